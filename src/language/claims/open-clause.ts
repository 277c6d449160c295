import { LEADS_CLAUSE, openClause } from './clauses.ts';
import { findGovernor } from './find-governor.ts';
import { CONDITION, NO_BUT } from './lexicon.ts';
import type { Clause, Node } from './nodes.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Always opens a clause; the others only where a verb follows. */
const OPENS = /^(?:because|although|though|while|whereas|when|where|whenever|wherever)$/;

const MAY_OPEN = /^(?:after|before|since|as|until|till|so|once|than|what|how|why|for)$/;

/** The clause that a word opens; null for most words. */
export function openAt(
  view: SentenceView,
  at: number,
  clause: Clause,
  nodeAt: readonly (Node | undefined)[],
  next: VerbGroup | null,
): Clause | null {
  const { words, lower } = view;
  const word = lower[at] ?? '';
  const tag = words[at]?.tag ?? '';
  const before = lower[at - 1] ?? '';
  const condition = openCondition(view, at, clause);
  if (condition) return condition;
  if (word === 'that' || word === 'how') {
    if (CONDITION.test(before) || /^(?:so|now|given|than)$/.test(before)) return null;
    // "an agreement to that effect was signed"
    if (/^(?:to|of|by|for|from|with)$/.test(before) && words[at + 1]?.tag === 'NOUN') return null;
    const direct = nodeAt[at - 1];
    if (isSubjectClause(view, at, clause)) {
      clause.subjectClause = openClause('that', clause, null, at + 1);
      return clause.subjectClause;
    }
    // "It was not until May that it signed"
    if (isCleft(lower, clause)) return openClause('relative', clause, null, at + 1);
    const draft = findDraft(at, clause, nodeAt, tag);
    if (draft !== null) return openClause('relative', clause, draft, at + 1);
    if (
      direct?.governing &&
      LEADS_CLAUSE.has(direct.governing) &&
      (tag !== 'DET' || words[at + 1]?.tag !== 'NOUN')
    )
      return openClause('that', clause, direct, at + 1);
    if (direct?.kind === 'adjective') return openClause('that', clause, direct, at + 1);
    if (tag === 'SCONJ') {
      const governor = findGovernor(view, at, clause, nodeAt);
      return governor === null || governor === 'denied'
        ? openClause('relative', clause, null, at + 1)
        : openClause('that', clause, governor, at + 1);
    }
    return /^(?:NOUN|PROPN|PUNCT)$/.test(words[at - 1]?.tag ?? '') && tag === 'PRON'
      ? openClause('relative', clause, null, at + 1)
      : null;
  }
  if (/^(?:whoever|whichever)$/.test(word)) return openClause('whether', clause, null, at + 1);
  if (/^(?:which|who|whom|whose)$/.test(word)) return openClause('relative', clause, null, at + 1);
  if (OPENS.test(word)) {
    const isRelative = word === 'where' && /^(?:NOUN|PROPN)$/.test(words[at - 1]?.tag ?? '');
    return openClause(isRelative ? 'relative' : 'adverbial', clause, null, at + 1);
  }
  if (!MAY_OPEN.test(word) || next === null || next.form !== 'finite') return null;
  if (words[at + 1]?.tag === 'NUM') return null;
  if (/^(?:so|for)$/.test(word) && !/^(?:,|;)$/.test(before)) return null;
  // "left, for it had lost"
  if (word === 'for' && words[at + 1]?.tag !== 'PRON') return null;
  if (word === 'as' && /^(?:such|well|so|much|soon|far)$/.test(before)) return null;
  // "Until the war the society grew": a time and no clause.
  if (/^(?:until|till)$/.test(word) && isTime(words, at + 1, next.start)) return null;
  const isFree =
    clause.lastFinite !== null || at === clause.subjectStart || (word === 'as' && before === ',');
  if (!isFree || !hasSubjectOnly(view, at + 1, next.start)) return null;
  if (/^(?:until|till)$/.test(word) && clause.lastFinite === null) clause.endsBefore = true;
  return openClause('adverbial', clause, null, at + 1);
}

