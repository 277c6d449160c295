import { groupByPage, type PdfLine } from './pdf-lines.ts';

/** So many lines at either end of a page may be its head or its foot. */
const EDGE_LINES = 3;
/** A head or foot stands at the same height on its pages, but for so many points. */
const SAME_HEIGHT = 6;
/** Of the pages: heads of left and right pages differ, and those of chapters too. */
const LEAST_SHARE = 0.3;
/** "3", "- 3 -", "Page 3 of 10", "3/10", "iii". */
const PAGE_NUMBER =
  /^[\p{Pd}\s|]*(?:(?:page|seite|pagina|página|p\.|第|стр\.?|صفحة)\s*)?(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|\/|von|de|di|из|من)\s*\d{1,4})?(?:\s*页|\s*頁|\s*ページ)?[\p{Pd}\s|]*$/iu;

/** The lines that pages repeat at their top or bottom, and the numbers of the pages. */
export function findRunningLines(lines: readonly PdfLine[], pages: number): ReadonlySet<PdfLine> {
  const edges = listEdges(lines);
  const running = new Set<PdfLine>();
  for (const edge of edges) {
    const alike = edges.filter((other) => isSame(edge.line, other.line));
    const on = new Set(alike.map(({ line }) => line.page)).size;
    if (on >= Math.max(2, Math.ceil(pages * LEAST_SHARE))) running.add(edge.line);
  }
  for (const { line, isOutermost } of edges)
    if (isOutermost && PAGE_NUMBER.test(line.text)) running.add(line);
  return running;
}

interface Edge {
  readonly line: PdfLine;
  readonly isOutermost: boolean;
}

/** The highest and the lowest lines of each page. */
function listEdges(lines: readonly PdfLine[]): Edge[] {
  return [...groupByPage(lines).values()].flatMap((all) => {
    const sorted = [...all].sort((a, b) => b.across - a.across);
    const ends = new Set([...sorted.slice(0, EDGE_LINES), ...sorted.slice(-EDGE_LINES)]);
    const [highest, lowest] = [sorted[0]?.across ?? 0, sorted.at(-1)?.across ?? 0];
    return [...ends].map((line) => ({
      line,
      isOutermost: line.across >= highest - SAME_HEIGHT || line.across <= lowest + SAME_HEIGHT,
    }));
  });
}

function isSame(one: PdfLine, other: PdfLine): boolean {
  return (
    one.angle === other.angle &&
    Math.abs(one.across - other.across) <= SAME_HEIGHT &&
    withoutNumbers(one.text) === withoutNumbers(other.text)
  );
}

/** The number of a page, or of a chapter, is all that differs from one to the next. */
function withoutNumbers(text: string): string {
  return text.replace(/\d+/gu, '0').toLowerCase();
}
