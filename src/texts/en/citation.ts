import { bold } from './wording.ts';

/** A source as a citation names it; null where nobody knows. */
interface Source {
  readonly author: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly retrieved: string | null;
  readonly url: string | null;
}

/** What is said of citations and their keys. */
export const citationTexts = {
  formats: { text: 'Text', markdown: 'Markdown', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' },
  /** What is known of a source, in one line: what is not known is left out, and so are the signs around it. */
  line(source: Source, paragraph: number, page: string | null): string {
    const { author, title, publisher, published, retrieved, url } = source;
    const where = [publisher, published, page, `¶${paragraph}`].filter((part) => part !== null);
    const end = /[.!?]$/.test(title) ? '' : '.';
    return [
      ...(author === null ? [] : [/\.$/.test(author) ? author : `${author}.`]),
      `${title}${end}`,
      `${where.join(', ')}.`,
      ...(url === null ? [] : [url]),
      ...(retrieved === null ? [] : [`(retrieved ${retrieved})`]),
    ].join(' ');
  },
  note: (paragraph: number, source: string | null) =>
    [`Paragraph ${paragraph}`, ...(source === null ? [] : [source])].join('. '),
  tooLong: 'This citation is too long for a message. Choose another format.',
  keyUnknown: (key: string, nearest: readonly string[]) =>
    nearest.length > 0
      ? `There is no passage ${bold(key)}. The nearest: ${nearest.map((one) => `\`${one}\``).join(', ')}.`
      : `There is no passage ${bold(key)}.`,
};
