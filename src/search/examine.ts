import type { Knowledge } from '../index/knowledge.ts';
import { antecedent, type Passage } from '../index/passage.ts';
import type { AnswerSpan } from '../language/spans/answer-span.ts';
import { type Counter, findCounter } from './gate/counter.ts';
import { describeHeadline, describeQuote, HEADLINE_EVIDENCE_NAMES } from './gate/evidence.ts';
import { type Judgement, judge } from './gate/gate.ts';
import { countsAsked, fitsClaim, holdsOffice, isReported, listsAsked, namesAll } from './gate/licence.ts';
import { isVetoed } from './gate/vetoes.ts';
import { type Models, shippedModels } from './models.ts';
import { analyseQuestion, type Question, verbsOf } from './question/question.ts';
import type { Candidate } from './rank/candidate.ts';
import { rankPassages } from './rank/ranking.ts';
import { chooseSpans, type SpanChoice, viewBest, widenList } from './span/choose-span.ts';
import { asksForSpan, isOfFixedForm } from './span/rate-form.ts';
import { SPAN_FEATURE_NAMES } from './span/span-features.ts';
import type { SpanView } from './span/span-view.ts';

export type Status = 'answered' | 'related' | 'not_found';

/** A candidate with what is known of it as an answer. */
interface Judged extends Judgement {
  readonly candidate: Candidate;
  /** The logarithm of the odds that it holds what was asked; null for those far down, which are not read for it. */
  readonly quoteOdds: number | null;
  /** What it says against the deed that is asked about. */
  readonly counter: Counter | null;
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
  /** The deeds of the question are known, and none of the best passages tells of any. */
  readonly isUntold: boolean;
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
  const spanOf = (candidate: Candidate): AnswerSpan | null =>
    choices.find(({ view }) => view.candidate === candidate)?.span ?? null;
  const judgementOf = remember(
    (candidate: Candidate): Judgement => judge(question, candidate, spanOf(candidate), knowledge),
  );
  const counters = new Map(views.map((view) => [view.candidate, findCounter(view, spanOf(view.candidate))]));
  const isCountered = (candidate: Candidate): boolean => (counters.get(candidate) ?? null) !== null;
  // What is only near the span that would be said may speak of another deed.
  const isPlainlyCountered = ({ candidate, claim }: SpanView): boolean =>
    counters.get(candidate) === 'opposite' || (claim.said !== null && isCountered(candidate));
  const quoteOdds = new Map(
    views.map((view) => [
      view.candidate,
      models.quotes.score(describeQuote(view, views, choices, judgementOf(view.candidate))),
    ]),
  );
  const judgeOf = (candidate: Candidate): Judged => ({
    candidate,
    quoteOdds: quoteOdds.get(candidate) ?? null,
    counter: counters.get(candidate) ?? null,
    ...judgementOf(candidate),
    ...(isCountered(candidate) &&
      judgementOf(candidate).verdict === 'states' && { verdict: 'touches' as const }),
  });
  const ordered = question.isEnglish ? orderByOdds(candidates, quoteOdds) : candidates;
  // In other languages the odds say too little to keep a quote from answering.
  const leastQuote = question.isEnglish ? models.least.quote : -Infinity;
  const sayable = choices.filter(({ view }) => !isCountered(view.candidate));
  const headline = findHeadline(question, views, sayable, judgeOf, { models, knowledge });
  const isUntold = asksKnownDeeds(question, knowledge) && views.every(({ claim }) => claim.said === null);
  // That something ended is a lot to take for granted, and so is what no article has a word for: where no passage tells of the
  // deed either, none answers.
  const isUnended =
    isUntold &&
    asksForSpan(question.asked.type) &&
    (asksEnding(question, knowledge) || question.terms.some(({ known, verb }) => !known && !verb));
  const isSaid =
    !isUnended && headline !== null && isSure(headline, judgeOf(headline.choice.view.candidate), models);
  const likeliest = ordered[0];
  // What speaks against the deed gives way to a passage that answers.
  const answering =
    likeliest !== undefined && isCountered(likeliest)
      ? ordered.find((candidate) => statusOf(judgeOf(candidate), leastQuote) === 'answered')
      : undefined;
  const contradiction = views.find(
    (view) => isPlainlyCountered(view) && namesAll(question, view.candidate),
  )?.candidate;
  const tellsDeed = views.some(({ candidate, claim }) => candidate === likeliest && claim.said !== null);
  const isAnswered =
    likeliest !== undefined &&
    // A passage that does not tell of the deed answers nothing where another contradicts it.
    (tellsDeed || contradiction === undefined) &&
    statusOf(judgeOf(likeliest), leastQuote) === 'answered';
  // Where nothing answers, what contradicts the question tells more than what is near it.
  const contradicting = isAnswered ? undefined : contradiction;
  const first = isSaid ? headline.choice.view.candidate : (answering ?? contradicting ?? likeliest);
  const best = first === undefined ? null : judgeOf(first);
  const isOpen = isUnended || (best !== null && lacksKind(best.candidate, choices));
  const status = isSaid ? 'answered' : isOpen ? notAnswered(best) : statusOf(best, leastQuote);
  const others = ordered.filter((candidate) => candidate !== first);
  const kept = best === null || status === 'not_found' ? [] : keep(best, others, judgeOf, { status, most });
  return { question, status, best, headline, isSaid, isUntold, kept, candidates, choices };
}

