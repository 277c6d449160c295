import type { CuratedOrganisation } from '../corpus/article.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import { isEverydayWord } from '../language/words/commonness.ts';
import { isAcronym } from '../language/words/tokens.ts';
import { type Steps, sortInSteps } from '../steps.ts';
import type { NameMention, Organisation } from './fact-types.ts';
import { BODY_FORMS, CORPORATE_WORDS, TRADE_WORDS } from './fact-words.ts';
import { makeIds } from './ids.ts';
import { findParents } from './long-forms.ts';
import { scanForNames } from './name-scan.ts';
import { groupNames } from './organisation-names.ts';
import type { Sentence } from './sentence.ts';
import type { States } from './states.ts';

/** A name of an organisation in a passage. Offsets are into the passage's text. */
export interface OrganisationMention {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** The organisations of a corpus and where each passage names them. */
export interface FoundOrganisations {
  readonly organisations: readonly Organisation[];
  readonly mentionsIn: ReadonlyMap<Passage, readonly OrganisationMention[]>;
}

interface Found {
  readonly names: Map<string, number>;
  readonly mentions: NameMention[];
}

/** What a body is part of, and the passage that says so; null where its name does. */
interface Parent {
  readonly whole: string;
  readonly passage: Passage | null;
}

/** Finds the organisations that the sentences name; what is curated wins over what the text says. */
export function* findOrganisations(
  sentences: readonly Sentence[],
  curated: readonly CuratedOrganisation[],
  knowledge: Knowledge,
  states: States,
): Steps<FoundOrganisations> {
  const groups = yield* groupNames(sentences, curated, knowledge, states);
  const given = new Set(curated.flatMap(({ name, aliases }) => [name, ...aliases]));
  const scan = scanForNames([...given, ...groups.names]);
  const found = new Map<string, Found>();
  const placesIn = new Map<Passage, { start: number; end: number; group: string }[]>();

  for (const { passage, text, names } of sentences) {
    yield;
    // What others call a name may stand inside one of another kind ("Norvik Sea"), a curated name is meant anywhere.
    const known = scan(text).filter(
      ({ start, end, name }) =>
        given.has(name) ||
        (!(beginsSentence(text, start) && (/^The /.test(name) || isEverydayWord(name.toLowerCase()))) &&
          !names.some(
            (other) => start < other.end && other.start < end && other.end - other.start > end - start,
          )),
    );
    const own: { start: number; end: number; name: string; group: string | null }[] = [];
    for (const { start, text: name } of names) {
      const part = yield* longestKnown(name, groups.groupOf);
      if (part !== null) own.push({ start, end: start + part.name.length, ...part });
      else {
        const group = groups.shortFormIn(passage.article.id, name);
        if (group !== null) own.push({ start, end: start + name.length, name: '', group });
      }
    }
    const literal = known.map(({ start, end, name }) => ({ start, end, name, group: groups.groupOf(name) }));
    const taken: { start: number; end: number; group: string }[] = [];
    for (const { start, end, name, group } of [...own, ...literal].sort(
      (a, b) => b.end - b.start - (a.end - a.start),
    )) {
      if (group === null || taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ start, end, group });
      const entry = found.get(group) ?? { names: new Map<string, number>(), mentions: [] };
      found.set(group, entry);
      if (name !== '') entry.names.set(name, (entry.names.get(name) ?? 0) + 1);
      entry.mentions.push({ passage, start: passage.start + start, end: passage.start + end });
    }
    if (taken.length > 0) placesIn.set(passage, taken);
  }

  const byGroup = new Map(curated.map((entry) => [groups.groupOf(entry.name), entry]));
  for (const group of byGroup.keys())
    if (group !== null && !found.has(group)) found.set(group, { names: new Map(), mentions: [] });
  const names = new Map<string, string>();
  for (const [group, written] of found) {
    yield;
    names.set(group, byGroup.get(group)?.name ?? bestName(written.names));
  }
  const nameOf = (group: string): string => names.get(group) ?? '';
  const sorted = yield* sortInSteps([...found.keys()], (a, b) => nameOf(a).localeCompare(nameOf(b), 'en'));
  const ids = makeIds(sorted, nameOf);
  const parents = yield* collectParents(sentences, groups.groupOf, sorted, nameOf);

