import type { Unchecked } from '../../check/split-claims.ts';
import type { Texts } from '../texts.ts';
import { bold, plural, QUESTIONS, SENTENCES } from './wording.ts';

const ASIDE: Readonly<Record<Unchecked, (number: number) => string>> = {
  question: (number) => plural(number, QUESTIONS),
  fragment: (number) => `${plural(number, SENTENCES)} (ناقصة التركيب)`,
  pronoun: (number) => `${plural(number, SENTENCES)} (تعتمد على غيرها أو على كاتبها)`,
  hidden: (number) => `${plural(number, SENTENCES)} (فيها نص مخفي أو إشارة إلى أحد أو شفرة)`,
  language: (number) => `${plural(number, SENTENCES)} (بلغة غير الإنجليزية)`,
  long: (number) => `${plural(number, SENTENCES)} (مفرطة الطول)`,
};

export const checkTexts: Texts['check'] = {
  title: 'مراجعة الرسالة على المقالات',
  verdicts: { supported: 'مؤيَّد', contradicted: 'مخالف', not_covered: 'غير وارد' },
  supported: 'مؤيَّد',
  notCovered: 'غير وارد',
  contradicted: {
    date: 'مخالف في تاريخ',
    number: 'مخالف في رقم',
    name: 'مخالف في اسم',
  },
  difference: (claimed, stated) => `في الرسالة ${bold(claimed)}، وفي المقطع ${bold(stated)}.`,
  differenceFromReport: (claimed, published) =>
    `في الرسالة ${bold(claimed)}، مع أن المقال الذي أورد الخبر مؤرخ قبل ذلك: ${bold(published)}.`,
  byPublication: (published) => `لا يذكر المقطع تاريخًا؛ والمقال الذي أورد الخبر مؤرخ في ${bold(published)}.`,
  passageAbove: (number) => `المقطع [${number}] أعلاه.`,
  aside: (counts) => `لم يُراجَع: ${counts.map(([reason, number]) => ASIDE[reason](number)).join('، ')}.`,
  leftOut: (sentences) => `لا متسع هنا لما بقي (${plural(sentences, SENTENCES)}): راجع رسالة أقصر.`,
  meaning: 'معنى «غير وارد» أن لا مقطع يقول ذلك وحده، لا أنه غير صحيح.',
  nothing: 'لا توجد في هذه الرسالة جملة تُراجَع. تُراجَع الجمل الخبرية المكتوبة بالإنجليزية.',
  own: 'هذه رسالتي أنا: ما تقتبسه وارد في المقالات.',
};
