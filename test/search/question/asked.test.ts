import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { readAsked } from '../../../src/search/question/asked.ts';

const tagger = createTagger();
const read = (text: string) => readAsked(text, tagger);

describe('what a question asks for', () => {
  it.each([
    ['Who chairs the Tidewatch Network?', 'person'],
    ['whos the boss of the harbour trust', 'person'],
    ['Which ministry does the observatory belong to?', 'body'],
    ['In which city will the laboratory stand?', 'city'],
    ['Where was the treaty signed?', 'place'],
    ['When did Norvik join the network?', 'date'],
    ['In what year was the observatory founded?', 'year'],
    ['How long does the agreement run?', 'duration'],
    ['How many months does the trial last?', 'duration'],
    ['How many buoys did Norvik place?', 'count'],
    ['How much did the laboratory cost?', 'money'],
    ['What is the price of a buoy?', 'money'],
    ['What share of the station does Almar hold?', 'percent'],
    ['What is the role of Lena Haugen?', 'office'],
    ['Why did the network refuse Castell?', 'reason'],
    ['How does the station measure tides?', 'manner'],
    ['Did Norvik leave the network?', 'yesno'],
    ['Norvik left the network, right?', 'yesno'],
    ['What does the network do?', 'open'],
    ['budget of the tide station', 'money'],
    ['all agreements of the port authority', 'thing'],
    ['date of the agreement norvik almar', 'date'],
    ['What does the pier charge the ferry company a year?', 'money'],
    ['What would it cost to reopen the pier?', 'money'],
    ['What did Norvik pay for?', 'open'],
    ['Please confirm the town to which the summit was moved.', 'city'],
    ['Please give the date on which the lease ended.', 'date'],
    ['Which outside guests came to the council?', 'person'],
    ['What was the vote count when the council refused the offer?', 'count'],
    ['shareholders of the pier company', 'body'],
    ['which bloke chairs the pier council', 'person'],
    ['which lady runs tavo bank', 'person'],
    ['What is the maturity of the harbour loan?', 'duration'],
  ])('“%s”: %s', (question, type) => {
    expect(read(question).type).toBe(type);
  });

  it('is found in a long polite message', () => {
    const asked = read(
      'Good evening. I would be most grateful if you could tell me in which town Torv is based. Many thanks!',
    );
    expect(asked).toMatchObject({ type: 'city', head: 'town', preposition: 'in', gap: 'oblique' });
  });

  it.each([
    ['Which organisations joined the network?', true],
    ['List the partners of Norvik.', true],
    ['name all members of the board', true],
    ['Who was present at the council?', true],
    ['Which organisation joined the network?', false],
    ['Who signed the agreement?', false],
    ['ports where Norvik has an office', true],
    ['Which firm supplies the cranes?', false],
  ])('“%s” asks for several: %s', (question, isList) => {
    expect(read(question).isList).toBe(isList);
  });

  it('knows whether the gap is who acts or what is acted upon', () => {
    expect(read('Who sponsored Norvik?')).toMatchObject({ gap: 'subject', isOpenToBodies: true });
    expect(read('Whom did Norvik sponsor?').gap).toBe('object');
  });

  it.each(['', '?', 'a', '?!?!', 'who', '\u0000', 'x'.repeat(5000)])('reads any text: %j', (text) => {
    expect(() => read(text)).not.toThrow();
  });
});
