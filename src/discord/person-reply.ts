import type { Passage } from '../index/passage.ts';
import type { PersonCard } from '../knowledge/person-card.ts';
import type { Texts } from '../texts/texts.ts';
import { formatName } from './citation.ts';
import type { Reply } from './components.ts';
import type { Entry } from './entries.ts';
import { composeEntries } from './entry-reply.ts';
import { keyOf } from './named.ts';
import { formatEvent, formatPerson, formatRole, isReported } from './statements.ts';

/** Other names that the head of a card has room for. */
const MOST_ALIASES = 5;

/** What is known of a person, a page of it, counted from 0: offices by the articles' dates, then what they said or did. */
export function composePerson(
  texts: Texts,
  { person, roles, passages, events }: PersonCard,
  { version, page = 0 }: { version: string; page?: number },
): Reply {
  const quoting = (passage: Passage, statements: readonly string[]) => {
    const told = events.filter((event) => event.passage === passage);
    return {
      statements: [...statements, ...told.map((event) => formatEvent(texts, event))],
      passage,
      highlights: person.mentions.filter((mention) => mention.passage === passage),
      isDated: told.some(isReported),
    };
  };
  const quoted = new Set(roles.map(({ passage }) => passage));
  const entries: Entry[] = [
    ...roles.map((role) => ({
      ...quoting(role.passage, [formatRole(texts, role, true)]),
      heading: texts.lookups.offices,
    })),
    ...passages
      .filter((passage) => !quoted.has(passage))
      .map((passage) => ({ ...quoting(passage, []), heading: texts.lookups.saidOrDone })),
  ];
  const also = person.aliases.slice(0, MOST_ALIASES).map(formatName);
  const known = [
    ...(also.length > 0 ? [texts.lookups.shortNames(also)] : []),
    texts.lookups.mentions(person.mentions.length),
  ];
  return composeEntries(texts, {
    head: `**${formatPerson(person)}**\n-# ${known.join(' · ')}`,
    entries,
    page,
    turn: (to) => ['person', 'page', version, keyOf(person), to],
  });
}
