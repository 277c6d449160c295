import { describe, expect, test } from 'vitest';
import { EVENT_TYPES } from '../../src/knowledge/fact-types.ts';
import { PALETTES } from '../../src/pictures/palette.ts';

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(PALETTES))('in the %s theme', (_, palette) => {
  test('all that is written stands out from its ground by WCAG’s 4.5 to 1', () => {
    const onBackground = [palette.text, palette.muted, ...Object.values(palette.kinds)];
    const contrasts = [
      ...onBackground.map((colour) => contrast(colour, palette.background)),
      contrast(palette.text, palette.panel),
      contrast(palette.onEmphasis, palette.emphasis),
    ];
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  });

  test('each kind of event has a colour of its own', () => {
    expect(new Set(Object.values(palette.kinds)).size).toBe(EVENT_TYPES.length);
  });
});
