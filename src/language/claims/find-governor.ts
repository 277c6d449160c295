import { WITHOUT } from './lexicon.ts';
import type { Clause, Node, VerbNode } from './nodes.ts';
import type { SentenceView } from './sentence-view.ts';
import { isPreferredTo } from './verb-groups.ts';

/** A governor stands at most so many words before what it governs. */
const REACH = 12;

/**
 * The word that "to sign", "joining" or "that it signed" hangs on; `denied` where a preposition denies it: "without
 * signing". Null where nothing is known to govern it.
 *
 * @param at the place of "to", "that" or the gerund
 */
export function findGovernor(
  view: SentenceView,
  at: number,
  clause: Clause,
  nodeAt: readonly (Node | undefined)[],
): Node | 'denied' | null {
  const { lower, words } = view;
  const before = lower[at - 1] ?? '';
  if (WITHOUT.test(before)) return 'denied';
  if (
    /^(?:of|than|from|to)$/.test(before) &&
    /^(?:instead|rather|far|short|sooner|opposed)$/.test(lower[at - 2] ?? '')
  )
    return 'denied';
  if (before === 'than' && isPreferredTo(lower, at)) return 'denied';
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const node = nodeAt[i];
    // "without a treaty being signed"
    if (WITHOUT.test(lower[i] ?? '')) return 'denied';
    const tag = words[i]?.tag ?? '';
    // "to sign and to pay"
    if (node?.kind === 'verb' && i === at - 2 && words[at - 1]?.tag === 'CCONJ' && node.governor)
      return node.governor;
    if (node?.governing) return node;
    if (node?.kind === 'verb') {
      if (node.lower === 'used' && i === at - 1) return node;
      return lower[at] === 'that' ? findTold(node, nodeAt) : null;
    }
    if (/^[;:]$/.test(words[i]?.text ?? '') || (tag === 'SCONJ' && i < at - 1)) return null;
    if (i < clause.subjectStart - 1) return null;
  }
  return null;
}

/** "The claim is often made that …" */
function findTold(verb: VerbNode, nodeAt: readonly (Node | undefined)[]): Node | null {
  for (let i = verb.group.start - 1; i >= Math.max(0, verb.group.start - REACH); i--) {
    const node = nodeAt[i];
    if (node?.kind === 'verb') return null;
    if (node?.kind === 'noun' && node.link === 'subject' && node.governor === verb)
      return node.governing === null ? null : node;
  }
  return null;
}
