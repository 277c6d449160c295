import { singularOf } from '../language/claims/vocabulary.ts';
import type { TaggedWord } from '../language/words/tagger.ts';
import { wordSet } from './fact-words.ts';
import type { Mark } from './marked-text.ts';
import type { Item, Phrase } from './phrases.ts';

/** Nouns by which a company is spoken of that was named before. */
const COMPANY_NOUNS = wordSet(`
  airline broadcaster builder business buyer carrier company concern contractor corporation developer enterprise firm
  group bank brewery chain maker manufacturer mill newspaper operator producer provider publisher retailer shipyard start-up startup station supplier utility
  vendor yard
`);
/** Nouns by which any body is. */
const ANY_NOUNS = wordSet('organisation organization body institution');
/** Several bodies that do something together. */
const SEVERAL = wordSet('both each they party partner side two');
/** In words behind the article: "the Danish company". */
const LONGEST_REFERENCE = 2;
const MAY_BE_HEAD = wordSet('NOUN PROPN ADJ X NUM SYM');
/** Words of names by which nobody is called. */
const FUNCTION_WORDS = wordSet('a an and at for in of on the');
/** Words of the names of what is no company. */
const PUBLIC =
  /\b(?:Academy|Agency|Association|Authority|Board|Bureau|Cent(?:re|er)|Chamber|City|College|Commission|Committee|Council|Department|Directorate|Federation|Foundation|Government|Hospital|Institute|League|Ministry|Municipality|Museum|Network|Office|Organi[sz]ation|School|Society|Survey|Trust|Union|University)\b/;

interface Body {
  readonly id: string;
  /** The words of its names, in small letters. */
  readonly words: ReadonlySet<string>;
  readonly isPublic: boolean;
  /** Nouns that the article calls it by: "the operator". */
  readonly described: Set<string>;
}

/**
 * Whom an article speaks of without the name: "the company", "the two sides", "it". Told only where one reading is clear.
 * Sentences are given to it in their order.
 */
export interface References {
  /** To be called with each body that a sentence names, before the sentence is read. */
  name(mark: Mark): void;
  /** To be called before each sentence. */
  next(): void;
  /** To be called with each phrase of a sentence. */
  meet(phrase: Phrase): void;
  /** To be called with those who are named together. */
  follow(items: readonly Item[], isSubject: boolean): void;
  /** The body that was spoken of last, where that is one; else null. */
  topic(): string | null;
  /**
   * Whether a phrase of such words may stand for somebody, so that the sentence must be read to know: not where `resolve`
   * would find nobody in any of its phrases.
   *
   * @param words in small letters, each with its singular
   * @param tagged the same words
   */
  maySpeakOf(
    words: readonly { readonly lower: string; readonly singular: string }[],
    tagged: readonly Pick<TaggedWord, 'tag'>[],
  ): boolean;
  /** The ids of the organisations that a phrase without a name stands for; none where that is not clear. */
  resolve(phrase: Phrase): readonly string[];
}

