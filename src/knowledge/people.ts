import { isOffice, PLACE_WORDS } from '../language/names/name-words.ts';
import { type Steps, sortInSteps } from '../steps.ts';
import type { NameMention, Person, Role } from './fact-types.ts';
import { BODY_FORMS, CORPORATE_WORDS } from './fact-words.ts';
import { makeIds } from './ids.ts';
import type { Mark, MarkedText } from './marked-text.ts';
import { ENOUGH_EVIDENCE } from './name-evidence.ts';
import { collectFullNames, type FullNames, wordsOf } from './person-names.ts';
import type { RoleSighting } from './roles.ts';

/** A marked sentence and the offices that it gives people. */
export interface RoleSentence {
  readonly marked: MarkedText;
  readonly roles: readonly RoleSighting[];
}

/** The people of a corpus, and who each mark of a person is. */
export interface FoundPeople {
  readonly people: readonly Person[];
  /** The id of the person; marks that are nobody's are missing. */
  readonly idOf: ReadonlyMap<Mark, string>;
}

const SPEAKS =
  /^,? (?:also )?(?:added|argued|believes?|commented|credited|explained|noted|praised|remarked|said|says|stated|stressed|told|wrote|was born|died|married)\b|^ (?:intends|hopes|is convinced|was confident)\b/;
const SPOKEN = /\b(?:said|says|added|explained|wrote) $/;
/** "said Runa Sol, …", but not "said Castell would …". */
const CLOSED = /^(?: ?[,.;:)”"]|$| (?:at|during|in|on)\b)/;

/**
 * Finds the people: who bears a title, holds an office or speaks. Shorter names are those of the one person whose full
 * name holds their words, in the same article first.
 *
 * @param nameOf how the holder of an office is called, by the mark's id
 */
export function* findPeople(
  sentences: readonly RoleSentence[],
  nameOf: (id: string) => string | null,
): Steps<FoundPeople> {
  const evidence = new Map<string, number>();
  const seen: { mark: Mark; sentence: RoleSentence }[] = [];
  for (const sentence of sentences)
    for (const [index, mark] of sentence.marked.marks.entries()) {
      yield;
      if (mark.kind !== 'person') continue;
      seen.push({ mark, sentence });
      evidence.set(mark.text, (evidence.get(mark.text) ?? 0) + weighPerson(mark, index, sentence));
    }

  const isPersonal = (name: string): boolean =>
    /^\p{Lu}/u.test(name) &&
    !wordsOf(name).some((word) => CORPORATE_WORDS.has(word) || BODY_FORMS.has(word)) &&
    !PLACE_WORDS.has(wordsOf(name).at(-1) ?? '') &&
    !/^The /.test(name) &&
    wordsOf(name).length <= 6 &&
    !wordsOf(name).some(isOffice);
  const strong = [...evidence].filter(([name, sum]) => sum >= ENOUGH_EVIDENCE && isPersonal(name));
  const full = yield* collectFullNames(strong.map(([name]) => name));
  const inArticle = new Map<string, Set<string>>();
  for (const { mark, sentence } of seen) {
    yield;
    if (!full.has(mark.text)) continue;
    const { id } = sentence.marked.passage.article;
    inArticle.set(id, (inArticle.get(id) ?? new Set()).add(mark.text));
  }
  const isStrong = new Set(strong.map(([name]) => name));
  const found = new Map<string, { mark: Mark; sentence: RoleSentence }[]>();
  for (const each of seen) {
    yield;
    const here = inArticle.get(each.sentence.marked.passage.article.id);
    const name = whoIsMeant(each.mark.text, full, here, isStrong.has(each.mark.text));
    if (name === null) continue;
    const own = found.get(name) ?? [];
    own.push(each);
    found.set(name, own);
  }

  const names = yield* sortInSteps([...found.keys()], (a, b) => a.localeCompare(b, 'en'));
  const ids = makeIds(names, (name) => name);
  const idOf = new Map<Mark, string>();
  const people: Person[] = [];
  for (const name of names) {
    yield;
    const own = found.get(name) ?? [];
    const id = ids.get(name) ?? name;
    const roles: Role[] = [];
    const mentions: NameMention[] = [];
    for (const { mark, sentence } of own) {
      yield;
      idOf.set(mark, id);
      roles.push(...rolesOf(mark, sentence, nameOf));
      const { passage } = sentence.marked;
      mentions.push({ passage, start: passage.start + mark.start, end: passage.start + mark.end });
    }
    people.push({
      id,
      name,
      titles: [...new Set(own.flatMap(({ mark }) => mark.titles))],
      aliases: [...new Set(own.map(({ mark }) => mark.text))].filter((alias) => alias !== name),
      roles: distinct(roles),
      mentions,
    });
  }
  return { people, idOf };
}

/** Who goes by a name: the one person of the article that it may be, else, for a name that is surely one, of all. */
function whoIsMeant(
  name: string,
  full: FullNames,
  here: ReadonlySet<string> | undefined,
  isPerson: boolean,
): string | null {
  if (full.has(name)) return name;
  const anywhere = full.longerFor(name);
  const local = anywhere.filter((each) => here?.has(each));
  const [only, ...others] = local.length > 0 ? local : isPerson ? anywhere : [];
  return only !== undefined && others.length === 0 ? only : null;
}

function weighPerson(mark: Mark, index: number, { marked, roles }: RoleSentence): number {
  const at = marked.text.indexOf(`⟦p${index}⟧`);
  const after = marked.text.slice(at).replace(/^⟦p\d+⟧/, '');
  const several = wordsOf(mark.text).length > 1 ? 2 : 1;
  return (
    (mark.titles.length > 0 ? 3 : 0) +
    (roles.some((role) => role.person === mark) ? 3 : 0) +
    (SPEAKS.test(after) || (SPOKEN.test(marked.text.slice(0, at)) && CLOSED.test(after)) ? several : 0)
  );
}

function rolesOf(mark: Mark, { marked, roles }: RoleSentence, nameOf: (id: string) => string | null): Role[] {
  return roles
    .filter(({ person }) => person === mark)
    .map(({ role, holder, former }) => {
      const id = holder?.id ?? null;
      const organisation = id === null ? null : holder?.kind === 'state' ? id : nameOf(id);
      const organisationId = holder?.kind === 'organisation' ? id : null;
      return { role, organisation, organisationId, former, passage: marked.passage };
    });
}

/** The same office told twice in one article is one; without its organisation it says less than with it. */
function distinct(roles: readonly Role[]): Role[] {
  const key = ({ role, organisation, passage }: Role): string =>
    `${role.toLowerCase()}\n${organisation}\n${passage.article.id}`;
  const kept = new Map(roles.toReversed().map((role) => [key(role), role]));
  const held = new Set(roles.flatMap((role) => (role.organisation === null ? [] : role.role.toLowerCase())));
  return roles.filter(
    (role) =>
      kept.get(key(role)) === role && (role.organisation !== null || !held.has(role.role.toLowerCase())),
  );
}
