import type { Outcome } from './compare.ts';
import { type FoundQuote, READ_QUOTES } from './contender.ts';
import type { Sentence } from './sentences.ts';
import type { GoldQuestion } from './squad.ts';

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
  /** Share of the answerable questions with status `answered`; null as well where there is no status. */
  readonly answered: number | null;
  /** Share of the unanswerable questions with another status. */
  readonly refused: number | null;
  /** Mean over the quotes that a reader gets: a longer quote holds an answer more easily. */
  readonly sentencesPerQuote: number | null;
}

export interface Times {
  readonly medianMs: number;
  readonly p99Ms: number;
}

const TYPED = /^(?:who|when|where|how many|how much)\b/i;

/** Sums up the outcomes of a question set, over the sentences of the corpus that it was asked of. */
export function measure(
  outcomes: readonly Outcome<GoldQuestion>[],
  sentences: readonly Sentence[],
): Measures {
  const answerable = outcomes.filter(({ gold }) => gold.answers.length > 0);
  const unanswerable = outcomes.filter(({ gold }) => gold.answers.length === 0);
  const hasSpans = ({ gold, found }: Outcome<GoldQuestion>) =>
    found.answer !== null && TYPED.test(gold.question);
  const hasStatus = ({ found }: Outcome<GoldQuestion>) => found.answer !== null;
  return {
    questions: outcomes.length,
    passageAt1: mean(answerable, (outcome) => holdsPassage(outcome, 1)),
    passageAt5: mean(answerable, (outcome) => holdsPassage(outcome, 5)),
    quoteAt1: mean(answerable, (outcome) => holdsAnswer(outcome, 1)),
    quoteAt3: mean(answerable, (outcome) => holdsAnswer(outcome, READ_QUOTES)),
    slotF1: mean(answerable.filter(hasSpans), ({ gold, found }) =>
      Math.max(...gold.answers.map((text) => tokenF1(found.answer?.answer?.text ?? '', text))),
    ),
    answered: mean(answerable.filter(hasStatus), (outcome) => Number(isAnswered(outcome))),
    refused: mean(unanswerable.filter(hasStatus), (outcome) => Number(!isAnswered(outcome))),
    sentencesPerQuote: mean(
      outcomes.flatMap(({ found }) => found.quotes.slice(0, READ_QUOTES)),
      countSentences(sentences),
    ),
  };
}

/** The middle and the slowest hundredth of what the questions took. */
export function measureTimes(outcomes: readonly Outcome<unknown>[]): Times {
  const times = outcomes.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  const percentile = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { medianMs: percentile(0.5), p99Ms: percentile(0.99) };
}

/** Whether the status says that a passage states what was asked. */
export function isAnswered({ found }: Outcome<unknown>): boolean {
  return found.answer?.status === 'answered';
}

/** The mean of a value over a list; null for an empty one. */
export function mean<Item>(items: readonly Item[], value: (item: Item) => number): number | null {
  return items.length === 0 ? null : items.reduce((sum, item) => sum + value(item), 0) / items.length;
}

/** How many of a paragraph's sentences a quote is made of. */
function countSentences(sentences: readonly Sentence[]): (quote: FoundQuote) => number {
  const keyOf = ({ article, paragraph }: FoundQuote): string => `${article}¶${paragraph}`;
  const paragraphs = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const others = paragraphs.get(keyOf(sentence));
    if (others === undefined) paragraphs.set(keyOf(sentence), [sentence]);
    else others.push(sentence);
  }
  return (quote) =>
    (paragraphs.get(keyOf(quote)) ?? []).filter(({ start, end }) => start >= quote.start && end <= quote.end)
      .length;
}

function holdsPassage({ gold, found }: Outcome<GoldQuestion>, k: number): number {
  return Number(
    found.quotes
      .slice(0, k)
      .some((quote) => quote.article === gold.article && quote.paragraph === gold.paragraph),
  );
}

function holdsAnswer({ gold, found }: Outcome<GoldQuestion>, k: number): number {
  return Number(found.quotes.slice(0, k).some((quote) => holdsGold(quote.text, gold.answers)));
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
export function tokenF1(predicted: string, gold: string): number {
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
