import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import { antecedent } from '../index/passage.ts';
import { type Judgement, judge } from './gate/gate.ts';
import { analyseQuestion, type Question } from './question/question.ts';
import { type Candidate, rankPassages } from './rank/ranking.ts';
import { findSlot, type Slot } from './span/slot.ts';

export type Status = 'answered' | 'related' | 'not_found';

export interface Judged extends Judgement {
  readonly candidate: Candidate;
  readonly slot: Slot | null;
  /** A span was found where one was asked for, or the article's date stands for it. */
  readonly complete: boolean;
}

/** A passage to quote, with the sentence before where it cannot be understood without. */
export interface Kept {
  readonly judged: Judged;
  readonly before: Passage | null;
}

/** The spans of at most this many of the best passages are looked for before one is chosen. */
const EXAMINED = 5;
const SLOT_WEIGHT = 0.35;
const STATES_BONUS = 1.5;
/** A sentence that is quoted with the one before tells as much as both. */
const BEFORE_BONUS = 0.3;
/** In so many quotes the span is marked. */
const WELL_READ = 3;
/** More than this no passage gains by its span and its verdict: one that scores so far below another cannot overtake it. */
const MOST_GAIN = 3.5;
/**
 * A passage that scores further below the best one is not quoted beside it. Scores are logarithms of odds: of the
 * right passages that come second or third, 99 in 100 are within this of the first.
 */
const WITHIN = 5;

/** What became of a question: everything that an answer is made from. */
export interface Examination {
  readonly question: Question;
  readonly status: Status;
  /** Null when no passage shares a word with the question. */
  readonly best: Judged | null;
  /** What may be quoted, best first, as many as were asked for. */
  readonly kept: readonly Kept[];
  readonly candidates: readonly Candidate[];
}

/** Finds, ranks and judges the passages that may answer a question, and chooses up to `most` of them. */
export function examineQuestion(text: string, knowledge: Knowledge, most: number): Examination {
  const question = analyseQuestion(text, knowledge);
  const candidates = rankPassages(question, knowledge);
  const scored = candidates.map((candidate): Scored => {
    const before = antecedent(candidate.passage);
    return { candidate, before, score: candidate.score + (before ? BEFORE_BONUS : 0) };
  });
  scored.sort((a, b) => b.score - a.score);
  const judged = new Map<Scored, Judged>();
  const judgeOnce = (each: Scored): Judged => {
    const known = judged.get(each) ?? judgeCandidate(question, each.candidate, knowledge);
    judged.set(each, known);
    return known;
  };
  const judgeBriefly = (each: Scored): Judged =>
    judged.get(each) ?? judgeWithoutSpan(question, each.candidate, knowledge);
  const first = chooseBest(scored, judgeOnce);
  const best = first && judgeOnce(first);
  const status = statusOf(best);
  const kept =
    first && status !== 'not_found' ? keep(first, scored, [judgeOnce, judgeBriefly], status, most) : [];
  return { question, status, best, kept, candidates };
}

/** A candidate with the sentence that it would be quoted with. */
interface Scored {
  readonly candidate: Candidate;
  readonly before: Passage | null;
  readonly score: number;
}

/** Looks for the span asked for, and holds the passage against the question. */
function judgeCandidate(question: Question, candidate: Candidate, knowledge: Knowledge): Judged {
  const slot = findSlot(question, candidate.passage, knowledge);
  const complete = isOpen(question) || slot !== null || reportsItsNews(question, candidate);
  return { candidate, slot, complete, ...judge(question, candidate, slot, complete, knowledge) };
}

/** For what is listed far down: its words are held against the question, its span is not looked for. */
function judgeWithoutSpan(question: Question, candidate: Candidate, knowledge: Knowledge): Judged {
  const complete = isOpen(question);
  return { candidate, slot: null, complete, ...judge(question, candidate, null, complete, knowledge) };
}

/** The best passage by its score, its span and whether it answers. */
function chooseBest(scored: readonly Scored[], judgeOnce: (each: Scored) => Judged): Scored | null {
  let best: { each: Scored; worth: number } | null = null;
  for (const each of scored.slice(0, EXAMINED)) {
    if (best !== null && each.score + MOST_GAIN < best.worth) break;
    const { slot, complete, verdict } = judgeOnce(each);
    const worth =
      each.score +
      SLOT_WEIGHT * (slot?.fit ?? Number(complete)) +
      (verdict === 'states' && complete ? STATES_BONUS : 0);
    if (best === null || worth > best.worth) best = { each, worth };
  }
  return best?.each ?? null;
}

function isOpen({ wanted, asksRole }: Question): boolean {
  return wanted.kind === 'other' && !asksRole;
}

function statusOf(best: Judged | null): Status {
  if (best === null || best.verdict === 'misses') return 'not_found';
  return best.verdict === 'states' ? 'answered' : 'related';
}

/** What is quoted: the best, and beside it what scores near it. */
function keep(
  best: Scored,
  scored: readonly Scored[],
  [judgeWell, judgeBriefly]: readonly [(each: Scored) => Judged, (each: Scored) => Judged],
  status: Status,
  most: number,
): Kept[] {
  const kept: Kept[] = [];
  const quoted = new Set<Passage>();
  for (const each of [best, ...scored.filter((other) => other !== best)]) {
    if (kept.length >= most) break;
    const { passage, score } = each.candidate;
    if (quoted.has(passage)) continue;
    if (status === 'answered' && score < best.candidate.score - WITHIN) continue;
    const judged = kept.length < WELL_READ ? judgeWell(each) : judgeBriefly(each);
    if (judged.verdict === 'misses') continue;
    const before = each.before && !quoted.has(each.before) ? each.before : null;
    kept.push({ judged, before });
    quoted.add(passage);
    if (before) quoted.add(before);
  }
  return kept;
}

/**
 * Whether the article's date may stand for the day of what a passage reports: the question asks after something
 * past, the passage says that it happened, states no date of its own, and is what the article was written to report.
 */
function reportsItsNews(question: Question, { passage, inSentence }: Candidate): boolean {
  if (passage.article.published === null || question.wanted.kind !== 'date') return false;
  if (question.asksFuture) return false;
  const said = question.terms.every((term, i) => !term.verb || (inSentence[i] ?? 0) > 0);
  const { title } = passage.group;
  const told = [...title].filter((term) => passage.terms.includes(term)).length;
  return said && (passage.paragraph === 1 || told >= title.size / 2);
}
