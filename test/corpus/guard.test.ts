import { expect, test } from 'vitest';
import { parseGuard } from '../../src/corpus/guard.ts';

const parse = (content: string) => parseGuard(new TextEncoder().encode(content));

test('questions are read with what their answers must contain, one text or several', () => {
  expect(
    parse('- question: Who  chairs it?\n  answer: Haugen\n- question: Who pays?\n  answer: [A, B]\n'),
  ).toEqual({
    guard: [
      { question: 'Who chairs it?', answer: ['Haugen'] },
      { question: 'Who pays?', answer: ['A', 'B'] },
    ],
  });
  expect(parse('# nothing yet\n')).toEqual({ guard: [] });
});

test.each([
  ['question: Who?\n', 1, 'no list'],
  ['- answer: Haugen\n', 1, 'question is missing: expected a question'],
  ['- question: Who?\n', 1, 'answer is missing: expected words of the answer'],
  ['- question: Who?\n  answer: []\n', 2, 'answer'],
  ['- question: Who?\n  answer: {a: b}\n', 2, 'answer'],
  ['- question: Who?\n  answer: A\n  anser: B\n', 3, 'unknown key "anser"'],
  ['- just words\n', 1, 'is no guard question'],
  ['- [\n', 2, ''],
])('%j is refused with its line', (content, line, message) => {
  expect(parse(content)).toEqual({
    problems: [{ line, message: expect.stringContaining(message) }],
  });
});
