import type { CuratedOrganisation } from '../corpus/article.ts';
import { isEverydayWord } from '../language/words/commonness.ts';
import type { Steps } from '../steps.ts';
import { CORPORATE_WORDS } from './fact-words.ts';
import { findPairs, type NamePair, pairUnexplained } from './long-forms.ts';
import { ENOUGH_EVIDENCE, type Evidence, isOfBody, weighName, weighTrade } from './name-evidence.ts';
import { isFullName, mayBePersonal, wordsOf } from './person-names.ts';
import type { Sentence } from './sentence.ts';
import type { States } from './states.ts';

/** What speaks for a name, summed over its appearances. */
type Sum = { -readonly [Part in keyof Evidence]: Evidence[Part] } & {
  /** What it does that companies do. */
  trade: number;
  /** How often it is named. */
  times: number;
};

const OFTEN = 3;

/** The names of all sentences, and what speaks for each, by the key of the name. */
export interface WeighedNames {
  /** All names as written. */
  readonly names: readonly string[];
  /** The key of a name: names that differ only in spaces, capitals, hyphens, spelling and company forms have one. */
  readonly keyOf: (name: string) => string;
  readonly evidence: ReadonlyMap<string, Sum>;
  /** How each key was first written. */
  readonly written: ReadonlyMap<string, string>;
  /** Names that are only kinds of bodies: "Crane Authority" of "Danish Crane Authority". */
  readonly generic: ReadonlySet<string>;
  readonly pairs: readonly NamePair[];
}

/** Sums up what speaks for each name, by its key, and tells the names that are only kinds of bodies. */
export function* weighNames(
  sentences: readonly Sentence[],
  curated: readonly CuratedOrganisation[],
  gazetteer: ReadonlySet<string>,
  states: States,
): Steps<WeighedNames> {
  const isPlace = (name: string): boolean =>
    gazetteer.has(name.toLowerCase()) || states.countryOf(name) !== null;
  const keys = new Map<string, string>();
  const keyOf = createKeys(curated, keys);
  const evidence = new Map<string, Sum>();
  const written = new Map<string, string>();
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
      const base = gazetteer.has(tail.toLowerCase()) ? evidence.get(keyOf(head)) : undefined;
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
  const pairs = yield* collectPairs(sentences);
  for (const { short, long } of pairs) if (generic.has(keyOf(long))) generic.add(keyOf(short));
  for (const { short, long } of pairs) {
    // The one explains the other: what speaks for one speaks for both.
    const [a, b] = [evidence.get(keyOf(short)), evidence.get(keyOf(long))];
    if (a && b) a.organisation = b.organisation = Math.max(a.organisation, b.organisation);
  }
  return { names: [...keys.keys()], keyOf, evidence, written, generic, pairs };
}

/** Gives names their keys, and remembers them. */
function createKeys(
  curated: readonly CuratedOrganisation[],
  keys: Map<string, string>,
): (name: string) => string {
  const given = curated.flatMap(({ name, aliases }) => [name, ...aliases]);
  const givenWhole = new Set(given.map(foldName));
  return (name) => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const words = name.replace(/^the /i, '').split(/\s+/);
    const bare = words.filter((word) => !CORPORATE_WORDS.has(word.replace(/[.,]$/, '')));
    const whole = foldName(words.join(' '));
    // Where a curator tells "Norvik" from "Norvik Group", the ending counts.
    const key = bare.length === 0 || givenWhole.has(whole) ? whole : foldName(bare.join(' '));
    keys.set(name, key);
    return key;
  };
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
