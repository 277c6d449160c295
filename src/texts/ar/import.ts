import type { Texts } from '../texts.ts';
import { count, type Noun, plural } from './wording.ts';

const PARAGRAPHS: Noun = {
  zero: 'لا فقرات',
  one: 'فقرة واحدة',
  two: 'فقرتان',
  few: '# فقرات',
  many: '# فقرة',
  other: '# فقرة',
};
const CHARACTERS: Noun = {
  zero: 'لا أحرف',
  one: 'حرف واحد',
  two: 'حرفان',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
};

export const importTexts: Texts['imports'] = {
  command: 'استيراد مقال من ملف: ترى أولًا ما أُخذ منه',
  file: 'نص أو Markdown أو HTML أو MHTML أو PDF أو DOCX أو EML، بحد أقصى 10 ميبيبايت',
  title: 'للاستيراد',
  exists: (id) => `يوجد مقال ${id} من قبل: سيُكتب فوقه.`,
  labels: {
    title: 'العنوان',
    publisher: 'الناشر',
    author: 'الكاتب',
    published: 'تاريخ النشر',
    url: 'الرابط',
    language: 'اللغة',
  },
  unknown: 'غير معروف',
  paragraphs: (paragraphs, characters) =>
    `${plural(paragraphs, PARAGRAPHS)}، ${plural(characters, CHARACTERS)}، وأولها:`,
  uncertain: 'يحتاج إلى نظر',
  copy: (percent, title) => `${count(percent)}% منه وارد في ${title}`,
  left: 'ما لم يؤخذ',
  editTitle: 'تعديل بيانات المقال',
  dateHint: 'YYYY أو YYYY-MM أو YYYY-MM-DD؛ اتركه فارغًا إن كان غير معروف',
  edit: 'تعديل',
  import: 'استيراد',
  overwrite: 'الكتابة فوقه',
  anyway: 'استيراد على أي حال',
  cancel: 'إلغاء',
  cancelled: 'لم يُستورد شيء.',
  gone: 'انتهى هذا الاستيراد، أو مضى عليه أكثر من يوم. أرفق الملف من جديد.',
  tooLarge: (name) => `الملف ${name} كبير: الحد الأقصى 10 ميبيبايت.`,
  notKept: (reason) => `لم يُستورد شيء لتعذّر حفظه: ${reason}.`,
  unfetched: 'تعذّر جلب الملف من Discord. أرفقه من جديد.',
  outdated: 'لم يُستورد شيء: تغيّرت المقالات منذ عُرض هذا عليك. انظر مرة أخرى.',
  needsTitle: 'لا تذكر الصفحة عنوانها: أضف عنوانًا بزر التعديل.',
};
