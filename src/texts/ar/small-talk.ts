import type { Texts } from '../texts.ts';
import { ARTICLES, bold, count, PASSAGES, plural } from './wording.ts';

export const smallTalkTexts: Texts['smallTalk'] = {
  lines: {
    help: 'اسأل عما في المقالات: الجواب جملة مقتبسة من أحدها مع مصدرها.',
    identity:
      'هذا Accord، وهو بوت يجيب عن الأسئلة باقتباس الجملة التي تقول ذلك من أحد المقالات. لا يكتب فيه أي نموذج لغوي شيئًا.',
    clock: 'يعرف Accord ما تقوله مقالاته، لا الوقت ولا حال الطقس.',
    chat: 'ليس Accord للدردشة، لكنه يجد ما تقوله المقالات: تفضل بسؤالك.',
    test: 'يعمل. اسأل عما في المقالات.',
    thanks: 'عفوًا.',
    farewell: 'إلى اللقاء.',
    greeting: 'مرحبًا. اسأل عما في المقالات، مثل: من وقّع ماذا، ومتى وأين.',
    nod: 'اسأل متى أردت البحث عن شيء في المقالات.',
  },
  reactions: { thanks: '👍', nod: '👌' },
  bare: 'عمّ تسأل؟ اذكره في السؤال، أو رُدّ على الإجابة التي تقصدها.',
  helpButton: 'مساعدة',

  counts: (articles, passages) => `${bold(plural(articles, ARTICLES))}، ${plural(passages, PASSAGES)}.`,
  newest: 'الأحدث أولًا',
  titled: (title, date) => `«${title}» (${date})`,
  titles: (lead, titles, more) =>
    `${lead}: ${titles.join('، ')}${more > 0 ? `، وغيرها (${count(more)})` : ''}.`,
  latest: (title) => `أحدث المقالات ${title}.`,
  earliest: (title) => `وأقدمها ${title}.`,
  undated: (articles) => `بلا تاريخ: ${plural(articles, ARTICLES)}.`,
  noDates: 'ليس لأي مقال تاريخ.',
  changed: (when) => `آخر تعديل: ${when}.`,
  unchanged: (when) => `لم تتغير منذ تحميلها أول مرة، ${when}.`,
  loaded: (when) => `وقت التحميل: ${when}.`,
  all: (articles) => `كل المقالات (${count(articles)})`,
  keepers: {
    here: (role) =>
      `يقوم على المقالات مشرفو هذا الخادم، بالأمر ${bold('/corpus')}: الأعضاء الذين لهم صلاحية «Manage Server»${role === null ? '' : ` أو الدور ${bold(role)}`}.`,
    elsewhere:
      'يقوم على المقالات مشرفو الخادم الأم للبوت: الأعضاء الذين لهم هناك صلاحية «Manage Server» أو الدور المخصص لـ Accord.',
    noHome: 'يقوم على المقالات مالك هذا التطبيق أو فريقه: ليس للبوت خادم أم.',
  },
};
