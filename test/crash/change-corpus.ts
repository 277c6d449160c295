import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { ReloadReport } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { buildInPlace } from '../support/builder-in-place.ts';
import { fillDisk } from '../support/full-disk.ts';

// Changes a corpus until it is killed, and says of each change that it has been accepted once it has. Every second time the
// disk is full in between: a write in so many fails. These times it builds in this process, which comes to more changes.
const [corpusFolder = '', dataFolder = '', seed = '0'] = process.argv.slice(2);
const FAILS_ONE_IN = 12;
const random = xoroshiro128plus(Number(seed));
const isSmallDisk = Number(seed) % 2 === 1;
let isFilling = false;
await fillDisk(() => isFilling && uniformInt(random, 1, FAILS_ONE_IN) === 1);
const library = await openLibrary({
  corpusFolder,
  dataFolder,
  ...(isSmallDisk && { builder: buildInPlace() }),
});
const say = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`);
const article = (text: string) =>
  Buffer.from(`---\ntitle: Quorn ${text}\npublished: 2021\n---\n\n${text} came.\n`);
say({ ready: true });

/** Two articles that are the same to the letter, and the same as those of other turns. */
const TWINS = ['twin-a.md', 'twin-b.md'] as const;

async function changeByHand(name: string, turn: number): Promise<ReloadReport> {
  const isThere = library.current().corpus.articles.some(({ id }) => `${id}.md` === name);
  // People have a disk of their own.
  isFilling = false;
  if (isThere) await rm(join(corpusFolder, name));
  else await writeFile(join(corpusFolder, name), article(`by hand ${turn}`));
  isFilling = isSmallDisk;
  return library.reload({ by: null, cause: 'files', anyway: true });
}

async function changeFromDiscord(name: string, turn: number): Promise<ReloadReport> {
  const isThere = library.current().corpus.articles.some(({ id }) => `${id}.md` === name);
  const content = isThere && turn % 2 === 0 ? null : article(`${turn}`);
  const twin = turn % 3 === 0 ? null : article('twin');
  const changes = new Map([[name, content], ...TWINS.map((one) => [one, twin] as const)]);
  const cause = content === null ? 'remove' : 'import';
  return library.change(changes, { by: null, cause, anyway: true });
}

async function undoLast(): Promise<ReloadReport | null> {
  const [last] = await library.versions.list();
  if (last === undefined || last.number === 1) return null;
  const changes = await library.versions.planUndo(last.number);
  return library.change(changes, { by: null, cause: 'undo', anyway: true });
}

for (let turn = Number(seed); ; turn += 1) {
  const name = `quorn-${turn % 5}.md`;
  isFilling = isSmallDisk;
  try {
    let report: ReloadReport | null;
    if (turn % 4 === 3) report = await undoLast();
    else if (turn % 4 === 2) report = await changeByHand(name, turn);
    else report = await changeFromDiscord(name, turn);
    if (report !== null) say({ number: report.number });
  } catch (error) {
    say({ refused: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}
