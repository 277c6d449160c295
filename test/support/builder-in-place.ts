import { hashesOf, readFiles } from '../../src/corpus/read-files.ts';
import { build } from '../../src/library/build.ts';
import type { Builder } from '../../src/library/builder.ts';
import { createLanguageTools } from '../../src/search/knowledge.ts';

const tools = createLanguageTools();

/** Builds as a process of its own does, in this one: most tests are not about processes, and each takes a second to start. */
export const builderInPlace: Builder = {
  async build({ folder, changes, servedDigest }) {
    const files = await readFiles(folder, changes);
    if (files.digest === servedDigest) return null;
    return { built: build(files, tools), hashes: hashesOf(files) };
  },
  close: async () => undefined,
};
