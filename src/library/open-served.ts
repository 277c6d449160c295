import type { CorpusFiles } from '../corpus/read-files.ts';
import type { LanguageTools } from '../index/knowledge.ts';
import { finish, inSlices } from '../steps.ts';
import { type Built, build, type Unpacked, unpack } from './build.ts';
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
  return serve(finish(unpack(built.packed, tools)), built);
}

/** Makes knowledge of what was built elsewhere, in slices. */
export async function receive(built: Built, tools: LanguageTools): Promise<Served> {
  return serve(await inSlices(unpack(built.packed, tools)), built);
}

function serve(unpacked: Unpacked, { packed, digest, lostGuards }: Built): Served {
  return { ...unpacked, packed, digest, lostGuards };
}
