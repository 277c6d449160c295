import type { Knowledge } from '../index/knowledge.ts';
import { antecedent, type Passage } from '../index/passage.ts';
import { unitsAsked } from '../language/quantities.ts';
import { describeHeadline, describeQuote, HEADLINE_EVIDENCE_NAMES } from './gate/evidence.ts';
import { type Judgement, judge } from './gate/gate.ts';
import { holdsOffice } from './gate/licence.ts';
import { type Models, shippedModels } from './models.ts';
import { analyseQuestion, type Question } from './question/question.ts';
import type { Candidate } from './rank/candidate.ts';
import { rankPassages } from './rank/ranking.ts';
import { chooseSpans, type SpanChoice, viewBest } from './span/choose-span.ts';
import { asksForSpan } from './span/rate-form.ts';
import type { SpanView } from './span/span-view.ts';

export type Status = 'answered' | 'related' | 'not_found';

/** A candidate with what is known of it as an answer. */
interface Judged extends Judgement {
  readonly candidate: Candidate;
  /** The logarithm of the odds that it holds what was asked; null for those far down, which are not read for it. */
  readonly quoteOdds: number | null;
}

/** A passage to quote, with the sentence before where it cannot be understood without. */
export interface Kept {
  readonly judged: Judged;
  readonly before: Passage | null;
}

/** The span that is best, and the logarithm of the odds that it is what was asked for. */
interface Headline {
  readonly choice: SpanChoice;
  readonly odds: number;
  /** How far its score is above that of the best span that says something else. */
  readonly lead: number;
  readonly evidence: Float64Array;
  /** The sentence states it in so many words: no odds are needed. */
  readonly isLicensed: boolean;
}

/**
 * A passage that scores further below the best one is not quoted beside it. Scores are logarithms of odds: of the
 * right passages that come second or third, 99 in 100 are within this of the first.
 */
const WITHIN = 5;
/** Among so many of the likeliest spans one may be stated outright. */
const LICENSABLE = 12;

/** What became of a question: everything that an answer is made from. */
export interface Examination {
  readonly question: Question;
  readonly status: Status;
  /** Null when no passage shares a word with the question. */
  readonly best: Judged | null;
  /** Null where no span is asked for, or none was found. */
  readonly headline: Headline | null;
  /** Whether the headline is sure enough to be said. */
  readonly isSaid: boolean;
  /** What may be quoted, best first, as many as were asked for. */
  readonly kept: readonly Kept[];
  readonly candidates: readonly Candidate[];
  /** All spans that were compared, the likeliest first. */
  readonly choices: readonly SpanChoice[];
}

/** Finds, ranks and judges the passages that may answer a question, and chooses up to `most` of them. */
export function examineQuestion(
  text: string,
  knowledge: Knowledge,
  most: number,
  models: Models = shippedModels,
): Examination {
  const question = analyseQuestion(text, knowledge);
  const candidates = rankPassages(question, knowledge, models.ranking);
  const views = viewBest(question, candidates, knowledge);
  const choices = chooseSpans(views, models.spans);
  const judgementOf = remember((candidate: Candidate): Judgement => {
    const span = choices.find(({ view }) => view.candidate === candidate)?.span ?? null;
    return judge(question, candidate, span, knowledge);
  });
  const opposite = new Set(views.filter(saysOpposite).map(({ candidate }) => candidate));
  const quoteOdds = new Map(
    views.map((view) => [
      view.candidate,
      models.quotes.score(describeQuote(view, views, choices, judgementOf(view.candidate))),
    ]),
  );
  const judgeOf = (candidate: Candidate): Judged => ({
    candidate,
    quoteOdds: quoteOdds.get(candidate) ?? null,
    ...judgementOf(candidate),
    ...(opposite.has(candidate) &&
      judgementOf(candidate).verdict === 'states' && { verdict: 'touches' as const }),
  });
  const ordered = question.isEnglish ? orderByOdds(candidates, quoteOdds) : candidates;
  // In other languages the odds say too little to keep a quote from answering.
  const leastQuote = question.isEnglish ? models.least.quote : -Infinity;
  const headline = findHeadline(question, views, choices, judgeOf, { models, knowledge });
  const isSaid = headline !== null && isSure(headline, judgeOf(headline.choice.view.candidate), models);
  const first = isSaid ? headline.choice.view.candidate : ordered[0];
  const best = first === undefined ? null : judgeOf(first);
  const status = isSaid ? 'answered' : statusOf(best, leastQuote);
  const others = ordered.filter((candidate) => candidate !== first);
  const kept = best === null || status === 'not_found' ? [] : keep(best, others.map(judgeOf), status, most);
  return { question, status, best, headline, isSaid, kept, candidates, choices };
}

