import { describe, expect, test } from 'vitest';
import { chooseNetwork } from '../../src/pictures/choose-network.ts';

const node = (id: string, emphasised = false) => ({ id, name: id.toUpperCase(), emphasised });
const link = (a: string, b: string, passages: number, label = 'x') => ({ a, b, label, passages });
const ALL = { nodes: 99, links: 99 };

describe('what is drawn of a network', () => {
  test('are the emphasised organisations, then those with the most passages', () => {
    const chosen = chooseNetwork(
      {
        nodes: ['a', 'b', 'c', 'd'].map((id) => node(id, id === 'd')),
        links: [link('a', 'b', 1), link('b', 'c', 5)],
      },
      { nodes: 3, links: 99 },
    );
    expect(chosen.nodes.map(({ id }) => id)).toEqual(['d', 'b', 'c']);
    expect(chosen).toMatchObject({ nodesLeftOut: 1, linksLeftOut: 1 });
  });

  test('is first what ties an organisation to any other, then the links with the most passages', () => {
    const links = [link('a', 'b', 9), link('a', 'c', 8), link('b', 'c', 7), link('c', 'd', 1)];
    const chosen = chooseNetwork(
      { nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)), links },
      { nodes: 9, links: 3 },
    );
    expect(chosen.joined.map(({ passages }) => passages)).toEqual([9, 8, 1]);
    expect(chosen.linksLeftOut).toBe(1);
  });

  test('joins several kinds between the same two, in either direction, the one with the most passages first', () => {
    const links = [
      link('a', 'b', 1, 'training'),
      link('b', 'a', 4, 'agreement'),
      link('a', 'b', 1, 'training'),
    ];
    const chosen = chooseNetwork({ nodes: [node('a'), node('b')], links }, ALL);
    expect(chosen.joined).toEqual([{ a: 0, b: 1, labels: ['agreement', 'training'], passages: 6 }]);
  });

  test('holds no link to nobody or to oneself, and no organisation twice', () => {
    const links = [link('a', 'a', 3), link('a', 'nobody', 3)];
    const chosen = chooseNetwork({ nodes: [node('a', true), node('a')], links }, ALL);
    expect(chosen).toEqual({ nodes: [node('a', true)], joined: [], nodesLeftOut: 0, linksLeftOut: 0 });
  });
});
