import { looksPast } from '../words/verb-forms.ts';
import type { Mood, Status } from './claim.ts';
import type { Governing } from './lexicon.ts';
import { BE, FALSELY, MADE_UP } from './lexicon.ts';
import { DENIED, FACT, type Node, type NounNode, OPEN, type VerbNode } from './nodes.ts';
import { isLasting, isRealising } from './vocabulary.ts';

const ENDED: Status = { polarity: 'asserted', mood: 'ended' };
const POSSIBLE: Status = { polarity: 'asserted', mood: 'possible' };
const PLANNED: Status = { polarity: 'asserted', mood: 'planned' };
const HYPOTHETICAL: Status = { polarity: 'asserted', mood: 'hypothetical' };

/** Tells of a word whether it is so, given all that it hangs on. */
export function weigh(node: Node): Status {
  if (node.weighed) return node.weighed;
  // Should two words hang on each other, the second is taken by itself.
  node.weighed = node.own;
  node.weighed = weighNode(node);
  return node.weighed;
}

function weighNode(node: Node): Status {
  if (node.kind === 'adjective') return node.governor ? weigh(node.governor) : FACT;
  const own = node.governor && node.link ? combine(node.own, effectOf(node, node.governor)) : node.own;
  return inClause(own, node);
}

/** What the clause makes of it: "if …", "denied that …". */
function inClause(status: Status, node: VerbNode | NounNode): Status {
  let current = status;
  const isOwn = node.kind === 'verb' ? node.group.form === 'finite' : true;
  for (let { clause } = node; ; clause = clause.parent) {
    if (clause.kind === 'condition') return combine(current, HYPOTHETICAL);
    if (clause.kind === 'whether') return combine(current, OPEN);
    if (clause.kind === 'that' && clause.governor && (isOwn || node.governor?.clause !== clause))
      return combine(current, contentOf(clause.governor));
    if (clause.conditioned && isUnsure(current, node)) current = { ...current, mood: 'hypothetical' };
    // An aside may be true of what is not: "denied that the bank, which opened in May, closed".
    if (clause.parent === null || clause.kind === 'relative') return current;
  }
}

/** What would or will be under a condition. */
function isUnsure({ polarity, mood }: Status, node: VerbNode | NounNode): boolean {
  if (polarity === 'denied' || node.kind === 'noun' || node.group.form !== 'finite') return false;
  if (mood === 'fact') return isPresent(node);
  return (
    mood === 'planned' ||
    (mood === 'possible' && node.group.lead.some((text) => /^(?:could|might)$/.test(text)))
  );
}

/** "the league accepts another town" */
function isPresent({ lower, group }: VerbNode): boolean {
  return (
    group.lead.length === 0 && !looksPast(lower) && lower !== 'was' && lower !== 'were' && lower !== 'had'
  );
}

/** What becomes of what a word has for its content. */
function contentOf(governor: Node): Status | null {
  const status = weigh(governor);
  const { governing } = governor;
  const isNoun = governor.kind === 'noun';
  if (isNoun && (status.polarity === 'denied' || status.mood === 'ended')) return DENIED;
  if (governing === null) return null;
  if (governor.kind === 'verb' && governor.group.lead.some((text) => FALSELY.test(text))) return DENIED;
  if (governing === 'reports') {
    if (status.polarity === 'denied') return governor.kind === 'adjective' ? DENIED : POSSIBLE;
    return status.mood === 'hypothetical' || status.mood === 'possible' ? status : null;
  }
  if (governing === 'hedges') {
    const isTold =
      governor.kind === 'verb' &&
      !governor.group.passive &&
      /^(?:claim|alleg|suggest|contend)/.test(governor.lower);
    return status.polarity === 'denied' && !isTold ? DENIED : POSSIBLE;
  }
  return governed(governing, governor, status);
}

/** What a governing word makes of a deed that hangs on it by "to", "-ing" or "that". */
function governed(governing: Governing, governor: Node, status: Status): Status | null {
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

function effectOf(node: VerbNode | NounNode, governor: Node): Status | null {
  if (node.kind === 'verb') return onVerb(node, governor);
  if (governor.kind === 'verb')
    return node.link === 'subject' ? onSubject(node, governor) : onObject(node, governor);
  return onPart(node, governor);
}

function onVerb(node: VerbNode, governor: Node): Status | null {
  const status = weigh(governor);
  const { governing } = governor;
  if (governor.kind === 'noun' && (status.polarity === 'denied' || status.mood === 'ended')) return DENIED;
  if (governing === null) return governor.lower === 'used' ? ENDED : null;
  const isPerfect = node.group.lead.includes('have');
  if (governor.kind === 'verb' && governor.group.passive) {
    // "is said to have signed"; "was expected to have signed"
    if (governing === 'reports' && !/^(?:known|found|shown|confirmed|proved)$/.test(governor.lower))
      return POSSIBLE;
    if (governing === 'plans' && isPerfect)
      return governor.group.lead.some((text) => /^(?:was|were)$/.test(text)) ? HYPOTHETICAL : POSSIBLE;
  }
  if (governing === 'plans' && isPerfect && governor.kind === 'adjective') return HYPOTHETICAL;
  // "threatened to leave" announces nothing that is certain.
  if (governor.lower.startsWith('threat')) return status.polarity === 'denied' ? null : POSSIBLE;
  // "thinks of moving"
  if (governing === 'hedges' && node.link === 'gerund') return governed('plans', governor, status);
  return governed(governing, governor, status);
}

/** "The merger was called off", "the agreement expired", "no agreement was signed". */
function onSubject(node: NounNode, verb: VerbNode): Status | null {
  const status = weigh(verb);
  const { complement, group } = verb;
  const isDenied = status.polarity === 'denied';
  if (verb.subjectDenied && node.own.polarity === 'denied') return null;
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

function onObject(node: NounNode, verb: VerbNode): Status | null {
  const status = weigh(verb);
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
function onPart(node: NounNode, governor: Node): Status | null {
  const status = weigh(governor);
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

const STRENGTH: readonly Mood[] = [
  'fact',
  'open',
  'ongoing',
  'due',
  'planned',
  'ended',
  'possible',
  'hypothetical',
];

function combine(own: Status, context: Status | null): Status {
  if (context === null) return own;
  if (context.polarity === 'denied')
    return own.polarity === 'denied'
      ? { polarity: 'asserted', mood: 'possible' }
      : { polarity: 'denied', mood: own.mood === 'open' ? 'fact' : own.mood };
  if (own.mood === 'open' || context === own) return { ...own, mood: context.mood };
  const stronger = STRENGTH.indexOf(own.mood) >= STRENGTH.indexOf(context.mood) ? own.mood : context.mood;
  return { ...own, mood: stronger };
}
