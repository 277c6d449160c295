import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { TEXTS } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { type ChosenNetwork, chooseNetwork } from './choose-network.ts';
import { colourKinds, PALETTES, type Palette } from './palette.ts';
import { placeNetwork } from './place-network.ts';
import {
  type Box,
  type CurveItem,
  type Font,
  lineHeight,
  type Point,
  pointOn,
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

/** More than these cannot be told apart, whatever their size. */
const LIMITS = { nodes: 60, links: 90 };

/** Pixels a unit below which names are too small: they would be under 15 pixels high. */
const LEAST_SCALE = 0.54;

const MARGIN = 32;
const TITLE: Font = { size: 34, weight: 600 };
const NAME: Font = { size: 28, weight: 400 };
const EMPHASISED: Font = { size: 28, weight: 600 };
const LABEL: Font = { size: 23, weight: 400 };
const NOTE: Font = { size: 23, weight: 400 };
/** Few organisations have room for the whole of their names. */
const nameRoom = (nodes: number) => ({ width: 260, lines: nodes <= 24 ? 5 : 3 });
const LABEL_ROOM = { width: 190, lines: 2 };
const LEAST_WIDTH = 560;

/** Lays a network out: the most important of it that can be read at the size that a picture may have. */
export function layOutNetwork(picture: NetworkPicture, tools: NetworkTools): Scene {
  let limits = LIMITS;
  for (;;) {
    const chosen = chooseNetwork(picture, limits);
    const scene = layOut(picture, chosen, tools);
    if (scene.scale >= LEAST_SCALE || chosen.nodes.length <= 2) return scene;
    const share = Math.min(0.9, (scene.scale / LEAST_SCALE) ** 2);
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
  typesetter.prepare([
    title,
    ...chosen.nodes.map(({ name }) => name),
    ...chosen.joined.flatMap(({ labels }) => labels),
  ]);
  const names = chosen.nodes.map(({ name, emphasised }) => {
    const font = emphasised ? EMPHASISED : NAME;
    return measured(typesetter, name, font, nameRoom(chosen.nodes.length), { x: 18, y: 9 });
  });
  const labels = chosen.joined.map(({ a, b, labels: kinds }) => ({
    a,
    b,
    ...measured(typesetter, texts.pictures.kinds(kinds), LABEL, LABEL_ROOM, { x: 8, y: 1 }),
  }));
  const around = { width: 2 * MARGIN, height: 2 * MARGIN + 3 * lineHeight(TITLE) };
  const placed = placeNetwork(graphviz, names, labels, around);

  const inner = Math.max(placed.width, LEAST_WIDTH);
  const heading = typesetter.breakLines(title, TITLE, { width: inner, lines: 2 });
  const note = typesetter.breakLines(noteOn(texts, chosen), NOTE, { width: inner, lines: 3 });
  const top = MARGIN + heading.length * lineHeight(TITLE) + 20;
  const left = MARGIN + (inner - placed.width) / 2;
  const bottom = top + placed.height + 20;
  const at = (box: Box): Box => ({ ...box, x: box.x + left, y: box.y + top });
  const items = [
    ...drawJoined(chosen, { nodes: placed.nodes.map(at), labels: placed.labels.map(at) }, palette, {
      names,
      labels,
      typesetter,
    }),
    ...setLines(heading, { font: TITLE, colour: palette.text }, { x: MARGIN, y: MARGIN }, typesetter),
    ...setLines(note, { font: NOTE, colour: palette.muted }, { x: MARGIN, y: bottom }, typesetter),
  ];
  const size = { width: inner + 2 * MARGIN, height: bottom + note.length * lineHeight(NOTE) + MARGIN };
  return { theme, ...size, scale: scaleToFit(size), items };
}

interface Measured {
  readonly lines: readonly string[];
  readonly font: Font;
  readonly padding: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

function measured(
  { breakLines, width }: Typesetter,
  text: string,
  font: Font,
  room: { readonly width: number; readonly lines: number },
  padding: Measured['padding'],
): Measured {
  const lines = breakLines(text, font, room);
  return {
    lines,
    font,
    padding,
    width: Math.max(0, ...lines.map((line) => width(line, font))) + 2 * padding.x,
    height: Math.max(1, lines.length) * lineHeight(font) + 2 * padding.y,
  };
}

/** Lines at the bottom, then labels, then names: nothing that is written is crossed. */
function drawJoined(
  { nodes, joined }: ChosenNetwork,
  boxes: { readonly nodes: readonly Box[]; readonly labels: readonly Box[] },
  palette: Palette,
  set: {
    readonly names: readonly Measured[];
    readonly labels: readonly Measured[];
    readonly typesetter: Typesetter;
  },
): SceneItem[] {
  const colourOf = colourKinds(
    joined.map(({ labels: [first = ''] }) => first),
    palette,
  );
  const write = ({ lines, font, padding }: Measured, { x, y, width }: Box, colour: string) =>
    setLines(lines, { font, colour, centred: true }, { x: x + width / 2, y: y + padding.y }, set.typesetter);
  const curves = joined.flatMap(({ a, b, labels, passages }, index): LinkCurve[] => {
    const [from, to, label] = [boxes.nodes[a], boxes.nodes[b], boxes.labels[index]];
    if (from === undefined || to === undefined || label === undefined) return [];
    return [
      {
        kind: 'curve',
        ends: [a, b],
        from: middle(from),
        through: middle(label),
        to: middle(to),
        colour: colourOf(labels[0] ?? ''),
        width: thickness(passages),
      },
    ];
  });
  const labels = set.labels.flatMap((label, index): SceneItem[] => {
    const box = boxes.labels[index];
    // Where there is no word, nothing has to interrupt the line.
    if (box === undefined || label.lines.every((line) => line === '')) return [];
    const colour = colourOf(joined[index]?.labels[0] ?? '');
    const ground = { kind: 'rectangle', ...box, radius: 8, fill: palette.background, outline: null } as const;
    return [ground, ...write(label, box, colour)];
  });
  const names = set.names.flatMap((name, index): SceneItem[] => {
    const box = boxes.nodes[index];
    if (box === undefined) return [];
    const emphasised = nodes[index]?.emphasised ?? false;
    const fill = emphasised ? palette.emphasis : palette.panel;
    const outline = { colour: emphasised ? palette.emphasis : palette.outline, width: 2 };
    const ground = { kind: 'rectangle', ...box, radius: 12, fill, outline } as const;
    return [ground, ...write(name, box, emphasised ? palette.onEmphasis : palette.text)];
  });
  return [...curves, ...labels, ...names, ...curves.flatMap((curve) => markEnds(curve, boxes.nodes))];
}

/** A line, and the places of the nodes that it ends at. */
interface LinkCurve extends CurveItem {
  readonly ends: readonly [number, number];
}

/** Dots where a line meets its nodes: it may pass behind others on the way, and has none there. */
function markEnds(curve: LinkCurve, nodes: readonly Box[]): SceneItem[] {
  return curve.ends.flatMap((end, index): SceneItem[] => {
    const box = nodes[end];
    if (box === undefined) return [];
    const steps = Array.from({ length: STEPS + 1 }, (_, step) => (index === 0 ? step : STEPS - step) / STEPS);
    const at = steps.map((t) => pointOn(curve, t)).find((point) => !isWithin(point, box));
    if (at === undefined) return [];
    const radius = curve.width / 2 + 2;
    const dot = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
    return [{ kind: 'rectangle', ...dot, radius, fill: curve.colour, outline: null }];
  });
}

const STEPS = 200;

function isWithin(point: Point, { x, y, width, height }: Box): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

/** Grows with every doubling, so that one much-told link does not make threads of the others. */
function thickness(passages: number): number {
  return Math.min(14, 3 + 2 * Math.log2(Math.max(1, passages)));
}

function middle({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}

function noteOn(texts: Texts, { nodes, joined, nodesLeftOut, linksLeftOut }: ChosenNetwork): string {
  const { empty, thicknessNote, unnamedNote, networkLeftOut } = texts.pictures;
  if (nodes.length === 0) return empty;
  const counts = new Set(joined.map(({ passages }) => passages));
  const isUnnamed = joined.some(({ labels }) => labels.every((label) => label === ''));
  const notes = [
    counts.size > 1 ? thicknessNote : '',
    isUnnamed ? unnamedNote : '',
    networkLeftOut(nodesLeftOut, linksLeftOut),
  ];
  return notes.filter((note) => note !== '').join(' ');
}
