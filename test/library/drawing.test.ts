import { rm } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { DrawingError } from '../../src/library/drawing.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { type ArticleFile, foldersOf, writeArticle, writeCorpus } from '../support/articles.ts';
import { buildInPlace } from '../support/builder-in-place.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';
import { HeldPause } from '../support/held-pause.ts';

/** So much that drawing takes far more than one slice, with so many names that they are sorted in several runs. */
const LARGE: readonly ArticleFile[] = Array.from({ length: 40 }, (_, article) => ({
  id: `large-${article}`,
  title: 'Norvik and others',
  published: '2021',
  text: Array.from({ length: 20 }, (_, index) => {
    const number = (article * 20 + index) * 7919;
    const [one, other] = [spell(number), spell(number + 13)];
    return `${one} Foundation signed an agreement with ${other} Robotics. Dr. ${other} Sol, CEO of ${one} Foundation, met Norvik.`;
  }).join('\n\n'),
}));

function spell(number: number): string {
  const letters = [...String(number)].map((digit) => 'bcdfghjklm'.charAt(Number(digit)));
  return `N${letters.join('o')}o`;
}

async function open(
  pause: HeldPause,
  articles = COLLABORATIONS,
): Promise<{ library: Library; folder: string }> {
  const folder = await writeCorpus(articles, ORGANISATIONS);
  const library = await openLibrary({
    ...foldersOf(folder),
    builder: buildInPlace(pause.pause),
  });
  onTestFinished(async () => {
    await library.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { library, folder };
}

const reloaded = async (library: Library, folder: string): Promise<string> => {
  await writeArticle(folder, {
    id: 'new',
    title: 'New',
    published: '2021',
    text: 'Quorvex acquired Tidewatch Network.',
  });
  return (await library.reload()).version;
};

test('facts drawn in slices are those that are drawn in one go', async () => {
  const pause = new HeldPause();
  pause.release();
  const { library } = await open(pause, [...COLLABORATIONS, ...LARGE]);
  const { facts, version } = await library.known();
  expect(pause.begun).toBeGreaterThan(3);
  expect(facts.organisations.length).toBeGreaterThan(600);
  expect(facts.people.length).toBeGreaterThan(300);
  const whole = drawFacts(library.current());
  // One by one: of a difference in all of them at once, nobody could read the report.
  for (const part of ['organisations', 'people', 'events', 'links'] as const) {
    expect(facts[part].length).toBe(whole[part].length);
    for (const [index, each] of facts[part].entries()) expect(each).toEqual(whole[part][index]);
  }
  expect(version).toBe(library.current().corpus.version);
});

test('facts are drawn once, however many wait for them', async () => {
  const pause = new HeldPause();
  const { library } = await open(pause);
  library.startDrawing(() => undefined);
  const waiting = [library.known(), library.known()];
  pause.release();
  const [first, second] = await Promise.all(waiting);
  expect(second).toBe(first);
  expect(await library.known()).toBe(first);
});

test('after a reload the facts from before are given until the new ones are drawn', async () => {
  const pause = new HeldPause();
  pause.release();
  const { library, folder } = await open(pause);
  const before = await library.known();
  pause.hold();
  const version = await reloaded(library, folder);
  expect(version).not.toBe(before.version);
  expect(library.current().corpus.version).toBe(version);
  expect(await library.known()).toBe(before);
  expect(library.knownVersion()).toBe(before.version);
  pause.release();
  await expect.poll(() => library.knownVersion()).toBe(version);
  expect((await library.known()).facts).toEqual(drawFacts(library.current()));
});

test('a reload while facts are drawn leaves them, and whoever waits gets the new ones', async () => {
  const pause = new HeldPause();
  const { library, folder } = await open(pause, LARGE);
  library.startDrawing(() => undefined);
  const waiting = library.known();
  for (const { id } of LARGE) await rm(`${folder}/${id}.md`);
  const version = await reloaded(library, folder);
  expect(pause.begun).toBe(2);
  pause.endFirst();
  for (let turn = 0; turn < 10; turn += 1) await setImmediate();
  // What is drawn of the large corpus would have paused again.
  expect(pause.begun).toBe(2);
  pause.release();
  const known = await waiting;
  expect(known.version).toBe(version);
  expect(known.facts.organisations.map(({ name }) => name)).toContain('Quorvex');
});

test('facts that cannot be drawn are reported once and told to all who ask, until a reload', async () => {
  const pause = new HeldPause();
  const { library, folder } = await open(pause);
  const failures: unknown[] = [];
  library.startDrawing((error) => failures.push(error));
  const waiting = library.known();
  const cause = new Error('a slip');
  pause.fail(cause);
  await expect(waiting).rejects.toThrow(DrawingError);
  await expect(library.known()).rejects.toMatchObject({ cause });
  expect(failures).toEqual([cause]);
  pause.release();
  const version = await reloaded(library, folder);
  expect((await library.known()).version).toBe(version);
  expect(failures).toHaveLength(1);
});

test('new facts that cannot be drawn are not made up for by those from before', async () => {
  const pause = new HeldPause();
  pause.release();
  const { library, folder } = await open(pause);
  await library.known();
  pause.hold();
  await reloaded(library, folder);
  pause.fail(new Error('a slip'));
  await expect.poll(() => library.known().then(() => null, String)).toContain('DrawingError');
});

test('listeners are told of facts once they are those of what is served, and at once where they are already', async () => {
  const pause = new HeldPause();
  const { library, folder } = await open(pause);
  const told: string[] = [];
  const end = library.onKnown(() => void told.push(library.knownVersion()));
  library.startDrawing(() => undefined);
  expect(told).toEqual([]);
  pause.release();
  const { version: first } = await library.known();
  expect(told).toEqual([first]);
  const late: string[] = [];
  library.onKnown(() => void late.push(library.knownVersion()));
  expect(late).toEqual([first]);
  const second = await reloaded(library, folder);
  await expect.poll(() => told).toEqual([first, second]);
  end();
});
