import type { Texts } from '../texts.ts';
import { count } from './wording.ts';

export const versionTexts: Texts['versions'] = {
  reading: 'ما زالت نسخ المقالات تُقرأ.',
  unknown: (number) => `لا توجد نسخة رقم ${number}، أو أن سجلها تالف.`,
  first: 'النسخة 1 هي ما كان في البداية: لا شيء قبلها.',
  unfinished: (reason) =>
    `تغيير سابق للمقالات كُتب نصفه ولا يمكن إتمامه${reason === null ? '' : ` (${reason})`}. أعد المحاولة بعد إصلاح ذلك.`,
  changedByHand: 'عُدّلت ملفات من المقالات يدويًّا. أعد تحميلها أولًا لتصير نسخة.',
  changedMeanwhile: 'عُدّلت ملفات من المقالات يدويًّا في الأثناء. أعد المحاولة.',
  notWritten: (reason) => `لم يتغير شيء لتعذّر الكتابة: ${reason}.`,
  contentLost: (name) => `محتوى سابق للملف ${name} مفقود أو تالف: انظر سجل بدء التشغيل.`,
  conflict: (number, names) =>
    `لا يمكن التراجع عن النسخة ${number}: غيّرت نسخة لاحقة هذه الملفات من جديد: ${names.join('، ')}.`,

  commands: {
    history: 'نسخ المقالات: متى، ومن، وما أُضيف وعُدّل وأُزيل',
    diff: 'ما تغيّر بين نسختين، سطرًا سطرًا',
    from: 'النسخة الأسبق',
    to: 'النسخة اللاحقة؛ اتركها لتكون الأخيرة',
    undo: 'التراجع عن نسخة: تعود ملفاتها إلى ما كانت عليه قبلها',
    version: 'النسخة المراد التراجع عنها',
    remove: 'إزالة مقال من المقالات',
    article: 'المقال المراد إزالته',
  },
  historyTitle: 'نسخ المقالات',
  noHistory: 'لا توجد نسخة بعد.',
  causes: {
    files: 'قُرئت من المجلد',
    import: 'استيراد',
    edit: 'تعديل',
    remove: 'إزالة',
    undo: 'تراجع',
  },
  by: (who) => `بطلب ${who}`,
  added: 'أُضيف',
  changed: 'عُدّل',
  removed: 'أُزيل',
  overruled: 'تحذيرات جرى تجاوزها',
  choice: (number, at, names) => `${number} · ${at} · ${names}`,
  diffTitle: (from, to) => `من النسخة ${from} إلى النسخة ${to}`,
  noDifference: (from, to) => `النسختان ${from} و${to} لهما الملفات نفسها.`,
  diffAttached: 'أطول من أن يُعرض: انظر الملف.',
  undoAsk: (number) => `هل يُتراجع عن النسخة ${number}؟`,
  removeAsk: (title) => `هل يُزال ${title} من المقالات؟`,
  restored: 'يعود',
  rewritten: 'يعود إلى ما كان عليه',
  takenOut: 'يُزال',
  confirmUndo: 'التراجع عنها',
  confirmRemove: 'إزالته',
  movedOn: 'صارت للمقالات نسخة أخرى منذ هذا الطلب. اطلب من جديد.',
  made: (number) => `هذه النسخة ${number}.`,
  notMade: 'لم يُنفَّذ: قد يكون هناك أمر لم يُلحظ.',
  anyway: 'التنفيذ على أي حال',
  undoThis: 'تراجع',

  answers: {
    changes: (changed, asked, isDone) =>
      `${isDone ? 'الأجوبة التي تغيّرت' : 'الأجوبة التي تتغيّر'}: ${count(changed)} من ${count(asked)}`,
    times: (times) => `${count(times)}×`,
    before: 'قبل:',
    after: 'بعد:',
    hidden: (hidden) => `غير مدرج منها: ${count(hidden)}، إذ سُئل سرًّا أو في مكان آخر أو حُذف بعد ذلك.`,
    attached: 'لا متسع للجميع هنا: تجدها في الملف.',
    failed: 'تعذّرت معرفة ما يغيّره هذا في أجوبة الأسئلة المحفوظة.',
    unknown: (reason) => `لا يُعرف ما يغيّره هذا في أجوبة الأسئلة المحفوظة. ${reason}`,
  },
};
