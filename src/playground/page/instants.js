/** Discord's styles of a timestamp: https://discord.com/developers/docs/reference#message-formatting-timestamp-styles. */
const STYLES = new Map(
  Object.entries({
    t: { timeStyle: 'short' },
    T: { timeStyle: 'medium' },
    d: { dateStyle: 'short' },
    D: { dateStyle: 'long' },
    f: { dateStyle: 'long', timeStyle: 'short' },
    F: { dateStyle: 'full', timeStyle: 'short' },
  }).map(([style, options]) => [style, new Intl.DateTimeFormat('en-GB', /** @type {{}} */ (options))]),
);

/** @type {readonly (readonly [Intl.RelativeTimeFormatUnit, number])[]} */
const UNITS_S = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

/**
 * @param {Date} instant
 * @param {string} [style] one of Discord's letters; `f` unless given.
 */
export function formatInstant(instant, style = 'f') {
  return Number.isNaN(instant.getTime()) ? 'Invalid date' : (STYLES.get(style)?.format(instant) ?? '');
}

/** @param {Date} instant */
export function formatRelative(instant) {
  const seconds = Math.round((instant.getTime() - Date.now()) / 1000);
  const [unit, length] = UNITS_S.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}
