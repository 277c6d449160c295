import { describe, expect, it, test } from 'vitest';
import { askOfEach, splitQuestions } from '../../../src/answer/several/split-questions.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';

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
    [
      'When did Norvik join the Velmar League and did it leave the Ostby Union?',
      ['When did Norvik join the Velmar League', 'did Norvik leave the Ostby Union?'],
    ],
    ['Velmar: when was it founded, and who heads it?', ['when was Velmar founded', 'who heads Velmar?']],
    [
      'Is Norvik a member of the Velmar League? If so, when was it admitted?',
      ['Is Norvik a member of the Velmar League?', 'when was Norvik admitted?'],
    ],
    [
      'When was the Ostby yard opened, what did it cost & who paid for it?',
      ['When was the Ostby yard opened', 'what did the Ostby yard cost?', 'who paid for the Ostby yard?'],
    ],
    [
      'Please tell me:\n1) who heads the Velmar Institute\n2) who founded it',
      ['who heads the Velmar Institute', 'who founded the Velmar Institute?'],
    ],
    [
      "I'm working on Norvik. Could someone tell me who heads the Velmar Institute and where it is based?",
      ['who heads the Velmar Institute', 'where the Velmar Institute is based?'],
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

describe('the question is found in what leads to it and the courtesy behind it:', () => {
  test.each([
    [
      'hey, my boss needs to know when exactly the treaty was signed, for the slides, thanks',
      'when exactly the treaty was signed',
    ],
    ['quick one for the newsletter: who signed the treaty? cheers', 'who signed the treaty'],
    ['Do you know what Norvik signed', 'what Norvik signed'],
    // What names something may belong to the question.
    ['About the Norvik Institute I wonder who heads it', 'About the Norvik Institute I wonder who heads it'],
    ['Who signed the treaty for Velmar?', 'Who signed the treaty for Velmar?'],
  ])('%s', (message, question) => {
    expect(split(message)).toEqual([question]);
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
