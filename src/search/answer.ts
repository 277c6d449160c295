import { formatDate } from '../corpus/date.ts';
import type { Span } from '../corpus/split.ts';
import { antecedent } from './anaphora.ts';
import type { AnswerKind } from './answer-kind.ts';
import { judge, reportsItsNews, type Verdict } from './gate.ts';
import type { Knowledge, Passage } from './knowledge.ts';
import { analyseQuestion, type Question, type QuestionTerm } from './question.ts';
import { type Candidate, rankPassages } from './ranking.ts';
import { findSlot, type Slot } from './slot.ts';

export type { AnswerKind };

type Status = 'answered' | 'related' | 'not_found';

/** Whole sentences of one paragraph, to the letter: `article.text.slice(start, end) === text`. */
export interface Quote extends Span {
  /** What the quote is cited by: the article's id and the paragraph's number. */
  readonly key: string;
  readonly text: string;
  readonly paragraph: number;
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
  /** Words of the question that the quotes speak of. */
  readonly subject: string | null;
  /** Words of the question that the quotes, or the whole corpus when nothing was found, do not hold. */
  readonly missing: readonly string[];
  /** Titles of what the corpus does cover, when nothing was found. */
  readonly suggestions: readonly string[];
  /** Whether there are passages on the subject beyond the quotes. */
  readonly more: boolean;
  readonly corpus: { readonly version: string; readonly articles: number; readonly passages: number };
}

export interface AnswerOptions {
  /** How many quotes at the most; 3 unless told. */
  readonly limit?: number;
}

interface Judged {
  readonly candidate: Candidate;
  readonly slot: Slot | null;
  /** A span was found where one was asked for, or the article's date stands for it. */
  readonly complete: boolean;
  readonly verdict: Verdict;
}

/** A passage to quote, with the sentence before where it cannot be understood without. */
interface Kept {
  readonly judged: Judged;
  readonly before: Passage | null;
}

/** The spans of this many of the best passages are looked for; the rest keep their rank. */
const EXAMINED = 5;
const SLOT_WEIGHT = 0.35;
/** So many phrases of a question are named as covered or missing. */
const MOST_PHRASES = 4;
const STATES_BONUS = 2;
/**
 * A passage that scores further below the best one is not quoted beside it; one that does not answer must be nearer.
 * Scores are logarithms of odds: of the right passages that come second or third, 99 in 100 are within the first.
 */
const WITHIN = 4.5;
const WITHIN_BESIDE = 3;

/**
 * Answers a question from the passages of a corpus: quotes, never words of its own. Pure: the same question and
 * knowledge give the same answer. Any text is accepted; one without a word to look for is not found.
 *
 * @throws Error when a quote is not the slice of its article that it claims to be, which would be a bug.
 */
export function answer(text: string, knowledge: Knowledge, { limit = 3 }: AnswerOptions = {}): Answer {
  const question = analyseQuestion(text, knowledge);
  const ranked = examine(question, rankPassages(question, knowledge), knowledge);
  const [best] = ranked;
  const status = statusOf(best);
  const kept = status === 'not_found' || best === undefined ? [] : keep(ranked, best, status);
  const quotes = kept.slice(0, limit).map(({ judged, before }) => quote(judged, before, status));
  const span = best && status === 'answered' ? answerSpan(question, best) : null;
  return {
    question: question.text,
    status,
    answer: span,
    kind: question.wanted.kind,
    quotes,
    subject: status === 'related' && best ? subjectOf(question, best.candidate) : null,
    missing:
      status === 'answered' ? [] : missingOf(question, status === 'related' ? best?.candidate : undefined),
    suggestions: status === 'not_found' ? suggest(ranked, knowledge) : [],
    more: kept.length > limit,
    corpus: {
      version: knowledge.corpus.version,
      articles: knowledge.corpus.articles.length,
      passages: knowledge.passages.length,
    },
  };
}

/** Looks for the span asked for in the best passages, and puts those that have it first. */
function examine(question: Question, candidates: readonly Candidate[], knowledge: Knowledge): Judged[] {
  const isOpen = question.wanted.kind === 'other' && !question.asksRole;
  const examined = candidates.slice(0, EXAMINED).map((candidate) => {
    const slot = findSlot(question, candidate.passage, knowledge);
    const complete = isOpen || slot !== null || reportsItsNews(question, candidate);
    return { candidate, slot, complete, verdict: judge(question, candidate, complete) };
  });
  const worth = ({ candidate, slot, complete, verdict }: Judged): number =>
    candidate.score +
    SLOT_WEIGHT * (slot?.fit ?? Number(complete)) +
    (verdict === 'states' && complete ? STATES_BONUS : 0);
  examined.sort((a, b) => worth(b) - worth(a));
  const rest = candidates.slice(EXAMINED).map((candidate): Judged => {
    return { candidate, slot: null, complete: isOpen, verdict: judge(question, candidate, isOpen) };
  });
  return [...examined, ...rest];
}

