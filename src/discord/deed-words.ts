import { type Claim, isVerbClaim } from '../language/claims/claim.ts';
import type { Reading } from '../language/reading.ts';

/** Of the words from the verb on: enough to tell what happened, and few enough to stand beside who took part. */
const MOST_WORDS = 5;

/** Nothing ends in one of these. */
const OPEN_END =
  /^(?:an?|the|its|their|his|her|this|that|of|to|in|on|at|by|for|from|with|into|and|or|as|between|under|than|which|who|while|when|where|after|before)$/i;

/** What stands beside another verb as a rule. */
const TELLS_LITTLE = /^(?:am|is|are|was|were|be|been|being|has|have|had|said|says|say|asked|dated)$/i;

/** A sentence goes on to something else here. */
const BREAK = /[,;:()–—]$/;

/**
 * What a sentence says of those who take part, in a few words as they stand in it: "has joined the Tide Council". Empty
 * where no verb has any of them about it.
 */
export function deedWords(
  { text, claims }: Pick<Reading, 'text' | 'claims'>,
  names: readonly string[],
): string {
  const [best] = claims()
    .filter(isVerbClaim)
    .map((claim) => ({ claim, met: countNames(text, claim, names) }))
    .filter(({ met }) => met > 0)
    .sort((one, other) => other.met - one.met || one.claim.word.start - other.claim.word.start);
  if (best === undefined) return '';
  const { left, word } = best.claim;
  // "has been", "was recently": what stands between whoever acts and the verb belongs to it.
  const before = left.end <= word.start ? text.slice(left.end, word.start).trim().split(/\s+/) : [];
  const helpers = before.length <= 3 && before.every((one) => /^\p{Ll}+$/u.test(one)) ? before : [];
  const words: string[] = [];
  for (const next of text.slice(word.start).split(/\s+/)) {
    // The rest of a name that has begun is no word more.
    const goesOn = /^\p{Lu}/u.test(next) && /^\p{Lu}/u.test(words.at(-1) ?? '');
    if (words.length >= MOST_WORDS && !goesOn) break;
    words.push(next);
    if (BREAK.test(next)) break;
  }
  while (words.length > 1 && OPEN_END.test(words.at(-1) ?? '')) words.pop();
  return [...helpers, ...words].join(' ').replace(/[\s,;:.!?()–—]+$/u, '');
}

/** How many of the names have their last word about a verb: before a finite one that is no aside, or behind it. */
function countNames(
  text: string,
  { left, right, relative, finite, word }: Claim,
  names: readonly string[],
): number {
  const about = `${text.slice(left.start, left.end)} ${text.slice(right.start, right.end)}`;
  const met = names.filter((name) => about.includes(name.split(' ').at(-1) ?? name)).length;
  // "Norvik, headed by its president, met": what is behind a comma and before "by" is an aside.
  const isHeaded = /,\s*$/.test(text.slice(0, word.start)) && /^\s+by\b/.test(text.slice(word.end));
  const isAside = relative || !finite || isHeaded;
  const doubt = (isAside ? 0.6 : 0) + (TELLS_LITTLE.test(word.text) ? 1.5 : 0);
  return met === 0 ? 0 : Math.max(0.1, met - doubt);
}
