import { createRegionNames } from '../region-names.ts';
import type { Texts } from '../texts.ts';
import { kindTexts } from './kinds.ts';
import {
  bold,
  count,
  EVENTS,
  either,
  isolate,
  LINKS,
  list,
  ORGANISATIONS,
  PASSAGES,
  plural,
} from './wording.ts';

const nobodyCalled = (kind: string) => (name: string, nearest: readonly string[]) =>
  nearest.length > 0
    ? `لا ${kind} في المقالات باسم ${bold(name)}. الأقرب: ${either(nearest)}.`
    : `لا ${kind} في المقالات باسم ${bold(name)}.`;

const nameCountry = createRegionNames('ar');

const ROLES = new Map([
  ['announcer', 'الجهة المعلنة'],
  ['body', 'الهيئة'],
  ['bought', 'الجهة المشتراة'],
  ['buyer', 'المشتري'],
  ['centre', 'المركز'],
  ['customer', 'العميل'],
  ['founded', 'الجهة المؤسَّسة'],
  ['founder', 'المؤسس'],
  ['host', 'المضيف'],
  ['member', 'العضو'],
  ['operator', 'المشغّل'],
  ['participant', 'المشارك'],
  ['partner', 'الشريك'],
  ['former', 'شاغل المنصب السابق'],
  ['giver', 'المانح'],
  ['honoured', 'المكرَّم'],
  ['appointed', 'المعيَّن'],
  ['represented', 'من يُمثَّل'],
  ['seller', 'البائع'],
  ['signatory', 'الموقّع'],
  ['sponsor', 'الجهة الممولة'],
  ['sponsored', 'الجهة المموَّلة'],
  ['supplier', 'المورّد'],
  ['trainer', 'المدرّب'],
]);

const STATUSES = {
  planned: 'مزمع',
  possible: 'محتمل',
  denied: 'منفي',
  ended: 'منتهٍ',
} as const;

