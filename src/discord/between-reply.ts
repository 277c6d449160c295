import type { Passage } from '../index/passage.ts';
import type { Between } from '../knowledge/between.ts';
import type { Event, Facts, Organisation } from '../knowledge/fact-types.ts';
import { familyOf, partBehind } from '../knowledge/family.ts';
import type { NameMatch } from '../knowledge/find-named.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';
import { type Choice, composeChoices } from './choice-reply.ts';
import { formatName } from './citation.ts';
import { button, buttonRow, type Reply } from './components.ts';
import type { Entry } from './entries.ts';
import { composeEntries } from './entry-reply.ts';
import { keyOf, resolveName } from './named.ts';
import { quoteEvent } from './timeline-reply.ts';

/** Stands in a button for what joins the two without their parts. */
export const OWN = 'own';

export type Pair = readonly [Organisation, Organisation];

/** What joins two organisations, or whom both are named with: a page of it, counted from 0. */
export function composeBetween(
  texts: Texts,
  found: Between,
  pair: Pair,
  {
    facts,
    version,
    page = 0,
    ownOnly = false,
  }: { facts: Facts; version: string; page?: number; ownOnly?: boolean },
): Reply {
  const [first, second] = pair;
  const { counted, entries } = listBetween(texts, facts, found, pair);
  const title = texts.lookups.betweenTitle(formatName(first.name), formatName(second.name));
  const keys = [version, keyOf(first), keyOf(second)] as const;
  const partOf = createPartFinder(facts, pair);
  const hasParts = ownOnly || found.events.some((event) => partOf(event) !== null);
  const switching = [...keys, 0, ...(ownOnly ? [] : [OWN])];
  return composeEntries(texts, {
    head: `**${title}**\n-# ${counted}`,
    entries,
    page,
    turn: (to) => ['between', 'page', ...keys, to, ...(ownOnly ? [OWN] : [])],
    rows: buttonRow([
      ...(hasParts
        ? [
            button(ownOnly ? texts.lookups.withParts : texts.lookups.withoutParts, [
              'between',
              'show',
              ...switching,
            ]),
          ]
        : []),
      ...(entries.length > 0 ? [button(texts.dossier.button, ['dossier', 'send', ...keys])] : []),
    ]),
  });
}

/** All of it, and how much that is: events, the earliest first, before passages by the dates of their articles. */
export function listBetween(
  texts: Texts,
  facts: Facts,
  { passages, events, shared }: Between,
  pair: Pair,
): { readonly counted: string; readonly entries: readonly Entry[] } {
  const [first, second] = pair;
  if (passages.length === 0) {
    const none = shared.length === 0 ? texts.lookups.betweenNone : texts.lookups.betweenShared(shared.length);
    const entries = shared.flatMap(({ organisation, withFirst, withSecond }) => [
      joining(texts, organisation, formatName(first.name), withFirst[0], first),
      joining(texts, organisation, formatName(second.name), withSecond[0], second),
    ]);
    return { counted: none, entries };
  }
  const partOf = createPartFinder(facts, pair);
  const told = new Set(events.flatMap(({ passage, also }) => [passage, ...also]));
  const entries = [
    ...events.flatMap((event) =>
      quoteEvent(texts, event, partOf(event)).map((entry) => ({
        ...entry,
        heading: texts.lookups.together,
        ...(entry.passage !== null && { highlights: mentionsIn(entry.passage, pair) }),
      })),
    ),
    ...passages
      .filter((passage) => !told.has(passage))
      .map((passage) => ({
        ...quoting(passage, pair),
        ...(told.size > 0 && { heading: texts.lookups.namedBoth }),
      })),
  ];
  return { counted: texts.lookups.betweenCounted(passages.length, events.length), entries };
}

/** Finds the part by which one of these organisations has to do with an event; null where each took part itself. */
export function createPartFinder(
  facts: Facts,
  organisations: readonly Organisation[],
): (event: Event) => string | null {
  const families = organisations.map(({ id }) => [id, familyOf(facts, id)] as const);
  return (event) =>
    families.map(([id, family]) => partBehind(event, id, family)).find((part) => part !== null) ?? null;
}

/** For an entry that shows one of several passages that name two organisations: the button to all of them. */
export function showAll(
  texts: Texts,
  one: Organisation,
  other: Organisation,
  passages: readonly Passage[],
  version: string,
) {
  if (passages.length < 2) return {};
  return { accessory: button(texts.lookups.showAll, ['between', 'open', version, keyOf(one), keyOf(other)]) };
}

/** How many organisations that a name may mean are paired with those of the other. */
const PAIRED = 3;

/** The pairs that two names may mean, and which of the names are unclear. */
export interface PairMatches {
  readonly pairs: readonly [Pair, ...Pair[]];
  readonly unclear: readonly string[];
}

/**
 * Every two that may be meant, the likeliest first; nobody is paired with themselves.
 *
 * @throws {UserError} when nothing is called so, or both names are those of one.
 */
export function findPairs(organisations: readonly Organisation[], typed: readonly string[]): PairMatches {
  const matches = typed.map((name) =>
    resolveName(organisations, name, (texts) => texts.lookups.unknownOrganisation),
  );
  const [firsts = [], seconds = []] = matches;
  const [only, ...others] = pairUp(firsts, seconds);
  if (only === undefined)
    throw new LocalisedError((texts) => texts.lookups.betweenSame(formatName(firsts[0]?.found.name ?? '')));
  const unclear = typed.filter((_, index) => (matches[index]?.length ?? 0) > 1);
  return { pairs: [only, ...others], unclear };
}

/** Asks which of the pairs is meant. @param target what choosing one calls. */
export function askWhichPair(
  texts: Texts,
  { pairs: [first, ...others], unclear }: PairMatches,
  target: (one: Organisation, other: Organisation) => Choice['target'],
): Reply {
  const describe = ([one, other]: Pair): Choice => ({
    label: texts.lookups.betweenTitle(one.name, other.name),
    target: target(one, other),
  });
  return composeChoices(texts, unclear, [describe(first), ...others.map(describe)]);
}

function pairUp(
  firsts: readonly NameMatch<Organisation>[],
  seconds: readonly NameMatch<Organisation>[],
): Pair[] {
  const most = firsts.length > 1 && seconds.length > 1 ? PAIRED : Number.POSITIVE_INFINITY;
  return firsts
    .slice(0, most)
    .flatMap(({ found: one }) =>
      seconds.slice(0, most).flatMap(({ found: other }): Pair[] => (one === other ? [] : [[one, other]])),
    );
}

function joining(
  texts: Texts,
  third: Organisation,
  name: string,
  passage: Passage | undefined,
  one: Organisation,
): Entry {
  return {
    statements: [texts.lookups.withOne(formatName(third.name), name)],
    passage: passage ?? null,
    ...(passage !== undefined && { highlights: mentionsIn(passage, [third, one]) }),
  };
}

function quoting(passage: Passage, pair: Pair) {
  return { statements: [], passage, highlights: mentionsIn(passage, pair) };
}

/** Where a passage names them. */
function mentionsIn(passage: Passage, named: readonly Organisation[]) {
  return named.flatMap(({ mentions }) => mentions.filter((mention) => mention.passage === passage));
}
