import type { CuratedOrganisation } from '../corpus/article.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Steps } from '../steps.ts';
import { describeNames, weighRow } from './describe-names.ts';
import { ENOUGH_EVIDENCE } from './name-evidence.ts';
import { isFullName } from './person-names.ts';
import type { Sentence } from './sentence.ts';
import { collectShortForms } from './short-forms.ts';
import type { States } from './states.ts';
import { weighNames } from './weigh-names.ts';

/** On the Zipf scale: words such as "apple" and above. */
const COMMON_WORD = 4;

/** "it", "yes", "now": these are nobody's name for sure. */
const COMMONEST_WORD = 6;

/** With these logarithms of odds, a name is an organisation's without more. */
const ENOUGH_ODDS = 0.1;
/** With less, what is said beside a name is not believed, unless its own words say what it is. */
const LEAST_ODDS = -1.5;
const FORM_ENOUGH = 2;

/** How much surer it has to be that a word of everyday speech is a name. */
const DOUBT_OF_COMMON = 1;

const NO_EVIDENCE = { organisation: 0, person: 0, form: 0 };

/** The names that are one organisation's: which key belongs to which group. */
export interface NameGroups {
  /** All names as written that are organisations'. */
  readonly names: readonly string[];
  /** The group of a name, by a key that stands for all of them; null when the name is no organisation's. */
  groupOf(name: string): string | null;
  /** The group of the one organisation of an article that a name is short for there; null where it is short for none. */
  shortFormIn(article: string, name: string): string | null;
}

/** Decides over all sentences which names are organisations' and which of them are one. */
export function* groupNames(
  sentences: readonly Sentence[],
  curated: readonly CuratedOrganisation[],
  { gazetteer, commonness }: Knowledge,
  states: States,
): Steps<NameGroups> {
  const isPlace = (name: string): boolean =>
    gazetteer.has(name.toLowerCase()) || states.countryOf(name) !== null;
  const weighed = yield* weighNames(sentences, curated, gazetteer, states);
  const { names: all, keyOf, evidence, written, generic, pairs } = weighed;
  /** What is said of a name by rule is not enough to tell. */
  const isOpen = (key: string): boolean => {
    const { organisation, person, form } = evidence.get(key) ?? NO_EVIDENCE;
    if (generic.has(key) || isPlace(written.get(key) ?? '')) return false;
    if (organisation >= 2 * ENOUGH_EVIDENCE && organisation > person) return form < FORM_ENOUGH;
    return form >= -1 && person < 3;
  };
  const rows = yield* describeNames(sentences, weighed, isPlace, isOpen);
  const curatedKeys = new Set(curated.flatMap(({ name, aliases }) => [name, ...aliases]).map(keyOf));

  const speaksForBody = (key: string): boolean => {
    const { organisation, person } = evidence.get(key) ?? NO_EVIDENCE;
    return organisation >= ENOUGH_EVIDENCE && organisation > person;
  };
  /** "HSB Member States": a name that goes on from a body's is seldom one of its own. */
  const goesOn = (name: string): boolean =>
    [...name.matchAll(/ /g)].some(({ index }) => speaksForBody(keyOf(name.slice(0, index))));

  const decided = new Map<string, boolean>();
  const decide = (key: string): boolean => {
    const name = written.get(key) ?? '';
    if (states.isUnion(name)) return true;
    if (generic.has(key) || isPlace(name.replace(/ City$/, ''))) return false;
    // "Parliament", "News": a word of everyday speech has to be used as a name again and again.
    if (commonness(name.toLowerCase()) >= COMMONEST_WORD && !/^\p{Lu}+$/u.test(name)) return false;
    const isCommon = !/ |^\p{Lu}+$/u.test(name) && commonness(name.toLowerCase()) >= COMMON_WORD;
    const { organisation, person, form } = evidence.get(key) ?? NO_EVIDENCE;
    const logOdds = weighRow(rows.get(key) ?? []);
    if (organisation >= ENOUGH_EVIDENCE * (isCommon ? 2 : 1) && organisation > person)
      return form >= FORM_ENOUGH || logOdds > LEAST_ODDS;
    const isOther = form < -1 || person >= 3 || isFullName(name, isPlace) || goesOn(name);
    return !isOther && logOdds > ENOUGH_ODDS + (isCommon ? DOUBT_OF_COMMON : 0);
  };
  const isOrganisation = (key: string): boolean => {
    const known = decided.get(key) ?? (curatedKeys.has(key) || decide(key));
    decided.set(key, known);
    return known;
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
  for (const name of all) {
    yield;
    if (isOrganisation(keyOf(name))) names.push(name);
  }
  const groups = new Map<string, string | null>();
  const groupOf = (name: string): string | null => {
    const known = groups.get(name);
    if (known !== undefined) return known;
    const key = keyOf(name);
    const group = isOrganisation(key) ? find(key) : null;
    groups.set(name, group);
    return group;
  };
  const shortForms = yield* collectShortForms(sentences, groupOf, isPlace);
  return { names, groupOf, shortFormIn: (article, name) => shortForms.get(article)?.get(name) ?? null };
}
