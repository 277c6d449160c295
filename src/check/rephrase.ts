import { isOffice } from '../language/names/name-words.ts';

/** A name or a thing with its article, short enough to be one party of a deed. */
const PARTY = '[^,;]{1,80}?';
/** What may follow the last party: a time, a price, or nothing. */
const REST = '((?: (?:in|on|for|at) [^,;]+)?)([.!]?)$';

/** Turns of phrase, and what says the same in words that articles use more often. */
const TURNS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\btook place\b/, 'was held'],
  [/\btakes place\b/, 'is held'],
  [/\btake place\b/, 'be held'],
  [/\btaken place\b/, 'been held'],
  [/\btaking place\b/, 'being held'],
  [/\bput (?:its|his|her|their) (?:names?|signatures?) to\b/, 'signed'],
  [/\b(?:became|become) an? (?:party|signatory) (?:to|of)\b/, 'joined'],
  [/\bwas given the (chair|post|job|office|position)\b/, 'was appointed to the $1'],
  [/\bwon (?=the (?:\p{Lu}[\p{L}'’-]* )+(?:Cup|Trophy|Shield|Bowl|Plate)\b)/u, 'lifted '],
];

/** The same sale or loan, told of the other side. */
const CONVERSES: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [new RegExp(`^(${PARTY}) sold (${PARTY}) to (${PARTY})${REST}`, 'u'), '$3 bought $2 from $1$4$5'],
  [
    new RegExp(`^(${PARTY}) (?:bought|acquired|purchased) (${PARTY}) from (${PARTY})${REST}`, 'u'),
    '$3 sold $2 to $1$4$5',
  ],
  [new RegExp(`^(${PARTY}) lent (${PARTY}) to (${PARTY})${REST}`, 'u'), '$3 borrowed $2 from $1$4$5'],
  [new RegExp(`^(${PARTY}) borrowed (${PARTY}) from (${PARTY})${REST}`, 'u'), '$3 lent $2 to $1$4$5'],
];

const MADE =
  /\bmade (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}) ((?:(?:its|his|her|their|the) )?(?:\p{Ll}+ ){0,2}?(\p{Ll}+))\b/u;

/** A sentence in other words that say the same; itself first. Each is made by one turn only. */
export function rephrase(sentence: string): string[] {
  const others = [...TURNS, ...CONVERSES].map(([pattern, instead]) => sentence.replace(pattern, instead));
  const [, , , office = ''] = MADE.exec(sentence) ?? [];
  if (isOffice(office)) others.push(sentence.replace(MADE, 'appointed $1 $2'));
  return [...new Set([sentence, ...others])];
}
