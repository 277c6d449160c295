import { expect, test } from 'vitest';
import { createRecentQuestions } from '../../src/discord/recent-questions.ts';

const MINUTE_MS = 60_000;
const asking = (userId: string, channelId: string, createdTimestamp: number) => ({
  id: `${createdTimestamp}`,
  userId,
  channelId,
  createdTimestamp,
});

test('the last question of a person in a channel is recalled there, to them, for ten minutes', () => {
  const recent = createRecentQuestions();
  recent.remember(asking('ada', 'harbour', 0), 'first');
  recent.remember(asking('ada', 'harbour', 1), 'second');
  expect(recent.recall(asking('ada', 'harbour', 10 * MINUTE_MS + 1))).toBe('second');
  expect(recent.recall(asking('ada', 'harbour', 10 * MINUTE_MS + 2))).toBeNull();
  expect(recent.recall(asking('ada', 'quay', 2))).toBeNull();
  expect(recent.recall(asking('bo', 'harbour', 2))).toBeNull();
});

test('only so many are kept, and those that were asked last', () => {
  const recent = createRecentQuestions();
  for (let at = 0; at < 3000; at += 1)
    recent.remember(asking(`person ${at}`, 'harbour', at), `question ${at}`);
  expect(recent.recall(asking('person 2999', 'harbour', 3000))).toBe('question 2999');
  expect(recent.recall(asking('person 2000', 'harbour', 3000))).toBe('question 2000');
  expect(recent.recall(asking('person 1999', 'harbour', 3000))).toBeNull();
});

test('a message that has been changed leans on nothing that it or a later one said, and one of the same moment is earlier', () => {
  const recent = createRecentQuestions();
  recent.remember(asking('ada', 'harbour', 5), 'first');
  expect(recent.recall(asking('ada', 'harbour', 5))).toBeNull();
  expect(recent.recall(asking('ada', 'harbour', 4))).toBeNull();
  expect(recent.recall({ ...asking('ada', 'harbour', 5), id: '6' })).toBe('first');
});
