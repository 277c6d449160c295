import { type Claim, isVerbClaim } from '../language/claims/claim.ts';
import { type ClauseView, type Complement, readComplement, textOf } from './clause-parts.ts';
import { isKind, PLACES, type Place, type VerbFrame } from './event-frames.ts';
import type { EventMatch, Parties } from './event-match.ts';
import type { Mark } from './marked-text.ts';
import type { Item, Phrase } from './phrases.ts';
import { hostsOf, type Meaning, ownersOf, whoOf, whoseOf } from './who-acts.ts';

export interface Around {
  readonly subject: readonly Item[];
  readonly objects: readonly Phrase[];
  readonly complement: Complement;
}

type Found = { -readonly [P in Place]?: Mark[] };

export function readFrame(
  view: ClauseView,
  claim: Claim,
  frame: VerbFrame,
  particle: string,
  { subject, objects: antecedents, complement }: Around,
  meaning: Meaning,
): { parties: Parties; noun: number | null; thing: Phrase | null; isContinued: boolean } | null {
  const who = (items: readonly Item[]): Mark[] => whoOf(items, meaning);
  /** Where nobody is named by the phrase itself: "X's privacy team", "the Third Summit of X". */
  const whoBy = (items: readonly Item[]): Mark[] => {
    const direct = who(items);
    return direct.length > 0 ? direct : whoseOf(items);
  };
  const found: Found = {};
  const put = (place: Place, marks: readonly Mark[]): void => {
    found[place] = [...(found[place] ?? []), ...marks];
  };
  const isThing = frame.object !== 'who' && frame.object !== 'nothing';
  const thingOf = (items: readonly Item[]): Phrase | null => {
    for (const { phrase } of items)
      if (frame.object !== 'who' && frame.object !== 'nothing' && isKind(frame.object, textOf(view, phrase)))
        return phrase;
    return null;
  };
  let thing: Phrase | null = null;
  const { direct, prepositional } = complement;
  for (const mark of companionsOf(view, claim, meaning)) put('with', [mark]);
  const isObject = !claim.passive && direct.some((items) => thingOf(items) !== null);
  // "Talks with X broke off": it is not done by somebody.
  if (claim.passive || ((frame.ends || HAPPENS.test(claim.word.text)) && isThing && !isObject)) {
    thing = thingOf(subject);
    const retained = direct.map(thingOf).find((phrase) => phrase !== null) ?? null;
    if (isThing && thing === null && retained === null) {
      if (
        !(frame.type === 'agreement' && /^sign|^ink/.test(claim.word.text)) ||
        !subject.some(({ phrase }) => STANDS_FOR_PAPER.test(textOf(view, phrase)))
      )
        return null;
    }
    if (retained !== null && thing === null) {
      thing = retained;
      put('to', who(subject));
    } else if (!isThing) put('object', whoBy(subject));
    else
      for (const item of subject) {
        const owners = ownersOf(item.phrase, meaning);
        // "Talks with X were broken off": by whom the article speaks of.
        const isOfTopic =
          owners.length === 0 && frame.ends && item.behind.some(({ preposition }) => preposition === 'with');
        put('subject', isOfTopic ? meaning.topic() : owners);
        putBehind(item.behind, put, who);
      }
  } else {
    const taken = prepositional.flatMap(({ preposition, items }) =>
      preposition === particle ? [items] : [],
    );
    const relative = antecedents.map((phrase): readonly Item[] => [{ phrase, behind: [], added: [] }]);
    const objects = [...relative, ...direct, ...taken];
    put('subject', who(subject));
    if (isThing) {
      const at = objects.findIndex((items) => thingOf(items) !== null);
      thing = thingOf(objects[at] ?? []);
      if (thing === null) return null;
      // "awarded the university a grant"
      for (const items of objects.slice(0, at)) put('to', who(items));
      // "its Centre for Imaging", "X's membership"
      const { mark } = thing.head;
      if (mark !== null && frame.parts.object) put('object', [mark]);
      for (const { mark: owner } of thing.words)
        if (owner !== null && owner !== thing.head.mark && owner.kind !== 'person')
          put(frame.parts.of ? 'of' : 'with', [owner]);
    } else if (frame.object === 'who') {
      const [first = []] = objects;
      put('object', MUTUAL.has(frame.type) || frame.type === 'sponsorship' ? whoBy(first) : who(first));
    }
  }
  for (const { preposition, items } of prepositional) {
    if (preposition === 'by') {
      if (claim.passive || (thing !== null && frame.parts.from))
        put(claim.passive ? 'subject' : 'from', whoBy(items));
      continue;
    }
    // "came to the headquarters of X"
    if (frame.parts.at !== undefined && /^(?:at|to|in)$/.test(preposition))
      put('at', hostsOf(items, meaning));
    const place = PLACES.get(preposition);
    if (place !== undefined && frame.parts[place] !== undefined && isOfPlace(preposition, place, frame))
      put(place, who(items));
  }
  const parties: { mark: Mark; role: string }[] = [];
  const seen = new Set<string>();
  for (const place of ['subject', 'object', 'to', 'with', 'from', 'for', 'of', 'as', 'at'] as const)
    for (const mark of found[place] ?? []) {
      const role = frame.parts[place];
      const key = `${mark.kind} ${mark.id ?? mark.text}`;
      if (role === undefined || seen.has(key)) continue;
      seen.add(key);
      parties.push({ mark, role });
    }
  const isAlone = frame.type === 'sponsorship' && (found.subject ?? []).length > 0;
  if (frame.object === 'who' && claim.passive && !isAlone && (found.object ?? []).length === 0) return null;
  if (frame.object === 'who' && !claim.passive && (found.object ?? []).length === 0) {
    const beside = (['to', 'with', 'of', 'for', 'from'] as const).some(
      (place) => (found[place] ?? []).length > 0,
    );
    const isMutual = frame.parts.object === frame.parts.subject;
    if (!beside && !(isMutual && (found.subject ?? []).length > 1)) return null;
  }
  parties.sort((a, b) => a.mark.start - b.mark.start);
  const noun =
    thing === null
      ? null
      : (view.claims.find(
          ({ form, word }) =>
            form === 'noun' && thing !== null && word.start >= thing.start && word.end <= thing.end,
        )?.word.start ?? null);
  const isContinued =
    (thing !== null || frame.type === 'agreement') &&
    (thing === null || /^(?:the|this|both|their)$/.test(thing.words[0]?.lower ?? ''));
  return { parties, noun, thing, isContinued };
}

