import type { Span } from '../corpus/split.ts';
import type { Quote } from '../search/answer.ts';

/**
 * Writes text so that Discord shows it as it is: no emphasis, spoiler, heading, list, mention, time, emoji or
 * link comes about. A colon is escaped before anything but a space because a bare address keeps the
 * backslashes inside it, so it must not become a link at all.
 */
export function escapeMarkdown(text: string): string {
  return isolateDirections(text)
    .replace(/[\\*_~`|<[\]@]|:(?=\S)/g, '\\$&')
    .replace(/^([^\S\n]*)([>#+-])/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d+)\./gm, '$1\\.');
}

/**
 * Opens and closes a stretch of text that is set in a direction of its own: embeddings, overrides and isolates of the
 * Unicode Bidirectional Algorithm (UAX #9, 3.1).
 */
const OPENS_EMBEDDING = /[\u202A\u202B\u202D\u202E]/;
const OPENS_ISOLATE = /[\u2066-\u2068]/;
const CLOSES_EMBEDDING = '\u202C';
const CLOSES_ISOLATE = '\u2069';
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g;
/** The direction inside is that of its first letter: Arabic and Hebrew read right, and nothing else is turned round. */
const FIRST_STRONG_ISOLATE = '\u2068';

/**
 * Keeps text from reordering what is shown of it, and what is shown behind it: whatever sets a direction becomes an isolate
 * that goes by its own first letter, and each is closed in its own line.
 */
function isolateDirections(text: string): string {
  if (text.search(DIRECTIONS) < 0) return text;
  return text.split('\n').map(isolateLine).join('\n');
}

function isolateLine(line: string): string {
  // The characters that will close what is open, the outermost first.
  const open: string[] = [];
  const isolated = line.replace(DIRECTIONS, (mark) => {
    if (OPENS_EMBEDDING.test(mark) || OPENS_ISOLATE.test(mark)) {
      open.push(OPENS_ISOLATE.test(mark) ? CLOSES_ISOLATE : CLOSES_EMBEDDING);
      return FIRST_STRONG_ISOLATE;
    }
    // The end of an isolate ends the embeddings in it, the end of an embedding no isolate.
    const at = mark === CLOSES_ISOLATE ? open.lastIndexOf(mark) : open.length - 1;
    return at < 0 || open[at] !== mark ? '' : CLOSES_ISOLATE.repeat(open.splice(at).length);
  });
  return isolated + CLOSES_ISOLATE.repeat(open.length);
}

/** The text that `escapeMarkdown` was given, but for what sets directions: `unescapeMarkdown(escapeMarkdown(text)) === text`. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** A line break inside a paragraph is the author's wrapping: on one line it reads as a space, and is shown in its own direction. */
export function joinLines(text: string): string {
  return isolateDirections(text.replace(/\s*\n\s*/g, ' '));
}

/** The quote's text, escaped, on one line, with the highlights in bold. */
export function formatQuote({
  text,
  start,
  highlights,
}: Pick<Quote, 'text' | 'start' | 'highlights'>): string {
  const spans = mergeSpans(highlights.map((span) => ({ start: span.start - start, end: span.end - start })));
  let formatted = '';
  let at = 0;
  for (const span of spans) {
    formatted += formatPiece(text.slice(at, span.start));
    const inner = formatPiece(text.slice(span.start, span.end));
    // Two stars beside a space are no emphasis to Discord, so the spaces stay outside.
    formatted += inner.trim() === '' ? inner : inner.replace(/^(\s*)(.*?)(\s*)$/s, '$1**$2**$3');
    at = span.end;
  }
  return formatted + formatPiece(text.slice(at));
}

function formatPiece(piece: string): string {
  return escapeMarkdown(joinLines(piece));
}

/** Spans that touch or overlap become one: `**a****b**` would show its stars. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else if (span.end > span.start) merged.push(span);
  }
  return merged;
}

/** Words at either end of a long quote that are enough for a browser to find it. */
const FRAGMENT_WORDS = 4;
const WHOLE_QUOTE_WORDS = 10;

/**
 * The article's address with a text fragment, so that a browser scrolls to the quoted words.
 * Syntax: https://wicg.github.io/scroll-to-text-fragment/: `-`, `,` and `&` mean something in it.
 */
export function linkToQuote(url: string, quote: string): string {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  const parts =
    words.length <= WHOLE_QUOTE_WORDS
      ? [words.join(' ')]
      : [words.slice(0, FRAGMENT_WORDS).join(' '), words.slice(-FRAGMENT_WORDS).join(' ')];
  const base = encodeForLink(url);
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${parts.map(encodeFragment).join(',')}`;
}

/** Of a page that was printed, the address is that of the page itself, whose pages nobody can open. */
export function isPdf(url: string): boolean {
  return /\.pdf(?:$|[?#])/i.test(url);
}

/** The address of a PDF, opened at a page. Syntax: https://www.rfc-editor.org/rfc/rfc8118, 3. */
export function linkToPage(url: string, page: number): string {
  const [base = ''] = url.split('#');
  return `${encodeForLink(base)}#page=${page}`;
}

function encodeFragment(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*]/g, percentEncode);
}

/** Spaces, angle brackets and parentheses would end the address of a masked link early. */
export function encodeForLink(url: string): string {
  return url.replace(/[()<>\s\\]/g, percentEncode);
}

function percentEncode(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/** A masked link. The label cannot hold square brackets, not even escaped, so they turn into wide ones. */
export function formatLink(label: string, url: string): string {
  return `[${escapeMarkdown(label.replaceAll('[', '［').replaceAll(']', '］'))}](${encodeForLink(url)})`;
}

/** Shortens a name (never a quote) to a number of characters, at a whole character. What sets directions is left out. */
export function shorten(written: string, limit: number): string {
  const name = written.replace(DIRECTIONS, '');
  if (name.length <= limit) return name;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (kept.length + segment.length > limit - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
