import { pageOf } from '../corpus/article.ts';
import type { Span } from '../corpus/split.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import type { AnswerKind } from '../language/questions/answer-kind.ts';
import { putIndirectly } from '../language/questions/indirect-question.ts';
import { type Examination, examineQuestion, type Kept, type Status } from './examine.ts';
import type { Counter } from './gate/counter.ts';
import { findMissing } from './missing.ts';
import type { Question } from './question/question.ts';
import type { Candidate } from './rank/candidate.ts';
import { kindOf, saidParts } from './span/choose-span.ts';

/** Whole sentences of one paragraph, to the letter: `article.text.slice(start, end) === text`. */
export interface Quote extends Span {
  /** What the quote is cited by: the article's id and the paragraph's number. */
  readonly key: string;
  readonly text: string;
  readonly paragraph: number;
  /** Of an article that has pages: the one that the paragraph begins on. */
  readonly page?: number;
  /** The span that answers, in offsets of the article's text; empty when no span was asked for or found. */
  readonly highlights: readonly Span[];
  readonly article: {
    readonly id: string;
    readonly title: string;
    readonly publisher: string | null;
    readonly published: string | null;
    readonly url: string | null;
  };
}

export interface Answer {
  /** The question as understood: without invisible characters. */
  readonly question: string;
  readonly status: Status;
  /** The span that answers, and whether the sentence states it or it is the article's own date. */
  readonly answer: {
    readonly text: string;
    readonly kind: AnswerKind;
    readonly basis: 'stated' | 'publication';
  } | null;
  /** What was asked for, found or not. */
  readonly kind: AnswerKind;
  /** Best first. */
  readonly quotes: readonly Quote[];
  /**
   * What no passage says, unless one does: the question in the order of "when the memorandum expires". Null where its words
   * cannot be put in that order.
   */
  readonly asked: string | null;
  /** Why the status is not `answered`: no passage says it, or the nearest may and that is not sure enough; else null. */
  readonly reason: 'not_said' | 'unsure' | null;
  /** What the first quote says against the deed that was asked about, unless it is answered; null where it says nothing. */
  readonly counter: Counter | null;
  /** Words of the question that the whole corpus does not hold in any form, unless it is answered. */
  readonly missing: readonly string[];
  /** Titles of what the corpus does cover, when nothing was found. */
  readonly suggestions: readonly string[];
  /** Whether there are passages on the subject beyond the quotes. */
  readonly more: boolean;
  /**
   * What an answer in parts has a part for: a question of the message or a name that is asked of, a time, an article, a member of
   * a list, named where its `answer` is not null, one of what is to be counted; `one` has none.
   */
  readonly form: 'one' | 'questions' | 'times' | 'articles' | 'items' | 'counted';
  readonly parts: readonly Part[];
  /** A period in which nothing is dated, and the years nearest to it in which something is. */
  readonly undated: { readonly period: string; readonly nearest: readonly string[] } | null;
  /** For a question of yes or no: in what the first quote says otherwise; null where it does not. */
  readonly difference: Difference | null;
  readonly corpus: { readonly version: string; readonly articles: number; readonly passages: number };
}

/** Another date, number or name than the one that was asked about, or a list of names that has it not: then none is singled out. */
export interface Difference {
  readonly kind: 'date' | 'number' | 'name' | 'list';
  readonly asked: string;
  readonly stated: string | null;
}

/** What one of several questions found. */
export interface Part extends Answer {
  /** What stands above it: the question in the words of the message, the name that is asked of, the time. */
  readonly label: string;
}

/** So many quotes an answer has unless told otherwise. */
export const QUOTES = 3;

export interface AnswerOptions {
  /** How many quotes at the most; `QUOTES` unless told. */
  readonly limit?: number;
}

/**
 * Answers a message as one question, from the passages of a corpus: quotes, never words of its own. Pure; any text is accepted,
 * one without a word to look for is not found.
 *
 * @throws Error when a quote is not the slice of its article that it claims to be, which would be a bug.
 */
export function answerOne(
  text: string,
  knowledge: Knowledge,
  { limit = QUOTES }: AnswerOptions = {},
): Answer {
  return answerFrom(examineFor(text, knowledge, limit), knowledge, limit);
}

