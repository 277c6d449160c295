import type { APIComponentInContainer } from 'discord.js';
import { comparePassages } from '../knowledge/event-order.ts';
import type { OrganisationCard } from '../knowledge/organisation-card.ts';
import type { Texts } from '../texts/texts.ts';
import { formatName } from './citation.ts';
import { container, type Reply, separator, textDisplay } from './components.ts';
import { composeEntry, pageEntries } from './entries.ts';
import { fitLines } from './limits.ts';
import { formatEvent, formatPerson, formatRole } from './statements.ts';

/** What the first tab names of a list; all of it is in the tab of its own. */
const SHOWN = { names: 4, people: 4, roles: 2, events: 3, partners: 5 } as const;

/** Leaves the quote the larger part of a message. */
const SUMMARY_BUDGET = { characters: 1600, bytes: 3600 } as const;

interface Frame {
  readonly head: string;
  readonly rows: readonly APIComponentInContainer[];
}

/** The first tab of the card: the sentence that says what the organisation is, and what the other tabs hold. */
export function composeOverview(texts: Texts, card: OrganisationCard, { head, rows }: Frame): Reply {
  const { organisation, definition } = card;
  const summary = fitLines(summarise(texts, card), SUMMARY_BUDGET, texts.andMore).join('\n');
  const highlights = organisation.mentions.filter(({ passage }) => passage === definition).slice(0, 1);
  const quotes = definition === null ? [] : [{ statements: [], passage: definition, highlights }];
  const [page = []] = pageEntries(texts, quotes, [head, summary]);
  return {
    components: [
      container([
        textDisplay(head),
        ...(definition === null
          ? [textDisplay(texts.lookups.noDefinition)]
          : page.flatMap((placed) => composeEntry(texts, placed))),
        ...(summary === '' ? [] : [separator(), textDisplay(summary)]),
        ...rows,
      ]),
    ],
  };
}

/** One line for each of the other tabs' lists; events stand on lines of their own. */
function summarise(
  texts: Texts,
  { aliases, parent, parts, people, events, partners }: OrganisationCard,
): string[] {
  const offices = people.map(({ person, roles }) => {
    const newest = roles.toSorted((a, b) => comparePassages(b.passage, a.passage));
    const shown = [...new Set(newest.map((role) => formatRole(texts, role, false)))].slice(0, SHOWN.roles);
    return texts.lookups.party(formatPerson(person), shown.join('; '));
  });
  const counted = partners.map(({ organisation, passages }) =>
    texts.lookups.countedBriefly(formatName(organisation.name), passages.length),
  );
  return [
    ...listLine(
      texts,
      texts.lookups.aliases,
      aliases.map(({ name }) => formatName(name)),
      SHOWN.names,
    ),
    ...listLine(
      texts,
      texts.lookups.partOf,
      parent === null ? [] : [formatName(parent.organisation.name)],
      1,
    ),
    ...listLine(
      texts,
      texts.lookups.parts,
      parts.map(({ name }) => formatName(name)),
      SHOWN.names,
    ),
    ...listLine(texts, texts.lookups.people, offices, SHOWN.people),
    ...listLine(texts, texts.lookups.partners, counted, SHOWN.partners),
    ...(events.length === 0 ? [] : [`**${texts.lookups.latestEvents}**`]),
    ...events.slice(0, SHOWN.events).map((event) => `- ${formatEvent(texts, event)}`),
    ...(events.length > SHOWN.events ? [`-# ${texts.andMore(events.length - SHOWN.events)}`] : []),
  ];
}

function listLine(texts: Texts, title: string, items: readonly string[], most: number): string[] {
  if (items.length === 0) return [];
  const left = items.length - most;
  const shown = [...items.slice(0, most), ...(left > 0 ? [texts.andMore(left)] : [])];
  return [`**${title}** ${texts.enumerated(shown)}`];
}
