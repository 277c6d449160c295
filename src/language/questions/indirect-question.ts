import type { TaggedWord, Tagger } from '../words/tagger.ts';
import { pastOf, thirdPersonOf } from '../words/verb-forms.ts';

const ASKING = /^(?:who|whom|whose|when|where|which|what|why|how)$/i;
const BE = /^(?:is|are|was|were)$/i;
const DO = /^(?:do|does|did)$/i;
const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|shall|should|can|could|may|might|must)$/i;
const PARTICIPLE = /^(?:be|been)$/;
/** What makes an order of words that is not read here: other clauses, denials, contractions, people in the conversation. */
const UNREAD =
  /[,;:.!?()"“”\n]|['’](?!s\b)|\b(?:who|what|where|when|how|it|that)['’]s\b|\bto be\b|\b(?:not|never|that|if|because|while|please|i|me|my|we|us|our|you|your)\b/i;
const MOST_CHARACTERS = 150;
/** In words: what stands between the question word and the verb or auxiliary that belongs to it. */
const LONGEST_ASKING = 8;

/**
 * An English question in the order that it has behind "no passage says": "When does the memorandum expire?" becomes "when
 * the memorandum expires". Null for one whose words cannot be put in that order with certainty.
 */
export function putIndirectly(question: string, tagger: Tagger): string | null {
  const text = question.trim().replace(/[\s?]+$/, '');
  if (text.length > MOST_CHARACTERS || UNREAD.test(text)) return null;
  const words = tagger.tag(text);
  if (words.filter((word) => ASKING.test(word.text)).length > 1) return null;
  const [first, second] = words;
  if (first === undefined || second === undefined) return null;
  if (AUXILIARY.test(first.text)) return invert(text, words, 0, 'whether ');
  const asking = ASKING.test(first.text) ? 0 : first.tag === 'ADP' && ASKING.test(second.text) ? 1 : -1;
  if (asking < 0) return null;
  const lowered = text.charAt(0).toLowerCase() + text.slice(1);
  const at = words.findIndex(
    ({ text: word, tag }, i) => i > asking && (AUXILIARY.test(word) || tag === 'VERB'),
  );
  const verb = words[at];
  if (verb === undefined || at - asking > LONGEST_ASKING) return null;
  // "When" and the like never do what the verb says; "which bodies" and "who" do, unless an auxiliary comes later.
  const maySubject = asking === 0 && /^(?:who|what|which|whose|how)$/i.test(first.text);
  const inverted = words.some((word, i) => i >= at && DO.test(word.text));
  if (maySubject && !inverted && doesIt(words, at)) return lowered;
  if (!AUXILIARY.test(verb.text)) return null;
  const keepsOrder = at === 1 ? /^(?:who|what)\b/i : /^(?:how (?:many|much)|which|what|whose)\b/i;
  if (BE.test(verb.text) && keepsOrder.test(text) && (at === 1 || mainVerb(words, at) < 0)) return lowered;
  return invert(lowered, words, at, '');
}

/** Whether what is asked for is the subject: "who signed it", "which bodies have signed it". */
function doesIt(words: readonly TaggedWord[], at: number): boolean {
  if (!AUXILIARY.test(words[at]?.text ?? '')) return true;
  let next = at + 1;
  while (words[next]?.tag === 'ADV') next++;
  const { tag = '', text = '' } = words[next] ?? {};
  return (
    tag === 'VERB' || PARTICIPLE.test(text) || (BE.test(words[at]?.text ?? '') && /^(?:ADP|ADJ)$/.test(tag))
  );
}

/** Puts the auxiliary at a place behind the subject. */
function invert(text: string, words: readonly TaggedWord[], at: number, opening: string): string | null {
  const auxiliary = words[at];
  if (auxiliary === undefined) return null;
  const before = opening + text.slice(0, auxiliary.start);
  const main = mainVerb(words, at);
  const verb = words[main];
  if (verb === undefined) {
    const isPlain =
      BE.test(auxiliary.text) && opening === '' && isOnePhrase(words.slice(at + 1)) && !text.endsWith('ing');
    return isPlain ? `${before}${text.slice(auxiliary.end + 1)} ${auxiliary.text}` : null;
  }
  let from = main;
  while (!DO.test(auxiliary.text) && words[from - 1]?.tag === 'ADV') from--;
  const subject = text.slice(auxiliary.end, words[from]?.start).trim();
  if (subject === '') return null;
  const predicate = DO.test(auxiliary.text)
    ? inflect(verb.text, auxiliary.text.toLowerCase()) + text.slice(verb.end)
    : `${auxiliary.text.toLowerCase()} ${text.slice(words[from]?.start)}`;
  return `${before}${subject} ${predicate}`;
}

function inflect(verb: string, auxiliary: string): string {
  if (auxiliary === 'did') return pastOf(verb);
  return auxiliary === 'does' ? thirdPersonOf(verb) : verb;
}

/** The place of the verb that belongs to the auxiliary at a place; -1 for none. A participle before a noun is no verb. */
function mainVerb(words: readonly TaggedWord[], at: number): number {
  const takesBase = !BE.test(words[at]?.text ?? '') && !/^(?:has|have|had)$/i.test(words[at]?.text ?? '');
  const isVerb = ({ tag, text, start }: TaggedWord, i: number): boolean => {
    const before = words[i - 1];
    if (i <= at + 1 || /^(?:DET|ADJ|ADP|NUM|PART)$/.test(before?.tag ?? '') || before?.text === '-')
      return false;
    if (before?.end === start) return false;
    if (PARTICIPLE.test(text)) return true;
    return tag === 'VERB' && /^\p{Ll}/u.test(text) && !(takesBase && /(?:ed|[^s]s|ing)$/.test(text));
  };
  // "the handling contract was extended": the first "-ing" may belong to a noun.
  const surest = words.findIndex((word, i) => isVerb(word, i) && !word.text.endsWith('ing'));
  const found = surest >= 0 ? surest : words.findIndex(isVerb);
  if (found >= 0 || !takesBase) return found;
  // The tagger takes "end" in "When did the summit end?" for a noun.
  const last = words.length - 1;
  const isBare = /^\p{Ll}+$/u.test(words[last]?.text ?? '') && !/[^s]s$/.test(words[last]?.text ?? '');
  const subject = words.slice(at + 1, last);
  return isBare && isOnePhrase(subject) && !subject.some(({ tag }) => tag === 'ADP') ? last : -1;
}

/** A noun with what belongs to it, and no second one beside it: "the port of Ostby". */
function isOnePhrase(words: readonly TaggedWord[]): boolean {
  if (words.length === 1 && words[0]?.tag === 'PRON') return true;
  if (!/^(?:NOUN|PROPN)$/.test(words.at(-1)?.tag ?? '')) return false;
  return words.every(({ tag }, i) => {
    if (tag === 'DET') return i === 0 || /^(?:ADP|CCONJ)$/.test(words[i - 1]?.tag ?? '');
    return /^(?:ADJ|NOUN|PROPN|ADP|CCONJ|NUM|PART)$/.test(tag);
  });
}
