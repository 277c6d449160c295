import { TEXTS } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { setLegend } from './legend.ts';
import { PALETTES, type Palette } from './palette.ts';
import {
  type Box,
  type Font,
  lineHeight,
  MAX_SIDE_PX,
  PICTURE_WIDTH,
  type RectangleItem,
  type Scene,
  type SceneItem,
  scaleToFit,
  type TextItem,
} from './scene.ts';
import { yearsBetween } from './time-axis.ts';
import { compareRows, readRows, type TimelineRow } from './timeline-rows.ts';
import { DEFAULT_THEME, type TimelinePicture } from './types.ts';
import { setLines, type Typesetter } from './typesetter.ts';

/** How much room a row has: the fewer there are, the more. */
interface Density {
  readonly label: Font;
  readonly small: Font;
  /** Lines of who took part; 0 sets all of a row on one. */
  readonly lines: number;
  readonly gap: number;
  /** Between rows with years between them, at the most. */
  readonly pause: number;
}

const DENSEST: Density = { label: font(19), small: font(18), lines: 0, gap: 4, pause: 8 };
const DENSITIES: readonly Density[] = [
  { label: font(25), small: font(22), lines: 2, gap: 20, pause: 56 },
  { label: font(24), small: font(21), lines: 1, gap: 12, pause: 28 },
  { label: font(22), small: font(20), lines: 1, gap: 4, pause: 12 },
  DENSEST,
];
/** More rows than any picture has room for. */
const MOST_ROWS = 80;
const MARGIN = 20;
const INNER = PICTURE_WIDTH - 2 * MARGIN;
const DATE_WIDTH = 174;
/** Where the axis is, and where the texts beside it begin. */
const AXIS = MARGIN + DATE_WIDTH + 22;
const TEXT = AXIS + 24;
const TITLE: Font = { size: 32, weight: 600 };
const NOTE = font(21);
const HEADING: Font = { size: 21, weight: 600 };
/** Lines of what has no date, below what has one. */
const UNDATED_LINES = 3;

function font(size: number): Font {
  return { size, weight: 400 };
}

/**
 * Lays events out one below another by date, each with its mark on an axis that has room where much happened, and those
 * without a date in a line below.
 */
export function layOutTimeline(picture: TimelinePicture, typesetter: Typesetter): Scene {
  const rows = readRows(picture);
  typesetter.prepare([
    picture.title,
    ...rows.slice(0, MOST_ROWS).flatMap(({ date, kind, label, deed }) => [date, kind.words, label, deed]),
  ]);
  const dated = rows.filter(({ span }) => span !== null);
  // Where nothing has a date, what has none is all there is.
  const [listed, apart] = dated.length > 0 ? [dated, rows.slice(dated.length)] : [rows, []];
  const atDensity = (density: Density, kept = listed.length) =>
    layOut(picture, listed.slice(0, kept), apart, listed.length - kept, density, typesetter);
  for (const density of listed.length > MOST_ROWS ? [] : DENSITIES) {
    const scene = atDensity(density);
    if (scene.height <= MAX_SIDE_PX) return scene;
  }
  let [fits, tooMany] = [0, Math.min(listed.length, MOST_ROWS)];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (atDensity(DENSEST, middle).height <= MAX_SIDE_PX) fits = middle;
    else tooMany = middle;
  }
  return atDensity(DENSEST, fits);
}

function layOut(
  { title, theme = DEFAULT_THEME, language = 'en' }: TimelinePicture,
  listed: readonly TimelineRow[],
  apart: readonly TimelineRow[],
  leftOut: number,
  density: Density,
  typesetter: Typesetter,
): Scene {
  const texts = TEXTS[language];
  const palette = PALETTES[theme];
  const items: SceneItem[] = [];
  let y = MARGIN;
  const write = (text: string, style: { font: Font; colour: string }, lines: number) => {
    const broken = typesetter.breakLines(text, style.font, { width: INNER, lines });
    const set = setLines(broken, style, { x: MARGIN, y }, typesetter);
    items.push(...set);
    y += set.length * lineHeight(style.font);
  };

  write(title, { font: TITLE, colour: palette.text }, 2);
  y += 16;
  const marks: RectangleItem[] = [];
  const axis: RectangleItem[] = [];
  const dateOf = (row: TimelineRow) => (density.lines === 0 ? row.day : row.date);
  let before: { readonly row: TimelineRow; readonly mark: RectangleItem | null } | null = null;
  for (const row of listed.toSorted(compareRows)) {
    const years = before?.row.span && row.span ? yearsBetween(before.row.span, row.span) : 0;
    y += Math.min(density.pause, density.pause * Math.log2(1 + years) * 0.4);
    const isSameDate = before !== null && dateOf(before.row) === dateOf(row);
    const set = setRow(row, isSameDate, y, density, palette, typesetter);
    items.push(...set);
    const mark = row.span === null ? null : drawMark(row, { y, height: set[0]?.height ?? 0 }, palette);
    if (mark !== null) {
      marks.push(mark);
      if (before?.mark) axis.push(...drawAxis(before.mark, mark, years, palette));
    }
    before = { row, mark };
    y = Math.max(y, ...set.map((item) => item.y + item.height)) + density.gap;
  }
  items.unshift(...axis);
  items.push(...marks);
  y += 12;
  if (apart.length > 0) {
    write(texts.pictures.undated, { font: HEADING, colour: palette.muted }, 1);
    write(
      apart.map((row) => describeUndated(texts, row)).join(' · '),
      { font: NOTE, colour: palette.text },
      UNDATED_LINES,
    );
    y += 12;
  }
  const legend = setLegend(
    texts,
    listed.map(({ kind }) => kind),
    palette,
    { x: MARGIN, y, width: INNER },
    typesetter,
  );
  items.push(...legend.items);
  y = legend.bottom;
  const notes = [
    listed.length === 0 && leftOut === 0 ? texts.pictures.empty : '',
    listed.some(({ span, hollow }) => span !== null && hollow) ? texts.pictures.reportedNote : '',
    leftOut > 0 ? texts.pictures.timelineLeftOut(leftOut) : '',
  ].filter((note) => note !== '');
  write(notes.join(' '), { font: NOTE, colour: palette.muted }, 2);
  const size = { width: PICTURE_WIDTH, height: y + MARGIN };
  return { theme, ...size, scale: scaleToFit(size), items };
}

