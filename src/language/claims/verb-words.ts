import { DEED_WORDS } from '../words/deeds.ts';
import type { TaggedWord } from '../words/tagger.ts';
import { looksPast } from '../words/verb-forms.ts';
import { modifierOf } from './vocabulary.ts';

/** An auxiliary that waits for its verb behind an aside. */
export interface Parted {
  readonly head: number;
  readonly lead: readonly string[];
  /** Where the verb must stand. */
  readonly at: number;
}

export const HAVING = /^(?:having|have|being)$/;
const MODAL = /^(?:will|would|shall|may|might|can|could|must|should|did|does|do|wo|ca)$/;

/** Stands between an auxiliary and its verb, though it is no adverb to the tagger: "would today be", "has since been". */
export const INSIDE = /^(?:today|tomorrow|tonight|since)$/;

/** A verb, or an auxiliary that no verb follows: "is", "has". */
export function isMain(words: readonly TaggedWord[], lower: readonly string[], at: number): boolean {
  const tag = words[at]?.tag;
  const word = lower[at] ?? '';
  if (tag === 'VERB') {
    if (isNounAfterAll(words, lower, at)) return false;
    // "having put" looks like no participle.
    const isPerfect = word === 'having' && words[at + 1]?.tag === 'VERB' && !lower[at + 1]?.endsWith('ing');
    return !(isPerfect || (HAVING.test(word) && isParticipleNear(words, lower, at)));
  }
  if (tag === 'AUX') {
    // "the Jornal do Porto"
    if (word === 'do' && words[at - 1]?.tag === 'PROPN' && words[at + 1]?.tag === 'PROPN') return false;
    for (let next = at + 1; next < at + 5; next++) {
      const other = words[next]?.tag;
      // "would today be paying"
      if (INSIDE.test(lower[next] ?? '')) continue;
      if (other === 'VERB' || other === 'AUX' || isMistaken(words, lower, next)) return false;
      if (other !== 'ADV' && other !== 'PART') return true;
    }
    return true;
  }
  return isMistaken(words, lower, at);
}

/** The tagger takes some verbs for nouns and adjectives: "will open a branch", "without building a plant". */
function isMistaken(words: readonly TaggedWord[], lower: readonly string[], at: number): boolean {
  const tag = words[at]?.tag;
  if (tag !== 'NOUN' && tag !== 'ADJ') return false;
  const word = lower[at] ?? '';
  const isLike = word.endsWith('s') || word.endsWith('ed') || word.endsWith('ing');
  if (!isLike && !DEED_WORDS.has(word)) return false;
  const before = words[at - 1];
  // "the union doubts that", but "it has serious doubts that"
  if (word === 'doubts' && /^(?:that|whether)$/.test(lower[at + 1] ?? ''))
    return !words.slice(0, at).some(isVerb);
  // "who share no language"
  if (lower[at - 1] === 'who' && !word.endsWith('ing')) return opensObject(words[at + 1]);
  if (word.endsWith('ing')) return before?.tag === 'ADP' && opensObject(words[at + 1]);
  // "Mersa hosts the archive"
  if (word.endsWith('s') && DEED_WORDS.has(word.slice(0, -1)))
    return (
      (/^(?:PROPN|NOUN)$/.test(before?.tag ?? '') && words[at + 1]?.tag === 'DET') ||
      // "Norvik sponsors Castell" has no other verb.
      (before?.tag === 'PROPN' && words[at + 1]?.tag === 'PROPN' && at < LONGEST_ASIDE && !words.some(isVerb))
    );
  if (!DEED_WORDS.has(word)) return isParticiple(words, lower, at);
  let lead = at - 1;
  while (words[lead]?.tag === 'ADV' || words[lead]?.tag === 'PART') lead--;
  if (words[lead]?.tag === 'AUX' && MODAL.test(lower[lead] ?? '')) return true;
  const isLed = (lower[at - 1] === 'to' && before?.tag === 'PART') || /^help/.test(lower[at - 1] ?? '');
  return isLed && opensObject(words[at + 1]);
}

