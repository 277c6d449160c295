import { describe, expect, it } from 'vitest';
import { putIndirectly } from '../../../src/language/questions/indirect-question.ts';
import { createTagger } from '../../../src/language/words/tagger.ts';

const tagger = createTagger();
const put = (question: string) => putIndirectly(question, tagger);

describe('a question in the order that follows “no passage says”', () => {
  it.each([
    ['When does the memorandum expire?', 'when the memorandum expires'],
    ['When did Norvik Marine leave the Tidewatch Network?', 'when Norvik Marine left the Tidewatch Network'],
    ['Why did the port stop the trial?', 'why the port stopped the trial'],
    ['When did the council admit Norvik to the network?', 'when the council admitted Norvik to the network'],
    ['What do the crews carry?', 'what the crews carry'],
    ['How much does the port pay in rent?', 'how much the port pays in rent'],
    [
      'When was the agreement between Norvik and the port signed?',
      'when the agreement between Norvik and the port was signed',
    ],
    ['In which city will the laboratory be opened?', 'in which city the laboratory will be opened'],
    ['Where is the laboratory of the port?', 'where the laboratory of the port is'],
    ['Did Norvik buy the port of Ostby?', 'whether Norvik bought the port of Ostby'],
    ['Will Lena Haugen still be the chair in May?', 'whether Lena Haugen will still be the chair in May'],
  ])('moves the verb: %s', (question, indirect) => {
    expect(put(question)).toBe(indirect);
  });

  it.each([
    ['Who sponsored the membership?', 'who sponsored the membership'],
    ['Which two bodies have joined the network?', 'which two bodies have joined the network'],
    ['How many crews are in Ostby?', 'how many crews are in Ostby'],
    ['Who is the chair of the Tidewatch Network?', 'who is the chair of the Tidewatch Network'],
  ])('leaves the order where what is asked for comes first: %s', (question, indirect) => {
    expect(put(question)).toBe(indirect);
  });

  it.each([
    'memorandum expiry date',
    'Who signed it, and when?',
    'Why did the port not sign?',
    "When's the opening?",
    'Can you tell me who signed?',
    'Tell us who signed',
    '',
    '?',
    'When',
    'When did',
    'Who signed the memorandum? And when was that?',
    `Who signed ${'the memorandum of '.repeat(20)}Ostby?`,
  ])('is not tried where it is not certain: %s', (question) => {
    expect(put(question)).toBeNull();
  });
});
