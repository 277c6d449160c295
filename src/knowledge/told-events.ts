import type { Span } from '../corpus/split.ts';
import { type Claim, isVerbClaim } from '../language/claims/claim.ts';
import { singularOf } from '../language/claims/vocabulary.ts';
import type { TaggedWord } from '../language/words/tagger.ts';
import type { Steps } from '../steps.ts';
import { APPOINTS, readAppointment } from './appointments.ts';
import { type ClauseView, readComplement, readSubject } from './clause-parts.ts';
import { framesOf, KINDS, NOUN_FRAMES, PURPOSES, type VerbFrame } from './event-frames.ts';
import type { EventMatch, Parties } from './event-match.ts';
import type { EventStatus } from './fact-types.ts';
import type { Mark } from './marked-text.ts';
import type { Phrase } from './phrases.ts';
import { readFrame } from './read-frame.ts';
import { statusOf } from './stated-deeds.ts';
import { readNoun } from './told-nouns.ts';
import type { Meaning } from './who-acts.ts';

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

/** What a word may do in a sentence, as far as that shows without the sentence. */
export interface WordSense {
  /** In small letters. */
  readonly lower: string;
  readonly singular: string;
  /** It may tell of an event as a noun, as a verb. */
  readonly tells: { readonly noun: boolean; readonly verb: boolean };
  /** It may tell that something is over, which may be told of whoever the article is about. */
  readonly ends: boolean;
}

/** Makes a reader of what words may do that reads each of them once. */
export function createSenses(): (word: Pick<TaggedWord, 'text'>) => WordSense {
  const known = new Map<string, WordSense>();
  return ({ text }) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const lower = text.toLowerCase().replace('’', "'");
    const frames = framesOf(lower);
    const noun = frames.length > 0 || NAMES_EVENT.test(lower);
    const verb = frames.length > 0 || APPOINTS.has(lower);
    const ends = frames.some(({ frame }) => frame.ends);
    const sense = { lower, singular: singularOf(lower), tells: { noun, verb }, ends };
    known.set(text, sense);
    return sense;
  };
}

/** Whether a word may tell of an event at all: "is" and its like do so only beside nouns that do. */
export function mayTell({ tells }: WordSense, tag: string): boolean {
  return tag === 'NOUN' || tag === 'PROPN' ? tells.noun : tells.verb && tag !== 'AUX';
}

/** Whether a claim may tell of an event, as far as its own words show. */
export function mayTellByClaim({ word, form }: Claim, text: string): boolean {
  const lower = word.text.toLowerCase();
  if (form === 'noun') return NAMES_EVENT.test(lower) || JOINT.test(lower);
  return APPOINTS.has(lower) || fittingFrames(lower, textBehind(text, word)).length > 0;
}

/** "a joint company" */
const JOINT = /^(?:compan(?:y|ies)|firms?|enterprises?|subsidiar(?:y|ies))$/;

function textBehind(text: string, { end }: Span): string {
  return text.slice(end, end + LOOKED_AT);
}

/** The frames of a verb that what stands behind it leaves possible. */
function fittingFrames(verb: string, behind: string): ReturnType<typeof framesOf> {
  const frames = framesOf(verb);
  return frames.length === 0
    ? frames
    : frames.filter(
        ({ behind: particle, frame }) =>
          particle?.test(behind) !== false && frame.needs?.test(behind) !== false,
      );
}

const NAMES_EVENT = new RegExp(NOUN_FRAMES.map(({ kind }) => KINDS[kind].source).join('|'), 'iu');

/** In characters behind a verb. */
const LOOKED_AT = 160;

