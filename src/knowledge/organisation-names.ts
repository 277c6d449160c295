import type { CuratedOrganisation } from '../corpus/article.ts';
import type { Knowledge } from '../index/knowledge.ts';
import { isEverydayWord } from '../language/words/commonness.ts';
import type { Steps } from '../steps.ts';
import { CORPORATE_WORDS } from './fact-words.ts';
import { findPairs, type NamePair, pairUnexplained } from './long-forms.ts';
import { ENOUGH_EVIDENCE, type Evidence, isOfBody, weighName, weighTrade } from './name-evidence.ts';
import { isFullName, mayBePersonal, wordsOf } from './person-names.ts';
import type { Sentence } from './sentence.ts';
import type { States } from './states.ts';

/** On the Zipf scale: words such as "apple" and above. */
const COMMON_WORD = 4;

/** The names that are one organisation's: which key belongs to which group. */
export interface NameGroups {
  /** All names as written that are organisations'. */
  readonly names: readonly string[];
  /** The group of a name, by a key that stands for all of them; null when the name is no organisation's. */
  groupOf(name: string): string | null;
}

/** Decides over all sentences which names are organisations' and which of them are one. */
export function* groupNames(
  sentences: readonly Sentence[],
  curated: readonly CuratedOrganisation[],
  { gazetteer, commonness }: Knowledge,
  states: States,
): Steps<NameGroups> {
  const given = curated.flatMap(({ name, aliases }) => [name, ...aliases]);
  const givenWhole = new Set(given.map(foldName));
  const keys = new Map<string, string>();
  /** Names that differ only in spaces, capitals, hyphens, spelling and company forms have one key. */
  function keyOf(name: string): string {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const words = name.replace(/^the /i, '').split(/\s+/);
    const bare = words.filter((word) => !CORPORATE_WORDS.has(word.replace(/[.,]$/, '')));
    const whole = foldName(words.join(' '));
    // Where a curator tells "Norvik" from "Norvik Group", the ending counts.
    const key = bare.length === 0 || givenWhole.has(whole) ? whole : foldName(bare.join(' '));
    keys.set(name, key);
    return key;
  }

  const { evidence, written, generic } = yield* weighNames(sentences, keyOf, gazetteer, states);
  const curatedKeys = new Set(given.map(keyOf));
  const pairs = yield* collectPairs(sentences);
  for (const { short, long } of pairs) if (generic.has(keyOf(long))) generic.add(keyOf(short));
  for (const { short, long } of pairs) {
    // The one explains the other: what speaks for one speaks for both.
    const [a, b] = [evidence.get(keyOf(short)), evidence.get(keyOf(long))];
    if (a && b) a.organisation = b.organisation = Math.max(a.organisation, b.organisation);
  }

  const isOrganisation = (key: string): boolean => {
    if (curatedKeys.has(key)) return true;
    const { organisation, person } = evidence.get(key) ?? { organisation: 0, person: 0 };
    const name = written.get(key) ?? '';
    if (states.isUnion(name)) return true;
    if (generic.has(key) || gazetteer.has(name.toLowerCase()) || states.countryOf(name) !== null)
      return false;
    // "Parliament", "News": a word of everyday speech has to be used as a name again and again.
    const isCommon = !/ |^\p{Lu}+$/u.test(name) && commonness(name.toLowerCase()) >= COMMON_WORD;
    return organisation >= ENOUGH_EVIDENCE * (isCommon ? 2 : 1) && organisation > person;
  };

  const parents = new Map<string, string>();
  function find(key: string): string {
    const above = parents.get(key);
    return above === undefined ? key : find(above);
  }
  const unite = (into: string, key: string): void => {
    const [root, other] = [find(into), find(key)];
    if (root !== other) parents.set(other, root);
  };
  for (const { name, aliases } of curated) for (const alias of aliases) unite(keyOf(name), keyOf(alias));
  const longForms = new Map<string, Set<string>>();
  for (const { short, long } of pairs) {
    const known = longForms.get(keyOf(short)) ?? new Set<string>();
    longForms.set(keyOf(short), known.add(find(keyOf(long))));
  }
  // A short form that is explained in two ways is nobody's for certain.
  for (const [short, longs] of longForms)
    if (!curatedKeys.has(short) && longs.size === 1) for (const long of longs) unite(long, short);
    else if (curatedKeys.has(short)) for (const long of longs) if (!curatedKeys.has(long)) unite(short, long);

  const names: string[] = [];
  for (const [name, key] of [...keys]) {
    yield;
    if (isOrganisation(key)) names.push(name);
  }
  const groups = new Map<string, string | null>();
  return {
    names,
    groupOf: (name) => {
      const known = groups.get(name);
      if (known !== undefined) return known;
      const key = keyOf(name);
      const group = isOrganisation(key) ? find(key) : null;
      groups.set(name, group);
      return group;
    },
  };
}

type Sum = { -readonly [Part in keyof Evidence]: Evidence[Part] } & {
  /** What it does that companies do. */
  trade: number;
  /** How often it is named. */
  times: number;
};

