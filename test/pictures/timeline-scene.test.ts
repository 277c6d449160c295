import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/pictures/palette.ts';
import type { RectangleItem, Scene } from '../../src/pictures/scene.ts';
import { layOutTimeline } from '../../src/pictures/timeline-scene.ts';
import type { TimelineDate, TimelineEvent, TimelinePicture } from '../../src/pictures/types.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { anyName, expectReadable, textsOf } from '../support/scenes.ts';

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
  type: 'agreement',
  label,
});

/** The marks on the axis, from above: they have the colours of kinds. */
function marksOf({ items, theme }: Scene): RectangleItem[] {
  const colours = new Set(PALETTES[theme].kinds);
  return items.flatMap((item) =>
    item.kind === 'rectangle' && colours.has(item.outline?.colour ?? item.fill) ? item : [],
  );
}

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
const anyEvent = fc.record({ date: anyDate, type: anyName, label: anyName });

test('whatever the events, no text is covered or cut off', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 90, size: 'max' }),
      fc.array(fc.record({ type: anyName, label: anyName }), { maxLength: 20, size: 'max' }),
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

  test('is a bar as long as the year or the month that is known', () => {
    expect((month?.width ?? 0) / (year?.width ?? 1)).toBeCloseTo(31 / 365, 5);
    expect((next?.width ?? 0) / (year?.width ?? 1)).toBeCloseTo(1, 5);
    expect((next?.x ?? 0) - (year?.x ?? 0)).toBeCloseTo(((365 + 366) / 365) * (year?.width ?? 0), 5);
  });

  test('is a dot only where the day is known', () => {
    expect(day?.radius).toBe((day?.width ?? 0) / 2);
    for (const bar of [year, month, next]) expect(bar?.radius).toBeLessThan((bar?.width ?? 0) / 2);
  });

  test('is no dot for a month among thirty years', () => {
    const [, bar] = marksOf(layOut({ events: [event('1994', 4), event('2010-05-01', 7), event('2024', 4)] }));
    expect(bar?.height).toBeGreaterThan(bar?.width ?? 0);
    expect(bar?.radius).toBeLessThan((bar?.width ?? 0) / 2);
  });

  test('is hollow where only the report has a date, and the words say so', () => {
    const reported = {
      ...event('2023-12-12'),
      date: { ...dated('2023-12-12'), basis: 'publication' as const },
    };
    const hollow = layOut({ events: [reported, event('2023-12-13')] });
    expect(marksOf(hollow).map(({ outline }) => outline !== null)).toEqual([true, false]);
    expect(textsOf(hollow)).toContain('reported 12 December 2023');
    expect(textsOf(hollow)).toContain('Hollow: the articles give only the date of the report.');
  });
});

describe('a timeline', () => {
  test('shows events by date, each date in words and no more exactly than it is known', () => {
    const events = [event('2021-03-25'), event('2019-10-31', 7), event('2019-05-05', 4)];
    const texts = textsOf(layOut({ events }));
    const dates = ['2019', 'October 2019', '25 March 2021'];
    expect(texts.filter((text) => dates.includes(text)).slice(0, 3)).toEqual(dates);
  });

  test('puts events apart that have no date of the calendar, with the date as it is written', () => {
    const written = {
      date: { value: 'last Friday', precision: 'written' },
      type: 'training',
      label: 'A',
    } as const;
    const impossible = { ...event('2021-02-31'), label: 'B' };
    const texts = textsOf(layOut({ events: [written, event('2021-01-01'), impossible] }));
    const [heading, ...apart] = texts.slice(texts.indexOf('Without a date'));
    expect(heading).toBe('Without a date');
    expect(apart).toEqual(expect.arrayContaining(['A', 'last Friday', 'B', '2021-02-31']));
    expect(apart).not.toContain('1 January 2021');
  });

  test('shows sixty events of one day', () => {
    const events = Array.from({ length: 60 }, (_, index) => event('2023-12-12', 10, `Event ${index}`));
    const scene = layOut({ events });
    expect(marksOf(scene)).toHaveLength(60);
    expect(new Set(marksOf(scene).map(({ x }) => x)).size).toBe(1);
    expectReadable(scene);
  });

  test('of more events than have room keeps the first that it was given, and says how many there are more', () => {
    const events = Array.from({ length: 300 }, (_, index) => event(`${2300 - index}`, 4, `Event ${index}`));
    const undated = Array.from({ length: 9 }, (_, index) => ({
      type: 'training',
      label: `Undated ${index}`,
    }));
    const scene = layOut({ events, undated });
    const texts = textsOf(scene);
    const shown = texts.filter((text) => /^(?:Event|Undated) \d+$/.test(text));
    expect(shown).toContain('Event 0');
    expect(shown).toContain('Undated 0');
    expect(shown).not.toContain('Event 299');
    expect(texts).toContain(`… and ${309 - shown.length} more events`);
  });

  test('with nothing in it says so', () => {
    expect(textsOf(layOut({}))).toContain('There is nothing to show.');
  });
});
