import type { AsPlainObject } from 'minisearch';
import type { BuiltParts } from '../knowledge.ts';
import { FIELDS } from '../paragraph-index.ts';
import { packArticles } from './articles.ts';
import { packInitials } from './initials.ts';
import { packPassages } from './passages.ts';
import { joinSections, packNumbers, packValues } from './sections.ts';

/**
 * Packs what was read out of a corpus into one stretch of bytes: what goes from one process to another, and into a
 * file that is kept. Terms are numbers in it, places in the section `terms`.
 *
 * @returns sections by name, as `unpack.ts` reads them
 */
export function packParts(parts: BuiltParts): Uint8Array<ArrayBuffer> {
  const { corpus, index, explained, initials } = parts;
  const { articles, ...beside } = corpus;
  const terms = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = terms.get(term);
    if (known !== undefined) return known;
    terms.set(term, terms.size);
    return terms.size - 1;
  };
  // First those of the index, so that its lists are in the order of the terms.
  const frequencies = Array.from(index.terms(), (term) => {
    numberOf(term);
    return index.frequency(term);
  });
  return joinSections(
    new Map([
      ['corpus', packValues([beside])],
      ...packArticles(articles),
      ['explained', packValues(explained)],
      ...packInitials(initials, numberOf),
      ['frequencies', packNumbers(frequencies)],
      ...packIndex(index.serialise(), [...terms.keys()]),
      ...packPassages(parts, numberOf),
      // Last, when every term has been met.
      ['terms', packValues(terms.keys())],
    ]),
  );
}

/** The postings of each term and field: how many, then the documents, then how often the term occurs in each. */
function packIndex(
  { index, fieldIds, fieldLength, averageFieldLength, documentCount }: AsPlainObject,
  terms: readonly string[],
): [string, Uint8Array][] {
  const postingsOf = new Map(index);
  const counts: number[] = [];
  const documents: number[] = [];
  const occurrences: number[] = [];
  for (const term of terms) {
    const byField = postingsOf.get(term);
    for (const field of FIELDS) {
      const postings = Object.entries(byField?.[String(fieldIds[field])] ?? {});
      counts.push(postings.length);
      for (const [document, times] of postings) {
        documents.push(Number(document));
        occurrences.push(Number(times));
      }
    }
  }
  const lengths = Array.from({ length: documentCount }, (_, document) => {
    const own = fieldLength[String(document)] ?? [];
    return FIELDS.map((field) => own[fieldIds[field] ?? 0] ?? 0);
  });
  return [
    ['averageFieldLength', packValues([FIELDS.map((field) => averageFieldLength[fieldIds[field] ?? 0])])],
    ['fieldLengths', packNumbers(lengths.flat())],
    ['postingCounts', packNumbers(counts)],
    ['documents', packNumbers(documents)],
    ['occurrences', packNumbers(occurrences)],
  ];
}
