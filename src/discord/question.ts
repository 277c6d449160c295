import { ComponentType, DiscordAPIError, type Message } from 'discord.js';
import type { Span } from '../corpus/split.ts';
import type { Knowledge } from '../index/knowledge.ts';
import { cleanQuestion } from '../language/questions/clean-question.ts';
import { type Purpose, readPurpose } from '../small-talk/read-purpose.ts';
import { TEXTS } from '../texts/languages.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';
import { textDisplay } from './components.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { escapeMarkdown, formatQuote, unescapeMarkdown } from './markdown.ts';

/** Far above the numbers that Discord hands out itself to components without one. */
const QUESTION_COMPONENT_ID = 1000;
/** Of the container of an answer: without the line of a question, it is to the message that it replies to. */
export const ANSWER_ID = 1001;

/** Mentions of people, roles, channels and commands, custom emoji, times: nothing that an article could hold. */
const DISCORD_TOKEN = /<(?:@[!&]?\d+|#\d+|\/[^:>]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+)>/g;
const EMOJI_TOKEN = /^<a?:/;

const ASKING =
  /^(?:(?:and|but|so|or|ok|okay)\W+)*(?:who|whom|whose|when|where|which|what|why|how|since|until|by|is|are|was|were|did|does|do|has|have|can|could|will|would)\b/i;

/** What is left of a message to search for without Discord's own marks and what cannot be seen; may be empty. */
export function cleanMessage(raw: string): string {
  return cleanQuestion(raw.replace(DISCORD_TOKEN, ' '));
}

/** Whether a message mentions somebody, and that is all. */
export function saysNothing(raw: string): boolean {
  return cleanQuestion(withoutMentions(raw)) === '';
}

/**
 * What a message is for, without the mentions in it.
 *
 * @throws {UserError} when there is nothing to search for, or too much.
 */
export function parseMessage(raw: string, knowledge: Knowledge): Purpose {
  const purpose = readPurpose(withoutMentions(raw), knowledge);
  return purpose.talk === null ? { talk: null, question: parseQuestion(purpose.question) } : purpose;
}

/** Whether a reply that mentions nobody is meant for the bot: it asks something, or is small talk from end to end. */
export function speaksToBot(raw: string, knowledge: Knowledge): boolean {
  return readsAsQuestion(raw) || readPurpose(withoutMentions(raw), knowledge).talk !== null;
}

/** Emoji stay: one by itself says something too. */
function withoutMentions(raw: string): string {
  return raw.replace(DISCORD_TOKEN, (token) => (EMOJI_TOKEN.test(token) ? token : ' '));
}

/** @throws {UserError} when there is nothing to search for, or too much. */
export function parseQuestion(raw: string): string {
  const question = cleanMessage(raw);
  if (question === '') throw new LocalisedError((texts) => texts.questionEmpty);
  if (!/[\p{L}\p{N}]/u.test(question)) throw new LocalisedError((texts) => texts.questionWithoutWords);
  if (question.length > QUESTION_CHARACTERS) {
    throw new LocalisedError((texts) => texts.questionTooLong(question.length, QUESTION_CHARACTERS));
  }
  return question;
}

/** Whether a message asks something, as far as its first word and its marks tell. */
export function readsAsQuestion(raw: string): boolean {
  const message = cleanMessage(raw);
  return /[?？؟]/.test(message) || ASKING.test(message);
}

/**
 * The small line above an answer. Buttons and follow-ups read the question back from it, with `findQuestion`.
 *
 * @param filled what was taken from the question before, in offsets of the question; null when it stood by itself.
 */
export function questionLine(texts: Texts, question: string, filled: readonly Span[] | null = null) {
  const shown = formatQuote({ text: question, start: 0, highlights: filled ?? [] });
  const line = filled === null ? texts.question(shown) : texts.understood(shown);
  return textDisplay(`-# ${line}`, QUESTION_COMPONENT_ID);
}

/** The same above the passages that an answer does not show. */
export function moreLine(texts: Texts, question: string) {
  return textDisplay(`-# ${texts.morePassages(escapeMarkdown(question))}`, QUESTION_COMPONENT_ID);
}

/** @throws {UserError} when the message holds no question: it is not one of this version's answers, or its question is gone. */
export async function readQuestion(message: Message): Promise<string> {
  const question = await findQuestion(message);
  if (question !== null) return parseQuestion(question);
  throw new LocalisedError((texts) => (isAnswer(message) ? texts.questionGone : texts.staleMessage));
}

/**
 * The question that one of the bot's own messages answers: that of its line, or the message that it replies to. Null when it
 * is no answer, and when that message is gone or has been changed since.
 */
export async function findQuestion(message: Message): Promise<string | null> {
  const line = findLine(message);
  if (line !== null) return readLine(line);
  return isAnswer(message) ? readAsked(message) : null;
}

/** The same where the message itself says it, in the line above the answer. */
export function findQuestionLine(message: Message): string | null {
  const line = findLine(message);
  return line === null ? null : readLine(line);
}

function findLine({ components }: Message): string | null {
  const line = components.find(
    (component) => component.type === ComponentType.TextDisplay && component.id === QUESTION_COMPONENT_ID,
  );
  return line?.type === ComponentType.TextDisplay ? line.content : null;
}

function isAnswer({ components }: Message): boolean {
  return components.some(({ type, id }) => type === ComponentType.Container && id === ANSWER_ID);
}

/** In whatever language the line is: the longest words before the question are those that it was written with. */
const LINES = Object.values(TEXTS)
  .flatMap(({ question, understood, morePassages }) => [question, understood, morePassages])
  .map((write) => `-# ${write('\n')}`.split('\n'))
  .sort(([a = ''], [b = '']) => b.length - a.length);

function readLine(content: string): string | null {
  for (const [before = '', after = ''] of LINES) {
    if (!content.startsWith(before) || !content.endsWith(after)) continue;
    const shown = content.slice(before.length, content.length - after.length);
    // Stars that are not escaped make bold what was filled in.
    return unescapeMarkdown(shown.replace(/(\\.)|\*\*/g, '$1'));
  }
  return null;
}

async function readAsked(answer: Message): Promise<string | null> {
  // Discord drops the reference to a message that was deleted before it was answered.
  if (answer.reference === null) return null;
  try {
    const asked = await answer.fetchReference();
    // An answer is changed after its question was, as long as it follows it.
    const isChanged = (asked.editedTimestamp ?? 0) > (answer.editedTimestamp ?? answer.createdTimestamp);
    return isChanged ? null : cleanMessage(asked.content) || null;
  } catch (error) {
    if (error instanceof DiscordAPIError) return null;
    throw error;
  }
}
