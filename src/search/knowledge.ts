import type { Article, Corpus } from '../corpus/article.ts';
import { formatDate } from '../corpus/date.ts';
import { createSplitter, type Span } from '../corpus/split.ts';
import { type Acronyms, createAcronymCollector } from './collect-acronyms.ts';
import { createCommonness } from './commonness.ts';
import { createGazetteer } from './gazetteer.ts';
import { createInvertedIndex, type InvertedIndex } from './inverted-index.ts';
import { createKindReader, type KindReader } from './languages/asked-kind.ts';
import { createLanguageDetector, type LanguageDetector } from './languages/detect-language.ts';
import { primaryLanguage } from './languages/scripts.ts';
import { createReader, type Reading } from './reading.ts';
import { createSynonyms, type Synonyms } from './synonyms.ts';
import { createTagger, type Tagger } from './tagger.ts';
import { type Analyser, contentTerms, createAnalyser } from './tokens.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

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
  /** Which terms the sentences of its article have. */
  readonly article: Pick<ReadonlySet<string>, 'has'>;
  /** The terms of the article's date: a question may name the period and its sentences need not. */
  readonly period: ReadonlySet<string>;
}

/** Everything that questions are answered from, built once from a corpus and never changed. */
export interface Knowledge {
  readonly corpus: Corpus;
  readonly passages: readonly Passage[];
  readonly groups: readonly Group[];
  readonly index: InvertedIndex;
  /** Mean number of content terms. */
  readonly averageLength: { readonly sentence: number; readonly paragraph: number };
  readonly vocabulary: Vocabulary;
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

/** All are the same for every corpus: one that is loaded again has hardly a word that was not analysed before. */
const TAGGER = createTagger();
const ANALYSE = createAnalyser(TAGGER);
const SYNONYMS = createSynonyms(ANALYSE);
const GAZETTEER = createGazetteer();

/** Splits, analyses and indexes a corpus. Pure and synchronous. */
export function buildKnowledge(corpus: Corpus): Knowledge {
  const passages: Passage[] = [];
  const groups: Group[] = [];
  const acronyms = createAcronymCollector();
  const split = createSplitter();
  const holds: InvertedIndex['holds'] = (...where) => index.holds(...where);

  for (const article of corpus.articles) {
    const paragraphs = split(article.text, article.language);
    const sentences = paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map(({ start, end }) => article.text.slice(start, end)),
    );
    const date = article.published === null ? '' : formatDate(article.published);
    const [titleTokens = [], dateTokens = [], ...sentenceTokens] = ANALYSE.all(
      [article.title, date, ...sentences],
      article.language,
    );
    acronyms.read(article.title, titleTokens);
    const title = new Set(contentTerms(titleTokens));
    const period = new Set(contentTerms(dateTokens));
    const from = groups.length;
    const to = from + paragraphs.length;
    const inArticle = termsBetween(holds, from, to);
    let read = 0;
    for (const paragraph of paragraphs) {
      const group: Group = { index: groups.length, passages: [], title, period, article: inArticle };
      groups.push(group);
      paragraph.sentences.forEach(({ start, end }, position) => {
        const text = sentences[read] ?? '';
        const tokens = sentenceTokens[read] ?? [];
        read++;
        acronyms.read(text, tokens);
        const passage: Passage = {
          index: passages.length,
          article,
          paragraph: paragraph.number,
          position,
          start,
          end,
          text,
          terms: contentTerms(tokens),
          group,
        };
        passages.push(passage);
        group.passages.push(passage);
      });
    }
  }

  const index = createInvertedIndex(groups);
  const languages = languagesOf(corpus);
  const length = passages.reduce((sum, passage) => sum + passage.terms.length, 0);
  const averageLength = { sentence: length / passages.length || 1, paragraph: length / groups.length || 1 };
  return {
    corpus,
    passages,
    groups,
    averageLength,
    index,
    vocabulary: createVocabulary(index.terms()),
    acronyms: acronyms.finish(),
    synonyms: SYNONYMS,
    analyse: ANALYSE,
    languages,
    detectLanguage: createLanguageDetector(languages),
    readKind: createKindReader(ANALYSE),
    tagger: TAGGER,
    gazetteer: GAZETTEER,
    read: createReader({ analyse: ANALYSE, tagger: TAGGER, gazetteer: GAZETTEER }),
    commonness: createCommonness(),
  };
}

/** Made out here, since what is made where an article is read keeps all its tokens in memory. */
function termsBetween(holds: InvertedIndex['holds'], from: number, to: number): Group['article'] {
  return { has: (term) => holds(term, from, to) };
}

function languagesOf({ articles }: Corpus): string[] {
  const counts = new Map<string, number>();
  for (const { language } of articles) {
    const primary = primaryLanguage(language);
    counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}
