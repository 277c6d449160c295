import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { TEXTS } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { type ChosenNetwork, chooseNetwork, type Joined } from './choose-network.ts';
import { setLegend } from './legend.ts';
import { PALETTES, type Palette } from './palette.ts';
import { placeNetwork } from './place-network.ts';
import {
  type Box,
  type CurveItem,
  type Font,
  lineHeight,
  MAX_SIDE_PX,
  PICTURE_WIDTH,
  type Point,
  type Scene,
  type SceneItem,
  scaleToFit,
} from './scene.ts';
import { DEFAULT_THEME, type NetworkPicture } from './types.ts';
import { setLines, type Typesetter } from './typesetter.ts';

/** What a drawing is made with; made once and kept. */
export interface NetworkTools {
  readonly typesetter: Typesetter;
  readonly graphviz: Graphviz;
}

/** More than these cannot be taken in, whatever their size. */
const LIMITS = { nodes: 40, links: 40 };

const MARGIN = 20;
const INNER = PICTURE_WIDTH - 2 * MARGIN;
const TITLE: Font = { size: 32, weight: 600 };
/** The first that has room for the longest word. */
const NAMES: readonly Font[] = [24, 21, 18].map((size) => ({ size, weight: 400 }));
const EMPHASISED: readonly Font[] = NAMES.map(({ size }) => ({ size, weight: 600 }));
const KINDS: readonly Font[] = [22, 19, 17].map((size) => ({ size, weight: 400 }));
const NOTE: Font = { size: 21, weight: 400 };
const NAME_ROOM = { width: 186, lines: 5 };
const KIND_ROOM = { width: 148, lines: 2 };
/** Kinds that a link names. */
const MOST_KINDS = 3;
/** In the middle of a line that says no more than that organisations are named together. */
const KNOT = 12;

/** Lays a network out: the most important of it that can be read at the size that a picture may have. */
export function layOutNetwork(picture: NetworkPicture, tools: NetworkTools): Scene {
  let limits = LIMITS;
  for (;;) {
    const chosen = chooseNetwork(picture, limits);
    const scene = layOut(picture, chosen, tools);
    if (scene.height <= MAX_SIDE_PX || chosen.nodes.length <= 2) return scene;
    const share = Math.min(0.9, MAX_SIDE_PX / scene.height);
    limits = {
      nodes: Math.max(2, Math.floor(chosen.nodes.length * share)),
      links: Math.max(1, Math.floor(chosen.joined.length * share)),
    };
  }
}

function layOut(
  { title, theme = DEFAULT_THEME, language = 'en' }: NetworkPicture,
  chosen: ChosenNetwork,
  { typesetter, graphviz }: NetworkTools,
): Scene {
  const texts = TEXTS[language];
  const palette = PALETTES[theme];
  const kinds = chosen.joined.flatMap((link) => link.kinds);
  typesetter.prepare([title, ...chosen.nodes.map(({ name }) => name), ...kinds.map(({ words }) => words)]);
  const names = chosen.nodes.map(({ name, emphasised }) =>
    measureName(typesetter, name, emphasised ? EMPHASISED : NAMES),
  );
  const labels = chosen.joined.map((link) => measureKinds(typesetter, link, palette));
  const ties = labels.map((label, index) => ({ ...label, between: chosen.joined[index]?.between ?? [] }));
  const placed = placeNetwork(graphviz, names, ties, INNER);

  const heading = typesetter.breakLines(title, TITLE, { width: INNER, lines: 2 });
  const top = MARGIN + heading.length * lineHeight(TITLE) + 20;
  const at = (box: Box): Box => ({ ...box, x: box.x + MARGIN, y: box.y + top });
  const boxes = { nodes: placed.nodes.map(at), ties: placed.ties.map(at) };
  const below = { x: MARGIN, y: top + placed.height + 24, width: INNER };
  const legend = setLegend(texts, kinds, palette, below, typesetter);
  const note = typesetter.breakLines(noteOn(texts, chosen), NOTE, { width: INNER, lines: 3 });
  const items = [
    ...chosen.joined.flatMap((link, index) => drawLines(link, index, chosen, boxes, palette)),
    ...labels.flatMap((label, index) => drawLabel(label, boxes.ties[index], typesetter)),
    ...names.flatMap((name, index) => drawName(name, boxes.nodes[index], palette, typesetter)),
    ...setLines(heading, { font: TITLE, colour: palette.text }, { x: MARGIN, y: MARGIN }, typesetter),
    ...legend.items,
    ...setLines(note, { font: NOTE, colour: palette.muted }, { x: MARGIN, y: legend.bottom }, typesetter),
  ];
  const size = {
    width: PICTURE_WIDTH,
    height: legend.bottom + note.length * lineHeight(NOTE) + MARGIN,
  };
  return { theme, ...size, scale: scaleToFit(size), items };
}

