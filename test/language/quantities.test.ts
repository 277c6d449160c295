import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/language/dates.ts';
import { findQuantities, unitsAsked } from '../../src/language/quantities.ts';

const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('quantities in a text', () => {
  it.each([
    ['It has 57 members and six centres.', ['57', 'six']],
    ['more than 1.8 billion people', ['1.8 billion']],
    ['about $4.5 million a year', ['$4.5 million']],
    ['a share of 12.5% and 20 per cent', ['12.5%', '20 per cent']],
    ['twenty-five years', ['twenty-five years']],
    ['It meets twice a year.', ['twice a year']],
    ['every three months', ['every three months']],
    ['5,000 guests', ['5,000']],
    ['100–150 species and 30 to 50 thousand readers', ['100–150', '30 to 50 thousand']],
    ['a two-thirds majority, half of the seats', ['two-thirds', 'half']],
    ['12 square miles (31 km2)', ['12 square miles', '31 km2']],
    ['with 3:08 left', ['3:08']],
    ['four in ten are women, and one out of five is a trainee', ['four in ten', 'one out of five']],
  ])('are found in: %s', (text, expected) => {
    expect(cut(text, findQuantities(text, findDates(text)))).toEqual(expected);
  });

  it.each(['the 5G network', 'in October 2019', 'mission AS-206', 'someone'])(
    'are not found in: %s',
    (text) => {
      expect(cut(text, findQuantities(text, findDates(text)))).toEqual([]);
    },
  );
});

describe('the unit of a quantity', () => {
  it.each([
    ['40 km', 'km', '40'],
    ['40 kilometres', 'km', '40'],
    ['7 sq mi', 'mi2', '7'],
    ['£3 million', 'money', '£3 million'],
    ['EUR 26.4 million', 'money', 'EUR 26.4 million'],
    ['CHF 5m', 'money', 'CHF 5m'],
    ['410,000 US dollars', 'money', '410,000'],
    ['5.2 million Swiss francs', 'money', '5.2 million'],
    ['2 million crowns', 'money', '2 million'],
    ['3 million pounds', 'money', '3 million'],
    ['45 pounds', 'lb', '45'],
    ['all 12', null, '12'],
    ['nine', null, 'nine'],
  ])('has one name for all spellings, apart from the number: %s', (text, unit, number) => {
    const [quantity] = findQuantities(text, []);
    expect(quantity?.unit).toBe(unit);
    expect(cut(text, quantity ? [quantity.number] : [])).toEqual([number]);
  });

  it('is one of those that a question measures in, where it says what it measures', () => {
    expect(unitsAsked('How heavy is the crane?')).toContain('t');
    expect(unitsAsked('How far does the ferry go?')).not.toContain('t');
    expect(unitsAsked('How high is the fee?')).toEqual(expect.arrayContaining(['m', 'money']));
    expect(unitsAsked('How many members are there?')).toBeNull();
  });
});

describe('numbers as other languages write them', () => {
  it.each([
    ['Der Kran hebt 37,5 Tonnen.', ['37,5']],
    ['港口有三个灯塔。', ['三']],
    ['للميناء ٦٠ عوامة.', ['٦٠']],
  ])('include the number in: %s', (text, expected) => {
    expect(cut(text, findQuantities(text, [], 'und'))).toEqual(expected);
  });
});
