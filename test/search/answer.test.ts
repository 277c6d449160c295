import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';

const article = (id: string, title: string, text: string, published: string | null = null) =>
  articleOf({ id, title, text, published });

const knowledge = buildKnowledge({
  version: 'abc1234',
  articles: [
    article(
      'norvik-joins',
      'Norvik Marine joins the Tidewatch Network',
      [
        'Norvik Marine became a member of the Tidewatch Network. The membership was sponsored by the Almar Foundation, a charity in Ostby, and by the Lorvian Rail Authority (LRA).',
        'The Tidewatch Network has 43 member companies and shares the readings of 1,200 buoys.',
        'Prof. Dr. Lena Haugen, Chair of the Tidewatch Network, welcomed Norvik Marine, said Tom Reed, its spokesman.',
        'Rivals such as Castell Robotics had applied for membership as well.',
      ].join('\n\n'),
      '2021-03-25',
    ),
    article(
      'castell-signs',
      'Castell Robotics and the port of Ostby sign a Memorandum of Understanding',
      [
        'Castell Robotics and the port of Ostby signed a Memorandum of Understanding (MoU) on automatic cranes.',
        'A laboratory for cranes will stand in Velden, beside the southern quay. The port has had cranes since June 1987.',
        'The first crane was bought in 2015 and is inspected twice a year.',
      ].join('\n\n'),
      '2023-12',
    ),
    article(
      'castell-visits',
      'Castell Robotics visits Tavo',
      'Castell Robotics recently signed a Memorandum of Agreement (MoA) with the city of Tavo.',
    ),
  ],
});
const ask = (question: string) => answer(question, knowledge);

describe('an answer', () => {
  it.each([
    ['Who chairs the Tidewatch Network?', 'Lena Haugen', 'person'],
    [
      'Who sponsored the membership of Norvik Marine?',
      'Almar Foundation and Lorvian Rail Authority',
      'organisation',
    ],
    ['How many member companies does the Tidewatch Network have?', '43', 'quantity'],
    ['Where will the laboratory for cranes stand?', 'Velden', 'place'],
    ['Since when has the port had cranes?', 'June 1987', 'date'],
    ['When was the first crane bought?', '2015', 'date'],
    ['How often is the crane inspected?', 'twice a year', 'quantity'],
    ['tidewatch netwrok chair', 'Lena Haugen', 'person'],
  ])('to “%s” is %s', (question, text, kind) => {
    expect(ask(question)).toMatchObject({ status: 'answered', answer: { text, kind, basis: 'stated' } });
  });

  it('highlights the span in the best quote, in offsets of the article', () => {
    const [quote] = ask('Who sponsored the membership of Norvik Marine?').quotes;
    const source = knowledge.corpus.articles.find(({ id }) => id === quote?.article.id)?.text ?? '';
    expect(quote?.highlights.map(({ start, end }) => source.slice(start, end))).toEqual([
      'Almar Foundation',
      'Lorvian Rail Authority',
    ]);
  });

  it('knows an acronym by its long form, and the long form by its acronym', () => {
    expect(ask('What does the Lorvian Rail Authority sponsor?').quotes[0]?.key).toBe('norvik-joins¶1');
    expect(ask('Who signed the MoU on automatic cranes?').quotes[0]?.key).toBe('castell-signs¶1');
  });
});

describe('the date of what an article reports', () => {
  it('is the article’s own, at its precision, when no sentence states a day', () => {
    const text = [
      'Castell Robotics and the port of Ostby signed a Memorandum of Understanding (MoU) on automatic cranes.',
      'A laboratory for cranes will stand in Velden, beside the southern quay.',
    ].join('\n\n');
    const title = 'Castell Robotics and the port of Ostby sign a Memorandum of Understanding';
    const cranes = article('castell-signs', title, text, '2023-12');
    const dated = buildKnowledge({ version: 'abc1234', articles: [cranes] });
    expect(answer('When was the MoU on automatic cranes signed?', dated)).toMatchObject({
      status: 'answered',
      answer: { text: 'December 2023', kind: 'date', basis: 'publication' },
    });
  });

  it('is not known when the article’s date is not', () => {
    const given = ask('When was the Memorandum of Agreement with Tavo signed?');
    expect(given).toMatchObject({ status: 'related', answer: null });
  });

  it('is told where no sentence states a day, and as the article’s own', () => {
    const given = ask('When was the MoU with the port of Ostby signed?');
    expect(given.quotes[0]?.text).toContain('signed a Memorandum of Understanding');
    expect(given.answer).toEqual({ text: 'December 2023', kind: 'date', basis: 'publication' });
  });

  it('is not the date of what is yet to come, or of something else that the article mentions', () => {
    expect(ask('When will the laboratory for cranes open?').answer?.basis).not.toBe('publication');
    expect(ask('When will the laboratory in Velden open?').answer).toBeNull();
    expect(ask('When did the port of Ostby buy a ship?').answer).toBeNull();
  });
});

