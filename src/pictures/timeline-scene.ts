import { TEXTS } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { colourKinds, PALETTES, type Palette } from './palette.ts';
import {
  type Box,
  type Font,
  lineHeight,
  MAX_SIDE_PX,
  type RectangleItem,
  type Scene,
  type SceneItem,
  scaleToFit,
} from './scene.ts';
import { createTimeAxis, type Span, type TimeAxis } from './time-axis.ts';
import { compareRows, keepMostImportant, readRows, type TimelineRow } from './timeline-rows.ts';
import { DEFAULT_THEME, type TimelinePicture } from './types.ts';
import { setLines, type Typesetter } from './typesetter.ts';

/** How large the rows are: the fewer there are, the larger. */
interface Density {
  readonly width: number;
  readonly axisWidth: number;
  readonly label: Font;
  readonly small: Font;
  /** Lines of the label; 0 sets date, type and label on one. */
  readonly lines: number;
  readonly gap: number;
}

const DENSEST: Density = {
  width: 1200,
  axisWidth: 240,
  label: font(16),
  small: font(16),
  lines: 0,
  gap: 0,
};
const DENSITIES: readonly Density[] = [
  { width: 1000, axisWidth: 300, label: font(28), small: font(22), lines: 3, gap: 18 },
  { width: 1100, axisWidth: 320, label: font(25), small: font(20), lines: 2, gap: 12 },
  { width: 1200, axisWidth: 300, label: font(21), small: font(17), lines: 1, gap: 4 },
  { width: 1200, axisWidth: 260, label: font(20), small: font(20), lines: 0, gap: 8 },
  DENSEST,
];
/** More rows than any picture has room for. */
const MOST_ROWS = 80;
const MARGIN = 32;
const COLUMN_GAP = 28;
const TITLE: Font = { size: 34, weight: 600 };
const NOTE = font(20);
const HEADING: Font = { size: 20, weight: 600 };

function font(size: number): Font {
  return { size, weight: 400 };
}

/** Lays events out one below another by date, each with its mark on an axis of time, and those without a date apart. */
export function layOutTimeline(picture: TimelinePicture, typesetter: Typesetter): Scene {
  const rows = readRows(picture);
  typesetter.prepare([
    picture.title,
    ...rows.slice(0, MOST_ROWS).flatMap(({ date, type, label }) => [date, type, label]),
  ]);
  const atDensity = (density: Density, kept = rows.length) =>
    layOut(picture, keepMostImportant(rows, kept), rows.length - kept, density, typesetter);
  for (const density of rows.length > MOST_ROWS ? [] : DENSITIES) {
    const scene = atDensity(density);
    if (scene.height <= MAX_SIDE_PX) return scene;
  }
  let [fits, tooMany] = [0, Math.min(rows.length, MOST_ROWS)];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (atDensity(DENSEST, middle).height <= MAX_SIDE_PX) fits = middle;
    else tooMany = middle;
  }
  return atDensity(DENSEST, fits);
}

function layOut(
  { title, theme = DEFAULT_THEME, language = 'en' }: TimelinePicture,
  rows: readonly TimelineRow[],
  leftOut: number,
  density: Density,
  typesetter: Typesetter,
): Scene {
  const texts = TEXTS[language];
  const palette = PALETTES[theme];
  const colourOf = colourKinds(
    rows.map(({ type }) => type),
    palette,
  );
  const inner = density.width - 2 * MARGIN;
  const items: SceneItem[] = [];
  let y = MARGIN;
  const write = (text: string, style: { font: Font; colour: string }, lines: number, width = inner) => {
    const set = setLines(
      typesetter.breakLines(text, style.font, { width, lines }),
      style,
      { x: MARGIN, y },
      typesetter,
    );
    items.push(...set);
    y += set.length * lineHeight(style.font);
  };

  write(title, { font: TITLE, colour: palette.text }, 2);
  y += 16;
  const dated = rows.filter(({ span }) => span !== null).sort(compareRows);
  const spans = dated.flatMap(({ span }) => span ?? []);
  const textLeft = MARGIN + density.axisWidth + COLUMN_GAP;
  if (spans.length > 0) {
    const axis = createTimeAxis(spans, density.axisWidth);
    const top = y;
    const marks: SceneItem[] = [];
    for (const row of dated) {
      const text = setRow(
        row,
        { x: textLeft, y, width: MARGIN + inner - textLeft },
        density,
        palette,
        colourOf,
        typesetter,
      );
      const first = text[0]?.height ?? 0;
      if (row.span !== null)
        marks.push(drawMark(row, row.span, axis, { y, height: first }, palette, colourOf));
      items.push(...text);
      y = bottomOf(text, y) + density.gap;
    }
    items.unshift(...drawAxis(axis, { top, bottom: y }, palette));
    items.push(...marks, ...labelTicks(texts, axis, y, palette, typesetter));
    y += lineHeight(NOTE) + 20;
  }
  const undated = rows.filter(({ span }) => span === null);
  if (undated.length > 0) {
    write(texts.pictures.undated, { font: HEADING, colour: palette.muted }, 1);
    y += 8;
    for (const row of undated) {
      const text = setRow(row, { x: MARGIN, y, width: inner }, density, palette, colourOf, typesetter);
      items.push(...text);
      y = bottomOf(text, y) + density.gap;
    }
    y += 12;
  }
  const notes = [
    rows.length === 0 ? texts.pictures.empty : '',
    dated.some(({ hollow }) => hollow) ? texts.pictures.reportedNote : '',
    leftOut > 0 ? texts.pictures.timelineLeftOut(leftOut) : '',
  ].filter((note) => note !== '');
  write(notes.join(' '), { font: NOTE, colour: palette.muted }, 2);
  const size = { width: density.width, height: y + MARGIN };
  return { theme, ...size, scale: scaleToFit(size), items };
}

