import slugify from '@sindresorhus/slugify';
import { stringify } from 'yaml';

/** What a page says of itself; null where it does not, since nothing is guessed. */
export interface Details {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** As precise as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly url: string | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
}

/** An article that was separated from its page. */
export interface Draft extends Details {
  /** Paragraphs with a blank line between them. */
  readonly text: string;
  /** As of an article: where the pages of the original begin. */
  readonly pages?: readonly number[] | undefined;
  /** What whoever imports it should look at. */
  readonly uncertain: readonly string[];
  /** Lines of the page that are no part of the article. */
  readonly left: readonly string[];
}

/** How the file is called that a draft comes from, and when it was taken. */
export interface Origin {
  readonly fileName: string;
  /** SHA-256 of the original, in hexadecimal digits. */
  readonly sha256: string;
  /** `YYYY-MM-DD`. */
  readonly retrieved: string;
}

/** Leaves room for what ids are wrapped in: see `checkId`. */
const ID_CHARACTERS = 60;
const HASH_CHARACTERS = 12;

/** The id that an article of this title gets; empty for a title without letters. */
export function proposeId(title: string): string {
  return slugify(title).slice(0, ID_CHARACTERS).replace(/-+$/, '');
}

const TITLE_WORDS = 9;
const TITLE_CHARACTERS = 70;

/** What an article is called whose page does not tell its title: the words that it begins with. */
export function titleOfFirstWords(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const words = line.split(/\s+/u);
  const kept = words.slice(0, TITLE_WORDS).join(' ');
  // Scripts without spaces have one long word.
  const short = [...kept].length > TITLE_CHARACTERS ? [...kept].slice(0, TITLE_CHARACTERS).join('') : kept;
  return short === line ? short : `${short.replace(/[\p{P}\s]+$/u, '')} …`;
}

/** Writes the file of an article, as `parseArticle` reads it. */
export function composeArticleFile(draft: Draft & { readonly title: string }, origin: Origin): string {
  const { title, publisher, author, published, url, language, text, pages } = draft;
  const entries = Object.entries({
    title,
    publisher,
    author,
    published,
    url,
    language,
    retrieved: origin.retrieved,
    source: `Imported from ${origin.fileName} (SHA-256 ${origin.sha256.slice(0, HASH_CHARACTERS)})`,
  }).filter(([, value]) => value !== null);
  const begins = pages === undefined ? '' : `pages: [${pages.join(', ')}]\n`;
  return `---\n${stringify(Object.fromEntries(entries), { lineWidth: 0 })}${begins}---\n\n${text}\n`;
}
