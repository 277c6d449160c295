import type { Message } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { Span } from '../corpus/split.ts';
import { cleanQuestion } from '../language/questions/clean-question.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { textDisplay } from './components.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { formatQuote, unescapeMarkdown } from './markdown.ts';

/** Far above the numbers that Discord hands out itself to components without one. */
const QUESTION_COMPONENT_ID = 1000;

/** Mentions of people, roles, channels and commands, custom emoji, times: nothing that an article could hold. */
const DISCORD_TOKEN = /<(?:@[!&]?\d+|#\d+|\/[^:>]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+)>/g;

const ASKING =
  /^(?:(?:and|but|so|or|ok|okay)\W+)*(?:who|whom|whose|when|where|which|what|why|how|since|until|by|is|are|was|were|did|does|do|has|have|can|could|will|would)\b/i;

/** What is left of a message to search for without Discord's own marks and what cannot be seen; may be empty. */
export function cleanMessage(raw: string): string {
  return cleanQuestion(raw.replace(DISCORD_TOKEN, ' '));
}

/** @throws {UserError} when there is nothing to search for, or too much. */
export function parseQuestion(raw: string): string {
  const question = cleanMessage(raw);
  if (question === '') throw new UserError(texts.questionEmpty);
  if (!/[\p{L}\p{N}]/u.test(question)) throw new UserError(texts.questionWithoutWords);
  if (question.length > QUESTION_CHARACTERS) {
    throw new UserError(texts.questionTooLong(question.length, QUESTION_CHARACTERS));
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
export function questionLine(question: string, filled: readonly Span[] | null = null) {
  const shown = formatQuote({ text: question, start: 0, highlights: filled ?? [] });
  const line = filled === null ? texts.question(shown) : texts.understood(shown);
  return textDisplay(`-# ${line}`, QUESTION_COMPONENT_ID);
}

/** @throws {UserError} when the message holds no question: it is not one of this version's answers. */
export function readQuestion(message: Message): string {
  const question = findQuestion(message);
  if (question === null) throw new UserError(texts.staleMessage);
  return parseQuestion(question);
}

/** The question that one of the bot's own messages answers; null when it is no answer. */
export function findQuestion(message: Message): string | null {
  const line = message.components.find(
    (component) => component.type === ComponentType.TextDisplay && component.id === QUESTION_COMPONENT_ID,
  );
  if (line?.type !== ComponentType.TextDisplay) return null;
  for (const write of [texts.question, texts.understood]) {
    const [before = '', after = ''] = `-# ${write('\n')}`.split('\n');
    if (!line.content.startsWith(before)) continue;
    const shown = line.content.slice(before.length, line.content.length - after.length);
    // Stars that are not escaped make bold what was filled in.
    return unescapeMarkdown(shown.replace(/(\\.)|\*\*/g, '$1'));
  }
  return null;
}
