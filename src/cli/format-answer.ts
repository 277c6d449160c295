import { stripVTControlCharacters, styleText } from 'node:util';
import type { Answer, Part, Quote } from '../search/answer.ts';
import type { Explanation } from '../search/explain.ts';
import { levelOf } from '../search/level.ts';
import { texts } from '../texts/en.ts';

/**
 * Makes text of an article or a question safe to show in a terminal: no escape sequence, no control character
 * and no change of the writing direction comes through.
 */
export function cleanForTerminal(text: string): string {
  return stripVTControlCharacters(text).replace(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/gu, ' ');
}

/** Text as one line that is safe to show in a terminal. */
export const toOneLine = (text: string): string => cleanForTerminal(text).replace(/\s+/g, ' ');

/** Styles that show only where standard output is a terminal and NO_COLOR is not set. */
const style = (format: 'bold' | 'dim' | 'green' | 'yellow', text: string): string =>
  styleText(format, text, { stream: process.stdout, validateStream: true });

/** Makes the `**marks**` of the texts bold. */
export const formatMarks = (text: string): string =>
  toOneLine(text).replace(/\*\*(.+?)\*\*/g, (_, marked: string) => style('bold', marked));

/** An answer to be read in a terminal: the span that was asked for or what is said instead, then the quotes with their sources. */
export function formatAnswer(answer: Answer): string {
  if (answer.form === 'one') return `${formatOne(answer, 1).join('\n\n')}\n`;
  const blocks = answer.parts.map((part, at) =>
    formatPart(answer.form, { ...part, quotes: part.quotes.slice(0, 1) }, at + 1),
  );
  return `${[...formatPartsHead(answer), ...blocks.flat()].join('\n\n')}\n`;
}

function formatPartsHead({ form, parts, undated }: Answer): string[] {
  if (undated !== null) return [style('yellow', formatMarks(texts.undated(undated)))];
  if (form === 'items') return [texts.itemsFound(parts.length)];
  if (form === 'counted') return [texts.countedFound];
  return form === 'articles' ? [texts.articlesFound(parts.length)] : [];
}

/** @param number of its quote */
function formatPart(form: Answer['form'], part: Part, number: number): string[] {
  const quotes = part.quotes.map((quote) => formatQuote(quote, number));
  if (form === 'questions') return [style('bold', toOneLine(part.label)), ...formatOne(part, number)];
  if (form === 'times' && part.answer)
    return [formatMarks(texts.time(part.answer.basis, toOneLine(part.answer.text))), ...quotes];
  return form === 'items' && part.answer
    ? [style('green', style('bold', toOneLine(part.label))), ...quotes]
    : quotes;
}

function formatOne(answer: Answer, first: number): string[] {
  return [
    formatHead(answer).join('\n'),
    ...answer.quotes.map((quote, index) => formatQuote(quote, first + index)),
  ];
}

function formatHead(answer: Answer): string[] {
  if (levelOf(answer) === 'not_said')
    return [style('yellow', formatMarks(texts.notSaid(answer))), ...formatCovers(answer)];
  if (answer.answer === null)
    return [answer.difference === null ? texts.onThis : formatMarks(texts.difference(answer.difference))];
  const { text, basis } = answer.answer;
  const span = style('green', style('bold', toOneLine(text)));
  return basis === 'publication' ? [span, texts.publicationBasis] : [span];
}

function formatCovers({ quotes, suggestions, counter, difference }: Answer): string[] {
  if (difference !== null) return ['', formatMarks(texts.difference(difference))];
  if (quotes.length > 0) return ['', counter === null ? texts.nearest : texts.counter[counter]];
  if (suggestions.length === 0) return [];
  return ['', texts.covers, ...suggestions.map((title) => `- ${toOneLine(title)}`)];
}

function formatQuote(quote: Quote, number: number): string {
  const { text, start, highlights } = quote;
  const pieces: string[] = [];
  let from = 0;
  for (const span of [...highlights].sort((a, b) => a.start - b.start)) {
    pieces.push(toOneLine(text.slice(from, span.start - start)));
    pieces.push(style('bold', toOneLine(text.slice(span.start - start, span.end - start))));
    from = span.end - start;
  }
  pieces.push(toOneLine(text.slice(from)));
  return `> ${pieces.join('')}\n${style('dim', `[${number}] ${formatSource(quote)}`)}`;
}

/** Where a quote stands: title, publisher, date, paragraph and address, as far as they are known. */
export function formatSource({ article, paragraph, page }: Quote): string {
  const source = [
    article.title,
    ...texts.source(article),
    ...(page === undefined ? [] : [texts.pageMark(page)]),
    texts.paragraphMark(paragraph),
    ...(article.url === null ? [] : [article.url]),
  ];
  return source.map(toOneLine).join(' · ');
}

/** A question as it came in, and its id where it has one. */
export interface Asked {
  readonly id?: string | number | undefined;
  readonly question: string;
}

type AnswerOfLine = Pick<
  Answer,
  | 'status'
  | 'answer'
  | 'quotes'
  | 'corpus'
  | 'missing'
  | 'reason'
  | 'counter'
  | 'form'
  | 'parts'
  | 'undated'
  | 'difference'
>;

/**
 * An answer as one line of JSON, in the fields and the order of the contract for programs.
 *
 * @param explanation how the answer was chosen, where that was asked for
 */
export function formatAnswerLine(
  asked: Asked,
  {
    status,
    answer,
    quotes,
    corpus,
    missing,
    reason,
    counter,
    form,
    parts,
    undated,
    difference,
  }: AnswerOfLine,
  explanation: Explanation | null = null,
): string {
  const line = {
    ...(asked.id === undefined ? {} : { id: asked.id }),
    question: asked.question,
    status,
    answer: answer && { text: answer.text, kind: answer.kind, basis: answer.basis },
    quotes: quotes.map(quoteLine),
    corpus: { version: corpus.version, articles: corpus.articles, passages: corpus.passages },
    missing,
    reason,
    counter,
    form,
    blocks: parts.map((part) => ({
      label: part.label,
      status: part.status,
      answer: part.answer && { text: part.answer.text, kind: part.answer.kind, basis: part.answer.basis },
      quotes: part.quotes.map(quoteLine),
      reason: part.reason,
      counter: part.counter,
      difference: part.difference,
    })),
    undated,
    difference,
    ...(explanation === null ? {} : { explanation }),
  };
  return formatJsonLine(line);
}

/** A quote in the fields of the contract for programs. */
export function quoteLine({ key, text, start, end, paragraph, highlights, article }: Quote) {
  const { id, title, publisher, published, url } = article;
  return {
    key,
    text,
    start,
    end,
    paragraph,
    highlights: highlights.map((span) => ({ start: span.start, end: span.end })),
    article: { id, title, publisher, published, url },
  };
}

/** A value as one line of JSON that is safe to show in a terminal. */
export function formatJsonLine(value: unknown): string {
  // JSON leaves these controls as they are; some terminals obey them.
  return `${JSON.stringify(value).replace(/[\u007F-\u009F]/g, (control) => `\\u00${control.charCodeAt(0).toString(16)}`)}\n`;
}
