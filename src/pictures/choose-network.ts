import type { Kind, NetworkLink, NetworkNode, NetworkPicture } from './types.ts';

/** All that the same organisations did together; they stand for their places among the nodes, in rising order. */
export interface Joined {
  readonly between: readonly number[];
  /** The kinds of collaboration, the one with the most passages first; none where they are only named together. */
  readonly kinds: readonly Kind[];
  readonly passages: number;
}

/** What is drawn of a network, and how much is not. */
export interface ChosenNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly joined: readonly Joined[];
  readonly nodesLeftOut: number;
  readonly linksLeftOut: number;
}

/**
 * Chooses the most important links: those of a collaboration, those of who is emphasised, and those with the most passages;
 * and the organisations that they join. None is drawn without the others of its links, and none that has links without one. An
 * id that comes again counts as nothing, nor does a link that is left with fewer than two organisations.
 */
export function chooseNetwork(
  { nodes, links }: Pick<NetworkPicture, 'nodes' | 'links'>,
  limits: { readonly nodes: number; readonly links: number },
): ChosenNetwork {
  const unique = [...new Map(nodes.toReversed().map((node) => [node.id, node])).values()].toReversed();
  const all = joinLinks(unique, links);
  const kept = new Set(
    unique.flatMap(({ emphasised }, node) => (emphasised ? node : [])).slice(0, limits.nodes),
  );
  const rank = ({ kinds, between }: Joined) =>
    2 * Number(kinds.length > 0) + Number(between.some((node) => unique[node]?.emphasised));
  // First what ties an organisation to any other, so that none stands alone for want of room for its one link.
  const [first, later]: [Joined[], Joined[]] = [[], []];
  for (const link of all.toSorted((one, other) => rank(other) - rank(one) || other.passages - one.passages)) {
    const more = link.between.filter((node) => !kept.has(node));
    if (kept.size + more.length > limits.nodes || first.length >= limits.links) continue;
    (more.length > 0 || first.length === 0 ? first : later).push(link);
    for (const node of more) kept.add(node);
  }
  const linked = new Set(all.flatMap(({ between }) => between));
  const alone = unique.flatMap((_, node) => (linked.has(node) || kept.has(node) ? [] : node));
  const chosen = [...kept, ...alone].slice(0, Math.max(limits.nodes, kept.size));
  const places = new Map(chosen.map((node, place) => [node, place]));
  const joined = [...first, ...later].slice(0, limits.links).map((link) => ({
    ...link,
    between: link.between.flatMap((node) => places.get(node) ?? []).sort((a, b) => a - b),
  }));
  return {
    nodes: chosen.flatMap((node) => unique[node] ?? []),
    joined,
    nodesLeftOut: unique.length - chosen.length,
    linksLeftOut: all.length - joined.length,
  };
}

/** The links of the same organisations as one. */
function joinLinks(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): Joined[] {
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const groups = new Map<
    string,
    { between: number[]; kinds: Map<string, { kind: Kind; passages: number }>; passages: number }
  >();
  for (const { between: ids, kinds, passages } of links) {
    const between = [...new Set(ids.flatMap((id) => places.get(id) ?? []))].sort((a, b) => a - b);
    if (between.length < 2) continue;
    const key = between.join(' ');
    const group = groups.get(key) ?? { between, kinds: new Map(), passages: 0 };
    groups.set(key, group);
    group.passages += passages;
    for (const kind of kinds) {
      const told = group.kinds.get(kind.words)?.passages ?? 0;
      group.kinds.set(kind.words, { kind, passages: told + passages });
    }
  }
  return [...groups.values()].map(({ between, kinds, passages }) => ({
    between,
    kinds: [...kinds.values()].sort((one, other) => other.passages - one.passages).map(({ kind }) => kind),
    passages,
  }));
}
