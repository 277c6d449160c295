import { type Claim, isVerbClaim } from '../language/claims/claim.ts';
import { isOffice } from '../language/names/name-words.ts';
import type { Steps } from '../steps.ts';
import { type ClauseView, type Complement, readComplement, readSubject, textOf } from './clause-parts.ts';
import { framesOf, KINDS, NOUN_FRAMES, type Place, PURPOSES, type VerbFrame } from './event-frames.ts';
import type { EventMatch, Parties } from './event-match.ts';
import type { EventStatus } from './fact-types.ts';
import { wordSet } from './fact-words.ts';
import type { Mark } from './marked-text.ts';
import type { Item, Phrase } from './phrases.ts';
import { statusOf } from './stated-deeds.ts';

/** Who is meant by the phrases of a sentence. */
export interface Meaning {
  /** The bodies that a phrase without a name stands for. */
  readonly resolve: (phrase: Phrase) => readonly Mark[];
  /** The people of whom an event may tell. */
  readonly isPerson: (mark: Mark) => boolean;
}

/** Nouns for those who act for a body: what they sign, the body signs. */
const ACTORS = wordSet(
  'board boards delegation delegations management leadership team teams representative representatives official officials executive executives leaders delegates members staff side',
);
/** Of prepositions, the place that each is. */
const PLACES: ReadonlyMap<string, Place> = new Map([
  ['with', 'with'],
  ['alongside', 'with'],
  ['between', 'with'],
  ['among', 'with'],
  ['to', 'to'],
  ['from', 'from'],
  ['for', 'for'],
  ['behind', 'for'],
  ['of', 'of'],
  ['in', 'of'],
  ['as', 'as'],
]);

type Found = { -readonly [P in Place]?: Mark[] };

/** What the claims of a sentence say happened, and who took part. */
export function* findTold(view: ClauseView, meaning: Meaning): Steps<EventMatch[]> {
  const found: EventMatch[] = [];
  const taken = new Set<number>();
  for (const claim of view.claims) {
    yield;
    if (!isVerbClaim(claim)) continue;
    const match = readVerb(view, claim, meaning, taken);
    if (match !== null) found.push(match);
  }
  for (const claim of view.claims) {
    if (claim.form !== 'noun' || taken.has(claim.word.start)) continue;
    yield;
    const match = readNoun(view, claim, meaning);
    if (match !== null) found.push(match);
  }
  return found;
}

/** Those whom items name or stand for, those for whom they act among them. */
function whoOf(items: readonly Item[], meaning: Meaning): Mark[] {
  return items.flatMap(({ phrase, behind, added }) => {
    const { mark } = phrase.head;
    if (mark !== null) {
      if (mark.kind !== 'person') return [mark];
      if (!meaning.isPerson(mark)) return [];
      // "Runa Sol, president of the agency"
      const bodies = added.flatMap((each) => namedIn(each, meaning)).slice(0, 1);
      return [mark, ...bodies];
    }
    const stand = meaning.resolve(phrase);
    if (stand.length > 0) return [...stand];
    const isActing = ACTORS.has(phrase.head.lower) || isOffice(phrase.head.lower);
    if (!isActing) return [];
    const own = phrase.words.flatMap(({ mark: owner }) =>
      owner !== null && owner.kind !== 'person' ? [owner] : [],
    );
    const people = added.flatMap(({ head }) =>
      head.mark?.kind === 'person' && meaning.isPerson(head.mark) ? [head.mark] : [],
    );
    const whose =
      own.length > 0
        ? own
        : behind.flatMap((each) =>
            /^(?:of|from|at|for)$/.test(each.preposition) ? namedIn(each.phrase, meaning) : [],
          );
    if (whose.length > 0) return [...people, ...whose];
    // "the hospital board"
    const [article, owner] = phrase.words;
    const whole =
      article && owner && owner !== phrase.head
        ? meaning.resolve({ ...phrase, head: owner, words: [article, owner] })
        : [];
    return [...people, ...whole];
  });
}

function namedIn(phrase: Phrase, meaning: Meaning): readonly Mark[] {
  if (phrase.head.mark?.kind === 'organisation') return [phrase.head.mark];
  const marks = phrase.words.flatMap(({ mark }) =>
    mark !== null && mark.kind === 'organisation' ? [mark] : [],
  );
  return marks.length > 0 ? marks : meaning.resolve(phrase);
}

function isKind(view: ClauseView, kind: keyof typeof KINDS, phrase: Phrase): boolean {
  const text = textOf(view, phrase);
  // "the Ninth Congress of Harbours"
  return KINDS[kind].test(text) || KINDS[kind].test(text.replace(/ (?:of|for|on) .*$/, ''));
}

