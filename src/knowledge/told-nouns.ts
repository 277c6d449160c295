import { type Claim, isVerbClaim } from '../language/claims/claim.ts';
import { type ClauseView, readComplement, readSubject, textOf } from './clause-parts.ts';
import { isKind, NOUN_FRAMES, PLACES, type Place } from './event-frames.ts';
import type { EventMatch } from './event-match.ts';
import type { Mark } from './marked-text.ts';
import { statusOf } from './stated-deeds.ts';
import { type Meaning, whoOf } from './who-acts.ts';

/** "the agreement between X and Y", "X's membership of Y", "a sale of X to Y". */
export function readNoun(view: ClauseView, claim: Claim, meaning: Meaning): EventMatch | null {
  const place = view.phrases.findIndex(
    ({ start, end }) => start <= claim.word.start && claim.word.end <= end,
  );
  const phrase = view.phrases[place];
  if (phrase === undefined || phrase.head.end !== claim.word.end) return null;
  const frame = NOUN_FRAMES.find(({ kind }) => isKind(kind, textOf(view, phrase)));
  if (frame === undefined) return null;
  const complement = readComplement(view, claim);
  const parties: { mark: Mark; role: string }[] = [];
  const seen = new Set<string>();
  const put = (at: Place, marks: readonly Mark[]): void => {
    for (const mark of marks) {
      const role = frame.parts[at];
      const key = `${mark.kind} ${mark.id ?? mark.text}`;
      if (role === undefined || seen.has(key)) continue;
      seen.add(key);
      parties.push({ mark, role });
    }
  };
  const owners = phrase.words.flatMap(({ mark }) =>
    mark !== null && mark.kind !== 'person' && mark !== phrase.head.mark ? [mark] : [],
  );
  // "X's Y membership" has a member and a body; "the X–Y agreement" two of a kind.
  if (frame.type === 'membership') {
    put('subject', owners.slice(0, 1));
    put('of', owners.slice(1));
  } else put('subject', owners);
  const [first, second] = phrase.words;
  if (first && second && owners.length === 0 && /^(?:its|their)$/.test(first.lower))
    put('subject', subjectOf(view, claim, meaning));
  else if (
    first &&
    second &&
    owners.length === 0 &&
    second !== phrase.head &&
    phrase.words.some(({ lower }) => /^['’]s?$/.test(lower))
  )
    put('subject', meaning.resolve({ ...phrase, head: second, words: [first, second] }));
  for (const { preposition, items } of complement.prepositional) {
    const at =
      preposition === 'by'
        ? 'subject'
        : preposition === 'in' && frame.type === 'membership'
          ? 'of'
          : PLACES.get(preposition);
    if (at !== undefined && frame.parts[at] !== undefined) put(at, whoOf(items, meaning));
    if (frame.type === 'membership' && preposition === 'in') break;
  }
  const isContinued = /^(?:the|this|its|their)$/.test(first?.lower ?? '');
  if (parties.length === 0 && !isContinued) return null;
  const status = statusOf(view.text, view.leftOf(claim));
  if (status === null) return null;
  const isOpen = frame.isDeed && /^(?:an?|any)$/.test(first?.lower ?? '') && status === 'done';
  parties.sort((a, b) => a.mark.start - b.mark.start);
  return {
    type: frame.type,
    parties,
    status: isOpen ? 'possible' : status,
    verb: claim.word.text,
    at: claim.word.start,
    clause: { start: phrase.start, end: complement.end },
    isContinued,
    isNamed: true,
  };
}

/** Whose "its" is: whoever does what the sentence tells before. */
function subjectOf(view: ClauseView, { word }: Claim, meaning: Meaning): Mark[] {
  const verb = view.claims.findLast((claim) => isVerbClaim(claim) && claim.word.end <= word.start);
  return verb === undefined
    ? []
    : whoOf(readSubject(view, verb).items, meaning).filter(({ kind }) => kind === 'organisation');
}