/** @param publisher the id of the body that published the article, where it is one that the articles name */
export function trackReferences(
  namesOf: (id: string) => readonly string[],
  publisher: string | null,
): References {
  const bodies = new Map<string, Body>();
  /** Every word of their names, and every noun that they were called by. */
  const nouns = new Set<string>();
  let subject: string | null = null;
  /** Those whom the sentence before and this one speak of. */
  let before: ReadonlySet<string> = new Set();
  let here = new Set<string>();
  let isTold = false;
  let together: readonly string[] = [];
  const idsOf = (items: readonly Item[]): string[] => [
    ...new Set(
      items.flatMap(({ phrase }) =>
        phrase.head.mark?.kind === 'organisation' ? (phrase.head.mark.id ?? []) : resolve(phrase),
      ),
    ),
  ];
  function resolve({ words, head }: Phrase): readonly string[] {
    if (head.mark !== null || head.kind === 'date') return [];
    const first = words[0]?.lower ?? '';
    const noun = singularOf(head.lower);
    if (head.lower === 'it') {
      if (isTold && subject !== null) return [subject];
      const [only, ...others] = before;
      return only !== undefined && others.length === 0 ? [only] : [];
    }
    const isSeveral = head.lower !== noun || SEVERAL.has(head.lower) || /^(?:both|each)$/.test(first);
    if (head.lower === 'they' || (isSeveral && /^(?:the|both|each|two)$/.test(first)))
      return together.length > 1 && !words.some(({ kind }) => kind === 'name') && !isOther(words)
        ? together
        : [];
    if (!/^(?:the|this)$/.test(first)) return [];
    const isShort = words.length <= 2 || (words.length === 3 && words[1]?.tag === 'ADJ');
    if (!isShort) return [];
    const all = [...bodies.values()];
    const called = all.filter((body) => body.words.has(noun));
    if (called.length === 1) return called.map(({ id }) => id);
    const described = all.filter((body) => body.described.has(noun));
    if (called.length === 0 && described.length === 1) return described.map(({ id }) => id);
    if (called.length > 1)
      return subject !== null && called.some(({ id }) => id === subject) ? [subject] : [];
    if (!COMPANY_NOUNS.has(noun) && !ANY_NOUNS.has(noun)) return [];
    const companies = ANY_NOUNS.has(noun) ? all : all.filter(({ isPublic }) => !isPublic);
    const [only, ...others] = companies;
    if (only !== undefined && others.length === 0) return [only.id];
    const about = companies.find(({ id }) => id === subject) ?? companies.find(({ id }) => id === publisher);
    return about === undefined ? [] : [about.id];
  }
  return {
    name: ({ id, kind }) => {
      if (kind !== 'organisation' || id === null) return;
      here.add(id);
      if (bodies.has(id)) return;
      const names = namesOf(id);
      const words = new Set(
        names.flatMap((name) =>
          name
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .filter((word) => !FUNCTION_WORDS.has(word)),
        ),
      );
      for (const word of words) nouns.add(word);
      bodies.set(id, { id, words, isPublic: names.some((name) => PUBLIC.test(name)), described: new Set() });
    },
    next: () => {
      isTold = isTold && here.size > 0;
      before = here;
      here = new Set();
    },
    follow: (items, isSubject) => {
      const ids = idsOf(items);
      for (const id of ids) here.add(id);
      if (ids.length > 1) together = ids;
      if (isSubject) {
        isTold = ids.length === 1;
        if (isTold) subject = ids[0] ?? null;
      }
      for (const { phrase, added } of items) {
        const { mark } = phrase.head;
        const [description] = added;
        const body = mark?.id && description ? bodies.get(mark.id) : undefined;
        if (body === undefined || description === undefined) continue;
        const noun = singularOf(description.head.lower);
        body.described.add(noun);
        nouns.add(noun);
      }
    },
    meet: (phrase) => {
      for (const id of resolve(phrase)) here.add(id);
    },
    maySpeakOf: (words, tagged) => {
      if (bodies.size === 0) return false;
      const isOne = (isTold && subject !== null) || before.size === 1;
      const isSome = together.length > 1;
      const isOwned = words.some(({ lower }) => lower === "'s" || lower === "'");
      /** Words since the last "the", but for those in brackets. */
      let since = Number.POSITIVE_INFINITY;
      let isDefinite = false;
      let depth = 0;
      for (const [at, { lower, singular }] of words.entries()) {
        if (lower === '(' || lower === ')') depth = Math.max(0, depth + (lower === '(' ? 1 : -1));
        else if (depth === 0) since++;
        if (lower === 'it' && isOne) return true;
        if (isSome && (lower === 'they' || lower === 'both' || lower === 'each')) return true;
        if (lower === 'the' || lower === 'this' || lower === 'two') {
          isDefinite = true;
          since = 0;
        } else if (!isDefinite) continue;
        else if (
          isSome &&
          (SEVERAL.has(lower) || (lower !== singular && MAY_BE_HEAD.has(tagged[at]?.tag ?? '')))
        )
          return true;
        else if (
          (since <= LONGEST_REFERENCE || isOwned) &&
          (nouns.has(singular) || COMPANY_NOUNS.has(singular) || ANY_NOUNS.has(singular))
        )
          return true;
      }
      return false;
    },
    topic: () => subject ?? publisher,
    resolve,
  };
}

const isOther = (words: Phrase['words']): boolean => words.some(({ lower }) => lower === 'other');
