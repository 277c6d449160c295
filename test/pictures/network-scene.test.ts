import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutNetwork } from '../../src/pictures/network-scene.ts';
import type { RectangleItem, Scene } from '../../src/pictures/scene.ts';
import type { NetworkPicture } from '../../src/pictures/types.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { anyName, expectReadable, overlap, textsOf } from '../support/scenes.ts';

const tools = { typesetter: createTypesetter(), graphviz: await Graphviz.load() };
const layOut = (network: Pick<NetworkPicture, 'nodes' | 'links'>) =>
  layOutNetwork({ theme: 'dark', title: 'Who works with whom', ...network }, tools);
const nodes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: `Organisation ${index}` }));
const link = (a: number, b: number, passages = 1, label = 'agreement') => ({
  a: `${a}`,
  b: `${b}`,
  label,
  passages,
});

/** The grounds of names and labels: what is rounded, but no dot. */
function groundsOf({ items }: Scene): RectangleItem[] {
  return items.flatMap((item) =>
    item.kind === 'rectangle' && item.radius < Math.min(item.width, item.height) / 2 ? item : [],
  );
}

const anyNetwork = fc
  .record({
    names: fc.array(anyName, { maxLength: 40, size: 'max' }),
    ends: fc.array(fc.tuple(fc.nat(45), fc.nat(45), fc.nat(200), anyName), { maxLength: 60, size: 'max' }),
    title: anyName,
    theme: fc.constantFrom('dark' as const, 'light' as const),
  })
  .map(({ names, ends, title, theme }) => ({
    title,
    theme,
    nodes: names.map((name, index) => ({ id: `${index}`, name, emphasised: index === 3 })),
    links: ends.map(([a, b, passages, label]) => link(a, b, passages, label)),
  }));

test('whatever the names and links, no text is covered, crossed or cut off', () => {
  fc.assert(
    fc.property(anyNetwork, (picture) => {
      const scene = layOutNetwork(picture, tools);
      expectReadable(scene);
      const grounds = groundsOf(scene);
      for (const [index, ground] of grounds.entries())
        expect(grounds.slice(index + 1).filter((other) => overlap(ground, other))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

describe('a network', () => {
  test('says what a line without a word means, and interrupts it for none', () => {
    const unnamed = layOut({ nodes: nodes(2), links: [link(0, 1, 1, '')] });
    expect(textsOf(unnamed).join(' ')).toContain('A line without a word: both are named together, no more.');
    expect(groundsOf(unnamed)).toHaveLength(2);
    expect(textsOf(layOut({ nodes: nodes(2), links: [link(0, 1)] })).join(' ')).not.toContain(
      'without a word',
    );
  });

  test('of one hub and forty others shows them all', () => {
    const links = Array.from({ length: 40 }, (_, index) => link(0, index + 1));
    const scene = layOut({ nodes: nodes(41), links });
    expectReadable(scene);
    expect(textsOf(scene).filter((text) => text === 'agreement')).toHaveLength(40);
    expect(groundsOf(scene)).toHaveLength(81);
  });

  test('of more than can be read shows the most important, and says in words how many there are more', () => {
    const links = Array.from({ length: 83 }, (_, index) => link(0, index + 1, index));
    const scene = layOut({ nodes: nodes(84), links });
    expect(textsOf(scene).join(' ')).toContain('… and 24 more organisations and 24 more links');
    expect(textsOf(scene)).toContain('Organisation 83');
    expect(textsOf(scene)).not.toContain('Organisation 24');
  });

  test('has thicker lines where more passages tell of a link, and says so', () => {
    const scene = layOut({ nodes: nodes(3), links: [link(0, 1, 1), link(1, 2, 9)] });
    const widths = scene.items.flatMap((item) => (item.kind === 'curve' ? item.width : []));
    expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
    expect(textsOf(scene)).toContain('The thicker a line, the more passages tell of it.');
  });

  test('marks both ends of a line, for it may pass behind others', () => {
    const scene = layOut({ nodes: nodes(3), links: [link(0, 1), link(1, 2)] });
    const dots = scene.items.filter((item) => item.kind === 'rectangle' && item.radius === item.width / 2);
    expect(dots).toHaveLength(4);
  });

  test('tells by its ground which organisation was asked for', () => {
    const [first, ...others] = nodes(3).map((node, index) => ({ ...node, emphasised: index === 2 }));
    const scene = layOut({ nodes: first ? [first, ...others] : [], links: [link(0, 1), link(1, 2)] });
    const bold = scene.items.flatMap((item) =>
      item.kind === 'text' && item.font.weight === 600 ? item.text : [],
    );
    expect(bold).toEqual(['Organisation 2', 'Who works with whom']);
  });

  test('with nothing in it says so', () => {
    expect(textsOf(layOut({ nodes: [], links: [] }))).toContain('There is nothing to show.');
  });
});