function readVerb(view: ClauseView, claim: Claim, meaning: Meaning, taken: Set<number>): EventMatch | null {
  const verb = claim.word.text.toLowerCase();
  const frames = framesOf(verb);
  const appoints = APPOINTS.has(verb);
  if (frames.length === 0 && !appoints) return null;
  const status = statusOf(view.text, claim);
  if (status === null) return null;
  const subject = readSubject(view, claim);
  const complement = readComplement(view, claim);
  const behind = view.text.slice(claim.word.end, Math.min(complement.end, claim.word.end + 160));
  const span = { start: subject.start, end: complement.end };
  const found = { verb: claim.word.text, at: claim.word.start, clause: span };
  const appointed = appoints
    ? readAppointment(view, claim, subject.items, complement, subject.object, meaning)
    : null;
  if (appointed !== null)
    return {
      ...found,
      type: 'appointment',
      parties: appointed.parties,
      status: appointed.ends && status === 'done' ? 'ended' : status,
      isContinued: false,
      isNamed: false,
    };
  for (const { particle, frame } of frames) {
    if (particle !== '' && !new RegExp(`^ (?:\\p{L}+ )?${particle}\\b`, 'u').test(behind)) continue;
    if (frame.needs && !frame.needs.test(behind)) continue;
    const read = readFrame(
      view,
      claim,
      frame,
      particle,
      { subject: subject.items, object: subject.object, complement },
      meaning,
    );
    if (read === null) continue;
    if (read.noun !== null) taken.add(read.noun);
    const parties = read.parties.filter(({ mark }) => !isExcluded(claim, mark));
    return {
      ...found,
      type: frame.type === 'collaboration' ? purposeOf(behind) : frame.type,
      parties,
      status: frame.ends && status === 'done' ? 'ended' : status,
      isContinued: read.isContinued,
      isNamed: false,
    };
  }
  return null;
}

function purposeOf(behind: string): EventMatch['type'] {
  const [, purpose = ''] = /\b(?:on|to|in) (.{0,60})/u.exec(behind) ?? [];
  const short = purpose.split(/[,;]| (?:that|which) /)[0] ?? '';
  return (
    PURPOSES.find((each) => each.purpose.test(short.replace(/ (?:for|in|on|of) .*$/, '')))?.type ??
    'collaboration'
  );
}

function isExcluded({ excluded }: Claim, mark: Mark): boolean {
  return excluded.some(({ start, end }) => start <= mark.start && mark.end <= end);
}

interface Around {
  readonly subject: readonly Item[];
  readonly object: Phrase | null;
  readonly complement: Complement;
}

