import { isDate } from '../corpus/date.ts';
import type { Passage } from '../index/passage.ts';
import {
  EVENT_TYPES,
  type Event,
  type EventType,
  type Facts,
  type Organisation,
} from '../knowledge/fact-types.ts';
import { familyOf, partBehind } from '../knowledge/family.ts';
import type { Timeline } from '../knowledge/timeline.ts';
import type { Reading } from '../language/reading.ts';
import type { Kind, TimelineEvent, TimelinePicture } from '../pictures/types.ts';
import type { Texts } from '../texts/texts.ts';
import { formatName } from './citation.ts';
import { type Button, button, buttonRow, type Reply } from './components.ts';
import { deedWords } from './deed-words.ts';
import type { Entry } from './entries.ts';
import { composeEntries } from './entry-reply.ts';
import { findByKey, keyOf } from './named.ts';
import { formatEvent, isReported } from './statements.ts';

/** What a timeline is limited to. */
export interface TimelineScope {
  readonly organisation: Organisation | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly type: EventType | null;
  /** Without what the organisation's parts did. */
  readonly ownOnly: boolean;
}

/** Stands in a button for what limits nothing. */
const NONE = '-';
/** Stands there for a timeline without what the organisation's parts did. */
const OWN = 'own';

/** What happened, by date: a page of the list, counted from 0; what has no date comes last and apart. */
export function composeTimeline(
  texts: Texts,
  { dated, undated }: Timeline,
  scope: TimelineScope,
  { facts, version, page = 0 }: { facts: Facts; version: string; page?: number },
): Reply {
  const { organisation, ownOnly } = scope;
  const family = organisation === null ? null : familyOf(facts, organisation.id);
  const partOf = (event: Event): string | null =>
    organisation === null || family === null ? null : partBehind(event, organisation.id, family);
  const entries = [
    ...dated.flatMap((event) => quoteEvent(texts, event, partOf(event))),
    ...undated.flatMap((event) =>
      quoteEvent(texts, event, partOf(event)).map((entry) => ({ ...entry, heading: texts.lookups.undated })),
    ),
  ];
  const counted =
    entries.length === 0
      ? texts.lookups.timelineEmpty
      : texts.lookups.timelineCounted(dated.length, undated.length);
  return composeEntries(texts, {
    head: `**${describeScope(texts, scope, formatName)}**\n-# ${counted}`,
    entries,
    page,
    turn: (to) => ['timeline', 'page', ...formatScope(scope, version, to)],
    rows: buttonRow(
      ownOnly || [...dated, ...undated].some((event) => partOf(event) !== null)
        ? [
            button(ownOnly ? texts.lookups.withParts : texts.lookups.withoutParts, [
              'timeline',
              'show',
              ...formatScope({ ...scope, ownOnly: !ownOnly }, version),
            ]),
          ]
        : [],
    ),
  });
}

/**
 * An event with each sentence that tells of it.
 *
 * @param part of the organisation that is asked about, by which it has to do with the event
 */
export function quoteEvent(texts: Texts, event: Event, part: string | null = null): Entry[] {
  const told = formatEvent(texts, event);
  const statement = part === null ? told : `${told} · ${texts.lookups.through(formatName(part))}`;
  return [
    { statements: [statement], passage: event.passage, isDated: isReported(event) },
    ...event.also.map((passage) => ({
      statements: [texts.lookups.toldAlso(texts.lookups.eventTypes[event.type])],
      passage,
    })),
  ];
}

/** The same for drawing; null where there is nothing to draw. */
export function pictureTimeline(
  texts: Texts,
  { dated, undated }: Timeline,
  scope: TimelineScope,
  read: (passage: Passage) => Reading,
): TimelinePicture | null {
  if (dated.length + undated.length === 0) return null;
  // Where there is no room for all, what the sentences date themselves tells more than what was only reported.
  const events = dated.toSorted(
    (a, b) => Number(b.date?.basis === 'stated') - Number(a.date?.basis === 'stated'),
  );
  return {
    language: texts.language,
    title: describeScope(texts, scope, (name) => name),
    events: [...events, ...undated].flatMap((event): TimelineEvent[] =>
      event.date === null ? [] : [{ date: event.date, ...drawn(texts, event, read) }],
    ),
    undated: undated.filter(({ date }) => date === null).map((event) => drawn(texts, event, read)),
  };
}

function drawn(texts: Texts, event: Event, read: (passage: Passage) => Reading): Omit<TimelineEvent, 'date'> {
  const names = event.parties.map(({ name }) => name);
  return {
    kind: nameDrawn(texts, event),
    label: names.join(', '),
    deed: deedWords(read(event.passage), names),
  };
}

/** The kind of an event as pictures have it. */
export function nameDrawn(texts: Texts, { type, status }: Pick<Event, 'type' | 'status'>): Kind {
  const kind = texts.lookups.eventTypes[type].toLowerCase();
  const isDone = status === 'done';
  return { type, words: isDone ? kind : texts.lookups.withStatus(kind, status), isDone };
}

/** Below the picture: the files that it comes as. */
export function timelineButtons(texts: Texts, scope: TimelineScope, version: string): Button[] {
  const argument = formatScope(scope, version);
  const { csvButton, svgButton } = texts.pictures;
  return [
    button(csvButton, ['timeline', 'csv', ...argument]),
    button(svgButton, ['timeline', 'svg', ...argument]),
  ];
}

function describeScope(
  texts: Texts,
  { organisation, from, to, type }: TimelineScope,
  show: (name: string) => string,
) {
  const parts = [
    organisation === null ? texts.lookups.timelineOfAll : texts.lookups.timelineOf(show(organisation.name)),
    ...(type === null ? [] : [texts.lookups.eventTypes[type].toLowerCase()]),
    ...(from === null && to === null
      ? []
      : [texts.lookups.period(from === null ? null : texts.date(from), to === null ? null : texts.date(to))]),
  ];
  return parts.join(' · ');
}

/** What a button holds of a timeline, so that it can be drawn up again. */
export function formatScope(
  { organisation, from, to, type, ownOnly }: TimelineScope,
  version: string,
  page = 0,
) {
  const key = organisation === null ? NONE : keyOf(organisation);
  return [version, key, from ?? NONE, to ?? NONE, type ?? NONE, page, ownOnly ? OWN : NONE] as const;
}

/** A scope as `formatScope` wrote it, behind the version. */
export function readScope(
  organisations: readonly Organisation[],
  [key, from = '', to = '', type, , own]: readonly string[],
): TimelineScope {
  return {
    organisation: key === NONE ? null : findByKey(organisations, key),
    from: isDate(from) ? from : null,
    to: isDate(to) ? to : null,
    type: parseEventType(type ?? null),
    ownOnly: own === OWN,
  };
}

/** The kind of event that goes by this name; null for none. */
export function parseEventType(text: string | null): EventType | null {
  return EVENT_TYPES.find((type) => type === text) ?? null;
}