/** "did not, as they had announced, sign": the verb stands behind the next comma but one. */
export function findParted(
  words: readonly TaggedWord[],
  lower: readonly string[],
  head: number,
  at: number,
): Parted | null {
  const aux = lower[at] ?? '';
  if (!MODAL.test(aux) && !HAVE_OR_BE.test(aux)) return null;
  let comma = at + 1;
  while (words[comma]?.tag === 'PART' || words[comma]?.tag === 'ADV') comma++;
  if (lower[comma] !== ',') return MODAL.test(aux) ? findBehindPhrase(words, lower, head, comma) : null;
  const until = Math.min(words.length, comma + LONGEST_ASIDE);
  for (let i = comma + 2; i < until; i++) {
    if (lower[i] !== ',') continue;
    let verb = i + 1;
    while (words[verb]?.tag === 'PART' || words[verb]?.tag === 'ADV' || words[verb]?.tag === 'AUX') verb++;
    const isPast = looksPast(lower[verb] ?? '');
    const fits = MODAL.test(aux) ? !isPast : isPast;
    return fits && words[verb]?.tag === 'VERB' ? { head, lead: lower.slice(head, comma), at: verb } : null;
  }
  return null;
}

/** "may at some point join", "will in the spring open" */
function findBehindPhrase(
  words: readonly TaggedWord[],
  lower: readonly string[],
  head: number,
  from: number,
): Parted | null {
  if (words[from]?.tag !== 'ADP') return null;
  for (let i = from + 1; i < from + LONGEST_PHRASE; i++) {
    const tag = words[i]?.tag ?? '';
    if (tag === 'VERB')
      return i > from + 1 && !looksPast(lower[i] ?? '')
        ? { head, lead: lower.slice(head, from), at: i }
        : null;
    if (!/^(?:DET|ADJ|NOUN|NUM|PROPN)$/.test(tag)) return null;
  }
  return null;
}

/** In words. */
const LONGEST_PHRASE = 7;

const HAVE_OR_BE = /^(?:has|have|had|is|are|was|were)$/;
/** In words. */
export const LONGEST_ASIDE = 16;

function isVerb({ tag }: TaggedWord): boolean {
  return tag === 'VERB' || tag === 'AUX';
}

function opensObject(word: TaggedWord | undefined): boolean {
  return /^(?:DET|PRON|PROPN|NUM)$/.test(word?.tag ?? '');
}

/** "The membership lapsed in May", "the lease has lapsed" */
function isParticiple(words: readonly TaggedWord[], lower: readonly string[], at: number): boolean {
  if (words[at]?.tag !== 'ADJ' || !looksPast(lower[at] ?? '')) return false;
  if (/^(?:has|have|had)$/.test(lower[at - 1] ?? ''))
    return !/^(?:NOUN|PROPN)$/.test(words[at + 1]?.tag ?? '');
  return words[at - 1]?.tag === 'NOUN' && /^(?:ADP|ADV|SCONJ|PUNCT)$/.test(words[at + 1]?.tag ?? '');
}

/** The tagger takes some nouns for verbs: "the fleet's transfer", "contrary to reports". */
export function isNounAfterAll(words: readonly TaggedWord[], lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? '';
  const before = words[at - 1];
  if (lower[at - 1] === 'to') return /^(?:contrary|thanks|owing|according)$/.test(lower[at - 2] ?? '');
  if (/^(?:according|including|regarding|concerning|owing)$/.test(word)) return true;
  const isOwned = before?.tag === 'DET' || /^['’]s$/.test(before?.text ?? '');
  // "the Lyon holding Ferrance"
  if (word === 'holding') return isOwned || before?.tag === 'PROPN' || before?.tag === 'ADJ';
  // "the dredging contract"
  if (isOwned && word.endsWith('ing') && words[at + 1]?.tag === 'NOUN') return true;
  // "the fleet's planned transfer"
  if (isOwned && modifierOf(word) !== null && words[at + 1]?.tag === 'NOUN') return true;
  return (
    isOwned &&
    before?.tag !== 'AUX' &&
    !/(?:ed|ing)$/.test(word) &&
    !looksPast(word) &&
    lower[at - 1] !== 'that'
  );
}

/** "having joined", "having not yet joined" */
function isParticipleNear(words: readonly TaggedWord[], lower: readonly string[], at: number): boolean {
  for (let next = at + 1; next < at + 4; next++) {
    const tag = words[next]?.tag;
    if (tag === 'VERB' || tag === 'AUX') return looksPast(lower[next] ?? '') || lower[next] === 'been';
    if (tag !== 'ADV' && tag !== 'PART') return false;
  }
  return false;
}
