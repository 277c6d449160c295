import type { Passage } from '../index/passage.ts';
import type { PersonCard } from '../knowledge/person-card.ts';
import { texts } from '../texts/en.ts';
import { formatName } from './citation.ts';
import type { Reply } from './components.ts';
import type { Entry } from './entries.ts';
import { composeEntries } from './entry-reply.ts';
import { keyOf } from './named.ts';
import { formatEvent, formatPerson, formatRole, isReported } from './statements.ts';

const { lookups } = texts;

/** Other names that the head of a card has room for. */
const MOST_ALIASES = 5;

/** What is known of a person, a page of it, counted from 0: offices by the articles' dates, then what they said or did. */
export function composePerson(
  { person, roles, passages, events }: PersonCard,
  { version, page = 0 }: { version: string; page?: number },
): Reply {
  const quoting = (passage: Passage, statements: readonly string[]) => {
    const told = events.filter((event) => event.passage === passage);
    return {
      statements: [...statements, ...told.map(formatEvent)],
      passage,
      highlights: person.mentions.filter((mention) => mention.passage === passage),
      isDated: told.some(isReported),
    };
  };
  const quoted = new Set(roles.map(({ passage }) => passage));
  const entries: Entry[] = [
    ...roles.map((role) => ({
      ...quoting(role.passage, [formatRole(role, true)]),
      heading: lookups.offices,
    })),
    ...passages
      .filter((passage) => !quoted.has(passage))
      .map((passage) => ({ ...quoting(passage, []), heading: lookups.saidOrDone })),
  ];
  const also = person.aliases.slice(0, MOST_ALIASES).map(formatName);
  const known = [
    ...(also.length > 0 ? [lookups.shortNames(also)] : []),
    lookups.mentions(person.mentions.length),
  ];
  return composeEntries({
    head: `**${formatPerson(person)}**\n-# ${known.join(' · ')}`,
    entries,
    page,
    turn: (to) => ['person', 'page', version, keyOf(person), to],
  });
}
