import type { Span } from '../../corpus/split.ts';
import { understandFollowUp } from '../../follow-up/follow-up.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import { findMentions } from '../../language/names/mentions.ts';
import { cleanQuestion } from '../../language/questions/clean-question.ts';

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
const ASKS_WHETHER =
  /^(?:(?:and|so|also)\s+)?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b/i;
/** "how and why it was closed" says what is asked for in two words. */
const ENDS_ASKING = new RegExp(`\\b${QUESTION_WORD}$`, 'i');
const OPENS = new RegExp(`^${OPENING}(?:${PREPOSITION} )?${QUESTION_WORD}\\b`, 'i');
/** "S.A. was admitted" goes on; "in 2019. Who" does not. */
const ENDS = /(?<=[?!;]|(?<![\p{Lu}.]|\b(?:Dr|Mr|Ms|Mrs|Prof|St|No|vs|e\.g|i\.e))\.)\s+|\n+/u;
/** It asks for an answer, and says of what nothing: "would you happen to know?" */
const COURTESY =
  /\b(?:you|anyone|anybody|someone|somebody|one)\b[^,]*\b(?:know|tell|help|say|explain|check)(?: me| us| this| that)?\W*$/i;
const PRONOUN = /\b(?:it|its|they|their|them|he|him|his|she|her|this|that|these|those|there)\b/i;
const LINK = /^(?:(?:and|also|oh|so|then|plus|but|if (?:so|yes|not))\b[\s,]*)+/i;
/** "1) who leads it 2) since when": each on a line of its own. */
const NUMBERED = /(?:^|\s)\(?[1-9a-c][).]\s+(?=\p{L})/gu;
/** "My boss needs to know when …", "could someone tell me who …", "quick one for the newsletter: who …". */
const LEAD = new RegExp(
  `^.*?(?:\\b(?:tell|know|say|explain|asking|asked|ask|wonder(?:ing)?|check|find out|remind|curious|sure|idea|remember)\\b(?: me| us| you| him| her| them| anyone)?(?: about| as to)?|:),?\\s+(?=(?:${PREPOSITION}\\s+)?${QUESTION_WORD}\\b)`,
  'iu',
);
/** "…, for the slides, thanks": what it is asked for, and courtesy. */
const TRAIL =
  /(?:[\s,.!?–-]+(?:please|pls|plz|thanks|thank you|thx|ty|cheers|asap|many thanks|(?:thanks|thank you) (?:a lot|so much|very much|in advance|all|everyone|folks|team))|,\s*(?:it['’]s |this is )?for (?:the|my|our|a|an|some|his|her|their) (?:\p{L}+ )?\p{Ll}+)[\s.!?]*$/iu;
const GREETING = /^(?:good (?:morning|afternoon|evening|day)|hello|hi|hey|dear [\p{L} ]+)[\s,.!]+/iu;
/** "…, and who signed it", "… and in which year", but not "who and when". */
const JOINS = new RegExp(
  `(?<=[\\p{L}\\p{N}”"')]),?\\s+(?:and also|and|also|plus|as well as|then)\\s+(?=(?:${PREPOSITION}\\s+)?${QUESTION_WORD}\\b)`,
  'giu',
);
/** "… and did it leave the union", "…, what did it cost": a question of its own behind a whole one. */
const ASKS_ALSO = new RegExp(
  `(?<=[\\p{L}\\p{N}”"')])(?:,?\\s+(?:and|&)\\s+(?=(?:did|does|do|is|are|was|were|has|have|will|can)\\s+(?:it|he|she|they|there|this|that|the|its|their|his|her|\\p{Lu}))|,\\s+(?=(?:what|how|why)\\b[^,]*?\\b(?:did|does|do|is|are|was|were|has|have|will)\\b|(?:who|when|where)\\s+(?:did|does|do)\\b)|\\s+&\\s+(?=${QUESTION_WORD}\\b))`,
  'gu',
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
  const whole = [{ own: clean, question: findCore(clean, knowledge) }];
  const lines = text.replace(NUMBERED, '\n').split(/\n+/).map(cleanQuestion);
  const sentences = lines.flatMap((line) => line.split(ENDS)).filter((sentence) => !COURTESY.test(sentence));
  const asking = sentences.filter((sentence) => sentence.endsWith('?') || OPENS.test(sentence));
  const parts = (asking.length > 0 ? asking : [clean]).flatMap((one) => splitTopic(one, knowledge));
  if (parts.length < 2) return whole;
  // "I prepare a file on Velmar. Which grant did it get, and when?"
  let previous = sentences[sentences.indexOf(asking[0] ?? '') - 1]?.replace(GREETING, '') ?? null;
  const questions: SubQuestion[] = [];
  for (const written of parts.slice(0, MOST)) {
    const part = findCore(written, knowledge).replace(LINK, '');
    // What leads to the questions is no question: only a pronoun reaches back to it.
    const stands = previous === null || (questions.length === 0 && !PRONOUN.test(part));
    const question = stands || previous === null ? part : lean(part, previous, knowledge);
    if (question === null) return whole;
    questions.push({ own: part.replace(/[?!.,;\s]+$/, ''), question });
    previous = question;
  }
  return questions;
}

/** The question itself, without what leads to it and the courtesy behind it; what names something is a part of it. */
function findCore(written: string, { tagger, gazetteer }: Knowledge): string {
  let core = written;
  for (let rest = core.replace(TRAIL, ''); rest !== core && ASKS.test(rest); rest = core.replace(TRAIL, ''))
    core = rest;
  const [lead = ''] = LEAD.exec(core) ?? [];
  if (lead === '' || findMentions(lead, tagger.tag(lead), gazetteer).length > 0) return core;
  return core.slice(lead.length);
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

/** "Velmar League: when was it founded, and who leads it": each is asked of what stands in front. */
function splitTopic(sentence: string, { tagger, gazetteer }: Knowledge): string[] {
  const [lead = '', topic = ''] = TOPIC.exec(sentence) ?? [];
  const parts = splitJoined(sentence.slice(lead.length));
  const [name, ...more] = topic === '' ? [] : findMentions(topic, tagger.tag(topic), gazetteer);
  if (name === undefined || more.length > 0 || name.start > 0 || parts.length < 2)
    return splitJoined(sentence);
  return parts.map((part) =>
    part.replace(OF_TOPIC, (pronoun) => (/^(?:its|their)$/i.test(pronoun) ? `${topic}’s` : topic)),
  );
}

const TOPIC = new RegExp(`^([^:?!.]{2,60}):\\s+(?=(?:${PREPOSITION}\\s+)?${QUESTION_WORD}\\b)`, 'iu');
const OF_TOPIC = /\b(?:it|they|its|their)\b/i;

/** "When was it signed, and who signed it", "when and where was it signed". */
function splitJoined(sentence: string): string[] {
  const [, before = '', first = '', second = '', rest = ''] = DOUBLE.exec(sentence) ?? [];
  if (/[\p{L}\p{N}]/u.test(rest)) return [`${before}${first}${rest}`.trim(), `${second}${rest}`.trim()];
  const parts: string[] = [];
  let from = 0;
  const joins = [...sentence.matchAll(JOINS), ...sentence.matchAll(ASKS_ALSO)];
  for (const join of joins.sort((a, b) => a.index - b.index)) {
    const part = sentence.slice(from, join.index);
    if (!(ASKS.test(part) || ASKS_WHETHER.test(part)) || ENDS_ASKING.test(part)) continue;
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
