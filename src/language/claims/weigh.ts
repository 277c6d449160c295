import { looksPast } from '../words/verb-forms.ts';
import type { Mood, Status } from './claim.ts';
import { governed, onObject, onPart, onSubject, onVerb } from './effects.ts';
import { BE, FALSELY } from './lexicon.ts';
import {
  type Clause,
  DENIED,
  FACT,
  type Node,
  type NounNode,
  OPEN,
  POSSIBLE,
  type VerbNode,
} from './nodes.ts';

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
    if (clause.kind === 'relative' && clause.governor)
      return isDrafted(node) ? combine(current, PLANNED) : current;
    if (clause.kind === 'that' && clause.governor && (isOwn || node.governor?.clause !== clause))
      return combine(current, contentOf(clause.governor));
    if (clause.conditioned && isUnsure(current, node, clause)) current = { ...current, mood: 'hypothetical' };
    // An aside may be true of what is not: "denied that the bank, which opened in May, closed".
    if (clause.parent === null || clause.kind === 'relative') return current;
  }
}

/** "a bill that gives the town a port": only the bill gives it. */
function isDrafted(node: VerbNode | NounNode): boolean {
  return (
    node.kind === 'noun' || (node.group.form === 'finite' && !node.group.passive && node.complement === null)
  );
}

/** What would or will be under a condition. */
function isUnsure({ polarity, mood }: Status, node: VerbNode | NounNode, { conditioned }: Clause): boolean {
  if (polarity === 'denied' || node.kind === 'noun' || node.group.form !== 'finite') return false;
  if (mood === 'fact') return conditioned === 'by a clause' && isPresent(node);
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
  if (governor.kind === 'verb' && BE.test(governor.lower)) return ofSubjectClause(governor, status);
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

/** "That it signed is a rumour", "that it signed is true" */
function ofSubjectClause({ complement }: VerbNode, { polarity }: Status): Status | null {
  if (complement === null || complement.governing === null) return null;
  const { governing } = complement;
  if (polarity === 'denied')
    return governing === 'denies' ? null : governing === 'reports' ? DENIED : POSSIBLE;
  if (governing === 'denies') return DENIED;
  return governing === 'hedges' || governing === 'may' ? POSSIBLE : null;
}

function effectOf(node: VerbNode | NounNode, governor: Node): Status | null {
  const status = weigh(governor);
  if (node.kind === 'verb') return onVerb(node, governor, status);
  if (governor.kind !== 'verb') return onPart(node, governor, status);
  return node.link === 'subject' ? onSubject(node, governor, status) : onObject(node, governor, status);
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
