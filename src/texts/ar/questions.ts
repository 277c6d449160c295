import type { DislikeReason } from '../../storage/outcome.ts';
import type { Texts } from '../texts.ts';
import { bold, count, DAYS, type Noun, plural, QUESTIONS, VOTES } from './wording.ts';

const REASONS: Readonly<Record<DislikeReason, string>> = {
  wrong: 'خطأ',
  incomplete: 'ناقصة',
  outdated: 'قديمة',
  other: 'سبب آخر',
};

const GAPS: Noun = {
  zero: 'لا ثغرات',
  one: 'ثغرة واحدة',
  two: 'ثغرتان',
  few: '# ثغرات',
  many: '# ثغرة',
  other: '# ثغرة',
};

/** Those of which there are any. */
const counted = (parts: readonly (readonly [times: number, words: string])[]) =>
  parts.flatMap(([times, words]) => (times === 0 ? [] : [`${words}: ${count(times)}`]));

export const questionTexts: Texts['questions'] = {
  off: 'لا يُحفظ شيء مما يُسأل عنه: الحفظ متوقف هنا.',
  unavailable:
    'لا يمكن قراءة الأسئلة المحفوظة أو تغييرها حاليًّا. أعد المحاولة بعد دقيقة؛ وإن استمر ذلك فأخبر من يشغّل هذا البوت أن السبب في سجله.',
  voted: {
    first: 'شكرًا، سُجّل رأيك.',
    changed: 'تغيّر تصويتك.',
    same: 'هذا مسجَّل من قبل.',
  },
  reasons: {
    ask: 'لماذا؟ لك ألا تجيب',
    options: {
      wrong: 'خطأ',
      incomplete: 'ناقصة',
      outdated: 'قديمة',
      other: 'سبب آخر',
    },
    noted: (reason) => `شكرًا، سُجّل السبب: ${REASONS[reason]}.`,
    notDisliked: 'لم يُسجَّل شيء: لا 👎 محفوظ لك على هذه الإجابة.',
  },
  tally: ({ outcomes, countered, earlier, dislikes }) => {
    const against = countered === 0 ? '' : ` (منها بما يقوله مقطع: ${count(countered)})`;
    const reasons = counted([
      [dislikes.wrong, REASONS.wrong],
      [dislikes.incomplete, REASONS.incomplete],
      [dislikes.outdated, REASONS.outdated],
      [dislikes.other, REASONS.other],
      [dislikes.none, 'بلا سبب'],
    ]);
    return [
      ...(outcomes.refused === 0 ? [] : [`بلا جواب: ${count(outcomes.refused)}${against}`]),
      ...counted([
        [outcomes.unsure, 'بلا جواب واضح'],
        [outcomes.quotes, 'باقتباسات فقط'],
        [outcomes.headline, 'بجواب مباشر'],
        [earlier, 'قبل عدّ الأجوبة المباشرة'],
      ]),
      ...(reasons.length === 0 ? [] : [`👎 ${reasons.join('، ')}`]),
    ];
  },
  waiting: 'في انتظار قاعدة البيانات التي تُحفظ فيها الأسئلة.',
  notKept: 'لم يعد هذا السؤال محفوظًا.',

  privacy: {
    description: 'الاطلاع على ما يُحفظ عنك أو حذفه',
    title: 'ما يُحفظ',
    body: (days) =>
      `من كل سؤال أُجيب عنه: نصه، وهل وُجد جواب وهل كان مباشرًا، وما قاله أقرب مقطع خلافًا له، والمقالات المقتبس منها، ونسخة المقالات، والوقت، والخادم والقناة، وهل سألت سرًّا، و👍 أو 👎 منك مع السبب الذي اخترته. يُحفظ ذلك لمدة ${plural(days, DAYS)}، ليرى المشرفون ما لا تجيب عنه المقالات وما يغيّره تعديلها في الأجوبة: فقبل كل تعديل تُطرح أحدث الأسئلة من جديد.\n` +
      'لا يُحفظ من السائل إلا بصمة بمفتاح: تدل على أن سؤالين من شخص واحد، لا على من هو. ولا تُحفظ الأجوبة ولا الرسائل الأخرى ولا الأسماء.\n' +
      'يرى المشرفون نصوص الأسئلة التي طُرحت على مرأى من الجميع دون أصحابها. أما ما سُئل سرًّا فلا يرون منه إلا عدده ومآله. وحين تجيب المقالات عن سؤال قد تُخبَر القناة التي طُرح فيها على مرأى من الجميع؛ ولا تُخبَر قناة غيرها، ولا يُذكر سؤال سرّي في أي مكان.',
    own: (questions, votes) => `منك: ${plural(questions, QUESTIONS)}، ${plural(votes, VOTES)}.`,
    delete: 'حذف ما يخصني',
    ask: (questions, votes) =>
      `هل يُحذف ما يخصك (${plural(questions, QUESTIONS)}، ${plural(votes, VOTES)})؟ لا رجوع في ذلك. وتبقى الرسائل في Discord.`,
    confirm: 'حذف',
    deleted: 'حُذف. لم يعد أي سؤال أو تصويت منك محفوظًا.',
    deletedSoon:
      'حُذف. لم يعد أي سؤال أو تصويت منك يُستعمل أو يُعرض. يقرأ برنامج آخر الملف الآن: وحين ينتهي تُمحى منه آخر الآثار.',
  },

  gaps: {
    command: 'ما سُئل عنه بلا جواب أو بلا جواب مباشر أو لم يُرضِ جوابه',
    show: 'ثغرات من نوع واحد فقط',
    kinds: {
      refused: 'بلا جواب',
      quotes: 'بلا جواب مباشر أو واضح',
      disliked: 'لم يُرضِ الجواب',
    },
    title: 'الثغرات',
    none: 'وجد كل سؤال جوابًا مباشرًا لم يعترض عليه أحد.',
    noneOfKind: 'لا ثغرات من هذا النوع.',
    entry: (times, downvotes) =>
      [`${count(times)}×`, ...(downvotes > 0 ? [`${count(downvotes)} 👎`] : [])].join(' · '),
    mark: 'للسد',
    unmark: 'لم يعد للسد',
    marked: 'للسد',
    csv: 'تصدير CSV',
    exported: (gaps) => `${plural(gaps, GAPS)}، والأكثر سؤالًا أولًا.`,
    private: 'سُئل سرًّا: لا يُعرض النص.',
    columns: [
      'السؤال',
      'المرات',
      'الأصوات السلبية',
      'آخر مرة',
      'صيغ أخرى',
      'بلا جواب',
      'بلا جواب بما يقوله مقطع',
      'بلا جواب واضح',
      'باقتباسات فقط',
      'خطأ',
      'ناقصة',
      'قديمة',
      'سبب آخر',
      'بلا سبب',
    ],
    filled: 'صارت المقالات تجيب عما سُئل عنه هنا.',
  },

  stats: {
    command: 'كم سُئل وأُجيب ورُفض ولم يُرضِ، وأكثر المقالات اقتباسًا',
    title: (days) => `في آخر ${plural(days, DAYS)}`,
    asked: (asked, answered) =>
      asked === 0
        ? 'لم يُسأل شيء.'
        : `${bold(plural(asked, QUESTIONS))}، أُجيب عن ${bold(`${Math.round((100 * answered) / asked)}%`)} منها.`,
    cited: 'الأكثر اقتباسًا',
    citedEntry: (title, times) => `${title}: ${count(times)}×`,
    pictureTitle: 'الأسئلة في اليوم',
    answered: 'أُجيب عنها',
    open: 'لم يُجَب عنها',
    alt: (days, asked, answered, busiest, most) =>
      `الأسئلة في كل يوم من آخر ${plural(days, DAYS)}، أعمدةً: ${count(asked)} في المجموع، أُجيب عن ${count(answered)} منها؛ وأكثرها ${count(most)} في ${busiest}.`,
  },
};
