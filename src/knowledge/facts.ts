import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import { finish, type OnProgress, type Steps, sortInSteps } from '../steps.ts';
import { findEvents } from './events.ts';
import type { Event, Facts, NameMention, Organisation } from './fact-types.ts';
import { joinNames } from './joined-names.ts';
import { findLinks } from './links.ts';
import { type Mark, type MarkedText, markNames } from './marked-text.ts';
import { findOrganisations, type OrganisationMention } from './organisations.ts';
import { findPeople, type RoleSentence } from './people.ts';
import { findRoles } from './roles.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { weighOffice } from './stated-deeds.ts';
import { createStates, type States, stateId } from './states.ts';

/**
 * Draws from the articles, by rule, which organisations and people they name, who holds which office, what happened and
 * who appears together. Pure; takes some five times as long as building the index: each sentence is tagged and its names
 * are weighed, and where it may tell of an event its claims are read.
 */
export function drawFacts(knowledge: Knowledge): Facts {
  return finish(drawInSteps(knowledge));
}

/**
 * The same in steps of a few milliseconds at the most, whatever the corpus.
 *
 * @param onProgress called after each article
 */
export function* drawInSteps(knowledge: Knowledge, onProgress: OnProgress = () => undefined): Steps<Facts> {
  const states = createStates();
  const isPlace = (name: string): boolean =>
    knowledge.gazetteer.has(name.toLowerCase()) || states.countryOf(name) !== null;
  const asWritten = yield* readSentences(knowledge, isPlace, onProgress);
  const sentences = yield* joinNames(asWritten);
  const found = yield* findOrganisations(sentences, knowledge.corpus.organisations ?? [], knowledge, states);
  const nameById = new Map(found.organisations.map(({ id, name }) => [id, name]));
  const namesById = new Map(found.organisations.map(({ id, name, aliases }) => [id, [name, ...aliases]]));
  const idByName = new Map(
    found.organisations.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id])),
  );
  const nameOf = (id: string): string | null => nameById.get(id) ?? null;

  const read = yield* readRoles(sentences, found.mentionsIn, states);
  const { people, idOf } = yield* findPeople(read, nameOf, isPlace);
  const nameByPerson = new Map(people.map(({ id, name }) => [id, name]));
  const events = yield* findEvents(read, {
    nameOfOrganisation: nameOf,
    idOf: (name) => idByName.get(name) ?? null,
    namesOf: (id) => namesById.get(id) ?? [],
    nameOfPerson: (id) => nameByPerson.get(id) ?? null,
    personOf: idOf,
    states,
  });
  const acting = findActingStates(
    read.map(({ marked }) => marked),
    events,
  );
  const organisations = yield* sortInSteps([...found.organisations, ...acting], (a, b) =>
    a.name.localeCompare(b.name, 'en'),
  );
  return { organisations, people, events, links: yield* findLinks(organisations, events) };
}

function* readSentences(
  knowledge: Knowledge,
  isPlace: (name: string) => boolean,
  onProgress: OnProgress,
): Steps<Sentence[]> {
  const sentences: Sentence[] = [];
  const articles = knowledge.corpus.articles.length;
  let articlesRead = 0;
  for (const passage of knowledge.passages) {
    yield;
    const before = sentences.at(-1)?.passage.article ?? passage.article;
    if (passage.article !== before) onProgress({ read: ++articlesRead, articles });
    sentences.push(yield* readSentence(passage, knowledge, isPlace));
  }
  onProgress({ read: articles, articles });
  return sentences;
}

/** The sentences with whom they name, and the offices that they give them. */
function* readRoles(
  sentences: readonly Sentence[],
  mentionsIn: ReadonlyMap<Passage, readonly OrganisationMention[]>,
  states: States,
): Steps<(RoleSentence & { readonly sentence: Sentence })[]> {
  const read: (RoleSentence & { readonly sentence: Sentence })[] = [];
  for (const sentence of sentences) {
    yield;
    const before = read.at(-1)?.marked;
    const marked = markNames(sentence, mentionsIn.get(sentence.passage) ?? [], states);
    yield;
    const isGoingOn = before?.passage.group === marked.passage.group;
    const sightings = findRoles(marked, () => (before && isGoingOn ? subjectOf(before) : null), states);
    yield;
    const roles = sightings.flatMap((sighting) => weighOffice(sighting, sentence) ?? []);
    read.push({ sentence, marked, roles });
  }
  return read;
}

/** The organisation that a sentence is about: the one before its verb, or the only one. */
function subjectOf({ text, marks }: MarkedText): Mark | null {
  const [, number] = /⟦o(\d+)⟧ (?:is|are|was|were|has|had|will|would|also|[\p{Ll}]+ed)\b/u.exec(text) ?? [];
  const bodies = marks.filter(({ kind }) => kind === 'organisation');
  if (number !== undefined) return marks[Number(number)] ?? null;
  return bodies.length === 1 ? (bodies[0] ?? null) : null;
}

/** Countries count as organisations where they do what organisations do. */
function findActingStates(sentences: readonly MarkedText[], events: readonly Event[]): Organisation[] {
  const acting = new Map<string, NameMention[]>();
  for (const { parties } of events)
    for (const { name, organisationId } of parties)
      if (organisationId === stateId(name)) acting.set(name, []);
  for (const { passage, marks } of sentences)
    for (const { kind, id, start, end } of marks)
      if (kind === 'state' && id !== null)
        acting.get(id)?.push({ passage, start: passage.start + start, end: passage.start + end });
  return [...acting].map(([name, mentions]) => ({
    id: stateId(name),
    name,
    aliases: [],
    parent: null,
    parentPassage: null,
    kind: 'state',
    country: null,
    mentions,
  }));
}