describe('a question that the corpus does not answer', () => {
  it('about another company is not answered by what is said of this one', () => {
    const given = ask('Who sponsored the membership of Castell Robotics?');
    expect(given.answer?.text ?? '').not.toContain('Almar');
    expect(ask("Who sponsored Zephyr's membership?")).toMatchObject({
      status: 'related',
      missing: ['Zephyr'],
    });
  });

  it('about another year is not answered by what happened in this one', () => {
    expect(ask('Who signed the MoU on automatic cranes in 1999?').status).not.toBe('answered');
  });

  it('about a detail that is not told is only related', () => {
    expect(ask('How much does the laboratory for cranes cost?')).toMatchObject({
      status: 'related',
      answer: null,
    });
    expect(ask('Who owns the Tidewatch Network?').answer).toBeNull();
  });

  it('about another world is not found, and offers what the corpus covers', () => {
    const given = ask('What is the boiling point of helium?');
    expect(given).toMatchObject({ status: 'not_found', quotes: [], answer: null });
    expect(given.suggestions).toHaveLength(3);
  });

  it.each(['', '   ', '?!…', '\u200b\u202e\u0000', 'the of and', '👍🏽', '\ud800'])(
    'of no words (%j) is not found',
    (text) => {
      expect(ask(text)).toMatchObject({ status: 'not_found', quotes: [] });
    },
  );

  it('of very many words comes back', () => {
    expect(ask('who sponsored the membership '.repeat(20_000)).quotes.length).toBeGreaterThan(0);
  });
});

describe('every answer', () => {
  const words = [
    'who',
    'when',
    'where',
    'how many',
    'MoU',
    'Tidewatch',
    'Castell',
    'crane',
    'signed',
    'sponsored',
    '1987',
    'Ostby',
    '(',
    '“',
    'の',
    'port',
  ];
  const questions = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...words), { maxLength: 9 }).map((all) => all.join(' ')),
  );

  it('quotes to the letter, marks spans inside the quote, and repeats nothing', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { quotes, status, answer: span } = ask(question);
        for (const { article: of, start, end, text, highlights } of quotes) {
          const source = knowledge.corpus.articles.find(({ id }) => id === of.id)?.text;
          expect(source?.slice(start, end)).toBe(text);
          for (const mark of highlights)
            expect(mark.start >= start && mark.end <= end && mark.start < mark.end).toBe(true);
        }
        expect(new Set(quotes.map(({ article: of, start }) => `${of.id}:${start}`)).size).toBe(quotes.length);
        expect(quotes.length).toBeLessThanOrEqual(3);
        if (status !== 'answered') expect(span).toBeNull();
        if (status === 'not_found') expect(quotes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same when it is asked again', () => {
    expect(ask('Who chairs the Tidewatch Network?')).toEqual(ask('Who chairs the Tidewatch Network?'));
  });
});

describe('an empty corpus', () => {
  it('answers nothing and says so', () => {
    const nothing = buildKnowledge({ version: '0000000', articles: [] });
    expect(answer('Who came?', nothing)).toMatchObject({ status: 'not_found', suggestions: [], more: false });
  });
});

describe('why there is no answer', () => {
  it('is that none says it, where the deed is known and no passage tells of it', () => {
    expect(ask('Who founded Castell Robotics?')).toMatchObject({ status: 'related', reason: 'not_said' });
  });
});
