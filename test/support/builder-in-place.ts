import { readFiles } from '../../src/corpus/read-files.ts';
import { createLanguageTools } from '../../src/index/knowledge.ts';
import { drawInSteps } from '../../src/knowledge/facts.ts';
import { build } from '../../src/library/build.ts';
import type { Builder } from '../../src/library/builder.ts';
import { finishInSlices } from '../../src/steps.ts';

const tools = createLanguageTools();

/**
 * Builds and draws as processes of their own do, in this one: most tests are not about processes, and each takes a second to
 * start.
 *
 * @param pause waited for before each slice of what is drawn
 */
export function buildInPlace(pause?: () => Promise<unknown>): Builder {
  return {
    async build({ folder, changes, servedDigest }) {
      const files = await readFiles(folder, changes);
      return files.digest === servedDigest ? null : build(files, tools);
    },
    async draw({ knowledge }, signal) {
      const facts = await finishInSlices(drawInSteps(knowledge), () => !signal.aborted, pause);
      if (facts === null) throw signal.reason;
      return facts;
    },
    close: async () => undefined,
  };
}
