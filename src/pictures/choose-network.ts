import type { NetworkLink, NetworkNode, NetworkPicture } from './types.ts';

/** All links of two organisations; both stand for their place among the nodes. */
interface Joined {
  readonly a: number;
  readonly b: number;
  /** The kinds of collaboration, the one with the most passages first. */
  readonly labels: readonly string[];
  readonly passages: number;
}

/** What is drawn of a network, and how much is not. */
export interface ChosenNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly joined: readonly Joined[];
  readonly nodesLeftOut: number;
  /** Between organisations that are drawn, or one of which is not. */
  readonly linksLeftOut: number;
}

/**
 * Chooses the most important: of the nodes those that are emphasised and then those with the most passages, of the links
 * between them those with the most. An id that comes again and a link to nobody or to oneself count as nothing.
 */
export function chooseNetwork(
  { nodes, links }: Pick<NetworkPicture, 'nodes' | 'links'>,
  limits: { readonly nodes: number; readonly links: number },
): ChosenNetwork {
  const unique = [...new Map(nodes.toReversed().map((node) => [node.id, node])).values()].toReversed();
  const all = joinLinks(unique, links);
  const passages = unique.map(() => 0);
  for (const link of all) {
    for (const end of [link.a, link.b]) passages[end] = (passages[end] ?? 0) + link.passages;
  }
  const ranked = unique
    .map((node, index) => ({ node, index, passages: passages[index] ?? 0 }))
    .sort(
      (one, other) =>
        Number(other.node.emphasised ?? false) - Number(one.node.emphasised ?? false) ||
        other.passages - one.passages ||
        one.index - other.index,
    )
    .slice(0, limits.nodes);
  const places = new Map(ranked.map(({ index }, place) => [index, place]));
  const between = all.flatMap((link) => {
    const [a, b] = [places.get(link.a), places.get(link.b)];
    return a === undefined || b === undefined ? [] : [{ ...link, a, b }];
  });
  // First what ties an organisation to any other, so that none stands alone for want of room for its one link.
  const met = new Set<number>();
  const [first, later]: [Joined[], Joined[]] = [[], []];
  for (const link of between) {
    (met.has(link.a) && met.has(link.b) ? later : first).push(link);
    met.add(link.a).add(link.b);
  }
  const joined = [...first, ...later].slice(0, limits.links);
  return {
    nodes: ranked.map(({ node }) => node),
    joined,
    nodesLeftOut: unique.length - ranked.length,
    linksLeftOut: all.length - joined.length,
  };
}

/** The links of every two organisations as one, those with the most passages first. */
function joinLinks(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): Joined[] {
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const pairs = new Map<string, { a: number; b: number; kinds: Map<string, number> }>();
  for (const { a, b, label, passages } of links) {
    const [one, other] = [places.get(a), places.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    const [first, second] = [Math.min(one, other), Math.max(one, other)];
    const pair = pairs.get(`${first} ${second}`) ?? { a: first, b: second, kinds: new Map() };
    pair.kinds.set(label, (pair.kinds.get(label) ?? 0) + passages);
    pairs.set(`${first} ${second}`, pair);
  }
  return [...pairs.values()]
    .map(({ a, b, kinds }) => ({
      a,
      b,
      labels: [...kinds].sort(([, m], [, n]) => n - m).map(([label]) => label),
      passages: [...kinds.values()].reduce((sum, more) => sum + more, 0),
    }))
    .sort((one, other) => other.passages - one.passages);
}
