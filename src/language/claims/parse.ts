import { looksPast } from '../words/verb-forms.ts';
import type { Status } from './claim.ts';
import { findGovernor } from './find-governor.ts';
import { CONDITION, NO_BUT, RELATIVE, STRUCTURAL, TURNS } from './lexicon.ts';
import { type Exclusions, markVerb, readMarker } from './markers.ts';
import { type Clause, FACT, type Node, type VerbNode } from './nodes.ts';
import { isPlaceOfNoun, readNoun } from './noun-nodes.ts';
import { ownStatus } from './own-status.ts';
import type { SentenceView } from './sentence-view.ts';
import { type PassedOver, readSubject } from './subject.ts';
import type { VerbGroup } from './verb-groups.ts';
import { governingOfAdjective, governingOfVerb } from './vocabulary.ts';

/** What a sentence is made of: verbs, nouns for deeds and for plans and reports, in its order. */
export interface Parse {
  readonly nodes: readonly Node[];
  /** Words, from and to, that name those of whom it is denied: "not Norvik". */
  readonly excluded: readonly (readonly [from: number, to: number])[];
}

const COPULA =
  /^(?:is|are|was|were|be|been|being|seem(?:s|ed)?|remain(?:s|ed)?|become|becomes|became|look(?:s|ed)?|prove[sd]?|['’]s|['’]re|appear(?:s|ed)?)$/;
/** Always opens a clause; the others only where a verb follows. */
const OPENS = /^(?:because|although|though|while|whereas|when|where|whenever|wherever)$/;
const MAY_OPEN = /^(?:after|before|since|as|until|till|so|once|than|what|how|why)$/;
const LEADS_CLAUSE = new Set(['denies', 'hedges', 'reports', 'plans', 'asks', 'fails']);

/** Reads the words once from left to right. */
export function parse(view: SentenceView): Parse {
  const { words, lower, isName, groups } = view;
  const nodes: Node[] = [];
  const nodeAt: (Node | undefined)[] = new Array(words.length);
  const exclusions: Exclusions = { excluded: [], skipped: new Set() };
  const asides: (number | undefined)[] = [];
  let clause = openClause('main', null, null, 0);
  let nextGroup = 0;

  for (let i = 0; i < words.length; i++) {
    const word = lower[i] ?? '';
    const tag = words[i]?.tag ?? '';
    const group = groups[nextGroup];
    if (group !== undefined && i >= group.start) {
      nextGroup++;
      if (isTurned(view, group, clause, groups[nextGroup])) continue;
      const condition = group.at === i && STRUCTURAL.has(word) ? openCondition(view, i, clause) : null;
      if (condition) {
        clause = condition;
        continue;
      }
      const entered = enterClause(view, group, clause, groups[nextGroup]);
      closeClauses(clause, entered, group.start, asides);
      clause = entered;
      const node = readVerb(view, group, clause, nodeAt, { skipped: exclusions.skipped, asides });
      nodes.push(node);
      nodeAt[node.at] = node;
      markVerb(view, node);
      i = group.at;
      continue;
    }
    if (isName[i]) continue;
    if (tag === 'PUNCT') {
      const entered = atPunctuation(view, i, clause);
      closeClauses(clause, entered, i, asides);
      clause = entered;
      continue;
    }
    const isStructural = STRUCTURAL.has(word);
    const opened = isStructural ? openAt(view, i, clause, nodeAt, group ?? null) : null;
    if (opened) {
      clause = opened;
      continue;
    }
    if (tag === 'CCONJ') {
      while (clause.kind === 'that' && clause.lastFinite && word === 'but')
        clause = clause.parent ?? openClause('main', null, null, i);
      // "moved after the vote and left"
      if (clause.kind === 'adverbial' && clause.lastVerb === null && group?.start === i + 1)
        clause = clause.parent ?? clause;
      clause.connector = i;
    }
    if (isStructural) readMarker(view, i, clause, group ?? null, exclusions);
    if (isPlaceOfNoun(view, i)) {
      const noun = readNoun(view, i, clause, nodeAt);
      nodes.push(noun);
      nodeAt[i] = noun;
    } else if (
      tag === 'ADJ' ||
      tag === 'ADV' ||
      tag === 'VERB' ||
      tag === 'NOUN' ||
      tag === 'NUM' ||
      word === 'about'
    ) {
      const governing = governingOfAdjective(word);
      if (governing === null) continue;
      const copula = clause.lastVerb && COPULA.test(clause.lastVerb.lower) ? clause.lastVerb : null;
      const isHeld = copula !== null && i - copula.at <= 4 && nodesBetween(view, copula.at + 1, i);
      const node: Node = {
        kind: 'adjective',
        at: i,
        lower: word,
        clause,
        governing,
        own: FACT,
        weighed: null,
        governor: isHeld ? copula : null,
        link: null,
      };
      if (isHeld) copula.complement ??= node;
      nodes.push(node);
      nodeAt[i] = node;
    }
  }
  return { nodes, excluded: exclusions.excluded };
}

