import MiniSearch from 'minisearch';
import type { Article, Corpus } from '../corpus/article.ts';
import { formatDate } from '../corpus/date.ts';
import { type Span, splitText } from '../corpus/split.ts';
import { findAcronyms, findInitials } from './acronyms.ts';
import { createCommonness } from './commonness.ts';
import { createGazetteer } from './gazetteer.ts';
import { createKindReader, type KindReader } from './languages/asked-kind.ts';
import { createLanguageDetector, type LanguageDetector } from './languages/detect-language.ts';
import { primaryLanguage } from './languages/scripts.ts';
import { createReader, type Reading } from './reading.ts';
import { createSynonyms, type Synonyms } from './synonyms.ts';
import { createTagger, type Tagger } from './tagger.ts';
import { type Analyser, contentTerms, createAnalyser, isAcronym, type Token } from './tokens.ts';

/** A sentence of an article: what is found, ranked and quoted. `article.text.slice(start, end) === text`. */
export interface Passage extends Span {
  /** Its place among all passages of the knowledge. */
  readonly index: number;
  readonly article: Article;
  /** Counts from 1 within the article. */
  readonly paragraph: number;
  /** Its place within the paragraph, from 0. */
  readonly position: number;
  readonly text: string;
  /** Content terms in the order of the text. */
  readonly terms: readonly string[];
  readonly group: Group;
}

/** A paragraph with its sentences: the context that a passage is understood in. */
export interface Group {
  readonly index: number;
  readonly passages: Passage[];
  readonly title: ReadonlySet<string>;
  /** All terms of the article. */
  readonly article: ReadonlySet<string>;
  /** The terms of the article's date: a question may name the period and its sentences need not. */
  readonly period: ReadonlySet<string>;
}

/** Everything that questions are answered from, built once from a corpus and never changed. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
  readonly groups: readonly Group[];
  readonly paragraphIndex: MiniSearch<Entry>;
  /** Mean number of content terms. */
  readonly averageLength: { readonly sentence: number; readonly paragraph: number };
  /** In how many passages (with their titles) a term occurs. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** The terms of the passages and titles, sorted by code unit. */
  readonly vocabulary: readonly string[];
  readonly acronyms: Acronyms;
  readonly synonyms: Synonyms;
  readonly analyse: Analyser;
  /** The languages of the articles, the most frequent first. */
  readonly languages: readonly string[];
  readonly detectLanguage: LanguageDetector;
  readonly readKind: KindReader;
  readonly tagger: Tagger;
  readonly gazetteer: ReadonlySet<string>;
  /** What a passage holds whatever is asked: its words, names, dates and quantities. */
  readonly read: (passage: Passage) => Reading;
  /** How common an English word is in everyday speech, on the Zipf scale. */
  readonly commonness: (word: string) => number;
}

/** Long forms are runs of content terms. */
interface Acronyms {
  /** What the short forms that the texts use are short for, by their term. */
  readonly longForms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The same the other way round, by the first term of the long form. */
  readonly shortForms: ReadonlyMap<
    string,
    readonly { readonly short: string; readonly long: readonly string[] }[]
  >;
  /** Runs of capitalised words by their initials in small letters, for short forms that no text uses. */
  readonly byInitials: ReadonlyMap<string, readonly (readonly string[])[]>;
}

interface Entry {
  readonly id: number;
  readonly text: string;
  readonly title: string;
}

