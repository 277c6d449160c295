import type { TaggedWord } from '../words/tagger.ts';
import { looksPast } from '../words/verb-forms.ts';
import { BE, DUE, FUTURE, POSSIBLE, SUBORDINATE } from './lexicon.ts';
import { findParted, HAVING, INSIDE, isMain, LONGEST_ASIDE, type Parted } from './verb-words.ts';

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
    const isInside = INSIDE.test(text) && words[start - 2]?.tag === 'AUX';
    const isLead =
      /^(?:AUX|ADV|PART)$/.test(before?.tag ?? '') || (before?.tag === 'VERB' && HAVING.test(text));
    if (isInside) {
      start--;
      continue;
    }
    if (!isLead || /^['’]s$/.test(text) || (SUBORDINATE.has(text) && text !== 'once')) break;
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