/** "That the bank signed was denied", but not "That bank signed". */
function isSubjectClause({ words, lower, groups }: SentenceView, at: number, clause: Clause): boolean {
  if (lower[at] !== 'that' || at !== clause.subjectStart || clause.lastFinite !== null) return false;
  const next = words[at + 1]?.tag ?? '';
  const isDeterminer = words[at]?.tag === 'DET' && /^(?:NOUN|ADJ|NUM)$/.test(next);
  return !isDeterminer && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next) && groups.length > 1;
}

/** "It was only in May", "It was not until May" */
function isCleft(lower: readonly string[], { lastFinite, subjectStart }: Clause): boolean {
  if (lastFinite === null || lower[subjectStart] !== 'it' || !/^(?:is|was)$/.test(lastFinite.lower))
    return false;
  const first = lastFinite.at + 1;
  const place = /^(?:not|only)$/.test(lower[first] ?? '') ? first + 1 : first;
  return /^(?:until|only|in|on|at|after|during|by|from|with|for|to|under|through)$/.test(lower[place] ?? '');
}

/** "a draft of the verdict that gave it the prize" */
function findDraft(
  at: number,
  { subjectStart }: Clause,
  nodeAt: readonly (Node | undefined)[],
  tag: string,
): Node | null {
  if (tag === 'DET') return null;
  for (let i = at - 1; i >= Math.max(subjectStart, at - FARTHEST); i--) {
    const node = nodeAt[i];
    if (node?.kind === 'verb') return null;
    if (node?.kind === 'noun' && DRAFT.test(node.lower)) return node;
  }
  return null;
}

const DRAFT = /^(?:draft|bill|motion|proposal)s?$/;
/** In words: a relative clause stands no farther behind its noun. */
const FARTHEST = 6;

/** "if …", "provided that …", "had the vote succeeded" */
export function openCondition(view: SentenceView, at: number, clause: Clause): Clause | null {
  const { lower, words } = view;
  const word = lower[at] ?? '';
  if (word === 'whether') return openClause('whether', clause, null, at + 1);
  const isCase =
    (word === 'case' && lower[at - 1] === 'in' && lower[at + 1] !== 'of') ||
    (word === 'that' && /^(?:event|case|condition)$/.test(lower[at - 1] ?? ''));
  const isCondition =
    isCase || /^(?:if|unless|lest)$/.test(word)
      ? true
      : CONDITION.test(word) && (lower[at + 1] === 'that' || at === clause.subjectStart);
  const isTurned =
    words[at]?.tag === 'AUX' && /^(?:had|were|should)$/.test(word) && isInverted(view, at, clause);
  if (!isCondition && !isTurned) return null;
  // "even if the city had paid": what is so is so all the same.
  if (lower[at - 1] !== 'even' || clause.lastFinite === null) clause.conditioned = 'by a clause';
  return openClause('condition', clause, null, at + 1);
}

/** "the war the society": two phrases, the first of which is the time. */
function isTime(words: SentenceView['words'], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++)
    if (/^(?:NOUN|NUM|PROPN)$/.test(words[i]?.tag ?? '') && /^(?:DET|PRON)$/.test(words[i + 1]?.tag ?? ''))
      return true;
  return false;
}

/** Between a conjunction and a verb stands a subject and nothing else. */
function hasSubjectOnly({ words }: SentenceView, from: number, to: number): boolean {
  if (to <= from) return false;
  for (let i = from; i < to; i++)
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|NUM|ADP|PART|ADV)$/.test(words[i]?.tag ?? '') || i - from > 12)
      return false;
  return true;
}

function isInverted({ words, lower }: SentenceView, at: number, clause: Clause): boolean {
  const next = words[at + 1];
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ)$/.test(next?.tag ?? '') || words.at(-1)?.text === '?') return false;
  if (NO_BUT.test(lower[at - 1] ?? '')) return false;
  if (at === clause.subjectStart && clause.lastFinite === null)
    return at === 0 || words[at - 1]?.text === ',' || /^[“"'(]$/.test(words[at - 1]?.text ?? '');
  // "would have won had it bid in time"
  return clause.lastFinite !== null && lower[at] === 'had' && next?.tag === 'PRON';
}
