import { createHash } from 'node:crypto';
import { parseCorpus } from '../corpus/read-corpus.ts';
import type { CorpusFiles } from '../corpus/read-files.ts';
import { assembleKnowledge, type Knowledge, type LanguageTools, readParts } from '../search/knowledge.ts';
import { packParts } from '../search/packed/pack.ts';
import { unpackParts } from '../search/packed/unpack.ts';
import type { Steps } from '../search/steps.ts';
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

/**
 * Builds the knowledge of a corpus and packs it, in one go.
 *
 * @throws {CorpusError} with every problem of every file.
 */
export function build(files: CorpusFiles, tools: LanguageTools): Built {
  const corpus = parseCorpus(files);
  // A file without a digest is one that could not be read, and a problem.
  const { digest } = files;
  if (digest === null) throw new Error('a corpus was read from files that could not be read');
  const parts = readParts(corpus, tools);
  const knowledge = assembleKnowledge(parts, tools);
  const packed = packParts(parts);
  const sha256 = createHash('sha256').update(packed).digest('hex');
  return { packed, sha256, digest, lostGuards: findLostGuards(knowledge) };
}

/** Makes knowledge of what was packed. */
export function* unpack(packed: Uint8Array, tools: LanguageTools): Steps<Knowledge> {
  const parts = yield* unpackParts(packed);
  yield;
  return assembleKnowledge(parts, tools);
}
