import type { Texts } from '../texts.ts';
import { bold } from './wording.ts';

export const citationTexts: Texts['citation'] = {
  formats: { text: 'نص', markdown: 'Markdown', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' },
  line({ author, title, publisher, published, retrieved, url }, paragraph, page) {
    const where = [publisher, published, page, `¶${paragraph}`].filter((part) => part !== null);
    const end = /[.!?؟]$/.test(title) ? '' : '.';
    return [
      ...(author === null ? [] : [/\.$/.test(author) ? author : `${author}.`]),
      `${title}${end}`,
      `${where.join('، ')}.`,
      ...(url === null ? [] : [url]),
      ...(retrieved === null ? [] : [`(اطُّلع عليه: ${retrieved})`]),
    ].join(' ');
  },
  note: (paragraph, source) => [`الفقرة ${paragraph}`, ...(source === null ? [] : [source])].join('. '),
  tooLong: 'هذا التوثيق أطول من أن تسعه رسالة. اختر صيغة أخرى.',
  keyUnknown: (key, nearest) =>
    nearest.length > 0
      ? `لا يوجد مقطع بالرمز ${bold(key)}. الأقرب إليه: ${nearest.map((one) => `\`${one}\``).join('، ')}.`
      : `لا يوجد مقطع بالرمز ${bold(key)}.`,
};
