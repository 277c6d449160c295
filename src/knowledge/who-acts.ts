import { isOffice } from '../language/names/name-words.ts';
import { wordSet } from './fact-words.ts';
import type { Mark } from './marked-text.ts';
import type { Item, Phrase } from './phrases.ts';

/** Who is meant by the phrases of a sentence. */
export interface Meaning {
  /** The bodies that a phrase without a name stands for. */
  readonly resolve: (phrase: Phrase) => readonly Mark[];
  /** The people of whom an event may tell. */
  readonly isPerson: (mark: Mark) => boolean;
  /** The body that the article is about, where that is clear. */
  readonly topic: () => readonly Mark[];
}

/** Nouns for those who act for a body: what they sign, the body signs. */
const ACTORS = wordSet(
  'board boards delegation delegations management leadership participation support team teams representative representatives official officials executive executives leaders delegates members staff side',
);

/** Those whom items name or stand for, those for whom they act among them. */
export function whoOf(items: readonly Item[], meaning: Meaning): Mark[] {
  return items.flatMap(({ phrase, behind, added }) => {
    const { mark } = phrase.head;
    if (mark !== null) {
      if (mark.kind !== 'person') return [mark];
      if (!meaning.isPerson(mark)) return [];
      // "Runa Sol, president of the agency"
      const bodies = added
        .flatMap((each) => [...ownersOf(each, meaning), ...namedIn(each, meaning)])
        .slice(0, 1);
      return [mark, ...bodies];
    }
    const stand = meaning.resolve(phrase);
    if (stand.length > 0) return [...stand];
    const isActing = ACTORS.has(phrase.head.lower) || isOffice(phrase.head.lower);
    if (!isActing) return [];
    const marks = phrase.words.flatMap(({ mark: owner }) =>
      owner !== null && owner.kind !== 'person' ? [owner] : [],
    );
    const own = marks.length > 0 ? marks : ownersOf(phrase, meaning);
    const people = added.flatMap(({ head }) =>
      head.mark?.kind === 'person' && meaning.isPerson(head.mark) ? [head.mark] : [],
    );
    const whose =
      own.length > 0
        ? own
        : behind.flatMap((each) =>
            /^(?:of|from|at|for)$/.test(each.preposition) ? namedIn(each.phrase, meaning) : [],
          );
    if (whose.length > 0) return [...people, ...whose];
    // "the hospital board"
    const [article, owner] = phrase.words;
    const whole =
      article && owner && owner !== phrase.head
        ? meaning.resolve({ ...phrase, head: owner, words: [article, owner] })
        : [];
    return [...people, ...whole];
  });
}

export function namedIn(phrase: Phrase, meaning: Meaning): readonly Mark[] {
  if (phrase.head.mark?.kind === 'organisation') return [phrase.head.mark];
  const marks = phrase.words.flatMap(({ mark }) =>
    mark !== null && mark.kind === 'organisation' ? [mark] : [],
  );
  return marks.length > 0 ? marks : meaning.resolve(phrase);
}

/** "a stake in X", but not "a laboratory in X". */
/** "the Consortium's assembly" */
export function ownersOf({ words, head, ...rest }: Phrase, meaning: Meaning): Mark[] {
  const owner = words.findLast(
    (unit, place) => unit !== head && /^['’]s?$/.test(words[place + 1]?.lower ?? ''),
  );
  if (owner === undefined) return [];
  if (owner.mark !== null) return owner.mark.kind === 'person' ? [] : [owner.mark];
  const [article] = words;
  return article === undefined ? [] : [...meaning.resolve({ ...rest, words: [article, owner], head: owner })];
}

/** "at the headquarters of X", "in X's offices" */
export function hostsOf(items: readonly Item[], meaning: Meaning): Mark[] {
  return items.flatMap(({ phrase, behind }) => {
    const whose = ownersOf(phrase, meaning);
    if (whose.length > 0) return whose;
    if (!PREMISES.test(phrase.head.lower)) return [];
    const marks = [...phrase.words, ...behind.map((each) => each.phrase.head)].map(({ mark }) => mark);
    return marks.filter((mark): mark is Mark => mark !== null && mark.kind === 'organisation').slice(0, 1);
  });
}

const PREMISES = /^(?:headquarters|offices?|campus|seat|premises|house)$/;

/** Whose somebody or something is. */
export function whoseOf(items: readonly Item[]): Mark[] {
  return items.flatMap(({ phrase, behind }) => {
    const isWho = (mark: Mark | null): mark is Mark => mark !== null && mark.kind !== 'person';
    const owners = phrase.words.map(({ mark }) => mark).filter(isWho);
    if (owners.length > 0) return owners;
    const [of] = behind;
    const mark = of?.preposition === 'of' && phrase.head.kind === 'name' ? of.phrase.head.mark : null;
    return isWho(mark) ? [mark] : [];
  });
}
