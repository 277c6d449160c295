import { checkTexts } from './ar/check.ts';
import { citationTexts } from './ar/citation.ts';
import { failureTexts } from './ar/failures.ts';
import { importTexts } from './ar/import.ts';
import { keeperTexts } from './ar/keepers.ts';
import { lineTexts } from './ar/lines.ts';
import { lookups } from './ar/lookups.ts';
import { commandNames } from './ar/names.ts';
import { orderTexts } from './ar/orders.ts';
import { questionTexts } from './ar/questions.ts';
import { setupTexts } from './ar/setup.ts';
import { smallTalkTexts } from './ar/small-talk.ts';
import { versionTexts } from './ar/versions.ts';
import { dossierTexts, watchTexts } from './ar/watches.ts';
import {
  ARTICLES,
  bold,
  count,
  date,
  EVENTS,
  either,
  isolate,
  LINKS,
  list,
  nameLanguage,
  ORGANISATIONS,
  PASSAGES,
  plural,
  SECONDS,
} from './ar/wording.ts';
import type { Texts } from './texts.ts';

const tooMany = (what: string) => (limit: number, windowS: number, waitS: number) =>
  `تجاوزت الحد: ${what} ${count(limit)} خلال ${plural(windowS, SECONDS)}. أعد المحاولة بعد ${plural(waitS, SECONDS)}.`;

