import { createSentenceRules, type SentenceRules } from './sentence-end.ts';

/** A stretch of an article's text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of an article and the sentences that it is made of. */
export interface Paragraph extends Span {
  /** Counts from 1 within the article. */
  readonly number: number;
  /** In order and not overlapping; white space between two sentences belongs to neither. */
  readonly sentences: readonly Span[];
}

/** Takes the white space off both ends; null when nothing else is there. */
function trimSpan(text: string, start: number, end: number): Span | null {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

interface Line extends Span {
  readonly blank: boolean;
}

function* readLines(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield { start, end, blank: text.slice(start, end).trim() === '' };
    start = end + 1;
  }
}

const HEADING = /^ {0,3}#{1,6}\s/;
const BULLET = /^\s*[-*+•‣]\s/;
const NUMBERED = /^\s*\d{1,3}[.)]\s/;

/**
 * The places inside a paragraph where one sentence cannot run into the next: around a heading, before a list
 * item. A number and a full stop at the start of a line may also be the end of a wrapped sentence, so it opens
 * an item only where the line before it is an item or has ended.
 */
function splitBlocks(text: string, lines: readonly Line[]): Span[] {
  const blocks: Span[] = [];
  let open: { start: number; end: number } | null = null;
  let previous = { text: '', heading: false, item: false };
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    const heading = HEADING.test(content);
    const numbered = NUMBERED.test(content) && (previous.item || /(?:^|[.:;!?])\s*$/.test(previous.text));
    const item = BULLET.test(content) || numbered;
    if (open === null || heading || item || previous.heading) {
      open = { start: line.start, end: line.end };
      blocks.push(open);
    } else {
      open.end = line.end;
    }
    previous = { text: content, heading, item };
  }
  return blocks;
}

function splitSentences(text: string, block: Span, rules: SentenceRules): Span[] {
  const sentences: Span[] = [];
  let start = block.start;
  for (const end of rules.findEnds(text.slice(block.start, block.end))) {
    const sentence = trimSpan(text, start, block.start + end);
    if (sentence) sentences.push(sentence);
    start = block.start + end;
  }
  return sentences;
}

/** Splits an article's text into paragraphs and sentences; the language is the article's BCP 47 tag. */
export type Splitter = (text: string, language: string) => Paragraph[];

/** Makes a splitter that prepares the rules of each language once. */
export function createSplitter(): Splitter {
  const rulesOf = new Map<string, SentenceRules>();
  return (text, language) => {
    const rules = rulesOf.get(language) ?? createSentenceRules(language);
    rulesOf.set(language, rules);
    return splitParagraphs(text, rules);
  };
}

/**
 * Splits an article's text into paragraphs and sentences.
 *
 * Paragraphs are separated by lines that are empty or hold only white space. Sentences and the white space
 * between them are the whole text: nothing is dropped, whatever the text looks like.
 *
 * @param language the article's BCP 47 tag
 * @throws RangeError when `language` is not a well-formed tag
 */
export function splitText(text: string, language: string): Paragraph[] {
  return splitParagraphs(text, createSentenceRules(language));
}

function splitParagraphs(text: string, rules: SentenceRules): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let lines: Line[] = [];

  const close = (): void => {
    const sentences = splitBlocks(text, lines).flatMap((block) => splitSentences(text, block, rules));
    lines = [];
    const [first, last] = [sentences.at(0), sentences.at(-1)];
    if (!first || !last) return;
    paragraphs.push({ start: first.start, end: last.end, number: paragraphs.length + 1, sentences });
  };

  for (const line of readLines(text)) {
    if (line.blank) close();
    else lines.push(line);
  }
  close();
  return paragraphs;
}
