import type { EventType, Facts, Organisation } from './fact-types.ts';

/** Who appears with whom, for drawing. */
export interface Network {
  /** The most connected first. */
  readonly nodes: readonly Organisation[];
  /** Between the nodes, the most passages first. */
  readonly edges: readonly NetworkEdge[];
}

interface NetworkEdge {
  /** The ids of two nodes. */
  readonly a: string;
  readonly b: string;
  /** What the two did together, the most frequent first; empty where passages only name both. */
  readonly kinds: readonly EventType[];
  /** The number of passages that name both. */
  readonly weight: number;
}

interface NetworkFilter {
  /** The id of an organisation: it and whoever appears with it. All organisations unless given. */
  readonly around?: string;
  /** No more nodes than this; those with the most passages in common with others stay. */
  readonly atMost: number;
}

/** Draws the network of the organisations that appear together; one that appears with nobody is not in it. */
export function network({ organisations, links }: Facts, { around, atMost }: NetworkFilter): Network {
  const near = new Set(links.flatMap(({ a, b }) => (a === around || b === around ? [a, b] : [])));
  const within = around === undefined ? links : links.filter(({ a, b }) => near.has(a) && near.has(b));
  const weights = new Map<string, number>();
  for (const { a, b, passages } of within)
    for (const id of [a, b]) weights.set(id, (weights.get(id) ?? 0) + passages.length);
  // Whose network it is stays in it, whatever else goes.
  const rank = (id: string): number => (id === around ? Number.MAX_VALUE : (weights.get(id) ?? 0));
  const nodes = organisations
    .filter(({ id }) => weights.has(id))
    .sort((one, other) => rank(other.id) - rank(one.id))
    .slice(0, atMost);
  const kept = new Set(nodes.map(({ id }) => id));
  const edges = within
    .filter(({ a, b }) => kept.has(a) && kept.has(b))
    .map(({ a, b, passages, events }) => ({ a, b, kinds: kindsOf(events), weight: passages.length }))
    .sort((one, other) => other.weight - one.weight);
  return { nodes, edges };
}

function kindsOf(events: readonly { readonly type: EventType }[]): EventType[] {
  const counts = new Map<EventType, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([type]) => type);
}
