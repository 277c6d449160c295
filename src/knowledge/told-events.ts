import { type Claim, isVerbClaim } from '../language/claims/claim.ts';
import type { TaggedWord } from '../language/words/tagger.ts';
import type { Steps } from '../steps.ts';
import { APPOINTS, readAppointment } from './appointments.ts';
import { type ClauseView, readComplement, readSubject } from './clause-parts.ts';
import { framesOf, KINDS, NOUN_FRAMES, PURPOSES, type VerbFrame } from './event-frames.ts';
import type { EventMatch, Parties } from './event-match.ts';
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

/** Whether a word may tell of an event at all: "is" and its like do so only beside nouns that do. */
export function mayTell({ text, tag }: TaggedWord): boolean {
  const word = text.toLowerCase();
  if (tag === 'NOUN' || tag === 'PROPN') return NAMES_EVENT.test(word) || framesOf(word).length > 0;
  return tag !== 'AUX' && (framesOf(word).length > 0 || APPOINTS.has(word));
}

const NAMES_EVENT = new RegExp(NOUN_FRAMES.map(({ kind }) => KINDS[kind].source).join('|'), 'iu');

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
  const span = { start: subject.start, end: endWithGathering(view, complement.end) };
  const found = { verb: claim.word.text, at: claim.word.start, clause: span };
  const appointed = appoints
    ? readAppointment(view, claim, subject.items, complement, subject.objects[0] ?? null, meaning)
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
      { subject: subject.items, objects: subject.objects, complement },
      meaning,
    );
    if (read === null) continue;
    if (read.noun !== null) taken.add(read.noun);
    // Who leaves a country was no member of it.
    const isOf = ({ mark, role }: Parties[number]): boolean =>
      !isExcluded(claim, mark) && !(frame.type === 'membership' && role === 'body' && mark.kind === 'state');
    const parties = read.parties.filter(isOf);
    return {
      ...found,
      type: typeOf(view, frame, behind, read.thing),
      parties,
      status: frame.ends && status === 'done' ? 'ended' : status,
      isContinued: read.isContinued,
      isNamed: false,
    };
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
