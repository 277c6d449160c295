import { atPunctuation, closeClauses, enterClause, openClause } from './clauses.ts';
import { STRUCTURAL, TURNS } from './lexicon.ts';
import { type Exclusions, markVerb, readMarker } from './markers.ts';
import { type Clause, FACT, type Node } from './nodes.ts';
import { isPlaceOfNoun, readNoun } from './noun-nodes.ts';
import { openAt, openCondition } from './open-clause.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbGroup } from './verb-groups.ts';
import { readVerb } from './verb-nodes.ts';
import { governingOfAdjective } from './vocabulary.ts';

/** What a sentence is made of: verbs, nouns for deeds and for plans and reports, in its order. */
export interface Parse {
  readonly nodes: readonly Node[];
  /** Words, from and to, that name those of whom it is denied: "not Norvik". */
  readonly excluded: readonly (readonly [from: number, to: number])[];
}

const COPULA =
  /^(?:is|are|was|were|be|been|being|seem(?:s|ed)?|remain(?:s|ed)?|become|becomes|became|look(?:s|ed)?|prove[sd]?|['’]s|['’]re|appear(?:s|ed)?)$/;

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
      // "is only a rumour"
      if (governing === null || (word === 'only' && tag === 'ADV')) continue;
      const copula = clause.lastVerb && COPULA.test(clause.lastVerb.lower) ? clause.lastVerb : null;
      const isHeld = copula !== null && i - copula.at <= 4 && nodesBetween(view, copula.at + 1, i);
      // "is pure invention", but "the invention that made it rich"
      if (!isHeld && tag === 'NOUN') continue;
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

/** Only adverbs and the like stand between a copula and its adjective. */
function nodesBetween({ words }: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:ADV|PART|ADJ|DET|CCONJ)$/.test(words[i]?.tag ?? '')) return false;
  return true;
}
