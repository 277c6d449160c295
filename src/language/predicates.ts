import type { Span } from '../corpus/split.ts';
import type { SentenceParts } from './sentence-parts.ts';
import type { TaggedWord } from './words/tagger.ts';

/** What is said to happen in a sentence, by its verb. */
export interface Predicate {
  /** The verb itself; of "has been" and "is", that word. */
  readonly verb: TaggedWord;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "who has led": it only says more of somebody. */
  readonly relative: boolean;
  /** False for "to sign" and "by signing", where whoever does it cannot be told by place. */
  readonly finite: boolean;
  /** A fact, or something planned, possible, under way or only named: "to deepen it", "by deepening it". */
  readonly mood: Mood;
  /** Where those who act or are acted upon stand before the verb. */
  readonly left: Span;
  /** All behind the verb. */
  readonly right: Span;
}

type Mood = 'fact' | 'future' | 'possible' | 'due' | 'ongoing' | 'open';

const DENYING =
  /^(?:not|n['’]t|never|cannot|neither|nor|hardly|refus\w*|declin\w*|fail\w*|den(?:y|ies|ied)|reject\w*|prevent\w*|prohibit\w*|ban(?:s|ned)?|avoid\w*|cancel\w*|ceas\w*|stop(?:s|ped)?|without|instead)$/i;
const FUTURE = /^(?:will|shall|would|['’]ll)$/i;
const POSSIBLE = /^(?:may|might|can|could)$/i;
const DUE = /^(?:must|should|ought)$/i;
const BE = /^(?:be|is|are|was|were|been|being|am|['’]s|['’]re|get|gets|got)$/i;
const PLANNING =
  /^(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|intention|aim(?:s|ed)?|mean(?:s|t)?|agree[sd]?|expect(?:s|ed)?|schedule[ds]?|due|set|promise[sd]?|pledge[sd]?|decide[sd]?|commit(?:s|ted)?|going|about)$/i;
const RANKED = /^(?:first|second|third|last|only)$/i;
const HARD = /^[;:]$/;
const RELATIVE = /^(?:which|who|whom|that)$/i;
const SUBORDINATE =
  /^(?:that|when|where|while|because|although|though|if|whether|unless|whereas|how|why|what|after|before|since|as|so)$/i;

/** The predicates of a tagged sentence, in its order. */
export function readPredicates({ words: tagged, mentions, text }: SentenceParts): Predicate[] {
  const words = tagged();
  // "Velmar Shipping" ships nothing here.
  const isName = ({ start, end }: Span): boolean =>
    mentions().some((mention) => mention.start <= start && end <= mention.end);
  const predicates: Predicate[] = [];
  const groups: { readonly start: number; readonly at: number }[] = [];
  words.forEach((verb, at) => {
    if (!isMain(words, at) || isName(verb)) return;
    const start = groupStart(words, at);
    const lead = words.slice(start, at);
    const previous = groups.at(-1);
    const governor = words.slice(Math.max(previous ? previous.at : 0, start - 3), start);
    const passive = !/ing$/i.test(verb.text) && verb.tag === 'VERB' && isPassive(words, lead, at);
    const left = leftOf(words, start, previous ?? null, predicates.at(-1)?.left ?? null);
    predicates.push({
      verb,
      passive,
      negated:
        [...lead, ...governor, ...(verb.tag === 'AUX' ? words.slice(at + 1, at + 3) : [])].some((word) =>
          DENYING.test(word.text),
        ) || isNone(words, start),
      relative: RELATIVE.test(words[start - 1]?.text ?? ''),
      finite: hasSubject(verb, lead, words[start - 1]),
      mood: moodOf(verb, lead, words[start - 1], words.slice(0, start)),
      left,
      right: { start: verb.end, end: text.length },
    });
    groups.push({ start, at });
  });
  return predicates;
}

/** A verb, or an auxiliary that no verb follows: "is", "has". */
function isMain(words: readonly TaggedWord[], at: number): boolean {
  const tag = words[at]?.tag;
  if (tag === 'VERB') return true;
  if (tag !== 'AUX') return false;
  for (const next of words.slice(at + 1, at + 5)) {
    if (next.tag === 'VERB' || next.tag === 'AUX') return false;
    if (!/^(?:ADV|PART)$/.test(next.tag)) return true;
  }
  return true;
}

/** Where auxiliaries and adverbs before a verb begin. */
function groupStart(words: readonly TaggedWord[], at: number): number {
  let start = at;
  while (start > 0 && /^(?:AUX|ADV|PART)$/.test(words[start - 1]?.tag ?? '')) {
    const text = words[start - 1]?.text ?? '';
    if (/^['’]s$/.test(text) || SUBORDINATE.test(text)) break;
    start--;
  }
  return start;
}

function isPassive(words: readonly TaggedWord[], lead: readonly TaggedWord[], at: number): boolean {
  if (lead.some(({ text }) => BE.test(text))) return true;
  const behind = words.slice(at + 1, at + 4).map(({ text }) => text.toLowerCase());
  return lead.length === 0 && behind.includes('by');
}

/** "No member has …", "none of them". */
function isNone(words: readonly TaggedWord[], start: number): boolean {
  return words
    .slice(Math.max(0, start - 4), start)
    .some(({ text }) => /^(?:no|none|nobody|nothing)$/i.test(text));
}

function hasSubject(verb: TaggedWord, lead: readonly TaggedWord[], before: TaggedWord | undefined): boolean {
  const texts = lead.map(({ text }) => text.toLowerCase());
  const at = texts.lastIndexOf('to');
  // "is to be established" has its subject before it.
  if (at >= 0) return texts.slice(0, at).some((text) => BE.test(text));
  return !/ing$/i.test(verb.text) || texts.some((text) => BE.test(text)) || before === undefined;
}

function moodOf(
  verb: TaggedWord,
  lead: readonly TaggedWord[],
  before: TaggedWord | undefined,
  all: readonly TaggedWord[],
): Mood {
  const texts = lead.map(({ text }) => text.toLowerCase());
  if (all.some(({ text }) => /^(?:if|unless|whether)$/i.test(text))) return 'open';
  if (texts.some((text) => DUE.test(text))) return 'due';
  if (texts.some((text) => POSSIBLE.test(text))) return 'possible';
  if (texts.some((text) => FUTURE.test(text))) return 'future';
  const to = texts.lastIndexOf('to');
  if (to >= 0) {
    const leading = [...all.slice(-5).map(({ text }) => text), ...texts.slice(0, to)];
    // "The first to join" has joined.
    if (leading.some((text) => RANKED.test(text))) return 'fact';
    return texts.slice(0, to).some((text) => BE.test(text)) || PLANNING.test(leading.at(-1) ?? '')
      ? 'future'
      : 'open';
  }
  if (texts.includes('being') || (/ing$/i.test(verb.text) && texts.some((text) => BE.test(text))))
    return 'ongoing';
  if (/ing$/i.test(verb.text) && before !== undefined && /^(?:ADP|SCONJ)$/.test(before.tag)) return 'open';
  return 'fact';
}

/** Where the subject of a verb may stand: back to where the sentence says something else. */
function leftOf(
  words: readonly TaggedWord[],
  start: number,
  previous: { readonly start: number; readonly at: number } | null,
  shared: Span | null,
): Span {
  const end = words[start]?.start ?? 0;
  const before = words[start - 1];
  // "and signed": whoever did the thing before.
  if (previous && shared && before?.tag === 'CCONJ') return shared;
  if (before !== undefined && RELATIVE.test(before.text)) {
    const from = previous ? (words[previous.at + 1]?.start ?? 0) : 0;
    return { start: Math.min(from, end), end };
  }
  let at = start;
  while (at > 0) {
    const word = words[at - 1];
    if (word === undefined || HARD.test(word.text)) break;
    // "since 2011" begins no clause.
    const isTime = words[at]?.tag === 'NUM';
    if (SUBORDINATE.test(word.text) && !/^(?:DET|ADP)$/.test(word.tag) && !isTime) break;
    at--;
  }
  return { start: pastOpening(words, at, start), end };
}

/** "At the congress, A met B": what stands before the comma does nothing. */
function pastOpening(words: readonly TaggedWord[], from: number, until: number): number {
  const first = words[from];
  if (first === undefined) return 0;
  if (first.tag !== 'ADP') return first.start;
  const comma = words.slice(from, until).findIndex(({ text }) => text === ',');
  const next = words[from + comma + 1];
  // "On this basis A, which …, chose B": there the subject is before the comma.
  return comma < 0 || next === undefined || RELATIVE.test(next.text) ? first.start : next.start;
}
