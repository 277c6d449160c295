import type { Article } from '../corpus/article.ts';
import { type Paragraph, type Span, splitText } from '../corpus/split.ts';
import { fits } from './limits.ts';
import { escapeMarkdown, joinLines } from './markdown.ts';

/** Leaves a message room for the title, the source line and the footer. */
const PAGE_BUDGET = { characters: 2800, bytes: 6500 } as const;

/** What stands without a space for longer is parted. Escaped, it fits a page at up to three bytes a character. */
const UNBROKEN_CHARACTERS = 1000;

/** A stretch of an article that one message shows, as Discord's markdown. */
export interface Page {
  readonly content: string;
  /** The numbers of the first and last paragraph that are on it, if only in part. */
  readonly first: number;
  readonly last: number;
}

/**
 * Parts an article into pages of whole paragraphs. A paragraph that is longer than a page is parted between
 * sentences, a sentence that is longer than a page between words. Nothing is left out; an article always has
 * at least one page.
 */
export function paginate(article: Article): readonly [Page, ...Page[]] {
  const pages: Page[] = [];
  for (const paragraph of splitText(article.text, article.language)) {
    partParagraph(article.text, paragraph).forEach((content, part) => {
      const last = pages.at(-1);
      const joined = last === undefined ? content : `${last.content}\n\n${content}`;
      if (last !== undefined && part === 0 && fits([joined], PAGE_BUDGET)) {
        pages[pages.length - 1] = { ...last, content: joined, last: paragraph.number };
      } else pages.push({ content, first: paragraph.number, last: paragraph.number });
    });
  }
  const [first = { content: '', first: 1, last: 1 }, ...others] = pages;
  return [first, ...others];
}

/** A paragraph as it is shown: line breaks are spaces, Discord's markdown is escaped. */
export function formatParagraph(text: string, { start, end }: Span): string {
  return escapeMarkdown(joinLines(text.slice(start, end)));
}

/** A stretch of text, escaped, and what stands between it and the one before. */
interface Piece {
  readonly content: string;
  readonly glue: '' | ' ';
}

function partParagraph(text: string, paragraph: Paragraph): string[] {
  const whole = formatParagraph(text, paragraph);
  if (fits([whole], PAGE_BUDGET)) return [whole];
  const pieces = paragraph.sentences.flatMap((sentence, index) => {
    const before = paragraph.sentences[index - 1]?.end ?? sentence.start;
    const piece: Piece = {
      content: formatParagraph(text, sentence),
      glue: before < sentence.start ? ' ' : '',
    };
    return fits([piece.content], PAGE_BUDGET) ? [piece] : partSentence(text, sentence, piece.glue);
  });
  return fillParts(pieces);
}

/** The words of a sentence; what has no spaces for long is parted between characters. */
function partSentence(text: string, { start, end }: Span, glue: Piece['glue']): Piece[] {
  return joinLines(text.slice(start, end))
    .split(' ')
    .flatMap((word, index) =>
      partWord(word).map((part, at): Piece => {
        const first = index === 0 ? glue : ' ';
        return { content: escapeMarkdown(part), glue: at === 0 ? first : '' };
      }),
    );
}

function partWord(word: string): string[] {
  if (word.length <= UNBROKEN_CHARACTERS) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (part.length + segment.length > UNBROKEN_CHARACTERS) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** Joins pieces for as long as they fit a page. */
function fillParts(pieces: readonly Piece[]): string[] {
  const parts: string[] = [];
  for (const { content, glue } of pieces) {
    const last = parts.at(-1);
    const joined = `${last}${glue}${content}`;
    if (last !== undefined && fits([joined], PAGE_BUDGET)) parts[parts.length - 1] = joined;
    else parts.push(content);
  }
  return parts;
}
