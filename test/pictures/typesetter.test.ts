import { describe, expect, test } from 'vitest';
import { paintScene } from '../../src/pictures/paint-scene.ts';
import { createTypesetter, setLines } from '../../src/pictures/typesetter.ts';

const typesetter = createTypesetter();
const FONT = { size: 24, weight: 400 } as const;

function paint(text: string, weight: 400 | 600 = 400): string {
  const items = setLines([text], { font: { ...FONT, weight }, colour: '#fff' }, { x: 4, y: 4 }, typesetter);
  return paintScene({ theme: 'dark', width: 60, height: 44, scale: 1, items }, typesetter).toString('base64');
}

/** A character that no font has, as it comes out in fonts that have others. */
const BOXES = new Set(['', 'а', '中', 'ع', 'ก', 'க'].map((others) => paint(`\ue000${others}`.slice(0, 1))));

describe('the fonts', () => {
  test.each([
    ['Latin', 'AzÀßŁő'],
    ['Vietnamese', 'ăâđêôơưạậềỹ'],
    ['Turkish', 'ğİıŞç'],
    ['Cyrillic', 'ЖяЄїҐ'],
    ['Greek', 'Ωλά'],
    ['Arabic', 'عجىﻻ'],
    ['Persian and Urdu', 'پگچیےٹ'],
    ['Hebrew', 'אבת'],
    ['simplified Chinese', '华为技术'],
    ['traditional Chinese', '華為電訊'],
    ['Japanese', 'ひらがなカタカナ株'],
    ['Korean', '삼성전자'],
    ['Thai', 'กขฮ'],
    ['Hindi', 'अकहज्ञ'],
    ['Bengali', 'কখগ'],
    ['Tamil', 'கஙச'],
    ['Amharic', 'ሀለሐ'],
    ['signs', '&+#$€–—“”…·'],
  ])('have the letters of %s', (_, letters) => {
    const pictures = [...letters].map((letter) => paint(letter));
    expect(pictures.filter((picture) => BOXES.has(picture))).toEqual([]);
    expect(new Set(pictures).size).toBe(new Set(letters).size);
  });

  test('have a heavier weight that is another picture and no narrower', () => {
    expect(paint('Norvik', 600)).not.toBe(paint('Norvik'));
    expect(typesetter.width('Norvik', { ...FONT, weight: 600 })).toBeGreaterThan(
      typesetter.width('Norvik', FONT),
    );
  });

  test('measure what they paint, whatever was measured before', () => {
    const fresh = createTypesetter();
    for (const text of ['Norvik', 'Đại học 华为', 'جامعة']) {
      expect(fresh.width(text, FONT)).toBe(typesetter.width(text, FONT));
      expect(fresh.cssFont(text, FONT)).toBe(typesetter.cssFont(text, FONT));
    }
  });
});
