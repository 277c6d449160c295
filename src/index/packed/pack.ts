import type { AsPlainObject } from 'minisearch';
import type { BuiltParts } from '../knowledge.ts';
import { FIELDS } from '../paragraph-index.ts';
import { joinTerms, openDictionary } from '../term-dictionary.ts';
import { packArticles } from './articles.ts';
import { packInitials } from './initials.ts';
import { packPassages } from './passages.ts';
import { packNumbers, packText, packValues, type Sections } from './sections.ts';

/**
 * Packs what was read out of a corpus: what goes from one process to another, and into a file that is kept. Terms are
 * numbers in it, their places among all of them.
 */
export function packParts(parts: BuiltParts): Sections {
  const { corpus, index, explained, initials } = parts;
  const { articles, ...beside } = corpus;
  const joined = joinTerms(allTerms(parts));
  const terms = [...openDictionary(joined)];
  const places = new Map(terms.map((term, place) => [term, place]));
  const placeOf = (term: string): number => {
    const place = places.get(term);
    if (place === undefined) throw new RangeError(`a term that is not among all terms: ${term}`);
    return place;
  };
  return new Map([
    ['corpus', packValues([beside])],
    ...packArticles(articles),
    ['terms', packText(joined.text)],
    ['termBlocks', packNumbers(joined.blocks)],
    ['explained', packValues(explained)],
    ...packInitials(initials, placeOf),
    ['frequencies', packNumbers(terms.map(index.frequency))],
    ...packIndex(index.serialise(), terms),
    ...packPassages(parts, placeOf),
  ]);
}

/** Every term that is packed anywhere. */
function allTerms({ index, initials, groups }: BuiltParts): Set<string> {
  return new Set([
    ...index.terms,
    ...initials.flatMap(([, runs]) => runs.flat()),
    ...groups.flatMap(({ period }) => [...period]),
  ]);
}

/** The postings of each term and field: where they end, the documents, and how often the term occurs in each. */
function packIndex(
  { index, fieldIds, fieldLength, averageFieldLength, documentCount }: AsPlainObject,
  terms: readonly string[],
): [string, Uint8Array][] {
  const postingsOf = new Map(index);
  const ends: number[] = [];
  const documents: number[] = [];
  const occurrences: number[] = [];
  for (const term of terms) {
    const byField = postingsOf.get(term);
    for (const field of FIELDS) {
      const postings = Object.entries(byField?.[String(fieldIds[field])] ?? {});
      for (const [document, times] of postings) {
        documents.push(Number(document));
        occurrences.push(Number(times));
      }
      ends.push(documents.length);
    }
  }
  const lengths = Array.from({ length: documentCount }, (_, document) => {
    const own = fieldLength[String(document)] ?? [];
    return FIELDS.map((field) => own[fieldIds[field] ?? 0] ?? 0);
  });
  return [
    ['averageFieldLength', packValues([FIELDS.map((field) => averageFieldLength[fieldIds[field] ?? 0])])],
    ['fieldLengths', packNumbers(lengths.flat())],
    ['postingEnds', packNumbers(ends)],
    ['documents', packNumbers(documents)],
    ['occurrences', packNumbers(occurrences)],
  ];
}