function bottomOf(items: readonly Box[], least: number): number {
  return Math.max(least, ...items.map(({ y, height }) => y + height));
}

/** The words of an event: the label above its date and type, or all on one line. */
function setRow(
  { date, type, label }: TimelineRow,
  room: { readonly x: number; readonly y: number; readonly width: number },
  density: Density,
  palette: Palette,
  colourOf: (type: string) => string,
  typesetter: Typesetter,
): SceneItem[] & Box[] {
  const when = { text: date, colour: palette.muted };
  const kind = { text: type, colour: colourOf(type) };
  if (density.lines === 0) {
    return setBeside([when, kind, { text: label, colour: palette.text }], density.label, room, typesetter);
  }
  const lines = typesetter.breakLines(label, density.label, { width: room.width, lines: density.lines });
  const heading = setLines(lines, { font: density.label, colour: palette.text }, room, typesetter);
  const below = { ...room, y: room.y + lines.length * lineHeight(density.label) };
  return [...heading, ...setBeside([when, kind], density.small, below, typesetter)];
}

/** Texts on one line, as much of each as there is room for behind those before it. */
function setBeside(
  parts: readonly { readonly text: string; readonly colour: string }[],
  font: Font,
  room: { readonly x: number; readonly y: number; readonly width: number },
  typesetter: Typesetter,
) {
  const gap = font.size * 0.8;
  let { x } = room;
  return parts.flatMap(({ text, colour }) => {
    const width = room.x + room.width - x;
    // Even an ellipsis needs room.
    if (text === '' || width < 2 * font.size) return [];
    const lines = typesetter.breakLines(text, font, { width, lines: 1 });
    const set = setLines(lines, { font, colour }, { x, y: room.y }, typesetter);
    x += (set[0]?.width ?? 0) + gap;
    return set;
  });
}

/** A day is a dot; a month and a year are bars as long as they are, however short that is. */
function drawMark(
  { isDay, hollow, type }: TimelineRow,
  { start, end }: Span,
  axis: TimeAxis,
  line: { readonly y: number; readonly height: number },
  palette: Palette,
  colourOf: (type: string) => string,
): RectangleItem {
  const colour = colourOf(type);
  const size = Math.min(18, Math.round(line.height * 0.55));
  const middle = MARGIN + axis.position((start + end) / 2);
  const width = isDay ? size : Math.max(6, axis.position(end) - axis.position(start));
  const height = isDay ? size : Math.round(size * 0.8);
  return {
    kind: 'rectangle',
    x: middle - width / 2,
    y: line.y + (line.height - height) / 2,
    width,
    height,
    radius: isDay ? size / 2 : 2,
    fill: hollow ? palette.background : colour,
    outline: hollow ? { colour, width: 2.5 } : null,
  };
}

function drawAxis(
  { ticks }: TimeAxis,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  palette: Palette,
): SceneItem[] {
  return ticks.map(({ at }) => ({
    kind: 'rectangle',
    x: MARGIN + at - 0.75,
    y: top,
    width: 1.5,
    height: bottom - top,
    radius: 0,
    fill: palette.outline,
    outline: null,
  }));
}

/** Under the ticks, as many as have room. */
function labelTicks(
  texts: Texts,
  { ticks }: TimeAxis,
  y: number,
  palette: Palette,
  typesetter: Typesetter,
): SceneItem[] {
  let free = 0;
  return ticks.flatMap(({ at, date, unit }) => {
    const text = texts.pictures.axisTick(date, unit);
    const width = typesetter.width(text, NOTE);
    const x = Math.max(0, MARGIN + at - width / 2);
    if (x < free) return [];
    free = x + width + 10;
    return setLines([text], { font: NOTE, colour: palette.muted }, { x, y }, typesetter);
  });
}