/** Examines a question for an answer with so many quotes. One more than is quoted tells whether there is more. */
export function examineFor(text: string, knowledge: Knowledge, limit: number): Examination {
  return examineQuestion(text, knowledge, limit + 1);
}

/** The answer that an examination comes to. @param limit as it was examined for */
export function answerFrom(examination: Examination, knowledge: Knowledge, limit: number): Answer {
  const { question, status, kept, candidates } = examination;
  const quotes = kept.slice(0, limit).map((each) => quoteKept(each, examination));
  const missing = status === 'answered' ? [] : findMissing(question, knowledge);
  return {
    question: question.text,
    status,
    answer: answerSpan(examination),
    kind: question.wanted.kind,
    quotes,
    asked: status === 'answered' ? null : putAsked(question, knowledge),
    missing,
    reason: reasonOf(examination, missing),
    counter: counterOf(examination),
    suggestions: status === 'not_found' ? suggest(candidates, knowledge) : [],
    more: kept.length > limit,
    form: 'one',
    parts: [],
    undated: null,
    difference: null,
    corpus: {
      version: knowledge.corpus.version,
      articles: knowledge.corpus.articles.length,
      passages: knowledge.passages.length,
    },
  };
}

/** Quotes a passage; the span is highlighted in the one that it was found in, where it is sure enough to be said. */
export function quoteKept({ judged, before }: Kept, { headline, isSaid }: Examination): Quote {
  const { candidate } = judged;
  const { view, span } = headline?.choice ?? {};
  const isSource = isSaid && view?.candidate === candidate && span !== undefined;
  return quotePassage(candidate.passage, before, isSource ? saidParts(span, view.reading.text) : []);
}

/**
 * Quotes a sentence, with the one before it where that is given.
 *
 * @param spans what is highlighted, in offsets of the sentence.
 * @throws Error when the quote is not the slice of its article that it claims to be, which would be a bug.
 */
export function quotePassage(passage: Passage, before: Passage | null, spans: readonly Span[]): Quote {
  const { article, end, paragraph } = passage;
  const start = (before ?? passage).start;
  const text = article.text.slice(start, end);
  if (!text.startsWith(before?.text ?? '') || !text.endsWith(passage.text))
    throw new Error(`quote ${article.id}:${start}-${end} is not what the article says`);
  const { id, title, publisher, published, url } = article;
  const page = pageOf(article, paragraph);
  const highlights = spans.map((span) => ({
    start: passage.start + span.start,
    end: passage.start + span.end,
  }));
  return {
    key: `${id}¶${paragraph}`,
    text,
    start,
    end,
    paragraph,
    ...(page !== null && { page }),
    highlights,
    article: { id, title, publisher, published, url },
  };
}

/** What was opened may yet close: the opposite deed contradicts only who asks for what was done. */
function counterOf({ status, best, question }: Examination): Counter | null {
  if (status !== 'related' || best === null) return null;
  return best.counter === 'opposite' && !question.asksPast ? null : best.counter;
}

/**
 * That no passage says it can be told only where there are grounds: a name or a word that no article has, a passage that denies it,
 * a deed that none of the best passages tells of. Elsewhere one may say it in other words.
 */
function reasonOf({ status, best, isUntold }: Examination, missing: readonly string[]): Answer['reason'] {
  if (status === 'answered') return null;
  const isGrounded = status === 'not_found' || isUntold || missing.length > 0 || best?.counter != null;
  return isGrounded || best?.verdict !== 'states' ? 'not_said' : 'unsure';
}

function answerSpan({ headline, isSaid }: Examination): Answer['answer'] {
  if (headline === null || !isSaid) return null;
  const { choice } = headline;
  const basis = choice.span.form === 'published' ? 'publication' : 'stated';
  return { text: choice.text, kind: kindOf(choice), basis };
}

function putAsked({ text }: Question, { detectLanguage, tagger }: Knowledge): string | null {
  return detectLanguage(text) === 'en' ? putIndirectly(text, tagger) : null;
}

function suggest(candidates: readonly Candidate[], { corpus }: Knowledge): string[] {
  const nearest = candidates.map(({ passage }) => passage.article.title);
  return [...new Set([...nearest, ...corpus.articles.map((article) => article.title)])].slice(0, 3);
}
