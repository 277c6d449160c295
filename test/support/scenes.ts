import fc from 'fast-check';
import { expect } from 'vitest';
import { type Box, MAX_SIDE_PX, type Scene, type TextItem } from '../../src/pictures/scene.ts';

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
      if (later.kind === 'curve') faults.push(`a line crosses ${nameOf(item)}`);
      else if (overlap(item, later)) faults.push(`${nameOf(later)} covers ${nameOf(item)}`);
    }
  }
  expect(faults).toEqual([]);
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
