import type { Knowledge } from '../index/knowledge.ts';
import { cleanQuestion } from '../language/questions/clean-question.ts';
import { COURTESIES, type SmallTalk } from './phrases.ts';
import { findWords, reach, type Word } from './vocabulary.ts';

/** What a message is for: it asks something of the articles, or nothing. */
export type Purpose = { readonly talk: SmallTalk } | { readonly talk: null; readonly question: string };

/** Emoji, those of a server too, and faces made of marks. */
const EMOJI =
  /<a?:\w+:\d+>|:[a-z_]{3,30}:|[0-9#*]\u20e3|[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|(?<![\p{L}\p{N}])(?:[:;=]['-]?[)(DPpo/|3]|<3+|\^_*\^)(?![\p{L}\p{N}])/gu;

/** Words that open a question behind a greeting even where no mark parts them: "hi who signed it". */
const OPENS_QUESTION =
  /^(?:who|whos|whom|whose|when|whens|where|wheres|which|what|whats|why|how|can|could|would|please|pls|tell|qui|quand|pourquoi|combien|quien|cuando|donde|cuanto|siapa|kapan|dimana|berapa|kim|nerede|kac|متي|اين|كم)$/;
const JOINS = /^(?:and|but|so)$/;
const ASKS_YES_OR_NO = /^(?:is|are|was|were|did|does|do|has|have|had|will|should)$/;

const MARK = /[,.!?;:…،؛؟，。！？；：、–—-]/;
const ASKS = /[?？؟]/;

/** What "thanks" behind a question may be made of. */
const CLOSES: ReadonlySet<SmallTalk> = new Set(['thanks', 'farewell', 'greeting']);
/** A close has no more words than this: "thank you so very much in advance for your help". */
const MOST_CLOSING = 12;

/**
 * Reads what a message is for. Small talk is what consists of phrases of a closed vocabulary to its last word; from a question,
 * the greeting before it and the thanks behind it are taken off. Any text is accepted.
 */
export function readPurpose(raw: string, knowledge: Pick<Knowledge, 'acronyms'>): Purpose {
  const text = cleanQuestion(raw);
  const bare = text.replace(EMOJI, (emoji) => ' '.repeat(emoji.length));
  const words = findWords(bare);
  if (words.length === 0) return bare.trim() === text ? { talk: null, question: text } : { talk: 'nod' };
  const talk = namesAcronym(text, knowledge) ? null : (reach(words).get(words.length)?.talk ?? null);
  return talk === null ? { talk, question: dropCourtesies(text, bare, words) } : { talk };
}

/** "NICE", where the articles say what that is short for. */
function namesAcronym(text: string, { acronyms }: Pick<Knowledge, 'acronyms'>): boolean {
  const [word = ''] = /^\p{Lu}{2,}(?=\P{L}*$)/u.exec(text) ?? [];
  return acronyms.longForms.has(word.toLowerCase());
}

const ON_THE_WHOLE: ReadonlySet<SmallTalk> = new Set([
  'help',
  'articles',
  'age',
  'keepers',
  'identity',
  'clock',
]);

/** Whether small talk may as well be about what somebody asked before: "who keeps it", "how many articles?". */
export function mayFollow(talk: SmallTalk, message: string): boolean {
  return ON_THE_WHOLE.has(talk) && /\b(?:it|this|that|there)\b|^\W*how many\b/i.test(message);
}

function dropCourtesies(text: string, bare: string, words: readonly Word[]): string {
  const end = findClosing(bare, words);
  const kept = words.filter((word) => word.start < end);
  const start = findOpening(bare.slice(0, end), kept);
  return text.slice(start, end).trim();
}

/** Where the question begins, behind a greeting. */
function findOpening(text: string, words: readonly Word[]): number {
  const reached = [...reach(words, (talk) => COURTESIES.has(talk))];
  const ends = reached.filter(([, { talk }]) => talk !== null).map(([end]) => end);
  for (const end of ends.sort((a, b) => b - a)) {
    const [last, first, second] = [words[end - 1], words[end], words[end + 1]];
    if (last === undefined || first === undefined) continue;
    const opens =
      OPENS_QUESTION.test(first.text) || (JOINS.test(first.text) && OPENS_QUESTION.test(second?.text ?? ''));
    const isParted = MARK.test(text.slice(last.end, first.start));
    const asks =
      opens ||
      ASKS.test(text.slice(first.start)) ||
      JOINS.test(first.text) ||
      ASKS_YES_OR_NO.test(first.text);
    if (opens || (isParted && asks))
      return text.charAt(first.start - 1) === '¿' ? first.start - 1 : first.start;
  }
  return 0;
}

/** Where the question ends, before a mark and thanks. */
function findClosing(text: string, words: readonly Word[]): number {
  for (let at = Math.max(1, words.length - MOST_CLOSING); at < words.length; at++) {
    const [last, first] = [words[at - 1], words[at]];
    if (last === undefined || first === undefined || !MARK.test(text.slice(last.end, first.start))) continue;
    const tail = words.slice(at);
    const talk = reach(tail, (kind) => CLOSES.has(kind)).get(tail.length)?.talk ?? null;
    if (talk !== null) return last.end + text.slice(last.end).search(/[^?!.？！。؟]|$/);
  }
  return text.length;
}
