import { readForest, type StoredForest } from '../../src/search/forest.ts';
import {
  describeHeadline,
  describeQuote,
  HEADLINE_EVIDENCE_NAMES,
  QUOTE_EVIDENCE_NAMES,
} from '../../src/search/gate/evidence.ts';
import { judge } from '../../src/search/gate/gate.ts';
import type { Models } from '../../src/search/models.ts';
import { analyseQuestion } from '../../src/search/question/question.ts';
import type { Candidate } from '../../src/search/rank/candidate.ts';
import {
  breadthOf,
  type RankingWeights,
  rankingWeights,
  rankPassages,
} from '../../src/search/rank/ranking.ts';
import { chooseSpans, partsOf, type SpanChoice, viewBest } from '../../src/search/span/choose-span.ts';
import { asksForSpan } from '../../src/search/span/rate-form.ts';
import { SPAN_FEATURE_NAMES } from '../../src/search/span/span-features.ts';
import type { SpanView } from '../../src/search/span/span-view.ts';
import { fitRanking, type RankExample, rowOf } from './fit-ranking.ts';
import { collectSpans, type SpanExample } from './fit-spans.ts';
import type { GoldQuestion, GoldSet } from './gold-sets.ts';
import { chooseOne, type Growth, growForest, tellRight } from './grow-trees.ts';
import { FOLDS } from './held-out.ts';
import { type Judged, LEAST, measureThresholds } from './measure-thresholds.ts';
import { quotedText } from './quoted-text.ts';

/** What an author's question counts beside one about an encyclopaedia, in each stage. */
const AUTHORED = { ranking: 8, spans: 6, confidence: 20 } as const;
const SPAN_GROWTH: Growth = { trees: 160, depth: 5, rate: 0.08, ridge: 5, leastBend: 2, features: 0.4 };
const QUOTE_GROWTH: Growth = { trees: 120, depth: 4, rate: 0.07, ridge: 8, leastBend: 4, features: 0.3 };
const HEADLINE_GROWTH: Growth = {
  trees: 200,
  depth: 3,
  rate: 0.05,
  ridge: 8,
  leastBend: 4,
  features: 0.15,
};
/** So many of a question's best passages teach how sure a quote is. */
const TAUGHT = 3;

export interface FittedModels {
  readonly models: Models;
  /** What goes into the files below src/search, by their names. */
  readonly files: Readonly<Record<string, object>>;
}

/**
 * Fits all stages. What one stage learns from another's choices it learns from choices that were made without the
 * question's own fold, so that it sees them as good as they are on new questions.
 */
export function fitModels(sets: readonly GoldSet[], tell: (stage: string) => void): FittedModels {
  tell('ranking');
  const ranking = fitRanking(sets.flatMap(collectRanking), rankingWeights.first);
  tell('spans: rows');
  const spanExamples = sets.flatMap((set) => collectSpans(set, ranking));
  const growSpans = (examples: readonly SpanExample[]): StoredForest => {
    const starts: number[] = [];
    const rows: Float32Array[] = [];
    for (const example of examples) {
      starts.push(rows.length);
      rows.push(...example.rows);
    }
    const weights = examples.map(({ isAuthored }) => (isAuthored ? AUTHORED.spans : 1));
    const targets = examples.flatMap((example) => example.targets);
    return growForest(SPAN_FEATURE_NAMES, rows, chooseOne(starts, targets, weights), SPAN_GROWTH);
  };
  const without = (fold: number) => spanExamples.filter((example) => example.fold !== fold);
  const spanForests = Array.from({ length: FOLDS }, (_, fold) => {
    tell(`spans: trees without fold ${fold}`);
    return readForest(growSpans(without(fold)), SPAN_FEATURE_NAMES);
  });
  tell('spans: trees');
  const spans = growSpans(spanExamples);

  tell('quotes: rows');
  const examples = sets.flatMap((set) => collectConfidence(set, ranking, spanForests));
  const growQuotes = (from: readonly ConfidenceExample[]): StoredForest => {
    const rows = from.flatMap((example) => example.quotes);
    const labels = from.flatMap((example) => example.quotesRight.map(Number));
    const weights = from.flatMap((example) => example.quotes.map(() => weightOf(example)));
    return growForest(QUOTE_EVIDENCE_NAMES, rows, tellRight(labels, weights), QUOTE_GROWTH);
  };
  const quoteOdds = new Map<ConfidenceExample, readonly number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    tell(`quotes: trees without fold ${fold}`);
    const forest = readForest(
      growQuotes(examples.filter((example) => example.fold !== fold)),
      QUOTE_EVIDENCE_NAMES,
    );
    for (const example of examples)
      if (example.fold === fold)
        quoteOdds.set(
          example,
          example.quotes.map((row) => forest.score(row)),
        );
  }
  tell('quotes: trees');
  const quotes = growQuotes(examples);

  const headlineExamples = examples.flatMap((example) => {
    const { headline } = example;
    if (headline === null || headline.right === null) return [];
    const odds = quoteOdds.get(example)?.[headline.quote] ?? 0;
    return [{ example, right: headline.right, row: withQuoteOdds(headline.row, odds) }];
  });
  const growHeadlines = (from: typeof headlineExamples): StoredForest =>
    growForest(
      HEADLINE_EVIDENCE_NAMES,
      from.map(({ row }) => row),
      tellRight(
        from.map(({ right }) => right),
        from.map(({ example }) => weightOf(example)),
      ),
      HEADLINE_GROWTH,
    );
  const headlineOdds = new Map<ConfidenceExample, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    tell(`headlines: trees without fold ${fold}`);
    const forest = readForest(
      growHeadlines(headlineExamples.filter(({ example }) => example.fold !== fold)),
      HEADLINE_EVIDENCE_NAMES,
    );
    for (const example of examples)
      if (example.fold === fold && example.headline !== null) {
        const odds = quoteOdds.get(example)?.[example.headline.quote] ?? 0;
        headlineOdds.set(example, forest.score(withQuoteOdds(example.headline.row, odds)));
      }
  }
  tell('headlines: trees');
  const headlines = growHeadlines(headlineExamples);

  const judged = examples.flatMap((example): Judged[] =>
    example.isAuthored
      ? [
          {
            isAnswerable: example.isAnswerable,
            quotes: (quoteOdds.get(example) ?? []).map((odds, i) => ({
              odds,
              right: example.quotesRight[i] === true,
            })),
            headline: example.headline && {
              odds: headlineOdds.get(example) ?? -Infinity,
              rate: example.headline.right,
              quote: example.headline.quote,
            },
          },
        ]
      : [],
  );
  const models: Models = {
    ranking,
    spans: readForest(spans, SPAN_FEATURE_NAMES),
    quotes: readForest(quotes, QUOTE_EVIDENCE_NAMES),
    headlines: readForest(headlines, HEADLINE_EVIDENCE_NAMES),
    least: LEAST,
  };
  return {
    models,
    files: {
      'rank/ranking-weights.json': { weights: ranking },
      'span/span-trees.json': spans,
      'gate/quote-trees.json': quotes,
      'gate/headline-trees.json': headlines,
      'gate/thresholds.json': { least: LEAST, crossValidated: measureThresholds(judged) },
    },
  };
}

