import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { layOutNetwork } from '../../src/pictures/network-scene.ts';
import { paintScene } from '../../src/pictures/paint-scene.ts';
import { openStudio, PictureError, type Studio, type StudioOptions } from '../../src/pictures/studio.ts';
import { layOutTimeline } from '../../src/pictures/timeline-scene.ts';
import { createTypesetter } from '../../src/pictures/typesetter.ts';
import { writeSvg } from '../../src/pictures/write-svg.ts';
import { kindOf } from '../support/scenes.ts';

const NETWORK = {
  nodes: [
    { id: 'a', name: 'Norvik', emphasised: true },
    { id: 'b', name: '华为 جامعة' },
  ],
  links: [{ between: ['a', 'b'], kinds: [kindOf('agreement')], passages: 2 }],
  theme: 'dark',
  title: 'Who works with Norvik',
} as const;
const EVENT = {
  date: { value: '2019-10', precision: 'month' },
  kind: kindOf('agreement'),
  label: 'Norvik',
  deed: 'signed',
} as const;
const TIMELINE = { events: [EVENT], undated: [], theme: 'light', title: 'Norvik' } as const;
/** Takes minutes; an array of one thing is nothing to hand over. */
const ENDLESS = { ...TIMELINE, events: Array.from({ length: 4_000_000 }, () => EVENT) };

const BYTES_PER_PIXEL = 4;

const studios: Studio[] = [];
afterEach(async () => {
  await Promise.all(studios.splice(0).map((studio) => studio.close()));
});

function open(options?: StudioOptions): Studio {
  const studio = openStudio(options);
  studios.push(studio);
  return studio;
}

/** Width and height in pixels, as the header of a PNG has them. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe('a studio', () => {
  test('draws in its thread what is drawn here, byte for byte, each time', async () => {
    const studio = open();
    const tools = { typesetter: createTypesetter(), graphviz: await Graphviz.load() };
    const [network, timeline, again] = await Promise.all([
      studio.drawNetwork(NETWORK, 'png'),
      studio.drawTimeline(TIMELINE, 'png'),
      studio.drawNetwork(NETWORK, 'png'),
    ]);
    const { typesetter } = tools;
    expect(network.equals(paintScene(layOutNetwork(NETWORK, tools), typesetter))).toBe(true);
    expect(timeline.equals(paintScene(layOutTimeline(TIMELINE, typesetter), typesetter))).toBe(true);
    const svg = await studio.drawNetwork(NETWORK, 'svg');
    expect(svg.toString()).toBe(writeSvg(layOutNetwork(NETWORK, tools)));
    expect(again.equals(network)).toBe(true);
    for (const side of [...sizeOf(network), ...sizeOf(timeline)]) expect(side).toBeLessThanOrEqual(1600);
  });

  test('gives up what takes too long, and draws the next in a new thread', async () => {
    const studio = open({ timeLimitMs: 3000 });
    await expect(studio.drawTimeline(ENDLESS, 'png')).rejects.toThrow(PictureError);
    const draw = () => studio.drawTimeline(TIMELINE, 'png');
    // On a machine that is busy, the new thread may take longer to start than the limit.
    expect(sizeOf(await vi.waitFor(draw, { timeout: 15_000 }))[0]).toBeGreaterThan(0);
  }, 30_000);

  test('refuses more than may wait, at once, and draws those that it took', async () => {
    const studio = open({ queueLimit: 1 });
    const [first, second, third] = await Promise.allSettled(
      [NETWORK, NETWORK, NETWORK].map((picture) => studio.drawNetwork(picture, 'png')),
    );
    expect([first?.status, second?.status, third?.status]).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  test('gives up what is under way when it is closed, and takes nothing more', async () => {
    const studio = open();
    const drawing = expect(studio.drawNetwork(NETWORK, 'png')).rejects.toThrow(PictureError);
    await studio.close();
    await drawing;
    await expect(studio.drawNetwork(NETWORK, 'png')).rejects.toThrow('closed');
  });

  test('lets go of the pictures that it has drawn', async () => {
    const studio = open();
    const large = { ...TIMELINE, events: Array.from({ length: 12 }, () => EVENT) };
    const [width, height] = sizeOf(await studio.drawTimeline(large, 'png'));
    const before = process.memoryUsage.rss();
    for (let drawn = 0; drawn < 20; drawn += 1) await studio.drawTimeline(large, 'png');
    const grownBy = process.memoryUsage.rss() - before;
    expect(grownBy).toBeLessThan((20 * width * height * BYTES_PER_PIXEL) / 2);
  }, 30_000);

  test('draws in the program as it is started, which it does not keep from ending', async () => {
    const program = `
      const { openStudio } = await import('./src/pictures/studio.ts');
      const png = await openStudio().drawNetwork(${JSON.stringify(NETWORK)}, 'png');
      process.stdout.write(png.subarray(1, 4));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx/esm', '--input-type=module', '--eval', program],
      { cwd: resolve(import.meta.dirname, '../..'), timeout: 20_000 },
    );
    expect(stdout).toBe('PNG');
  });
});