/** "At no time has the bishop visited": the auxiliary belongs to the verb behind the subject. */
function isTurned(
  { words, lower }: SentenceView,
  { start, at }: VerbGroup,
  { subjectStart }: Clause,
  next: VerbGroup | undefined,
): boolean {
  if (words[at]?.tag !== 'AUX' || next === undefined || at - subjectStart > 4) return false;
  const first = lower
    .slice(Math.max(subjectStart, 0), at)
    .filter((text) => text !== ',')
    .join(' ');
  const behind = words[at + 1]?.tag ?? '';
  return (
    TURNS.test(first) && start <= at && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(behind) && next.at - at < 12
  );
}

/** Remembers where the clauses end that the reader leaves: what they deny is not denied around them. */
function closeClauses(from: Clause, to: Clause, at: number, asides: (number | undefined)[]): void {
  for (let clause: Clause | null = from; clause !== null && clause !== to; clause = clause.parent)
    if (clause.parent !== null) asides[clause.start] = at;
}

/** Only adverbs and the like stand between a copula and its adjective. */
function nodesBetween({ words }: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:ADV|PART|ADJ|DET|CCONJ)$/.test(words[i]?.tag ?? '')) return false;
  return true;
}

function openClause(
  kind: Clause['kind'],
  parent: Clause | null,
  governor: Node | null,
  subjectStart: number,
): Clause {
  return {
    kind,
    parent,
    governor,
    start: subjectStart,
    subjectStart,
    connector: -1,
    lastFinite: null,
    lastVerb: null,
    subjects: [],
    conditioned: false,
    endsBefore: false,
  };
}

function atPunctuation({ words, lower }: SentenceView, at: number, clause: Clause): Clause {
  const mark = words[at]?.text ?? '';
  if (/^[;:.!?]$/.test(mark)) return openClause('main', null, null, at + 1);
  if (!/^(?:,|–|—|\)|-)$/.test(mark) || (mark === '-' && words[at - 1]?.end === words[at]?.start))
    return clause;
  const next = words[at + 1];
  const joins = next?.tag === 'CCONJ' && !/^(?:but|yet)$/.test(lower[at + 1] ?? '');
  let current = clause;
  if (current.kind === 'that' || current.kind === 'relative') {
    if (current.lastFinite && !joins && current.parent) current = current.parent;
  }
  const isList = joins && current.lastFinite === null;
  if (/^(?:adverbial|condition|whether)$/.test(current.kind) && current.parent && !isList) {
    const closed = current;
    current = current.parent;
    if (!current.lastFinite && (closed.lastFinite || closed.kind !== 'adverbial'))
      current.subjectStart = at + 1;
  }
  // "At the congress, A met B": what stands before the comma does nothing.
  if (!current.lastFinite && !RELATIVE.test(lower[at + 1] ?? '')) {
    const first = words[current.subjectStart];
    const isOpening = /^(?:ADP|SCONJ|ADV|CCONJ|VERB)$/.test(first?.tag ?? '');
    if (isOpening ? !isList : !hasNoun(words, current.subjectStart, at)) current.subjectStart = at + 1;
  }
  return current;
}

