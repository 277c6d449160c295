import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: 'abc1234',
  articles: [
    articleOf({
      id: 'brauer-lab',
      title: 'Brauer Optics and Lomar University open a laboratory',
      text: [
        'Brauer Optics opened a laboratory for lenses in Felden in May 2016 together with Lomar University. It cost 14 million.',
        'Mira Osk, CEO of Brauer Optics Denmark, thanked the university, which has 21 partner firms. Lomar University has 9,400 students.',
        'The Harbour Trust was sponsored by Lomar University in 1998.',
        'Tor Beck, Chairman of the Felden Port Authority (FPA), came too. Eda Lund is a member of the FPA.',
        'A board of seven supervises the laboratory. The ministry did not pay for the building.',
      ].join('\n\n'),
    }),
    articleOf({
      id: 'sella-train',
      title: 'Sella Rail buys trains from Ulvik Works',
      text: [
        'Sella Rail bought 30 trains from Ulvik Works in 2019, when the old ones were 41 years old.',
        'The trains weigh 120 tonnes each and run every two hours.',
      ].join('\n\n'),
    }),
  ],
});
const ask = (question: string) => answer(question, knowledge);

describe('a question about what the corpus tells', () => {
  it.each([
    ['When did Brauer Optics open the laboratory for lenses?', 'May 2016'],
    ['How much did the laboratory for lenses cost?', '14 million'],
    ['Who is the CEO of Brauer Optics Denmark?', 'Mira Osk'],
    ['How many students does Lomar University have?', '9,400'],
    ['How many partner firms does the university have?', '21'],
    ['When did Lomar University sponsor the Harbour Trust?', '1998'],
    ['How heavy are the trains?', '120 tonnes'],
    ['How often do the trains run?', 'every two hours'],
    ['In wich city did Brauer Optics open the laboratroy?', 'Felden'],
    ['Who is the chairman of the Felden Port Authority?', 'Tor Beck'],
  ])('“%s” is answered', (question, text) => {
    expect(ask(question)).toMatchObject({ status: 'answered', answer: { text } });
  });

  it('and denies, too, has the quote that does first', () => {
    const given = ask('Who did not pay for the building?');
    expect(given.quotes[0]?.text).toBe('The ministry did not pay for the building.');
    expect(given.answer).toBeNull();
  });
});

describe('a question beside what the corpus tells is not answered', () => {
  it.each([
    ['about another company', 'When did Tandem Optics open the laboratory for lenses?'],
    ['about another year', 'Which laboratory did Brauer Optics open in 2011?'],
    ['about another office', 'Who is the CEO of Brauer Optics Lomar?'],
    ['about another event', 'When did Brauer Optics close the factory in Felden?'],
    ['the other way round', 'When did the Harbour Trust sponsor Lomar University?'],
    ['denied', 'Which university never opened a laboratory with Brauer Optics?'],
    ['in another measure', 'How fast are the trains of Sella Rail?'],
    ['of another count', 'How many professors does Lomar University have?'],
    ['of an unheard-of kind', 'When did Sella Rail win the lottery?'],
  ])('%s: “%s”', (_, question) => {
    expect(ask(question)).toMatchObject({ answer: null });
    expect(ask(question).status).not.toBe('answered');
  });

  it('has no number in another measure as its headline', () => {
    const given = ask('How far do the trains of Sella Rail run?');
    expect(given.quotes[0]?.text).toContain('120 tonnes');
    expect(given.answer).toBeNull();
  });
});
