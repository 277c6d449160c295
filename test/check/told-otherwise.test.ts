import { describe, expect, test } from 'vitest';
import { createChecker } from '../../src/check/check-sentence.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';

/** What one article of one sentence says of a claim. */
function over(said: string, claim: string, title = 'A') {
  const article = articleOf({ title, text: said });
  return createChecker(buildKnowledge({ version: '0', articles: [article] }))(claim);
}

describe('a number that is bounded', () => {
  test.each([
    ['more than 270', 'supported'],
    ['more than 271', 'contradicted'],
    ['at least 271', 'supported'],
    ['at least 272', 'contradicted'],
    ['less than 271', 'contradicted'],
    ['fewer than 300', 'supported'],
    ['fewer than 271', 'contradicted'],
    ['up to 271', 'supported'],
    ['no more than 270', 'not_covered'],
    ['a maximum of 300', 'supported'],
  ])('is held against an exact one: %s of 271 is %s', (number, verdict) => {
    const given = over('Norvik Marine owns 271 ships.', `Norvik Marine owns ${number} ships.`);
    expect(given.verdict).toBe(verdict);
    if (verdict === 'contradicted') expect(given.difference).toMatchObject({ kind: 'number', stated: '271' });
  });

  test.each([
    ['more than 260', 'supported'],
    ['more than 280', 'not_covered'],
    ['fewer than 270', 'contradicted'],
    ['fewer than 280', 'not_covered'],
    ['270', 'not_covered'],
    ['250', 'contradicted'],
  ])('is held against a bounded one: %s of more than 270 is %s', (number, verdict) => {
    expect(
      over('Norvik Marine owns more than 270 ships.', `Norvik Marine owns ${number} ships.`).verdict,
    ).toBe(verdict);
  });

  test('may have its bound behind it', () => {
    expect(
      over('Norvik Marine owns 30 or more ships.', 'Norvik Marine owns at least 30 ships.').verdict,
    ).toBe('supported');
    expect(over('Norvik Marine owns 30 or more ships.', 'Norvik Marine owns 20 ships.').verdict).toBe(
      'contradicted',
    );
  });

  test('is no other number where it only has fewer digits', () => {
    const said = 'The harbour handles 2,684,000 tonnes.';
    expect(over(said, 'The harbour handles about 2.7 million tonnes.').verdict).toBe('supported');
    expect(over(said, 'The harbour handles 2.7 million tonnes.').verdict).toBe('not_covered');
    expect(over(said, 'The harbour handles 2.9 million tonnes.').verdict).toBe('contradicted');
  });

  test('is told where each of several is otherwise', () => {
    const said = 'Norvik Marine owns 12 ships and 3 docks.';
    const given = over(said, 'Norvik Marine owns more than 20 ships and more than 5 docks.');
    expect(given).toMatchObject({ verdict: 'contradicted', difference: { claimed: '20', stated: '12' } });
    // The counts of another year, as it may be.
    expect(over(said, 'Norvik Marine owns 11 ships and 2 docks.').verdict).toBe('not_covered');
  });

  test('is one with its scale', () => {
    const said = 'The harbour has a safety score of 8.4 out of 10.';
    expect(over(said, 'The harbour has a safety score above 8.2/10.').verdict).toBe('supported');
    expect(over(said, 'The harbour has a safety score of 9.1/10.').difference).toMatchObject({
      claimed: '9.1/10',
      stated: '8.4 out of 10',
    });
  });
});

