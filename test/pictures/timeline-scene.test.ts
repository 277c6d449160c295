import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/pictures/palette.ts';
import { PICTURE_WIDTH, type RectangleItem, type Scene } from '../../src/pictures/scene.ts';
import { layOutTimeline } from '../../src/pictures/timeline-scene.ts';
import type { TimelineDate, TimelineEvent, TimelinePicture } from '../../src/pictures/types.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { anyName, anyType, expectReadable, kindOf, textsOf } from '../support/scenes.ts';

const typesetter = createTypesetter();
const layOut = (timeline: Partial<TimelinePicture>) =>
  layOutTimeline({ theme: 'dark', title: 'What happened', events: [], undated: [], ...timeline }, typesetter);
const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day' } as const;
const dated = (value: string, length: 4 | 7 | 10 = 10): TimelineDate => ({
  value: value.slice(0, length),
  precision: PRECISIONS[length],
});
const event = (value: string, length?: 4 | 7 | 10, label = value): TimelineEvent => ({
  date: dated(value, length),
  kind: kindOf('agreement'),
  label,
  deed: '',
});

/** The marks on the axis, from above: they have the colours of kinds, as the swatches of the legend do at the left. */
function marksOf({ items, theme }: Scene): RectangleItem[] {
  const colours = new Set(Object.values(PALETTES[theme].kinds));
  return items.flatMap((item) =>
    item.kind === 'rectangle' && colours.has(item.outline?.colour ?? item.fill) && item.width !== SWATCH
      ? item
      : [],
  );
}

const SWATCH = 14;

const anyDate: fc.Arbitrary<TimelineDate> = fc.oneof(
  fc
    .tuple(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.constantFrom(4 as const, 7 as const, 10 as const),
      fc.constantFrom('stated' as const, 'publication' as const),
    )
    .map(([date, length, basis]) => ({ ...dated(date.toISOString(), length), basis })),
  anyName.map((value) => ({ value, precision: 'written' as const })),
);
const anyKind = fc.tuple(anyType, anyName, fc.boolean()).map((parts) => kindOf(...parts));
const anyUndated = fc.record({ kind: anyKind, label: anyName, deed: anyName });
const anyEvent = fc.tuple(anyDate, anyUndated).map(([date, event]) => ({ date, ...event }));

test('whatever the events, no text is covered or cut off', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 90, size: 'max' }),
      fc.array(anyUndated, { maxLength: 20, size: 'max' }),
      anyName,
      (events, undated, title) => expectReadable(layOut({ events, undated, title })),
    ),
    { numRuns: 6 },
  );
});

describe('the mark of an event', () => {
  const scene = layOut({
    events: [event('2019-10-03'), event('2019-10-03', 7), event('2019-10-03', 4), event('2021-01-01', 4)],
  });
  const [year, month, day, next] = marksOf(scene);

  test('is the longer the more time its date leaves open', () => {
    expect(year?.height).toBeGreaterThan(month?.height ?? 0);
    expect(month?.height).toBeGreaterThan(day?.height ?? 0);
    expect(next?.height).toBe(year?.height);
  });

  test('is a dot only where the day is known', () => {
    expect(day?.radius).toBe((day?.width ?? 0) / 2);
    for (const bar of [year, month, next]) expect(bar?.radius).toBeLessThan((bar?.width ?? 0) / 2);
  });

  test('is hollow where only the report has a date, and the words say so', () => {
    const reported = {
      ...event('2023-12-12'),
      date: { ...dated('2023-12-12'), basis: 'publication' as const },
    };
    const hollow = layOut({ events: [reported, event('2023-12-13')] });
    expect(marksOf(hollow).map(({ outline }) => outline !== null)).toEqual([true, false]);
    expect(textsOf(hollow).join(' ')).toContain('reported 12 December 2023');
    expect(textsOf(hollow)).toContain('Hollow: the articles give only the date of the report.');
  });
});

