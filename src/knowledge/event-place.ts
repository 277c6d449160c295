import type { EventMatch } from './event-match.ts';
import type { Party } from './fact-types.ts';
import type { Name, Sentence } from './sentence.ts';
import type { States } from './states.ts';

/** "OSTBY, 12 March 2024 –": where an article was written. */
const DATELINE = /^(\p{Lu}[\p{Lu}-]+(?: \p{Lu}[\p{Lu}-]+)*)(?:,? [^–—]{1,40})? [–—] /u;

/** The place that an article's first words name before a dash; null for none. */
export function readDateline(text: string): string | null {
  const [, place] = DATELINE.exec(text) ?? [];
  return place === undefined
    ? null
    : place.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The place that the clause of an event says it happened in: a name behind "in" or "at" that is no party's. */
export function placeIn(
  { text, names, dates }: Sentence,
  { clause, at }: Pick<EventMatch, 'clause' | 'at'>,
  parties: readonly Party[],
  states: States,
): string | null {
  const places = names.filter(
    (name) =>
      clause.start <= name.start &&
      name.end <= clause.end &&
      !(name.end < at && IN_ASIDE.test(text.slice(clause.start, name.start))) &&
      isPlace(text, name) &&
      !parties.some(({ name: party }) => party === name.text) &&
      // "in May"
      !dates().some(({ start, end }) => start < name.end && name.start < end),
  );
  const place = places.find((name) => !states.isCountry(name.text)) ?? places[0];
  if (place === undefined) return null;
  // "in Bergen (Norway), Ostby and Quayle": what happens in several places has no one place.
  const listed = names.some(
    (name) =>
      name.start > place.end &&
      !states.isCountry(name.text) &&
      /^(?: \([^)]*\))?(?:,| and) (?:in )?$/.test(text.slice(place.end, name.start)),
  );
  return listed ? null : place.text;
}

/** "A, which runs the yard at X, joined" */
const IN_ASIDE = /, (?:which|who|whose|where)\b[^,]*$/;

function isPlace(text: string, { start, place, organisation, person }: Name): boolean {
  // "a company based in Ostby" says where the company is, not where it happened.
  const behind = /\b(?<!\b(?:based|born|headquartered|located) )(?:in|at|near) (?:the )?$/.test(
    text.slice(Math.max(0, start - 30), start),
  );
  return behind && place >= 0.7 && place > organisation && place > person;
}
