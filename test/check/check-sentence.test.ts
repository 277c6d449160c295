import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChecker } from '../../src/check/check-sentence.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';
import { INVENTED } from './invented-articles.ts';

const knowledge = buildKnowledge(INVENTED);
const check = createChecker(knowledge);

/** What is said of a sentence over one article of one sentence. */
function over(text: string, claim: string, published: string | null = null) {
  const article = articleOf({ title: 'Norvik opens an office', text, published });
  return createChecker(buildKnowledge({ version: '0', articles: [article] }))(claim);
}

describe('a date', () => {
  const said = 'Norvik Marine opened an office in Tarn on 25 March 2021.';
  test.each([
    ['in 2021', 'supported'],
    ['in March 2021', 'supported'],
    ['on 25 March 2021', 'supported'],
    ['on March 25, 2021', 'supported'],
    ['on 26 March 2021', 'contradicted'],
    ['in April 2021', 'contradicted'],
    ['in 2020', 'contradicted'],
    ['before 2022', 'supported'],
    ['after May 2020', 'supported'],
    ['before 2021', 'contradicted'],
    ['before March 2021', 'contradicted'],
    ['before 26 March 2021', 'supported'],
    ['after 25 March 2021', 'contradicted'],
    ['after 2021', 'contradicted'],
    ['by 2021', 'supported'],
    ['by 2020', 'contradicted'],
    ['since 2021', 'not_covered'],
    ['on Thursday, 25 March 2021', 'not_covered'],
  ])('that is more exact in the passage: %s is %s', (date, verdict) => {
    expect(over(said, `Norvik Marine opened an office in Tarn ${date}.`).verdict).toBe(verdict);
  });

  test('that is more exact in the sentence is not covered', () => {
    const month = 'Norvik Marine opened an office in Tarn in March 2021.';
    expect(over(month, 'Norvik Marine opened an office in Tarn on 25 March 2021.').verdict).toBe(
      'not_covered',
    );
  });

  test('that is relative holds as it is written', () => {
    const friday = 'Norvik Marine opened an office in Tarn last Friday.';
    expect(over(friday, 'Norvik Marine opened an office in Tarn last Friday.').verdict).toBe('supported');
    expect(over(friday, 'Norvik Marine opened an office in Tarn last Monday.').verdict).not.toBe('supported');
    expect(over(friday, 'Norvik Marine opened an office in Tarn on 3 May 2021.').verdict).toBe('not_covered');
  });
});

test('of several dates in a passage, each belongs to what it follows', () => {
  const said = 'Norvik Marine opened an office in 1998 and bought a wharf in 2004.';
  expect(over(said, 'Norvik Marine bought a wharf in 2004.').verdict).toBe('supported');
  expect(over(said, 'Norvik Marine opened an office in 1998.').verdict).toBe('supported');
  expect(over(said, 'Norvik Marine opened an office in 2004.').verdict).not.toBe('supported');
  const opening = 'In 1998 Norvik Marine opened an office, and in 2004 it bought a wharf.';
  expect(over(opening, 'Norvik Marine opened an office in 2004.').verdict).not.toBe('supported');
});

test('of several numbers of the same things in a passage, each belongs to what it follows', () => {
  const said = 'Norvik Marine has 5 ships and Castell Robotics has 7 ships.';
  expect(over(said, 'Castell Robotics has 7 ships.').verdict).toBe('supported');
  expect(over(said, 'Norvik Marine has 7 ships.').verdict).not.toBe('supported');
});

describe('a date that only the article has', () => {
  const said = 'Norvik Marine has opened an office in Tarn.';
  test('supports a sentence, and that it is the report’s is told', () => {
    const given = over(said, 'Norvik Marine opened an office in Tarn in May 2022.', '2022-05-04');
    expect(given).toMatchObject({ verdict: 'supported', byPublication: true });
  });

  test('says nothing of a day, which may be another', () => {
    const claim = 'Norvik Marine opened an office in Tarn on 4 May 2022.';
    expect(over(said, claim, '2022-05-04').verdict).toBe('not_covered');
  });

  test('contradicts a later one, since what is reported has happened', () => {
    const given = over(said, 'Norvik Marine opened an office in Tarn in June 2022.', '2022-05-04');
    expect(given).toMatchObject({ verdict: 'contradicted', difference: { stated: '2022-05-04', at: null } });
  });

  test('says nothing of an earlier one, and an unknown one of none', () => {
    const claim = 'Norvik Marine opened an office in Tarn in 2019.';
    expect(over(said, claim, '2022-05-04').verdict).toBe('not_covered');
    expect(over(said, claim).verdict).toBe('not_covered');
  });
});

describe('a number', () => {
  test.each([
    ['has 43 ships', '43 ships', 'supported'],
    ['has forty-three ships', '43 ships', 'supported'],
    ['has 12,000 ships', '12000 ships', 'supported'],
    ['has more than 40 ships', '43 ships', 'supported'],
    ['has more than 50 ships', '43 ships', 'contradicted'],
    ['has about 43 ships', '43 ships', 'supported'],
    ['has 43 ships', 'more than 43 ships', 'not_covered'],
    ['has 50 ships', 'more than 43 ships', 'not_covered'],
    ['has 34 ships', '43 ships', 'contradicted'],
    ['has 43 lamps', '43 ships', 'not_covered'],
    ['has 43 ships and 12 lamps', '43 ships', 'not_covered'],
  ])('Norvik “%s”, where it has %s, is %s', (claimed, stated, verdict) => {
    expect(over(`Norvik Marine has ${stated}.`, `Norvik Marine ${claimed}.`).verdict).toBe(verdict);
  });
});