export const lookups: Texts['lookups'] = {
  eventTypes: {
    membership: 'عضوية',
    sponsorship: 'تمويل',
    agreement: 'اتفاق',
    meeting: 'اجتماع',
    centre: 'مركز',
    committee: 'لجنة',
    training: 'تدريب',
    announcement: 'إعلان',
    supplier: 'توريد',
    founding: 'تأسيس',
    acquisition: 'استحواذ',
    collaboration: 'تعاون',
    venture: 'مشروع مشترك',
    award: 'تكريم',
    appointment: 'تعيين',
  },
  statuses: { done: 'تم', ...STATUSES },
  withStatus: (what, status) => `${what} (${STATUSES[status]})`,
  written: (words) => `«${words}»`,
  resolved: (words, date) => `«${words}» (${date})`,
  through: (part) => `عبر ${bold(part)}، وهي جزء منها`,
  withoutParts: 'دون أقسامها',
  withParts: 'مع أقسامها',
  toldAlso: (kind) => `**${kind}** · يُذكر هنا أيضًا`,
  role: (role) => ROLES.get(role) ?? role,
  party: (name, role) => `${isolate(name)} (${isolate(role)})`,
  office: (role, organisation) => (organisation === null ? role : `${role}، ${organisation}`),
  kind: (kind) => kindTexts.get(kind.toLowerCase()) ?? kind,
  country: nameCountry,
  former: (office) => `سابقًا: ${office}`,
  mentions: (times) => isolate(`مرات الذكر: ${count(times)}`),
  passages: (passages) => plural(passages, PASSAGES),
  events: (events) => plural(events, EVENTS),
  notedOnly: 'دوّنه القائمون على المقالات؛ ولا مقال يذكره.',
  undated: 'بلا تاريخ',

  gatheringChoice: 'ما زالت الأسماء تُجمع: تابع الكتابة، أو أرسل ما كتبته',
  matched: (alias) => ` («${alias}»)`,
  several: (names) => `قد يُقصد بـ ${list(names.map(bold))} أي مما يلي. أيها تقصد؟`,
  severalMore: (more) => `وغيرها (${count(more)}): اكتب المزيد من الاسم.`,
  choose: 'اختر',
  unknownOrganisation: nobodyCalled('جهة'),
  unknownPerson: nobodyCalled('شخص'),

  noDefinition: 'لا جملة تعرّف بها تعريفًا صريحًا.',
  aliases: 'أسماء أخرى',
  partOf: 'تتبع',
  parts: 'أقسامها',
  people: 'الأشخاص',
  latestEvents: 'أحدث الأحداث',
  partners: 'جهات ذُكرت معها (المقاطع)',
  alias: (name) => `تُسمى أيضًا ${bold(name)}`,
  parent: (name) => `تتبع ${bold(name)}`,
  part: (name) => `${bold(name)} جزء منها`,
  countedBriefly: (name, passages) => `${name} (${count(passages)})`,
  counted: (name, passages) => `${name} (${plural(passages, PASSAGES)})`,
  tabs: {
    overview: () => 'نظرة عامة',
    names: (names) => `الأسماء (${names})`,
    people: (people) => `الأشخاص (${people})`,
    events: (events) => `الأحداث (${events})`,
    partners: (partners) => `الشركاء (${partners})`,
  },
  networkButton: 'شبكة العلاقات',
  askButton: 'اسأل عنها',
  askTitle: (name) => `سؤال عن ${name}`,
  askLabel: 'سؤالك؛ والمقصود به معلوم',
  askExample: 'When was it founded?',

  offices: 'المناصب',
  saidOrDone: 'أقوال وأعمال',
  shortNames: (names) => `أيضًا ${names.join('، ')}`,

  networkOfAll: 'من يعمل مع من',
  networkOf: (name) => `من يعمل مع ${name}`,
  networkCounted: (organisations, links, listed) =>
    [
      plural(organisations, ORGANISATIONS),
      plural(links, LINKS),
      ...(listed < links ? [`أُدرج منها الأكثر مقاطع (${count(listed)})`] : []),
    ].join('، '),
  networkEmpty: (ofOne) => (ofOne ? 'لا مقطع يذكرها مع جهة أخرى.' : 'لا مقطع يذكر جهتين معًا.'),
  pair: (one, other) => `${bold(one)} و ${bold(other)}`,
  betweenTitle: (one, other) => `${one} و ${other}`,
  betweenCounted: (passages, events) =>
    [plural(passages, PASSAGES), ...(events > 0 ? [plural(events, EVENTS)] : [])].join('، '),
  betweenNone: 'لا مقطع يذكر الجهتين معًا، ولا جهة مذكورة مع كل منهما.',
  betweenShared: (organisations) =>
    `لا مقطع يذكر الجهتين معًا. ما ذُكر مع كل منهما (${plural(organisations, ORGANISATIONS)}):`,
  betweenSame: (name) => `كلتاهما ${bold(name)}: المطلوب جهتان مختلفتان.`,
  together: 'ما فعلتاه معًا',
  namedBoth: 'مواضع أخرى ذُكرت فيها الجهتان',
  withOne: (third, one) => `${bold(third)} مع ${one}`,
  showAll: 'كل المقاطع',

  timelineOfAll: 'ما حدث ومتى',
  timelineOf: (name) => `ما حدث ومتى: ${name}`,
  timelineCounted: (dated, undated) =>
    [plural(dated, EVENTS), ...(undated > 0 ? [`وبلا تاريخ: ${count(undated)}`] : [])].join('، '),
  timelineEmpty: 'لا تذكر المقالات شيئًا من هذا.',
  period: (from, to) =>
    [...(from === null ? [] : [`من ${from}`]), ...(to === null ? [] : [`حتى ${to}`])].join(' '),
  badDate: (typed) =>
    `تعذّرت قراءة ${bold(typed)} تاريخًا: اكتب يومًا أو شهرًا أو سنة، مثل «2023-12-12» أو «2019-10» أو «2017»، ` +
    'أو بالإنجليزية مثل «12 December 2023» أو «last year».',
  periodBackwards: (from, to) =>
    `الفترة من ${bold(from)} حتى ${bold(to)} تنتهي قبل أن تبدأ: ضع التاريخ الأسبق في **from**.`,
  noPicture: 'تعذّر رسم الصورة هذه المرة؛ والقائمة تقول الشيء نفسه.',

  commands: {
    organisation: {
      description: 'أشخاص الجهة وأحداثها وشركاؤها',
      name: 'الجهة، بأي اسم من أسمائها',
    },
    person: {
      description: 'المناصب، وما قاله الشخص أو فعله',
      name: 'الشخص، بأي اسم من أسمائه',
    },
    network: {
      description: 'من يعمل مع من',
      organisation: 'هذه الجهة وما ذُكر معها فقط، بأي اسم من أسمائها',
    },
    between: {
      description: 'ما يربط بين جهتين',
      first: 'الجهة الأولى، بأي اسم من أسمائها',
      second: 'الجهة الثانية، بأي اسم من أسمائها',
    },
    timeline: {
      description: 'ما حدث ومتى',
      organisation: 'ما شاركت فيه هذه الجهة فقط، بأي اسم من أسمائها',
      from: 'من هذا اليوم أو الشهر أو السنة فصاعدًا، مثل «2019-10»',
      to: 'حتى هذا اليوم أو الشهر أو السنة، مثل «2021»',
      type: 'أحداث من هذا النوع فقط',
    },
  },
};
