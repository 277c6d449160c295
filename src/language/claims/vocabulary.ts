import { DEED_WORDS } from '../words/deeds.ts';
import { formsOf } from '../words/verb-forms.ts';
import {
  ADJECTIVES,
  DENIES_DEED_ALONE,
  type Governing,
  LASTING,
  LASTING_VERBS,
  MODIFIERS,
  NOUNS,
  PLANS_FOR_SURE,
  REALISING,
  VERBS,
} from './lexicon.ts';

/** The lexicon by the forms of its words, in small letters. */

function listOf(words: string): string[] {
  return words === '' ? [] : words.split(',');
}

/** "turn down": the forms of the verb, each with the particle. */
function formsOfPhrase(phrase: string): string[] {
  const [verb = '', ...particle] = phrase.split(' ');
  const forms = verb.endsWith('el') ? [...formsOf(verb), `${verb}ed`, `${verb}ing`] : formsOf(verb);
  return forms.map((form) => [form, ...particle].join(' '));
}

function pluralOf(noun: string): string {
  return /[^aeiou]y$/.test(noun)
    ? `${noun.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(noun)
      ? `${noun}es`
      : `${noun}s`;
}

function indexForms(
  lists: Readonly<Record<Governing, string>>,
  formsOfWord: (word: string) => readonly string[],
): ReadonlyMap<string, Governing> {
  const entries: readonly (readonly [Governing, string])[] = [
    ['denies', lists.denies],
    ['fails', lists.fails],
    ['calls off', lists['calls off']],
    ['collapses', lists.collapses],
    ['ends', lists.ends],
    ['plans', lists.plans],
    ['asks', lists.asks],
    ['hedges', lists.hedges],
    ['may', lists.may],
    ['does', lists.does],
    ['reports', lists.reports],
  ];
  const index = new Map<string, Governing>();
  for (const [governing, words] of entries)
    for (const word of listOf(words))
      for (const form of formsOfWord(word)) if (!index.has(form)) index.set(form, governing);
  return index;
}

const verbs = indexForms(VERBS, formsOfPhrase);
const nouns = indexForms(NOUNS, (noun) => [noun, pluralOf(noun)]);
const adjectives = indexForms(ADJECTIVES, (adjective) => [adjective]);
/** Verbs that mean something else with a particle or a noun: "call off". */
const phrasal = new Set(
  [...verbs.keys()].flatMap((form) => (form.includes(' ') ? (form.split(' ')[0] ?? '') : [])),
);

const PARTICLE = /^(?:down|off|out|back|up|away)$/;

/** What a verb, given by its place among the words in small letters, does to a deed that depends on it. */
export function governingOfVerb(lower: readonly string[], at: number): Governing | null {
  const verb = lower[at] ?? '';
  if (phrasal.has(verb))
    for (let count = 4; count > 1; count--) {
      const governing = verbs.get(lower.slice(at, at + count).join(' '));
      if (governing !== undefined) return governing;
    }
  // "turned the post down"
  const particle = phrasal.has(verb)
    ? lower.slice(at + 2, at + 6).find((word) => PARTICLE.test(word))
    : undefined;
  return verbs.get(`${verb} ${particle}`) ?? verbs.get(verb) ?? null;
}

/** What a verb makes of what stands beside it: "cancelled an order for forty", "is scheduled for May"; null for most verbs. */
export function undoingOfVerb(lower: readonly string[], at: number): 'denied' | 'planned' | null {
  const verb = lower[at] ?? '';
  switch (governingOfVerb(lower, at)) {
    case 'denies':
    case 'calls off':
    case 'collapses':
      return DENIES_DEED_ALONE.test(verb) ? null : 'denied';
    case 'plans':
      return PLANS_FOR_SURE.test(verb) ? 'planned' : null;
    default:
      return null;
  }
}

export function governingOfNoun(noun: string): Governing | null {
  return nouns.get(noun) ?? null;
}

export function governingOfAdjective(adjective: string): Governing | null {
  return adjectives.get(adjective) ?? null;
}

const withPlurals = (words: string): ReadonlySet<string> =>
  new Set(listOf(words).flatMap((word) => [word, pluralOf(word)]));
const lasting = withPlurals(LASTING);
const deedNouns = new Set([...lasting, ...[...DEED_WORDS].flatMap((word) => [word, pluralOf(word)])]);
const lastingVerbs = new Set([...listOf(LASTING_VERBS).flatMap(formsOf), 'has', 'had']);
const realising = new Set([...listOf(REALISING).flatMap(formsOf), 'has', 'had']);
const modifiers = new Map(
  (['planned', 'possible', 'ended', 'denied'] as const).flatMap((kind) =>
    listOf(MODIFIERS[kind]).map((word) => [word, kind] as const),
  ),
);

export const isDeedNoun = (noun: string): boolean => deedNouns.has(noun);
export const isLasting = (noun: string): boolean => lasting.has(noun);
export const isLastingVerb = (verb: string): boolean => lastingVerbs.has(verb);
export const isRealising = (verb: string): boolean => realising.has(verb);
export const modifierOf = (word: string): keyof typeof MODIFIERS | null => modifiers.get(word) ?? null;

/** "mergers" → "merger", "parties" → "party". */
export function singularOf(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /(?:s|x|ch|sh)es$/.test(noun) ? noun.slice(0, -2) : noun.replace(/(?<=[^s])s$/, '');
}
