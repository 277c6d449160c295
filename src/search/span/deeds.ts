import type { Span } from '../../corpus/split.ts';
import type { Claim } from '../../language/claims/claim.ts';
import { claimsBefore } from '../../language/claims/take-back.ts';
import { isRealising, undoingOfVerb } from '../../language/claims/vocabulary.ts';
import type { Reading } from '../../language/reading.ts';
import { wordAt } from '../../language/spans/answer-span.ts';
import type { Deeds } from '../../language/words/deeds.ts';
import { type Question, type QuestionTerm, verbsOf } from '../question/question.ts';

/** A word of the sentence that the question speaks of too, by its place among the sentence's words. */
export interface Mark {
  readonly word: number;
  readonly term: QuestionTerm;
}

/**
 * Whether a deed was done. `planned` holds what may or ought to be, `supposed` what would be if something else were, and `open`
 * what the sentence only names: "to sign", "the signing".
 */
export type DeedState = 'done' | 'denied' | 'supposed' | 'planned' | 'ended' | 'open';

/** What is said to happen in the sentence, held against the deeds that the question names. */
export interface Deed {
  /** The place of its verb or noun among the sentence's words. */
  readonly word: number;
  readonly isVerb: boolean;
  readonly state: DeedState;
  /** 1 for the question's deed, 0.5 for "is" and "has", 0 for another. */
  readonly match: number;
  /** The verbs of the question that it stands for; of a question without a verb, its nouns. */
  readonly of: readonly QuestionTerm[];
  readonly isDenied: boolean;
  readonly isFact: boolean;
  /** "had chaired": it was so before what the sentence tells of. */
  readonly isBygone: boolean;
  /** What it makes of what stands near it: "cancelled an order for …", "is scheduled for …"; null for most verbs. */
  readonly undoes: 'denied' | 'planned' | null;
  readonly isPassive: boolean;
  /** It excludes what the question's verb says, or its noun where it has none: "left" where "joined" was asked. */
  readonly isOpposed: boolean;
  /** Who does it: 1 somebody that the question names, -1 somebody else, 0 where no name stands before the verb. */
  readonly subject: number;
}

/** The question's word that one of the sentence stands for by itself, and not only with others: "get going" for "start". */
function markOf(marked: QuestionTerm | undefined, term: string | undefined): QuestionTerm | undefined {
  const stands = marked?.variants.some(
    ({ terms: [only, ...others] }) => others.length === 0 && only === term,
  );
  return stands === true || marked?.term === term ? marked : undefined;
}

const HAD = /\bhad (?:(?:also|already|once|long|since|previously|been|earlier) )*$/i;
/** In characters. */
const MOST_BETWEEN = 40;
const LIGHT = /^(?:is|are|was|were|be|been|being|has|have|had|['’]s)$/i;

/** The groups of deeds that some words of a question stand for. */
export function groupsAsked(terms: readonly QuestionTerm[], { groupsOf }: Deeds): number[] {
  return [...new Set(terms.flatMap(({ name, term }) => (name ? [] : groupsOf(term))))];
}

/** @param after the sentence behind, which may take back what this one says; null for the last of a paragraph */
export function readDeeds(
  question: Question,
  reading: Reading,
  after: Reading | null,
  marks: readonly Mark[],
  lexicon: Deeds,
): Deed[] {
  const words = reading.words();
  const termAt = reading.termAt();
  const marked = new Map(marks.map(({ word, term }) => [word, term]));
  const { terms } = question;
  const asked = groupsAsked(terms, lexicon);
  const verbs = verbsOf(question);
  const decisive = (verbs.length > 0 ? verbs : terms.filter(({ name }) => !name)).map((term) => ({
    term,
    groups: lexicon.groupsOf(term.term),
  }));
  const decisiveGroups = verbs.length > 0 ? decisive.flatMap(({ groups }) => groups) : asked;
  const realises = verbs.some(({ text }) => isRealising(text.toLowerCase()));
  // "A start-up" starts nothing.
  const isWord = ({ word: { start, end } }: Claim): boolean =>
    reading.text[start - 1] !== '-' && reading.text[end] !== '-';
  return claimsBefore(reading, after)
    .filter(isWord)
    .map((claim): Deed => {
      const { word: own, form, polarity, mood, left } = claim;
      const word = wordAt(words, own.start);
      const groups = lexicon.groupsOf(termAt.get(own.start) ?? '');
      const mark = markOf(marked.get(word), termAt.get(own.start));
      const state = stateOf(claim);
      // "When was the contract signed?": "without a contract" denies that it was.
      const isDeniedObject = realises && form === 'noun' && state === 'denied' && mark?.name === false;
      // Beside a verb, a noun tells little of what was done: "a start-up" was not launched by that.
      const decides = form === 'verb' || verbs.length === 0 || (state !== 'done' && state !== 'open');
      const isSame = groups.some((group) => asked.includes(group)) || mark?.name === false;
      return {
        word,
        isVerb: form === 'verb',
        state,
        match: isSame ? 1 : LIGHT.test(own.text) ? 0.5 : 0,
        of: decisive.flatMap(({ term, groups: meant }) =>
          isDeniedObject || (decides && (mark === term || groups.some((group) => meant.includes(group))))
            ? [term]
            : [],
        ),
        isDenied: polarity === 'denied' || mood === 'ended',
        isFact: mood === 'fact',
        undoes: form === 'verb' ? undoingOfVerb(reading.forms().lower, word) : null,
        isPassive: claim.passive,
        isBygone: HAD.test(reading.text.slice(Math.max(0, own.start - MOST_BETWEEN), own.start)),
        isOpposed: !isSame && lexicon.areOpposed(groups, decisiveGroups),
        subject: subjectOf(left, reading, marks),
      };
    });
}

function stateOf({ polarity, mood }: Claim): DeedState {
  if (polarity === 'denied') return 'denied';
  switch (mood) {
    case 'planned':
    case 'possible':
    case 'due':
      return 'planned';
    case 'hypothetical':
      return 'supposed';
    case 'ended':
    case 'open':
      return mood;
    default:
      return 'done';
  }
}

/** The weightiest first, where one verb was done and another was not. */
const BY_WEIGHT: readonly DeedState[] = ['denied', 'supposed', 'planned', 'ended', 'done', 'open'];
const BY_CERTAINTY: readonly DeedState[] = ['done', 'denied', 'supposed', 'ended', 'planned', 'open'];

/**
 * What a sentence says of the deeds that a question asks about; null where it names none of these. A deed that it says was done
 * counts as done whatever else is said of it; of several deeds the one that was not done decides.
 */
export function stateAsked(deeds: readonly Deed[]): DeedState | null {
  const asked = new Set(deeds.flatMap(({ of }) => of));
  const states = [...asked].flatMap((term) => {
    const own = deeds.filter(({ of }) => of.includes(term));
    return BY_CERTAINTY.find((state) => own.some((deed) => deed.state === state)) ?? [];
  });
  return BY_WEIGHT.find((state) => states.includes(state)) ?? null;
}

/** The names before a verb, the last of which mostly acts: 1 where the question has one of them, -1 where it has none, 0 for no name. */
export function subjectOf(left: Span, reading: Reading, marks: readonly Mark[]): number {
  const words = reading.words();
  const names = reading.mentions().filter(({ start, end }) => start >= left.start && end <= left.end);
  if (names.length === 0) return 0;
  const isAsked = names.some(({ start, end }) =>
    marks.some(({ word, term }) => {
      const at = words[word]?.start ?? -1;
      return term.name && at >= start && at < end;
    }),
  );
  return isAsked ? 1 : -1;
}
