import type { Span } from '../corpus/split.ts';
import type { Claim } from '../language/claims/claim.ts';
import { SUBORDINATE } from '../language/claims/lexicon.ts';
import { type Item, type Phrase, RELATIVE, readItems } from './phrases.ts';
import type { Unit } from './units.ts';

/** A sentence, as those who took part in something are looked for. */
export interface ClauseView {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly phrases: readonly Phrase[];
  readonly claims: readonly Claim[];
  /** A claim as the next sentence leaves it. */
  readonly leftOf: (claim: Claim) => Claim;
}

/** What stands behind a verb, up to where another clause begins. */
export interface Complement {
  /** Without a preposition: "the university", "a grant". */
  readonly direct: readonly (readonly Item[])[];
  readonly prepositional: readonly { readonly preposition: string; readonly items: readonly Item[] }[];
  /** Where the clause ends in the text. */
  readonly end: number;
}

const PREPOSITION =
  /^(?:to|with|from|for|of|by|between|among|at|in|on|into|as|behind|about|over|under|during|through|against|alongside|near|within|after|before|worth|including)$/;
const QUOTE = /^["“”«»]$/;

function isBorder(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (unit === undefined) return false;
  const { lower, kind, tag } = unit;
  const before = at > 0 ? units[at - 1] : undefined;
  // "an agreement to that effect"
  if (lower === 'that' && (tag === 'DET' || before?.tag === 'ADP' || before?.lower === 'to')) return false;
  return (
    kind === 'word' &&
    (/^[;:]$/.test(lower) || QUOTE.test(lower) || (SUBORDINATE.has(lower) && lower !== 'as'))
  );
}

/** "OSTBY, 12 March –" opens an article, and says nothing of who did what. */
function isDateline(units: readonly Unit[], at: number): boolean {
  return (
    /^[–—]$/.test(units[at]?.lower ?? '') &&
    at < 6 &&
    !units.slice(0, at).some(({ tag }) => /^(?:VERB|AUX)$/.test(tag))
  );
}

/** Who does it, where that begins in the text, and what a relative clause says it of: "the forum which X held". */
export interface Subject {
  readonly items: readonly Item[];
  readonly start: number;
  readonly objects: readonly Phrase[];
}

/** Who does what a verb tells, as they stand before it. */
export function readSubject(view: ClauseView, claim: Claim): Subject {
  const { units } = view;
  const verbAt = units.findIndex(({ end }) => end >= claim.word.end);
  const borders = [0];
  for (let i = 0; i < verbAt; i++) {
    const unit = units[i];
    if (unit === undefined) continue;
    const isBefore = unit.end <= claim.left.start + 1;
    if ((isBefore && isBorder(units, i)) || isDateline(units, i)) borders.push(i + 1);
  }
  // "Norvik, a yard that builds ferries, has signed": behind the last border stands nobody.
  const before = units.slice(0, verbAt).findLast(({ tag }) => !/^(?:AUX|ADV|PART)$/.test(tag));
  const isClosed = before?.lower === ',';
  let read = readBehind(view, claim, { verbAt, border: borders.pop() ?? 0, isClosed });
  while (read.items.length === 0 && isClosed && borders.length > 0)
    read = readBehind(view, claim, { verbAt, border: borders.pop() ?? 0, isClosed });
  return read;
}

function readBehind(
  view: ClauseView,
  claim: Claim,
  { verbAt, border, isClosed }: { verbAt: number; border: number; isClosed: boolean },
): Subject {
  const { units, phrases } = view;
  // What stands before "and signed" does both: the claim tells where that is.
  const until = Math.min(claim.left.end, claim.word.start);
  const from = units[border]?.start ?? 0;
  let found: readonly Item[] = [];
  let objects: readonly Phrase[] = [];
  let at = phrases.findIndex(({ start }) => start >= from);
  const first = at;
  while (at >= 0 && at < phrases.length) {
    const phrase = phrases[at];
    if (phrase === undefined || phrase.start >= until) break;
    const lead = phrase.lead.filter(({ start }) => start >= from);
    const before = lead.at(-1);
    if (phrase.head.kind === 'date' || !opensSubject(before, at === first, lead.at(-2))) {
      at++;
      continue;
    }
    // "The venture, in which each side is to hold half, will"
    const isAside = lead.some(
      ({ lower }, place) => lower === ',' && lead.slice(place).some((unit) => RELATIVE.test(unit.lower)),
    );
    const close = isAside ? units.findIndex(({ lower }, place) => place >= phrase.to && lower === ',') : -1;
    if (close >= 0 && close < verbAt) {
      while ((phrases[at]?.to ?? Number.POSITIVE_INFINITY) <= close) at++;
      continue;
    }
    const { items, next } = readItems(phrases, at, until);
    found = items;
    objects = before !== undefined && RELATIVE.test(before.lower) ? chainOf(phrases, at - 1) : [];
    at = Math.max(next, at + 1);
  }
  // "the Ministry, which in May awarded": who does it stands before the pronoun.
  const last = found.at(-1)?.phrase;
  let relative = -1;
  for (let i = verbAt - 1; i >= 0 && i > verbAt - FARTHEST; i--) {
    const unit = units[i];
    if (unit === undefined || (isBorder(units, i) && !RELATIVE.test(unit.lower))) break;
    if (unit.kind === 'word' && RELATIVE.test(unit.lower) && unit.lower !== 'whose') {
      relative = i;
      break;
    }
    if (unit.tag === 'VERB' && i < verbAt - 3) break;
  }
  if (relative >= 0 && !isClosed && (last === undefined || last.to <= relative || claim.relative)) {
    const place = phrases.findLastIndex(({ to }) => to <= relative);
    const head = antecedentOf(phrases, place);
    if (head !== null) return { items: [head], start: head.phrase.start, objects: [] };
  }
  return { items: found, start: Math.min(from, claim.word.start), objects };
}

/** In units. */
const FARTHEST = 14;

/** "the Ministry of Ports, which": of phrases that belong together, the last that names somebody, else the first. */
function antecedentOf(phrases: readonly Phrase[], place: number): Item | null {
  const phrase = phrases[place];
  return phrase === undefined ? null : { phrase, behind: [], added: [] };
}

/** "the Ninth Congress of Hydrology": a phrase and those that it is of, the last first. */
function chainOf(phrases: readonly Phrase[], last: number): Phrase[] {
  const chain: Phrase[] = [];
  for (let at = last; at >= 0; at--) {
    const phrase = phrases[at];
    if (phrase === undefined) break;
    chain.push(phrase);
    const [only, ...more] = phrase.lead;
    if (only?.tag !== 'ADP' || more.length > 0) break;
  }
  return chain;
}

function opensSubject(before: Unit | undefined, isFirst: boolean, second: Unit | undefined): boolean {
  if (before === undefined) return true;
  // "to that effect"
  if (before.lower === 'that' && second?.tag === 'ADP') return false;
  if (before.tag === 'ADP' && !SUBORDINATE.has(before.lower)) return false;
  if (before.tag === 'VERB' || before.tag === 'AUX') return isFirst && before.tag === 'AUX';
  return true;
}

/** What a verb or a noun has behind it. */
export function readComplement(view: ClauseView, { word, form }: Pick<Claim, 'word' | 'form'>): Complement {
  const { units, phrases } = view;
  const end = endOfClause(view, word.end);
  const direct: (readonly Item[])[] = [];
  const prepositional: { preposition: string; items: readonly Item[] }[] = [];
  let at = phrases.findIndex(({ end: last }) => last > word.end);
  // The rest of a phrase that the noun stands in.
  if (form === 'noun' && at >= 0 && (phrases[at]?.start ?? 0) < word.end) at++;
  while (at >= 0 && at < phrases.length) {
    const phrase = phrases[at];
    if (phrase === undefined || phrase.start >= end) break;
    if (phrase.head.kind === 'date') {
      at++;
      continue;
    }
    const lead = phrase.lead.filter(({ start }) => start >= word.end);
    const before = lead.findLast(({ lower, tag }) => lower !== 'both' && !/^(?:ADV|DET|PART)$/.test(tag));
    // "up to 40 million"
    const isAmount = before?.lower === 'to' && lead.at(-2)?.lower === 'up';
    const preposition =
      before !== undefined && PREPOSITION.test(before.lower) && !isAmount ? before.lower : null;
    const { items, next } = readItems(phrases, at, end);
    if (preposition !== null) prepositional.push({ preposition, items });
    else if (
      before === undefined ||
      before.tag === 'VERB' ||
      isAmount ||
      /^(?:up|over|into|out|off|down|and|,)$/.test(before.lower)
    )
      direct.push(items);
    for (const { behind } of items)
      for (const { preposition: own, phrase: other } of behind)
        prepositional.push({
          preposition: own,
          items: readItems(phrases, phrases.indexOf(other), end).items,
        });
    at = Math.max(next, at + 1);
  }
  return { direct, prepositional, end: Math.min(end, units.at(-1)?.end ?? end) };
}

/** "by X, which is part of Y, and by Z": where what says more of X ends; null where nobody else is named behind it. */
function endOfAside(phrases: readonly Phrase[], from: number): number | null {
  const next = phrases.find(
    ({ start, head, lead }) =>
      start > from &&
      head.mark !== null &&
      /^, (?:and|as well as)(?: by| with| to| from)?$/.test(lead.map(({ lower }) => lower).join(' ')),
  );
  return next?.start ?? null;
}

/** Where what stands behind a verb begins to be about something else. */
function endOfClause({ units, phrases, claims }: ClauseView, from: number): number {
  let end = Number.POSITIVE_INFINITY;
  const asides: Span[] = [];
  for (const [at, unit] of units.entries()) {
    if (unit.start < from) continue;
    const isBound = isBorder(units, at);
    const isRelative =
      unit.kind === 'word' && RELATIVE.test(unit.lower) && (unit.lower !== 'that' || isBound);
    if (isBound || isRelative) {
      // "by which", "under which"
      const before = units[at - 1];
      const behind = isRelative && before?.lower === ',' ? endOfAside(phrases, unit.start) : null;
      if (behind !== null) {
        asides.push({ start: unit.start, end: behind });
        continue;
      }
      if (asides.some((aside) => unit.start < aside.end)) continue;
      end = isRelative && before?.tag === 'ADP' ? before.start : unit.start;
      break;
    }
  }
  // ", which runs the yard, plan to": the comma ends it.
  const verbAt = units.findIndex(({ end: last }) => last >= from);
  if (verbAt > 1 && RELATIVE.test(units[verbAt - 1]?.lower ?? '') && units[verbAt - 2]?.lower === ',') {
    const comma = units.slice(verbAt + 1).find(({ lower }) => lower === ',');
    end = Math.min(end, comma?.start ?? end);
  }
  for (const { form, finite, word } of claims) {
    if (form !== 'verb' || word.start < from || word.start >= end) continue;
    if (asides.some((aside) => aside.start <= word.start && word.start < aside.end)) continue;
    const at = units.findIndex(({ start }) => start === word.start);
    let start = at;
    while (start > 0 && /^(?:AUX|ADV|PART)$/.test(units[start - 1]?.tag ?? '')) start--;
    const before = units[start - 1];
    if (!finite) continue;
    if (before !== undefined && /^(?:and|but|or|,)$/.test(before.lower)) {
      end = before.start;
      break;
    }
    // "and Z signed": a clause of its own.
    // "The partnership between X and Z grows" has no verb before.
    const isFirst = !claims.some((other) => other.form === 'verb' && other.finite && other.word.start < from);
    const subject = isFirst ? undefined : phrases.find(({ to }) => to === start);
    const joint = subject?.lead.at(-1);
    if (joint !== undefined && (/^(?:and|but|or)$/.test(joint.lower) || start < at)) {
      end = Math.min(end, joint.start);
      break;
    }
    if (start < at || isFirst) {
      end = Math.min(end, units[start]?.start ?? end);
      break;
    }
  }
  return end;
}

export function textOf({ text }: Pick<ClauseView, 'text'>, { start, end }: Span): string {
  return text.slice(start, end);
}
