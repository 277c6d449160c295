import type { Span } from '../corpus/split.ts';
import { LOCAL_QUANTITIES } from './multilingual/local-spans.ts';

/** A number in a text, with what belongs to it. */
export interface Quantity extends Span {
  /** Where the number alone stands: "57" in "57 km", "$4 million" in itself. */
  readonly number: Span;
  /** What it is a number of, by one name for all spellings ("km", "money", "percent"); null for a bare number. */
  readonly unit: string | null;
}

/** Names of currencies that are more often something else behind a number; pounds are weighed, too. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['real', 'won', 'gold', 'rights', 'pound']);

/** Codes of currencies that are words as well. */
const WORD_CODES: ReadonlySet<string> = new Set(
  'ALL ANG BAM BOB CUP DOP GEL GIP LAK MAD MOP PAB PEN RON SAR SOS SLE TOP TRY VES YER'.split(' '),
);

/** Units of measure by one name each, and how English writes them. The longer spelling stands first. */
const UNITS: readonly (readonly [name: string, spelling: string])[] = [
  ['percent', '%|per ?cent|percentage points?'],
  ['km2', 'square kilomet(?:er|re)s?|sq\\.? km|km2|km²'],
  ['mi2', 'square miles?|sq\\.? mi(?:les)?|mi2'],
  ['m2', 'square met(?:er|re)s?|sq\\.? m|m2|m²'],
  ['ft2', 'square f(?:ee|oo)t|sq\\.? ft'],
  ['mph', 'miles (?:per|an) hour|mph'],
  ['kmh', 'kilomet(?:er|re)s (?:per|an) hour|km/h'],
  ['km', 'kilomet(?:er|re)s?|km'],
  ['mi', 'miles?|mi'],
  ['m', 'met(?:er|re)s?'],
  ['cm', 'centimet(?:er|re)s?|cm'],
  ['mm', 'millimet(?:er|re)s?|mm'],
  ['ft', 'f(?:ee|oo)t|ft'],
  ['in', 'inch(?:es)?'],
  ['yd', 'yards?'],
  ['acre', 'acres?'],
  ['ha', 'hectares?|ha'],
  ['t', '(?:metric |long |short |giga|mega|kilo)?ton(?:ne)?s?'],
  ['kg', 'kilograms?|kilos?|kg'],
  ['lb', 'pounds?|lbs?'],
  ['l', 'lit(?:er|re)s?'],
  ['gal', 'gallons?'],
  ['degree', 'degrees(?: Celsius| Fahrenheit)?|° ?[CF]?'],
  ['w', '(?:mega|giga|kilo)?watts?|[kMG]Wh?'],
  ['bit', '[kMG]bit/s|[kMG]bps'],
  ['s', 'seconds?'],
  ['min', 'minutes?'],
  ['h', 'hours?'],
  ['day', 'days?'],
  ['week', 'weeks?'],
  ['month', 'months?'],
  ['year', 'years?'],
  ['decade', 'decades?'],
  ['century', 'centur(?:y|ies)'],
  ['money', `(?:${currencyNames().join('|')})s?|kroner|kronor|reais|soles`],
];
const LENGTHS = ['km', 'mi', 'm', 'cm', 'mm', 'ft', 'in', 'yd'];
const TIMES = ['s', 'min', 'h', 'day', 'week', 'month', 'year', 'decade', 'century'];
/** What a question measures, and the units that can tell it; null stands for a bare number. */
const MEASURES: readonly (readonly [asked: RegExp, units: readonly (string | null)[]])[] = [
  [/\bhow (?:often|frequently)\b/i, ['often']],
  [/\bhow long\b/i, [...TIMES, ...LENGTHS]],
  // A fee is high, too.
  [/\bhow high\b/i, [...LENGTHS, 'money', 'percent', null]],
  [/\bhow (?:far|tall|deep|wide)\b|\b(?:height|depth|width|distance)\b/i, LENGTHS],
  [/\bhow old\b|\b(?:what|which) age\b/i, ['year', 'month', 'week', 'day', 'decade', 'century', null]],
  [/\bhow heavy\b|\bhow much (?:do|does|did) .* weigh\b|\bweight\b/i, ['t', 'kg', 'lb']],
  [/\bhow fast\b|\bspeed\b/i, ['mph', 'kmh', 'bit', null]],
  [
    /\bhow much (?:money|(?:do|does|did|will|would|has|have|had) .* (?:cost|pay|paid|spend|spent|earn|earned|invest(?:ed)?|charged?|donate[d]?))\b|\bwhat .* (?:worth|cost)\?*$/i,
    ['money', 'percent', null],
  ],
  [/\bpercent(?:age)?\b/i, ['percent', null]],
];
const UNIT = UNITS.map(([, spelling]) => spelling).join('|');
const SPELLINGS = UNITS.map(([name, spelling]) => [name, new RegExp(`^(?:${spelling})$`, 'i')] as const);

