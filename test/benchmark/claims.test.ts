import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measureClaims, readClaims } from './claims.ts';

const SAID = 'Norvik Marine opened a dock in Tarn in 2014 ( its third ) .';
const LINES = [
  { label: 'SUPPORTS', claim: 'Norvik Marine opened a dock in 2014 .', evidence: SAID, page: 'B' },
  { label: 'SUPPORTS', claim: 'Norvik Marine has a dock .', evidence: 'Nobody knows .', page: 'B' },
  { label: 'REFUTES', claim: 'Norvik Marine opened a dock in 2013 .', evidence: SAID, page: 'B' },
  { label: 'NOT ENOUGH INFO', claim: 'Norvik Marine opened a dock in 2012 .', evidence: SAID, page: 'B' },
  {
    label: 'REFUTES',
    claim: 'Norvik Marine opened a dock in 2014 .',
    evidence: SAID,
    page: 'A -LRB-firm-RRB-',
  },
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-claims-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function read(lines: readonly unknown[]) {
  const file = join(folder, 'claims.jsonl');
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return readClaims(file);
}

it('claims are read without the spaces between their tokens', async () => {
  expect((await read(LINES)).at(-1)).toEqual({
    claim: 'Norvik Marine opened a dock in 2014.',
    evidence: 'Norvik Marine opened a dock in Tarn in 2014 (its third).',
    page: 'A (firm)',
    verdict: 'contradicted',
  });
});

it('each verdict has its precision and recall, for every second page', async () => {
  const [odd, even] = measureClaims(await read(LINES), () => {});
  expect(odd).toMatchObject({ claims: 1, supported: { gold: 0, given: 1, precision: 0, recall: null } });
  expect(even).toMatchObject({
    claims: 4,
    supported: { gold: 2, given: 1, precision: 1, recall: 0.5 },
    contradicted: { gold: 1, given: 2, precision: 0.5, recall: 1 },
  });
});

it('a line that is no claim is told with its number', async () => {
  await expect(read([LINES[0], { claim: 'x' }])).rejects.toThrow(/claims\.jsonl:2: not a claim: expected/);
  await expect(readClaims(join(folder, 'none'))).rejects.toThrow('none: expected claims as lines of JSON');
});
