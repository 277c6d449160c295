import { writeFile } from 'node:fs/promises';
import { CorpusError } from '../corpus/corpus-error.ts';
import { type CorpusFiles, readFiles } from '../corpus/read-files.ts';
import { createLanguageTools } from '../index/knowledge.ts';
import { drawFacts } from '../knowledge/facts.ts';
import { packFacts } from '../knowledge/packed-facts.ts';
import { finish } from '../steps.ts';
import { build as buildAll, unpack } from './build.ts';
import type { BuildRequest, BuildResult, Order, Outcome } from './builder.ts';
import { setBuildPriority } from './priority.ts';
import { readBytes } from './read-bytes.ts';

// What runs in the process that `build-host.js` starts, for one order.

async function build({ folder, changes, servedDigest }: BuildRequest, file: string): Promise<BuildResult> {
  try {
    const files = await readFiles(folder, changes);
    if (files.digest === servedDigest) return { unchanged: true };
    await setBuildPriority(sizeOf(files));
    const { packed, ...built } = buildAll(files, createLanguageTools());
    await writeFile(file, packed);
    return { built };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { problems: error.problems };
  }
}

function sizeOf({ files }: CorpusFiles): number {
  let size = 0;
  for (const file of files.values()) size += 'bytes' in file ? file.bytes.length : 0;
  return size;
}

async function draw(file: string): Promise<null> {
  const packed = await readBytes(file);
  await setBuildPriority(packed.length);
  const { knowledge } = finish(unpack(packed, createLanguageTools()));
  const facts = drawFacts(knowledge);
  await writeFile(file, packFacts(facts));
  return null;
}

async function carryOut(order: Order): Promise<Outcome> {
  const { file } = order;
  try {
    return { file, result: order.task === 'build' ? await build(order, file) : await draw(file) };
  } catch (error) {
    return { file, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

process.once('disconnect', () => process.exit());
process.once('message', async (order: Order) => {
  process.send?.(await carryOut(order), () => process.exit());
});
