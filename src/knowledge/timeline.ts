import { calendarDate, compareEvents } from './event-order.ts';
import type { Event, EventType, Facts } from './fact-types.ts';
import { familyOf } from './family.ts';

/** What a timeline is limited to; what is left out limits nothing. */
export interface TimelineFilter {
  /** The id of an organisation that took part. */
  readonly organisation?: string;
  /** Only what it took part in itself, and not what its parts did. */
  readonly ownOnly?: boolean;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: from its first day. */
  readonly from?: string;
  /** The same: to its last day. */
  readonly to?: string;
  readonly type?: EventType;
}

export interface Timeline {
  /** The earliest first. */
  readonly dated: readonly Event[];
  /** Without a date of the calendar, in the order of the articles: they may belong to any period. */
  readonly undated: readonly Event[];
}

/**
 * Puts events in order. An event of which only the year or the month is known belongs to a period that shares a day with
 * it.
 */
export function timeline(
  facts: Facts,
  { organisation, ownOnly = false, from, to, type }: TimelineFilter,
): Timeline {
  const whose =
    organisation === undefined || ownOnly ? new Set([organisation]) : familyOf(facts, organisation);
  const fits = ({ type: own, parties }: Event): boolean =>
    (type === undefined || own === type) &&
    (organisation === undefined ||
      parties.some(({ organisationId }) => organisationId !== null && whose.has(organisationId)));
  const events = facts.events.filter(fits);
  const dated = events.filter((event) => {
    const date = calendarDate(event);
    if (date === null) return false;
    return (
      (from === undefined || lastDay(date) >= firstDay(from)) &&
      (to === undefined || firstDay(date) <= lastDay(to))
    );
  });
  const undated = events.filter((event) => calendarDate(event) === null);
  return { dated: dated.sort(compareEvents), undated };
}

/** As text that sorts by the calendar; a month's last day may be one that it does not have. */
const firstDay = (date: string): string => `${date}${'-01-01'.slice(date.length - 4)}`;
const lastDay = (date: string): string => `${date}${'-12-31'.slice(date.length - 4)}`;
