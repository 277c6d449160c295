import { describe, expect, it } from 'vitest';
import { findDates, findQuantities } from '../../src/search/spans.ts';

const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('dates in a text', () => {
  it.each([
    ['It was signed on 4 May 2019 in Tavo.', ['4 May 2019']],
    ['It was signed on May 4, 2019.', ['May 4, 2019']],
    ['The 3rd of June, 2020, was a Monday.', ['3rd of June, 2020', 'Monday']],
    ['Founded in October 2019 and closed in 2021', ['October 2019', '2021']],
    ['At the beginning of 2020 it moved.', ['the beginning of 2020']],
    ['Between 1914 and 1918 it rested.', ['1914 and 1918']],
    ['in the 1990s, in the late 19th century', ['the 1990s', 'the late 19th century']],
    ['announced last Friday', ['last Friday']],
    ['It was reported on 2021-03-25.', ['2021-03-25']],
    ['They met in May and may meet again.', ['May']],
    ['about 66 BC', ['66 BC']],
  ])('are found in: %s', (text, expected) => {
    expect(cut(text, findDates(text))).toEqual(expected);
  });

  it.each(['It cost 2,019 crowns.', 'room 12', '1500 people came'])('are not found in: %s', (text) => {
    expect(cut(text, findDates(text))).toEqual([]);
  });
});

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
  ])('are found in: %s', (text, expected) => {
    expect(cut(text, findQuantities(text))).toEqual(expected);
  });

  it.each(['the 5G network', 'in October 2019', 'mission AS-206', 'someone'])(
    'are not found in: %s',
    (text) => {
      expect(cut(text, findQuantities(text))).toEqual([]);
    },
  );
});

describe('spans as other languages write them', () => {
  it.each([
    ['Der Hafen öffnete am 3. Oktober 2021.', ['3. Oktober 2021']],
    ['El puerto abrió el 3 de octubre de 2021.', ['3 de octubre de 2021']],
    ['Порт открылся 3 октября 2021 года.', ['3 октября 2021']],
    ['Liman 3 Ekim 2021’de açıldı.', ['3 Ekim 2021']],
    ['افتتح الميناء في 3 أكتوبر ٢٠٢١.', ['3 أكتوبر ٢٠٢١']],
    ['港口于2021年10月3日开放。', ['2021年10月3日']],
    ['Cảng mở cửa ngày 3 tháng 10 năm 2021.', ['ngày 3 tháng 10 năm 2021']],
    ['ท่าเรือเปิดเมื่อวันที่ 3 ตุลาคม 2021', ['3 ตุลาคม 2021']],
  ])('include the date in: %s', (text, expected) => {
    expect(cut(text, findDates(text))).toEqual(expected);
  });

  it.each([
    ['Der Kran hebt 37,5 Tonnen.', ['37,5']],
    ['港口有三个灯塔。', ['三']],
    ['للميناء ٦٠ عوامة.', ['٦٠']],
  ])('include the number in: %s', (text, expected) => {
    expect(cut(text, findQuantities(text))).toEqual(expected);
  });
});
