import type { Event, EventType, Facts, Link, Organisation } from '../knowledge/fact-types.ts';
import type { Network } from '../knowledge/network.ts';
import type { NetworkLink, NetworkPicture } from '../pictures/types.ts';
import type { Texts } from '../texts/texts.ts';
import { showAll } from './between-reply.ts';
import { formatName } from './citation.ts';
import { type Button, button, type Reply } from './components.ts';
import type { Entry } from './entries.ts';
import { composeEntries } from './entry-reply.ts';
import { keyOf } from './named.ts';
import { nameDrawn } from './timeline-reply.ts';

/** In the place of the key of an organisation: the network of all. */
export const EVERYBODY = '-';

/** Nobody turns a hundred pages; of more links, those with the most passages are listed. */
const MOST_LISTED = 500;

/** Whose network it is; null for that of all organisations. */
type Around = Organisation | null;

/** Who appears with whom, in words: a page of the links, counted from 0, those with the most passages first. */
export function composeNetwork(
  texts: Texts,
  { nodes, edges }: Network,
  around: Around,
  { facts, version, page = 0 }: { facts: Facts; version: string; page?: number },
): Reply {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = new Map(facts.links.map((link) => [`${link.a} ${link.b}`, link]));
  const entries = edges.slice(0, MOST_LISTED).flatMap(({ a, b, kinds }): Entry[] => {
    // Whose network it is comes first.
    const [first, second] = b === around?.id ? [b, a] : [a, b];
    const [one, other, link] = [byId.get(first), byId.get(second), links.get(`${a} ${b}`)];
    return one && other && link
      ? [
          describeLink(
            texts,
            one,
            other,
            link,
            kinds.map((kind) => nameKind(texts, kind)),
            version,
          ),
        ]
      : [];
  });
  const title = titleOf(texts, around === null ? null : formatName(around.name));
  const counted =
    entries.length > 0
      ? texts.lookups.networkCounted(nodes.length, edges.length, entries.length)
      : texts.lookups.networkEmpty(around !== null);
  return composeEntries(texts, {
    head: `**${title}**\n-# ${counted}`,
    entries,
    page,
    turn: (to) => ['network', 'page', version, around === null ? EVERYBODY : keyOf(around), to],
  });
}

/** What of a network is drawn. */
export interface DrawnNetwork {
  readonly picture: NetworkPicture;
  /** Those that join its organisations, in the order of the articles. */
  readonly events: readonly Event[];
  /** There are organisations that are only named together, and they are not drawn. */
  readonly isNamedLeftOut: boolean;
}

/**
 * The same for drawing: what the organisations did together, all who took part in the same joined. Who is only named
 * together comes in where that is asked for, or where there is nothing else.
 *
 * @returns null where there is nothing to draw
 */
export function pictureNetwork(
  texts: Texts,
  { nodes, edges }: Network,
  around: Around,
  facts: Pick<Facts, 'events' | 'links'>,
  withNamed: boolean,
): DrawnNetwork | null {
  const ids = new Set(nodes.map(({ id }) => id));
  const told = facts.events.flatMap((event) => {
    const parties = event.parties.flatMap(({ organisationId: id }) => (id !== null && ids.has(id) ? id : []));
    const between = [...new Set(parties)];
    return between.length < 2 || event.status === 'denied' ? [] : [{ event, between }];
  });
  const joined = new Set(told.flatMap(({ between }) => pairsOf(between)));
  const named = edges.filter(({ a, b }) => !joined.has(pairKey(a, b)));
  const isNamedShown = withNamed || told.length === 0;
  const links: NetworkLink[] = [
    ...told.map(({ event, between }) => ({
      between,
      kinds: [nameDrawn(texts, event)],
      passages: 1 + event.also.length,
    })),
    ...(isNamedShown ? named : []).map(({ a, b, weight }) => ({
      between: [a, b],
      kinds: [],
      passages: weight,
    })),
  ];
  if (links.length === 0) return null;
  const linked = new Set(links.flatMap(({ between }) => between));
  return {
    events: told.map(({ event }) => event),
    isNamedLeftOut: !isNamedShown && named.length > 0,
    picture: {
      language: texts.language,
      title: titleOf(texts, around?.name ?? null),
      nodes: nodes
        .filter(({ id }) => linked.has(id))
        .map(({ id, name }) => ({ id, name, emphasised: id === around?.id })),
      links,
    },
  };
}

/** Below the picture: the files that it comes as, and who is only named together. */
export function networkButtons(
  texts: Texts,
  { isNamedLeftOut, events }: DrawnNetwork,
  around: Around,
  version: string,
  withNamed: boolean,
): Button[] {
  const argument = [version, around === null ? EVERYBODY : keyOf(around)] as const;
  const { csvButton, namedButton, svgButton } = texts.pictures;
  return [
    ...(isNamedLeftOut ? [button(namedButton, ['network', 'named', ...argument])] : []),
    ...(events.length > 0 ? [button(csvButton, ['network', 'csv', ...argument])] : []),
    button(svgButton, ['network', withNamed ? 'named-svg' : 'svg', ...argument]),
  ];
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function pairsOf(ids: readonly string[]): string[] {
  return ids.flatMap((a, place) => ids.slice(place + 1).map((b) => pairKey(a, b)));
}

function titleOf(texts: Texts, name: string | null): string {
  return name === null ? texts.lookups.networkOfAll : texts.lookups.networkOf(name);
}

function nameKind(texts: Texts, kind: EventType): string {
  return texts.lookups.eventTypes[kind].toLowerCase();
}

function describeLink(
  texts: Texts,
  one: Organisation,
  other: Organisation,
  { passages, events }: Link,
  kinds: readonly string[],
  version: string,
): Entry {
  const names = texts.lookups.pair(formatName(one.name), formatName(other.name));
  const together = [texts.lookups.passages(passages.length), ...kinds];
  return {
    statements: [`${names} · ${texts.enumerated(together)}`],
    passage: events[0]?.passage ?? passages[0] ?? null,
    ...showAll(texts, one, other, passages, version),
  };
}