const ONES =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const MAGNITUDE = '(?:hundred|thousand|million|billion|trillion|crore|lakh|bn)s?';
const FIGURES = `\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[ -]${MAGNITUDE}\\b)?`;
const WORDS = `(?:(?:${TENS})(?:-(?:${ONES}))?|(?:${ONES})|(?:half )?a (?:dozen|hundred|thousand|million|billion)|dozens|hundreds|thousands|millions)(?:[ -](?:${MAGNITUDE}|and (?:${ONES}|${TENS})))*\\b`;
const FRACTION = `(?:(?:${ONES}|a)[ -](?:half|third|quarter|fifth|tenth)s?|two[ -]thirds|three[ -](?:quarter|fifth)s|half(?= (?:of|the|its|their|a)\\b)|(?:${ONES}) (?:in|out of) (?:${ONES}|twenty|fifty|a hundred)\\b)`;
const NOT_INSIDE = '(?<![\\w.]|\\w[-,:/]|[$£€¥]\\s?)';
/** "Six-time" and "19-member" count; "5-HT" does not. */
const NOT_GOING_ON = '(?![\\w:]|[.,]\\d|-(?!\\p{L}{4})\\p{L}|[–-]\\d)';

/** Figures or words, their range, currency, magnitude and unit of measure; and "twice a year". */
const ENGLISH_QUANTITIES = [
  `(?<money>(?:(?:US|C|A|HK)?[$£€¥]|\\b(?:${currencyCodes().join('|')}|Rs\\.?)(?=[ \\u00a0\\d]))\\s?\\d(?:[\\d,.]*\\d)?(?:\\s?(?:${MAGNITUDE}|[mk])\\b)?)`,
  `(?<often>\\b(?:once|twice|(?:${ONES}) times)(?: (?:a|each|every|per) (?:day|week|month|quarter|year|decade))\\b|\\b(?:annually|monthly|weekly|daily|quarterly|yearly)\\b|\\bevery (?:\\w+ )?(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?)\\b|\\b(?:once|twice|always|usually|often|frequently|regularly|sometimes|occasionally|rarely|seldom)\\b)`,
  `(?<clock>${NOT_INSIDE}\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d))`,
  `(?<number>${NOT_INSIDE}${FIGURES}(?:(?:\\s?–\\s?|-| to | or )${FIGURES})?|\\b(?:${FRACTION}|none(?= of\\b)|${WORDS}(?: (?:to|or) ${WORDS})?))(?:[ -]?(?<unit>${UNIT})(?!\\w))?(?<=[%°]|(?:\\w${NOT_GOING_ON}))`,
];
/** But for a currency's sign, none begins within a word: a look at the letters inside one is a short one. */
const ENGLISH = `(?:(?<!\\w)|(?=[$£€¥]))(?:${ENGLISH_QUANTITIES.join('|')})`;
const ENGLISH_QUANTITY = new RegExp(ENGLISH, 'giu');
const ANY_QUANTITY = new RegExp([...LOCAL_QUANTITIES, ENGLISH].join('|'), 'giu');

/**
 * The numbers that a text states, but for those inside the dates given. Offsets are into the text; `language` is its
 * BCP 47 tag.
 */
export function findQuantities(text: string, dates: readonly Span[], language = 'en'): Quantity[] {
  return [...text.matchAll(/^en\b/i.test(language) ? ENGLISH_QUANTITY : ANY_QUANTITY)].flatMap(
    (match): Quantity[] => {
      const start = match.index;
      const end = start + match[0].length;
      if (dates.some((date) => start < date.end && date.start < end)) return [];
      const { number = match[0], unit, money, often, clock } = match.groups ?? {};
      const named = money
        ? 'money'
        : often
          ? 'often'
          : clock
            ? 'clock'
            : unit
              ? nameUnit(unit, number)
              : null;
      return [{ start, end, number: { start, end: start + number.length }, unit: named }];
    },
  );
}

function nameUnit(written: string, number: string): string | null {
  const name = SPELLINGS.find(([, spelling]) => spelling.test(written))?.[0] ?? null;
  // Pounds by the thousand are paid, not weighed.
  return name === 'lb' && /pounds?$/i.test(written) && MANY.test(number) ? 'money' : name;
}

const MANY = /,\d{3}|\d{4}|thousand|million|billion|crore|lakh/i;

/** "US dollar", "Kenyan shilling", and the last word of each: "dollar", "shilling"; the longer ones first. */
function currencyNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  const whole = Intl.supportedValuesOf('currency').map(
    (code) =>
      names
        .of(code)
        ?.replace(/ \(.*\)$/, '')
        .toLowerCase() ?? '',
  );
  const last = whole.map((name) => name.split(' ').at(-1) ?? '');
  return [...new Set([...whole, ...last, 'crown'])]
    .filter((name) => /^[\p{L} ]{3,}$/u.test(name) && !OTHER_WORDS.has(name))
    .sort((a, b) => b.length - a.length);
}

/** "EUR", "KES": the codes of ISO 4217, without those that are words. */
function currencyCodes(): string[] {
  return Intl.supportedValuesOf('currency').filter((code) => !WORD_CODES.has(code));
}

/** The units in which a question wants its answer; null when any will do. A null among them is a bare number. */
export function unitsAsked(question: string): readonly (string | null)[] | null {
  return MEASURES.find(([asked]) => asked.test(question))?.[1] ?? null;
}