/** "Neither rich nor large, Ostmark joined": what has no noun is no subject. */
function hasNoun(words: SentenceView['words'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:NOUN|PROPN|PRON|NUM|X)$/.test(words[i]?.tag ?? 'X')) return true;
  return false;
}

/** The clause that a word opens; null for most words. */
function openAt(
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
    const direct = nodeAt[at - 1];
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
  if (/^(?:which|who|whom|whose)$/.test(word)) return openClause('relative', clause, null, at + 1);
  if (OPENS.test(word)) {
    const isRelative = word === 'where' && /^(?:NOUN|PROPN)$/.test(words[at - 1]?.tag ?? '');
    return openClause(isRelative ? 'relative' : 'adverbial', clause, null, at + 1);
  }
  if (!MAY_OPEN.test(word) || next === null || next.form !== 'finite') return null;
  if (word === 'so' && !/^(?:,|;)$/.test(before)) return null;
  if (word === 'as' && /^(?:such|well|so|much|soon|far)$/.test(before)) return null;
  const isFree = clause.lastFinite !== null || at === clause.subjectStart;
  return isFree && hasSubjectOnly(view, at + 1, next.start)
    ? openClause('adverbial', clause, null, at + 1)
    : null;
}

/** "if …", "provided that …", "had the vote succeeded" */
function openCondition(view: SentenceView, at: number, clause: Clause): Clause | null {
  const { lower, words } = view;
  const word = lower[at] ?? '';
  if (word === 'whether') return openClause('whether', clause, null, at + 1);
  const isCase = word === 'case' && lower[at - 1] === 'in' && lower[at + 1] !== 'of';
  const isCondition =
    isCase || /^(?:if|unless|lest)$/.test(word)
      ? true
      : CONDITION.test(word) && (lower[at + 1] === 'that' || at === clause.subjectStart);
  const isTurned =
    words[at]?.tag === 'AUX' && /^(?:had|were|should)$/.test(word) && isInverted(view, at, clause);
  if (!isCondition && !isTurned) return null;
  // "even if the city had paid": what is so is so all the same.
  if (lower[at - 1] !== 'even' || clause.lastFinite === null) clause.conditioned = true;
  return openClause('condition', clause, null, at + 1);
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

/** The clause that a verb belongs to, which may be one around that of the word before. */
function enterClause(
  { words, lower }: SentenceView,
  group: VerbGroup,
  from: Clause,
  next: VerbGroup | undefined,
): Clause {
  if (group.form !== 'finite') return from;
  // "The partnership, begun in 1960, ended"
  const isAside =
    from.lastFinite === null &&
    group.lead.length === 0 &&
    group.start > from.subjectStart &&
    words[group.start - 1]?.text === ',' &&
    words[group.at + 1]?.tag === 'ADP' &&
    next !== undefined &&
    words[next.start - 1]?.text === ',';
  if (isAside) return openClause('relative', from, null, group.start);
  let clause = from;
  const before = words[group.start - 1];
  const isJoined = before?.tag === 'CCONJ' || before?.text === ',';
  while (clause.lastFinite !== null && !isJoined) {
    if (clause.connector > clause.lastFinite.at) {
      // "signed and B joined": a subject of its own.
      clause.subjectStart = clause.connector + 1;
      return clause;
    }
    const { lastVerb } = clause;
    const first = lastVerb ? words[lastVerb.at + 1] : undefined;
    const isContent =
      lastVerb !== null &&
      lastVerb.governing !== null &&
      LEADS_CLAUSE.has(lastVerb.governing) &&
      group.start > lastVerb.at + 1 &&
      /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(first?.tag ?? '') &&
      !lower.slice(lastVerb.at + 1, group.start).some((text) => /^(?:,|by|to|that)$/.test(text));
    if (isContent) return openClause('that', clause, lastVerb, lastVerb.at + 1);
    if (clause.parent === null) return clause;
    clause = clause.parent;
  }
  return clause;
}

function readVerb(
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
  if (form !== 'finite') {
    const place = form === 'infinitive' ? start + group.lead.lastIndexOf('to') : start;
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
  return verb;
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
