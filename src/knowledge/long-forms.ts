import { BODY_ENDINGS } from '../language/names/name-words.ts';
import { isAcronym } from '../language/words/tokens.ts';
import type { Steps } from '../steps.ts';
import { BODY_FORMS, CORPORATE_WORDS, TRADE_WORDS } from './fact-words.ts';
import type { Name, Sentence } from './sentence.ts';

/** Two names of one body that a sentence puts side by side: "Harbour Safety Board (HSB)". */
export interface NamePair {
  readonly short: string;
  readonly long: string;
}

/** The pairs of a long name and its short form that a sentence explains, in brackets or behind a comma. */
export function findPairs({ text, names }: Sentence): NamePair[] {
  return names.flatMap((name, index) => {
    const next = names[index + 1];
    if (next === undefined) return [];
    const between = text.slice(name.end, next.start);
    const behind = text.slice(next.end, next.end + 2);
    const inBrackets = /^ ?\((?:the )?$/i.test(between) && behind.startsWith(')');
    const inCommas = /^, the $/.test(between) && /^(?:[,.;]| \()/.test(behind);
    if (!inBrackets && !inCommas) return [];
    // The letters may be those of another language: "Ostby Harbour Authority (OHM)".
    const words = name.text.split(' ');
    const isForeign =
      BODY_FORMS.has(words.at(-1) ?? '') &&
      /^\p{Lu}{3,}$/u.test(next.text) &&
      next.text.length <= words.length + 1;
    if (inBrackets && isForeign) return [{ short: next.text, long: name.text }];
    const fits = inBrackets ? isSpelledBy : isShortFor;
    if (fits(next.text, name.text)) return [{ short: next.text, long: name.text }];
    return fits(name.text, next.text) ? [{ short: name.text, long: next.text }] : [];
  });
}

/**
 * The pairs that an article leaves to its reader: a short form is that of the one name whose initials it is ("HSB"), or
 * that goes on from it with a word for a trade ("Norvik" beside "Norvik Telecom").
 *
 * @param names the different names of one article
 */
export function* pairUnexplained(names: ReadonlySet<string>): Steps<NamePair[]> {
  const headed = new Map<string, string[]>();
  const byInitials = new Map<string, string[]>();
  /** "Rhovan Institute" of "Rhovan Institute for Snow", "Seed Bank" of "Ostby Seed Bank". */
  const goingOn = new Map<string, string[]>();
  for (const name of names) {
    yield;
    if (!name.includes(' ')) continue;
    const [head = '', ...rest] = name.split(' ');
    append(headed, head, rest.join(' '));
    const [before = ''] = name.split(/ (?:for|of) /);
    if (before !== name) append(goingOn, before, name);
    for (let at = Math.max(1, rest.length - 2); at < rest.length; at++)
      append(goingOn, rest.slice(at - 1).join(' '), name);
    const initials = initialsOf(name);
    if (initials !== null) append(byInitials, initials, name);
  }
  const pairs: NamePair[] = [];
  for (const short of names) {
    yield;
    if (short.includes(' ')) {
      if (!BODY_FORMS.has(short.split(' ').at(-1) ?? '')) continue;
      const longer = goingOn.get(short) ?? [];
      const [long, ...more] = longer;
      if (long !== undefined && more.length === 0) pairs.push({ short, long });
      continue;
    }
    const [rest = '', ...others] = headed.get(short) ?? [];
    if (isTrade(rest) && others.length === 0) pairs.push({ short, long: `${short} ${rest}` });
    else if (/^\p{Lu}{3,}$/u.test(short)) {
      const spelled = byInitials.get(short) ?? [];
      const [only, ...more] = spelled.filter((name) => name.startsWith(short.charAt(0)));
      if (only !== undefined && more.length === 0) pairs.push({ short, long: only });
    }
  }
  return pairs;
}

/** "Systems Inc", "Logistics" */
function isTrade(rest: string): boolean {
  return rest.split(' ').every((word) => {
    const bare = word.replace(/[.,]$/, '');
    return TRADE_WORDS.has(bare) || CORPORATE_WORDS.has(bare) || BODY_ENDINGS.has(bare);
  });
}

/** Whether the capitals of the short form are initials of the long name, in order and to its end. */
function isShortFor(short: string, long: string): boolean {
  if (/\s/.test(short)) return false;
  const letters = short.replace(/\P{Lu}/gu, '');
  const initials = initialsOf(long);
  if (letters.length < 2 || initials === null) return false;
  // "aeCERT" leaves out the first word of its long form; no other word may be left out.
  return initials === letters || (/^\p{Ll}/u.test(short) && initials.endsWith(letters));
}

/** The first letters of the words in capitals, and the whole of a word that is all capitals; null for a single one. */
function initialsOf(long: string): string | null {
  const words = long.split(/[\s–-]+/).filter((word) => /^\p{Lu}/u.test(word) && word !== 'The');
  if (words.length < 2) return null;
  return words.map((word) => (/^\p{Lu}+$/u.test(word) ? word : word.charAt(0))).join('');
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  list.push(value);
}

/**
 * Whether the letters of the short form stand in the long one in that order, the first at its start: enough where
 * brackets say that the one explains the other ("Polish Space Agency (POLSA)"). After Schwartz and Hearst (2003).
 */
function isSpelledBy(short: string, long: string): boolean {
  if (isShortFor(short, long)) return true;
  const letters = short.replace(/\P{L}/gu, '').toLowerCase();
  const name = long.toLowerCase();
  if (/\s/.test(short) || !isAcronym(short) || letters.charAt(0) !== name.charAt(0)) return false;
  let at = -1;
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Who belongs to whom, as names: "X, a department of Y", "Y's Safety Board", "Board for Cranes of Y". */
export function findParents({ text, names }: Sentence): { part: Name; whole: Name }[] {
  return names.flatMap((part, index) =>
    names.slice(index + 1, index + 4).flatMap((other) => {
      const between = text.slice(part.end, other.start);
      if (PART_OF.test(between)) return [{ part, whole: other }];
      if (/^ of (?:the )?$/.test(between)) return [{ part, whole: other }];
      return /^['’]s $/.test(between) && other.organisation >= 0.9 ? [{ part: other, whole: part }] : [];
    }),
  );
}

const PART_OF =
  /^(?: \([^)]*\))?(?:,? (?:the|an?) [^,;]{1,60})?,? (?:which (?:is|was) |is |was )?(?:an?|the|part) ?(?:[\p{L}-]+ ){0,3}(?:department|agency|subsidiary|unit|arm|division|branch|office|part|body|organ) (?:of|under|within) (?:the )?(?:[\p{Ll}]+['’]s (?:the )?)?$/u;
