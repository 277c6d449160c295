const DATE = /^(\d{4})(-\d{2})?(-\d{2})?$/;

/** Is this a date of the calendar, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`? */
export function isDate(text: string): boolean {
  if (!DATE.test(text) || text.startsWith('0000')) return false;
  const date = new Date(text);
  // JavaScript reads 30 February as 2 March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Makes what writes a date in words, no more exactly than it is known: "12 December 2023", "October 2019", "2017".
 *
 * @returns a function of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that throws a RangeError for anything else
 */
export function createDateFormat(locale: string): (published: string) => string {
  // Making a formatter takes far longer than using one.
  const create = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  const year = create({ year: 'numeric' });
  const month = create({ year: 'numeric', month: 'long' });
  const day = create({ year: 'numeric', month: 'long', day: 'numeric' });
  return (published) => {
    const [, , aMonth, aDay] = DATE.exec(published) ?? [];
    const format = aDay !== undefined ? day : aMonth !== undefined ? month : year;
    return format.format(new Date(published));
  };
}

/** The same in English, in which articles and questions are read. */
export const formatDate = createDateFormat('en-GB');
