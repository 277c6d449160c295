import { describe, expect, test } from 'vitest';
import { paintScene } from '../../src/pictures/paint-scene.ts';
import type { Font } from '../../src/pictures/scene.ts';
import { createTypesetter, setLines } from '../../src/pictures/typesetter.ts';

const typesetter = createTypesetter();
const FONT = { size: 24, weight: 400 } as const;

/** Paints a text; in the fonts for another one, if that is given. */
function paint(
  text: string,
  { weight = 400, fontsOf = text }: { weight?: 400 | 600; fontsOf?: string } = {},
): string {
  const items = setLines([text], { font: { ...FONT, weight }, colour: '#fff' }, { x: 4, y: 4 }, typesetter);
  const scene = { theme: 'dark', width: 60, height: 44, scale: 1, items } as const;
  const fonts = { ...typesetter, cssFont: (_: string, font: Font) => typesetter.cssFont(fontsOf, font) };
  return paintScene(scene, fonts).toString('base64');
}

/** A character that no font has: it comes out as a box. */
const NOBODYS = '\ue000';

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
    const boxes = new Set([...letters].map((letter) => paint(NOBODYS, { fontsOf: letter })));
    expect(pictures.filter((picture) => boxes.has(picture))).toEqual([]);
    expect(new Set(pictures).size).toBe(new Set(letters).size);
  });

  test('have a heavier weight that is another picture and no narrower', () => {
    expect(paint('Norvik', { weight: 600 })).not.toBe(paint('Norvik'));
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
