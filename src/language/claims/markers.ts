import { looksPast } from '../words/verb-forms.ts';
import { BE, NOT_BUT } from './lexicon.ts';
import type { Clause, VerbNode } from './nodes.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbGroup } from './verb-groups.ts';
import { isLastingVerb } from './vocabulary.ts';

/** Those of whom something is denied, as far as the sentence has been read. */
export interface Exclusions {
  /** From and to, in words: "Norvik" of "not Norvik". */
  readonly excluded: (readonly [from: number, to: number])[];
  /** The places of these words and of the one before them. */
  readonly skipped: Set<number>;
}

const ENDED = { polarity: 'asserted', mood: 'ended' } as const;
/** In words: no phrase of those excluded is longer. */
const LONGEST = 16;

/** Reads what a small word behind or between verbs says of them: "any longer", "until 2019", "not Norvik". */
export function readMarker(
  view: SentenceView,
  at: number,
  clause: Clause,
  next: VerbGroup | null,
  exclusions: Exclusions,
): void {
  const { lower, words } = view;
  const word = lower[at] ?? '';
  const second = lower[at + 1] ?? '';
  readExclusion(view, at, clause, next, exclusions);
  if (isConditional(word, second, lower[at - 1] ?? '')) clause.conditioned ??= 'by a phrase';
  const { lastFinite } = clause;
  const isUntil = word === 'until' || word === 'till';
  if (lastFinite === null) {
    // "Until 2008, it supplied tractors"
    const isTime = /^(?:NUM|PROPN|ADJ|DET|ADV|NOUN|PRON)$/.test(words[at + 1]?.tag ?? '');
    if (isUntil && at === clause.subjectStart && isTime) clause.endsBefore = true;
    return;
  }
  if (isOver(view, at, next) && (word === 'no' || lastFinite.own.polarity === 'denied'))
    lastFinite.own = ENDED;
  if (isUntil && !/^(?:now|today|recently|then|further)$/.test(second)) endAt(lastFinite);
}

/** What the words around a verb say of it, once it is read. */
export function markVerb({ lower }: SentenceView, node: VerbNode): void {
  const { at, group, clause } = node;
  if (clause.endsBefore) endAt(node);
  clause.endsBefore = false;
  if (group.lead.includes('otherwise')) clause.conditioned ??= 'by a phrase';
  // "had it not been for the flood"
  if (node.lower === 'been' && lower[at + 1] === 'for') clause.conditioned ??= 'by a phrase';
}

function readExclusion(
  view: SentenceView,
  at: number,
  clause: Clause,
  next: VerbGroup | null,
  exclusions: Exclusions,
): void {
  const { lower, words } = view;
  const word = lower[at] ?? '';
  const second = lower[at + 1] ?? '';
  const until = Math.min(next?.start ?? words.length, at + LONGEST);
  // "It was neither A nor B, but C, who signed"
  if (/^(?:not|neither)$/.test(word) && BE.test(lower[at - 1] ?? '') && lower[at - 2] === 'it') {
    if (!NOT_BUT.test(second) && !/^(?:until|in|on|at|by|for|with|from|because|to|true)$/.test(second))
      exclude(exclusions, at + 1, find(lower, at + 1, until, CLEFT_END));
  } else if (word === 'not') {
    if (NOT_BUT.test(second) || /^(?:until|one|a|an|any|even|all|every|everyone|everybody)$/.test(second))
      return;
    if (clause.lastFinite === null && at === clause.subjectStart) {
      // "Not A but B signed": only B did.
      const but = find(lower, at + 1, until, /^but$/);
      if (but === until) return;
      exclude(exclusions, at + 1, but);
      clause.subjectStart = but + 1;
    } else if (/^(?:,|and|but)$/.test(lower[at - 1] ?? ''))
      exclude(exclusions, at + 1, find(lower, at + 1, until, PHRASE_END));
  } else if (/^(?:unlike|except|excluding|barring)$/.test(word))
    exclude(exclusions, at + 1, find(lower, at + 1, until, PHRASE_END));
  else if (isPair(word, second) && next?.start !== at + 2)
    exclude(exclusions, at + 2, find(lower, at + 2, until, PHRASE_END));
}

const CLEFT_END = /^(?:but|who|that|which|[,;:.])$/;
const PHRASE_END = /^(?:[,;:.)]|but|and)$/;

/** "instead of", "rather than" */
function isPair(word: string, second: string): boolean {
  return second === 'of'
    ? word === 'instead'
    : second === 'than'
      ? word === 'rather' || word === 'other'
      : second === 'from' && word === 'apart';
}

function exclude({ excluded, skipped }: Exclusions, from: number, to: number): void {
  if (to <= from) return;
  excluded.push([from, to]);
  for (let i = from - 1; i < to; i++) skipped.add(i);
}

function find(lower: readonly string[], from: number, until: number, pattern: RegExp): number {
  for (let i = from; i < until; i++) if (pattern.test(lower[i] ?? '')) return i;
  return Math.max(from, until);
}

/** "but for the war", "in the event of a strike", "without the subsidy" */
function isConditional(word: string, second: string, before: string): boolean {
  if (word === 'but') return second === 'for';
  if (word === 'case' && /^(?:that|which|such)$/.test(before)) return true;
  if (word === 'event' || word === 'case') return second === 'of' || second === 'that';
  if (word === 'condition') return second === 'that';
  return /^(?:otherwise|failing|else|without)$/.test(word);
}

/** "no longer", "any more", "no more" */
function isOver({ lower, words }: SentenceView, at: number, next: VerbGroup | null): boolean {
  const word = lower[at];
  if (word === 'anymore') return true;
  if (word !== 'any' && word !== 'no') return false;
  if (lower[at + 1] === 'longer') return next?.start !== at + 1;
  // "no more and no less"
  if (lower[at + 1] !== 'more' || lower[at + 3] === 'no') return false;
  return /^(?:PUNCT|ADP|CCONJ)$/.test(words[at + 2]?.tag ?? 'PUNCT');
}

/** "did not open until 2015" has opened; "supplied the mines until 2014" supplies them no longer. */
function endAt(verb: VerbNode): void {
  const { own, group, lower } = verb;
  if (own.polarity === 'denied' && !verb.subjectDenied) {
    if (own.mood === 'fact' && !group.lead.some((text) => /^(?:has|have|does|do)$/.test(text)))
      verb.own = { polarity: 'asserted', mood: own.mood };
    return;
  }
  const isPast =
    looksPast(lower) ||
    /^(?:was|were|had)$/.test(lower) ||
    group.lead.some((text) => /^(?:was|were|had)$/.test(text));
  if (own.mood === 'fact' && isPast && isLastingVerb(lower)) verb.own = ENDED;
}