  const organisations: Organisation[] = [];
  for (const group of sorted) {
    yield;
    const { names: written, mentions } = found.get(group) ?? {
      names: new Map<string, number>(),
      mentions: [],
    };
    const entry = byGroup.get(group);
    const name = nameOf(group);
    const others = new Set([...(entry?.aliases ?? []), ...written.keys()].filter((each) => each !== name));
    const said = parents.get(group);
    const above = entry?.parent ? groups.groupOf(entry.parent) : (said?.whole ?? null);
    organisations.push({
      id: ids.get(group) ?? group,
      name,
      aliases: [...others],
      parent: above === null ? null : (ids.get(above) ?? null),
      parentPassage:
        above === null || said?.whole !== above ? null : (said.passage ?? mentions[0]?.passage ?? null),
      kind: entry?.kind ?? kindByForm([name, ...others]),
      country: entry?.country ?? null,
      mentions: mentions.toSorted((a, b) => a.passage.index - b.passage.index || a.start - b.start),
    });
  }

  const mentionsIn = new Map<Passage, OrganisationMention[]>();
  for (const [passage, places] of placesIn) {
    yield;
    const inOrder = places.sort((a, b) => a.start - b.start);
    mentionsIn.set(
      passage,
      inOrder.map(({ start, end, group }) => ({ start, end, id: ids.get(group) ?? group })),
    );
  }
  return { organisations, mentionsIn };
}

/** There, every word has a capital: the article is no part of the name behind it, and "It" is no band. */
function beginsSentence(text: string, at: number): boolean {
  return !/[\p{L}\p{N},;)] ?$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** "OIC Member States" goes on from a name that is known. */
function* longestKnown(
  name: string,
  groupOf: (name: string) => string | null,
): Steps<{ name: string; group: string } | null> {
  for (let end = name.length; end > 0; end = name.lastIndexOf(' ', end - 1)) {
    yield;
    const part = name.slice(0, end);
    if (/ (?:of|for|on|and|the|&)$/.test(part)) continue;
    const group = groupOf(part);
    if (group !== null) return { name: part, group };
  }
  return null;
}

/** The name that is used most; of two, the longer. */
function bestName(names: ReadonlyMap<string, number> | undefined): string {
  const [best] = [...(names ?? [])].sort(
    ([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1),
  );
  return best?.[0] ?? '';
}

/** "Harbour Safety Authority" is an authority. */
function kindByForm(names: readonly string[]): string | null {
  for (const name of names) {
    const words = name.split(/\s+/);
    if (words.length < 2) continue;
    const last = words.at(-1) ?? '';
    if (words.some((each) => CORPORATE_WORDS.has(each))) return 'company';
    if (TRADE_WORDS.has(last) && last !== 'Bank') return 'company';
    const word = [words[0], last].find((each) => each !== undefined && BODY_FORMS.has(each));
    if (word !== undefined && !isAcronym(word)) return word.toLowerCase();
  }
  return null;
}

/** Who is part of whom, by what sentences say and by names ("Norvik Spain" is part of "Norvik"); no circles. */
function* collectParents(
  sentences: readonly Sentence[],
  groupOf: (name: string) => string | null,
  all: readonly string[],
  nameOf: (group: string) => string,
): Steps<Map<string, Parent>> {
  const parents = new Map<string, Parent>();
  const put = (part: string | null, whole: string | null, passage: Passage | null): void => {
    if (part === null || whole === null || parents.has(part)) return;
    for (let above: string | undefined = whole; above !== undefined; above = parents.get(above)?.whole)
      if (above === part) return;
    parents.set(part, { whole, passage });
  };
  for (const sentence of sentences) {
    yield;
    for (const { part, whole } of findParents(sentence))
      put(groupOf(part.text), groupOf(whole.text), sentence.passage);
  }
  for (const group of all) {
    const words = nameOf(group).split(' ');
    for (let end = words.length - 1; end > 0; end--) {
      yield;
      put(group, groupOf(words.slice(0, end).join(' ')), null);
    }
  }
  return parents;
}
