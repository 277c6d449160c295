import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError } from '../corpus/corpus-error.ts';
import { hashesOf, readFiles } from '../corpus/read-files.ts';
import { createLanguageTools } from '../search/knowledge.ts';
import { build } from './build.ts';
import { type BuildOrder, type BuildResult, PACKED } from './builder.ts';

// What runs in the process that `builder.ts` starts, for one order.

async function tryToBuild({ folder, changes, servedDigest, into }: BuildOrder): Promise<BuildResult> {
  try {
    const files = await readFiles(folder, changes);
    if (files.digest === servedDigest) return { unchanged: true };
    const { packed, ...built } = build(files, createLanguageTools());
    await writeFile(join(into, PACKED), packed);
    return { built, hashes: hashesOf(files) };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { problems: error.problems };
  }
}

const [order] = (await once(process, 'message')) as [BuildOrder];
process.once('disconnect', () => {
  // Whoever gave the order is gone, and takes nothing away any more.
  rmSync(order.into, { recursive: true, force: true });
  process.exit();
});
process.send?.(await tryToBuild(order));
