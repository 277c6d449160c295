import type { Event, EventDate, Party, Person, Role } from '../knowledge/fact-types.ts';
import type { Texts } from '../texts/texts.ts';
import { formatName } from './citation.ts';
import { escapeMarkdown } from './markdown.ts';

/** More names make a line that nobody reads. */
const MOST_PARTIES = 4;

/** What happened, when, where and who took part, in one line of Discord's markdown. */
export function formatEvent(texts: Texts, { type, status, date, place, parties }: Event): string {
  const what = `**${texts.lookups.eventTypes[type]}**`;
  const parts = [
    status === 'done' ? what : texts.lookups.withStatus(what, status),
    ...(date === null ? [] : [escapeMarkdown(describeDate(texts, date))]),
    ...(place === null ? [] : [formatName(place)]),
    formatParties(texts, parties),
  ];
  return parts.join(' · ');
}

/** Whether its date is only that of the article, so that it need not stand below the quote again. */
export function isReported({ date }: Event): boolean {
  return date?.basis === 'publication';
}

/** A date in words, no more exactly than it is known, and whether it is only that of the report. */
function describeDate(texts: Texts, { value, precision, basis, written }: EventDate): string {
  if (precision === 'written') return texts.lookups.written(value);
  const date = texts.date(value);
  if (written !== null) return texts.lookups.resolved(written, date);
  return basis === 'publication' ? texts.pictures.reported(date) : date;
}

function formatParties(texts: Texts, parties: readonly Party[]): string {
  const shown = parties
    .slice(0, MOST_PARTIES)
    .map(({ name, role }) => texts.lookups.party(formatName(name), formatName(texts.lookups.role(role))));
  const left = parties.length - shown.length;
  return texts.enumerated([...shown, ...(left > 0 ? [texts.andMore(left)] : [])]);
}

/** An office, and whose it is where that is not said beside it. */
export function formatRole(
  texts: Texts,
  { role, organisation, former }: Role,
  withOrganisation: boolean,
): string {
  const office = texts.lookups.office(
    formatName(role),
    withOrganisation && organisation !== null ? formatName(organisation) : null,
  );
  return former ? texts.lookups.former(office) : office;
}

/** A person's name behind their titles. */
export function formatPerson({ titles, name }: Person): string {
  return formatName([...titles, name].join(' '));
}