const OFTEN = 3;

interface Weighed {
  readonly evidence: ReadonlyMap<string, Sum>;
  /** How each key was first written. */
  readonly written: ReadonlyMap<string, string>;
  readonly generic: Set<string>;
}

/** Sums up what speaks for each name, by its key, and tells the names that are only kinds of bodies. */
function* weighNames(
  sentences: readonly Sentence[],
  keyOf: (name: string) => string,
  gazetteer: ReadonlySet<string>,
  states: States,
): Steps<Weighed> {
  const evidence = new Map<string, Sum>();
  const written = new Map<string, string>();
  const isPlace = (name: string): boolean =>
    gazetteer.has(name.toLowerCase()) || states.countryOf(name) !== null;
  const people = yield* collectPeople(sentences, isPlace);
  for (const { text, names, passage } of sentences)
    for (const name of names) {
      yield;
      const key = keyOf(name.text);
      const sum = evidence.get(key) ?? { form: -9, organisation: 0, person: 0, trade: 0, times: 0 };
      sum.times++;
      const mayTrade =
        /^\S{3,}$/.test(name.text) &&
        !isEverydayWord(name.text.toLowerCase().replace(/s$/, '')) &&
        !people.get(passage.article.id)?.has(name.text);
      if (mayTrade) sum.trade += weighTrade(text, name);
      const own = yield* weighName(text, name, states);
      sum.form = Math.max(sum.form, own.form);
      sum.organisation += own.organisation;
      sum.person += own.person;
      evidence.set(key, sum);
      if (!written.has(key)) written.set(key, name.text);
    }

  // A name that others go on from ("Norvik", "Norvik Spain") is a body's; with a country before it, it is a kind of body.
  const generic = new Set<string>();
  for (const name of written.values()) {
    const words = name.split(' ');
    for (let at = 1; at < words.length; at++) {
      yield;
      const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
      const isCountry = gazetteer.has(tail.toLowerCase());
      const base = isCountry ? evidence.get(keyOf(head)) : undefined;
      if (base) base.organisation += 1;
      if (words.length - at > 1 && gazetteer.has(head.toLowerCase())) generic.add(keyOf(tail));
    }
  }
  for (const sum of evidence.values()) {
    // What trades and is named again and again is a company.
    if (sum.trade > 0) sum.organisation += sum.trade + (sum.times >= OFTEN ? 1 : 0);
    sum.organisation += sum.form;
  }
  // "Norvik and the Harbour Authority": what is named in one breath with a body is likely to be one.
  const isBody = (key: string): boolean => (evidence.get(key)?.organisation ?? 0) >= ENOUGH_EVIDENCE;
  const neighbours = new Set<string>();
  for (const { text, names } of sentences) {
    yield;
    for (const [index, name] of names.entries()) {
      const next = names[index + 1];
      if (next === undefined || !/^(?:,| and|, and) (?:the )?$/.test(text.slice(name.end, next.start)))
        continue;
      if (isOfBody(text, name)) continue;
      const [a, b] = [keyOf(name.text), keyOf(next.text)];
      if (isBody(a)) neighbours.add(b);
      if (isBody(b)) neighbours.add(a);
    }
  }
  for (const key of neighbours) {
    const sum = evidence.get(key);
    if (sum) sum.organisation += 1;
  }
  return { evidence, written, generic };
}

/** The words that people are called by in each article, by its id, and those that may be a family name. */
function* collectPeople(
  sentences: readonly Sentence[],
  isPlace: (name: string) => boolean,
): Steps<ReadonlyMap<string, ReadonlySet<string>>> {
  const people = new Map<string, Set<string>>();
  for (const { passage, names } of sentences) {
    yield;
    const known = people.get(passage.article.id) ?? new Set();
    people.set(passage.article.id, known);
    for (const { text, person } of names)
      if (person >= 0.9 || isFullName(text, isPlace)) for (const word of wordsOf(text)) known.add(word);
      else if (/\s/.test(text) && mayBePersonal(text)) known.add(wordsOf(text).at(-1) ?? '');
  }
  return people;
}

/** The long names and their short forms: first those that sentences explain, then those that articles leave open. */
function* collectPairs(sentences: readonly Sentence[]): Steps<NamePair[]> {
  const pairs: NamePair[] = [];
  const byArticle = new Map<string, Set<string>>();
  for (const sentence of sentences) {
    yield;
    pairs.push(...findPairs(sentence));
    const { passage, names } = sentence;
    const known = byArticle.get(passage.article.id) ?? new Set();
    byArticle.set(passage.article.id, known);
    for (const { text } of names) known.add(text);
  }
  for (const names of byArticle.values()) pairs.push(...(yield* pairUnexplained(names)));
  return pairs;
}

/** A name without spaces, capitals, hyphens, accents, small words and differences of spelling. */
function foldName(name: string): string {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/\b(?:the|of|for|and|on)\b|&/g, '')
    .replace(/isation/g, 'ization')
    .replace(/(?<=cent|theat)re\b/g, 'er')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return folded || name.toLowerCase();
}
