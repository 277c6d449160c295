import { writeFile } from 'node:fs/promises';
import { CorpusError } from '../corpus/corpus-error.ts';
import { readFiles } from '../corpus/read-files.ts';
import { createLanguageTools } from '../index/knowledge.ts';
import { drawFacts } from '../knowledge/facts.ts';
import { packFacts } from '../knowledge/packed-facts.ts';
import { finish } from '../steps.ts';
import { build as buildAll, unpack } from './build.ts';
import type { BuildRequest, BuildResult, Order, Outcome } from './builder.ts';
import { readBytes } from './read-bytes.ts';

// What runs in the process that `build-host.js` starts, for one order.

async function build({ folder, changes, servedDigest }: BuildRequest, file: string): Promise<BuildResult> {
  try {
    const files = await readFiles(folder, changes);
    if (files.digest === servedDigest) return { unchanged: true };
    const { packed, ...built } = buildAll(files, createLanguageTools());
    await writeFile(file, packed);
    return { built };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { problems: error.problems };
  }
}

async function draw(file: string): Promise<null> {
  const { knowledge } = finish(unpack(await readBytes(file), createLanguageTools()));
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