/** "When was it closed?" is not answered by when it was opened. */
function saysOpposite({ claim }: SpanView): boolean {
  return claim.opposed > 0 && claim.same === 0;
}

function remember<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** Those that were read by their odds, and then the others by their score. */
function orderByOdds(
  candidates: readonly Candidate[],
  odds: ReadonlyMap<Candidate, number>,
): readonly Candidate[] {
  return candidates.toSorted((a, b) => (odds.get(b) ?? -Infinity) - (odds.get(a) ?? -Infinity) || 0);
}

function findHeadline(
  question: Question,
  views: readonly SpanView[],
  choices: readonly SpanChoice[],
  judgeOf: (candidate: Candidate) => Judged,
  { models, knowledge }: { models: Models; knowledge: Knowledge },
): Headline | null {
  const licensed = choices.slice(0, LICENSABLE).find((choice) => holdsOffice(choice, knowledge));
  const choice = licensed ?? choices[0];
  if (choice === undefined || !asksForSpan(question.asked.type)) return null;
  const judged = judgeOf(choice.view.candidate);
  const evidence = describeHeadline(choice, views, choices, judged, judged.quoteOdds ?? 0);
  const lead = evidence[HEADLINE_EVIDENCE_NAMES.indexOf('choice.lead')] ?? 0;
  return {
    choice,
    odds: models.headlines.score(evidence),
    lead,
    evidence,
    isLicensed: licensed !== undefined,
  };
}

/** A headline is said where the sentence states it outright, or where it is sure enough; nothing may speak against it. */
function isSure({ choice, odds, isLicensed }: Headline, judged: Judged, { least }: Models): boolean {
  if (isLicensed) return judged.objections.length === 0;
  if (isInOtherMeasure(choice)) return false;
  return odds >= least.headline && judged.verdict === 'states';
}

/** "120 tonnes" is not how far something goes. */
function isInOtherMeasure({ span: { unit }, view }: SpanChoice): boolean {
  if (unit === null) return false;
  return unitsAsked(view.question.text)?.includes(unit === '' ? null : unit) === false;
}

function statusOf(best: Judged | null, leastOdds: number): Status {
  if (best === null || best.verdict === 'misses') return 'not_found';
  return best.verdict === 'states' && (best.quoteOdds ?? -Infinity) >= leastOdds ? 'answered' : 'related';
}

/** What is quoted: the best, and beside it what scores near it. */
function keep(best: Judged, others: readonly Judged[], status: Status, most: number): Kept[] {
  const kept: Kept[] = [];
  const quoted = new Set<Passage>();
  for (const judged of [best, ...others]) {
    if (kept.length >= most) break;
    const { passage, score } = judged.candidate;
    if (quoted.has(passage)) continue;
    if (status === 'answered' && score < best.candidate.score - WITHIN) continue;
    if (judged.verdict === 'misses') continue;
    const sentence = antecedent(passage);
    const before = sentence && !quoted.has(sentence) ? sentence : null;
    kept.push({ judged, before });
    quoted.add(passage);
    if (before) quoted.add(before);
  }
  return kept;
}
