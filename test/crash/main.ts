import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { z } from 'zod';
import { readFiles } from '../../src/corpus/read-files.ts';
import { openVersionStore } from '../../src/corpus/versions/store.ts';
import { openLibrary } from '../../src/library/open-library.ts';

/**
 * A process changes a corpus, every second time on a disk that is full now and then; it is killed at a moment that nobody
 * chose; the next start has to find all that was accepted, nothing half done, and nothing left over.
 */
const ROUNDS = Number(process.argv[2] ?? 200);
const SEED = Number(process.argv[3] ?? 1);
/** Longer than a few changes take, the start aside. */
const LONGEST_MS = 5000;
const FOREVER = new AbortController().signal;
/** What a check finds where nothing is damaged. */
const WHOLE = { restored: 0, unrecorded: [], unlisted: [], incomplete: [], rebuilt: [] };
const CHILD = resolve(import.meta.dirname, 'change-corpus.ts');

const line = z.object({
  ready: z.boolean().optional(),
  number: z.number().nullable().optional(),
  refused: z.string().optional(),
});

const random = xoroshiro128plus(SEED);
const folder = await mkdtemp(join(tmpdir(), 'accord-crash-'));
const corpusFolder = join(folder, 'corpus');
const dataFolder = join(folder, 'data');
await cp(resolve(import.meta.dirname, '../../corpus'), corpusFolder, { recursive: true });
const problems: string[] = [];
const counts = { accepted: 0, full: 0, finished: 0 };
/** What is said of a change that found the disk full; no other may be refused. */
const FULL = 'UserError: Nothing was changed, since it cannot be written: the disk is full.';

for (let round = 1; round <= ROUNDS; round += 1) {
  const accepted = await runUntilKilled(round);
  const logger = {
    warn(found: unknown) {
      if (JSON.stringify(found).includes('finished')) counts.finished += 1;
    },
  };
  const library = await openLibrary({ corpusFolder, dataFolder, logger });
  await library.close();
  for (const problem of await check(accepted, library)) problems.push(`round ${round}: ${problem}`);
  if (round % 20 === 0) process.stdout.write(`${round} of ${ROUNDS}: ${JSON.stringify(counts)}\n`);
}
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(
  `killed ${ROUNDS} times (seed ${SEED}): ${JSON.stringify(counts)}, ${problems.length} problems\n`,
);
await rm(folder, { recursive: true });
process.exitCode = problems.length === 0 ? 0 : 1;

/** @returns the last version that the process said to have accepted */
async function runUntilKilled(round: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx/esm', CHILD, corpusFolder, dataFolder, String(round)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let accepted = 0;
  for await (const text of createInterface({ input: child.stdout })) {
    const said = line.parse(JSON.parse(text));
    if (said.ready === true) setTimeout(() => child.kill('SIGKILL'), uniformInt(random, 0, LONGEST_MS));
    if (typeof said.number === 'number') {
      accepted = said.number;
      counts.accepted += 1;
    }
    if (said.refused === FULL) counts.full += 1;
    else if (said.refused !== undefined) problems.push(`round ${round}: ${said.refused}`);
  }
  return accepted;
}

/** What is wrong with what the next start found. */
async function check(accepted: number, library: Awaited<ReturnType<typeof openLibrary>>): Promise<string[]> {
  const found: string[] = [];
  const versions = await library.versions.list();
  const [last] = versions;
  if (last === undefined || last.number < accepted) found.push(`version ${accepted} is lost`);
  versions.forEach(({ number }, place) => {
    if (number !== versions.length - place) found.push(`version ${number} at place ${place}`);
  });
  if (last !== undefined) {
    const kept = await library.versions.filesOf(last.number);
    const { files } = await readFiles(corpusFolder);
    if ([...kept.keys()].sort().join() !== [...files.keys()].sort().join())
      found.push('other files than the last version');
    for (const [name, file] of files)
      if ('bytes' in file && Buffer.from(file.bytes).toString() !== (await kept.get(name)?.()))
        found.push(`${name} is not as the last version has it`);
  }
  const left = [...(await readdir(corpusFolder)), ...(await readdir(dataFolder, { recursive: true }))];
  for (const name of left) if (/\.tmp$|pending/.test(name)) found.push(`${name} was left`);
  const told = await openVersionStore(join(dataFolder, 'versions'), corpusFolder).check(FOREVER);
  if (JSON.stringify(told) !== JSON.stringify(WHOLE)) found.push(`damage: ${JSON.stringify(told)}`);
  return found;
}
