import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Box } from './scene.ts';

type Size = Pick<Box, 'width' | 'height'>;

/** What joins organisations, which are given by their places in the list: it stands between them. */
export interface Tie extends Size {
  readonly between: readonly number[];
}

export interface Placement {
  readonly nodes: readonly Box[];
  readonly ties: readonly Box[];
  readonly height: number;
}

/** Between two boxes of a column. */
const GAP = 14;

/** How much of a side each line has that meets it. */
const LINE_PITCH = 26;

/** Graphviz counts 72 units an inch. */
const INCH = 72;

type Side = 'left' | 'right';

/**
 * Places organisations in two columns and what joins them in a third between the two. So every line runs from one column
 * to the next and passes behind no box; and the picture is as wide as it is told, which is what keeps it legible on a phone.
 *
 * Graphviz (dot) orders the columns so that few lines cross, and finds the heights. No text is handed to it: nothing that an
 * article says can be read as DOT.
 */
export function placeNetwork(
  graphviz: Graphviz,
  nodes: readonly Size[],
  ties: readonly Tie[],
  width: number,
): Placement {
  const lines = nodes.map((_, node) => ties.filter(({ between }) => between.includes(node)).length);
  const sides = chooseSides(lines, ties);
  const isLeft = (node: number) => sides[node] === 'left';
  const sizes: readonly Size[] = [
    ...nodes.map((size, node) => ({
      ...size,
      height: Math.max(size.height, (lines[node] ?? 0) * LINE_PITCH),
    })),
    ...ties,
  ];
  const middles = findMiddles(graphviz, sizes, ties, isLeft);
  const widest = (side: Side) =>
    Math.max(0, ...nodes.flatMap((size, node) => (sides[node] === side ? size.width : [])));
  const [leftWidth, rightWidth] = [widest('left'), widest('right')];
  const middle = (leftWidth + width - rightWidth) / 2;
  const boxes = sizes.map(({ width: own, height }, index): Box => {
    const y = (middles[index] ?? 0) - height / 2;
    if (index >= nodes.length) return { x: middle - own / 2, y, width: own, height };
    return isLeft(index)
      ? { x: 0, y, width: leftWidth, height }
      : { x: width - rightWidth, y, width: rightWidth, height };
  });
  const top = Math.min(...boxes.map(({ y }) => y));
  const moved = boxes.map((box) => ({ ...box, y: box.y - top }));
  return {
    nodes: moved.slice(0, nodes.length),
    ties: moved.slice(nodes.length),
    height: Math.max(0, ...moved.map(({ y, height }) => y + height)),
  };
}

/**
 * Each organisation goes where fewest of those that it is joined with are, beginning with the one that has the most lines
 * and going on along the lines; where that is open, where there is more room.
 */
function chooseSides(lines: readonly number[], ties: readonly Tie[]): Side[] {
  const sides: Side[] = [];
  const used = { left: 0, right: 0 };
  const waiting = lines.map((_, node) => node).sort((a, b) => (lines[b] ?? 0) - (lines[a] ?? 0) || a - b);
  const queue: number[] = [];
  while (queue.length + waiting.length > 0) {
    const node = queue.shift() ?? waiting.shift();
    if (node === undefined || sides[node] !== undefined) continue;
    const others = ties.flatMap(({ between }) =>
      between.includes(node) ? between.filter((one) => one !== node) : [],
    );
    const on = (side: Side) => others.filter((other) => sides[other] === side).length;
    const [left, right] = [on('left'), on('right')];
    const side =
      left === right ? (used.left <= used.right ? 'left' : 'right') : left < right ? 'left' : 'right';
    sides[node] = side;
    used[side] += Math.max(1, lines[node] ?? 0);
    queue.push(...others.sort((a, b) => (lines[b] ?? 0) - (lines[a] ?? 0)));
  }
  return sides;
}

/** How far down the middle of each box is, those of the nodes before those of the ties. */
function findMiddles(
  graphviz: Graphviz,
  sizes: readonly Size[],
  ties: readonly Tie[],
  isLeft: (node: number) => boolean,
): number[] {
  const count = sizes.length - ties.length;
  const all = Array.from({ length: count }, (_, node) => node);
  const sameRank = (of: readonly number[]) => (of.length === 0 ? '' : `{rank=same;${of.join(';')};}`);
  const source = [
    `digraph{graph[rankdir=LR,nodesep=${(GAP / INCH).toFixed(4)},ranksep=0.5];`,
    'node[shape=box,fixedsize=true,label="",width=1];edge[arrowhead=none];',
    ...sizes.map(({ height }, index) => `${index}[height=${(height / INCH).toFixed(4)}];`),
    sameRank(all.filter(isLeft)),
    sameRank(ties.map((_, index) => count + index)),
    sameRank(all.filter((node) => !isLeft(node))),
    ...ties.flatMap(({ between }, index) =>
      between.map((node) => (isLeft(node) ? `${node}->${count + index};` : `${count + index}->${node};`)),
    ),
    '}',
  ].join('');
  return readMiddles(graphviz.layout(source, 'plain', 'dot'));
}

/** Reads Graphviz's "plain" output, in inches: `node NAME X Y WIDTH HEIGHT …`, a line each; names are numbers here. */
function readMiddles(plain: string): number[] {
  const middles: number[] = [];
  for (const line of plain.split('\n')) {
    const [what, name, , y] = line.split(' ');
    // It counts from the bottom.
    if (what === 'node') middles[Number(name)] = -Number(y) * INCH;
  }
  return middles;
}
