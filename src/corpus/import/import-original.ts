import { franc } from 'franc-min';
import type { Details, Draft } from './draft.ts';
import type { Original } from './original.ts';
import { readOriginal } from './read-original.ts';
import { ImportRefusal } from './refusal.ts';
import { type Separated, separate } from './separate.ts';

/** A language is told from so many characters on. */
const LEAST_CHARACTERS = 100;

/**
 * Separates the article from its page. What is not known is null, and what was not certain is listed.
 *
 * @param name the plain name of the file
 * @throws {ImportRefusal} for what is no article
 */
export async function importOriginal(name: string, bytes: Uint8Array): Promise<Draft> {
  const original = await readOriginal(name, bytes);
  const separated: Separated =
    original.isArticle === true
      ? { details: {}, paragraphs: [original.text], uncertain: [], left: [] }
      : separate(original.text, original.details.title ?? null);
  const text = separated.paragraphs.join('\n\n');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportRefusal(`${name} has no text: expected an article`);
  const known: Partial<Details> = { ...separated.details, ...original.details };
  const language = known.language ?? detectLanguage(text);
  const { title = null, publisher = null, author = null, published = null, url = null } = known;
  const pages =
    original.pages ?? (original.paragraphs && findPages(separated.paragraphs, original.paragraphs));
  const dates = [original.details.published, separated.details.published].filter((date) => date);
  return {
    title: title?.replace(/\s+/g, ' ') ?? null,
    publisher,
    author,
    published,
    url,
    language,
    text,
    ...(pages && { pages }),
    uncertain: [
      ...original.uncertain,
      ...separated.uncertain,
      ...(title === null ? ['no title was found'] : []),
      ...(published === null ? ['no date of publication was found'] : []),
      ...(published === null && original.made
        ? [`the file was made on ${original.made}: no date was taken from that`]
        : []),
      ...(dates.length === 2 && dates[0] !== dates[1]
        ? [`the page says ${dates[0]}, its text says ${dates[1]}`]
        : []),
      ...(known.language === undefined && language !== null
        ? [`the language ${language} was told from the text`]
        : []),
    ],
    left: [...original.left, ...separated.left],
  };
}

/** The first paragraph that begins on each page or later: what was kept of the paragraphs is in their order. */
function findPages(kept: readonly string[], all: NonNullable<Original['paragraphs']>): number[] {
  const pages: number[] = [];
  let at = 0;
  for (const [index, paragraph] of kept.entries()) {
    const found = all.findIndex(({ text }, place) => place >= at && text.endsWith(paragraph));
    if (found === -1) continue;
    at = found + 1;
    while (pages.length < (all[found]?.page ?? 0)) pages.push(index + 1);
  }
  return pages;
}

/** A BCP 47 tag; null where the text is too short to tell. */
function detectLanguage(text: string): string | null {
  if (text.length < LEAST_CHARACTERS) return null;
  const code = franc(text);
  if (code === 'und') return null;
  // Chinese is "cmn" there, and the shorter tag of the larger language is the usual one.
  return code === 'cmn' ? 'zh' : new Intl.Locale(code).language;
}
