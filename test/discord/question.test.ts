import { describe, expect, test } from 'vitest';
import { cleanMessage, parseQuestion, readsAsQuestion } from '../../src/discord/question.ts';
import { UserError } from '../../src/user-error.ts';

describe('a question', () => {
  test('loses direction overrides, zero-width characters and control characters', () => {
    expect(cleanMessage('\u202EWho\u200B chairs\u2066 the\u0000 network?\uFEFF')).toBe(
      'Who chairs the network?',
    );
  });

  test('loses mentions, custom emoji and times of Discord, and keeps all other angle brackets', () => {
    expect(cleanMessage('<@123> who <:wave:45> <a:b:6> <#7> <@&8> <t:9:R> </ask:10> is <b>?')).toBe(
      'who is <b>?',
    );
  });

  test('keeps markdown as it was typed, with line breaks as spaces', () => {
    expect(parseQuestion('**Who**\n  chairs `it`?')).toBe('**Who** chairs `it`?');
  });

  test.each(['', '   ', '\u200B\u202E', '\u200D', '<@123456789012345678>', '\u200B <@!1>'])(
    'without anything in it is refused: %j',
    (raw) => {
      expect(() => parseQuestion(raw)).toThrow(/no question/);
    },
  );

  test.each(['???', '…!', '** **', '😀', '\uD800'])('without a letter or digit is refused: %j', (raw) => {
    expect(() => parseQuestion(raw)).toThrow(/no letters or digits/);
  });

  test('may have 300 characters and no more, and the refusal names both numbers', () => {
    expect(parseQuestion('x'.repeat(300))).toHaveLength(300);
    expect(() => parseQuestion('x'.repeat(1301))).toThrow(UserError);
    expect(() => parseQuestion('x'.repeat(1301))).toThrow(/1,301 characters; at most 300/);
  });
});

describe('a message reads as a question', () => {
  test.each([
    'When?',
    'and who signed it',
    'So, what about Norvik',
    '<@1> is it open',
    '誰ですか？',
    'Norvik?',
  ])('by its first word or its mark: %j', (message) => {
    expect(readsAsQuestion(message)).toBe(true);
  });

  test.each(['Thank you!', 'Good to know.', 'It is open, whatever they say', 'whoever', ''])(
    'and not otherwise: %j',
    (message) => {
      expect(readsAsQuestion(message)).toBe(false);
    },
  );
});
