const DAY_MS = 24 * 60 * 60 * 1000;
const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tomorrow', 1],
]);
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = /^(?:(the|this|last|next) )?(\w+day)$/;

/**
 * The day that "today", "yesterday", "Tuesday" or "last Friday" comes to in an article. A library would be loaded for these
 * dozen words by every process that searches, which takes longer than an answer.
 *
 * @param published when the article appeared, as `YYYY-MM-DD`; of a month or a year no day can be told.
 * @param isToCome "will open on Friday": the next one, not the last.
 * @returns `YYYY-MM-DD`; null for what names no single day, such as "last week".
 */
export function resolveDay(written: string, published: string, isToCome: boolean): string | null {
  if (published.length < 'YYYY-MM-DD'.length) return null;
  const reference = new Date(published);
  const shift = SHIFTS.get(written.toLowerCase()) ?? shiftToWeekday(written, reference.getUTCDay(), isToCome);
  return shift === null ? null : new Date(reference.getTime() + shift * DAY_MS).toISOString().slice(0, 10);
}

/** In days; what was reported of a weekday happened on the last one, the day of the article included. */
function shiftToWeekday(written: string, from: number, isToCome: boolean): number | null {
  const [, which, name = ''] = WEEKDAY.exec(written.toLowerCase()) ?? [];
  const weekday = WEEKDAYS.indexOf(name);
  if (weekday < 0) return null;
  const ahead = (weekday - from + 7) % 7;
  if (which === 'next') return ahead === 0 ? 7 : ahead;
  if (which !== 'last' && isToCome) return ahead;
  return ahead === 0 ? (which === 'last' ? -7 : 0) : ahead - 7;
}
