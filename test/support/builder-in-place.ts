import { hashBytes, readFiles } from '../../src/corpus/read-files.ts';
import { createLanguageTools } from '../../src/index/knowledge.ts';
import { drawInSteps } from '../../src/knowledge/facts.ts';
import { packFacts } from '../../src/knowledge/packed-facts.ts';
import { build } from '../../src/library/build.ts';
import type { Builder } from '../../src/library/builder.ts';
import { compareAnswers } from '../../src/library/compare-answers.ts';
import { finishInSlices } from '../../src/steps.ts';

const tools = createLanguageTools();

/**
 * Builds and draws as processes of their own do, in this one: most tests are not about processes, and each takes a second to
 * start.
 *
 * @param pause waited for before each slice of what is drawn
 * @param pauseBuild waited for after each build and each comparison, unless that is given up
 */
export function buildInPlace(pause?: () => Promise<unknown>, pauseBuild?: () => Promise<unknown>): Builder {
  return {
    async build({ folder, changes, servedDigest }, { signal, onProgress }) {
      const files = await readFiles(folder, changes);
      const built = files.digest === servedDigest ? null : build(files, tools, onProgress);
      await Promise.race([pauseBuild?.(), rejectOn(signal)]);
      return built;
    },
    async draw({ knowledge }, { signal, onProgress }) {
      const facts = await finishInSlices(drawInSteps(knowledge, onProgress), () => !signal.aborted, pause);
      if (facts === null) throw signal.reason;
      const packed = packFacts(facts);
      return { facts, packed, sha256: hashBytes(packed) };
    },
    async compareAnswers(before, after, questions, { signal, onProgress }) {
      const steps = compareAnswers(before.knowledge, after.knowledge, questions, onProgress);
      const answers = await finishInSlices(steps, () => !signal.aborted);
      if (answers === null) throw signal.reason;
      await Promise.race([pauseBuild?.(), rejectOn(signal)]);
      return answers;
    },
    close: async () => undefined,
  };
}

/** Rejects when the signal is aborted, as what goes on in another process does at once. */
function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}
