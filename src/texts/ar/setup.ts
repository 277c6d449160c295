import { setupTexts as english } from '../en/setup.ts';
import type { Texts } from '../texts.ts';
import { count, list } from './wording.ts';

const NAMES = english.languageNames;

export const setupTexts: Texts['setup'] = {
  description: 'تحديد أين يجيب البوت عن الإشارات إليه، وكيف يرد، وبأي لغة يتكلم',
  options: {
    mentions: 'أين يجاب عن الإشارات: قنوات مثل #general #help، أو all',
    replies: 'أين يوضع الرد على إشارة',
    language: 'لغة كلام البوت',
    channel: 'القناة الوحيدة التي تخصها اللغة؛ اتركها ليشمل ذلك الخادم كله',
  },
  title: 'الإعدادات',
  everywhere: 'تعمل الأوامر في كل القنوات مهما كانت هذه الإعدادات.',

  mentions: (channels) =>
    channels.length === 0
      ? '**الإشارات**: لا يجاب عنها في أي قناة، فالقنوات التي اختيرت لم تعد موجودة. اختر غيرها، أو استعمل هذا الأمر مع «all».'
      : `**الإشارات**: يجاب عنها في ${channels.join('، ')} وما فيها من سلاسل ومنشورات، لا في غيرها.`,
  mentionsAll: '**الإشارات**: يجاب عنها في كل القنوات.',
  chooseMentions: 'قنوات الإشارات؛ ولا شيء يعني كلها',

  replies: {
    'in place': '**الردود**: في مكان السؤال.',
    'in a thread': '**الردود**: سلسلة لكل سؤال، اسمها السؤال نفسه.',
  },
  repliesOptions: { 'in place': 'الرد في المكان نفسه', 'in a thread': 'فتح سلسلة لكل سؤال' },
  chooseReplies: 'أين توضع الردود',
  missing: (names) =>
    `ينقص البوت في هذه القناة ${list(names.map((name) => `**${name}**`))}: وحتى يُمنح ذلك يرد في المكان نفسه.`,
  permissions: english.permissions,

  language: (language) =>
    `**لغة** كلام البوت: ${language === null ? 'لغة الخادم في Discord' : NAMES[language]}. وتبقى الاقتباسات كما كُتبت.`,
  channelLanguage: (channel, language) => `${channel}: ${NAMES[language]}`,
  languageNames: NAMES,
  noLanguage: 'لا لغة خاصة',
  asDiscord: 'كلغة الخادم في Discord',
  asServer: 'كباقي الخادم',
  chooseLanguage: 'اللغة في الخادم',
  chooseChannel: 'تحديد لغة لقناة واحدة',
  inChannel: (channel) => `في ${channel}:`,
  chooseChannelLanguage: (channel) => `اللغة في #${channel}`,

  waiting: 'في انتظار قاعدة البيانات التي تُحفظ فيها الإعدادات.',
  unavailable:
    'لا يمكن قراءة الإعدادات أو تغييرها حاليًّا. أعد المحاولة بعد دقيقة؛ وإن استمر ذلك فأخبر من يشغّل هذا البوت أن السبب في سجله.',
  notInServer: 'ليس البوت عضوًا في هذا الخادم، وإنما أوامره فيه: ادعه بالصلاحية bot.',
  managersOnly: 'هذا للأعضاء الذين لهم صلاحية «Manage Server» وحدهم.',
  mentionsUnclear: 'ليست هذه قائمة قنوات. اكتب قنوات مثل #general #help، أو «all».',
  tooManyChannels: (most) =>
    `القنوات كثيرة: الحد الأقصى ${count(most)}. للإجابة عن الإشارات في كل القنوات اكتب «all».`,
  channelUnknown: 'إحداها ليست من قنوات هذا الخادم التي يمكن أن يُشار فيها إلى البوت. والسلسلة تتبع قناتها.',
};