interface Line {
  readonly text: string;
  readonly font: Font;
  /** Null for that of a name on its ground. */
  readonly colour: string | null;
}

/** Lines of text in a box. */
interface Measured {
  readonly lines: readonly Line[];
  /** Of the box around a label; null for a name, and for a label without a word. */
  readonly outline: string | null;
  readonly width: number;
  readonly height: number;
}

function measureName(typesetter: Typesetter, name: string, fonts: readonly Font[]): Measured {
  const lines = setInRoom(typesetter, name, fonts, NAME_ROOM);
  return measured(typesetter, lines, { x: 14, y: 9 }, null);
}

/** The kinds of a link below each other, each in its own colour. */
function measureKinds(
  typesetter: Typesetter,
  { kinds }: Joined,
  { kinds: colours, muted, outline }: Palette,
): Measured {
  const [first] = kinds;
  if (first === undefined) return { lines: [], outline, width: KNOT, height: KNOT };
  const shown = kinds.slice(0, MOST_KINDS);
  const lines = shown.flatMap(({ type, words }) =>
    setInRoom(typesetter, words, KINDS, KIND_ROOM).map((line) => ({ ...line, colour: colours[type] })),
  );
  const [font] = KINDS;
  const left = kinds.length - shown.length;
  if (left > 0 && font !== undefined) lines.push({ text: `+ ${left}`, font, colour: muted });
  return measured(typesetter, lines, { x: 8, y: 2 }, colours[first.type]);
}

/** Breaks a text into lines, in the largest of the fonts that has room for its longest word. */
function setInRoom(
  { breakLines, width }: Typesetter,
  text: string,
  fonts: readonly Font[],
  room: { readonly width: number; readonly lines: number },
): Line[] {
  const words = text.slice(0, 400).split(/\s+/);
  const [largest] = fonts;
  const font = fonts.find((one) => words.every((word) => width(word, one) <= room.width)) ?? largest;
  if (font === undefined) return [];
  return breakLines(text, font, room).map((line) => ({ text: line, font, colour: null }));
}

function measured(
  { width }: Typesetter,
  lines: readonly Line[],
  padding: { readonly x: number; readonly y: number },
  outline: string | null,
): Measured {
  return {
    lines,
    outline,
    width: Math.max(0, ...lines.map(({ text, font }) => width(text, font))) + 2 * padding.x,
    height:
      Math.max(
        KNOT,
        lines.reduce((sum, { font }) => sum + lineHeight(font), 0),
      ) +
      2 * padding.y,
  };
}

