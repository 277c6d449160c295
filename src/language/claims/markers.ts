import { looksPast } from '../words/verb-forms.ts';
import { NOT_BUT } from './lexicon.ts';
import type { Clause, VerbNode } from './nodes.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbGroup } from './verb-groups.ts';
import { isLastingVerb } from './vocabulary.ts';

/** What small words behind or between verbs say of them: "any longer", "until 2019", "not Norvik". */
export interface Markers {
  readonly excluded: readonly (readonly [from: number, to: number])[];
  /** The places of words that name those excluded. */
  readonly skipped: ReadonlySet<number>;
  at(place: number, clause: Clause, next: VerbGroup | null): void;
  afterVerb(node: VerbNode): void;
}

const ENDED = { polarity: 'asserted', mood: 'ended' } as const;

export function createMarkers({ words, lower }: SentenceView): Markers {
  const excluded: (readonly [number, number])[] = [];
  const skipped = new Set<number>();
  /** Clauses that open by saying until when: "Until 2008, it supplied tractors". */
  const untilBefore = new Set<Clause>();
  const exclude = (from: number, to: number): void => {
    if (to <= from) return;
    excluded.push([from, to]);
    for (let i = from - 1; i < to; i++) skipped.add(i);
  };
  /** The place of the next of some words, before a verb and not too far. */
  const find = (from: number, pattern: RegExp, until: number): number => {
    for (let i = from; i < Math.min(until, from + 16, words.length); i++)
      if (pattern.test(lower[i] ?? '')) return i;
    return -1;
  };
  const endOfPhrase = (from: number, until: number): number => {
    const end = find(from, /^(?:[,;:.)]|but|and)$/, until);
    return end < 0 ? Math.min(until, from + 16, words.length) : end;
  };
  return {
    excluded,
    skipped,
    at: (i, clause, next) => {
      const word = lower[i] ?? '';
      const until = next?.start ?? words.length;
      const { lastFinite } = clause;
      const second = lower[i + 1] ?? '';
      if (word === 'not' && !NOT_BUT.test(second) && second !== 'until') {
        if (lastFinite === null && i === clause.subjectStart) {
          // "Not A but B signed": only B did.
          const but = find(i + 1, /^but$/, until);
          if (but > 0) {
            exclude(i + 1, but);
            clause.subjectStart = but + 1;
          }
        } else if (/^(?:,|and|but)$/.test(lower[i - 1] ?? '')) exclude(i + 1, endOfPhrase(i + 1, until));
      }
      if (/^(?:unlike|except|excluding|barring)$/.test(word)) exclude(i + 1, endOfPhrase(i + 1, until));
      if (
        /^(?:instead of|rather than|apart from|other than)$/.test(`${word} ${second}`) &&
        next?.start !== i + 2
      )
        exclude(i + 2, endOfPhrase(i + 2, until));
      const isConditional =
        (word === 'but' && second === 'for') ||
        (word === 'event' && (second === 'of' || second === 'that')) ||
        /^(?:otherwise|failing|else)$/.test(word) ||
        word === 'without' ||
        (word === 'condition' && second === 'that');
      if (isConditional) clause.conditioned = true;
      if (lastFinite === null) {
        if (/^(?:until|till)$/.test(word) && i === clause.subjectStart && isTime(i + 1))
          untilBefore.add(clause);
        return;
      }
      const isOver =
        (/^(?:any|no)$/.test(word) && second === 'longer' && next?.start !== i + 1) ||
        (word === 'any' && second === 'more' && isAtEnd(i + 2)) ||
        (word === 'no' && second === 'more' && isAtEnd(i + 2) && lower[i + 3] !== 'no') ||
        word === 'anymore';
      if (isOver && (word === 'no' || lastFinite.own.polarity === 'denied')) lastFinite.own = ENDED;
      if (/^(?:until|till)$/.test(word) && !/^(?:now|today|recently|then|further)$/.test(second))
        endAt(lastFinite);
    },
    afterVerb: (node) => {
      const { at, group, clause } = node;
      const isDirect = lower[group.start - 1] === 'no' && group.lead[0] === 'longer';
      if (isDirect) node.own = ENDED;
      if (untilBefore.delete(clause)) endAt(node);
      // "signed the lease without delay" is conditioned only where it is said to be: "would".
      if (group.lead.includes('otherwise')) clause.conditioned = true;
      if (node.lower === 'been' && lower[at + 1] === 'for') clause.conditioned = true;
    },
  };

  /** "2008", "last year", "the war" */
  function isTime(place: number): boolean {
    return /^(?:NUM|PROPN|ADJ|DET|ADV|NOUN)$/.test(words[place]?.tag ?? '');
  }

  function isAtEnd(place: number): boolean {
    return /^(?:PUNCT|ADP|CCONJ)$/.test(words[place]?.tag ?? 'PUNCT');
  }
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
