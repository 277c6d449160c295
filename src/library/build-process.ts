import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError } from '../corpus/corpus-error.ts';
import { hashesOf, readFiles } from '../corpus/read-files.ts';
import { drawFacts } from '../knowledge/facts.ts';
import { packFacts } from '../knowledge/packed-facts.ts';
import { createLanguageTools } from '../search/knowledge.ts';
import { finish } from '../search/steps.ts';
import { build as buildAll, unpack } from './build.ts';
import { type BuildRequest, type BuildResult, type Order, PACKED_CORPUS, PACKED_FACTS } from './builder.ts';
import { readBytes } from './read-bytes.ts';

// What runs in the process that `builder.ts` starts, for one order.

/** What is large is handed over in this folder. */
const [, , into = ''] = process.argv;

/** Whoever gave the order is gone, and takes nothing away any more. */
function giveUp(): never {
  rmSync(into, { recursive: true, force: true });
  process.exit();
}

process.once('disconnect', giveUp);
if (!process.connected) giveUp();

async function build({ folder, changes, servedDigest }: BuildRequest): Promise<BuildResult> {
  try {
    const files = await readFiles(folder, changes);
    if (files.digest === servedDigest) return { unchanged: true };
    const { packed, ...built } = buildAll(files, createLanguageTools());
    await writeFile(join(into, PACKED_CORPUS), packed);
    return { built, hashes: hashesOf(files) };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { problems: error.problems };
  }
}

async function draw(): Promise<null> {
  const packed = await readBytes(join(into, PACKED_CORPUS));
  const facts = drawFacts(finish(unpack(packed, createLanguageTools())));
  await writeFile(join(into, PACKED_FACTS), packFacts(facts));
  return null;
}

const [order] = (await once(process, 'message')) as [Order];
process.send?.(order.task === 'build' ? await build(order) : await draw());