/** What `en.ts` says, in Arabic. */
export const arabic: Texts = {
  language: 'ar',
  date,

  notSaid({ status, asked, missing, reason, counter }) {
    if (reason === 'unsure') return 'لا مقطع يجيب عن هذا السؤال بوضوح.';
    if (status === 'not_found' && missing.length > 0) return `لا ذكر في المقالات لـ ${either(missing)}.`;
    const lack = asked === null ? 'لا مقطع يجيب عن هذا السؤال' : `لا مقطع يجيب عن هذا: ${bold(asked)}`;
    return missing.length > 0 && counter === null ? `${lack}؛ ولا مقطع يذكر ${either(missing)}.` : `${lack}.`;
  },
  foreign: (languages) => `لا مقال بلغة هذا السؤال؛ لغة المقالات: ${list(languages.map(nameLanguage))}.`,
  listed: list,
  // Each on its own: names in Latin letters would run the other way together.
  enumerated: (items) => items.map(isolate).join('، '),
  labelled: (label, said) => `${isolate(label)}: ${isolate(said)}`,
  onThis: 'ما في المقالات عن هذا:',
  publicationBasis: 'هذا تاريخ المقال؛ فالمقطع لا يذكر تاريخًا.',
  time: (basis, written) => (basis === 'stated' ? bold(written) : `تاريخ الخبر ${bold(written)}`),
  itemsFound: (items) => `ما ورد في المقالات: ${count(items)}؛ وقد يكون هناك غيره:`,
  countedFound: 'تذكر المقالات ما يلي:',
  articlesFound: (articles) => `يرد ذكره في المقالات (${plural(articles, ARTICLES)}):`,
  undated: ({ period, nearest }) => {
    const nothing = `لا شيء في المقالات مؤرخ في ${bold(period)}`;
    return nearest.length === 0
      ? `${nothing}.`
      : `${nothing}؛ والأقرب: ${list(nearest.map((one) => bold(one)))}.`;
  },
  difference: ({ asked, stated }) =>
    stated === null
      ? `يذكر المقطع غير ${bold(asked)}:`
      : `في السؤال ${bold(asked)}، وفي المقطع ${bold(stated)}:`,
  askOn: {
    title: 'متابعة السؤال',
    label: 'سؤالك؛ وله أن يستند إلى هذه الإجابة',
    example: 'Who signed it?',
  },
  takeAway: {
    notMine: 'ليست هذه إجابة مني.',
    notYours: 'لا يسحب الإجابة إلا من سأل؛ ويمكن للمشرفين حذفها.',
    done: 'سُحبت الإجابة.',
    refused: 'لا يسمح لي Discord بحذف هذه الرسالة: يمكن للمشرفين ذلك.',
  },
  roleMentioned: 'أشرتَ إلى دوري، ولا أستطيع قراءة ما يُكتب مع دور. أشر إليّ أنا: اختر البوت **Accord**.',
  shareRefused: 'لا يقبل Discord هذه الإجابة مني هنا، فلم تُشارَك.',
  nearest: 'أقرب المقاطع:',
  counter: {
    denied: 'أقرب مقطع ينفي ذلك:',
    planned: 'أقرب مقطع يذكره أمرًا مزمعًا أو محتملًا، لا واقعًا:',
    ended: 'أقرب مقطع يقول إنه انتهى:',
    opposite: 'أقرب مقطع يذكر عكس ذلك:',
    other: 'أقرب مقطع يقول إن غيره فعل ذلك:',
  },
  covers: 'مما تتناوله المقالات:',
  corpusVersion: (version) => `نسخة المقالات ${version}`,
  pageMark: (page) => `ص ${page}`,
  paragraphMark: (paragraph) => `¶${paragraph}`,
  dateUnknown: isolate('تاريخ غير معروف'),
  source: ({ publisher, published }) => [
    ...(publisher === null ? [] : [publisher]),
    published === null ? isolate('تاريخ غير معروف') : date(published),
  ],
  question: (question) => `«${question}»`,
  understood: (question) => `فُهم السؤال هكذا: «${question}»`,
  tooLong: (title) => `في ${bold(title)} مقطع أطول من أن يُقتبس كاملًا هنا: اقرأه بالأمر **/article**.`,
  sharedBy: (user) => `شاركه ${user}`,
  morePassages: (question) => `مقاطع أخرى عن «${question}»`,
  noMorePassages: 'لا مقاطع أخرى.',
  buttons: {
    more: 'مقاطع أخرى',
    timeline: 'الخط الزمني',
    askOn: 'متابعة السؤال',
    context: 'في السياق',
    share: 'مشاركة',
    shared: 'تمت المشاركة',
    previous: 'السابق',
    next: 'التالي',
    openArticle: 'فتح المقال',
    reload: 'إعادة التحميل',
    reloadAnyway: 'إعادة التحميل على أي حال',
    good: '👍',
    bad: '👎',
  },

  questionEmpty: 'لا سؤال في هذا. اسأل بجملة أو بكلمات مفتاحية، مثل «من وقّع المذكرة؟».',
  questionWithoutWords: 'ليس في هذا حروف ولا أرقام يُبحث عنها. اسأل بجملة أو بكلمات مفتاحية.',
  questionTooLong: (length, limit) =>
    `عدد أحرف هذا السؤال ${count(length)}، والحد الأقصى للبحث ${count(limit)}. اسأل عن أمر واحد في كل مرة.`,
  tooMany: {
    questions: tooMany('عدد الأسئلة المسموح'),
    actions: tooMany('عدد الأوامر والأزرار المسموح'),
    completions: tooMany('عدد الأسماء المسموح إكمالها'),
    imports: tooMany('عدد الملفات المسموح'),
  },
  staleMessage: 'تغيّرت المقالات منذ كُتبت هذه الرسالة. اسأل من جديد لتقرأ ما فيها الآن.',
  questionGone: 'حُذف السؤال أو عُدّل بعد الإجابة عنه. اسأل من جديد.',
  alreadyShared: 'سبقت مشاركة هذه الإجابة.',
  unknownCommand: 'لم يعد هذا البوت يعرف هذا الأمر. قد تتأخر القائمة في Discord في التحديث.',
  failure: (interactionId) => `حدث خطأ هنا وقد سُجّل. إن تكرر فأبلغ عن هذا الرقم: ${interactionId}`,

  articleUnknown: (name, nearest) =>
    nearest.length > 0
      ? `لا مقال بعنوان ${bold(name)}. الأقرب: ${either(nearest)}.`
      : `لا مقال بعنوان ${bold(name)}.`,
  articleList: (articles) => `المقالات المتاحة: ${plural(articles, ARTICLES)}`,
  articleChoose: 'اختر مقالًا',
  articleUnclear: (name) => `أكثر من مقال في عنوانه ${bold(name)}. أيها تقصد؟`,
  articleMore: (more) => `وغيرها (${count(more)}): اكتب المزيد من العنوان.`,
  page: (page, pages) => `صفحة ${page} من ${pages}`,
  retrieved: (written) => `اطُّلع عليه في ${written}`,

  citation: citationTexts,
  check: checkTexts,
  versions: versionTexts,
  orders: orderTexts,
  imports: importTexts,
  questions: questionTexts,
  keepers: keeperTexts,
  setup: setupTexts,
  watches: watchTexts,
  dossier: dossierTexts,
  failures: failureTexts,
  lines: lineTexts,

  corpusTitle: 'المقالات',
  corpusCounts: (articles, passages) => `${plural(articles, ARTICLES)}، ${plural(passages, PASSAGES)}`,
  corpusLoaded: (when) => `وقت التحميل: ${when}`,
  corpusNoFailure: 'تمت آخر إعادة تحميل بلا مشكلات.',
  corpusFailure: (when) => `فشلت إعادة التحميل (${when})؛ وما زالت المقالات المحمّلة قبلها مستعملة.`,
  reloadUnexpected: 'توقفت إعادة التحميل لسبب ليس في المقالات: انظر السجل.',
  corpusNotBuilt: (reason) => `لم يتغير شيء لتعذّر البناء في المجلد المؤقت: ${reason}.`,
  reloadFailed: 'لم تُعَد القراءة: ما زالت المقالات المحمّلة قبلها مستعملة.',
  reloadWarned: 'لم تُعَد القراءة: قد يكون هناك أمر لم يُلحظ. ما زالت المقالات المحمّلة قبلها مستعملة.',
  reloads: {
    reloaded: (version) => `أُعيد التحميل: نسخة المقالات الآن ${version}.`,
    done: (version) => `تم: نسخة المقالات الآن ${version}.`,
    tried: (version) => `تجربة: ستصير نسخة المقالات ${version}. لم يتغير شيء.`,
  },
  reloadWarnings: 'تحذيرات',
  reloadOverruled: 'تحذيرات جرى تجاوزها',
  reloadUnchanged: 'لم يُضف مقال ولم يُعدَّل ولم يُزل.',
  warningUndated: (title) => `المقال «${title}» بلا تاريخ.`,
  warningGuardLost: (question) => `لم يعد سؤال الاختبار «${question}» يجد جوابه.`,
  reloadAdded: 'أُضيف',
  reloadChanged: 'عُدّل',
  reloadRemoved: 'أُزيل',
  andMore: (more) => `وغيرها (${count(more)})`,

  helpTitle: 'اسأل عما تقوله المقالات',
  helpBody: 'كل جواب جملة مقتبسة مع مصدرها، أو بيان بأنه لا جواب.',
  helpAsk: 'اسأل بالأمر **/ask**، أو بالإشارة إلى هذا البوت في رسالتك: من ومتى وأين وكم؟',
  helpCommand: (call, description) => `\u200F${call} ${description}`,
  helpFollowUp: '**متابعة السؤال** تحت أي إجابة، أو رد يشير إلى هذا البوت: «when?».',
  helpCheck: 'تحت Apps في قائمة الرسالة: **Check against the corpus** و **Take this answer away**.',
  smallTalk: smallTalkTexts,

  lookups,

  pictures: {
    empty: 'لا شيء يُعرض.',
    unnamedNote: 'خط بلا كلمة: ذُكرت الجهات معًا لا غير.',
    csvButton: 'تصدير CSV',
    svgButton: 'تصدير SVG',
    csv: 'أحداث الصورة، حدث في كل سطر، مع الجملة التي تذكره.',
    svg: 'الصورة بصيغة SVG، واضحة بأي حجم.',
    namedButton: 'مع المذكورة معًا فقط',
    named: 'رُسمت أيضًا بخط خفيف الجهات المذكورة معًا فقط.',
    columns: [
      'ما حدث',
      'الحالة',
      'التاريخ',
      'مصدر التاريخ',
      'كما كُتب',
      'المكان',
      'الأطراف',
      'الجملة',
      'المقال',
      'تاريخ النشر',
      'العنوان',
      'الفقرة',
    ],
    bases: { stated: 'مذكور في المقال', publication: 'تاريخ الخبر' },
    dashedNote: 'الخط المتقطع: لم يتم، أو لم يعد قائمًا.',
    thicknessNote: 'كلما زاد سُمك الخط زادت المقاطع التي تذكره.',
    networkLeftOut(organisations, links) {
      const parts = [
        ...(organisations > 0 ? [plural(organisations, ORGANISATIONS)] : []),
        ...(links > 0 ? [plural(links, LINKS)] : []),
      ];
      return parts.length === 0 ? '' : `… وما لم يُعرض: ${parts.join('، ')}`;
    },
    timelineLeftOut: (events) => `… وما لم يُعرض: ${plural(events, EVENTS)}`,
    reported: (written) => `تاريخ الخبر ${written}`,
    undated: 'بلا تاريخ',
    reportedNote: 'العلامة المفرغة: لا تذكر المقالات إلا تاريخ الخبر.',
    networkLead: (title, organisations) => `${title}: شبكة علاقات (${plural(organisations, ORGANISATIONS)}).`,
    networkLink: (names, kinds, passages) =>
      `${names.join(' و ')}${kinds.length > 0 ? `: ${kinds.join('، ')}` : ''} (${plural(passages, PASSAGES)})`,
    networkAlone: (name) => `${name}: بلا صلات`,
    timelineLead: (title, events) => `${title}: خط زمني (${plural(events, EVENTS)}).`,
    timelineEvent: (written, type, label) => `${written}: ${type}، ${label}`,
    undatedEvent: (type, label) => `بلا تاريخ: ${type}، ${label}`,
    described: (lead, items, leftOut) =>
      [
        lead,
        ...(items.length > 0 ? [`${items.join('؛ ')}.`] : []),
        ...(leftOut > 0 ? [`وغيرها (${count(leftOut)}).`] : []),
      ].join(' '),
  },

  names: commandNames,
  commands: {
    ask: {
      description: 'طرح سؤال وقراءة الجملة التي تجيب عنه مع مصدرها',
      question: 'ما تريد معرفته، بجملة أو بكلمات مفتاحية',
      private: 'إظهار الإجابة لك وحدك',
    },
    article: {
      description: 'قراءة مقال، أو عرض قائمة المقالات',
      title: 'المقال المراد قراءته؛ اتركه لعرض القائمة',
    },
    cite: {
      description: 'مقطع وتوثيقه',
      key: 'المقطع: مقال ورقم فقرة',
    },
    corpus: {
      description: 'العناية بالمقالات التي تؤخذ منها الأجوبة',
      status: 'ما حُمّل ومنذ متى، وما يجري أو ينتظر، وآخر مشكلة',
      reload: 'قراءة المقالات من جديد وبيان ما أُضيف وعُدّل وأُزيل',
      dryRun: 'بيان ما سيتغير في المقالات والأجوبة فقط',
    },
    ...lookups.commands,
    watch: { description: watchTexts.description },
    dossier: { description: dossierTexts.description },
    setup: { description: setupTexts.description },
    privacy: { description: questionTexts.privacy.description },
    help: { description: 'ما يمكن السؤال عنه، مع أمثلة' },
  },
};
