import type { CorpusFiles } from '../corpus/read-files.ts';
import type { LanguageTools } from '../index/knowledge.ts';
import { unpackFacts } from '../knowledge/packed-facts.ts';
import { finish, inSlices } from '../steps.ts';
import { type Built, build, type Unpacked, unpack } from './build.ts';
import type { Served } from './compare.ts';
import type { KeptFacts } from './drawing.ts';
import type { Kept } from './kept.ts';

export interface ServingOptions {
  readonly kept: Kept;
  readonly tools: LanguageTools;
  /** Told what had to be built. */
  readonly keep: (built: Built) => void;
}

/** What is served at first, and the last facts that were kept. */
export interface Opened {
  readonly served: Served;
  readonly facts: KeptFacts | null;
}

/**
 * Takes what was built before, where it still is what the files say; else builds, in one go.
 *
 * @throws {CorpusError} with every problem of every file.
 */
export async function openServed(files: CorpusFiles, { kept, tools, keep }: ServingOptions): Promise<Opened> {
  const before = await kept.readBuild();
  if (before !== null && before.digest === files.digest) {
    const served = serve(finish(unpack(before.packed, tools)), before);
    return { served, facts: await openFacts(kept, served, true) };
  }
  const built = build(files, tools);
  const served = serve(finish(unpack(built.packed, tools)), built);
  // The facts of the corpus before go on answering until those of the new one are drawn.
  const facts =
    before === null
      ? null
      : await openFacts(kept, serve(finish(unpack(before.packed, tools)), before), false);
  keep(built);
  return { served, facts };
}

/** @param of what the facts must have been drawn from */
async function openFacts(kept: Kept, of: Served, isCurrent: boolean): Promise<KeptFacts | null> {
  const packed = await kept.readFacts(of.digest);
  if (packed === null) return null;
  const { passages, corpus } = of.knowledge;
  return { known: { facts: finish(unpackFacts(packed, passages)), version: corpus.version }, isCurrent };
}

/** Makes knowledge of what was built elsewhere, in slices. */
export async function receive(built: Built, tools: LanguageTools): Promise<Served> {
  return serve(await inSlices(unpack(built.packed, tools)), built);
}

function serve(unpacked: Unpacked, { packed, digest, lostGuards }: Built): Served {
  return { ...unpacked, packed, digest, lostGuards };
}
