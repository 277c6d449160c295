import type { Texts } from '../texts.ts';

export const keeperTexts: Texts['keepers'] = {
  moderatorsOnly: 'هذا للمشرفين وحدهم: الأعضاء الذين لهم صلاحية «Manage Server» أو الدور المخصص لـ Accord.',
  elsewhere: 'هذا للمشرفين وحدهم، وفي الخادم الأم للبوت وحده. أما هنا فيمكنك السؤال والبحث.',
  noHome:
    'هذا لمالك التطبيق أو فريقه وحدهم: ليس للبوت خادم أم. يمكن لمن يشغّله أن يحدد خادمًا في HOME_GUILD_IDS، ' +
    'فيصير ذلك متاحًا لمشرفيه.',
};
