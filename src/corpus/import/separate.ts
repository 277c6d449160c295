import { hasCredentials } from '../address.ts';
import { takeByline } from './byline.ts';
import type { Details } from './draft.ts';
import { joinLines } from './join-lines.ts';
import { readPageDate } from './page-date.ts';
import { beginsTail, isControl } from './page-parts.ts';

/** An article and what stood around it. */
export interface Separated {
  readonly details: Partial<Details>;
  readonly paragraphs: readonly string[];
  readonly uncertain: readonly string[];
  readonly left: readonly string[];
}

/** A line of prose: the body of an article begins with the first one. */
const PROSE_CHARACTERS = 80;
const TITLE_WORDS = 3;
const SHORTEST_WRAPPED = 40;
/** The rest of a sentence. */
const GOES_ON = /^[\p{Ll}(]/u;
const LONGEST_TITLE = 200;
const ENDS_SENTENCE = /[.!?。！？।؟۔…]["'”’»)\]]*$/u;
const LINK =
  /^(?:source|url|link|original|permalink|available at|read (?:it )?at)?\s*:?\s*(https?:\/\/\S+)$/iu;
const AUTHOR = /^(?:[Bb]y|BY|[Aa]uthor|[Ww]ritten by|[Rr]eported by)\s*:?\s+(\p{Lu}[^.!?]{2,60})$/u;

/** @param title where the page's own markup says what it is. */
export function separate(text: string, title: string | null): Separated {
  const parts = new Parts(title);
  const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
  const begins = findBody(lines, (line) => parts.mayBeTitle(line));
  const ends = lines.findIndex(
    (line, at) => at > Math.max(begins, 0) && beginsTail(line) && isTail(lines, at),
  );
  const header = lines.slice(0, Math.max(begins, 0));
  const body = begins === -1 ? lines : lines.slice(begins, ends === -1 ? undefined : ends);
  const kept = begins === -1 ? [] : parts.readHeader(header);
  const inside = body.filter((line) => parts.keepsInside(line));
  if (ends !== -1) parts.left.push(...lines.slice(ends).filter((line) => line !== ''));
  const paragraphs = joinLines([...kept.flatMap((line) => [line, '']), ...inside]);
  const [first = '', ...rest] = paragraphs;
  const byline = takeByline(first);
  return {
    details: { ...parts.details(), ...byline.details },
    paragraphs: [byline.rest, ...rest].filter((paragraph) => paragraph !== ''),
    uncertain: [...parts.uncertain, ...byline.uncertain],
    left: [...parts.left, ...byline.left],
  };
}

/** Where the body begins: with its first line of prose, or with the lines that were wrapped before that. -1 for none. */
function findBody(lines: readonly string[], mayBeTitle: (line: string) => boolean): number {
  let begins = lines.findIndex(
    (line, at) => isProse(line) || (isWrapped(line) && GOES_ON.test(lines[at + 1] ?? '')),
  );
  const title = lines.findIndex(mayBeTitle);
  while (begins - 1 > title && isWrapped(lines[begins - 1] ?? '')) begins -= 1;
  return begins;
}

/** A line that may go on in the next. */
function isWrapped(line: string): boolean {
  const isLong = line.length >= SHORTEST_WRAPPED && !ENDS_SENTENCE.test(line);
  return isLong && !isControl(line) && readPageDate(line) === null && !LINK.test(line);
}

function isProse(line: string): boolean {
  if (isControl(line) || readPageDate(line) !== null) return false;
  const isLong = line.length >= PROSE_CHARACTERS || /[\p{Script=Han}\p{Script=Thai}]{20,}/u.test(line);
  return isLong || (ENDS_SENTENCE.test(line) && countWords(line) >= 2 * TITLE_WORDS);
}

/**
 * Behind the end of an article there are headlines and controls, no more prose than there is of these, and far less than
 * before: "Related news" may as well stand in the middle.
 */
function isTail(lines: readonly string[], at: number): boolean {
  const after = lines.slice(at + 1).filter((line) => line !== '' && !isControl(line));
  const sentences = (some: readonly string[]) =>
    some.filter((line) => line.length >= PROSE_CHARACTERS && ENDS_SENTENCE.test(line)).join('').length;
  const isMostlyLines =
    after.filter((line) => line.length > LONGEST_TITLE && ENDS_SENTENCE.test(line)).length <=
    after.length / 2;
  return isMostlyLines && sentences(after) <= sentences(lines.slice(0, at)) * TAIL_SHARE;
}

/** Of the sentences before it. */
const TAIL_SHARE = 0.4;

function countWords(line: string): number {
  const words = line.split(/\s+/u).length;
  const unspaced =
    line.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return words + Math.floor(unspaced / 2);
}

/** What the lines around an article say of it. */
class Parts {
  readonly left: string[] = [];
  readonly uncertain: string[] = [];
  #title: string | null;
  #published: string | null = null;
  #author: string | null = null;
  #url: string | null = null;

  constructor(title: string | null) {
    this.#title = title;
  }

  details(): Partial<Details> {
    return {
      ...(this.#title !== null && { title: this.#title }),
      ...(this.#published !== null && { published: this.#published }),
      ...(this.#author !== null && { author: this.#author }),
      ...(this.#url !== null && { url: this.#url }),
    };
  }

  /** @returns the lines that belong to the article: what stands under its title. */
  readHeader(lines: readonly string[]): string[] {
    const kept: string[] = [];
    const named = lines.indexOf(this.#title ?? '');
    const at =
      this.#title !== null && named !== -1 ? named : lines.findIndex((line) => this.mayBeTitle(line));
    for (const [place, line] of lines.entries()) {
      if (line === '') continue;
      if (place === at) {
        this.#title ??= line;
        if (this.#title !== line) this.uncertain.push(`“${line}” stands where the title might`);
      } else if (this.#takes(line, at !== -1 && place < at)) this.left.push(line);
      else if (at !== -1 && place > at && countWords(line) > TITLE_WORDS) kept.push(line);
      else this.left.push(line);
    }
    return kept;
  }

  mayBeTitle(line: string): boolean {
    if (line === this.#title) return true;
    if (
      isControl(line) ||
      beginsTail(line) ||
      readPageDate(line) !== null ||
      LINK.test(line) ||
      AUTHOR.test(line)
    )
      return false;
    return countWords(line) >= TITLE_WORDS && line.length <= LONGEST_TITLE;
  }

  /** Whether a line inside the article belongs to it. */
  keepsInside(line: string): boolean {
    if (line === '') return true;
    if (!isControl(line) && !beginsTail(line) && !this.#takesInside(line)) return true;
    this.left.push(line);
    return false;
  }

  #takesInside(line: string): boolean {
    return LINK.test(line) || (readPageDate(line)?.isLabelled === true && this.#takesDate(line, false));
  }

  #takes(line: string, isBeforeTitle: boolean): boolean {
    const link = LINK.exec(line)?.[1];
    if (link !== undefined) {
      if (!hasCredentials(link)) this.#url ??= link;
      return true;
    }
    const author = AUTHOR.exec(line)?.[1];
    if (author !== undefined) {
      this.#author ??= author.trim();
      return true;
    }
    return this.#takesDate(line, isBeforeTitle);
  }

  #takesDate(line: string, isBeforeTitle: boolean): boolean {
    const found = readPageDate(line);
    if (found === null) return false;
    const { date, isLabelled, hasWeekday } = found;
    if (date === null)
      this.uncertain.push(`“${line}” names no year that can be trusted: no date was taken from it`);
    else if (!isLabelled && (isBeforeTitle || hasWeekday))
      this.uncertain.push(`“${line}” may be the day of a visit to the page: no date was taken from it`);
    else {
      this.#published ??= date;
      if (this.#published === date) this.uncertain.push(`the date ${date} was taken from “${line}”`);
    }
    return true;
  }
}
