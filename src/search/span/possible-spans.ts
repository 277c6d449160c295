import type { Span } from '../../corpus/split.ts';
import { type Quantity, unitAsked, unitsAsked } from '../../language/quantities.ts';
import type { AnswerKind } from '../../language/questions/answer-kind.ts';
import type { Reading } from '../../language/reading.ts';
import type { Question } from '../question/question.ts';

/** A span of the kind that was asked for. Offsets are into the passage's text. */
export interface PossibleSpan extends Span {
  readonly kind: AnswerKind;
  /** How likely it is of that kind by its own looks, 0.3 to about 1.5. */
  readonly likelihood: number;
}

const LEAST_LIKELIHOOD = 0.3;

/** The spans of a sentence that are of the kind that a question asks for. */
export function findPossibleSpans(question: Question, reading: Reading): PossibleSpan[] {
  switch (question.wanted.kind) {
    case 'date':
      return reading.dates().map(({ start, end }) => ({ start, end, kind: 'date', likelihood: 0.5 }));
    case 'quantity':
      return findNumbers(question, reading);
    case 'place':
      return findPlaces(reading);
    default:
      return findNames(question, reading);
  }
}

function findNumbers({ wanted, text: asked }: Question, reading: Reading): PossibleSpan[] {
  const { text } = reading;
  const unit = unitAsked(asked);
  const units = unitsAsked(asked);
  const possible = reading.quantities().flatMap((quantity): PossibleSpan[] => {
    const { start, end, number } = quantity;
    if (units !== null && !units.includes(quantity.unit)) return [];
    if (quantity.unit === 'often' && units === null && !/\btimes\b/i.test(asked)) return [];
    // "It cost 42 million": a price without its currency is at least large.
    if (units?.includes('money') && quantity.unit === null && !LARGE.test(text.slice(start, end))) return [];
    if (wanted.measure === 'long' && /^[ -]olds?\b/.test(text.slice(end))) return [];
    if (wanted.measure === 'old' && quantity.unit === null && !isAge(quantity, text)) return [];
    // "How many miles" has said the unit already: "26" answers, and so many kilometres do not.
    if (unit !== null && quantity.unit !== null && quantity.unit !== unit) return [];
    const span = unit !== null && quantity.unit === unit ? number : { start, end };
    return [{ ...span, kind: 'quantity', likelihood: 0.5 + fitsUnit(quantity, unit, wanted.measure) }];
  });
  if (wanted.measure === 'long' || wanted.measure === 'old') return [...possible, ...findPeriods(reading)];
  if (units !== null || unit !== null) return possible;
  // "2000 guests" reads as a year until guests are what is counted.
  const years = reading
    .dates()
    .filter(({ start, end }) => /^\d{4}$/.test(text.slice(start, end)) && /^ \p{Ll}/u.test(text.slice(end)));
  return [
    ...possible,
    ...years.map(({ start, end }) => ({
      start,
      end,
      kind: 'quantity' as const,
      likelihood: LEAST_LIKELIHOOD,
    })),
  ];
}

const LARGE = /\d{4}|,\d{3}|(?:thousand|million|[bt]illion|crore|lakh|bn)s?$/i;

/** "aged 45", "at 18", "over the age of 18", and "Smith, 45, said". */
function isAge({ start, end }: Span, text: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return (
    /^\d{1,3}$|^[\p{Ll}-]+$/u.test(text.slice(start, end)) &&
    (/\b(?:aged?|age of|at|over|under|turned|reached) $/i.test(before) ||
      (/, $/.test(before) && /^[,.]/.test(text.slice(end))))
  );
}

/** "from 1870 to 1939", "until the second quarter of the century", "a billion years ago": how long by its ends. */
function findPeriods(reading: Reading): PossibleSpan[] {
  const { text } = reading;
  const dates = reading.dates();
  return dates.flatMap(({ start, end }): PossibleSpan[] => {
    const opens = /\b(?:from|until|till|since|through|throughout|into|up to|between) (?:well into )?$/i.test(
      text.slice(Math.max(0, start - 24), start),
    );
    if (!opens && !/ ago$/.test(text.slice(start, end))) return [];
    const last = dates.find(
      (date) => date.start > end && /^ (?:to|until|till|through|and) $/.test(text.slice(end, date.start)),
    );
    return [{ start, end: last?.end ?? end, kind: 'quantity', likelihood: LEAST_LIKELIHOOD }];
  });
}