describe('a timeline', () => {
  test('shows events by date, each date in words and no more exactly than it is known', () => {
    const events = [event('2021-03-25'), event('2019-10-31', 7), event('2019-05-05', 4)];
    const texts = textsOf(layOut({ events: events.map((one) => ({ ...one, label: 'A' })) }));
    const dates = ['2019', 'October 2019', '25 March 2021'];
    expect(texts.filter((text) => dates.includes(text))).toEqual(dates);
  });

  test('says of each event what happened, and names the kinds in a legend', () => {
    const signed = { ...event('2021-03-25'), deed: 'signed a treaty on tides', label: 'Norvik, Castell' };
    const planned = { ...event('2022', 4), kind: kindOf('training', 'training, planned', false) };
    const texts = textsOf(layOut({ events: [signed, planned] }));
    expect(texts).toEqual(
      expect.arrayContaining(['Norvik, Castell', 'agreement', 'signed a treaty on tides']),
    );
    expect(texts).toEqual(expect.arrayContaining(['training, planned', 'training']));
  });

  test('has its texts from edge to edge of a picture that a phone shows legibly', () => {
    const label = 'Norvik Institute of Tides and Estuaries and the Castell Robotics Foundation';
    const scene = layOut({ events: [{ ...event('2021-03-25'), label }] });
    const texts = scene.items.flatMap((item) => (item.kind === 'text' ? item : []));
    expect(scene.width).toBe(PICTURE_WIDTH);
    expect(Math.min(...texts.map(({ x }) => x))).toBeLessThan(PICTURE_WIDTH * 0.05);
    expect(Math.max(...texts.map(({ x, width }) => x + width))).toBeGreaterThan(PICTURE_WIDTH * 0.85);
    expect(Math.min(...texts.map(({ font }) => font.size))).toBeGreaterThanOrEqual(20);
  });

  test('gives room by how much happened: an event alone in its decade has no more than one of a busy year', () => {
    const events = [event('1950', 4), event('2020-01-01'), event('2020-02-01'), event('2020-03-01')];
    const [first, second, third, fourth] = marksOf(layOut({ events })).map(({ y }) => y);
    const [decades, month] = [(second ?? 0) - (first ?? 0), (fourth ?? 0) - (third ?? 0)];
    expect(decades).toBeGreaterThan(month);
    expect(decades).toBeLessThan(3 * month);
  });

  test('puts events apart that have no date of the calendar, with the date as it is written', () => {
    const written = {
      ...event('2021-01-01'),
      date: { value: 'last Friday', precision: 'written' },
      kind: kindOf('training'),
      label: 'Norvik',
    } as const;
    const impossible = { ...event('2021-02-31'), label: 'Castell' };
    const texts = textsOf(layOut({ events: [written, event('2021-01-01'), impossible] }));
    const apart = texts.slice(texts.indexOf('Without a date') + 1).join(' ');
    expect(apart).toContain('Norvik (training, last Friday) · Castell (agreement, 2021-02-31)');
    expect(apart).not.toContain('1 January 2021');
  });

  test('in which nothing has a date lists all of it', () => {
    const undated = ['Norvik', 'Castell', 'Almar'].map((label) => ({
      kind: kindOf('meeting'),
      label,
      deed: 'met in a harbour',
    }));
    const texts = textsOf(layOut({ undated }));
    expect(texts.filter((text) => text === 'met in a harbour')).toHaveLength(3);
    expect(texts).not.toContain('There is nothing to show.');
  });

  test('shows forty events of one day, whose date stands once', () => {
    const events = Array.from({ length: 40 }, (_, index) => event('2023-12-12', 10, `Event ${index}`));
    const scene = layOut({ events });
    expect(marksOf(scene)).toHaveLength(40);
    expect(textsOf(scene).filter((text) => text === '12 December 2023')).toHaveLength(1);
    expectReadable(scene);
  });

  test('of more events than have room keeps the first that it was given, and says how many there are more', () => {
    const events = Array.from({ length: 300 }, (_, index) => event(`${2300 - index}`, 4, `Event ${index}`));
    const texts = textsOf(layOut({ events }));
    const shown = texts.filter((text) => /^Event \d+$/.test(text));
    expect(shown).toContain('Event 0');
    expect(shown).not.toContain('Event 299');
    expect(texts).toContain(`… and ${300 - shown.length} more events`);
  });

  test('with nothing in it says so', () => {
    expect(textsOf(layOut({}))).toContain('There is nothing to show.');
  });
});
