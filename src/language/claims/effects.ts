import type { Status } from './claim.ts';
import { BE, type Governing, MADE_UP } from './lexicon.ts';
import { DENIED, FACT, type Node, type NounNode, OPEN, POSSIBLE, type VerbNode } from './nodes.ts';
import { isLasting, isRealising } from './vocabulary.ts';

const ENDED: Status = { polarity: 'asserted', mood: 'ended' };
const PLANNED: Status = { polarity: 'asserted', mood: 'planned' };
const HYPOTHETICAL: Status = { polarity: 'asserted', mood: 'hypothetical' };

/** What a governing word makes of a deed that hangs on it by "to", "-ing" or "that". */
export function governed(governing: Governing, governor: Node, status: Status): Status | null {
  const isDenied = status.polarity === 'denied';
  switch (governing) {
    case 'denies':
      return isDenied ? POSSIBLE : DENIED;
    case 'fails':
      if (isDenied) return FACT;
      return governor.lower.startsWith('hesit') || governor.lower === 'slow' ? POSSIBLE : DENIED;
    case 'calls off':
    case 'collapses':
      return isDenied ? null : DENIED;
    case 'ends':
      return isDenied ? FACT : ENDED;
    case 'plans':
      if (isDenied || status.mood === 'ended') return DENIED;
      return status.mood === 'hypothetical' || status.mood === 'possible' ? status : PLANNED;
    case 'asks':
      return isDenied ? DENIED : OPEN;
    case 'hedges':
    case 'may':
      return isDenied ? DENIED : POSSIBLE;
    case 'does':
      return governor.kind === 'adjective' || isStatedOnly(status) ? FACT : status;
    case 'reports':
      return isDenied ? POSSIBLE : FACT;
  }
}

function isStatedOnly({ polarity, mood }: Status): boolean {
  return polarity === 'asserted' && (mood === 'fact' || mood === 'ongoing');
}

/** What a word makes of a verb that hangs on it: "to sign", "joining". `status` is that of the word. */
export function onVerb(node: VerbNode, governor: Node, status: Status): Status | null {
  const { governing } = governor;
  if (governor.kind === 'noun' && (status.polarity === 'denied' || status.mood === 'ended')) return DENIED;
  if (governing === null) return governor.lower === 'used' ? ENDED : null;
  const isPerfect = node.group.lead.includes('have');
  if (governor.kind === 'verb' && governor.group.passive) {
    // "is said to have signed"; "was expected to have signed"
    if (governing === 'reports' && !/^(?:known|found|shown|confirmed|proved)$/.test(governor.lower))
      return POSSIBLE;
    // "has been chosen to host"
    if (governor.lower === 'chosen') return governed('plans', governor, status);
    if (governing === 'plans' && isPerfect)
      return governor.group.lead.some((text) => /^(?:was|were)$/.test(text)) ? HYPOTHETICAL : POSSIBLE;
  }
  if (governing === 'plans' && isPerfect && governor.kind === 'adjective') return HYPOTHETICAL;
  // "was able to leave"
  if (governor.lower === 'able' && status.polarity === 'asserted' && isPastBe(governor.governor)) return FACT;
  // "threatened to leave" announces nothing that is certain.
  if (governor.lower.startsWith('threat')) return status.polarity === 'denied' ? null : POSSIBLE;
  // "thinks of moving"
  if (governing === 'hedges' && node.link === 'gerund') return governed('plans', governor, status);
  return governed(governing, governor, status);
}

function isPastBe(node: Node | null): boolean {
  return node?.kind === 'verb' && /^(?:was|were|been)$/.test(node.lower);
}

/** "The merger was called off", "the agreement expired", "no agreement was signed". */
export function onSubject(node: NounNode, verb: VerbNode, status: Status): Status | null {
  const { complement, group } = verb;
  const isDenied = status.polarity === 'denied';
  if (verb.subjectDenied && node.own.polarity === 'denied') return null;
  // "The merger is no longer on the agenda"
  if (BE.test(verb.lower) && status.mood === 'ended' && !complement?.governing) return ENDED;
  if (BE.test(verb.lower) && complement?.governing) {
    const { governing } = complement;
    if (governing === 'denies') return isDenied ? null : DENIED;
    if (governing === 'reports') return isDenied ? DENIED : null;
    if (governing === 'ends') return isDenied ? null : ENDED;
    if (governing === 'collapses') return isDenied ? null : DENIED;
    // "is a plan", but "is under discussion"
    if (complement.governor === verb && complement.kind === 'noun') return null;
    return isDenied ? null : governed(governing, complement, status);
  }
  if (node.governing === 'hedges' && group.passive && MADE_UP.test(verb.lower))
    return isDenied ? null : DENIED;
  const isTransitive = !group.passive && verb.complement !== null;
  const { governing } = verb;
  const isPhrase = governing === 'collapses' && /^(?:f[ea]ll|c[oa]m|fizz)/.test(verb.lower);
  switch (governing) {
    case 'denies':
      return group.passive && !isDenied ? under(status, DENIED) : null;
    case 'calls off':
      return group.passive && !isDenied ? under(status, undone(node)) : null;
    case 'collapses':
      return isTransitive || isDenied ? null : under(status, isPhrase ? DENIED : undone(node));
    case 'ends':
      if (isTransitive || isDenied) return null;
      return isLasting(node.lower) || node.governing !== null ? under(status, ENDED) : null;
    case 'plans':
    case 'hedges':
    case 'asks':
      return group.passive ? governed(governing, verb, status) : null;
    default:
      return isRealising(verb.lower) && !BE.test(verb.lower) && !isTransitive && !isStatedOnly(status)
        ? status
        : null;
  }
}

/** "cancelled the agreement", "plans a merger", "did not sign any contract" */
export function onObject(node: NounNode, verb: VerbNode, status: Status): Status | null {
  const { governing } = verb;
  const isDenied = status.polarity === 'denied';
  if (node.own.polarity === 'denied') return null;
  if (isDenied && node.indefinite) return DENIED;
  switch (governing) {
    case 'denies':
      return isDenied ? null : under(status, DENIED);
    case 'calls off':
    case 'collapses':
      return isDenied ? null : under(status, undone(node));
    case 'ends': {
      const isStopped = isLasting(node.lower) || node.governing !== null || /^(?:stop|halt)/.test(verb.lower);
      return isDenied || !isStopped ? null : under(status, ENDED);
    }
    case 'plans':
    case 'asks':
    case 'hedges':
      return governed(governing, verb, status);
    default:
      return isStatedOnly(status) || !(isRealising(verb.lower) || node.indefinite) ? null : status;
  }
}

/** "talks on a merger", "the lack of an agreement", "the signing of the agreement" */
export function onPart(node: NounNode, governor: Node, status: Status): Status | null {
  const { governing } = governor;
  if (status.polarity === 'denied') return DENIED;
  if (governing === null) return isStatedOnly(status) ? null : status;
  if (isLasting(governor.lower) || governing === 'reports') return isStatedOnly(status) ? null : status;
  if (governing === 'calls off') return undone(node);
  return governed(governing, governor, status);
}

/** Called off: what lasted is over, and what was to happen never did. */
function undone(node: NounNode): Status {
  return isLasting(node.lower) ? ENDED : DENIED;
}

/** What is only planned or possible is not yet undone. */
function under({ mood }: Status, effect: Status): Status | null {
  return mood === 'fact' || mood === 'ongoing' || mood === 'ended' || mood === 'open' ? effect : null;
}