function describeUndated(texts: Texts, { kind, label, date }: TimelineRow): string {
  const what = texts.enumerated([kind.words, date].filter((part) => part !== ''));
  return label === '' ? what : `${label} (${what})`;
}

/** Who took part; below or behind it what sort of thing it was and, in words of the sentence, what; the date at the left. */
function setRow(
  { date, day, kind, label, deed }: TimelineRow,
  isSameDate: boolean,
  y: number,
  density: Density,
  palette: Palette,
  typesetter: Typesetter,
): TextItem[] {
  const room = { x: TEXT, y, width: PICTURE_WIDTH - MARGIN - TEXT };
  const what = { text: kind.words, colour: palette.kinds[kind.type] };
  const told = { text: deed, colour: palette.muted };
  const when = (text: string, lines: number): TextItem[] => {
    if (isSameDate) return [];
    const broken = typesetter.breakLines(text, density.small, { width: DATE_WIDTH, lines });
    const style = { font: density.small, colour: palette.muted };
    // As low as the first line beside it.
    const at = { x: MARGIN, y: y + (lineHeight(density.label) - lineHeight(density.small)) / 2 };
    return setLines(broken, style, at, typesetter);
  };
  if (density.lines === 0) {
    // Who took part leaves room for what was done; that has the colour of its kind, whose word stands in the legend.
    const share = { text: label, colour: palette.text, most: room.width * 0.5 };
    const beside = [
      share,
      ...(deed !== '' && kind.isDone ? [{ ...told, colour: what.colour }] : [what, told]),
    ];
    return [...setBeside(beside, density.label, room, typesetter), ...when(day, 1)];
  }
  const lines = typesetter.breakLines(label, density.label, { width: room.width, lines: density.lines });
  const parties = setLines(lines, { font: density.label, colour: palette.text }, room, typesetter);
  const below = { ...room, y: room.y + lines.length * lineHeight(density.label) };
  return [...parties, ...setBeside([what, told], density.small, below, typesetter), ...when(date, 2)];
}

/** Texts on one line, as much of each as there is room for behind those before it. */
function setBeside(
  parts: readonly { readonly text: string; readonly colour: string; readonly most?: number }[],
  font: Font,
  room: { readonly x: number; readonly y: number; readonly width: number },
  typesetter: Typesetter,
): TextItem[] {
  const gap = font.size * 0.7;
  let { x } = room;
  return parts.flatMap(({ text, colour, most = Number.POSITIVE_INFINITY }) => {
    const width = Math.min(most, room.x + room.width - x);
    // Less is no word and an ellipsis.
    const isWhole = typesetter.width(text, font) <= width;
    if (text === '' || (!isWhole && width < 6 * font.size)) return [];
    // Whole words, where there are several: the first line of as many as it takes.
    const [first = ''] = typesetter.breakLines(text, font, { width: width - font.size, lines: 99 });
    const lines = isWhole ? [text] : first === '' ? [] : [`${first.replace(/[,;:\s]+$/u, '')}…`];
    const set = setLines(lines, { font, colour }, { x, y: room.y }, typesetter);
    x += (set[0]?.width ?? 0) + gap;
    return set;
  });
}

/** How high the marks of dates are, in parts of a line: the longer the time that a date leaves open. */
const MARK_HEIGHTS = { day: 0.55, month: 0.8, year: 1, written: 1 };

/** A day is a dot, a month and a year are upright bars. */
function drawMark(
  { precision, hollow, kind }: TimelineRow,
  line: { readonly y: number; readonly height: number },
  palette: Palette,
): RectangleItem {
  const colour = palette.kinds[kind.type];
  const height = Math.round(line.height * MARK_HEIGHTS[precision]);
  const width = precision === 'day' ? height : Math.round(line.height * 0.35);
  return {
    kind: 'rectangle',
    x: AXIS - width / 2,
    y: line.y + (line.height - height) / 2,
    width,
    height,
    radius: precision === 'day' ? height / 2 : 3,
    fill: hollow ? palette.background : colour,
    outline: hollow ? { colour, width: 3 } : null,
  };
}

/** Between two marks: a line, which is interrupted where more than a year lies between them. */
function drawAxis(above: Box, below: Box, years: number, palette: Palette): RectangleItem[] {
  const [from, to] = [above.y + above.height + 3, below.y - 3];
  const part = (y: number, height: number): RectangleItem => ({
    kind: 'rectangle',
    x: AXIS - 1,
    y,
    width: 2,
    height,
    radius: 0,
    fill: palette.outline,
    outline: null,
  });
  const length = to - from;
  if (length <= 0) return [];
  if (years <= 1 || length < PAUSE) return [part(from, length)];
  const rest = (length - PAUSE) / 2;
  const dots = [0, 1, 2].map((dot) => part(from + rest + 4 + dot * 5, 3));
  return [part(from, rest), ...dots, part(to - rest, rest)];
}

/** Three dots and what is around them. */
const PAUSE = 20;
