import type { Texts } from '../texts.ts';
import { ARTICLES, count, type Noun, plural } from './wording.ts';

const ORDERS: Noun = {
  zero: 'لا طلبات',
  one: 'طلب واحد',
  two: 'طلبان',
  few: '# طلبات',
  many: '# طلبًا',
  other: '# طلب',
};

export const orderTexts: Texts['orders'] = {
  reading: ({ read, articles }) =>
    read < articles
      ? `قراءة المقالات: ${count(read)} من ${count(articles)}.`
      : `اكتملت قراءة المقالات (${plural(articles, ARTICLES)})، ويجري جمع ما تقوله.`,
  asking: ({ asked, questions }) =>
    `تُطرح الأسئلة المحفوظة من جديد، قبل التغيير وبعده: ${count(asked)} من ${count(questions)}.`,
  starting: 'قراءة المقالات على وشك أن تبدأ.',
  gathering: 'ما زال جمع ما تقوله المقالات عن الجهات والأشخاص والأحداث جاريًا.',
  tryAgain: 'أعد المحاولة بعد قليل.',
  outdated: (version) => `بحسب النسخة ${version}: ما زال جمع ما تقوله المقالات بعدها جاريًا.`,
  picture: 'ما زالت الصورة تُرسم. تصلك خلال عشر ثوانٍ، أو يصلك سطر يقول إنها لن تأتي.',
  fetching: (name) => `جلب ${name} وقراءته.`,
  tooLong: 'يستغرق هذا وقتًا أطول مما يُبقي Discord الرد مفتوحًا. اسأل مرة أخرى بعد بضع دقائق.',
  orderTooLong:
    'يستغرق هذا وقتًا أطول مما يُبقي Discord الرد مفتوحًا، والعمل مستمر: **/corpus status** يبيّن أين وصل.',
  stopping: 'Accord يتوقف الآن، فتُرك هذا ولم يتغير شيء. اطلبه مرة أخرى بعد دقيقة.',
  gatheringFailed: (interactionId) =>
    'تعذّر جمع ما تقوله المقالات عن الجهات والأشخاص والأحداث، وقد سُجّل ذلك. ' +
    `يجاب عن الأسئلة كما كان. إن تكرر هذا فأبلغ عن هذا الرقم: ${interactionId}`,

  waiting: (ahead) => `في الانتظار، وقبله: ${plural(ahead, ORDERS)}.`,
  ending: 'على وشك الانتهاء.',
  writing: 'الكتابة والتشغيل.',
  full: (limit) =>
    `في الانتظار ${plural(limit, ORDERS)} على المقالات. أعد المحاولة حين ينتهي بعضها: تجدها في **/corpus status**.`,
  cancelled: 'أُلغي. لم يتغير شيء.',
  tooLate: 'فات أوان الإلغاء: الكتابة جارية.',
  over: 'انتهى هذا الطلب: لا شيء يُلغى.',
  cancelledBy: (who) => `ألغاه ${who}. لم يتغير شيء.`,
  cancel: 'إلغاء',
  title: 'الطلبات',
  none: 'لا تغيير جاريًا.',
  kinds: {
    files: 'إعادة تحميل',
    import: 'استيراد',
    edit: 'تعديل',
    remove: 'إزالة',
    undo: 'تراجع',
  },
  dryRun: 'تجربة',
  by: (who) => (who === null ? 'تلقائيًّا' : `بطلب ${who}`),
};