describe('what turns a sentence round is never supported:', () => {
  test.each([
    ['a denial', 'Norvik Marine sponsored the Tarn Guild.', 'Norvik Marine did not sponsor the Tarn Guild.'],
    [
      'a denial left out',
      'Norvik Marine never sponsored the Tarn Guild.',
      'Norvik Marine sponsored the Tarn Guild.',
    ],
    [
      'a plan told as a fact',
      'Norvik Marine will sponsor the Tarn Guild.',
      'Norvik Marine sponsored the Tarn Guild.',
    ],
    [
      'a hope told as a plan',
      'Norvik Marine may sponsor the Tarn Guild.',
      'Norvik Marine will sponsor the Tarn Guild.',
    ],
    ['others doing it', 'Norvik Marine sponsored the Tarn Guild.', 'The Tarn Guild sponsored Norvik Marine.'],
    [
      'others doing it, in the passive',
      'Norvik Marine sponsored the Tarn Guild.',
      'Norvik Marine was sponsored by the Tarn Guild.',
    ],
    [
      'a word more',
      'Norvik Marine sponsored the Tarn Guild.',
      'Norvik Marine secretly sponsored the Tarn Guild.',
    ],
    ['“only”', 'Norvik Marine sponsored the Tarn Guild.', 'Only Norvik Marine sponsored the Tarn Guild.'],
    [
      '“the largest” for one of them',
      'Norvik Marine is one of the largest firms of Tarn.',
      'Norvik Marine is the largest firm of Tarn.',
    ],
    [
      'owner and owned',
      'Norvik’s membership of the Tarn Guild was approved.',
      'The Tarn Guild’s membership of Norvik was approved.',
    ],
  ])('%s', (_, said, claim) => {
    expect(over(said, claim).verdict).not.toBe('supported');
  });
});

describe('a name', () => {
  test('of somebody else who may have done the same is no contradiction', () => {
    const said = 'Norvik Marine has joined the Tarn Guild.';
    expect(over(said, 'Castell Robotics has joined the Tarn Guild.').verdict).toBe('not_covered');
  });

  test('of somebody else who is said to hold the same office is one', () => {
    const given = over(
      'Lena Haugen, director of the Tarn Guild, spoke.',
      'Marta Quill is the director of the Tarn Guild.',
    );
    expect(given).toMatchObject({
      verdict: 'contradicted',
      difference: { kind: 'name', claimed: 'Marta Quill', stated: 'Lena Haugen' },
    });
  });

  test('is known by its short form and by its curated aliases', () => {
    const corpus = {
      version: '0',
      articles: [articleOf({ text: 'Norvik Marine joined the Tarn Pilots Guild (TPG) in 2020.' })],
      organisations: [
        { name: 'Norvik Marine', aliases: ['The Blue Line'], parent: null, country: null, kind: null },
      ],
    };
    expect(createChecker(buildKnowledge(corpus))('The Blue Line joined TPG in 2020.').verdict).toBe(
      'supported',
    );
  });
});

test('a quote is a slice of its article, and what differs is marked in it', () => {
  const { quote, difference } = check('The laboratory employs 53 researchers.');
  const article = INVENTED.articles.find(({ id }) => id === quote?.article.id);
  expect(article?.text.slice(quote?.start, quote?.end)).toBe(quote?.text);
  const marked = quote?.highlights.map(({ start, end }) => article?.text.slice(start, end));
  expect(marked).toEqual([difference?.stated]);
});

test('what the articles say themselves is never contradicted, nor supported once a number in it is another', () => {
  for (const { text } of knowledge.passages) {
    expect(check(text).verdict).not.toBe('contradicted');
    const changed = text.replace(/\d+/, (figures) => String(Number(figures) + 3));
    if (changed !== text) expect(check(changed).verdict).not.toBe('supported');
  }
});

test('any text is checked, and what is nonsense is not covered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(check(text).verdict).toBe('not_covered');
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['one unbroken word', 'a'.repeat(400_000)],
  ['an endless list of names', 'Ada Lovelace, '.repeat(300)],
  ['nothing but numbers', '2019 '.repeat(100)],
  ['brackets without end', 'Network (NRA '.repeat(40)],
  ['nothing but auxiliaries', 'has been to be '.repeat(40)],
  ['an endless office', 'director of '.repeat(45)],
])('hostile text, %s, comes back not covered', (_, text) => {
  expect(check(text).verdict).toBe('not_covered');
  const self = createChecker(
    buildKnowledge({ version: '0', articles: [articleOf({ text: text.repeat(3) })] }),
  );
  expect(['supported', 'not_covered']).toContain(self(text.slice(0, 600)).verdict);
});
