import type { Knowledge, Passage } from '../search/knowledge.ts';
import type { Mention } from '../search/mentions.ts';
import { isOffice, isTitle, PAPER_WORDS } from '../search/name-words.ts';
import { isAcronym } from '../search/tokens.ts';
import { COMMON_SHORT_FORMS, RELATION_NOUNS, startsWithBody } from './fact-words.ts';

/** A name in a sentence, and how likely it names each kind of thing. Offsets are into the passage's text. */
export interface Name extends Mention {
  /** Words such as "Prof. Dr." right before a person's name. */
  readonly titles: readonly string[];
}

/** In characters: "Prof. Dr. Eng." and the like. */
const LONGEST_TITLES = 40;

const FAMILY_NAME = /^(?: (?:van|von|de|der|den|bin|al|el|la|du|da)){1,3} \p{Lu}[\p{L}'’-]+/u;

/** A passage with the names in it. */
export interface Sentence {
  readonly passage: Passage;
  /** The passage's text, as far as it is looked through. */
  readonly text: string;
  readonly names: readonly Name[];
}

/** Reads the names of a passage. Only English is read for them: other languages do not show names by capitals alike. */
export function readSentence(passage: Passage, { read }: Pick<Knowledge, 'read'>): Sentence {
  const { text, mentions } = read(passage);
  if (!/^en\b/i.test(passage.article.language)) return { passage, text, names: [] };
  const names = joinDashed(text, mentions())
    .flatMap((name) => partAtOf(partAtHyphen(text, name)))
    .map((name) => (/\p{Ll}\.$/u.test(name.text) ? cut(name, 0, name.text.length - 1) : name))
    .map((name) => trimOffice(text, extend(text, extendHyphen(text, name))))
    .filter((name) => isNameLike(name.text) && !isPartOfOffice(text, name))
    .map((name) => ({ ...name, titles: titlesBefore(text, name) }));
  return { passage, text, names };
}

function isNameLike(text: string): boolean {
  return text.replace(/\P{L}/gu, '').length > 1 && !COMMON_SHORT_FORMS.has(text) && !PAPER_WORDS.has(text);
}

function cut(name: Mention, from: number, to: number): Mention {
  return { ...name, start: name.start + from, end: name.start + to, text: name.text.slice(from, to) };
}

/** "AB-CD (Long Name – Another Long Name)": two names with a dash between are one where a hyphened short form says so. */
function joinDashed(text: string, names: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const name of names) {
    const [before, last] = joined.slice(-2);
    const dashed = last !== undefined && /^ ?[–—] ?$/.test(text.slice(last.end, name.start));
    if (dashed && before !== undefined && isAcronym(before.text) && before.text.includes('-')) {
      joined.pop();
      joined.push({ ...last, end: name.end, text: text.slice(last.start, name.end) });
    } else joined.push(name);
  }
  return joined;
}

/** "the Norvik-Castell partnership" names two bodies, "AB-CD" names one. */
function partAtHyphen(text: string, name: Mention): Mention[] {
  const [, following = ''] = /^ (\p{L}+)/u.exec(text.slice(name.end)) ?? [];
  const hyphen = name.text.search(/[-–]/);
  if (hyphen < 1 || /\s/.test(name.text) || !RELATION_NOUNS.has(following)) return [name];
  return [cut(name, 0, hyphen), cut(name, hyphen + 1, name.text.length)];
}

/** "Committee for Cranes of the Organization of Harbours" names a body and the one that it belongs to. */
function partAtOf(names: readonly Mention[]): Mention[] {
  return names.flatMap((name) => {
    for (const match of name.text.matchAll(/ of (?:the |The )?/g)) {
      const tail = name.text.slice(match.index + match[0].length);
      const head = name.text.slice(0, match.index);
      const isWhole = (startsWithBody(tail) && / /.test(tail)) || isAcronym(tail.split(' ')[0] ?? '');
      if (isWhole && / /.test(head))
        return [cut(name, 0, match.index), cut(name, match.index + match[0].length, name.text.length)];
    }
    return [name];
  });
}

/** "Runa Sol CEO of …": a capital that the tagger took for no name still stands between a name and an office. */
function extend(text: string, name: Mention): Mention {
  const [family] = FAMILY_NAME.exec(text.slice(name.end, name.end + 40)) ?? [];
  if (family !== undefined && name.organisation < 0.7) {
    const end = name.end + family.length;
    return { ...name, end, text: text.slice(name.start, end) };
  }
  const [whole = '', word = ''] =
    /^ (\p{Lu}\p{Ll}+)(?=,? (?:the )?\p{L}+)/u.exec(text.slice(name.end, name.end + 40)) ?? [];
  const [, next = ''] = /^,? (?:the )?(\p{L}+)/u.exec(text.slice(name.end + whole.length)) ?? [];
  if (word === '' || isOffice(word) || !isOffice(next) || name.organisation >= 0.7) return name;
  const end = name.end + whole.length;
  return { ...name, end, text: text.slice(name.start, end), person: 0.9 };
}

/** "AB-CD": the tagger may part a hyphened short form. */
function extendHyphen(text: string, name: Mention): Mention {
  const [rest = ''] = /^-\p{Lu}+(?!\p{L})/u.exec(text.slice(name.end, name.end + 20)) ?? [];
  if (rest === '' || !isAcronym(name.text)) return name;
  return { ...name, end: name.end + rest.length, text: name.text + rest };
}

/** The second half of "Safety and Cranes Officer". */
function isPartOfOffice(text: string, { start, end }: Mention): boolean {
  const [, next = ''] = /^ (\p{Lu}\p{L}+)/u.exec(text.slice(end, end + 30)) ?? [];
  return isOffice(next) && /(?:and|&) $/.test(text.slice(Math.max(0, start - 5), start));
}

/** "Norvik Global Safety and Cranes Officer": what stands before an office is part of it, but for the first word. */
function trimOffice(text: string, name: Mention): Mention {
  const office =
    /^(?: and)?((?: \p{Lu}[\p{L}-]*){1,4})/u.exec(text.slice(name.end, name.end + 80))?.[1] ?? '';
  const space = name.text.indexOf(' ');
  if (space < 0 || name.person >= 0.9 || !office.trim().split(' ').some(isOffice)) return name;
  return cut(name, 0, space);
}

function titlesBefore(text: string, { start }: Mention): string[] {
  const titles: string[] = [];
  const words = text
    .slice(Math.max(0, start - LONGEST_TITLES), start)
    .trimEnd()
    .split(/\s+/);
  for (let word = words.pop(); word !== undefined && isTitle(word); word = words.pop()) titles.unshift(word);
  return titles;
}
