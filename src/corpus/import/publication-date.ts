import { isDate } from '../date.ts';
import type { LinkedData } from './linked-data.ts';
import { findLocalDates } from './local-date.ts';
import type { Page, PageElement } from './page.ts';
import type { Metas } from './page-details.ts';
import { findShownDates, type ShownDate, type ShownDates } from './shown-dates.ts';

/** When an article was published, as far as its page tells. */
export interface Publication {
  readonly published: string | null;
  /** What somebody should look at. */
  readonly uncertain: readonly string[];
}

/** What pages call the day of publication in their head, the most trusted first; in lower case. */
const NAMES: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms:created',
  'sailthru.date',
  'parsely-pub-date',
  'shareaholic:article_published_time',
  'cxenseparse:recs:publishtime',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'publicationdate',
  'publication_date',
  'publication-date',
  'published_date',
  'published',
  'pubdate',
  'displaydate',
  'article_date_original',
  'article.published',
  'article.created',
  'originalpublicationdate',
  'bt:pubdate',
  'og:release_date',
  'analyticsattributes.articledate',
  'date_published',
  'rnews:datepublished',
];

/** What may as well be the day of the last change, or of the page: less than what is shown beside the headline. */
const WEAK_NAMES: readonly string[] = ['dcterms.date', 'dc.date', 'datecreated', 'created', 'date'];

/** A stamp as programs write it: the day, and where there is one, the time and its zone. */
interface Stamp {
  readonly date: string;
  readonly instant: Date | null;
  /** Minutes east of Greenwich; null for a time without a zone. */
  readonly zone: number | null;
}

