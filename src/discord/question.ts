import type { Message } from 'discord.js';
import { ComponentType } from 'discord.js';
import { cleanQuestion } from '../search/question.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { textDisplay } from './components.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { escapeMarkdown, unescapeMarkdown } from './markdown.ts';

/** Far above the numbers that Discord hands out itself to components without one. */
const QUESTION_COMPONENT_ID = 1000;

/** Mentions of people, roles, channels and commands, custom emoji, times: nothing that an article could hold. */
const DISCORD_TOKEN = /<(?:@[!&]?\d+|#\d+|\/[^:>]+:\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+)>/g;

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

/** The small line above an answer. Buttons read the question back from it, with `readQuestion`. */
export function questionLine(question: string) {
  return textDisplay(`-# ${texts.question(escapeMarkdown(question))}`, QUESTION_COMPONENT_ID);
}

/** @throws {UserError} when the message holds no question: it is not one of this version's answers. */
export function readQuestion(message: Message): string {
  const line = message.components.find(
    (component) => component.type === ComponentType.TextDisplay && component.id === QUESTION_COMPONENT_ID,
  );
  const [before = '', after = ''] = texts.question('\n').split('\n');
  if (line?.type !== ComponentType.TextDisplay || !line.content.startsWith(`-# ${before}`)) {
    throw new UserError(texts.staleMessage);
  }
  return parseQuestion(
    unescapeMarkdown(line.content.slice(3 + before.length, line.content.length - after.length)),
  );
}
