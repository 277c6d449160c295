import { compareNumbers } from '../../check/statement/compare-numbers.ts';
import { areAlike, compareNames, type StatedName } from '../../check/statement/names.ts';
import { readNumbers } from '../../check/statement/numbers.ts';
import type { Span } from '../../corpus/split.ts';
import type { Passage } from '../../index/passage.ts';
import type { Reading } from '../../language/reading.ts';
import { compareDates, readDates } from '../../language/stated-dates.ts';
import type { Difference } from '../../search/answer.ts';
import { creditOf, type Question, verbsOf } from '../../search/question/question.ts';

/** A question, read as a sentence is. */
export interface Asking {
  readonly question: Question;
  readonly asked: Reading;
  readonly names: readonly StatedName[];
  readonly namesIn: (reading: Reading) => readonly StatedName[];
}

/** What stands in a sentence for a date, a number or a name of the question. */
export interface Value {
  readonly at: Span;
  /** Null where it is the one that was asked about. */
  readonly difference: Difference | null;
}

/** In characters: a name that stands so near the beginning is what a sentence is about. */
export const OPENING = 25;

/** From here on names are listed. */
const LISTED = 2;

/** The dates and numbers that stand for those of the question, the same or others. */
export function compareValues(asked: Reading, said: Reading): Value[] {
  return [...compareAllDates(asked, said), ...compareAllNumbers(asked, said)];
}

function compareAllDates(asked: Reading, said: Reading): Value[] {
  const stated = readDates(said);
  return readDates(asked).flatMap((date): Value[] => {
    // "since 2015" may well be asked of what began in it.
    const relationTo = (other: (typeof stated)[number]) =>
      compareDates({ ...date, relation: 'at' }, { ...other, relation: 'at' });
    const same = stated.find((other) => relationTo(other) === 'same');
    if (same !== undefined) return [{ at: same, difference: null }];
    return othersFor(
      'date',
      date.text,
      stated.filter((other) => relationTo(other) === 'other'),
    );
  });
}

function compareAllNumbers(asked: Reading, said: Reading): Value[] {
  const stated = readNumbers(said);
  return readNumbers(asked).flatMap((number): Value[] => {
    const alike = stated.filter(
      ({ unit, counted }) =>
        unit === number.unit && (unit !== null || counted?.term === number.counted?.term),
    );
    const same = alike.find((other) => compareNumbers(number, other) === 'same');
    if (same !== undefined) return [{ at: same, difference: null }];
    return othersFor(
      'number',
      number.text,
      alike.filter((other) => compareNumbers(number, other) === 'other'),
    );
  });
}

/** Of several values any may stand for the one that was asked about: none is singled out. */
function othersFor(
  kind: 'date' | 'number',
  asked: string,
  others: readonly (Span & { readonly text: string })[],
): Value[] {
  const difference = (stated: string): Difference | null =>
    others.length > 1 ? null : { kind, asked, stated };
  return others.map(({ start, end, text }) => ({ at: { start, end }, difference: difference(text) }));
}

/** The names that stand where the sentence has not the one that was asked about; none where it has it. */
export function findOtherNames(
  { question, names, namesIn }: Asking,
  passage: Passage,
  before: Reading | null,
  reading: Reading,
): Value[] {
  const said = namesIn(reading);
  const context = before === null ? said : [...said, ...namesIn(before)];
  const isApart = (name: StatedName, others: readonly StatedName[]): boolean =>
    others.every((other) => compareNames(name, other) === 'other');
  const held = new Set(passage.terms);
  const [name, ...more] = names.filter(
    (one) => isApart(one, context) && !one.terms.every((term) => held.has(term)),
  );
  if (name === undefined || more.length > 0 || !tellsDeed(question, passage)) return [];
  const others = said.filter(
    ({ mention, ...other }) =>
      areAlike(name.mention, mention) &&
      isApart({ mention, ...other }, names) &&
      // "US dollars"
      !reading.quantities().some((quantity) => isWithin(mention, quantity)),
  );
  const isList = others.length >= LISTED;
  return others.map(({ mention: { start, end, text } }) => ({
    at: { start, end },
    difference: {
      kind: isList ? 'list' : 'name',
      asked: name.mention.text,
      stated: isList ? null : text,
    },
  }));
}

/** Whether a sentence has the verb of the question, or its words where it has none, and its article all that are no names. */
function tellsDeed(question: Question, { terms: own, group }: Passage): boolean {
  const held = new Set(own);
  const words = question.terms.filter(({ name, text }) => !name && !/^\d/.test(text));
  const verbs = verbsOf(question);
  const deed = verbs.length > 0 ? verbs : words;
  return (
    deed.length > 0 &&
    deed.every((term) => creditOf(term, held) > 0) &&
    words.every((term) => term.everyday || creditOf(term, group.article) > 0)
  );
}

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
