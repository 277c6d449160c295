import type { EventType, Facts, Link, Organisation } from '../knowledge/fact-types.ts';
import type { Network } from '../knowledge/network.ts';
import type { NetworkPicture } from '../pictures/types.ts';
import type { Texts } from '../texts/texts.ts';
import { showAll } from './between-reply.ts';
import { formatName } from './citation.ts';
import type { Reply } from './components.ts';
import type { Entry } from './entries.ts';
import { composeEntries } from './entry-reply.ts';
import { keyOf } from './named.ts';

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

/** The same for drawing; null where there is nothing to draw. */
export function pictureNetwork(
  texts: Texts,
  { nodes, edges }: Network,
  around: Around,
): NetworkPicture | null {
  if (edges.length === 0) return null;
  return {
    language: texts.language,
    title: titleOf(texts, around?.name ?? null),
    nodes: nodes.map(({ id, name }) => ({ id, name, emphasised: id === around?.id })),
    links: edges.map(({ a, b, kinds, weight }) => ({
      a,
      b,
      // That two are only named together needs no word on every line.
      label: texts.pictures.kinds(kinds.map((kind) => nameKind(texts, kind))),
      passages: weight,
    })),
  };
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
