import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of a page. Lengths are in points; places are measured along the line, and across it from the bottom up. */
export interface PdfLine {
  readonly text: string;
  /** Counts from 1, whatever number is printed on the page. */
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly across: number;
  readonly size: number;
  /** Lines of another direction, in degrees, are no part of the same paragraph. */
  readonly angle: number;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly across: number;
  readonly size: number;
  readonly angle: number;
  readonly isRightToLeft: boolean;
}

type TextContent = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>;

/** Pieces belong to one line that are so little higher or lower, of their size: raised figures stay in it. */
const SAME_LINE = 0.5;
/** A gap of so much of the size is a space, where none is written. */
const SPACE = 0.15;
/** A gap of so much of the size parts columns. */
const COLUMN_GAP = 3;

/** The lines of a page in the order in which they were written, which is the one of reading nearly always. */
export function readPageLines(content: TextContent, page: number): PdfLine[] {
  const lines: Piece[][] = [];
  let ended = true;
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const isVertical = content.styles[item.fontName]?.vertical === true;
    const piece = placePiece(item, isVertical);
    if (item.str.trim() !== '') {
      const line = lines.at(-1);
      const last = line?.at(-1);
      if (line !== undefined && last !== undefined && goesOn(last, piece, ended)) line.push(piece);
      else lines.push([piece]);
      ended = item.hasEOL;
    } else ended ||= item.hasEOL;
  }
  return lines.map((pieces) => makeLine(pieces, page));
}

export function groupByPage(lines: readonly PdfLine[]): ReadonlyMap<number, readonly PdfLine[]> {
  const pages = new Map<number, PdfLine[]>();
  for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  return pages;
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly unknown[];
}

function placePiece({ str, dir, width, height, transform }: TextItem, isVertical: boolean): Piece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform.map(Number);
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const isRightToLeft = dir === 'rtl';
  // Columns of vertical writing stand beside each other from right to left.
  if (isVertical)
    return { text: str, start: -y, end: height - y, across: x, size, angle: 270, isRightToLeft };
  const turn = Math.atan2(b, a);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const start = x * cos + y * sin;
  const angle = Math.round((turn * 180) / Math.PI);
  return { text: str, start, end: start + width, across: y * cos - x * sin, size, angle, isRightToLeft };
}

function goesOn(last: Piece, next: Piece, ended: boolean): boolean {
  if (last.angle !== next.angle) return false;
  const size = Math.max(last.size, next.size);
  if (Math.abs(last.across - next.across) > SAME_LINE * size) return false;
  const gap = last.isRightToLeft && next.isRightToLeft ? last.start - next.end : next.start - last.end;
  return !ended || (gap > -size && gap < COLUMN_GAP * size);
}

function makeLine(pieces: readonly Piece[], page: number): PdfLine {
  const letters = (some: readonly Piece[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const isRightToLeft = letters(pieces.filter((piece) => piece.isRightToLeft)) > letters(pieces) / 2;
  // Some programs write the words of such a line in the order in which they stand from the left.
  const [first] = pieces;
  const isReversed = isRightToLeft && (first?.start ?? 0) < (pieces.at(-1)?.start ?? 0);
  const ordered = isReversed ? [...pieces].reverse() : pieces;
  const largest = ordered.reduce((found, piece) => (piece.text.length > found.text.length ? piece : found));
  let text = '';
  let last: Piece | null = null;
  for (const piece of ordered) {
    const gap =
      last === null ? 0 : isRightToLeft ? last.start - piece.end : Math.max(0, piece.start - last.end);
    text += gap > SPACE * piece.size && !text.endsWith(' ') ? ` ${piece.text}` : piece.text;
    last = piece;
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim(),
    page,
    start: Math.min(...pieces.map(({ start }) => start)),
    end: Math.max(...pieces.map(({ end }) => end)),
    across: largest.across,
    size: largest.size,
    angle: largest.angle,
  };
}