function readFrame(
  view: ClauseView,
  claim: Claim,
  frame: VerbFrame,
  particle: string,
  { subject, object, complement }: Around,
  meaning: Meaning,
): { parties: Parties; noun: number | null; isContinued: boolean } | null {
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
      if (frame.object !== 'who' && frame.object !== 'nothing' && isKind(view, frame.object, phrase))
        return phrase;
    return null;
  };
  let thing: Phrase | null = null;
  const { direct, prepositional } = complement;
  for (const mark of companionsOf(view, claim, meaning)) put('with', [mark]);
  const isObject = !claim.passive && direct.some((items) => thingOf(items) !== null);
  // "Talks with X broke off": it is not done by somebody.
  if (claim.passive || (frame.ends && isThing && !isObject)) {
    thing = thingOf(subject);
    const retained = direct.map(thingOf).find((phrase) => phrase !== null) ?? null;
    if (isThing && thing === null && retained === null) {
      if (
        frame.type !== 'agreement' ||
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
        put('subject', ownersOf(item.phrase, meaning));
        putBehind(item.behind, put, who);
      }
  } else {
    const taken = prepositional.flatMap(({ preposition, items }) =>
      preposition === particle ? [items] : [],
    );
    const relative: (readonly Item[])[] =
      object === null ? [] : [[{ phrase: object, behind: [], added: [] }]];
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
  if (frame.object === 'who' && claim.passive && (found.object ?? []).length === 0) return null;
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
    (thing === null || /^(?:the|this|both)$/.test(thing.words[0]?.lower ?? ''));
  return { parties, noun, isContinued };
}

/** "a stake in X", but not "a laboratory in X". */
/** "the Consortium's assembly" */
function ownersOf({ words, head, ...rest }: Phrase, meaning: Meaning): Mark[] {
  const owner = words.findLast(
    (unit, place) => unit !== head && /^['’]s?$/.test(words[place + 1]?.lower ?? ''),
  );
  if (owner === undefined) return [];
  if (owner.mark !== null) return owner.mark.kind === 'person' ? [] : [owner.mark];
  const [article] = words;
  return article === undefined ? [] : [...meaning.resolve({ ...rest, words: [article, owner], head: owner })];
}

/** "at the headquarters of X", "in X's offices" */
function hostsOf(items: readonly Item[], meaning: Meaning): Mark[] {
  return items.flatMap(({ phrase, behind }) => {
    const whose = ownersOf(phrase, meaning);
    if (whose.length > 0) return whose;
    if (!PREMISES.test(phrase.head.lower)) return [];
    const marks = [...phrase.words, ...behind.map((each) => each.phrase.head)].map(({ mark }) => mark);
    return marks.filter((mark): mark is Mark => mark !== null && mark.kind === 'organisation').slice(0, 1);
  });
}

const PREMISES = /^(?:headquarters|offices?|campus|seat|premises|house)$/;

/** Whose somebody or something is. */
function whoseOf(items: readonly Item[]): Mark[] {
  return items.flatMap(({ phrase, behind }) => {
    const isWho = (mark: Mark | null): mark is Mark => mark !== null && mark.kind !== 'person';
    const owners = phrase.words.map(({ mark }) => mark).filter(isWho);
    if (owners.length > 0) return owners;
    const [of] = behind;
    const mark = of?.preposition === 'of' && phrase.head.kind === 'name' ? of.phrase.head.mark : null;
    return isWho(mark) ? [mark] : [];
  });
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

const STANDS_FOR_PAPER = /^(?:it|this|these|they|which|the (?:document|text|papers?|documents)|signatures)$/i;

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

const APPOINTS = wordSet(
  'appoint appoints appointed name names named elect elects elected nominate nominated promoted become becomes became join joins joined resign resigns resigned retire retires retired step steps stepped stepping leaves left succeed succeeds succeeded replace replaces replaced elects hired given giving give',
);
const LEAVES = /^(?:resign|retir|step|lea?f?ve?s?$|left$)/;

/** "appointed Runa Sol as its director", "Runa Sol became chief executive of X", "is to join the X board". */
function readAppointment(
  view: ClauseView,
  claim: Claim,
  subject: readonly Item[],
  { direct, prepositional }: Complement,
  relative: Phrase | null,
  meaning: Meaning,
): { parties: Parties; ends: boolean } | null {
  const verb = claim.word.text.toLowerCase();
  const behind = [...direct, ...prepositional.map(({ items }) => items)];
  const personIn = (items: readonly Item[]): Mark | null =>
    items
      .flatMap(({ phrase, added }) => [phrase, ...added])
      .map(({ head }) => head.mark)
      .find((mark) => mark?.kind === 'person' && meaning.isPerson(mark)) ?? null;
  const leaves = LEAVES.test(verb);
  const isMoved = claim.passive || /^(?:join|becom|became|succe|replac)/.test(verb) || leaves;
  const person = isMoved
    ? personIn(subject)
    : relative
      ? personIn([{ phrase: relative, behind: [], added: [] }])
      : (direct.map(personIn).find((mark) => mark !== null) ?? null);
  if (person === null) return null;
  const offices = behind
    .flatMap((items) => items)
    .filter(({ phrase, added }) =>
      [phrase, ...added].some(
        ({ words, head }) =>
          isOffice(head.lower) || SEATS.test(head.lower) || words.some(({ lower }) => SEATS.test(lower)),
      ),
    );
  const inText =
    /\b(?:as|to)\b/.test(view.text.slice(claim.word.end, claim.word.end + 12)) || !/^step/.test(verb);
  if (offices.length === 0 || !inText) return null;
  const bodies: Mark[] = [];
  if (!isMoved) bodies.push(...whoOf(subject, meaning).filter(({ kind }) => kind === 'organisation'));
  for (const { phrase, behind: of } of offices) {
    bodies.push(...phrase.words.flatMap(({ mark }) => (mark?.kind === 'organisation' ? [mark] : [])));
    for (const each of of) bodies.push(...namedIn(each.phrase, meaning));
    const [article, owner] = phrase.words;
    if (bodies.length === 0 && article && owner && phrase.words.length > 2)
      bodies.push(...meaning.resolve({ ...phrase, head: owner, words: [article, owner] }));
  }
  for (const { preposition, items } of prepositional)
    if (/^(?:at|of|by|with)$/.test(preposition))
      bodies.push(...whoOf(items, meaning).filter(({ kind }) => kind === 'organisation'));
  const [body] = bodies;
  if (body === undefined) return null;
  return {
    parties: [
      { mark: person, role: leaves ? 'former' : 'appointed' },
      { mark: body, role: 'body' },
    ],
    ends: leaves,
  };
}

const SEATS = /^(?:board|seat|chair|post|position|office|head)$/;

/** "the agreement between X and Y", "X's membership of Y", "a sale of X to Y". */
function readNoun(view: ClauseView, claim: Claim, meaning: Meaning): EventMatch | null {
  const place = view.phrases.findIndex(
    ({ start, end }) => start <= claim.word.start && claim.word.end <= end,
  );
  const phrase = view.phrases[place];
  if (phrase === undefined || phrase.head.end !== claim.word.end) return null;
  const frame = NOUN_FRAMES.find(({ kind }) => isKind(view, kind, phrase));
  if (frame === undefined) return null;
  const status = statusOf(view.text, claim);
  if (status === null) return null;
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
  const isOpen = frame.isDeed && /^(?:an?|any)$/.test(first?.lower ?? '') && status === 'done';
  parties.sort((a, b) => a.mark.start - b.mark.start);
  return {
    type: frame.type,
    parties,
    status: isOpen ? 'possible' : status,
    verb: claim.word.text,
    at: claim.word.start,
    clause: { start: phrase.start, end: complement.end },
    isContinued: false,
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

export type { EventStatus };
