import { answer } from '../../src/answer/answer.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { buildKnowledge, type Knowledge } from '../../src/index/knowledge.ts';
import { contentTerms } from '../../src/language/words/tokens.ts';
import type { Answer } from '../../src/search/answer.ts';
import type { AuthorQuestion } from './author-set.ts';
import type { OnProgress } from './compare.ts';
import { confidenceOf } from './confidence.ts';
import { READ_QUOTES } from './contender.ts';
import { holdsGold } from './measures.ts';
import type { GoldQuestion } from './squad.ts';

/** An answer held against what is known of its question. */
export interface Judged {
  /** Whether there is an answer to be given. */
  readonly answerable: boolean;
  /** With status `answered`. */
  readonly answered: boolean;
  /** Answered, and the first quote lacks the answer, the headline is false, or there is no answer. */
  readonly wrong: boolean;
  readonly headline: 'right' | 'false' | null;
  /** The first quote, and one of three, hold the answer. */
  readonly first: boolean;
  readonly ofThree: boolean;
  /** The headline is the span that was asked for; null where none was. */
  readonly slot: boolean | null;
  /** The quotes hold together what they have to; null where the question needs no more than one. */
  readonly union: boolean | null;
  readonly confidence: number;
}

/** Asks questions of a corpus, and judges each answer. */
export function judgeAll<Gold extends { readonly question: string }>(
  corpus: Corpus,
  questions: readonly Gold[],
  judge: (gold: Gold, given: Answer, knowledge: Knowledge) => Omit<Judged, 'confidence'>,
  onProgress: OnProgress = () => {},
): Judged[] {
  const knowledge = buildKnowledge(corpus);
  return questions.map((gold, index) => {
    onProgress(index + 1, questions.length);
    const given = answer(gold.question, knowledge, { limit: READ_QUOTES });
    return { ...judge(gold, given, knowledge), confidence: confidenceOf(gold.question, knowledge) };
  });
}

/** Judges by the patterns of an author. */
export function judgeByPatterns(gold: AuthorQuestion, given: Answer): Omit<Judged, 'confidence'> {
  const headline = given.answer?.text ?? null;
  const isSlot = headline !== null && gold.slot?.test(headline) === true;
  const isPart = headline !== null && gold.part?.test(headline) === true;
  // A headline of a question that asks for no span is not held against it: its quote is.
  const hasGold = gold.slot !== null || gold.part !== null;
  const holds = ({ text }: Pick<Answer['quotes'][number], 'text'>): boolean =>
    gold.all.every((each) => each.test(`${text}\n${headline ?? ''}`));
  const together = given.quotes.map(({ key, text }) => `${key}: ${text}`).join('\n');
  return conclude(given, {
    answerable: gold.status !== 'either_unanswered',
    isHeadlineFalse: hasGold && !isSlot && !isPart,
    held: given.quotes.slice(0, READ_QUOTES).map(holds),
    slot: gold.slot === null ? null : isSlot,
    union:
      gold.union === null || gold.union.length === 0 ? null : gold.union.every((each) => each.test(together)),
  });
}

/** Judges by the answers of a SQuAD file: a headline without a word of any of them, function words aside, is false. */
export function judgeByAnswers(
  { answers }: GoldQuestion,
  given: Answer,
  { analyse, languages }: Pick<Knowledge, 'analyse' | 'languages'>,
): Omit<Judged, 'confidence'> {
  const wordsOf = (text: string): string[] => {
    const tokens = analyse(text, languages[0]);
    const content = contentTerms(tokens);
    return content.length > 0 ? content : tokens.map(({ term }) => term);
  };
  const golds = new Set(answers.flatMap(wordsOf));
  return conclude(given, {
    answerable: answers.length > 0,
    isHeadlineFalse: !wordsOf(given.answer?.text ?? '').some((word) => golds.has(word)),
    held: given.quotes.slice(0, READ_QUOTES).map(({ text }) => holdsGold(text, answers)),
    slot: null,
    union: null,
  });
}

interface Findings extends Pick<Judged, 'answerable' | 'slot' | 'union'> {
  /** If there is a headline. */
  readonly isHeadlineFalse: boolean;
  /** Of each quote, whether it holds the answer. */
  readonly held: readonly boolean[];
}

function conclude(
  { status, answer: span }: Answer,
  { answerable, isHeadlineFalse, held, slot, union }: Findings,
): Omit<Judged, 'confidence'> {
  const answered = status === 'answered';
  const isFalse = isHeadlineFalse || !answerable;
  const headline = !answered || span === null ? null : isFalse ? 'false' : 'right';
  const first = answerable && held[0] === true;
  return {
    answerable,
    answered,
    wrong: answered && (headline === 'false' || !first),
    headline,
    first,
    ofThree: answerable && held.includes(true),
    slot: answerable ? slot : null,
    union: answerable ? union : null,
  };
}
