import type { Texts } from '../texts.ts';
import { bold } from './wording.ts';

export const citationTexts: Texts['citation'] = {
  formats: { text: 'Texte', markdown: 'Markdown', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' },
  line({ author, title, publisher, published, retrieved, url }, paragraph, page) {
    const where = [publisher, published, page, `¶${paragraph}`].filter((part) => part !== null);
    const end = /[.!?]$/.test(title) ? '' : '.';
    return [
      ...(author === null ? [] : [/\.$/.test(author) ? author : `${author}.`]),
      `${title}${end}`,
      `${where.join(', ')}.`,
      ...(url === null ? [] : [url]),
      ...(retrieved === null ? [] : [`(consulté : ${retrieved})`]),
    ].join(' ');
  },
  note: (paragraph, source) => [`Paragraphe ${paragraph}`, ...(source === null ? [] : [source])].join('. '),
  tooLong: 'Cette citation est trop longue pour un message. Choisissez un autre format.',
  keyUnknown: (key, nearest) =>
    nearest.length > 0
      ? `Il n’y a pas de passage ${bold(key)}. Les plus proches : ${nearest.map((one) => `\`${one}\``).join(', ')}.`
      : `Il n’y a pas de passage ${bold(key)}.`,
};
