import type { Passage } from '../index/passage.ts';
import type { Steps } from '../steps.ts';
import type { EventMatch } from './event-match.ts';
import type { Event, EventDate, Party } from './fact-types.ts';

/** What one sentence tells of an event. */
export interface Report extends Omit<EventMatch, 'parties'> {
  readonly parties: readonly Party[];
  /** Who took part is told well enough for an event of its own. */
  readonly isEnough: boolean;
  readonly date: EventDate | null;
  readonly place: string | null;
  readonly passage: Passage;
  /** It happened where and when the event did that the article told before. */
  readonly isThen: boolean;
}

type Joined = { -readonly [Key in keyof Omit<Event, 'also'>]: Event[Key] } & { also: Set<Passage> };

/** What an article calls by one noun: "the deal" was a contract before. */
const FAMILIES: ReadonlyMap<Event['type'], string> = new Map([
  ['agreement', 'paper'],
  ['supplier', 'paper'],
  ['sponsorship', 'paper'],
]);
const familyOf = (type: Event['type']): string => FAMILIES.get(type) ?? type;

/**
 * Makes events of reports: those of one article that agree in type, status, parties and date are one; so are those of several
 * where two bodies and the day, month or year are the same. A sentence that goes on about an event adds to it what it did
 * not tell: who signed, where and when.
 */
export function* joinReports(reports: readonly Report[]): Steps<Event[]> {
  const events: Joined[] = [];
  const followed: (readonly [event: Joined, before: Joined])[] = [];
  const inArticle = new Map<string, Joined[]>();
  const byDate = new Map<string, Joined[]>();
  for (const report of reports) {
    yield;
    const { article } = report.passage;
    const own = inArticle.get(article.id) ?? [];
    inArticle.set(article.id, own);
    const known =
      own.find((event) => isSame(event, report)) ??
      (report.isContinued ? own.findLast((event) => goesOn(event, report)) : undefined) ??
      byDate.get(dateKey(report) ?? '')?.find((event) => isSame(event, report));
    if (known !== undefined) {
      add(known, report);
      continue;
    }
    // "The contract was terminated in August": what was signed before.
    const ended =
      report.status === 'ended' && report.isContinued
        ? own.findLast((event) => goesOn({ ...event, status: 'ended' }, { ...report, date: null }))
        : undefined;
    if (ended?.status === 'planned' || ended?.status === 'possible') {
      ended.status = 'ended';
      add(ended, report);
      continue;
    }
    if (!report.isEnough) continue;
    const { type, parties, place, date, status, passage } = report;
    const event: Joined = {
      id: `${passage.index}-${events.length}`,
      type,
      parties,
      place,
      date,
      status,
      passage,
      also: new Set(),
    };
    const before = own.findLast(({ status: is, type: what }) => is === 'done' && what !== 'appointment');
    if (report.isThen && before !== undefined) followed.push([event, before]);
    events.push(event);
    own.push(event);
    const key = dateKey(report);
    if (key !== null) byDate.set(key, [...(byDate.get(key) ?? []), event]);
  }
  for (const [event, before] of followed) {
    event.place ??= before.place;
    if (event.date?.basis !== 'stated' && before.date?.basis === 'stated') event.date = before.date;
  }
  return events.map(({ also, ...event }) => ({ ...event, also: [...also] }));
}

/** By what events of several articles are one; null for a date that is not stated to the day. */
function dateKey({ type, date }: Pick<Report, 'type' | 'date'>): string | null {
  return date?.basis === 'stated' && date.precision === 'day' ? `${type} ${date.value}` : null;
}

function isSame(event: Joined, report: Report): boolean {
  if (event.type !== report.type || event.status !== report.status) return false;
  if (!agree(event.date, report.date)) return false;
  const [some, others] = [bodiesOf(event.parties), bodiesOf(report.parties)];
  const common = [...others].filter((id) => some.has(id)).length;
  const isNested = common === Math.min(some.size, others.size);
  return common > 0 && isNested && (common > 1 || some.size === others.size || report.isContinued);
}

/** "The contract was signed on Monday": of an event that was told before, by who of those who signed it. */
function goesOn(event: Joined, report: Report): boolean {
  if (familyOf(event.type) !== familyOf(report.type) || event.status !== report.status) return false;
  const bodies = bodiesOf(event.parties);
  return agree(event.date, report.date) && [...bodiesOf(report.parties)].every((id) => bodies.has(id));
}

function add(event: Joined, { isEnough, date, place, parties, passage }: Report): void {
  // "The membership is a success" tells nothing of the event.
  if (!isEnough && parties.length === 0 && place === null && date?.basis !== 'stated') return;
  if (date?.basis === 'stated' && event.date?.basis !== 'stated') event.date = date;
  event.place ??= place;
  const known = new Set(event.parties.map(({ personId, name }) => personId ?? name));
  event.parties = [...event.parties, ...parties.filter(({ personId, name }) => !known.has(personId ?? name))];
  if (passage !== event.passage) event.also.add(passage);
}

function agree(a: EventDate | null, b: EventDate | null): boolean {
  if (a?.basis !== 'stated' || b?.basis !== 'stated') return true;
  return a.value.startsWith(b.value) || b.value.startsWith(a.value);
}

function bodiesOf(parties: readonly Party[]): Set<string> {
  return new Set(parties.flatMap(({ organisationId }) => organisationId ?? []));
}
