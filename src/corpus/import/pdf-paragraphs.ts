import { joinWrapped } from './join-lines.ts';
import { groupByPage, type PdfLine } from './pdf-lines.ts';

/** A paragraph, and the page that it begins on. */
export interface PdfParagraph {
  readonly text: string;
  readonly page: number;
  /** Of its letters, in points. */
  readonly size: number;
}

/** Letters of one paragraph differ in size by no more than this share. */
const SAME_SIZE = 0.12;
/** The lines of one paragraph stand as far from each other as most lines do, but for this share. */
const SAME_LEADING = 1.3;
/** Lines further apart than so many times their size are not of one paragraph, however many are. */
const WIDEST_LEADING = 3;
/** A first line is indented by so much of its size. */
const INDENT = 0.7;
/** Letters larger than so many times those of the text are a heading's. */
const HEADING = 1.15;
/** A full line leaves less room than the next word takes; ragged ones are off by so much of the size. */
const RAGGED = 1.5;

const ENDS_SENTENCE = /[.!?。！？।؟۔…:;]["'”’»)\]]*$/u;
const STARTS_ITEM = /^(?:[-*+•‣▪●○–]|\(?\d{1,3}[.)]|\(?\p{L}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})\s/u;
const GOES_ON = /^[\p{Ll}(]/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Makes paragraphs of lines by where they stand: how far apart, how long, how large, and how indented. */
export function joinPdfLines(lines: readonly PdfLine[]): PdfParagraph[] {
  const words = lines.map(({ text }) => text).join('\n');
  const body = bodySize(lines);
  const leadings = new Map([...groupByPage(lines)].map(([page, own]) => [page, findLeading(own)]));
  const overall = findLeading(lines);
  const columns = findColumns(lines);
  const paragraphs: { text: string; page: number; size: number }[] = [];
  let previous: PlacedLine | null = null;
  let ofBody: PlacedLine | null = null;
  for (const line of lines) {
    const layout = { leading: leadings.get(line.page) ?? overall, body, columns };
    // A note at the foot of a column stands between the halves of a paragraph.
    const before: PlacedLine | undefined =
      [previous, ofBody].find((one) => one !== null && belongs(one.line, line, layout)) ?? undefined;
    const paragraph: PlacedLine['paragraph'] = before?.paragraph ?? {
      text: '',
      page: line.page,
      size: line.size,
    };
    if (before === undefined) paragraphs.push(paragraph);
    paragraph.text = before === undefined ? line.text : joinWrapped(paragraph.text, line.text, words);
    previous = { line, paragraph };
    if (Math.abs(line.size - body) <= SAME_SIZE * body) ofBody = previous;
  }
  return paragraphs;
}

/** The size of most letters. */
export function bodySize(lines: readonly PdfLine[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
  }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

interface PlacedLine {
  readonly line: PdfLine;
  readonly paragraph: { text: string; readonly page: number; readonly size: number };
}

interface Layout {
  readonly leading: number | null;
  readonly body: number;
  readonly columns: ReadonlyMap<PdfLine, Column>;
}

function belongs(previous: PdfLine, line: PdfLine, { leading, body, columns }: Layout): boolean {
  if (previous.angle !== line.angle || !isSameSize(previous, line) || STARTS_ITEM.test(line.text))
    return false;
  const column = columns.get(previous);
  const isOpen = !ENDS_SENTENCE.test(previous.text);
  const isFull = column !== undefined && column.end - previous.end < firstWord(line) + RAGGED * line.size;
  const gap = previous.across - line.across;
  // What goes on in the next column, or on the next page.
  if (previous.page !== line.page || gap <= 0)
    return isOpen && line.size < body * HEADING && (GOES_ON.test(line.text) || (isFull && isProse(previous)));
  const bound = Math.min((leading ?? line.size * 1.5) * SAME_LEADING, WIDEST_LEADING * line.size);
  if (gap > Math.max(bound, line.size * 1.25)) return false;
  if (line.size >= body * HEADING) return true;
  if (isOpen && GOES_ON.test(line.text)) return true;
  if (!isFull) return false;
  const own = columns.get(line);
  const isIndented = own !== undefined && line.start - own.start > INDENT * line.size;
  return !isIndented || isOpen || Math.abs(line.start - previous.start) < INDENT * line.size;
}

/** A line that may be the middle of a sentence, and is no heading or cell of a table. */
function isProse({ text }: PdfLine): boolean {
  return text.length >= 30 || UNSPACED.test(text);
}

function isSameSize(one: PdfLine, other: PdfLine): boolean {
  return Math.abs(one.size - other.size) <= SAME_SIZE * Math.max(one.size, other.size);
}

/** How much of the line its first word takes. */
function firstWord(line: PdfLine): number {
  const [word = ''] = line.text.split(' ');
  const length = UNSPACED.test(word) ? 1 : word.length;
  return ((line.end - line.start) * length) / Math.max(1, line.text.length);
}

/** The distance that most lines of one size have; null where there are too few to tell. */
function findLeading(lines: readonly PdfLine[]): number | null {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const previous = lines[at - 1];
    if (previous === undefined || previous.page !== line.page || !isSameSize(previous, line)) continue;
    const gap = Math.round((previous.across - line.across) * 2) / 2;
    if (gap > 0 && gap <= WIDEST_LEADING * line.size) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  // Of two that are as frequent, the smaller one is that of lines, the larger one that of paragraphs.
  const frequent = [...counts].filter(([, count]) => count >= most / 2).map(([gap]) => gap);
  return most < 2 ? null : Math.min(...frequent);
}

interface Column {
  readonly start: number;
  readonly end: number;
}

/** So many lines before and after tell how wide a column is: further away stand what goes across all columns. */
const COLUMN_LINES = 8;

/** The edges of the column that each line stands in: those of the lines of its size just before and after it. */
function findColumns(lines: readonly PdfLine[]): ReadonlyMap<PdfLine, Column> {
  const columns = new Map<PdfLine, Column>();
  for (const [at, line] of lines.entries()) {
    const near = lines
      .slice(Math.max(0, at - COLUMN_LINES), at + COLUMN_LINES + 1)
      .filter((other) => isInColumn(other, line));
    columns.set(line, {
      start: Math.min(...near.map(({ start }) => start)),
      end: Math.max(...near.map(({ end }) => end)),
    });
  }
  return columns;
}

function isInColumn(other: PdfLine, line: PdfLine): boolean {
  const isBeside = Math.min(other.end, line.end) > Math.max(other.start, line.start);
  return isBeside && other.page === line.page && other.angle === line.angle && isSameSize(other, line);
}
