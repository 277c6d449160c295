import { PALETTES } from './palette.ts';
import {
  type Font,
  lineHeight,
  type RectangleItem,
  type Scene,
  type SceneItem,
  scaleToFit,
} from './scene.ts';
import { type DaysPicture, DEFAULT_THEME } from './types.ts';
import type { Typesetter } from './typesetter.ts';

const WIDTH = 1000;
const COLUMNS_HEIGHT = 320;
const MARGIN = 32;
const GAP_SHARE = 0.25;
const TITLE: Font = { size: 34, weight: 600 };
const LABEL: Font = { size: 20, weight: 400 };
const SWATCH = 18;
/** Every so many days have their date below. */
const LABELLED_DAYS = 7;

/** Lays out how many questions each day had as columns, those with an answer below. */
export function layOutDays(
  { title, days, legend, theme = DEFAULT_THEME }: DaysPicture,
  typesetter: Typesetter,
): Scene {
  const palette = PALETTES[theme];
  const [answeredColour, openColour] = palette.columns;
  const most = Math.max(1, ...days.map(({ asked }) => asked));
  const items: SceneItem[] = [];
  typesetter.prepare([title, legend.answered, legend.open, ...days.map(({ day }) => day), String(most)]);
  const write = (text: string, x: number, y: number, font: Font, colour: string) => {
    const width = typesetter.width(text, font);
    items.push({ kind: 'text', text, x, y, width, height: lineHeight(font), font, colour });
    return width;
  };
  const fill = (x: number, y: number, width: number, height: number, colour: string): RectangleItem => ({
    kind: 'rectangle',
    x,
    y,
    width,
    height,
    radius: Math.min(3, height / 2),
    fill: colour,
    outline: null,
  });

  write(title, MARGIN, MARGIN, TITLE, palette.text);
  let y = MARGIN + lineHeight(TITLE) + 10;
  let x = MARGIN;
  for (const [label, colour] of [
    [legend.answered, answeredColour],
    [legend.open, openColour],
  ] as const) {
    items.push(fill(x, y + (lineHeight(LABEL) - SWATCH) / 2, SWATCH, SWATCH, colour));
    x += SWATCH + 8 + write(label, x + SWATCH + 8, y, LABEL, palette.muted) + 28;
  }
  y += lineHeight(LABEL) + 24;

  const axis = typesetter.width(String(most), LABEL) + 12;
  write(String(most), MARGIN, y - lineHeight(LABEL) / 2, LABEL, palette.muted);
  write('0', MARGIN, y + COLUMNS_HEIGHT - lineHeight(LABEL) / 2, LABEL, palette.muted);
  const left = MARGIN + axis;
  const step = (WIDTH - MARGIN - left) / days.length;
  for (const at of [y, y + COLUMNS_HEIGHT])
    items.push(fill(left, at - 1, WIDTH - MARGIN - left, 2, palette.outline));
  days.forEach(({ day, asked, answered }, place) => {
    const column = left + step * (place + GAP_SHARE / 2);
    const width = step * (1 - GAP_SHARE);
    const height = (count: number) => (COLUMNS_HEIGHT * count) / most;
    const base = y + COLUMNS_HEIGHT;
    if (answered > 0)
      items.push(fill(column, base - height(answered), width, height(answered), answeredColour));
    if (asked > answered)
      items.push(fill(column, base - height(asked), width, height(asked - answered), openColour));
    if ((days.length - 1 - place) % LABELLED_DAYS === 0) {
      const text = typesetter.width(day, LABEL);
      write(
        day,
        Math.min(column + width / 2 - text / 2, WIDTH - MARGIN - text),
        base + 10,
        LABEL,
        palette.muted,
      );
    }
  });
  const height = y + COLUMNS_HEIGHT + 10 + lineHeight(LABEL) + MARGIN;
  return { theme, width: WIDTH, height, scale: scaleToFit({ width: WIDTH, height }), items };
}
