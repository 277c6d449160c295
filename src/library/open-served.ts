import { type CorpusFiles, type Hashes, hashesOf } from '../corpus/read-files.ts';
import type { Knowledge, LanguageTools } from '../search/knowledge.ts';
import { finish, inSlices } from '../search/steps.ts';
import { type Built, build, unpack } from './build.ts';
import type { Delivery } from './builder.ts';
import type { Served } from './compare.ts';
import { readKeptBuild } from './kept-build.ts';

export interface ServingOptions {
  readonly dataFolder: string;
  readonly tools: LanguageTools;
  /** Told what had to be built. */
  readonly keep: (built: Built) => void;
}

/**
 * Takes what was built before, where it still is what the files say; else builds, in one go.
 *
 * @throws {CorpusError} with every problem of every file.
 */
export async function openServed(files: CorpusFiles, options: ServingOptions): Promise<Served> {
  const { dataFolder, tools, keep } = options;
  let built = await readKeptBuild(dataFolder, files.digest);
  if (built === null) {
    built = build(files, tools);
    keep(built);
  }
  return serve(finish(unpack(built.packed, tools)), built, hashesOf(files));
}

/** Makes knowledge of what was built elsewhere, in slices. */
export async function receive({ built, hashes }: Delivery, tools: LanguageTools): Promise<Served> {
  return serve(await inSlices(unpack(built.packed, tools)), built, hashes);
}

function serve(knowledge: Knowledge, { packed, digest, lostGuards }: Built, hashes: Hashes): Served {
  return { knowledge, packed, digest, hashes, lostGuards };
}
