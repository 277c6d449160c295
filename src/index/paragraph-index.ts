import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Group } from './passage.ts';
import { joinTerms, openDictionary, type TermDictionary } from './term-dictionary.ts';

/** Where the terms of a corpus occur. */
export interface ParagraphIndex {
  /** All terms of passages and titles. Others may be among them, that occur in none. */
  readonly terms: TermDictionary;
  /** In how many passages, each with its title, a term occurs. */
  readonly frequency: (term: string) => number;
  /**
   * The indexes of the groups that hold most of the given terms, best first and at most `limit`. A term counts by its
   * weight.
   */
  readonly search: (weights: ReadonlyMap<string, number>, limit: number) => number[];
}

/** An index that can be written down. */
export interface BuiltIndex extends ParagraphIndex {
  /** As MiniSearch writes itself down. Its number of a document is the index of the group. */
  readonly serialise: () => AsPlainObject;
}

/** What MiniSearch is given of a paragraph: the terms that the analysis has found, joined by spaces. */
export interface Entry {
  readonly id: number;
  readonly text: string;
  readonly title: string;
}

/** What the title tells of a paragraph, against a word of its own. */
const TITLE_BOOST = 0.3;

/** The fields of an index, in the order of MiniSearch's numbers for them. */
export const FIELDS = ['text', 'title'] as const;

const split = (terms: string): string[] => terms.split(' ');
const asItIs = (term: string): string => term;

export const INDEX_OPTIONS = {
  fields: [...FIELDS],
  tokenize: split,
  processTerm: asItIs,
  searchOptions: { tokenize: split, processTerm: asItIs, boost: { title: TITLE_BOOST } },
};

/** Indexes the paragraphs of a corpus, whose sentences are analysed already. */
export function createParagraphIndex(groups: readonly Group[]): BuiltIndex {
  const index = new MiniSearch<Entry>(INDEX_OPTIONS);
  index.addAll(groups.map(toEntry));
  const frequencies = countPassages(groups);
  return {
    terms: openDictionary(joinTerms(frequencies.keys())),
    frequency: (term) => frequencies.get(term) ?? 0,
    search: (weights, limit) => searchGroups(index, weights, limit),
    serialise: () => index.toJSON(),
  };
}

export function searchGroups(
  index: MiniSearch<Entry>,
  weights: ReadonlyMap<string, number>,
  limit: number,
): number[] {
  if (weights.size === 0) return [];
  const boostTerm = (term: string): number => weights.get(term) ?? 1;
  const found = index.search([...weights.keys()].join(' '), { boostTerm });
  return found.slice(0, limit).map(({ id }) => Number(id));
}

function toEntry({ index, passages, title }: Group): Entry {
  return {
    id: index,
    text: passages.map(({ terms }) => terms.join(' ')).join(' '),
    title: [...title].join(' '),
  };
}

function countPassages(groups: readonly Group[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const { passages, title } of groups)
    for (const { terms } of passages)
      for (const term of new Set([...terms, ...title]))
        frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}
