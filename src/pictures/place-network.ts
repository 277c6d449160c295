import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { type Box, type Point, scaleToFit } from './scene.ts';

type Size = Pick<Box, 'width' | 'height'>;

/** A label of the line between two nodes, which are given by their places in the list. */
export interface LinkLabel extends Size {
  readonly a: number;
  readonly b: number;
}

export interface Placement extends Size {
  readonly nodes: readonly Box[];
  readonly labels: readonly Box[];
}

/** Between any two boxes. */
const GAP = 14;

/** Graphviz counts 72 units an inch. */
const INCH = 72;

/** How much of the area boxes cover to begin with, from airy to dense: before those that overlap are pushed apart. */
const DENSITIES = [0.2, 0.28, 0.36, 0.45, 0.6];

/** Above so many nodes, places are evened out: where a crowd is moved apart, the picture grows and its names shrink. */
const MANY = 12;
/** How much of a place is its rank: with 0.6, sixty nodes and 85 links all get 10 % larger than with none. */
const EVENNESS = 0.6;

/** Up to this size, airy is better than large. */
const COMFORTABLE = 1000;

/**
 * Places nodes and the labels of their links so that no two boxes overlap.
 *
 * Graphviz places the nodes by the links (neato); labels start half-way, and vpsc then moves all boxes apart, labels like
 * nodes. (Graphviz's own edge labels may overlap.) Prism, its default for that, spreads sixty nodes over ten times the
 * area. No text is handed to Graphviz: nothing that an article says can be read as DOT.
 *
 * @param around what the picture needs beside this, for choosing how dense it has to be
 */
export function placeNetwork(
  graphviz: Graphviz,
  nodes: readonly Size[],
  labels: readonly LinkLabel[],
  around: Size,
): Placement {
  if (nodes.length === 0) return { nodes: [], labels: [], width: 0, height: 0 };
  const unit = placeCentres(graphviz, nodes.length, labels);
  const area = [...nodes, ...labels].reduce(
    (sum, { width, height }) => sum + (width + GAP) * (height + GAP),
    0,
  );
  const scaleOf = ({ width, height }: Size) =>
    scaleToFit({ width: width + around.width, height: height + around.height });
  let best: Placement | null = null;
  for (const density of DENSITIES) {
    const side = Math.sqrt(area / density);
    const centres = unit.map(({ x, y }) => ({ x: x * side, y: y * side }));
    const placement = moveApart(graphviz, nodes, labels, centres);
    if (best === null || scaleOf(placement) > scaleOf(best)) best = placement;
    if (placement.width <= COMFORTABLE && placement.height <= COMFORTABLE) break;
  }
  return best ?? { nodes: [], labels: [], width: 0, height: 0 };
}

/** Where nodes belong by their links, in a square with sides of 1. */
function placeCentres(graphviz: Graphviz, count: number, links: readonly LinkLabel[]): Point[] {
  const source = [
    'graph{graph[overlap=true,splines=none];node[shape=point,width=0.1];',
    ...Array.from({ length: count }, (_, index) => `${index};`),
    ...links.map(({ a, b }) => `${a}--${b};`),
    '}',
  ].join('');
  return fillSquare(layFlat(readCentres(graphviz.layout(source, 'plain', 'neato'))));
}

/** Turns points so that they reach farthest sideways: along the main axis of their covariance. */
function layFlat(points: readonly Point[]): Point[] {
  const centre = { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) };
  const moved = points.map(({ x, y }) => ({ x: x - centre.x, y: y - centre.y }));
  const across = mean(moved.map(({ x, y }) => x * x - y * y));
  const angle = Math.atan2(2 * mean(moved.map(({ x, y }) => x * y)), across) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return moved.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Stretches points into a square with sides of 1, many of them evenly; but what stands in a row is not torn apart. */
function fillSquare(points: readonly Point[]): Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, bottom] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - bottom];
  const least = Math.max(width, height, 1e-9) / 3;
  const [xRanks, yRanks] = [ranksOf(xs), ranksOf(ys)];
  const evenly = points.length > MANY ? EVENNESS : 0;
  return points.map(({ x, y }, index) => ({
    x: (1 - evenly) * ((x - left) / Math.max(width, least)) + evenly * (xRanks[index] ?? 0),
    y: (1 - evenly) * ((y - bottom) / Math.max(height, least)) + evenly * (yRanks[index] ?? 0),
  }));
}

/** The place of each value among all, from 0 to 1. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks: number[] = [];
  for (const [rank, index] of order.entries()) ranks[index] = rank / Math.max(1, values.length - 1);
  return ranks;
}

function moveApart(
  graphviz: Graphviz,
  nodes: readonly Size[],
  labels: readonly LinkLabel[],
  centres: readonly Point[],
): Placement {
  const halfWay = labels.map(({ a, b }) => {
    const [one, other] = [centres[a] ?? ORIGIN, centres[b] ?? ORIGIN];
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  });
  const sizes: readonly Size[] = [...nodes, ...labels];
  const source = [
    `graph{graph[overlap=vpsc,sep="+${GAP / 2}",splines=none];node[shape=box,fixedsize=true,label=""];`,
    ...[...centres, ...halfWay].map(({ x, y }, index) => {
      const { width, height } = sizes[index] ?? { width: 0, height: 0 };
      const [wide, high] = [width / INCH, height / INCH].map((inches) => inches.toFixed(4));
      return `${index}[width=${wide},height=${high},pos="${x.toFixed(2)},${y.toFixed(2)}"];`;
    }),
    '}',
  ].join('');
  const moved = readCentres(graphviz.layout(source, 'plain', 'neato', { nop: 1 }));
  const boxes = sizes.map(({ width, height }, index) => {
    const { x, y } = moved[index] ?? ORIGIN;
    return { x: x * INCH - width / 2, y: y * INCH - height / 2, width, height };
  });
  const [left, top] = [Math.min(...boxes.map(({ x }) => x)), Math.min(...boxes.map(({ y }) => y))];
  const shifted = boxes.map((box) => ({ ...box, x: box.x - left, y: box.y - top }));
  return {
    nodes: shifted.slice(0, nodes.length),
    labels: shifted.slice(nodes.length),
    width: Math.max(...shifted.map(({ x, width }) => x + width)),
    height: Math.max(...shifted.map(({ y, height }) => y + height)),
  };
}

const ORIGIN: Point = { x: 0, y: 0 };

/** Reads Graphviz's "plain" output, in inches: `node NAME X Y WIDTH HEIGHT …`, a line each; names are numbers here. */
function readCentres(plain: string): Point[] {
  const centres: Point[] = [];
  for (const line of plain.split('\n')) {
    const [what, name, x, y] = line.split(' ');
    if (what === 'node') centres[Number(name)] = { x: Number(x), y: Number(y) };
  }
  return centres;
}