function statusOf(best: Judged | undefined): Status {
  if (best === undefined || best.verdict === 'misses') return 'not_found';
  return best.verdict === 'states' ? 'answered' : 'related';
}

/** What is quoted beside the best: what scores near it and shares words with the question, not only words for the same. */
function keep(ranked: readonly Judged[], best: Judged, status: Status): Kept[] {
  const exact = ({ candidate }: Judged): number =>
    Array.from(candidate.inSentence).filter((credit) => credit === 1).length;
  const isKept = (each: Judged): boolean => {
    if (each.verdict === 'misses') return false;
    if (status === 'related') return true;
    const within = each.verdict === 'states' ? WITHIN : WITHIN_BESIDE;
    return each.candidate.score >= best.candidate.score - within && (exact(each) > 0 || exact(best) === 0);
  };
  const kept: Kept[] = [];
  const quoted = new Set<Passage>();
  for (const judged of ranked) {
    const { passage } = judged.candidate;
    if (quoted.has(passage) || !isKept(judged)) continue;
    const explained = antecedent(passage);
    const before = explained && !quoted.has(explained) ? explained : null;
    kept.push({ judged, before });
    quoted.add(passage);
    if (before) quoted.add(before);
  }
  return kept;
}

/** @param before the sentence before it, quoted with it */
function quote({ candidate, slot, verdict }: Judged, before: Passage | null, status: Status): Quote {
  const { article, end, paragraph } = candidate.passage;
  const start = (before ?? candidate.passage).start;
  const text = article.text.slice(start, end);
  if (!text.startsWith(before?.text ?? '') || !text.endsWith(candidate.passage.text))
    throw new Error(`quote ${article.id}:${start}-${end} is not what the article says`);
  const { id, title, publisher, published, url } = article;
  const highlights =
    status === 'answered' && verdict === 'states'
      ? (slot?.spans ?? []).map((span) => ({
          start: candidate.passage.start + span.start,
          end: candidate.passage.start + span.end,
        }))
      : [];
  return {
    key: `${id}¶${paragraph}`,
    text,
    start,
    end,
    paragraph,
    highlights,
    article: { id, title, publisher, published, url },
  };
}

function answerSpan({ wanted }: Question, { candidate, slot }: Judged): Answer['answer'] {
  const { text, article } = candidate.passage;
  if (slot) {
    const parts = slot.spans.map((span) => text.slice(span.start, span.end).replace(/\s+/g, ' '));
    return { text: joinList(parts), kind: slot.kind, basis: 'stated' };
  }
  if (wanted.kind !== 'date' || article.published === null) return null;
  return { text: formatDate(article.published), kind: 'date', basis: 'publication' };
}

function joinList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function subjectOf(question: Question, { inContext }: Candidate): string | null {
  const phrases = phrasesOf(question, (_, i) => (inContext[i] ?? 0) > 0);
  return phrases.length > 0 ? phrases.join(', ') : null;
}

function missingOf(question: Question, candidate: Candidate | undefined): string[] {
  return phrasesOf(question, (term, i) => (candidate ? (candidate.inContext[i] ?? 0) === 0 : !term.known));
}

/** The words of a question that are chosen, as typed; those that stand side by side as one. */
function phrasesOf({ text, terms }: Question, chosen: (term: QuestionTerm, at: number) => boolean): string[] {
  const spans: { start: number; end: number }[] = [];
  terms.forEach((term, i) => {
    if (!chosen(term, i)) return;
    const last = spans.at(-1);
    if (last && /^[ -]?$/.test(text.slice(last.end, term.start))) last.end = Math.max(last.end, term.end);
    else spans.push({ start: term.start, end: term.end });
  });
  const phrases = spans.map(({ start, end }) => text.slice(start, end).replace(/['’]s$/, ''));
  return [...new Set(phrases)].slice(0, MOST_PHRASES);
}

function suggest(ranked: readonly Judged[], { corpus }: Knowledge): string[] {
  const nearest = ranked.map(({ candidate }) => candidate.passage.article.title);
  return [...new Set([...nearest, ...corpus.articles.map((article) => article.title)])].slice(0, 3);
}
