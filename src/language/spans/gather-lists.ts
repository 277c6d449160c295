import type { Span } from '../../corpus/split.ts';
import type { KindWeights } from '../names/name-kinds.ts';
import type { SentenceParts } from '../sentence-parts.ts';
import { type FoundSpan, foundSpan } from './answer-span.ts';
import type { ChainedPhrase } from './chain-phrases.ts';

/** What a list may be made of. */
interface Item extends Span, KindWeights {
  readonly isName: boolean;
  readonly isDate: boolean;
  readonly unit: string | null;
}

/** Named key by key: objects put together from parts take several times as long. */
function itemOf({ start, end }: Span, traits: Partial<Omit<Item, 'start' | 'end'>>): Item {
  return {
    start,
    end,
    person: traits.person ?? 0,
    organisation: traits.organisation ?? 0,
    place: traits.place ?? 0,
    isName: traits.isName ?? false,
    isDate: traits.isDate ?? false,
    unit: traits.unit ?? null,
  };
}

function namedItem(mention: Span & KindWeights): Item {
  const { person, organisation, place } = mention;
  return itemOf(mention, { person, organisation, place, isName: true });
}

/** What may stand between the members of a list: commas, "and", a preposition or an article that is said again. */
const JOIN =
  /^(?:\s*\([^)]*\))?(?:\s*[,;]|\s*[,;]?\s+(?:and|or|as well as|together with|plus|but also)(?=\s)|\s*&)(?:\s+(?:and|or|by|from|to|in|for|with|of|the|an?|its|their|both(?! (?:in|of|from|at)\b)|also|then|later))*\s+$/;
/** "the Republic of Norland, Ann Lee": commas alone set an apposition apart. */
const CLOSES = /\b(?:and|or|as well as|together with|plus|but also)\b|&/;
/** In characters: an explanation is no longer, and a long sentence has many pairs of names. */
const MOST_BETWEEN = 160;
const EXPLAINED = /^(?:\s*\([^)]*\))?, (?:an?|the|which|who|whose)\b[^;:]{1,140}, and (?:(?:by|from|the) )*$/;
/** From here on a name counts as one of a kind when all of that kind are gathered. */
const LEAST_OF_KIND = 0.45;
const NEARLY = 0.15;

/** Lists: what stands side by side, and all of one kind in the sentence wherever it stands. */
export function gatherLists(reading: SentenceParts, phrases: readonly ChainedPhrase[]): FoundSpan[] {
  return [
    ...gatherCoordinated(reading, phrases),
    ...gatherPlaced(reading),
    ...gatherExplained(reading),
    ...gatherAllOfKind(reading),
  ];
}

function gatherCoordinated(reading: SentenceParts, phrases: readonly ChainedPhrase[]): FoundSpan[] {
  const items = itemsOf(reading, phrases).filter((item) => !isAside(item, reading));
  const lists: FoundSpan[] = [];
  for (let from = 0; from < items.length; ) {
    const run = items.slice(from, from + 1);
    const joins: string[] = [];
    for (const next of items.slice(from + 1)) {
      const join = reading.text.slice(run.at(-1)?.end, next.start);
      if (!JOIN.test(join)) break;
      run.push(next);
      joins.push(join);
    }
    from += run.length;
    const close = joins.findLastIndex((join) => CLOSES.test(join));
    if (close < 0) continue;
    const names = run.filter(({ isName }) => isName);
    lists.push(...listOf(run, true));
    if (run.length > 2) lists.push(...listOf(run.slice(close, close + 2), true));
    // "A, head of B, and C, head of D": the names without their appositions.
    if (names.length < run.length) lists.push(...listOf(names, false));
  }
  return lists;
}

/** What stands in brackets says something of the member before them: "A (Norland), B (Velmar) and C". */
function isAside({ start, end }: Span, { text }: SentenceParts): boolean {
  const open = text.lastIndexOf('(', start);
  return open >= 0 && text.indexOf(')', open) >= end;
}

const PLACED = /^ (?:in|of|from|at|for) (?:the )?$/;

/** "A in Ostby and B in Velmar": names without where they are. */
function gatherPlaced(reading: SentenceParts): FoundSpan[] {
  const names = reading.mentions();
  const isPlaced = (at: number): boolean =>
    PLACED.test(reading.text.slice(names[at - 1]?.end ?? 0, names[at]?.start));
  const lists: FoundSpan[] = [];
  let run: Item[] = [];
  let end = 0;
  let isPart = false;
  for (const [at, mention] of names.entries()) {
    if (run.length > 0 && isPlaced(at)) {
      end = mention.end;
      isPart = true;
      continue;
    }
    const join = reading.text.slice(end, mention.start);
    if (run.length === 0 || !JOIN.test(join)) {
      if (isPart) lists.push(...listOf(run, false));
      run = [];
      isPart = false;
    }
    run.push(namedItem(mention));
    end = mention.end;
  }
  if (isPart) lists.push(...listOf(run, false));
  return lists;
}

