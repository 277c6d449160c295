import { RELATIVE } from './lexicon.ts';
import type { Clause, Node } from './nodes.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbGroup } from './verb-groups.ts';

/** What may have a clause for its content. */
export const LEADS_CLAUSE = new Set(['denies', 'hedges', 'reports', 'plans', 'asks', 'fails']);

export function openClause(
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
    conditioned: null,
    subjectClause: null,
    aside: null,
    endsBefore: false,
  };
}

/** Remembers where the clauses end that the reader leaves: what they deny is not denied around them. */
export function closeClauses(from: Clause, to: Clause, at: number, asides: (number | undefined)[]): void {
  for (let clause: Clause | null = from; clause !== null && clause !== to; clause = clause.parent)
    if (clause.parent !== null) {
      asides[clause.start] = at;
      if (clause.kind === 'relative') clause.parent.aside = clause;
    }
}

export function atPunctuation({ words, lower }: SentenceView, at: number, clause: Clause): Clause {
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
    const isOpening =
      /^(?:ADP|SCONJ|ADV|CCONJ|VERB)$/.test(first?.tag ?? '') ||
      isAdjunct(words, lower, current.subjectStart);
    if (isOpening ? !isList : !hasNoun(words, current.subjectStart, at)) current.subjectStart = at + 1;
  }
  return current;
}

/** "Not content with that,", "Not without doubts,", "Never a friend of haste,", "Not a day too soon,": it denies nothing of the verb. */
function isAdjunct(words: SentenceView['words'], lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? '';
  const second = lower[at + 1] ?? '';
  const tag = words[at + 1]?.tag ?? '';
  if (word === 'never') return tag === 'DET' || tag === 'ADP' || tag === 'ADJ';
  if (word === 'nothing') return second === 'if' || tag === 'VERB';
  if (word === 'no') return /^(?:stranger|friend|fan|lover|enemy|novice|fool|beginner|expert)$/.test(second);
  if (word !== 'not') return false;
  if (/^(?:ADP|VERB|AUX)$/.test(tag) || lower[at + 2] === 'with') return true;
  return tag === 'ADJ' || (/^an?$/.test(second) && lower[at + 3] === 'too');
}

/** "Neither rich nor large, Ostmark joined": what has no noun is no subject. */
function hasNoun(words: SentenceView['words'], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:NOUN|PROPN|PRON|NUM|X)$/.test(words[i]?.tag ?? 'X')) return true;
  return false;
}

/** The clause that a verb belongs to, which may be one around that of the word before. */
export function enterClause(
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
    if (clause.parent === null) {
      clause.subjectStart = Math.max(clause.subjectStart, clause.lastFinite.at + 1);
      return clause;
    }
    clause = clause.parent;
  }
  return clause;
}
