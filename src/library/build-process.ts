import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { CorpusError } from '../corpus/corpus-error.ts';
import { type CorpusFiles, readFiles } from '../corpus/read-files.ts';
import { createLanguageTools } from '../index/knowledge.ts';
import { drawInSteps } from '../knowledge/facts.ts';
import { packFacts } from '../knowledge/packed-facts.ts';
import { finish } from '../steps.ts';
import { build as buildAll, unpack } from './build.ts';
import type {
  BuildRequest,
  BuildResult,
  DrawResult,
  Order,
  OrderProgress,
  OrderResult,
  Outcome,
} from './builder.ts';
import { compareAnswers } from './compare-answers.ts';
import { setBuildPriority } from './priority.ts';
import { readBytes } from './read-bytes.ts';

// What runs in the process that `build-host.js` starts, for one order.

const PROGRESS_INTERVAL_MS = 250;

/** Tells the parent, at most four times a second, but always of the last article or question. */
function reportProgress(file: string): (progress: OrderProgress['progress']) => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const nowMs = performance.now();
    const isLast =
      'read' in progress ? progress.read >= progress.articles : progress.asked >= progress.questions;
    if (nowMs - lastMs < PROGRESS_INTERVAL_MS && !isLast) return;
    lastMs = nowMs;
    process.send?.({ file, progress } satisfies OrderProgress, () => undefined);
  };
}

async function build({ folder, changes, servedDigest }: BuildRequest, file: string): Promise<BuildResult> {
  try {
    const files = await readFiles(folder, changes);
    if (files.digest === servedDigest) return { unchanged: true };
    await setBuildPriority(sizeOf(files));
    const { packed, ...built } = buildAll(files, createLanguageTools(), reportProgress(file));
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

async function draw(file: string): Promise<DrawResult> {
  const packed = await readBytes(file);
  await setBuildPriority(packed.length);
  const { knowledge } = finish(unpack(packed, createLanguageTools()));
  const facts = packFacts(finish(drawInSteps(knowledge, reportProgress(file))));
  await writeFile(file, facts);
  return { sha256: createHash('sha256').update(facts).digest('hex') };
}

async function compare({
  file,
  before,
  questions,
}: Extract<Order, { task: 'compare' }>): Promise<OrderResult> {
  const [old, fresh] = [await readBytes(before), await readBytes(file)];
  await setBuildPriority(old.length + fresh.length);
  const tools = createLanguageTools();
  const knowledgeOf = (packed: Uint8Array) => finish(unpack(packed, tools)).knowledge;
  const steps = compareAnswers(knowledgeOf(old), knowledgeOf(fresh), questions, reportProgress(file));
  return { answers: finish(steps) };
}

async function fulfil(order: Order): Promise<OrderResult> {
  if (order.task === 'build') return build(order, order.file);
  return order.task === 'draw' ? draw(order.file) : compare(order);
}

async function carryOut(order: Order): Promise<Outcome> {
  const { file } = order;
  try {
    return { file, result: await fulfil(order) };
  } catch (error) {
    return { file, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

process.once('disconnect', () => process.exit());
process.once('message', async (order: Order) => {
  process.send?.(await carryOut(order), () => process.exit());
});