function readVerb(view: ClauseView, claim: Claim, meaning: Meaning, taken: Set<number>): EventMatch | null {
  const verb = claim.word.text.toLowerCase();
  const frames = fittingFrames(verb, textBehind(view.text, claim.word));
  const appoints = APPOINTS.has(verb);
  if (frames.length === 0 && !appoints) return null;
  // Whether it stands may be told by the next sentence, which is read only for what tells of an event.
  const statusNow = () => statusOf(view.text, view.leftOf(claim));
  const subject = readSubject(view, claim);
  const complement = readComplement(view, claim);
  const behind = view.text.slice(claim.word.end, Math.min(complement.end, claim.word.end + LOOKED_AT));
  const found = (
    status: EventStatus,
    ends: boolean,
    match: Pick<EventMatch, 'type' | 'parties' | 'isContinued'>,
  ): EventMatch => ({
    ...match,
    verb: claim.word.text,
    at: claim.word.start,
    clause: { start: subject.start, end: endWithGathering(view, complement.end) },
    status: ends && status === 'done' ? 'ended' : status,
    isNamed: false,
  });
  const appointed = appoints
    ? readAppointment(view, claim, subject.items, complement, subject.objects[0] ?? null, meaning)
    : null;
  if (appointed !== null) {
    const { parties, ends } = appointed;
    const status = statusNow();
    return status === null ? null : found(status, ends, { type: 'appointment', parties, isContinued: false });
  }
  for (const { particle, behind: written, frame } of frames) {
    if (written?.test(behind) === false || frame.needs?.test(behind) === false) continue;
    const read = readFrame(
      view,
      claim,
      frame,
      particle,
      { subject: subject.items, objects: subject.objects, complement },
      meaning,
    );
    if (read === null) continue;
    const { noun, isContinued } = read;
    if (noun === null && read.parties.length === 0 && !isContinued) return null;
    const status = statusNow();
    if (status === null) return null;
    if (noun !== null) taken.add(noun);
    // Who leaves a country was no member of it.
    const isOf = ({ mark, role }: Parties[number]): boolean =>
      !isExcluded(claim, mark) && !(frame.type === 'membership' && role === 'body' && mark.kind === 'state');
    const parties = read.parties.filter(isOf);
    const type = typeOf(view, frame, behind, read.thing);
    return found(status, frame.ends ?? false, { type, parties, isContinued });
  }
  return null;
}

/** What talks are about, and what a collaboration is for, tells what kind of event it is. */
function typeOf(
  view: ClauseView,
  { type }: VerbFrame,
  behind: string,
  thing: Phrase | null,
): EventMatch['type'] {
  if (type === 'collaboration') return purposeOf(behind);
  if (type !== 'meeting' || thing === null) return type;
  const [, about = ''] = /\b(?:about|on) ((?:an?|the) [^,.;]{0,40})/.exec(view.text.slice(thing.end)) ?? [];
  return KINDS.venture.test(about.replace(/ (?:for|in|on|of|to) .*$/, '')) && TALKS.test(thing.head.lower)
    ? 'venture'
    : type;
}

const TALKS = /^(?:talks|negotiations)$/;

function purposeOf(behind: string): EventMatch['type'] {
  const [, purpose = ''] = /\b(?:on|to|in) (.{0,60})/u.exec(behind) ?? [];
  const short = purpose.split(/[,;]| (?:that|which) /)[0] ?? '';
  return (
    PURPOSES.find((each) => each.purpose.test(short.replace(/ (?:for|in|on|of) .*$/, '')))?.type ??
    'collaboration'
  );
}

/** "admitted at the assembly, which was held in Ostby on 3 May": where and when that was is said of both. */
function endWithGathering({ text, phrases }: ClauseView, end: number): number {
  const last = phrases.findLast((phrase) => phrase.end <= end);
  if (last === undefined || !KINDS.gathering.test(text.slice(last.start, last.end))) return end;
  const [held] = HELD.exec(text.slice(last.end)) ?? [];
  return held === undefined ? end : last.end + held.length;
}

const HELD = /^[ ,]*which (?:(?:was|were) (?:held|hosted|convened)|took place)\b(?:(?! and )[^,;])*/;

function isExcluded({ excluded }: Claim, mark: Mark): boolean {
  return excluded.some(({ start, end }) => start <= mark.start && mark.end <= end);
}
