import type { Texts } from '../texts.ts';
import { ARTICLES, bold, count, type Noun, PASSAGES, plural } from './wording.ts';

const WATCHES: Noun = {
  zero: 'لا متابعات',
  one: 'متابعة واحدة',
  two: 'متابعتان',
  few: '# متابعات',
  many: '# متابعة',
  other: '# متابعة',
};

export const watchTexts: Texts['watches'] = {
  description: 'تلقي ما هو جديد',
  organisation: 'تلقي الجديد عن جهة',
  person: 'تلقي الجديد عن شخص',
  pair: 'تلقي الجديد بين جهتين',
  list: 'متابعاتك، ولمن يدير الخادم متابعات قنواته، مع إنهائها',
  channel: 'لمن يدير الخادم: القناة التي تُخبَر. ومن دونها تُخبَر أنت برسالة خاصة',

  set: (title, channel, passages) =>
    `${channel === null ? 'ستُخبَر برسالة خاصة' : `ستُخبَر ${channel}`} حين يأتي تغيير في المقالات بجديد عن ${bold(title)}. ` +
    `وما فيها عنه اليوم: ${plural(passages, PASSAGES)}.`,
  there: (title, channel) =>
    `${bold(title)} متابَع من قبل: ${channel === null ? 'تُخبَر برسالة خاصة' : `تُخبَر ${channel}`}.`,
  full: (most, channel) =>
    `${channel === null ? 'بلغت متابعاتك' : `بلغت متابعات ${channel}`} الحد الأقصى: ${count(most)}. أنهِ واحدة منها أولًا: **/watch list**.`,
  greeting: (title) => `هنا ستُخبَر بالجديد عن ${bold(title)}.`,
  noDirectMessages:
    'لا يسمح لي Discord بأن أكتب إليك: اسمح بالرسائل الخاصة من أعضاء هذا الخادم في إعدادات خصوصيته، ثم أعد المحاولة. لا شيء متابَع.',
  cannotWrite: (channel) =>
    `لا أستطيع الكتابة في ${channel}: امنحني فيها **View Channel** و**Send Messages**، وفي السلسلة **Send Messages in Threads**. لا شيء متابَع.`,
  onlyInServer: 'لا قناة هنا تُخبَر: من دون **channel** تُخبَر أنت.',

  title: 'المتابعات',
  none: 'لا شيء متابَع. تبدأ المتابعة بـ **/watch organisation** أو **person** أو **pair**.',
  yours: 'لك في رسائل خاصة',
  channels: 'لقنوات هذا الخادم',
  inChannel: (title, channel) => `${bold(title)} في ${channel}`,
  end: 'إنهاء',
  endThis: 'إنهاء هذه المتابعة',
  ended: (title) => `انتهت متابعة ${bold(title)}.`,
  gone: 'انتهت هذه المتابعة من قبل.',
  notYours: 'إنهاء متابعات قنوات الخادم لمن يديره وحده.',

  news: (title) => `جديد عن ${bold(title)}`,
  newsCounted: (passages, articles) =>
    `الجديد: ${plural(passages, PASSAGES)}، والمقالات: ${plural(articles, ARTICLES)}`,
  more: (passages) => `ومن الجديد أيضًا ${plural(passages, PASSAGES)} في:`,

  privacy: {
    body: 'من كل متابعة: ما هي عليه ومن تُخبره. ومتابعتك أنت تحتاج إلى معرّفك في Discord، فمن دونه لا يستطيع أحد أن يكتب إليك، وإلى لغتك. وتُحفظ حتى تنتهي؛ وما أُخبر به يُذكر ببصمات الجمل، كي لا يُخبَر أحد بشيء مرتين.',
    own: (watches) => `منك: ${plural(watches, WATCHES)}.`,
    ask: (watches) => `وينتهي ما تتابعه أيضًا (${plural(watches, WATCHES)})؛ وتبقى متابعات القنوات.`,
    ended: 'انتهت متابعاتك، ولا يُحفظ منها شيء.',
  },

  waiting: 'في انتظار قاعدة البيانات التي تُحفظ فيها المتابعات.',
  unavailable:
    'لا يمكن قراءة المتابعات أو تغييرها حاليًّا. أعد المحاولة بعد دقيقة؛ وإن استمر ذلك فأخبر من يشغّل هذا البوت أن السبب في سجله.',
};

export const dossierTexts: Texts['dossier'] = {
  description: 'كل ما عن جهتين، في ملف',
  sent: (title, passages) => `${bold(title)}: ${plural(passages, PASSAGES)}، في ملف.`,
  drawn: (version, counted) => `مستخرج من المقالات، النسخة ${version}. ${counted}`,
  sources: 'المصادر',
  button: 'ملف',
};
