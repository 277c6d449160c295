import type { Span } from '../corpus/split.ts';
import { understandFollowUp } from '../follow-up/follow-up.ts';
import type { Knowledge } from '../index/knowledge.ts';
import { findMentions } from '../language/names/mentions.ts';
import { cleanQuestion } from '../language/questions/clean-question.ts';

/** One of several questions in a message. */
export interface SubQuestion {
  /** As it stands in the message. */
  readonly own: string;
  /** As it can be asked by itself: what it leaves out is taken from the one before. */
  readonly question: string;
}

/** So many questions of one message are answered. */
const MOST = 3;

const QUESTION_WORD = '(?:who|whom|whose|when|where|what|which|why|how)';
const PREPOSITION = '(?:in|at|on|by|for|with|to|from|of|since|until|under)';
const OPENING =
  '(?:(?:and|also|so|then|plus|but|ok|hi|hello|hey|please|finally|secondly|furthermore)[\\s,]+)*';
const ASKS = new RegExp(`\\b${QUESTION_WORD}\\b`, 'i');
/** "how and why it was closed" says what is asked for in two words. */
const ENDS_ASKING = new RegExp(`\\b${QUESTION_WORD}$`, 'i');
const OPENS = new RegExp(`^${OPENING}(?:${PREPOSITION} )?${QUESTION_WORD}\\b`, 'i');
/** "S.A. was admitted" goes on; "in 2019. Who" does not. */
const ENDS = /(?<=[?!;]|(?<![\p{Lu}.]|\b(?:Dr|Mr|Ms|Mrs|Prof|St|No|vs|e\.g|i\.e))\.)\s+|\n+/u;
/** It asks for an answer, and says of what nothing: "would you happen to know?" */
const COURTESY =
  /\b(?:you|anyone|anybody|someone|somebody|one)\b[^,]*\b(?:know|tell|help|say|explain|check)(?: me| us| this| that)?\W*$/i;
const LINK = /^(?:(?:and|also|oh|so|then|plus|but)\b[\s,]*)+/i;
const GREETING = /^(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|dear [\p{L} ]+)[\s,.!]+/iu;
/** "…, and who signed it", "… and in which year", but not "who and when". */
const JOINS = new RegExp(
  `(?<=[\\p{L}\\p{N}”"')]),?\\s+(?:and also|and|also|plus|as well as|then)\\s+(?=(?:${PREPOSITION}\\s+)?${QUESTION_WORD}\\b)`,
  'giu',
);
/** "When and where was it signed": two questions of one claim. */
const DOUBLE = new RegExp(
  `^((?:.*[:,]\\s*)?${OPENING}(?:${PREPOSITION}\\s+)?)(${QUESTION_WORD})\\s*(?:,\\s*and|,|and|&|\\+)\\s*((?:${PREPOSITION}\\s+)?${QUESTION_WORD})\\b(.*)$`,
  'isu',
);
/** "in Norland and in Velmar": the same is asked of each; "between A and B" is of both together. */
const BETWEEN = new RegExp(
  `^\\s*,?\\s*(?:and|as well as|vs\\.?|versus)\\s+(${PREPOSITION}\\s+(?:the\\s+)?|the\\s+)$`,
  'iu',
);
const JOINED = new RegExp(`\\b(?:and|as well as|vs\\.?|versus)\\s+(?:the|${PREPOSITION})\\s`, 'i');

/**
 * The questions of a message, each so that it can be asked by itself; one alone for most messages. What is no question, such as a
 * greeting, is left out where there are several.
 */
export function splitQuestions(text: string, knowledge: Knowledge): SubQuestion[] {
  const clean = cleanQuestion(text);
  const whole = [{ own: clean, question: clean }];
  const sentences = clean.split(ENDS).filter((sentence) => !COURTESY.test(sentence));
  const asking = sentences.filter((sentence) => sentence.endsWith('?') || OPENS.test(sentence));
  const parts = (asking.length > 0 ? asking : [clean]).flatMap(splitJoined);
  if (parts.length < 2) return whole;
  // "I prepare a file on Velmar. Which grant did it get, and when?"
  let previous = sentences[sentences.indexOf(asking[0] ?? '') - 1]?.replace(GREETING, '') ?? null;
  const questions: SubQuestion[] = [];
  for (const part of parts.slice(0, MOST)) {
    const question = previous === null ? part : lean(part, previous, knowledge);
    if (question === null) return whole;
    questions.push({ own: part.replace(LINK, '').replace(/[?!.,;\s]+$/, ''), question });
    previous = question;
  }
  return questions;
}

/** The question with what it takes from the one before; null where it has no verb, and nothing can be taken. */
function lean(part: string, previous: string, knowledge: Knowledge): string | null {
  const understood = understandFollowUp(part, previous, knowledge);
  if (understood !== null) return understood.question;
  if (knowledge.tagger.tag(part).some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return part;
  // "what does it supply to Ostby and what to Velmar"
  const rest = part.replace(new RegExp(`^${QUESTION_WORD}\\s+`, 'i'), '');
  return understandFollowUp(`and ${rest}`, previous, knowledge)?.question ?? null;
}

/** "When was it signed, and who signed it", "when and where was it signed". */
function splitJoined(sentence: string): string[] {
  const [, before = '', first = '', second = '', rest = ''] = DOUBLE.exec(sentence) ?? [];
  if (/[\p{L}\p{N}]/u.test(rest)) return [`${before}${first}${rest}`.trim(), `${second}${rest}`.trim()];
  const parts: string[] = [];
  let from = 0;
  for (const join of sentence.matchAll(JOINS)) {
    const part = sentence.slice(from, join.index);
    if (!ASKS.test(part) || ENDS_ASKING.test(part)) continue;
    parts.push(part);
    from = join.index + join[0].length;
  }
  return [...parts, sentence.slice(from)].map((part) => part.trim());
}

/**
 * The question asked of each of two names that it joins: "how long do the treaties of Norland and of Velmar run" asks of the one
 * and of the other. Null where it joins none.
 */
export function askOfEach(
  question: string,
  { tagger, gazetteer }: Knowledge,
): readonly [SubQuestion, SubQuestion] | null {
  if (!JOINED.test(question)) return null;
  const names = findMentions(question, tagger.tag(question), gazetteer);
  for (const [at, second] of names.entries()) {
    const first = names[at - 1];
    const link = first && BETWEEN.exec(question.slice(first.end, second.start))?.[1]?.toLowerCase();
    if (!first || !link || !question.slice(0, first.start).toLowerCase().endsWith(link)) continue;
    const without = ({ start, end }: Span): string => `${question.slice(0, start)}${question.slice(end)}`;
    return [
      { own: first.text, question: without({ start: first.end, end: second.end }) },
      { own: second.text, question: without({ start: first.start, end: second.start }) },
    ];
  }
  return null;
}
