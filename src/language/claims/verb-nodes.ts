import { looksPast } from '../words/verb-forms.ts';
import type { Status } from './claim.ts';
import { findGovernor } from './find-governor.ts';
import { type Clause, type Node, OPEN, type VerbNode } from './nodes.ts';
import { ownStatus, type PassedOver, readSubject } from './own-status.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbGroup } from './verb-groups.ts';
import { governingOfVerb, isLastingVerb } from './vocabulary.ts';

/** Reads a verb into its clause, with what it hangs on or shares with the verb before. */
export function readVerb(
  view: SentenceView,
  group: VerbGroup,
  clause: Clause,
  nodeAt: readonly (Node | undefined)[],
  passedOver: PassedOver,
): VerbNode {
  const { words, lower } = view;
  const { at, start, form } = group;
  const before = words[start - 1];
  const word = lower[at] ?? '';
  const last = clause.lastVerb;
  const isJoined = before?.tag === 'CCONJ' || (before?.text === ',' && last !== null);
  const isBare = group.lead.length === 0 && !/(?:ed|ing|s)$/.test(word) && !looksPast(word);
  // "to buy and sell", "will sign and pay"
  const isLike =
    isJoined && last !== null && last.group.form !== 'finite' && (form === last.group.form || isBare);
  if (isLike) {
    const own: Status = group.lead.includes('not') ? { polarity: 'denied', mood: last.own.mood } : last.own;
    return makeVerb(view, group, clause, own, { governor: last.governor, link: last.link });
  }
  const own = ownStatus(group, lower);
  // "refused to help fund"
  if (isBare && last !== null && last.at === start - 1 && /^(?:help|let|ma[dk]e)/.test(last.lower))
    return makeVerb(view, group, clause, OPEN, { governor: last, link: 'infinitive' });
  if (form !== 'finite') {
    const to = group.lead.lastIndexOf('to');
    const place = form === 'infinitive' && to >= 0 ? at - group.lead.length + to : start;
    const governor = findGovernor(view, place, clause, nodeAt);
    if (governor !== 'denied') return makeVerb(view, group, clause, own, { governor, link: form });
    const polarity = own.polarity === 'denied' ? 'asserted' : 'denied';
    return makeVerb(view, group, clause, { polarity, mood: own.mood }, { governor: null, link: form });
  }
  const shares = isJoined && clause.lastFinite && last?.clause === clause ? clause.lastFinite : null;
  const subject = shares ? null : readSubject(view, clause, group, passedOver);
  const subjectDenied = subject?.denied ?? shares?.subjectDenied ?? false;
  let { polarity, mood } = shares
    ? inherit(own, shares, group, isBare, word, lower[start - 1] === 'but')
    : own;
  if (subjectDenied) polarity = 'denied';
  if (subject?.hedged && (mood === 'fact' || mood === 'planned')) mood = 'possible';
  const verb = makeVerb(view, group, clause, { polarity, mood }, { subjectDenied });
  for (const noun of clause.subjects) {
    if (noun.governor !== null) continue;
    noun.governor = verb;
    noun.link = 'subject';
  }
  clause.subjects = [];
  if (clause.subjectClause) clause.subjectClause.governor = verb;
  clause.subjectClause = null;
  endAside(clause, verb);
  return verb;
}

/** "The school, which taught dyers, was dissolved": it teaches no longer. */
function endAside({ aside }: Clause, { governing, group }: VerbNode): void {
  const verb = aside?.lastFinite;
  if (governing !== 'ends' || !group.passive || !verb || group.lead.includes('not')) return;
  const { own, lower } = verb;
  if (own.polarity === 'asserted' && own.mood === 'fact' && looksPast(lower) && isLastingVerb(lower))
    verb.own = { polarity: 'asserted', mood: 'ended' };
}

/** Puts a verb into its clause. */
function makeVerb(
  { lower }: SentenceView,
  group: VerbGroup,
  clause: Clause,
  own: Status,
  {
    governor = null,
    link = null,
    subjectDenied = false,
  }: Partial<Pick<VerbNode, 'governor' | 'link' | 'subjectDenied'>>,
): VerbNode {
  const { at } = group;
  const node: VerbNode = {
    kind: 'verb',
    at,
    lower: lower[at] ?? '',
    clause,
    group,
    governing: governingOfVerb(lower, at),
    complement: null,
    own,
    weighed: null,
    governor,
    link,
    subjectDenied,
  };
  clause.lastVerb = node;
  if (group.form === 'finite') {
    clause.lastFinite = node;
    clause.connector = -1;
  }
  return node;
}

/** "has not signed or ratified", "will sign and pay": what an auxiliary says holds for both. */
function inherit(
  own: VerbNode['own'],
  shares: VerbNode,
  group: VerbGroup,
  isBare: boolean,
  word: string,
  isBut: boolean,
): VerbNode['own'] {
  if (group.lead.some((text) => text !== 'also' && text !== 'then' && text !== 'later')) return own;
  const { lead } = shares.group;
  const takesBare = lead.some((text) =>
    /^(?:will|would|may|might|can|could|must|should|did|do|does|shall|to)$/.test(text),
  );
  const takesPast =
    !takesBare && lead.some((text) => /^(?:has|have|had|was|were|been|be|is|are)$/.test(text));
  const isCarried = (takesBare && isBare) || (takesPast && looksPast(word));
  if (!isCarried) return own;
  return isBut ? { ...own, mood: shares.own.mood } : shares.own;
}
