import { antecedent } from './anaphora.ts';
import { type Judgement, judge } from './gate.ts';
import type { Knowledge, Passage } from './knowledge.ts';
import { analyseQuestion, type Question } from './question.ts';
import { type Candidate, rankPassages } from './ranking.ts';
import { findSlot, type Slot } from './slot.ts';

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

/** The spans of this many of the best passages are looked for; the rest keep their rank. */
const EXAMINED = 5;
const SLOT_WEIGHT = 0.35;
const STATES_BONUS = 1.5;
/** A sentence that is quoted with the one before tells as much as both. */
const BEFORE_BONUS = 0.3;
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
  const examined = examineBest(question, candidates, knowledge);
  const [best = null] = examined;
  const status = statusOf(best);
  const kept =
    status === 'not_found' || best === null
      ? []
      : keep(examined, judgeRest(question, candidates, knowledge), best, status, most);
  return { question, status, best, kept, candidates };
}

/** Looks for the span asked for in the best passages, and puts the best that has it first; the others keep their rank. */
function examineBest(question: Question, candidates: readonly Candidate[], knowledge: Knowledge): Judged[] {
  const open = isOpen(question);
  const examined = candidates.slice(0, EXAMINED).map((candidate): Judged => {
    const slot = findSlot(question, candidate.passage, knowledge);
    const complete = open || slot !== null || reportsItsNews(question, candidate);
    return { candidate, slot, complete, ...judge(question, candidate, slot, complete, knowledge) };
  });
  const score = ({ candidate }: Judged): number =>
    candidate.score + (antecedent(candidate.passage) ? BEFORE_BONUS : 0);
  const worth = (judged: Judged): number =>
    score(judged) +
    SLOT_WEIGHT * (judged.slot?.fit ?? Number(judged.complete)) +
    (judged.verdict === 'states' && judged.complete ? STATES_BONUS : 0);
  const best = examined.toSorted((a, b) => worth(b) - worth(a)).slice(0, 1);
  const others = examined.filter((judged) => !best.includes(judged));
  return [...best, ...others.sort((a, b) => score(b) - score(a))];
}

/** The others as they are wanted: most questions have enough to quote without them. */
function* judgeRest(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Generator<Judged> {
  const complete = isOpen(question);
  for (const candidate of candidates.slice(EXAMINED))
    yield { candidate, slot: null, complete, ...judge(question, candidate, null, complete, knowledge) };
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
  examined: readonly Judged[],
  rest: Iterable<Judged>,
  best: Judged,
  status: Status,
  most: number,
): Kept[] {
  const isKept = (each: Judged): boolean => {
    if (each.verdict === 'misses') return false;
    if (status === 'related') return true;
    return each.candidate.score >= best.candidate.score - WITHIN;
  };
  const kept: Kept[] = [];
  const quoted = new Set<Passage>();
  for (const ranked of [examined, rest])
    for (const judged of ranked) {
      if (kept.length >= most) return kept;
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
