import { scaleUtc } from 'd3-scale';
import { isDate } from '../corpus/date.ts';
import type { TimelineDate } from './types.ts';

const DAY_MS = 86_400_000;

/** From the first instant of a date to the last: a day, a month or a year long. In milliseconds since 1970. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Tick {
  /** In units of the scene, from the axis' left end. */
  readonly at: number;
  readonly date: Date;
  /** What begins here. */
  readonly unit: 'year' | 'month' | 'day';
}

export interface TimeAxis {
  position(instant: number): number;
  readonly ticks: readonly Tick[];
}

/** The days that a date stands for; null for one in words, and for what is no date of the calendar. */
export function spanOf({ value, precision }: TimelineDate): Span | null {
  if (precision === 'written' || !isDate(value) || value.length !== LENGTHS[precision]) return null;
  const start = new Date(value);
  const end = new Date(start);
  if (precision === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (precision === 'month') end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  return { start: start.getTime(), end: end.getTime() };
}

const LENGTHS = { year: 4, month: 7, day: 10 };

/** An axis over all the spans, which are not none, and a little more on either side: no less than three weeks. */
export function createTimeAxis(spans: readonly Span[], width: number): TimeAxis {
  const [start, end] = [
    Math.min(...spans.map((span) => span.start)),
    Math.max(...spans.map((span) => span.end)),
  ];
  const margin = Math.max((21 * DAY_MS - (end - start)) / 2, (end - start) * 0.04);
  const scale = scaleUtc()
    .domain([start - margin, end + margin])
    .range([0, width]);
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 75))).map((date): Tick => {
    const unit = date.getUTCDate() > 1 ? 'day' : date.getUTCMonth() > 0 ? 'month' : 'year';
    return { at: scale(date), date, unit };
  });
  return {
    position: (instant) => scale(instant),
    ticks: ticks.filter(({ date }) => date.getTime() % DAY_MS === 0),
  };
}
