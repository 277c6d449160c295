import type { Span } from '../../corpus/split.ts';
import { once } from '../once.ts';
import type { SentenceParts } from '../sentence-parts.ts';
import { type AnswerSpan, type FoundSpan, foundSpan, wordAt } from './answer-span.ts';
import { type ChainedPhrase, chainPhrases } from './chain-phrases.ts';
import { gatherLists, isInDate } from './gather-lists.ts';

/** More than any sentence needs: what is listed in a page-long one is no answer. */
const MOST_SPANS = 70;
/** Gathers what may answer some question in a sentence: names, dates, numbers, phrases, quotations and lists of these. */
export function gatherSpans(reading: SentenceParts): AnswerSpan[] {
  const phrases = chainPhrases(reading);
  const found = [
    ...gatherValues(reading),
    ...gatherNames(reading),
    ...gatherPhrases(reading, phrases),
    ...gatherQuoted(reading),
    ...gatherLists(reading, phrases),
  ];
  const known = new Set<string>();
  const spans: AnswerSpan[] = [];
  for (const span of found) {
    const key = keyOf(span.parts);
    if (known.has(key) || span.end <= span.start) continue;
    if (spans.length === MOST_SPANS) break;
    known.add(key);
    spans.push(countWords(span, reading));
  }
  return spans;
}

function keyOf(parts: readonly Span[]): string {
  let key = '';
  for (const { start, end } of parts) key += `${start}-${end} `;
  return key;
}

const WORDS = /[\p{L}\p{N}]{3,}/gu;

function countWords(found: FoundSpan, reading: SentenceParts): AnswerSpan {
  const { start, end } = found;
  const words = reading.words();
  const last = wordAt(words, end - 1);
  return {
    start,
    end,
    form: found.form,
    parts: found.parts,
    head: found.head ?? words[last]?.text.toLowerCase() ?? '',
    person: found.person,
    organisation: found.organisation,
    place: found.place,
    unit: found.unit,
    precision: found.precision,
    items: found.items,
    determined: found.determined,
    chained: found.chained,
    first: wordAt(words, start),
    last,
    lowered: once(() => reading.text.slice(start, end).toLowerCase().match(WORDS) ?? []),
  };
}

function gatherValues(reading: SentenceParts): FoundSpan[] {
  const { text } = reading;
  const dates = reading
    .dates()
    .map((date) => foundSpan('date', date, { precision: precisionOf(text.slice(date.start, date.end)) }));
  const quantities = reading
    .quantities()
    .map((quantity) => foundSpan('quantity', quantity, { unit: quantity.unit ?? '' }));
  return [...dates, ...quantities];
}

const RELATIVE_DAY = /\b(?:yesterday|today|tomorrow|last|next|this|ago|\w+day|week)\b/i;
const DAY = /\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?\p{L}{3,}|\p{L}{3,}\.? \d{1,2}\b(?!\d)|\d{4}-\d{2}-\d{2}/u;
const MONTH =
  /\p{L}{3,}\.?,? \d{4}|\d{4}-\d{2}\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)/u;

function precisionOf(date: string): number {
  if (RELATIVE_DAY.test(date) && !/\d/.test(date)) return 4;
  if (DAY.test(date)) return 3;
  return MONTH.test(date) && !/century/i.test(date) ? 2 : 1;
}

function gatherNames(reading: SentenceParts): FoundSpan[] {
  const mentions = reading.mentions().filter((mention) => !isInDate(mention, reading));
  const names = mentions.map((mention) => {
    const { person, organisation, place } = mention;
    return foundSpan('name', mention, { person, organisation, place });
  });
  // "Tavo, Norland": a place with the land that it is in.
  const withLand = mentions.flatMap((mention, i): FoundSpan[] => {
    const land = mentions[i + 1];
    const isPlace = land !== undefined && mention.place > 0.3 && land.place > 0.7;
    if (!isPlace || reading.text.slice(mention.end, land.start) !== ', ') return [];
    const both = { start: mention.start, end: land.end };
    const place = Math.max(mention.place, land.place);
    return [foundSpan('name', both, { organisation: mention.organisation * 0.3, place, chained: 1 })];
  });
  return [...names, ...withLand];
}

function gatherPhrases(reading: SentenceParts, phrases: readonly ChainedPhrase[]): FoundSpan[] {
  const dates = reading.dates();
  return phrases.flatMap((phrase): FoundSpan[] => {
    const { start, isName, head, determined, organisation, place } = phrase;
    const form = isName ? 'name' : 'phrase';
    return phrase.ends.flatMap((end, chained): FoundSpan[] => {
      if (chained === 0 && dates.some((date) => date.start <= start && end <= date.end)) return [];
      const person = chained > 0 ? 0 : phrase.person;
      const traits = { person, organisation, place, head, determined, chained };
      return [foundSpan(form, { start, end }, traits)];
    });
  });
}

const QUOTED = /[“"‘](?<quoted>[^”"’“]{2,80})[”"’]/gu;

function gatherQuoted({ text }: SentenceParts): FoundSpan[] {
  return [...text.matchAll(QUOTED)].map((match) => {
    const start = match.index + 1;
    return foundSpan('quoted', { start, end: start + (match.groups?.quoted?.length ?? 0) });
  });
}
