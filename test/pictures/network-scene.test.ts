import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventType } from '../../src/knowledge/fact-types.ts';
import { layOutNetwork } from '../../src/pictures/network-scene.ts';
import { PALETTES } from '../../src/pictures/palette.ts';
import { PICTURE_WIDTH, type RectangleItem, type Scene } from '../../src/pictures/scene.ts';
import type { NetworkPicture } from '../../src/pictures/types.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { anyName, anyType, crossedBy, expectReadable, kindOf, overlap, textsOf } from '../support/scenes.ts';

const tools = { typesetter: createTypesetter(), graphviz: await Graphviz.load() };
const layOut = (network: Pick<NetworkPicture, 'nodes' | 'links'>) =>
  layOutNetwork({ theme: 'dark', title: 'Who works with whom', ...network }, tools);
const nodes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: `Organisation ${index}` }));
const link = (a: number, b: number, passages = 1, type: EventType | null = 'agreement') => ({
  between: [`${a}`, `${b}`],
  kinds: type === null ? [] : [kindOf(type)],
  passages,
});

/** The grounds of names and knots: what is rounded, but no swatch of the legend. */
function groundsOf({ items }: Scene): RectangleItem[] {
  return items.flatMap((item) => (item.kind === 'rectangle' && item.radius !== SWATCH_RADIUS ? item : []));
}

const SWATCH_RADIUS = 4;

const curvesOf = ({ items }: Scene) => items.flatMap((item) => (item.kind === 'curve' ? item : []));

const anyNetwork = fc
  .record({
    names: fc.array(anyName, { maxLength: 40, size: 'max' }),
    ends: fc.array(
      fc.tuple(
        fc.array(fc.nat(45), { minLength: 2, maxLength: 4 }),
        fc.nat(200),
        fc.array(fc.tuple(anyType, anyName, fc.boolean()), { maxLength: 5 }),
      ),
      { maxLength: 60, size: 'max' },
    ),
    title: anyName,
    theme: fc.constantFrom('dark' as const, 'light' as const),
  })
  .map(({ names, ends, title, theme }) => ({
    title,
    theme,
    nodes: names.map((name, index) => ({ id: `${index}`, name, emphasised: index === 3 })),
    links: ends.map(([between, passages, kinds]) => ({
      between: between.map(String),
      kinds: kinds.map((kind) => kindOf(...kind)),
      passages,
    })),
  }));

test('whatever the names and links, no text is covered, crossed or cut off, and no line passes behind a box', () => {
  fc.assert(
    fc.property(anyNetwork, (picture) => {
      const scene = layOutNetwork(picture, tools);
      expectReadable(scene);
      const grounds = groundsOf(scene);
      for (const [index, ground] of grounds.entries())
        expect(grounds.slice(index + 1).filter((other) => overlap(ground, other))).toEqual([]);
      for (const curve of curvesOf(scene)) expect(crossedBy(curve, scene)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

describe('a network', () => {
  test('says what a line without a word means, and draws it faint', () => {
    const unnamed = layOut({ nodes: nodes(2), links: [link(0, 1, 1, null)] });
    expect(textsOf(unnamed).join(' ')).toContain('A line without a word: named together, no more.');
    expect(new Set(curvesOf(unnamed).map(({ colour }) => colour))).toEqual(new Set([PALETTES.dark.outline]));
    expect(textsOf(layOut({ nodes: nodes(2), links: [link(0, 1)] })).join(' ')).not.toContain(
      'without a word',
    );
  });

  test('is as wide as a phone shows legibly, whatever is in it, in letters of twenty units at least', () => {
    const links = Array.from({ length: 12 }, (_, index) => link(0, index + 1, 1, 'collaboration'));
    const scene = layOut({ nodes: nodes(13), links });
    expect(scene.width).toBe(PICTURE_WIDTH);
    const sizes = scene.items.flatMap((item) => (item.kind === 'text' ? item.font.size : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  });

  test('breaks no word where a smaller size has room for it', () => {
    const name = 'Telecommunications Standardisation Authority';
    const scene = layOut({ nodes: [{ id: '0', name }, ...nodes(2).slice(1)], links: [link(0, 1)] });
    expect(textsOf(scene)).toEqual(expect.arrayContaining(name.split(' ')));
  });

  test('joins all the parties of one event in one label', () => {
    const links = [{ between: ['0', '1', '2'], kinds: [kindOf('sponsorship')], passages: 1 }];
    const scene = layOut({ nodes: nodes(3), links });
    expect(textsOf(scene).filter((text) => text === 'sponsorship')).toHaveLength(1);
    expect(curvesOf(scene).length).toBeGreaterThanOrEqual(3);
  });

  test('gives each kind its colour and names it in the legend; what is only planned is dashed', () => {
    const planned = {
      between: ['0', '1'],
      kinds: [kindOf('agreement', 'agreement, planned', false)],
      passages: 1,
    };
    const scene = layOut({ nodes: nodes(3), links: [planned, link(1, 2, 1, 'meeting')] });
    const dashed = new Map(curvesOf(scene).map(({ colour, isDashed }) => [colour, isDashed]));
    const { agreement, meeting } = PALETTES.dark.kinds;
    expect(dashed).toEqual(
      new Map([
        [agreement, true],
        [meeting, false],
      ]),
    );
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['agreement', 'meeting']));
    expect(textsOf(scene).join(' ')).toContain('Dashed: not done, or not any more.');
  });

  test('of one hub and fifteen others shows them all', () => {
    const links = Array.from({ length: 15 }, (_, index) => link(0, index + 1));
    const scene = layOut({ nodes: nodes(16), links });
    expectReadable(scene);
    expect(groundsOf(scene)).toHaveLength(16);
  });

  test('of more than can be read shows the most important, and says in words how many there are more', () => {
    const links = Array.from({ length: 83 }, (_, index) => link(0, index + 1, index));
    const scene = layOut({ nodes: nodes(84), links });
    const shown = groundsOf(scene).length;
    expect(textsOf(scene).join(' ')).toContain(
      `… and ${84 - shown} more organisations and ${84 - shown} more links`,
    );
    const words = textsOf(scene).join(' ');
    expect(words).toContain('Organisation 83');
    expect(words).not.toContain('Organisation 24');
  });

  test('has thicker lines where more passages tell of a link, and says so', () => {
    const scene = layOut({ nodes: nodes(3), links: [link(0, 1, 1, 'meeting'), link(1, 2, 9)] });
    const widthOf = (type: EventType) =>
      curvesOf(scene).find(({ colour }) => colour === PALETTES.dark.kinds[type])?.width ?? 0;
    expect(widthOf('agreement')).toBeGreaterThan(widthOf('meeting'));
    expect(textsOf(scene).join(' ')).toContain('The thicker a line, the more passages tell of it.');
  });

  test('tells by its ground which organisation was asked for', () => {
    const asked = nodes(3).map((node, index) => ({ ...node, emphasised: index === 2 }));
    const scene = layOut({ nodes: asked, links: [link(0, 1), link(1, 2)] });
    const bold = scene.items.flatMap((item) =>
      item.kind === 'text' && item.font.weight === 600 ? item.text : [],
    );
    expect(bold.join(' ')).toBe('Organisation 2 Who works with whom');
  });

  test('with nothing in it says so', () => {
    expect(textsOf(layOut({ nodes: [], links: [] }))).toContain('There is nothing to show.');
  });
});
