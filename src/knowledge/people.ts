import { isEverydayWord } from '../language/words/commonness.ts';
import { type Steps, sortInSteps } from '../steps.ts';
import type { NameMention, Person, Role } from './fact-types.ts';
import { PERSON_NOUN } from './fact-words.ts';
import { makeIds } from './ids.ts';
import type { Mark, MarkedText } from './marked-text.ts';
import { ENOUGH_EVIDENCE } from './name-evidence.ts';
import { scanForNames } from './name-scan.ts';
import { collectFullNames, type FullNames, isFullName, mayBePersonal, wordsOf } from './person-names.ts';
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
/** "Runa Sol (born 1960)": as written, for a marked text has no brackets. */
const LIFE_DATES =
  /^ \((?:born|b\.|c\.|née|\d{4} ?[-–]|(?:\p{Lu}\p{Ll}+ )?\d{1,2},? (?:\p{Lu}\p{Ll}+ )?\d{4} ?[-–])/u;
/** "Sol's father", "Sol was born": behind a person's name and no other. */
const LIVES =
  /^(?:(?: |, who | and \S+ )(?:was born|died|married|retired|studied|was (?:raised|educated|married|buried|arrested|sentenced))\b|['’]s? (?:\p{Ll}+ )?(?:aunt|biograph\w+|brother|career|daughter|death|father|husband|life|mother|parents|sister|son|teacher|uncle|widow|wife)\b)/u;
const CALLED = new RegExp(`(?<![\\p{L}-])${PERSON_NOUN},? $`, 'u');
const SPOKEN = /\b(?:said|says|added|explained|wrote) $/;
/** In characters: enough for the longest word before a name. */
const NEAR_BY = 30;
/** "said Runa Sol, …", but not "said Castell would …". */
const CLOSED = /^(?: ?[,.;:)”"]|$| (?:at|during|in|on)\b)/;

/**
 * Finds the people: who has a full name, bears a title, holds an office or speaks. Shorter names are those of the one person whose full
 * name holds their words, in the same article first.
 *
 * @param nameOf how the holder of an office is called, by the mark's id
 * @param isPlace whether a word or name is known as a place or as who comes from one
 */
export function* findPeople(
  sentences: readonly RoleSentence[],
  nameOf: (id: string) => string | null,
  isPlace: (name: string) => boolean,
): Steps<FoundPeople> {
  const evidence = new Map<string, number>();
  const seen: { mark: Mark; sentence: RoleSentence }[] = [];
  for (const sentence of sentences)
    for (const [index, mark] of sentence.marked.marks.entries()) {
      yield;
      if (mark.kind !== 'person') continue;
      seen.push({ mark, sentence });
      evidence.set(mark.text, (evidence.get(mark.text) ?? 0) + weighPerson(mark, index, sentence, isPlace));
    }

  const strong = [...evidence].filter(([name, sum]) => sum >= ENOUGH_EVIDENCE && mayBePersonal(name));
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

  const named = yield* findUnread(sentences, full, inArticle, isPlace);

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
    const unread = named.get(name) ?? [];
    mentions.push(...unread);
    const written = [
      ...own.map(({ mark }) => mark.text),
      ...unread.map(({ passage: { article }, start, end }) => article.text.slice(start, end)),
    ];
    people.push({
      id,
      name,
      titles: [...new Set(own.flatMap(({ mark }) => mark.titles))],
      aliases: [...new Set(written)].filter((alias) => alias !== name),
      roles: distinct(roles),
      mentions,
    });
  }
  return { people, idOf };
}

/**
 * Where an article names its people again and nothing but their names tells so, as at the start of a sentence: by the
 * last word of a full name.
 */
function* findUnread(
  sentences: readonly RoleSentence[],
  full: FullNames,
  inArticle: ReadonlyMap<string, ReadonlySet<string>>,
  isPlace: (name: string) => boolean,
): Steps<ReadonlyMap<string, readonly NameMention[]>> {
  const familyNames = new Set<string>();
  for (const names of inArticle.values())
    for (const name of names) {
      yield;
      const family = wordsOf(name).at(-1) ?? '';
      if (family.length > 2 && !isPlace(family) && !isEverydayWord(family.toLowerCase()))
        familyNames.add(family);
    }
  const scan = scanForNames([...familyNames]);
  const unread = new Map<string, NameMention[]>();
  for (const { marked } of sentences) {
    yield;
    const { passage, marks } = marked;
    const here = inArticle.get(passage.article.id);
    if (here === undefined) continue;
    for (const { start, end, name } of scan(passage.text)) {
      if (marks.some((mark) => start < mark.end && mark.start < end)) continue;
      // "The Sol conjecture", "the Eddy Sol Story": the name of something else.
      if (/(?:\b[Tt]he|\p{Lu}\p{L}*) $/u.test(passage.text.slice(Math.max(0, start - NEAR_BY), start)))
        continue;
      if (/^ \p{Lu}/u.test(passage.text.slice(end, end + 2))) continue;
      const person = whoIsMeant(name, full, here, false);
      if (person === null) continue;
      const known = unread.get(person) ?? [];
      known.push({ passage, start: passage.start + start, end: passage.start + end });
      unread.set(person, known);
    }
  }
  return unread;
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

function weighPerson(
  mark: Mark,
  index: number,
  { marked, roles }: RoleSentence,
  isPlace: (name: string) => boolean,
): number {
  const at = marked.text.indexOf(`⟦p${index}⟧`);
  const after = marked.text.slice(at).replace(/^⟦p\d+⟧/, '');
  const written = marked.passage.text.slice(mark.end, mark.end + NEAR_BY);
  // The name of a work: somebody is seldom alone in quotation marks.
  const isTitle = /^["“”]/.test(after) && /["“]$/.test(marked.text.slice(0, at));
  const several = wordsOf(mark.text).length > 1 ? 2 : 1;
  return (
    (mark.titles.length > 0 ? 3 : 0) +
    (!isTitle && isFullName(mark.text, isPlace) ? ENOUGH_EVIDENCE : 0) +
    (roles.some((role) => role.person === mark) ? 3 : 0) +
    (LIVES.test(after) || LIFE_DATES.test(written) ? several : 0) +
    (CALLED.test(marked.text.slice(0, at).slice(-NEAR_BY)) ? several : 0) +
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
