import type { Details } from './draft.ts';
import { findDate } from './page-date.ts';

interface Byline {
  readonly details: Partial<Details>;
  /** The paragraph without what is no part of it. */
  readonly rest: string;
  readonly uncertain: readonly string[];
  readonly left: readonly string[];
}

/** "(AGENCY - Company) …": who spread a release, and who wrote it. */
const AGENCY = /^\(([\p{Lu}\p{N}][\p{L}\p{N} .&'-]{1,40}?)\s?[-–—/]\s?([^()]{2,60})\)\s*/u;
/** "date 2021-03-25 …": what programs that fetch pages put before their text. */
const FETCHED = /^(?:date|published|posted)\s*:?\s*(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s+/iu;
/** "City, Country, 18 November 2024 – …", "CITY (Agency), March 3, 2020: …" and the like end so. */
const DATELINE_END = /^.{0,110}?(?:\s[-–—]\s?|\s?[–—]\s?|:\s|\s--\s)/u;

/** Reads what stands before the first sentence of an article: agency, city and date. City and date stay where they are. */
export function takeByline(paragraph: string): Byline {
  const left: string[] = [];
  const uncertain: string[] = [];
  const details: { -readonly [K in keyof Details]?: Details[K] } = {};
  let rest = paragraph;

  const fetched = FETCHED.exec(rest);
  const fetchedDate = fetched?.[1] === undefined ? null : findDate(fetched[1])?.date;
  if (fetched && fetchedDate) {
    details.published = fetchedDate;
    uncertain.push(`the date ${fetchedDate} was taken from “${fetched[0].trim()}”`);
    left.push(fetched[0].trim());
    rest = rest.slice(fetched[0].length);
  }
  const [agency, publisher, author] = AGENCY.exec(rest) ?? [];
  if (agency !== undefined && publisher !== undefined && author !== undefined) {
    Object.assign(details, { publisher: publisher.trim(), author: author.trim() });
    uncertain.push(`publisher and author were taken from “${agency.trim()}”`);
    left.push(agency.trim());
    rest = rest.slice(agency.length);
  }
  const dateline = DATELINE_END.exec(rest)?.[0];
  const dated = dateline === undefined ? null : findDate(dateline);
  if (dateline !== undefined && dated?.date && /^\p{Lu}/u.test(dateline) && !details.published) {
    details.published = dated.date;
    uncertain.push(`the date ${dated.date} was taken from “${dateline.trim()}”`);
  }
  return { details, rest, uncertain, left };
}