const STAMP =
  /^\s*(\d{4}-\d{2}(?:-\d{2})?)(?:[T ]+(\d{1,2}:\d{2})(?::\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/u;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

function readStamp(value: string, tag: string | null): Stamp | null {
  const [, date, time, zone] = STAMP.exec(value) ?? [];
  if (date !== undefined && isDate(date)) {
    const instant =
      time === undefined || zone === undefined || date.length < 10
        ? null
        : new Date(
            `${date}T${time.padStart(5, '0')}:00${zone === 'Z' ? zone : zone.replace(/^(.\d{2}):?/u, '$1:')}`,
          );
    const isValid = instant !== null && !Number.isNaN(instant.getTime());
    return { date, instant: isValid ? instant : null, zone: isValid ? minutesOf(zone ?? 'Z') : null };
  }
  const compact = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:$|T|\d{4,6}$)/u.exec(value);
  const day = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : null;
  const found = day !== null && isDate(day) ? day : findLocalDates(value, tag)[0]?.date;
  if (found) return { date: found, instant: null, zone: null };
  const month = /^\s*((?:19|20)\d{2})(?:[-/](0?[1-9]|1[0-2]))?\s*$/u.exec(value);
  if (month === null) return null;
  return {
    date: [month[1], month[2]?.padStart(2, '0')].filter(Boolean).join('-'),
    instant: null,
    zone: null,
  };
}

function minutesOf(zone: string): number {
  if (zone === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Settles the day on which the article of a page was published, in the page's own time zone: what its markup says first,
 * then its address, then what it shows beside its headline. What only one of these hints at is listed as uncertain.
 */
export function findPublication(
  document: Page,
  data: LinkedData,
  metas: Metas,
  page: { readonly headline: PageElement | null; readonly url: string | null; readonly tag: string | null },
): Publication {
  const shown = findShownDates(document, page.headline, page.tag);
  const read = (values: readonly (string | null | undefined)[]) =>
    values.map((value) => (value ? readStamp(value, page.tag) : null)).filter((stamp) => stamp !== null);
  const stamps = read([data.published, ...NAMES.map((name) => metas.get(name)?.[0])]);
  const [weak] = read(WEAK_NAMES.map((name) => metas.get(name)?.[0]));
  const addressed = dateOfAddress(page.url);
  const near = rankShown(shown);
  const plain = near.filter(({ label }) => label !== 'modified');
  const shownDays = plain.map((date) => dayOf(date, page.tag));
  // Where two names disagree, the one that the page shows as well is right.
  const stated =
    stamps.find(({ date }) => shownDays.includes(date)) ??
    stamps[0] ??
    (plain.length === 0 ? weak : undefined);
  if (stated) {
    const stamped = [data.modified, ...[...metas.values()].flat(), ...shown.dates.map(({ value }) => value)];
    const zone = () => zoneOf(stamped) ?? zoneOfScripts(document);
    const settled = settle(stated, plain, { addressed, tag: page.tag, zone });
    return stated === weak ? told(settled.published, 'the date of the page') : settled;
  }
  const marked = near.find(({ markup, label }) => markup === 'published' && label !== 'modified');
  const best = marked ?? plain.find(({ label }) => label === 'published') ?? plain[0];
  if (best) return told(dayOf(best, page.tag), best.text);
  if (addressed !== null && page.url !== null) return told(addressed, page.url);
  const only = findOnly(shown, page.tag) ?? near[0];
  if (only) return told(dayOf(only, page.tag), only.text);
  const scripted = dateOfScripts(document, page.tag);
  if (scripted !== null) return told(scripted, 'a script of the page');
  return { published: null, uncertain: [] };
}

/** Far from a headline, or without one: the only day that is marked, or that is called the day of publication, or shown. */
function findOnly({ dates, headline }: ShownDates, tag: string | null): ShownDate | null {
  const own = dates.filter(({ isBeside, label }) => !isBeside && label !== 'modified');
  const groups = [
    own.filter(({ markup }) => markup === 'published'),
    own.filter(({ label }) => label === 'published'),
    own.filter(({ markup }) => markup === 'time'),
    headline === null ? own : [],
  ];
  for (const group of groups) {
    const days = new Set(group.map((date) => dayOf(date, tag)));
    if (days.size === 1) return group[0] ?? null;
  }
  return null;
}

function told(published: string | null, text: string): Publication {
  return published === null
    ? { published, uncertain: [] }
    : { published, uncertain: [`the date ${published} was taken from “${text}”`] };
}

/** A stamp of Greenwich may be of the day before or after where the page is written. */
function settle(
  stamp: Stamp,
  plain: readonly ShownDate[],
  page: {
    readonly addressed: string | null;
    readonly tag: string | null;
    readonly zone: () => number | null;
  },
): Publication {
  const { addressed, tag } = page;
  const others = [...plain.map((date) => dayOf(date, tag)), addressed].filter((date) => date !== null);
  const days = daysBetween(stamp.date);
  if (stamp.instant !== null && stamp.zone === 0) {
    const local = others.find((date) => days(date) <= 1);
    if (local !== undefined) return { published: local, uncertain: [] };
    const zone = page.zone();
    if (zone !== null) {
      const there = new Date(stamp.instant.getTime() + zone * MINUTE_MS);
      return { published: there.toISOString().slice(0, 10), uncertain: [] };
    }
  }
  const marked = plain.find(({ markup }) => markup === 'published');
  const markedDay = marked && dayOf(marked, tag);
  if (markedDay && stamp.zone === null && days(markedDay) === 1)
    return { published: markedDay, uncertain: [] };
  const isMonth = stamp.date.length < 10;
  const finer = isMonth ? others.find((date) => date.startsWith(stamp.date)) : undefined;
  if (finer !== undefined) return { published: finer, uncertain: [] };
  const [other] = plain;
  const shownDay = other === undefined ? null : dayOf(other, tag);
  return {
    published: stamp.date,
    uncertain:
      other === undefined || shownDay === null || isMonth || days(shownDay) <= 1
        ? []
        : [`the page’s data says ${stamp.date}, its heading says “${other.text}”`],
  };
}

function daysBetween(date: string): (other: string) => number {
  return (other) => Math.abs(Date.parse(date) - Date.parse(other)) / DAY_MS;
}

const ZONED = /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?[+-]\d{2}:?\d{2}/gu;

/** The zone that is not Greenwich's and all stamps that have one agree on. */
function zoneOf(values: readonly (string | null)[]): number | null {
  const zones = new Set(values.flatMap((value) => readStamp(value ?? '', null)?.zone ?? []));
  zones.delete(0);
  const [zone] = zones;
  return zones.size === 1 && zone !== undefined ? zone : null;
}

/** The scripts of a page keep the time of the place where its address and its head have Greenwich's. */
function zoneOfScripts(document: Page): number | null {
  const scripts: Iterable<PageElement> = document.querySelectorAll('script:not([src])');
  const stamps = [...scripts].flatMap((script) => (script.textContent ?? '').match(ZONED) ?? []);
  return zoneOf(stamps);
}

function dayOf({ value, text }: ShownDate, tag: string | null): string | null {
  return findLocalDates(text, tag)[0]?.date ?? readStamp(value, tag)?.date ?? null;
}

const BEFORE = 500;
const BEHIND = 700;

/** What stands near the headline, the nearest first; what is behind it is nearer than what is before it. */
function rankShown({ dates, headline }: ShownDates): ShownDate[] {
  const own = dates.filter(({ isBeside }) => !isBeside);
  if (headline === null)
    return own.filter(({ markup, label }) => markup === 'published' || label === 'published');
  const distance = ({ at }: ShownDate) =>
    at >= headline.start ? Math.max(0, at - headline.end) : (headline.start - at) * 1.5;
  return own
    .filter(({ at }) => at > headline.start - BEFORE && at < headline.end + BEHIND)
    .sort((one, other) => distance(one) - distance(other));
}

function dateOfAddress(url: string | null): string | null {
  const path = url === null || !URL.canParse(url) ? '' : new URL(url).pathname;
  const [, year, month, day] =
    /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/._-]|$)/u.exec(path) ??
    /\/((?:19|20)\d{2})(\d{2})(\d{2})(?:[/._-]|$)/u.exec(path) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

const SCRIPTED =
  /["']?(?:date_?published|publish(?:ed)?_?(?:at|date|time|on)|first[-_]?published|publication_?date|first-publication|pub_?date)["']?\s*[:=]\s*["']([^"'<>]{8,40})["']/giu;

/** The day that the page's scripts name, where they name only one. */
function dateOfScripts(document: Page, tag: string | null): string | null {
  const days = new Set<string>();
  const scripts: Iterable<PageElement> = document.querySelectorAll('script:not([src])');
  for (const script of scripts)
    for (const [, value = ''] of (script.textContent ?? '').matchAll(SCRIPTED)) {
      const date = readStamp(value, tag)?.date;
      if (date) days.add(date);
    }
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}
