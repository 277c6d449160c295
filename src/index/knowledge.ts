import type { Corpus } from '../corpus/article.ts';
import { formatDate } from '../corpus/date.ts';
import { createSplitter } from '../corpus/split.ts';
import { primaryLanguage } from '../language/multilingual/scripts.ts';
import {
  type Acronyms,
  createAcronymCollector,
  type ListedRuns,
  pairForms,
} from '../language/names/collect-acronyms.ts';
import { createGazetteer } from '../language/names/gazetteer.ts';
import { createKindReader, type KindReader } from '../language/questions/asked-kind.ts';
import { createReader, type Reading } from '../language/reading.ts';
import { createCommonness } from '../language/words/commonness.ts';
import { createDeeds, type Deeds } from '../language/words/deeds.ts';
import { createLanguageDetector, type LanguageDetector } from '../language/words/detect-language.ts';
import { createSynonyms, type Synonyms } from '../language/words/synonyms.ts';
import { createTagger, type Tagger } from '../language/words/tagger.ts';
import { type Analyser, contentTerms, createAnalyser } from '../language/words/tokens.ts';
import type { OnProgress } from '../steps.ts';
import { type BuiltIndex, createParagraphIndex, type ParagraphIndex } from './paragraph-index.ts';
import { type Group, type Passage, termsOf } from './passage.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** Everything that questions are answered from, built once from a corpus and never changed. */
export interface Knowledge {
  readonly corpus: Corpus;
  /** In the order of the articles. */
  readonly passages: Iterable<Passage> & Pick<readonly Passage[], 'length' | 'at'>;
  /** In the same order. */
  readonly groups: Pick<readonly Group[], 'length' | 'at'>;
  readonly index: ParagraphIndex;
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
  readonly deeds: Deeds;
  /** What a passage holds whatever is asked: its words, names, dates and quantities. */
  readonly read: (passage: Passage) => Reading;
  /** How common an English word is in everyday speech, on the Zipf scale. */
  readonly commonness: (word: string) => number;
}

/** What reads the words of every corpus alike. */
export type LanguageTools = Pick<
  Knowledge,
  'tagger' | 'analyse' | 'synonyms' | 'gazetteer' | 'deeds' | 'readKind' | 'commonness'
>;

/** What is read out of a corpus: all of the knowledge that takes long to make. */
export interface Parts extends Pick<Knowledge, 'corpus' | 'passages' | 'groups' | 'index'> {
  /** Of all passages together. */
  readonly termCount: number;
  /** The long forms of the acronyms that the texts use. */
  readonly explained: ListedRuns;
  readonly byInitials: Acronyms['byInitials'];
}

/** Parts that can be packed. */
export interface BuiltParts extends Parts {
  readonly passages: readonly Passage[];
  readonly groups: readonly Group[];
  readonly index: BuiltIndex;
  /** What `byInitials` finds. */
  readonly initials: ListedRuns;
}

/** Makes the tools (some 0.3 s). They remember the words that they have met: one set serves a corpus and its successors. */
export function createLanguageTools(): LanguageTools {
  const tagger = createTagger();
  const analyse = createAnalyser(tagger);
  return {
    tagger,
    analyse,
    synonyms: createSynonyms(analyse),
    gazetteer: createGazetteer(),
    deeds: createDeeds(analyse),
    readKind: createKindReader(analyse),
    commonness: createCommonness(),
  };
}

/** Splits, analyses and indexes a corpus. Pure and synchronous. */
export function buildKnowledge(corpus: Corpus, tools = createLanguageTools()): Knowledge {
  return assembleKnowledge(readParts(corpus, tools), tools);
}

/**
 * Splits, analyses and indexes a corpus, in one go.
 *
 * @param onProgress called after each article
 */
export function readParts(
  corpus: Corpus,
  { analyse }: LanguageTools,
  onProgress: OnProgress = () => undefined,
): BuiltParts {
  const passages: Passage[] = [];
  const groups: Group[] = [];
  const acronyms = createAcronymCollector();
  const split = createSplitter();

  for (const [place, article] of corpus.articles.entries()) {
    const paragraphs = split(article.text, article.language);
    const sentences = paragraphs.flatMap((paragraph) =>
      paragraph.sentences.map(({ start, end }) => article.text.slice(start, end)),
    );
    const date = article.published === null ? '' : formatDate(article.published);
    const [titleTokens = [], dateTokens = [], ...sentenceTokens] = analyse.all(
      [article.title, date, ...sentences],
      article.language,
    );
    acronyms.read(article.title, titleTokens);
    const title = new Set(contentTerms(titleTokens));
    const period = new Set(contentTerms(dateTokens));
    const inArticle = termsOf(passages, passages.length, passages.length + sentences.length);
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
    onProgress({ read: place + 1, articles: corpus.articles.length });
  }

  const { explained, byInitials: initials } = acronyms.finish();
  const runsOf = new Map(initials);
  return {
    corpus,
    passages,
    groups,
    index: createParagraphIndex(groups),
    termCount: passages.reduce((sum, { terms }) => sum + terms.length, 0),
    explained,
    initials,
    byInitials: (letters) => runsOf.get(letters) ?? [],
  };
}

/** Adds to the parts what they make possible. */
export function assembleKnowledge(parts: Parts, tools: LanguageTools): Knowledge {
  const { corpus, passages, groups, index, termCount, explained, byInitials } = parts;
  const languages = languagesOf(corpus);
  return {
    ...tools,
    corpus,
    passages,
    groups,
    index,
    averageLength: { sentence: termCount / passages.length || 1, paragraph: termCount / groups.length || 1 },
    vocabulary: createVocabulary(index),
    acronyms: { ...pairForms(explained), byInitials },
    languages,
    detectLanguage: createLanguageDetector(languages),
    read: createReader(tools),
  };
}

function languagesOf({ articles }: Corpus): string[] {
  const tags = new Map<string, number>();
  for (const { language } of articles) tags.set(language, (tags.get(language) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [tag, count] of tags) {
    const primary = primaryLanguage(tag);
    counts.set(primary, (counts.get(primary) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language);
}
