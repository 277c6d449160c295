import type { Claim, Status } from '../language/claims/claim.ts';
import type { EventStatus } from './fact-types.ts';
import type { RoleSighting } from './roles.ts';
import type { Sentence } from './sentence.ts';

/**
 * What a claim says of whether its deed is done; null where it tells of nothing that was or is to be, as "it would have
 * been signed if" does.
 */
export function statusOf(text: string, { polarity, mood, form, word }: Claim): EventStatus | null {
  if (polarity === 'denied') return mood === 'hypothetical' ? null : 'denied';
  switch (mood) {
    case 'planned':
    case 'due':
      return 'planned';
    case 'possible':
      return 'possible';
    case 'open':
      return form === 'noun' ? 'done' : 'planned';
    case 'ended':
      return 'ended';
    case 'hypothetical':
      // "will be opened if the council agrees" is planned, "would be opened" is nothing.
      if (!WILL.test(text.slice(Math.max(0, word.start - LOOKED_AT), word.start))) return null;
      return 'planned';
    default:
      return 'done';
  }
}

const WILL = /\b(?:will|shall|is to|are to)(?: \p{L}+){0,3} $/u;
/** In characters. */
const LOOKED_AT = 40;

/** An office as the claims of its sentence have it: left out where it is denied or still to come, former where it is over. */
export function weighOffice(
  sighting: RoleSighting,
  { text, claims, leftOf }: Pick<Sentence, 'text' | 'claims' | 'leftOf'>,
): RoleSighting | null {
  const { person, holder, role } = sighting;
  const at = Math.max(
    holder !== null && 'start' in holder ? holder.start : -1,
    text.indexOf(role, person.end),
  );
  if (at < person.end) return sighting;
  const verb = claims().findLast(
    ({ form, word }) => form === 'verb' && person.end <= word.start && word.start < at,
  );
  if (verb === undefined) return sighting;
  const claim = leftOf(verb);
  if (!isStill(claim)) return null;
  return claim.mood === 'ended' ? { ...sighting, former: true } : sighting;
}

function isStill({ polarity, mood }: Status): boolean {
  return polarity === 'asserted' && (mood === 'fact' || mood === 'ended' || mood === 'ongoing');
}
