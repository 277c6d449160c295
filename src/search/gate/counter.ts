import type { AnswerSpan } from '../../language/spans/answer-span.ts';
import { type Question, verbsOf } from '../question/question.ts';
import type { Deed, DeedState } from '../span/deeds.ts';
import { asksForSpan } from '../span/rate-form.ts';
import type { SpanView } from '../span/span-view.ts';

/**
 * How a passage contradicts what a question takes for granted: it denies the deed, only plans or supposes it, says that it is
 * over, tells of the opposite deed, or of somebody else's.
 */
export type Counter = 'denied' | 'planned' | 'ended' | 'opposite' | 'other';

/**
 * What a passage says against the deed that is asked about; null where nothing does. "Why" and "whether" may be answered by it.
 *
 * @param span the one that would be said: where the sentence has the deed in other words, what is said nearest to it decides
 */
export function findCounter({ question, claim }: SpanView, span: AnswerSpan | null): Counter | null {
  if (!asksForSpan(question.asked.type)) return null;
  if (claim.opposed > 0 && claim.same === 0) return 'opposite';
  if (question.asksDenial) return null;
  const nearest =
    span === null || claim.said !== null || !tellsDeed(question) ? null : findNearest(span, claim.deeds);
  // "It had provided for twenty a year" tells nothing of today.
  if (question.asksNow && (nearest?.isBygone === true || isNoLonger(question, claim))) return 'ended';
  const state = claim.said ?? (nearest === null ? null : stateBeside(nearest));
  switch (state) {
    case 'denied':
      return 'denied';
    case 'supposed':
    case 'planned':
      return question.asksPast ? 'planned' : null;
    case 'ended':
      return question.asksPast && !question.asksNow ? null : 'ended';
    case 'done':
      if (isOfAnother(question, claim)) return 'other';
      return question.asksNow && isBygone(claim) ? 'ended' : null;
    default:
      return null;
  }
}

const PASSIVE = /\b(?:is|are|was|were|be|been|being)\b/i;

/** "When did Norvik sign?": "Ostby signed it". */
function isOfAnother(question: Question, { said, deeds }: SpanView['claim']): boolean {
  const [verb] = verbsOf(question);
  if (said === null || verb === undefined || PASSIVE.test(question.text)) return false;
  if (!question.terms.some(({ name, end }) => name && end < verb.start)) return false;
  const asked = deeds.filter(({ of, isVerb, state }) => of.length > 0 && isVerb && state === 'done');
  return asked.length > 0 && asked.every(({ subject, isPassive }) => subject < 0 && !isPassive);
}

/** All that it says of what was asked was so before: "had chaired the board". */
function isBygone({ deeds }: SpanView['claim']): boolean {
  const asked = deeds.filter(({ of, isVerb, state }) => of.length > 0 && isVerb && state === 'done');
  return asked.length > 0 && asked.every((deed) => deed.isBygone);
}

/** "Did it open" has a verb, though the tagger takes it for an adjective. */
function tellsDeed(question: Question): boolean {
  return verbsOf(question).length > 0 || /\bdid\b/i.test(question.text);
}

const BEHIND = 2;

/** The verb nearest to a span. */
function findNearest(span: AnswerSpan, deeds: readonly Deed[]): Deed | null {
  // What stands behind its verb is more often the verb's than what stands before the next.
  const distance = ({ word }: Deed): number =>
    word < span.first ? span.first - word : Math.max(0, word - span.last) + BEHIND;
  const verbs = deeds.filter(({ isVerb }) => isVerb).toSorted((a, b) => distance(a) - distance(b));
  return verbs[0] ?? null;
}

/** What a verb says of what stands beside it: what was cancelled was not done. */
function stateBeside({ match, state, undoes }: Deed): DeedState {
  return match !== 1 && state === 'done' ? (undoes ?? state) : state;
}

/** "Who is the carrier?": "it is no longer the carrier". */
function isNoLonger(question: Question, { deeds }: SpanView['claim']): boolean {
  const copulas = deeds.filter(({ match }) => match === IS);
  return (
    verbsOf(question).length === 0 && copulas.length > 0 && copulas.every(({ state }) => state === 'ended')
  );
}

/** How "is" matches any verb. */
const IS = 0.5;
