import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/language/dates.ts';

const cut = (text: string, spans: readonly { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('dates in a text', () => {
  it.each([
    ['It was signed on 4 May 2019 in Tavo.', ['4 May 2019']],
    ['It was signed on May 4, 2019.', ['May 4, 2019']],
    ['The 3rd of June, 2020, was a Monday.', ['3rd of June, 2020', 'Monday']],
    ['Founded in October 2019 and closed in 2021', ['October 2019', '2021']],
    ['At the beginning of 2020 it moved.', ['the beginning of 2020']],
    ['From 1914 until 1918 it rested.', ['1914 until 1918']],
    ['in the 1990s, in the late 19th century', ['the 1990s', 'the late 19th century']],
    ['announced last Friday', ['last Friday']],
    ['It was reported on 2021-03-25.', ['2021-03-25']],
    ['They met in May and may meet again.', ['May']],
    ['In May they met; Until June they may not.', ['May', 'June']],
    ['about 66 BC', ['66 BC']],
    ['They rested between 1914 and 1918.', ['between 1914 and 1918']],
    ['from 3 to 5 June 2022', ['3 to 5 June 2022']],
    ['The reef grew 40 million years ago.', ['40 million years ago']],
    ['Tavo fell in 632 and rose again.', ['632']],
    ['built in the Bronze Age, under the Sorel dynasty', ['the Bronze Age', 'the Sorel dynasty']],
    ['It opens at 9:30 am in early spring.', ['9:30 am', 'early spring']],
  ])('are found in: %s', (text, expected) => {
    expect(cut(text, findDates(text))).toEqual(expected);
  });

  it.each(['It cost 2,019 crowns.', 'room 12', '1500 people came', 'in 632 villages'])(
    'are not found in: %s',
    (text) => {
      expect(cut(text, findDates(text))).toEqual([]);
    },
  );
});

describe('dates as other languages write them', () => {
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
    expect(cut(text, findDates(text, 'und'))).toEqual(expected);
  });
});
