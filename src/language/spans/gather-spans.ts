import type { KindWeights } from '../names/name-kinds.ts';
import type { SentenceParts } from '../sentence-parts.ts';
import { type AnswerSpan, type FoundSpan, NO_KIND, whole, wordAt } from './answer-span.ts';
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
  const words = reading.words();
  const known = new Set<string>();
  const spans: AnswerSpan[] = [];
  for (const span of found) {
    const key = span.parts.map(({ start, end }) => `${start}-${end}`).join();
    if (known.has(key) || span.end <= span.start) continue;
    if (spans.length === MOST_SPANS) break;
    known.add(key);
    const last = wordAt(words, span.end - 1);
    const head = span.head ?? words[last]?.text.toLowerCase() ?? '';
    const lowered =
      reading.text
        .slice(span.start, span.end)
        .toLowerCase()
        .match(/[\p{L}\p{N}]{3,}/gu) ?? [];
    spans.push({ ...span, head, lowered, first: wordAt(words, span.start), last });
  }
  return spans;
}

function gatherValues(reading: SentenceParts): FoundSpan[] {
  const { text } = reading;
  const dates = reading.dates().map((date): FoundSpan => {
    const precision = precisionOf(text.slice(date.start, date.end));
    return { ...NO_KIND, ...whole(date), form: 'date', precision };
  });
  const quantities = reading.quantities().map(
    (quantity): FoundSpan => ({
      ...NO_KIND,
      ...whole(quantity),
      form: 'quantity',
      unit: quantity.unit ?? '',
    }),
  );
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
  const names = mentions.map(
    (mention): FoundSpan => ({ ...NO_KIND, ...whole(mention), ...kindsOf(mention), form: 'name' }),
  );
  // "Tavo, Norland": a place with the land that it is in.
  const withLand = mentions.flatMap((mention, i): FoundSpan[] => {
    const land = mentions[i + 1];
    const isPlace = land !== undefined && mention.place > 0.3 && land.place > 0.7;
    if (!isPlace || reading.text.slice(mention.end, land.start) !== ', ') return [];
    const kinds = { organisation: mention.organisation * 0.3, place: Math.max(mention.place, land.place) };
    return [
      { ...NO_KIND, ...whole({ start: mention.start, end: land.end }), ...kinds, form: 'name', chained: 1 },
    ];
  });
  return [...names, ...withLand];
}

function kindsOf({ person, organisation, place }: KindWeights): KindWeights {
  return { person, organisation, place };
}

function gatherPhrases(reading: SentenceParts, phrases: readonly ChainedPhrase[]): FoundSpan[] {
  const dates = reading.dates();
  return phrases.flatMap((phrase): FoundSpan[] => {
    const { start, isName, head, determined } = phrase;
    const form = isName ? 'name' : 'phrase';
    return phrase.ends.flatMap((end, chained): FoundSpan[] => {
      if (chained === 0 && dates.some((date) => date.start <= start && end <= date.end)) return [];
      const kinds = { ...kindsOf(phrase), ...(chained > 0 && { person: 0 }) };
      return [{ ...NO_KIND, ...whole({ start, end }), ...kinds, form, head, determined, chained }];
    });
  });
}

function gatherQuoted({ text }: SentenceParts): FoundSpan[] {
  return [...text.matchAll(/[“"‘](?<quoted>[^”"’“]{2,80})[”"’]/gu)].map((match): FoundSpan => {
    const start = match.index + 1;
    const end = start + (match.groups?.quoted?.length ?? 0);
    return { ...NO_KIND, ...whole({ start, end }), form: 'quoted' };
  });
}
