import { formatDate } from '../corpus/date.ts';
import type { Event, EventDate, Party, Person, Role } from '../knowledge/fact-types.ts';
import { texts } from '../texts/en.ts';
import { formatName } from './citation.ts';
import { escapeMarkdown } from './markdown.ts';

/** More names make a line that nobody reads. */
const MOST_PARTIES = 4;

const { lookups } = texts;

/** What happened, when, where and who took part, in one line of Discord's markdown. */
export function formatEvent({ type, planned, date, place, parties }: Event): string {
  const what = `**${lookups.eventTypes[type]}**`;
  const parts = [
    planned ? lookups.planned(what) : what,
    ...(date === null ? [] : [escapeMarkdown(describeDate(date))]),
    ...(place === null ? [] : [formatName(place)]),
    formatParties(parties),
  ];
  return parts.join(' · ');
}

/** Whether its date is only that of the article, so that it need not stand below the quote again. */
export function isReported({ date }: Event): boolean {
  return date?.basis === 'publication';
}

/** A date in words, no more exactly than it is known, and whether it is only that of the report. */
function describeDate({ value, precision, basis }: EventDate): string {
  if (precision === 'written') return lookups.written(value);
  const date = formatDate(value);
  return basis === 'publication' ? texts.pictures.reported(date) : date;
}

function formatParties(parties: readonly Party[]): string {
  const shown = parties
    .slice(0, MOST_PARTIES)
    .map(({ name, role }) => lookups.party(formatName(name), formatName(role)));
  const left = parties.length - shown.length;
  return [...shown, ...(left > 0 ? [texts.andMore(left)] : [])].join(', ');
}

/** An office, and whose it is where that is not said beside it. */
export function formatRole({ role, organisation, former }: Role, withOrganisation: boolean): string {
  const office = lookups.office(
    formatName(role),
    withOrganisation && organisation !== null ? formatName(organisation) : null,
  );
  return former ? lookups.former(office) : office;
}

/** A person's name behind their titles. */
export function formatPerson({ titles, name }: Person): string {
  return formatName([...titles, name].join(' '));
}
