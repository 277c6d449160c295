import type { Answer } from '../../src/search/answer.ts';
import type { GoldQuestion } from './squad.ts';

/** One question put to the bot: what came back, and how long it took. */
export interface Outcome {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
  readonly durationMs: number;
}

/** The figures over a question set. Shares are between 0 and 1; null where no question counts towards one. */
export interface Measures {
  readonly questions: number;
  /** The gold paragraph is among the paragraphs of the first k quotes. */
  readonly passageAt1: number | null;
  readonly passageAt5: number | null;
  /** One of the first k quotes contains a gold answer, both normalised. */
  readonly quoteAt1: number | null;
  readonly quoteAt3: number | null;
  /** SQuAD's token F1 of the span against the best gold answer, over questions that ask who, when, where, how many, how much. */
  readonly slotF1: number | null;
  /** Share of the answerable questions with status `answered`. */
  readonly answered: number | null;
  /** Share of the unanswerable questions with another status. */
  readonly refused: number | null;
  readonly medianMs: number;
  readonly p99Ms: number;
}

const TYPED = /^(?:who|when|where|how many|how much)\b/i;

/** Sums up the outcomes of a question set. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const answerable = outcomes.filter(({ gold }) => gold.answers.length > 0);
  const unanswerable = outcomes.filter(({ gold }) => gold.answers.length === 0);
  const typed = answerable.filter(({ gold }) => TYPED.test(gold.question));
  const times = outcomes.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  return {
    questions: outcomes.length,
    passageAt1: mean(answerable, (outcome) => holdsPassage(outcome, 1)),
    passageAt5: mean(answerable, (outcome) => holdsPassage(outcome, 5)),
    quoteAt1: mean(answerable, (outcome) => holdsAnswer(outcome, 1)),
    quoteAt3: mean(answerable, (outcome) => holdsAnswer(outcome, 3)),
    slotF1: mean(typed, ({ gold, answer }) =>
      Math.max(...gold.answers.map((text) => tokenF1(answer.answer?.text ?? '', text))),
    ),
    answered: mean(answerable, ({ answer }) => Number(answer.status === 'answered')),
    refused: mean(unanswerable, ({ answer }) => Number(answer.status !== 'answered')),
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
  };
}

function holdsPassage({ gold, answer }: Outcome, k: number): number {
  return Number(
    answer.quotes
      .slice(0, k)
      .some((quote) => quote.article.id === gold.article && quote.paragraph === gold.paragraph),
  );
}

function holdsAnswer({ gold, answer }: Outcome, k: number): number {
  return Number(answer.quotes.slice(0, k).some((quote) => holdsGold(quote.text, gold.answers)));
}

/** Whether a text contains one of the gold answers, both normalised. */
export function holdsGold(text: string, answers: readonly string[]): boolean {
  const held = normalise(text);
  return answers.some((gold) => held.includes(normalise(gold)));
}

/** Unicode NFKC, case folded, punctuation and white space collapsed. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

/** The F1 of SQuAD's evaluation (Rajpurkar et al. 2016): over word counts, articles and punctuation left out. */
function tokenF1(predicted: string, gold: string): number {
  const words = (text: string): string[] =>
    normalise(text)
      .split(' ')
      .filter((word) => word !== '' && !/^(?:a|an|the)$/.test(word));
  const got = words(predicted);
  const wanted = words(gold);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (got.length + wanted.length);
}

function mean(outcomes: readonly Outcome[], value: (outcome: Outcome) => number): number | null {
  return outcomes.length === 0
    ? null
    : outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
}
