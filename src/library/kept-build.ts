import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../corpus/write-changes.ts';
import type { Built } from './build.ts';
import { readBytes } from './read-bytes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a passage is made of depends on these, and on the libraries. */
const ANALYSIS = ['package-lock.json', 'src/corpus', 'src/language', 'src/index', 'src/search'];
const FILE = 'built-corpus.bin';
/** The header is JSON, filled up with spaces, so that what follows begins at a multiple of eight. */
const HEADER_BYTES = 65_536;

const header = z.object({
  format: z.literal('accord built corpus 1'),
  analysis: z.string(),
  digest: z.string(),
  sha256: z.string(),
  lostGuards: z.array(z.string()),
});

/**
 * What was built last, kept so that the next start need not build it again.
 *
 * @param digest of the corpus's files as they are now
 * @returns null unless it was built of these, by this analysis, and is whole
 */
export async function readKeptBuild(dataFolder: string, digest: string | null): Promise<Built | null> {
  const path = join(dataFolder, FILE);
  const head = await readBytes(path, { to: HEADER_BYTES }).catch(() => null);
  if (head === null || digest === null) return null;
  const kept = header.safeParse(parseHeader(head));
  if (!kept.success || kept.data.digest !== digest) return null;
  const packed = await readBytes(path, { from: HEADER_BYTES }).catch(() => null);
  if (packed === null) return null;
  if (kept.data.sha256 !== createHash('sha256').update(packed).digest('hex')) return null;
  if (kept.data.analysis !== (await hashAnalysis())) return null;
  return { packed, digest, sha256: kept.data.sha256, lostGuards: kept.data.lostGuards };
}

function parseHeader(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** Keeps it whole or not at all, even where the process dies meanwhile. */
export async function keepBuild(dataFolder: string, { packed, ...built }: Built): Promise<void> {
  const entries = { format: 'accord built corpus 1', analysis: await hashAnalysis(), ...built };
  const head = new TextEncoder().encode(JSON.stringify(entries));
  if (head.length > HEADER_BYTES) throw new RangeError(`a header of ${head.length} bytes`);
  await mkdir(dataFolder, { recursive: true });
  await writeWhole(join(dataFolder, FILE), [
    head,
    new Uint8Array(HEADER_BYTES - head.length).fill(0x20),
    packed,
  ]);
}

/** Of the program as it was when it was first asked for: what runs does not change any more. */
let analysisHash: Promise<string> | null = null;

function hashAnalysis(): Promise<string> {
  analysisHash ??= readAnalysis();
  return analysisHash;
}

/** SHA-256 over the program that reads and analyses, its libraries' versions and the runtime's own. */
async function readAnalysis(): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  for (const place of ANALYSIS) {
    const path = join(ROOT, place);
    const entries = place.includes('.')
      ? [path]
      : (await readdir(path, { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name));
    const contents = await Promise.all(entries.sort().map((entry) => readFile(entry)));
    for (const [index, entry] of entries.entries())
      hash.update(`${relative(ROOT, entry)}\0`).update(contents[index] ?? '');
  }
  return hash.digest('hex');
}