const QUOTE_ODDS = HEADLINE_EVIDENCE_NAMES.indexOf('choice.quote');

function withQuoteOdds(row: Float32Array, odds: number): Float32Array {
  return row.with(QUOTE_ODDS, odds);
}

function weightOf({ isAuthored }: ConfidenceExample): number {
  return isAuthored ? AUTHORED.confidence : 1;
}

function collectRanking({ isAuthored, knowledge, questions }: GoldSet): RankExample[] {
  const breadth = breadthOf(knowledge);
  return questions.flatMap((question): RankExample[] => {
    if (!question.isAnswerable) return [];
    const candidates = rankPassages(analyseQuestion(question.text, knowledge), knowledge);
    const right = candidates.map((candidate) => question.holds(sentenceOf(candidate), null));
    if (!right.includes(true)) return [];
    return [{ rows: candidates.map(rowOf), right, weight: isAuthored ? AUTHORED.ranking : 1, breadth }];
  });
}

function sentenceOf({ passage }: Candidate) {
  return { text: passage.text, article: passage.article.id, paragraph: passage.paragraph };
}

/** What a question teaches about how sure its quotes and its headline are. */
interface ConfidenceExample {
  readonly isAuthored: boolean;
  readonly isAnswerable: boolean;
  readonly fold: number;
  readonly quotes: readonly Float32Array[];
  readonly quotesRight: readonly boolean[];
  readonly headline: {
    /** The place of its passage among the quotes. */
    readonly quote: number;
    /** 1 right, 0.5 a part, 0 wrong; null where the question tells nothing of it. */
    readonly right: number | null;
    /** Its evidence, with how sure its quote is left open. */
    readonly row: Float32Array;
  } | null;
}

function collectConfidence(
  { isAuthored, knowledge, questions }: GoldSet,
  ranking: RankingWeights,
  forests: readonly Models['spans'][],
): ConfidenceExample[] {
  // Of a large set every second question is enough.
  const chosen = questions.filter((_, i) => isAuthored || questions.length < 2000 || i % 3 === 0);
  return chosen.flatMap((gold): ConfidenceExample[] => {
    const question = analyseQuestion(gold.text, knowledge);
    const views = viewBest(question, rankPassages(question, knowledge, ranking), knowledge);
    const forest = forests[gold.fold];
    if (views.length === 0 || forest === undefined) return [];
    const choices = chooseSpans(views, forest);
    const judgementOf = (view: SpanView) => {
      const span = choices.find((choice) => choice.view === view)?.span ?? null;
      return judge(question, view.candidate, span, knowledge);
    };
    const taught = views.slice(0, TAUGHT);
    const [choice] = choices;
    return [
      {
        isAuthored,
        isAnswerable: gold.isAnswerable,
        fold: gold.fold,
        quotes: views.map((view) =>
          Float32Array.from(describeQuote(view, views, choices, judgementOf(view))),
        ),
        quotesRight: views.map((view) => isRight(gold, view, choices)),
        headline:
          choice === undefined || !asksForSpan(question.asked.type)
            ? null
            : {
                quote: taught.includes(choice.view) ? views.indexOf(choice.view) : 0,
                right: gold.isAnswerable ? gold.rate(choice.text, partsOf(choice.span, choice.view)) : 0,
                row: Float32Array.from(describeHeadline(choice, views, choices, judgementOf(choice.view), 0)),
              },
      },
    ];
  });
}

function isRight(gold: GoldQuestion, view: SpanView, choices: readonly SpanChoice[]): boolean {
  if (!gold.isAnswerable) return false;
  const own = choices.find((choice) => choice.view === view);
  const quote = quotedText(view.candidate.passage);
  return (
    gold.holds(quote, null) ||
    (own !== undefined &&
      gold.rate(own.text, partsOf(own.span, own.view)) === 1 &&
      gold.holds(quote, own.text))
  );
}