/** How many things there are, no length or price tells; how much, no bare number. */
function fitsUnit({ unit }: Quantity, asked: string | null, measure: string | null): number {
  if (unit !== null && unit === asked) return 0.8;
  if (measure === 'many') return unit === null ? 0.2 : -0.2;
  if (measure === 'much') return unit === null ? -0.1 : 0.2;
  return 0;
}

function findPlaces(reading: Reading): PossibleSpan[] {
  const phrases = reading.nounPhrases();
  const names = reading.mentions().map((mention): PossibleSpan => {
    const whole = phrases.find((phrase) => phrase.start <= mention.start && mention.end <= phrase.end);
    const { start, end } = withLand(whole && WHERE.test(whole.before) ? whole : mention, reading);
    // "the Norlandish language": the noun behind the name says that it is no place.
    const onlySaysWhich = whole && whole.head.start >= mention.end;
    return {
      start,
      end,
      kind: 'place',
      likelihood: onlySaysWhich ? Math.min(0.4, mention.place) : mention.place,
    };
  });
  // "in the old harbour": a place need not have a name.
  const unnamed = phrases
    .filter(
      (phrase) =>
        WHERE.test(phrase.before) &&
        phrase.determined &&
        ![...names, ...reading.dates()].some((taken) => overlap(taken, phrase)),
    )
    .map(({ start, end }): PossibleSpan => ({ start, end, kind: 'place', likelihood: LEAST_LIKELIHOOD }));
  return [...names, ...unnamed].filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD);
}

const WHERE =
  /^(?:in|at|near|outside|inside|beneath|under|along|between|on|from|to|into|through|throughout|across|around|within|off|behind|above|over|towards?)$/;

/** "Tavo, Norland": a place with the land that it is in. */
function withLand({ start, end }: Span, reading: Reading): Span {
  const land = reading.mentions().find((mention) => mention.start === end + 2 && mention.place > 0.7);
  return { start, end: land && reading.text.slice(end, land.start) === ', ' ? land.end : end };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function findNames({ wanted, asksOffice }: Question, reading: Reading): PossibleSpan[] {
  const possible: PossibleSpan[] = [];
  for (const mention of reading.mentions()) {
    const { text, start, end, person, organisation, place } = mention;
    // "Who" asks for whoever did it, a person or a body; which of them the name is decides the kind.
    if (wanted.kind === 'person') {
      // A country acts like a body.
      const acting = Math.max(organisation * 0.9, place * 0.4);
      const body = wanted.open ? (asksOffice ? organisation * 0.4 : acting) : 0;
      const kind = person >= body ? 'person' : 'organisation';
      possible.push({ start, end, kind, likelihood: Math.max(person, body) });
      continue;
    }
    // "Which ministry": a name with that word in it. "Which government": a country's name stands for it.
    const heads = [...wanted.head].map((token) => token.text.toLowerCase());
    const named = heads.some((head) => text.toLowerCase().includes(head)) ? 0.6 : 0;
    if (named === 0 && heads.some((head) => SAID_BY_NAME.test(head))) continue;
    const state = heads.some((head) => /^governments?$/.test(head)) ? place : 0;
    possible.push({ start, end, kind: 'organisation', likelihood: Math.max(organisation, state) + named });
  }
  return possible.filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD);
}

/** Such bodies say in their names what they are; companies, teams and papers often do not. */
const SAID_BY_NAME =
  /^(?:universit|ministr|committee|commission|council|department|laborator|institute|board|bank)(?:y|ies|s)?$/;

/** Phrases that no name is in: "Charter schools need no licence" says who needs none. */
export function findActors(
  { wanted, asksOffice }: Question,
  reading: Reading,
  names: readonly Span[],
): PossibleSpan[] {
  if (wanted.kind !== 'person' || !wanted.open || asksOffice) return [];
  return reading.nounPhrases().flatMap(({ start, end, head }): PossibleSpan[] => {
    const inside = names.filter((name) => overlap(name, { start, end }));
    const follows = names.some((name) => name.start - end === 1);
    if (follows || /['’]/.test(reading.text.slice(start, end))) return [];
    if (inside.some((name) => name.end > head.start) || /^\p{Lu}/u.test(head.text)) return [];
    return [{ start, end, kind: 'organisation', likelihood: 0 }];
  });
}
