import fc from 'fast-check';
import { expect } from 'vitest';
import { EVENT_TYPES, type EventType } from '../../src/knowledge/fact-types.ts';
import {
  type Box,
  type CurveItem,
  controlPoints,
  MAX_SIDE_PX,
  type Point,
  type Scene,
  type SceneItem,
  type TextItem,
} from '../../src/pictures/scene.ts';
import type { Kind } from '../../src/pictures/types.ts';

/** Names as articles may have them, and as nobody should write them. */
export const anyName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.constantFrom(...'Norvik Almar Tide Institute of für Điện جامعة 华为技术 มหาวิทยาลัย'.split(' ')),
        { minLength: 1, maxLength: 9 },
      )
      .map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 300, size: 'max' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<script>alert("&")</script>', '"]; }\\', 'a\nb\tc', '', ' ', 'W'.repeat(300)),
  },
);

/** A kind of event, in these words or in those of its name. */
export function kindOf(type: EventType, words: string = type, isDone = true): Kind {
  return { type, words, isDone };
}

export const anyType = fc.constantFrom(...EVENT_TYPES);

export function textsOf({ items }: Scene): string[] {
  return items.flatMap((item) => (item.kind === 'text' ? item.text : []));
}

/** A picture in which every text stands whole and free: within the picture, and with nothing over it. */
export function expectReadable(scene: Scene): void {
  const { width, height, scale, items } = scene;
  expect(Math.max(width, height) * scale).toBeLessThanOrEqual(MAX_SIDE_PX + 1e-6);
  const faults: string[] = [];
  const inside = ({ x, y, ...box }: Box) =>
    x >= -SLACK && y >= -SLACK && x + box.width <= width + SLACK && y + box.height <= height + SLACK;
  for (const [index, item] of items.entries()) {
    if (item.kind === 'curve') continue;
    if (!inside(item)) faults.push(`${nameOf(item)} reaches out of the picture`);
    if (item.kind !== 'text') continue;
    for (const later of items.slice(index + 1)) {
      if (later.kind === 'curve') faults.push(`a line is drawn over ${nameOf(item)}`);
      else if (overlap(item, later)) faults.push(`${nameOf(later)} covers ${nameOf(item)}`);
    }
  }
  expect(faults).toEqual([]);
}

/** The texts and grounds that a line passes over or behind on its way: where it begins and ends it only touches them. */
export function crossedBy(curve: CurveItem, { items }: Scene): SceneItem[] {
  const [low, high] = [Math.min(curve.from.x, curve.to.x) + 2, Math.max(curve.from.x, curve.to.x) - 2];
  const points = Array.from({ length: 101 }, (_, step) => pointOn(curve, step / 100)).filter(
    ({ x }) => x > low && x < high,
  );
  return items.filter(
    (item) =>
      item.kind !== 'curve' &&
      points.some(
        ({ x, y }) => x > item.x && x < item.x + item.width && y > item.y && y < item.y + item.height,
      ),
  );
}

/** By Bernstein's form. */
function pointOn(curve: CurveItem, t: number): Point {
  const { from, to } = curve;
  const [first, second] = controlPoints(curve);
  const mix = (a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t ** 2 * (1 - t) * c + t ** 3 * d;
  return { x: mix(from.x, first.x, second.x, to.x), y: mix(from.y, first.y, second.y, to.y) };
}

/** Rounding only: a thousandth of a unit. */
const SLACK = 1e-3;

export function overlap(a: Box, b: Box): boolean {
  return (
    a.x + SLACK < b.x + b.width &&
    b.x + SLACK < a.x + a.width &&
    a.y + SLACK < b.y + b.height &&
    b.y + SLACK < a.y + a.height
  );
}

function nameOf(item: Box & { readonly kind: string; readonly text?: TextItem['text'] }): string {
  return item.text === undefined ? `a ${item.kind} at ${item.x}, ${item.y}` : JSON.stringify(item.text);
}