/** "by A, an agency of B, and by C": two names of which the first is explained at length. */
function gatherExplained(reading: SentenceParts): FoundSpan[] {
  const names = reading.mentions().map(namedItem);
  return names.flatMap((first, at) =>
    names.slice(at + 1).flatMap((second) => {
      const between = reading.text.slice(first.end, second.start);
      return between.length <= MOST_BETWEEN && EXPLAINED.test(between) ? listOf([first, second], false) : [];
    }),
  );
}

/** The longest phrases, names, numbers and dates of a sentence, in its order, none within another. */
function itemsOf(reading: SentenceParts, phrases: readonly ChainedPhrase[]): Item[] {
  const items: Item[] = phrases.map((phrase) => itemOf(phrase, phrase));
  const free = (span: Span): boolean => !items.some(({ start, end }) => start < span.end && span.start < end);
  for (const mention of reading.mentions())
    if (!items.some(({ start, end }) => start <= mention.start && mention.end <= end))
      items.push(namedItem(mention));
  for (const quantity of reading.quantities())
    if (free(quantity)) items.push(itemOf(quantity, { unit: quantity.unit ?? '' }));
  for (const date of reading.dates()) if (free(date)) items.push(itemOf(date, { isDate: true }));
  const disjoint: Item[] = [];
  for (const item of items.sort((a, b) => a.start - b.start || b.end - a.end))
    if (item.start >= (disjoint.at(-1)?.end ?? 0)) disjoint.push(item);
  return disjoint;
}

/** @param isSideBySide the list is quoted from its first member to its last, not member by member */
function listOf(members: readonly Item[], isSideBySide: boolean): FoundSpan[] {
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined || members.length < 2) return [];
  const mean = (kind: keyof KindWeights): number =>
    members.reduce((sum, member) => sum + member[kind], 0) / members.length;
  const stretch = { start: first.start, end: last.end };
  return [
    foundSpan('list', stretch, {
      parts: isSideBySide ? [stretch] : members.map(({ start, end }) => ({ start, end })),
      person: mean('person'),
      organisation: mean('organisation'),
      place: mean('place'),
      unit: members.every(({ unit }) => unit !== null) ? first.unit : null,
      precision: members.every(({ isDate }) => isDate) ? 1 : 0,
      items: members.length,
    }),
  ];
}

/**
 * "Present were A (chair), B (of C) and D": all people, all numbers of one unit, all dates. Not all bodies and places: too many
 * of these only explain another.
 */
function gatherAllOfKind(reading: SentenceParts): FoundSpan[] {
  const people = reading
    .mentions()
    .filter((mention) => !isInDate(mention, reading))
    .filter(({ person, organisation, place }) => {
      return person >= LEAST_OF_KIND && person >= Math.max(organisation, place) - NEARLY;
    })
    .map((mention) => itemOf(mention, { person: mention.person, isName: true }));
  const lists = [...listOf(people, false)];
  // The first name is often the one that the others are said of.
  if (people.length > 3) lists.push(...listOf(people.slice(1), false));
  const byUnit = new Map<string, Item[]>();
  for (const quantity of reading.quantities()) {
    const { end, unit } = quantity;
    const item = itemOf(quantity, { unit: unit ?? '' });
    const counted = unit ?? `of ${countedBy(end, reading)}`;
    byUnit.set(counted, [...(byUnit.get(counted) ?? []), item]);
  }
  for (const alike of byUnit.values()) lists.push(...listOf(alike, false));
  const dates = reading.dates().map((date) => itemOf(date, { isDate: true }));
  return [...lists, ...listOf(dates, false)];
}

/** "May" in "May 2016" is no name. */
export function isInDate({ start, end }: Span, reading: SentenceParts): boolean {
  return reading.dates().some((date) => date.start <= start && end <= date.end);
}

/** The noun that a bare number counts, in small letters; '' where none follows. */
function countedBy(end: number, reading: SentenceParts): string {
  const phrase = reading.nounPhrases().find((each) => each.start <= end + 1 && end < each.end);
  return phrase?.head.text.toLowerCase() ?? '';
}
