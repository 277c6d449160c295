import { expect, test } from 'vitest';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { finish } from '../../src/steps.ts';
import { groupQuestions } from '../../src/storage/group-questions.ts';
import type { Unanswered } from '../../src/storage/unanswered.ts';

const knowledge = buildKnowledge({ version: 'test', articles: [] });
const asked = (question: string, place: number, dislikes: Unanswered['dislikes'] = []): Unanswered => ({
  id: String(place),
  question,
  askedAt: new Date(1_700_000_000_000 - place * 1000).toISOString(),
  isPrivate: false,
  outcome: 'refused',
  isCountered: false,
  dislikes,
});
const group = (questions: readonly string[]) =>
  finish(
    groupQuestions(
      questions.map((question, place) => asked(question, place)),
      knowledge,
    ),
  );

test('questions in other forms of the same words are one gap, the most asked first', () => {
  const groups = group([
    'Who pays for the buoys of Ostby?',
    'When was the harbour of Bergen built?',
    'Who paid for the Ostby buoys?',
    'who is paying for buoys in Ostby',
    'When was the airport of Bergen built?',
  ]);
  expect(groups.map(({ publicQuestions: [latest], times }) => [latest?.question, times])).toEqual([
    ['Who pays for the buoys of Ostby?', 3],
    ['When was the harbour of Bergen built?', 1],
    ['When was the airport of Bergen built?', 1],
  ]);
});

test('how the questions of a gap ended and why they are disliked is counted, and nothing is lost', () => {
  const questions: Unanswered[] = [
    { ...asked('Who owns it?', 0, [null, 'wrong']), isCountered: true },
    { ...asked('Who owns it?', 1, ['wrong', 'outdated']), outcome: 'quotes' },
    { ...asked('Who owns it?', 2), outcome: 'unsure' },
    { ...asked('Who owns it?', 3, ['other']), outcome: null },
    asked('???', 4),
  ];
  const groups = finish(groupQuestions(questions, knowledge));
  expect(groups[0]).toMatchObject({
    times: 4,
    outcomes: { headline: 0, quotes: 1, unsure: 1, refused: 1 },
    countered: 1,
    earlier: 1,
    dislikes: { wrong: 2, incomplete: 0, outdated: 1, other: 1, none: 1 },
  });
  expect(groups.flatMap((one) => one.publicQuestions)).toHaveLength(5);
});

test('private questions count, and none of their words is in the group', () => {
  const [owner, harbour] = finish(
    groupQuestions(
      [
        { ...asked('Who is the secret owner of the Quorn lighthouse?', 0, ['wrong']), isPrivate: true },
        asked('Who is owner of the Quorn lighthouse?', 1),
        { ...asked('When was the harbour of Bergen built?', 2), isPrivate: true },
      ],
      knowledge,
    ),
  );
  expect(owner).toMatchObject({
    publicQuestions: [{ id: '1', question: 'Who is owner of the Quorn lighthouse?' }],
    times: 2,
    dislikes: { wrong: 1 },
    askedAt: asked('', 0).askedAt,
  });
  expect(harbour).toMatchObject({ publicQuestions: [], times: 1 });
});

test('thousands of questions are grouped', () => {
  const words = [
    'harbour',
    'buoy',
    'director',
    'treaty',
    'budget',
    'airport',
    'school',
    'bridge',
    'tower',
    'library',
  ];
  const questions = Array.from(
    { length: 4000 },
    (_, n) => `Who built the ${words[n % 10]} of ${words[(n >> 3) % 10]} number ${n % 500}?`,
  );
  const groups = group(questions);
  expect(groups.flatMap((one) => one.publicQuestions)).toHaveLength(4000);
  expect(groups.length).toBeGreaterThan(10);
  expect(groups.length).toBeLessThan(2000);
});