const FORM = SPAN_FEATURE_NAMES.indexOf('form');
const LEAST_FORM = 0.5;

/** A date or a number is asked for, and the passage has none that could be it. */
function lacksKind(candidate: Candidate, choices: readonly SpanChoice[]): boolean {
  const own = choices.filter(({ view }) => view.candidate === candidate);
  const [first] = choices;
  return (
    first !== undefined &&
    isOfFixedForm(first.view.question.asked.type) &&
    !own.some((choice) => (choice.row[FORM] ?? 0) >= LEAST_FORM && !isVetoed(choice))
  );
}

function asksKnownDeeds(question: Question, { deeds }: Knowledge): boolean {
  const verbs = verbsOf(question);
  return verbs.length > 0 && verbs.every(({ term }) => deeds.groupsOf(term).length > 0);
}

function asksEnding(question: Question, { deeds }: Knowledge): boolean {
  return verbsOf(question).every(({ term }) => deeds.isEnding(deeds.groupsOf(term)));
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
  const licensed =
    choices.slice(0, LICENSABLE).find((choice) => holdsOffice(choice, knowledge)) ??
    choices.find((choice) => isReported(choice, choices));
  const likeliest = licensed ?? choices[0];
  const choice = likeliest && widenList(likeliest, choices);
  if (choice === undefined || !asksForSpan(question.asked.type)) return null;
  const judged = judgeOf(choice.view.candidate);
  const evidence = describeHeadline(choice, views, choices, judged, judged.quoteOdds ?? 0);
  const lead = evidence[HEADLINE_EVIDENCE_NAMES.indexOf('choice.lead')] ?? 0;
  return {
    choice,
    odds: models.headlines.score(evidence),
    lead,
    evidence,
    isLicensed:
      licensed !== undefined || (!isVetoed(choice) && (fitsClaim(choice, lead) || countsAsked(choice))),
  };
}

/** A headline is said where the sentence states it outright, or where it is sure enough; nothing may speak against it. */
function isSure({ choice, odds, isLicensed }: Headline, judged: Judged, { least }: Models): boolean {
  if (isLicensed) return judged.objections.length === 0;
  if (isVetoed(choice) || judged.verdict !== 'states') return false;
  return odds >= least.headline || (listsAsked(choice) && (judged.quoteOdds ?? -Infinity) >= least.quote);
}

function notAnswered(best: Judged | null): Status {
  return best === null || best.verdict === 'misses' ? 'not_found' : 'related';
}

function statusOf(best: Judged | null, leastOdds: number): Status {
  if (best === null || best.verdict === 'misses') return 'not_found';
  return best.verdict === 'states' && (best.quoteOdds ?? -Infinity) >= leastOdds ? 'answered' : 'related';
}

/** What is quoted: the best, and beside it what scores near it. */
function keep(
  best: Judged,
  others: readonly Candidate[],
  judgeOf: (candidate: Candidate) => Judged,
  { status, most }: { readonly status: Status; readonly most: number },
): Kept[] {
  const kept: Kept[] = [];
  const quoted = new Set<Passage>();
  for (const candidate of [best.candidate, ...others]) {
    if (kept.length >= most) break;
    const { passage, score } = candidate;
    if (quoted.has(passage)) continue;
    if (status === 'answered' && score < best.candidate.score - WITHIN) continue;
    const judged = candidate === best.candidate ? best : judgeOf(candidate);
    if (judged.verdict === 'misses') continue;
    const sentence = antecedent(passage);
    const before = sentence && !quoted.has(sentence) ? sentence : null;
    kept.push({ judged, before });
    quoted.add(passage);
    if (before) quoted.add(before);
  }
  return kept;
}