/** "will work with X to host", "helped X to open": with whom it is done. */
function companionsOf(view: ClauseView, claim: Claim, meaning: Meaning): Mark[] {
  if (claim.finite) return [];
  const governor = view.claims.findLast(
    (other) => isVerbClaim(other) && other.finite && other.word.end <= claim.word.start,
  );
  if (governor === undefined) return [];
  const { direct, prepositional } = readComplement(view, governor);
  const isBefore = ([first]: readonly Item[]): boolean => (first?.phrase.end ?? 0) <= claim.word.start;
  const helped = HELPS.test(governor.word.text) ? direct.slice(0, 1) : [];
  const beside = prepositional.flatMap(({ preposition, items }) => (preposition === 'with' ? [items] : []));
  return [...helped, ...beside].filter(isBefore).flatMap((items) => whoOf(items, meaning));
}

const HELPS = /^(?:help|support|assist)/;
const MUTUAL: ReadonlySet<EventMatch['type']> = new Set(['meeting', 'collaboration']);

const isOfPlace = (preposition: string, place: Place, { object }: VerbFrame): boolean =>
  preposition !== 'in' || place !== 'of' || object === 'stake';

/** What is signed is a paper, whatever it is called. */
const STANDS_FOR_PAPER = /^(?:it|this|these|they|which|the [\p{Ll} -]+)$/iu;

function putBehind(
  behind: Item['behind'],
  put: (place: Place, marks: readonly Mark[]) => void,
  who: (items: readonly Item[]) => Mark[],
): void {
  for (const { preposition, phrase } of behind) {
    const place = PLACES.get(preposition);
    if (place !== undefined) put(place, who([{ phrase, behind: [], added: [] }]));
  }
}

const HAPPENS = /^(?:tak|took|happen)/;
