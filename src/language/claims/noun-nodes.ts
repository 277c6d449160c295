import { BE, FORMERLY, NO_BUT, WITHOUT } from './lexicon.ts';
import { type Clause, FACT, type Node, type NounNode } from './nodes.ts';
import type { SentenceView } from './sentence-view.ts';
import { isNounAfterAll } from './verb-words.ts';
import { governingOfNoun, isDeedNoun, modifierOf } from './vocabulary.ts';

const BELONGS = /^(?:DET|ADJ|NUM|NOUN|PROPN|ADV|PRON|PART|VERB)$/;
/** A phrase has at most so many words before its noun. */
const LONGEST = 8;

/** Whether a noun stands here that names a deed, or a plan or report of one. */
export function isPlaceOfNoun({ words, lower }: SentenceView, at: number): boolean {
  const tag = words[at]?.tag;
  if (tag !== 'NOUN' && tag !== 'PROPN' && !(tag === 'VERB' && isNounAfterAll(words, lower, at)))
    return false;
  const word = lower[at] ?? '';
  return isDeedNoun(word) || governingOfNoun(word) !== null;
}

/** The noun at a place with what its own phrase says of it, and what it hangs on. */
export function readNoun(
  view: SentenceView,
  at: number,
  clause: Clause,
  nodeAt: readonly (Node | undefined)[],
): NounNode {
  const { words, lower } = view;
  const { start, own, indefinite } = readPhrase(view, at, nodeAt);
  const node: NounNode = {
    kind: 'noun',
    at,
    start,
    lower: lower[at] ?? '',
    clause,
    governing: governingOfNoun(lower[at] ?? ''),
    own,
    weighed: null,
    indefinite,
    governor: null,
    link: null,
  };
  // "the merger talks": the talks are on the merger.
  const modifier = nodeAt[at - 1];
  if (modifier?.kind === 'noun') {
    modifier.governor = node;
    modifier.link = 'of';
  }
  const before = lower[start - 1] ?? '';
  let last = start - 1;
  while (/^(?:ADV|PART)$/.test(words[last]?.tag ?? '') && lower[last] !== 'to') last--;
  const verb = nodeAt[last];
  if (verb?.kind === 'verb') {
    verb.complement ??= node;
    return hang(node, verb, 'object');
  }
  if (words[start - 1]?.tag !== 'ADP' && before !== 'to') {
    const { lastVerb } = clause;
    // "signed the lease and the agreement"
    if (lastVerb && clause.lastFinite && /^(?:,|and|or|nor)$/.test(before)) return node;
    if (clause.lastFinite === null || clause.connector > clause.lastFinite.at) clause.subjects.push(node);
    return node;
  }
  const copula = before === 'under' ? nodeAt[start - 2] : undefined;
  if (copula?.kind === 'verb' && BE.test(copula.lower)) copula.complement ??= node;
  for (let i = start - 2; i >= Math.max(0, start - LONGEST); i--) {
    const governor = nodeAt[i];
    if (governor?.kind === 'noun') return hang(node, governor, 'of');
    // "agreed on a merger", "called off the merger"
    if (governor?.kind === 'verb')
      return i >= start - 3 && governor.governing ? hang(node, governor, 'object') : node;
    if (governor?.kind === 'adjective') return governor.governor ? hang(node, governor, 'of') : node;
    if (/^(?:PUNCT|CCONJ|SCONJ)$/.test(words[i]?.tag ?? '')) return node;
  }
  return node;
}

function hang(node: NounNode, governor: Node, link: NounNode['link']): NounNode {
  node.governor = governor;
  node.link = link;
  return node;
}

function readPhrase(
  { words, lower, isName }: SentenceView,
  at: number,
  nodeAt: readonly (Node | undefined)[],
): { readonly start: number; readonly own: NounNode['own']; readonly indefinite: boolean } {
  let start = at;
  let own = FACT;
  let indefinite = words[at]?.text.endsWith('s') === true;
  while (start > 0 && at - start < LONGEST) {
    const tag = words[start - 1]?.tag ?? '';
    const word = lower[start - 1] ?? '';
    if (nodeAt[start - 1]?.kind === 'verb') break;
    const joins = word === '-' || /^['’]s?$/.test(word);
    if (!joins && !BELONGS.test(tag)) break;
    const kind = modifierOf(word);
    // A verb belongs to a phrase only as what modifies it: "the planned merger".
    if (
      tag === 'VERB' &&
      (kind === null || !/^(?:DET|ADJ|PRON|PART|PROPN|NUM|NOUN|ADP)$/.test(words[start - 2]?.tag ?? 'DET'))
    )
      break;
    if (tag === 'PART' && !joins) break;
    if (kind !== null && !isName[start - 1] && own === FACT)
      own = kind === 'denied' ? { polarity: 'denied', mood: 'fact' } : { polarity: 'asserted', mood: kind };
    start--;
    if (tag === 'DET') {
      indefinite = /^(?:an?|any|no|some)$/.test(word);
      const isNo = /^(?:no|neither)$/.test(word) && !NO_BUT.test(lower[start + 1] ?? '');
      if (isNo) own = { polarity: 'denied', mood: 'fact' };
      break;
    }
  }
  const before = lower[start - 1] ?? '';
  // "Nauru, once a member"
  if (FORMERLY.test(before) && lower[start - 2] === ',') own = { polarity: 'asserted', mood: 'ended' };
  if (WITHOUT.test(before)) own = { polarity: 'denied', mood: 'fact' };
  if (before === 'of' && lower[start - 2] === 'instead') own = { polarity: 'denied', mood: 'fact' };
  if (before === 'than' && lower[start - 2] === 'rather') own = { polarity: 'denied', mood: 'fact' };
  if (before === 'to' && lower[start - 2] === 'contrary') own = { polarity: 'denied', mood: 'fact' };
  if (before === 'not' && words[start - 2]?.tag !== 'AUX') own = { polarity: 'denied', mood: 'fact' };
  return { start, own, indefinite };
}

/** Whether a noun that may name a deed names a thing here: "the robotics chair", "a Danish fund", "the finance chief". */
export function isThing(
  { words, lower, isName }: SentenceView,
  { at, start, governor, link }: NounNode,
): boolean {
  const noun = lower[at] ?? '';
  if (THING.test(noun)) return true;
  if (noun === 'chair') {
    const isHeld = link === 'object' && governor !== null && ENDOWING.test(governor.lower);
    return isHeld || (lower[start - 1] === 'to' && lower[at + 1] === 'of');
  }
  const next = lower[at + 1] ?? '';
  if (words[at + 1]?.tag !== 'NOUN' || isName[at + 1]) return false;
  return !isDeedNoun(next) && governingOfNoun(next) === null && !OCCASION.test(next);
}

const THING = /^(?:funds?|institutes?|trains?|finances?|shares|staff|land)$/;
const ENDOWING =
  /^(?:fund|endow|financ|establish|found|creat|donat|g[ai]v|offer|accept|pay|paid|sponsor|h[eo]ld)/;
/** "the signing ceremony" tells of the signing. */
const OCCASION = /^(?:ceremon(?:y|ies)|dates?|days?|events?|process(?:es)?|procedures?|sessions?|rounds?)$/;
