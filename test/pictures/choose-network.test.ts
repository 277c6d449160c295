import { describe, expect, test } from 'vitest';
import { chooseNetwork } from '../../src/pictures/choose-network.ts';
import { kindOf } from '../support/scenes.ts';

const node = (id: string, emphasised = false) => ({ id, name: id.toUpperCase(), emphasised });
const link = (ids: string, passages: number, ...types: Parameters<typeof kindOf>[0][]) => ({
  between: [...ids],
  kinds: types.map((type) => kindOf(type)),
  passages,
});
const ALL = { nodes: 99, links: 99 };
const nodesOf = (ids: string) => [...ids].map((id) => node(id));

describe('what is drawn of a network', () => {
  test('is what joins the emphasised organisation, then the links with the most passages, and nobody without a link', () => {
    const chosen = chooseNetwork(
      {
        nodes: [...nodesOf('abc'), node('d', true), node('e')],
        links: [link('ab', 9, 'agreement'), link('bc', 5, 'agreement'), link('de', 1, 'agreement')],
      },
      { nodes: 4, links: 99 },
    );
    expect(chosen.nodes.map(({ id }) => id)).toEqual(['d', 'e', 'a', 'b']);
    expect(chosen).toMatchObject({ nodesLeftOut: 1, linksLeftOut: 1 });
  });

  test('is a collaboration before any number of passages that only name two together', () => {
    const links = [link('ab', 50), link('cd', 1, 'meeting')];
    const chosen = chooseNetwork({ nodes: nodesOf('abcd'), links }, { nodes: 2, links: 99 });
    expect(chosen.nodes.map(({ id }) => id)).toEqual(['c', 'd']);
  });

  test('is first what ties an organisation to any other, then the links with the most passages', () => {
    const links = [
      link('ab', 9, 'agreement'),
      link('ac', 8, 'agreement'),
      link('bc', 7, 'agreement'),
      link('cd', 1, 'agreement'),
    ];
    const chosen = chooseNetwork({ nodes: nodesOf('abcd'), links }, { nodes: 9, links: 3 });
    expect(chosen.joined.map(({ passages }) => passages)).toEqual([9, 8, 1]);
    expect(chosen.linksLeftOut).toBe(1);
  });

  test('joins several kinds between the same, in any order, the one with the most passages first', () => {
    const links = [link('ab', 1, 'training'), link('ba', 4, 'agreement'), link('ab', 1, 'training')];
    const chosen = chooseNetwork({ nodes: nodesOf('ab'), links }, ALL);
    expect(chosen.joined).toEqual([
      { between: [0, 1], kinds: [kindOf('agreement'), kindOf('training')], passages: 6 },
    ]);
  });

  test('joins all the parties of one event, and keeps it apart from what two of them did', () => {
    const links = [link('abc', 2, 'agreement'), link('ab', 1, 'meeting')];
    const chosen = chooseNetwork({ nodes: nodesOf('abc'), links }, ALL);
    expect(chosen.joined.map(({ between }) => between)).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
  });

  test('holds no link to nobody or to oneself, and no organisation twice', () => {
    const links = [link('aa', 3, 'agreement'), { ...link('a', 3), between: ['a', 'nobody'] }];
    const chosen = chooseNetwork({ nodes: [node('a', true), node('a')], links }, ALL);
    expect(chosen).toEqual({ nodes: [node('a', true)], joined: [], nodesLeftOut: 0, linksLeftOut: 0 });
  });
});
