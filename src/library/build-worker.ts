import { move, transferableSymbol, valueSymbol } from 'piscina';
import { CorpusError } from '../corpus/corpus-error.ts';
import { readFiles } from '../corpus/read-files.ts';
import { createLanguageTools } from '../search/knowledge.ts';
import { build as buildPacked } from './build.ts';
import type { BuildOrder, BuildResult } from './builder.ts';

// What runs in the worker of `builder.ts`, which calls it by its name. The tools are made once.
const tools = createLanguageTools();

export async function build(order: BuildOrder): Promise<unknown> {
  const result = await tryToBuild(order);
  if (!('built' in result)) return result;
  return move({ [transferableSymbol]: [result.built.packed.buffer], [valueSymbol]: result });
}

async function tryToBuild({ folder, changes, servedDigest }: BuildOrder): Promise<BuildResult> {
  try {
    const files = await readFiles(folder, changes);
    if (files.digest === servedDigest) return { unchanged: true };
    return { built: buildPacked(files, tools).built };
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return { problems: error.problems };
  }
}
