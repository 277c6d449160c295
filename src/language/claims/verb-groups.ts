import { DEED_WORDS } from '../words/deeds.ts';
import type { TaggedWord } from '../words/tagger.ts';
import { looksPast } from '../words/verb-forms.ts';
import { BE, DUE, FUTURE, POSSIBLE, SUBORDINATE } from './lexicon.ts';
import { modifierOf } from './vocabulary.ts';

/** A verb with the auxiliaries and adverbs before it, by their places among the words. */
export interface VerbGroup {
  /** Its place among the groups of the sentence. */
  readonly number: number;
  readonly start: number;
  readonly at: number;
  /** Where its first auxiliary stands; before an aside, where one parts it from the verb: "did not, they say, sign". */
  readonly head: number;
  /** The auxiliaries and adverbs, in small letters. */
  readonly lead: readonly string[];
  readonly passive: boolean;
  /** "has signed", but not "to sign" and "signing". */
  readonly form: 'finite' | 'infinitive' | 'gerund';
}

/** An auxiliary that waits for its verb behind an aside. */
interface Parted {
  readonly head: number;
  readonly lead: readonly string[];
  /** Where the verb must stand. */
  readonly at: number;
}

const HAVING = /^(?:having|have|being)$/;
const MODAL = /^(?:will|would|shall|may|might|can|could|must|should|did|does|do|wo|ca)$/;

const TODAY = /^(?:today|tomorrow|tonight)$/;

/** The verb groups of a sentence, in its order. */
export function findVerbGroups(
  words: readonly TaggedWord[],
  lower: readonly string[],
  isName: readonly boolean[],
): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let parted: Parted | null = null;
  for (let at = 0; at < words.length; at++) {
    if (isName[at] || !isMain(words, lower, at)) continue;
    const start = groupStart(words, lower, at, (groups.at(-1)?.at ?? -1) + 1);
    const waits: Parted | null = words[at]?.tag === 'AUX' ? findParted(words, lower, start, at) : null;
    if (waits !== null) {
      parted = waits;
      continue;
    }
    const isBehind: boolean = parted?.at === at;
    const lead: readonly string[] =
      isBehind && parted ? [...parted.lead, ...lower.slice(start, at)] : lower.slice(start, at);
    groups.push({
      number: groups.length,
      start,
      at,
      head: isBehind && parted ? parted.head : start,
      lead,
      passive: isPassive(words, lower, lead, at),
      form: formOf(lower, lead, at),
    });
  }
  return groups;
}

/** A verb, or an auxiliary that no verb follows: "is", "has". */
function isMain(words: readonly TaggedWord[], lower: readonly string[], at: number): boolean {
  const tag = words[at]?.tag;
  const word = lower[at] ?? '';
  if (tag === 'VERB') {
    if (isNounAfterAll(words, lower, at)) return false;
    return !(HAVING.test(word) && isParticipleNear(words, lower, at));
  }
  if (tag === 'AUX') {
    // "the Jornal do Porto"
    if (word === 'do' && words[at - 1]?.tag === 'PROPN' && words[at + 1]?.tag === 'PROPN') return false;
    for (let next = at + 1; next < at + 5; next++) {
      const other = words[next]?.tag;
      // "would today be paying"
      if (TODAY.test(lower[next] ?? '')) continue;
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
function findParted(
  words: readonly TaggedWord[],
  lower: readonly string[],
  head: number,
  at: number,
): Parted | null {
  const aux = lower[at] ?? '';
  if (!MODAL.test(aux) && !HAVE_OR_BE.test(aux)) return null;
  let comma = at + 1;
  while (words[comma]?.tag === 'PART' || words[comma]?.tag === 'ADV') comma++;
  if (lower[comma] !== ',') return null;
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

const HAVE_OR_BE = /^(?:has|have|had|is|are|was|were)$/;
/** In words. */
const LONGEST_ASIDE = 16;

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

/** Where auxiliaries and adverbs before a verb begin. */
function groupStart(
  words: readonly TaggedWord[],
  lower: readonly string[],
  at: number,
  from: number,
): number {
  let start = at;
  while (start > from) {
    const before = words[start - 1];
    const text = lower[start - 1] ?? '';
    const isLead =
      /^(?:AUX|ADV|PART)$/.test(before?.tag ?? '') ||
      (TODAY.test(text) && words[start - 2]?.tag === 'AUX') ||
      (before?.tag === 'VERB' && HAVING.test(text));
    if (!isLead || /^['’]s$/.test(text) || (SUBORDINATE.test(text) && text !== 'once')) break;
    start--;
  }
  return start;
}

function isPassive(
  words: readonly TaggedWord[],
  lower: readonly string[],
  lead: readonly string[],
  at: number,
): boolean {
  if (words[at]?.tag === 'AUX' || lower[at]?.endsWith('ing')) return false;
  if (lead.some((text) => BE.test(text))) return true;
  return lead.length === 0 && lower.slice(at + 1, at + 4).includes('by');
}

function formOf(lower: readonly string[], lead: readonly string[], at: number): VerbGroup['form'] {
  const isIng = lower[at]?.endsWith('ing') === true;
  if (lead.length === 0) {
    if (isIng) return lower[at] === 'bring' ? 'finite' : 'gerund';
    return isPreferredTo(lower, at) ? 'infinitive' : 'finite';
  }
  const to = lead.lastIndexOf('to');
  if (to >= 0) return hasFinite(lead, to) ? 'finite' : 'infinitive';
  const isHaving = lead.some((text) => text === 'having' || text === 'being');
  if (isHaving && !lead.some((text) => /^(?:is|are|was|were)$/.test(text))) return 'gerund';
  return isIng && !lead.some((text) => BE.test(text)) ? 'gerund' : 'finite';
}

/** "rather than lend", "would rather burn it than lend it" */
export function isPreferredTo(lower: readonly string[], at: number): boolean {
  if (lower[at - 1] !== 'than' || looksPast(lower[at] ?? '')) return false;
  return lower
    .slice(Math.max(0, at - LONGEST_ASIDE), at - 1)
    .some((text) => text === 'rather' || text === 'sooner');
}

/** "is to be established", "has to sign" */
function hasFinite(lead: readonly string[], to: number): boolean {
  for (let i = 0; i < to; i++) {
    const text = lead[i] ?? '';
    if (/^(?:is|are|was|were|am|has|had|['’]s|['’]re|ought)$/.test(text) || (text === 'have' && to > 0))
      return true;
    if (FUTURE.test(text) || POSSIBLE.test(text) || DUE.test(text)) return true;
  }
  return false;
}
