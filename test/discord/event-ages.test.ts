import { describe, expect, test } from 'vitest';
import { createEventAges } from '../../src/discord/event-ages.ts';

/** Discord's clock, and one of this machine that began at some other time. */
function createClocks(offsetMs: number) {
  let nowMs = 0;
  return {
    discord: () => nowMs + offsetMs,
    ages: createEventAges(() => nowMs),
    pass(ms: number) {
      nowMs += ms;
    },
  };
}

describe.each([0, 1_700_000_000_000, -3_600_000])('with Discord’s clock ahead by %d ms', (offsetMs) => {
  test('an event is as old as it has waited longer than the quickest one', () => {
    const { discord, ages, pass } = createClocks(offsetMs);
    ages.note(discord());
    pass(60_000);
    const createdMs = discord();
    pass(3100);
    expect(ages.ageOf(createdMs)).toBeGreaterThan(3000);
    expect(ages.ageOf(discord())).toBe(0);
  });

  test('a first event that was late is known to have been once a quick one has come', () => {
    const { discord, ages, pass } = createClocks(offsetMs);
    const createdMs = discord();
    pass(5000);
    expect(ages.ageOf(createdMs)).toBe(0);
    ages.note(discord());
    expect(ages.ageOf(createdMs)).toBe(5000);
  });

  test('events that are all late stay late', () => {
    const { discord, ages, pass } = createClocks(offsetMs);
    ages.note(discord());
    for (let i = 0; i < 600; i += 1) {
      pass(100);
      ages.note(discord() - 4000);
    }
    expect(ages.ageOf(discord() - 4000)).toBeGreaterThan(3900);
  });
});

test('clocks that drift apart do not make every event late', () => {
  let nowMs = 0;
  const ages = createEventAges(() => nowMs);
  // Discord's clock loses a tenth of a second in a quarter of an hour.
  for (let discordMs = 0; discordMs < 24 * 3_600_000; discordMs += 60_000) {
    nowMs = discordMs * 1.0001;
    expect(ages.ageOf(discordMs)).toBeLessThan(1);
  }
});
