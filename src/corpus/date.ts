// Making a formatter takes far longer than using one.
const YEAR = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric' });
const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long' });
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const DATE = /^(\d{4})(-\d{2})?(-\d{2})?$/;

/** Is this a date of the calendar, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`? */
export function isDate(text: string): boolean {
  if (!DATE.test(text) || text.startsWith('0000')) return false;
  const date = new Date(text);
  // JavaScript reads 30 February as 2 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Writes a date in words, no more exactly than it is known: "12 December 2023", "October 2019", "2017".
 *
 * @param published `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @throws RangeError for anything else
 */
export function formatDate(published: string): string {
  const [, , month, day] = DATE.exec(published) ?? [];
  const format = day !== undefined ? DAY : month !== undefined ? MONTH : YEAR;
  return format.format(new Date(published));
}
