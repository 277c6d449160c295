import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseCorpus } from '../corpus/read-corpus.ts';
import { type CorpusFiles, type Hashes, hashesOf } from '../corpus/read-files.ts';
import { assembleKnowledge, type Knowledge, type LanguageTools, readParts } from '../index/knowledge.ts';
import { packParts } from '../index/packed/pack.ts';
import { joinSections, packValues, splitSections, unpackChecked } from '../index/packed/sections.ts';
import { unpackParts } from '../index/packed/unpack.ts';
import type { OnProgress, Steps } from '../steps.ts';
import { findLostGuards } from './guard.ts';

/** What was built of a corpus, as it goes from process to process and into the file that is kept. */
export interface Built {
  /** As `unpack` takes it. */
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Of `packed`, in hexadecimal digits. */
  readonly sha256: string;
  /** Of the files that it was built of. */
  readonly digest: string;
  /** The guard questions that do not find their answers. */
  readonly lostGuards: readonly string[];
}

export interface Unpacked {
  readonly knowledge: Knowledge;
  readonly hashes: Hashes;
}

/** The section with the files: each by its name and hash. */
const FILES = 'files';
const file = z.tuple([z.string(), z.string()]);

/**
 * Builds the knowledge of a corpus and packs it, in one go.
 *
 * @param onProgress called after each article
 * @throws {CorpusError} with every problem of every file.
 */
export function build(files: CorpusFiles, tools: LanguageTools, onProgress?: OnProgress): Built {
  const corpus = parseCorpus(files);
  // A file without a digest is one that could not be read, and a problem.
  const { digest } = files;
  if (digest === null) throw new Error('a corpus was read from files that could not be read');
  const parts = readParts(corpus, tools, onProgress);
  const knowledge = assembleKnowledge(parts, tools);
  const packed = joinSections(
    new Map([[FILES, packValues(Object.entries(hashesOf(files)))], ...packParts(parts)]),
  );
  const sha256 = createHash('sha256').update(packed).digest('hex');
  return { packed, sha256, digest, lostGuards: findLostGuards(knowledge) };
}

/**
 * Makes of what was packed the knowledge, and the hashes of the files that it was built of.
 *
 * @throws when it is anything else.
 */
export function* unpack(packed: Uint8Array, tools: LanguageTools): Steps<Unpacked> {
  const section = splitSections(packed);
  const hashes: Record<string, string> = {};
  for (const [name, hash] of yield* unpackChecked(section(FILES), file)) {
    yield;
    hashes[name] = hash;
  }
  const parts = yield* unpackParts(section);
  yield;
  return { knowledge: assembleKnowledge(parts, tools), hashes };
}
