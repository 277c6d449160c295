import type { Knowledge } from '../index/knowledge.ts';
import { quoteKept } from './answer.ts';
import { type Examination, examineQuestion, type Kept } from './examine.ts';
import { type Models, shippedModels } from './models.ts';
import { DISCOURSE_NAMES } from './rank/discourse-names.ts';
import { FEATURE_NAMES } from './rank/feature-names.ts';
import { breadthOf, type PassageWeights, weightsFor } from './rank/ranking.ts';

/** What a measured property gave to a sum. */
interface Contribution {
  readonly name: string;
  readonly gave: number;
}

interface QuoteExplanation {
  /** The quote's key: the article's id and the paragraph's number. */
  readonly key: string;
  readonly text: string;
  /** The sum of what the features gave; only to be compared within a question. */
  readonly score: number;
  readonly features: readonly Contribution[];
  /** The question's words: how much of each the sentence holds, and its paragraph with the title, 0 to 1. */
  readonly terms: readonly { readonly text: string; readonly sentence: number; readonly context: number }[];
  /** The logarithm of the odds that it holds what was asked; null where that was not looked at. */
  readonly odds: number | null;
  readonly verdict: string;
  /** What makes it no answer all the same. */
  readonly objections: readonly string[];
}

interface SpanExplanation {
  readonly text: string;
  /** Of the passage that it is in. */
  readonly key: string;
  /** The logarithm of its odds against the other spans, up to a constant. */
  readonly score: number;
  /** What spoke for it and against it, by the groups of its features: its form, what stands beside it, and so on. */
  readonly groups: readonly Contribution[];
}

/** How a question was understood, and why each of its quotes was chosen. */
export interface Explanation {
  /** The type of what is asked for, the noun that says so, and whether several are asked for. */
  readonly asked: { readonly type: string; readonly noun: string | null; readonly list: boolean };
  /** The words looked for: how much each weighs, and what else stands for it. */
  readonly terms: readonly {
    readonly text: string;
    readonly weight: number;
    readonly name: boolean;
    readonly standIns: readonly string[];
  }[];
  readonly spans: readonly SpanExplanation[];
  /** The best span as a headline: the logarithm of its odds, and what spoke for them; null where none is asked for. */
  readonly headline: {
    readonly text: string;
    readonly odds: number;
    readonly lead: number;
    readonly groups: readonly Contribution[];
  } | null;
  /** From where on a quote answers, and a headline is said. */
  readonly least: Models['least'];
  readonly reason: string;
  readonly quotes: readonly QuoteExplanation[];
}

const MOST_SPANS = 6;

/** Explains the answer that `answer` gives to the same question with as many quotes. Pure. */
export function explain(text: string, knowledge: Knowledge, limit = 3, models = shippedModels): Explanation {
  const examination = examineQuestion(text, knowledge, limit, models);
  const { question, kept, headline, choices } = examination;
  const { type, head, isList } = question.asked;
  const weights = weightsFor(models.ranking, breadthOf(knowledge));
  return {
    asked: { type, noun: head, list: isList },
    terms: question.terms.map(({ text, weight, name, variants }) => ({
      text,
      weight: round(weight),
      name,
      standIns: variants.slice(1).map(({ terms }) => terms.join(' ')),
    })),
    spans: choices.slice(0, MOST_SPANS).map(({ text, view, score, row }) => ({
      text,
      key: `${view.candidate.passage.article.id}¶${view.candidate.passage.paragraph}`,
      score: round(score),
      groups: byGroup(models.spans.contributions(row)),
    })),
    headline: headline && {
      text: headline.choice.text,
      odds: round(headline.odds),
      lead: round(headline.lead),
      groups: byGroup(models.headlines.contributions(headline.evidence)),
    },
    least: models.least,
    reason: reasonOf(examination, models.least),
    quotes: kept.map((each) => explainQuote(each, examination, weights)),
  };
}

/** Why the answer has the level that it has. */
function reasonOf({ status, isSaid, headline, best, question }: Examination, least: Models['least']): string {
  if (isSaid)
    return headline?.isLicensed === true
      ? 'the sentence states it as a claim'
      : 'a span of the kind asked for is sure enough';
  if (status === 'not_found') return 'no passage is about the question';
  const objections = best?.objections ?? [];
  if (objections.length > 0) return `the best passage is no answer: ${objections.join(', ')}`;
  if (best !== null && best.counter !== null)
    return `the best passage contradicts the question: ${best.counter}`;
  if (best?.verdict !== 'states') return 'the best passage is hardly about what was asked';
  if (status === 'related') return `the best quote is not sure enough: ${least.quote} needed`;
  return headline === null
    ? `no span answers a question of the type "${question.asked.type}"`
    : `the best span is not sure enough: ${least.headline} needed`;
}

function explainQuote(each: Kept, examination: Examination, weights: PassageWeights): QuoteExplanation {
  const { candidate, verdict, quoteOdds, objections } = each.judged;
  const { key, text } = quoteKept(each, examination);
  const features = [
    ...FEATURE_NAMES.map((name) => ({ name, gave: weights.features[name] * candidate.features[name] })),
    ...DISCOURSE_NAMES.map((name) => ({ name, gave: weights.discourse[name] * candidate.discourse[name] })),
  ];
  return {
    key,
    text,
    score: round(candidate.score),
    features: sortByWorth(features),
    terms: examination.question.terms.map(({ text }, i) => ({
      text,
      sentence: candidate.inSentence[i] ?? 0,
      context: candidate.inContext[i] ?? 0,
    })),
    odds: quoteOdds === null ? null : round(quoteOdds),
    verdict,
    objections,
  };
}

/** Sums up what features gave by what stands before the first dot of their names. */
function byGroup(gave: ReadonlyMap<string, number>): Contribution[] {
  const groups = new Map<string, number>();
  for (const [name, value] of gave) {
    const group = /^(?:span\.)?([^.]+)/.exec(name)?.[1] ?? name;
    groups.set(group, (groups.get(group) ?? 0) + value);
  }
  return sortByWorth([...groups].map(([name, value]) => ({ name, gave: value })));
}

/** Those that gave something, what gave most first. */
function sortByWorth(contributions: readonly Contribution[]): Contribution[] {
  return contributions
    .map(({ name, gave }) => ({ name, gave: round(gave) }))
    .filter(({ gave }) => gave !== 0)
    .sort((a, b) => Math.abs(b.gave) - Math.abs(a.gave));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
