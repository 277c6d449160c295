import { describe, expect, it, test } from 'vitest';
import { askOfEach, splitQuestions } from '../../src/answer/split-questions.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [articleOf({ id: 'a', title: 'A treaty', text: 'Norvik signed the treaty with Velmar.' })],
});
const split = (message: string) => splitQuestions(message, knowledge).map(({ question }) => question);

describe('several questions in one message are taken apart, each so that it can be asked by itself:', () => {
  test.each([
    [
      'When was the Norvik treaty signed? Who paid for the Velmar laboratory?',
      ['When was the Norvik treaty signed?', 'Who paid for the Velmar laboratory?'],
    ],
    [
      'Hi all, a question for the slides. When was the Norvik treaty signed, and who signed it? Thanks a lot!',
      ['When was the Norvik treaty signed', 'who signed the Norvik treaty?'],
    ],
    [
      'When and where was the Norvik treaty signed?',
      ['When was the Norvik treaty signed?', 'where was the Norvik treaty signed?'],
    ],
    [
      'who heads Norvik and who heads the Velmar Institute',
      ['who heads Norvik', 'who heads the Velmar Institute'],
    ],
    [
      'What does Norvik supply to Ostby and what to Velmar?',
      ['What does Norvik supply to Ostby', 'What does Norvik supply to Velmar?'],
    ],
    [
      'Which bank funds the Ostby yard and in which year did it open?',
      ['Which bank funds the Ostby yard', 'in which year did the Ostby yard open?'],
    ],
  ])('%s', (message, questions) => {
    expect(split(message)).toEqual(questions);
  });
});

describe('one question stays whole:', () => {
  test.each([
    'Who signed the treaty between Norvik and Velmar?',
    'Good morning, I prepare a note on what the treaty of Norvik is worth. Would you happen to know? Regards',
    'With effect from which date was Norvik S.A. admitted to the Velmar League?',
    'What did Dr. Lund say about how and why the yard was closed by Norvik?',
    'norvik velmar treaty date',
    '',
    '???',
    'and',
  ])('%s', (message) => {
    expect(split(message)).toHaveLength(1);
  });
});

it('answers three questions of a message at the most', () => {
  expect(split('Who leads Norvik? Who leads Velmar? Who leads Ostby? Who leads Lund?')).toHaveLength(3);
});

test('what is asked of two names with a preposition each is asked of each', () => {
  const each = askOfEach('How long do the treaties of Norvik and of Velmar run?', knowledge);
  expect(each?.map(({ own, question }) => [own, question])).toEqual([
    ['Norvik', 'How long do the treaties of Norvik run?'],
    ['Velmar', 'How long do the treaties of Velmar run?'],
  ]);
  expect(askOfEach('How long does the treaty between Norvik and Velmar run?', knowledge)).toBeNull();
});