describe('an article on what its title names', () => {
  const title = 'Ebb and Anchor (ferry)';

  test.each(['It carried 900 people in 2014.', 'The ferry carried 900 people in 2014.'])(
    'calls it otherwise: %s',
    (said) => {
      expect(over(said, 'Ebb and Anchor carried 900 people in 2014.', title).verdict).toBe('supported');
      expect(over(said, 'Ebb and Anchor carried 900 people in 2016.', title).verdict).toBe('contradicted');
    },
  );

  test.each([
    'Its rival carried 900 people in 2014.',
    'Norvik Marine carried 900 people in 2014.',
    'Norvik Queen carried 900 people in 2014, when it was new.',
  ])('says nothing of it where another is named: %s', (said) => {
    expect(over(said, 'Ebb and Anchor carried 900 people in 2014.', title).verdict).not.toBe('supported');
  });

  test('says it of nothing else', () => {
    const said = 'It carried 900 people in 2014.';
    expect(over(said, 'Norvik Marine carried 900 people in 2014.', title).verdict).toBe('not_covered');
  });

  test('has where it all is in its title', () => {
    const said = 'Norvik Marine opened two docks in 2014.';
    const claim = 'Norvik Marine opened two docks in Tarn in 2014.';
    expect(over(said, claim, 'Harbours of Tarn').verdict).toBe('supported');
    expect(over(said, claim, 'Norvik Marine expands in Tarn').verdict).toBe('not_covered');
    expect(over(said.replace('docks', 'docks in Oslo'), claim, 'Harbours of Tarn').verdict).not.toBe(
      'supported',
    );
  });

  test('calls somebody by the surname', () => {
    const said = 'Haugen designed the Tarn lighthouse in 1931.';
    expect(over(said, 'Lena Haugen designed the Tarn lighthouse in 1931.', 'Lena Haugen').verdict).toBe(
      'supported',
    );
    expect(over(said, 'Lena Haugen designed the Tarn lighthouse in 1931.', 'Olav Haugen').verdict).toBe(
      'not_covered',
    );
  });
});

test('what somebody is stands behind what kind of it it is', () => {
  const said = 'Norvik Marine is a Norwegian ferry company.';
  expect(over(said, 'Norvik Marine is a company.').verdict).toBe('supported');
  expect(over(said, 'Norvik Marine is Norwegian.').verdict).toBe('supported');
  expect(
    over('Norvik Marine is a rival of the Norwegian ferries.', 'Norvik Marine is Norwegian.').verdict,
  ).toBe('not_covered');
  expect(over('Norvik Marine is no Norwegian company.', 'Norvik Marine is Norwegian.').verdict).toBe(
    'not_covered',
  );
});

test('a participle before a noun is said of the noun alone', () => {
  const said = 'There have been 57 confirmed leaks in Tarn.';
  expect(over(said, 'There have been more than 50 confirmed leaks in Tarn.').verdict).toBe('supported');
  expect(over(said, 'There have been more than 60 confirmed leaks in Tarn.').verdict).toBe('contradicted');
  expect(over(said, 'Tarn confirmed 57 leaks.').verdict).not.toBe('supported');
});

test('what a figure is based on is nobody’s deed', () => {
  const said = 'The ferry has a rating of 8.4 out of 10 based on 49 reviews.';
  const claim = (reviews: string) =>
    `Ebb and Anchor has a rating of 8.4 out of 10 based on ${reviews} reviews.`;
  expect(over(said, claim('49'), 'Ebb and Anchor').verdict).toBe('supported');
  expect(over(said, claim('more than 50'), 'Ebb and Anchor').verdict).toBe('contradicted');
});

describe('a verb that only tells a figure', () => {
  test.each([
    ['Tarn has 57 leaks.', 'Tarn has recorded more than 50 leaks.', 'supported'],
    ['Tarn has reported 57 leaks.', 'Tarn registered 57 leaks.', 'supported'],
    ['Tarn has reported 57 leaks.', 'Tarn registered fewer than 57 leaks.', 'contradicted'],
    ['Tarn has sold 57 ferries.', 'Tarn has registered 57 ferries.', 'not_covered'],
    ['Tarn has not reported 57 leaks.', 'Tarn registered 57 leaks.', 'not_covered'],
    ['Tarn will report 57 leaks.', 'Tarn registered 57 leaks.', 'not_covered'],
    ['Oslo has reported 57 leaks.', 'Tarn registered 57 leaks.', 'not_covered'],
  ])('is said by another: %s %s', (said, claim, verdict) => {
    expect(over(said, claim).verdict).toBe(verdict);
  });
});

test('of a range and of several figures no other one is told', () => {
  const range = 'Norvik Marine has 50–60 ships.';
  expect(over(range, 'Norvik Marine has fewer than 70 ships.').verdict).toBe('not_covered');
  const two = 'The ferry carries 525 people in winter and up to 853 people in summer.';
  expect(over(two, 'The ferry carries 825 people.').verdict).not.toBe('supported');
});

test('what is set in the subject of an article may leave it out, unless it is set elsewhere', () => {
  const claim = 'In Ebb and Anchor, Lena Haugen repairs the lighthouse.';
  expect(over('Lena Haugen repairs the lighthouse.', claim, 'Ebb and Anchor').verdict).toBe('supported');
  expect(
    over('Lena Haugen repairs the lighthouse in Tarn Revisited.', claim, 'Ebb and Anchor').verdict,
  ).not.toBe('supported');
});
