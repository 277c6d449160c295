import { isOffice } from '../../language/names/name-words.ts';
import type { AnswerSpan } from '../../language/spans/answer-span.ts';
import type { Asked } from '../question/asked.ts';
import type { AskedType } from '../question/asked-nouns.ts';

const TIMES: ReadonlySet<string> = new Set('s min h day week month year decade century'.split(' '));
const SIZES: ReadonlySet<string> = new Set(
  'km2 mi2 m2 ft2 mph kmh km mi m cm mm ft in yd acre ha t kg lb l gal degree w bit'.split(' '),
);

const WITHOUT_SPAN: ReadonlySet<AskedType> = new Set(['reason', 'manner', 'yesno', 'open', 'ordinal']);

/** Whether a span of some form can answer: not "why", "how" or "what about". */
export function asksForSpan(type: AskedType): boolean {
  return !WITHOUT_SPAN.has(type);
}

/** Dates and numbers can be told by what they look like. */
const FIXED: ReadonlySet<AskedType> = new Set([
  'date',
  'year',
  'day',
  'month',
  'money',
  'percent',
  'duration',
  'count',
  'age',
]);

export function isOfFixedForm(type: AskedType): boolean {
  return FIXED.has(type);
}

export function isTime(unit: string | null): boolean {
  return unit !== null && TIMES.has(unit);
}

export function isSize(unit: string | null): boolean {
  return unit !== null && SIZES.has(unit);
}

/**
 * How well a span's own form fits what is asked for, 0 to 1, set by hand; what stands around it is not looked at.
 *
 * @param text the sentence that the span is in
 */
export function rateForm(asked: Asked, span: AnswerSpan, text: string): number {
  const { form, unit, precision, person, organisation, place } = span;
  const isPhrase = form === 'phrase';
  const isNamed = isPhrase || form === 'name' || form === 'list';
  switch (asked.type) {
    case 'person':
      if (!isNamed) return 0;
      return asked.isOpenToBodies
        ? Math.max(person, 0.6 * organisation, 0.25 * place, isPhrase ? 0.2 : 0)
        : Math.max(person, 0.1);
    case 'body':
      return isNamed ? Math.max(organisation, 0.3 * place, isPhrase ? 0.2 : 0.1) : 0;
    case 'country':
    case 'city':
    case 'place':
      return isNamed ? Math.max(place, isPhrase ? 0.25 : 0, 0.2 * organisation) : 0;
    case 'year':
    case 'month':
    case 'day':
    case 'date':
      return rateDate(asked.type, precision, unit);
    case 'name':
      return form === 'quoted' ? 0.9 : form === 'name' ? 0.7 : 0.2;
    case 'office':
      if (!isPhrase && form !== 'name') return 0;
      return text.slice(span.start, span.end).split(/\s+/).some(isOffice) ? 1 : 0.2;
    case 'thing':
      return form === 'quoted' || isNamed ? 0.5 : 0.1;
    case 'reason':
    case 'manner':
    case 'yesno':
    case 'open':
    case 'ordinal':
      return isNamed ? 0.2 : 0.1;
    default:
      return unit === null && precision === 0 ? 0 : rateNumber(asked.type, precision, unit);
  }
}

function rateDate(type: 'year' | 'month' | 'day' | 'date', precision: number, unit: string | null): number {
  if (precision === 0) return isTime(unit) ? 0.1 : 0;
  if (type === 'year') return precision <= 3 ? 1 : 0.2;
  if (type === 'month') return precision >= 2 ? 1 : 0.2;
  return type === 'date' || precision >= 3 ? 1 : 0.3;
}

function rateNumber(
  type: 'money' | 'percent' | 'duration' | 'size' | 'count' | 'age' | 'often',
  precision: number,
  unit: string | null,
): number {
  if (unit === null) return type === 'duration' ? 0.25 : 0;
  switch (type) {
    case 'money':
      return unit === 'money' ? 1 : unit === '' ? 0.3 : 0;
    case 'percent':
      return unit === 'percent' ? 1 : 0.25;
    case 'duration':
      return isTime(unit) ? 1 : precision > 0 ? 0.25 : 0.1;
    case 'size':
      return isSize(unit) ? 1 : unit === '' ? 0.4 : 0.3;
    case 'count':
      return unit === '' ? 1 : unit === 'money' || unit === 'percent' ? 0.15 : 0.35;
    case 'age':
      return unit === 'year' || unit === '' ? 0.8 : 0.1;
    case 'often':
      return unit === 'often' ? 1 : isTime(unit) ? 0.3 : 0;
  }
}
