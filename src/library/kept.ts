import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../corpus/write-changes.ts';
import type { Built } from './build.ts';
import type { DrawnFacts } from './builder.ts';
import { readBytes } from './read-bytes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** What a passage is made of depends on these, and on the libraries. */
const ANALYSIS = ['package-lock.json', 'src/corpus', 'src/language', 'src/index', 'src/search'];
/** What facts are made of depends on these as well. */
const DRAWING = ['src/knowledge'];
const BUILD_FILE = 'built-corpus.bin';
const FACTS_FILE = 'drawn-facts.bin';
/** The header is JSON, filled up with spaces, so that what follows begins at a multiple of eight. */
const HEADER_BYTES = 65_536;

const common = { analysis: z.string(), digest: z.string(), sha256: z.string() };
const buildHeader = z.object({
  format: z.literal('accord built corpus 1'),
  ...common,
  lostGuards: z.array(z.string()).readonly(),
});
const factsHeader = z.object({ format: z.literal('accord facts 1'), ...common });

/** Facts as they are packed, and the digest of the corpus's files that they were drawn from. */
interface PackedFacts extends Omit<DrawnFacts, 'facts'> {
  readonly digest: string;
}

/** What was built and drawn last, kept so that the next start need do neither again. */
export interface Kept {
  /** Null unless there is one that is whole and was built by this version of the analysis. Of whichever files. */
  readBuild(): Promise<Built | null>;
  /** Keeps it whole or not at all, even where the process dies meanwhile. */
  keepBuild(built: Built): Promise<void>;
  /**
   * @param digest of the corpus's files
   * @returns null unless they were drawn from these files, by this version, and are whole
   */
  readFacts(digest: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps them whole or not at all, likewise. */
  keepFacts(facts: PackedFacts): Promise<void>;
}

export function openKept(dataFolder: string): Kept {
  // Hashed once: the program that runs does not change any more, its files may.
  let hashes: Promise<{ readonly build: string; readonly facts: string }> | null = null;
  const analysis = () => {
    hashes ??= hashAnalysis();
    return hashes;
  };
  const buildPath = join(dataFolder, BUILD_FILE);
  const factsPath = join(dataFolder, FACTS_FILE);

  return {
    async readBuild() {
      const { build } = await analysis();
      const read = await readKept(buildPath, buildHeader, ({ analysis }) => analysis === build);
      if (read === null) return null;
      const { digest, sha256, lostGuards } = read.header;
      return { packed: read.packed, digest, sha256, lostGuards };
    },
    async keepBuild({ packed, ...built }) {
      const { build } = await analysis();
      await keep(buildPath, { format: 'accord built corpus 1', analysis: build, ...built }, packed);
    },
    async readFacts(digest) {
      const { facts } = await analysis();
      const isWanted = (header: z.infer<typeof factsHeader>) =>
        header.analysis === facts && header.digest === digest;
      return (await readKept(factsPath, factsHeader, isWanted))?.packed ?? null;
    },
    async keepFacts({ packed, digest, sha256 }) {
      const { facts } = await analysis();
      await keep(factsPath, { format: 'accord facts 1', analysis: facts, digest, sha256 }, packed);
    },
  };
}

async function readKept<Header extends { readonly sha256: string }>(
  path: string,
  schema: z.ZodType<Header>,
  isWanted: (header: Header) => boolean,
) {
  const head = await readBytes(path, { to: HEADER_BYTES }).catch(() => null);
  const header = head === null ? null : (schema.safeParse(parseJson(head)).data ?? null);
  if (header === null || !isWanted(header)) return null;
  const packed = await readBytes(path, { from: HEADER_BYTES }).catch(() => null);
  if (packed === null || createHash('sha256').update(packed).digest('hex') !== header.sha256) return null;
  return { header, packed };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

async function keep(
  path: string,
  header: z.infer<typeof buildHeader> | z.infer<typeof factsHeader>,
  packed: Uint8Array,
): Promise<void> {
  const head = new TextEncoder().encode(JSON.stringify(header));
  if (head.length > HEADER_BYTES) throw new RangeError(`a header of ${head.length} bytes`);
  await writeWhole(path, [head, new Uint8Array(HEADER_BYTES - head.length).fill(0x20), packed]);
}

/** SHA-256 over the program that reads and analyses, its libraries' versions and the runtime's own; and the same for drawing. */
async function hashAnalysis() {
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  for (const place of ANALYSIS) await hashPlace(place);
  const build = hash.copy().digest('hex');
  for (const place of DRAWING) await hashPlace(place);
  return { build, facts: hash.digest('hex') };

  async function hashPlace(place: string): Promise<void> {
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
}
