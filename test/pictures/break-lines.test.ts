import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, plainText } from '../../src/pictures/break-lines.ts';

const room = (width: number, lines: number) => ({ lines, fits: (line: string) => [...line].length <= width });

describe('lines', () => {
  test.each([
    ['Norvik Institute of Tides', 10, 9, ['Norvik', 'Institute', 'of Tides']],
    ['Norvik Institute of Tides', 10, 2, ['Norvik', 'Institute…']],
    ['Norvik Institute', 30, 1, ['Norvik Institute']],
    ['华为技术有限公司北京分公司', 6, 9, ['华为技术', '有限公司北京', '分公司']],
    ['มหาวิทยาลัยเชียงใหม่', 12, 9, ['มหาวิทยาลัย', 'เชียงใหม่']],
    ['AAAAAAAAAA', 4, 9, ['AAAA', 'AAAA', 'AA']],
    ['AAAAAAAAAA', 4, 2, ['AAAA', 'AAA…']],
    ['', 4, 2, []],
  ])('of %j, %i wide and at most %i, are %j', (text, width, lines, expected) => {
    expect(breakLines(text, room(width, lines))).toEqual(expected);
  });

  test('fit, are no more than allowed, and hold the text in order, all of it or up to an ellipsis', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 12, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (text, width, count) => {
          const lines = breakLines(text, room(width, count));
          expect(lines.length).toBeLessThanOrEqual(count);
          expect(lines.filter((line) => [...line].length > width)).toEqual([]);
          const bare = (shown: string) => shown.replace(/\s/g, '');
          const all = bare(plainText(text));
          const shown = bare(lines.join(''));
          expect(shown === all || (shown.endsWith('…') && all.startsWith(shown.slice(0, -1)))).toBe(true);
        },
      ),
    );
  });
});

describe('the text of an article, as one line', () => {
  test.each([
    ['a\r\nb\t\u0000 c ', 'a b c'],
    ['left\u202eright\u2066', 'leftright'],
    ['می\u200cشود', 'می\u200cشود'],
    ['lone \ud800', 'lone \ufffd'],
    ['\ue000𠀀', '〓〓'],
  ])('%j is %j', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
});
