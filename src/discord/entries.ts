import type { Span } from '../corpus/split.ts';
import type { Passage } from '../index/passage.ts';
import type { Quote } from '../search/answer.ts';
import type { Texts } from '../texts/texts.ts';
import { citeQuote, formatTitle } from './citation.ts';
import { formatKey } from './citation-formats.ts';
import { type Button, button, textDisplay, textsWithButton } from './components.ts';
import { fitLines, fits } from './limits.ts';

/** So many that their components, and three rows of buttons, are within Discord's limit. */
const ENTRIES_A_PAGE = 5;

/** For what is said above one quote, where a sentence tells of very much. */
const STATEMENT_BUDGET = { characters: 1200, bytes: 2600 } as const;

/** Something that a sentence says, and the sentence. */
export interface Entry {
  /** Said above the first entry of its kind on a page. */
  readonly heading?: string;
  /** Lines of Discord's markdown; none where the quote speaks for itself. */
  readonly statements: readonly string[];
  /** Null where no article says it. */
  readonly passage: Passage | null;
  /** What is made bold in the quote, in offsets of the article's text. */
  readonly highlights?: readonly Span[];
  /** Whether the statements give the date of the article. */
  readonly isDated?: boolean;
  /** Whether the key that `/cite` takes stands behind the source. */
  readonly isKeyed?: boolean;
  /** Instead of the one that shows the quote in context. */
  readonly accessory?: Button;
}

/** An entry on its page. */
export interface PlacedEntry {
  readonly entry: Entry;
  /** The text displays that it is shown as; the last one has the button beside it. */
  readonly contents: readonly string[];
  /** Counts from 1 over all pages. */
  readonly number: number;
}

/**
 * A sentence as it is quoted.
 *
 * @throws Error when it is not the slice of its article that it claims to be, which would be a bug.
 */
export function quotePassage(passage: Passage, highlights: readonly Span[] = []): Quote {
  const { article, start, end, text, paragraph } = passage;
  const { id, title, publisher, published, url } = article;
  const key = `${id}¶${paragraph}`;
  if (article.text.slice(start, end) !== text)
    throw new Error(`quote ${id}:${start}-${end} is not what the article says`);
  return { key, text, start, end, paragraph, highlights, article: { id, title, publisher, published, url } };
}

/** Entries that stand side by side and quote the same sentence become one, so that it is read once. */
export function mergeEntries(entries: readonly Entry[]): Entry[] {
  const merged: Entry[] = [];
  for (const entry of entries) {
    const last = merged.at(-1);
    const isSame = last !== undefined && last.passage === entry.passage && last.heading === entry.heading;
    if (!isSame || entry.passage === null || entry.accessory !== undefined) merged.push(entry);
    else {
      merged[merged.length - 1] = {
        ...last,
        statements: [...new Set([...last.statements, ...entry.statements])],
        highlights: [...(last.highlights ?? []), ...(entry.highlights ?? [])],
        isDated: last.isDated === true || entry.isDated === true,
      };
    }
  }
  return merged;
}

/** Parts entries into pages that fit a message beside the texts that must be there; always at least one page. */
export function pageEntries(
  texts: Texts,
  entries: readonly Entry[],
  fixed: readonly string[],
): readonly PlacedEntry[][] {
  const pages: PlacedEntry[][] = [[]];
  entries.forEach((entry, index) => {
    const page = pages.at(-1) ?? [];
    const above = page.at(-1)?.entry.heading;
    const contents = formatEntry(texts, entry, index + 1, entry.heading !== above, fixed);
    const taken = [...fixed, ...page.flatMap((one) => one.contents)];
    if (page.length < ENTRIES_A_PAGE && (page.length === 0 || fits([...taken, ...contents]))) {
      page.push({ entry, contents, number: index + 1 });
      return;
    }
    pages.push([{ entry, contents: formatEntry(texts, entry, index + 1, true, fixed), number: index + 1 }]);
  });
  return pages;
}

export function composeEntry(texts: Texts, { entry, contents, number }: PlacedEntry) {
  const { passage } = entry;
  if (passage === null) return contents.map((content) => textDisplay(content));
  // The number keeps two buttons for the same sentence apart.
  const target = ['ask', 'context', passage.start, passage.article.id, number] as const;
  const accessory = entry.accessory ?? button(texts.buttons.context, target);
  return textsWithButton(contents.slice(0, -1), contents.at(-1) ?? '', accessory);
}

function formatEntry(
  texts: Texts,
  entry: Entry,
  number: number,
  withHeading: boolean,
  fixed: readonly string[],
): readonly string[] {
  const { heading, passage, highlights, isDated, isKeyed } = entry;
  const head = [
    ...(withHeading && heading !== undefined ? [`### ${heading}`] : []),
    ...fitLines(entry.statements, STATEMENT_BUDGET, texts.andMore),
  ];
  if (passage === null) return [[...head, `-# ${texts.lookups.notedOnly}`].join('\n')];
  const { text, source } = citeQuote(texts, quotePassage(passage, highlights), number, isDated);
  const key = isKeyed === true ? ` · \`${formatKey(passage)}\`` : '';
  const whole = [[...head, text].join('\n'), `${source}${key}`];
  if (fits([...fixed, ...whole])) return whole;
  const note = `-# ${texts.tooLong(formatTitle(passage.article.title, null))}`;
  return head.length === 0 ? [note] : [head.join('\n'), note];
}