/** Splits, analyses and indexes a corpus. Pure and synchronous. */
export function buildKnowledge(corpus: Corpus): Knowledge {
  const tagger = createTagger();
  const analyse = createAnalyser(tagger);
  const passages: Passage[] = [];
  const groups: Group[] = [];
  const texts: { text: string; tokens: Token[] }[] = [];

  for (const article of corpus.articles) {
    const paragraphs = splitText(article.text, article.language);
    const sentences = paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map(({ start, end }) => article.text.slice(start, end)),
    );
    const date = article.published === null ? '' : formatDate(article.published);
    const [titleTokens = [], dateTokens = [], ...sentenceTokens] = analyse.all(
      [article.title, date, ...sentences],
      article.language,
    );
    texts.push({ text: article.title, tokens: titleTokens });
    const title = new Set(contentTerms(titleTokens));
    const period = new Set(contentTerms(dateTokens));
    const all = new Set<string>();
    let read = 0;
    for (const paragraph of paragraphs) {
      const group: Group = { index: groups.length, passages: [], title, period, article: all };
      groups.push(group);
      paragraph.sentences.forEach(({ start, end }, position) => {
        const text = sentences[read] ?? '';
        const tokens = sentenceTokens[read] ?? [];
        read++;
        texts.push({ text, tokens });
        for (const token of tokens) all.add(token.term);
        const place = { index: passages.length, article, paragraph: paragraph.number, position };
        const passage: Passage = { ...place, start, end, text, terms: contentTerms(tokens), group };
        passages.push(passage);
        group.passages.push(passage);
      });
    }
  }

  const paragraphIndex = createIndex(
    groups.map((group) =>
      entry(
        group.index,
        group.passages.flatMap((passage) => passage.terms),
        group.title,
      ),
    ),
  );
  const frequencies = countTerms(passages);
  const vocabulary = [...frequencies.keys()].sort();
  const acronyms = collectAcronyms(texts);
  const synonyms = createSynonyms(analyse);
  const languages = languagesOf(corpus);
  const gazetteer = createGazetteer();
  const length = passages.reduce((sum, passage) => sum + passage.terms.length, 0);
  const averageLength = { sentence: length / passages.length || 1, paragraph: length / groups.length || 1 };
  const indexes = { averageLength, paragraphIndex, frequencies, vocabulary };
  return {
    corpus,
    passages,
    groups,
    ...indexes,
    acronyms,
    synonyms,
    analyse,
    languages,
    detectLanguage: createLanguageDetector(languages),
    readKind: createKindReader(analyse),
    tagger,
    gazetteer,
    read: createReader({ analyse, tagger, gazetteer }),
    commonness: createCommonness(),
  };
}

function languagesOf({ articles }: Corpus): string[] {
  const counts = new Map<string, number>();
  for (const { language } of articles) {
    const primary = primaryLanguage(language);
    counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}

/** The texts are analysed once, here; MiniSearch only parts them at the spaces again. */
function createIndex(entries: Entry[]): MiniSearch<Entry> {
  const index = new MiniSearch<Entry>({
    fields: ['text', 'title'],
    tokenize: (text) => (text === '' ? [] : text.split(' ')),
    processTerm: (term) => term,
  });
  index.addAll(entries);
  return index;
}

function entry(id: number, terms: readonly string[], title: ReadonlySet<string>): Entry {
  return { id, text: terms.join(' '), title: [...title].join(' ') };
}

function countTerms(passages: readonly Passage[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const passage of passages)
    for (const term of new Set([...passage.terms, ...passage.group.title]))
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return frequencies;
}

function collectAcronyms(texts: readonly { text: string; tokens: Token[] }[]): Acronyms {
  const written = new Map<string, string>();
  for (const { tokens } of texts)
    for (const token of tokens) if (isAcronym(token.text)) written.set(token.text, token.term);
  const longForms = new Map<string, Map<string, readonly string[]>>();
  const byInitials = new Map<string, Map<string, readonly string[]>>();
  for (const { text, tokens } of texts) {
    for (const { short, long } of findAcronyms(text, tokens)) add(longForms, short, long);
    for (const { initials, long } of findInitials(tokens)) {
      const short = initials.length > 2 ? written.get(initials) : undefined;
      if (short !== undefined) add(longForms, short, long);
      add(byInitials, initials.toLowerCase(), long);
    }
  }
  const shortForms = new Map<string, { short: string; long: readonly string[] }[]>();
  for (const [short, longs] of longForms)
    for (const long of longs.values()) {
      const [first = ''] = long;
      shortForms.set(first, [...(shortForms.get(first) ?? []), { short, long }]);
    }
  return { longForms: listed(longForms), shortForms, byInitials: listed(byInitials) };
}

type Runs = Map<string, Map<string, readonly string[]>>;

function add(runs: Runs, key: string, run: readonly string[]): void {
  const known = runs.get(key) ?? new Map<string, readonly string[]>();
  known.set(run.join(' '), run);
  runs.set(key, known);
}

function listed(runs: Runs): Map<string, (readonly string[])[]> {
  return new Map([...runs].map(([key, known]) => [key, [...known.values()]]));
}