/** From what joins them to each of the organisations: the lines of one do not meet its box in the same place. */
function drawLines(
  link: Joined,
  index: number,
  { joined }: ChosenNetwork,
  boxes: { readonly nodes: readonly Box[]; readonly ties: readonly Box[] },
  palette: Palette,
): CurveItem[] {
  const tie = boxes.ties[index];
  const [kind] = link.kinds;
  return link.between.flatMap((node): CurveItem[] => {
    const box = boxes.nodes[node];
    if (tie === undefined || box === undefined) return [];
    const isLeft = box.x < tie.x;
    const own = joined
      .flatMap(({ between }, other) => (between.includes(node) ? other : []))
      .sort((a, b) => (boxes.ties[a]?.y ?? 0) - (boxes.ties[b]?.y ?? 0));
    const y = box.y + (box.height * (own.indexOf(index) + 1)) / (own.length + 1);
    const look = {
      colour: kind === undefined ? palette.outline : palette.kinds[kind.type],
      width: kind === undefined ? 1.5 : thickness(link.passages),
      isDashed: kind !== undefined && !link.kinds.some(({ isDone }) => isDone),
    };
    const line = (from: Point, to: Point): CurveItem => ({ kind: 'curve', from, to, ...look });
    const end = { x: isLeft ? tie.x : tie.x + tie.width, y: tie.y + tie.height / 2 };
    // Beside the widest label it is level, so that it crosses none on its way to its own.
    const edge = {
      x: isLeft ? Math.min(...boxes.ties.map(({ x }) => x)) : Math.max(...boxes.ties.map(rightOf)),
      y: end.y,
    };
    const bend = line({ x: isLeft ? rightOf(box) : box.x, y }, edge);
    // The two overlap a little: there is no seam.
    const start = { ...edge, x: edge.x + (isLeft ? -1 : 1) };
    return edge.x === end.x ? [bend] : [bend, line(start, end)];
  });
}

function rightOf({ x, width }: Box): number {
  return x + width;
}

function drawLabel(label: Measured, box: Box | undefined, typesetter: Typesetter): SceneItem[] {
  if (box === undefined || label.outline === null) return [];
  const ground = { kind: 'rectangle', ...box } as const;
  if (label.lines.length === 0) return [{ ...ground, radius: KNOT / 2, fill: label.outline, outline: null }];
  return write(label, box, label.outline, typesetter);
}

function drawName(
  name: Measured,
  box: Box | undefined,
  palette: Palette,
  typesetter: Typesetter,
): SceneItem[] {
  if (box === undefined) return [];
  const isEmphasised = name.lines.some(({ font }) => font.weight === 600);
  const outline = { colour: isEmphasised ? palette.emphasis : palette.outline, width: 2 };
  const fill = isEmphasised ? palette.emphasis : palette.panel;
  const ground = { kind: 'rectangle', ...box, radius: 12, fill, outline } as const;
  return [ground, ...write(name, box, isEmphasised ? palette.onEmphasis : palette.text, typesetter)];
}

/** Lines about the middle of a box. */
function write({ lines }: Measured, box: Box, otherwise: string, typesetter: Typesetter): SceneItem[] {
  const height = lines.reduce((sum, { font }) => sum + lineHeight(font), 0);
  let y = box.y + (box.height - height) / 2;
  return lines.flatMap(({ text, font, colour }) => {
    const at = { x: box.x + box.width / 2, y };
    y += lineHeight(font);
    return setLines([text], { font, colour: colour ?? otherwise, centred: true }, at, typesetter);
  });
}

/** Grows with every doubling, so that one much-told link does not make threads of the others. */
function thickness(passages: number): number {
  return Math.min(9, 2.5 + 1.5 * Math.log2(Math.max(1, passages)));
}

function noteOn(texts: Texts, { nodes, joined, nodesLeftOut, linksLeftOut }: ChosenNetwork): string {
  const { dashedNote, empty, thicknessNote, unnamedNote, networkLeftOut } = texts.pictures;
  if (nodes.length === 0) return empty;
  const counts = new Set(joined.flatMap(({ kinds, passages }) => (kinds.length > 0 ? passages : [])));
  const notes = [
    counts.size > 1 ? thicknessNote : '',
    joined.some(({ kinds }) => kinds.length > 0 && !kinds.some(({ isDone }) => isDone)) ? dashedNote : '',
    joined.some(({ kinds }) => kinds.length === 0) ? unnamedNote : '',
    networkLeftOut(nodesLeftOut, linksLeftOut),
  ];
  return notes.filter((note) => note !== '').join(' ');
}
