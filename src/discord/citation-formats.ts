import { type Article, pageOf } from '../corpus/article.ts';
import type { Texts } from '../texts/texts.ts';
import { encodeForLink, escapeMarkdown, joinLines } from './markdown.ts';

/** A paragraph of an article, counted from 1: what a citation points to. */
export interface Place {
  readonly article: Article;
  readonly paragraph: number;
}

/** The ways to write a citation, each with the language of its code block. */
export const CITATION_FORMATS = {
  text: { language: '', write: writeText },
  markdown: { language: 'md', write: writeMarkdown },
  bibtex: { language: 'bibtex', write: writeBibtex },
  'csl-json': { language: 'json', write: writeCslJson },
} as const;

export type CitationFormat = keyof typeof CITATION_FORMATS;

export function isCitationFormat(name: string): name is CitationFormat {
  return Object.hasOwn(CITATION_FORMATS, name);
}

/** What a paragraph is cited by. */
export function formatKey({ article, paragraph }: Place): string {
  return `${article.id}¶${paragraph}`;
}

function writeText(texts: Texts, place: Place): string {
  const { title, url } = place.article;
  return texts.citation.line(
    sourceOf(texts, place, joinLines(title), url, (text) => text),
    place.paragraph,
    pageMark(texts, place),
  );
}

function writeMarkdown(texts: Texts, place: Place): string {
  const { title, url } = place.article;
  const label = escapeMarkdown(joinLines(title));
  // The link stands on the title, so the address is not written out again.
  const linked = url === null ? label : `[${label}](${encodeForLink(url)})`;
  return texts.citation.line(
    sourceOf(texts, place, linked, null, escapeMarkdown),
    place.paragraph,
    pageMark(texts, place),
  );
}

function pageMark(texts: Texts, { article, paragraph }: Place): string | null {
  const page = pageOf(article, paragraph);
  return page === null ? null : texts.pageMark(page);
}

function sourceOf(
  texts: Texts,
  { article }: Place,
  title: string,
  url: string | null,
  escapeText: (text: string) => string,
): Parameters<typeof texts.citation.line>[0] {
  const { author, publisher, published, retrieved } = article;
  return {
    author: author === null ? null : escapeText(joinLines(author)),
    title,
    publisher: publisher === null ? null : escapeText(joinLines(publisher)),
    published: published === null ? null : texts.date(published),
    retrieved: retrieved === null ? null : texts.date(retrieved),
    url,
  };
}

/**
 * An entry that BibTeX's standard styles and biblatex both take: `year` and `month` are for the one, `date`, which alone
 * has the day, for the other. Sources: btxdoc, the manual of BibTeX, and the manual of biblatex, 2.2 and 2.3.8.
 */
function writeBibtex(texts: Texts, { article, paragraph }: Place): string {
  const { author, title, publisher, published, retrieved, url, source } = article;
  const page = pageOf(article, paragraph);
  const [year, month] = published?.split('-') ?? [];
  // A second pair of braces keeps a title's capitals, and a name as one: which part of it is the family's is not known.
  const whole = (text: string): string => `{{${escapeTex(text)}}}`;
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', author === null ? null : whole(author)],
    ['title', whole(title)],
    ['howpublished', publisher === null ? null : `{${escapeTex(publisher)}}`],
    ['date', published === null ? null : `{${published}}`],
    ['year', year === undefined ? null : `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? null],
    ['url', url === null ? null : `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['urldate', retrieved === null ? null : `{${retrieved}}`],
    ['pages', page === null ? null : `{${page}}`],
    ['note', `{${escapeTex(texts.citation.note(paragraph, source))}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value},`]));
  return [`@misc{${article.id}-p${paragraph},`, ...lines, '}'].join('\n');
}

/** Names that every style of BibTeX knows, and writes in its own language. */
const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The characters that mean something to TeX; all others are themselves to TeX since it reads UTF-8. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
};

function escapeTex(text: string): string {
  return joinLines(text).replace(/[\\{}$&#%_^~`<>|]/g, (character) => TEX[character] ?? character);
}

/**
 * A list with one item, as reference managers import it. Schema: https://github.com/citation-style-language/schema,
 * `schemas/input/csl-data.json`. A name is given as one, `literal`, since its parts are not known.
 */
function writeCslJson(texts: Texts, place: Place): string {
  const { author, title, publisher, published, retrieved, url, language, source } = place.article;
  const page = pageOf(place.article, place.paragraph);
  const item = {
    id: formatKey(place),
    type: url === null ? 'document' : 'webpage',
    title: joinLines(title),
    ...(author === null ? {} : { author: [{ literal: joinLines(author) }] }),
    ...(publisher === null ? {} : { publisher: joinLines(publisher) }),
    ...(published === null ? {} : { issued: dateParts(published) }),
    ...(url === null ? {} : { URL: url }),
    ...(page === null ? {} : { page: String(page) }),
    ...(retrieved === null ? {} : { accessed: dateParts(retrieved) }),
    language,
    note: texts.citation.note(place.paragraph, source),
  };
  return JSON.stringify([item], null, 2);
}

/** As many parts as are known: a month stays a month. */
function dateParts(date: string) {
  return { 'date-parts': [date.split('-').map(Number)] };
}
