import { analyseQuestion } from '../../src/search/question/question.ts';
import { type RankingWeights, rankPassages } from '../../src/search/rank/ranking.ts';
import { partsOf, textOf, viewBest } from '../../src/search/span/choose-span.ts';
import { describeSpans } from '../../src/search/span/span-features.ts';
import type { GoldSet } from './gold-sets.ts';
import { quotedText } from './quoted-text.ts';

/** One question: a row of features for each span, and how much of the right answer each is, 1 in sum. */
export interface SpanExample {
  readonly isAuthored: boolean;
  readonly fold: number;
  readonly rows: readonly Float32Array[];
  readonly targets: readonly number[];
}

/** Of a span that holds a shorter right one, as much is right. */
const HOLDS_RIGHT = 0.15;
/** Of the wrong spans of a question about an encyclopaedia, one in so many teaches enough. */
const ONE_WRONG_IN = 3;
/** Every second question of a set with more. */
const LARGE = 2000;

export function collectSpans(
  { isAuthored, knowledge, questions }: GoldSet,
  ranking: RankingWeights,
): SpanExample[] {
  return questions.flatMap((gold, number): SpanExample[] => {
    if (!gold.isAnswerable || !gold.hasSpan) return [];
    if (questions.length > LARGE && number % 2 > 0) return [];
    const question = analyseQuestion(gold.text, knowledge);
    const views = viewBest(question, rankPassages(question, knowledge, ranking), knowledge);
    const spans = views.flatMap((view) => {
      const quote = quotedText(view.candidate.passage);
      const rows = describeSpans(view);
      return view.spans.map(({ span }, i) => {
        const said = textOf(span, view);
        const right = gold.rate(said, partsOf(span, view)) === 1 && gold.holds(quote, said);
        return { view, span, right, row: Float32Array.from(rows[i] ?? []) };
      });
    });
    const rights = spans.filter(({ right }) => right);
    const taught = spans.filter(({ right }, i) => right || isAuthored || i % ONE_WRONG_IN === 0);
    const targets = taught.map(({ right, span, view }): number => {
      if (!right) return 0;
      const holds = rights.some(
        (other) =>
          other.view === view &&
          other.span !== span &&
          other.span.start >= span.start &&
          other.span.end <= span.end &&
          other.span.end - other.span.start < span.end - span.start,
      );
      return holds ? HOLDS_RIGHT : 1;
    });
    const sum = targets.reduce((a, b) => a + b, 0);
    if (sum === 0) return [];
    return [
      {
        isAuthored,
        fold: gold.fold,
        rows: taught.map(({ row }) => row),
        targets: targets.map((target) => target / sum),
      },
    ];
  });
}
