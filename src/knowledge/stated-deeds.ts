import type { Span } from '../corpus/split.ts';
import type { Claim, Status } from '../language/claims/claim.ts';
import { looksPast } from '../language/words/verb-forms.ts';
import type { Mark } from './marked-text.ts';
import type { RoleSighting } from './roles.ts';
import type { Sentence } from './sentence.ts';

/** Whether a sentence says that something was done: `null` where it denies it or only supposes it. */
export interface Deed {
  /** The sentence says that it is still to come, or may. */
  readonly planned: boolean;
  /** Where its word stands in the sentence; -1 where the sentence has no claim of it. */
  readonly at: number;
  /** Where those who do it stand before its verb; null where that cannot be told. */
  readonly subject: Span | null;
  /** Whether the sentence denies it of somebody that it names: "not Norvik but Castell". */
  readonly isOf: (mark: Mark) => boolean;
}

const UNKNOWN: Deed = { planned: false, at: -1, subject: null, isOf: () => true };

/**
 * The deed of a word that was found in a sentence whose names and asides were replaced. Where the word stands twice, the
 * one is meant whose neighbours are the same.
 *
 * @param words the words that tell it: "was admitted to"
 * @param at where they stand in `plain`
 */
export function findDeed(
  { text, claims }: Pick<Sentence, 'text' | 'claims'>,
  words: string,
  plain: string,
  at: number,
): Deed | null {
  const own = words.split(' ');
  const found = claims().filter(({ word }) => own.includes(word.text));
  const [only, ...others] = found;
  if (only === undefined) return UNKNOWN;
  const claim =
    others.length === 0
      ? only
      : found.reduce((best, each) =>
          likeness(text, each, plain, at, own) > likeness(text, best, plain, at, own) ? each : best,
        );
  const { polarity, mood, word, form, excluded } = claim;
  if (polarity === 'denied' || mood === 'hypothetical' || (mood === 'ended' && !wasDone(claim))) return null;
  return {
    planned: isToCome({ polarity, mood }) && !(form === 'noun' && mood === 'open'),
    at: word.start,
    subject: form === 'verb' && claim.finite && !claim.passive && !claim.relative ? claim.left : null,
    isOf: (mark) => !excluded.some(({ start, end }) => start <= mark.start && mark.end <= end),
  };
}

/** An office as the claims of its sentence have it: left out where it is denied or still to come, former where it is over. */
export function weighOffice(
  sighting: RoleSighting,
  { text, claims }: Pick<Sentence, 'text' | 'claims'>,
): RoleSighting | null {
  const { person, holder, role } = sighting;
  const at = Math.max(
    holder !== null && 'start' in holder ? holder.start : -1,
    text.indexOf(role, person.end),
  );
  if (at < person.end) return sighting;
  const claim = claims().findLast(
    ({ form, word }) => form === 'verb' && person.end <= word.start && word.start < at,
  );
  if (claim === undefined || !isStill(claim)) return claim === undefined ? sighting : null;
  return claim.mood === 'ended' ? { ...sighting, former: true } : sighting;
}

function isStill({ polarity, mood }: Status): boolean {
  return polarity === 'asserted' && (mood === 'fact' || mood === 'ended' || mood === 'ongoing');
}

/** "supplied the mines until 2014" was done; "no longer supplies" tells nothing of when. */
function wasDone({ form, word, passive }: Claim): boolean {
  return form === 'verb' && (passive || looksPast(word.text.toLowerCase()));
}

function isToCome({ mood }: Status): boolean {
  return mood === 'planned' || mood === 'possible' || mood === 'due' || mood === 'open';
}

/** How many characters before and behind a word of the sentence are the same around the word of the plain sentence. */
function likeness(text: string, { word }: Claim, plain: string, at: number, own: readonly string[]): number {
  const from = at + own.slice(0, own.indexOf(word.text)).join(' ').length + (own[0] === word.text ? 0 : 1);
  let same = 0;
  for (let i = 1; i < LOOKED_AT && text[word.start - i] === plain[from - i] && from >= i; i++) same++;
  const to = from + word.text.length;
  for (let i = 0; i < LOOKED_AT && to + i < plain.length && text[word.end + i] === plain[to + i]; i++) same++;
  return same;
}

/** In characters. */
const LOOKED_AT = 40;
