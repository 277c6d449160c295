import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/corpus/article.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { EVIDENCE_NAMES, weighEvidence } from '../../src/search/gate/gate.ts';
import { analyseQuestion } from '../../src/search/question/question.ts';
import { rankPassages } from '../../src/search/rank/ranking.ts';
import { UserError } from '../../src/user-error.ts';
import { type GoldQuestion, readSquad } from '../benchmark/squad.ts';
import { dot, fitLogistic } from './fit-logistic.ts';
import { isHeldOut } from './held-out.ts';

const USAGE = `Usage: npm run fit:gate -- --squad FILE [--squad FILE …]

Fits the weights by which the gate tells questions about the corpus from questions about something else, and writes
them to src/search/gate/gate-weights.json. Parts of each file's articles are indexed and all its questions asked; questions
about one article in four are not fitted to, only measured.`;
const WEIGHTS_FILE = resolve(import.meta.dirname, '../../src/search/gate/gate-weights.json');
/** So many of the fitted questions about the corpus pass. */
const LET_THROUGH = 0.987;
const RIDGE = 1;

interface Example {
  /** The evidence and a 1 for the intercept. */
  readonly row: readonly number[];
  readonly isAbout: boolean;
  readonly heldOut: boolean;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { squad: { type: 'string', multiple: true, default: [] }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(USAGE);
  if (values.squad.length === 0)
    throw new UserError(`--squad is missing: expected the path of a question set\n\n${USAGE}`);
  const examples: Example[] = [];
  for (const file of values.squad) {
    const { corpus, questions } = await readSquad(file, 'en');
    for (const part of partsOf(corpus.articles))
      examples.push(...collectExamples(part, corpus.articles, questions));
  }
  const fitted = examples.filter(({ heldOut }) => !heldOut);
  const heldOut = examples.filter((example) => example.heldOut);
  // Both kinds weigh the same.
  const positives = fitted.filter(({ isAbout }) => isAbout).length;
  const weightOfOther = positives / Math.max(1, fitted.length - positives);
  const weights = fitLogistic(
    fitted.map(({ row, isAbout }) => ({ row, target: Number(isAbout), weight: isAbout ? 1 : weightOfOther })),
    RIDGE,
  );
  const logOdds = fitted.filter(({ isAbout }) => isAbout).map(({ row }) => dot(row, weights));
  const threshold = logOdds.toSorted((a, b) => a - b)[Math.floor((1 - LET_THROUGH) * logOdds.length)] ?? 0;
  const shares = (of: readonly Example[]) => ({
    questions: of.length,
    letThrough: round(
      share(
        of.filter(({ isAbout }) => isAbout),
        ({ row }) => dot(row, weights) >= threshold,
      ),
    ),
    stopped: round(
      share(
        of.filter(({ isAbout }) => !isAbout),
        ({ row }) => dot(row, weights) < threshold,
      ),
    ),
  });
  const provenance = {
    method: 'logistic regression, ridge-penalised; see test/benchmark/fit-gate.ts',
    data: 'XQuAD en and half of the development set of SQuAD 2.0 (CC BY-SA 4.0), parts of whose articles were indexed',
    fitted: shares(fitted),
    heldOut: shares(heldOut),
  };
  const named = Object.fromEntries(EVIDENCE_NAMES.map((name, i) => [name, round(weights[i] ?? 0)]));
  const intercept = round(weights[EVIDENCE_NAMES.length] ?? 0);
  const content = { provenance, threshold: round(threshold), intercept, weights: named };
  await writeFile(WEIGHTS_FILE, `${JSON.stringify(content, null, 2)}\n`);
  console.log(provenance);
}

/** Every second article, the others, and five small corpora like the one that ships. */
function partsOf(articles: readonly Article[]): Article[][] {
  const every = (step: number, from: number): Article[] => articles.filter((_, i) => i % step === from);
  const small = Math.max(2, Math.floor(articles.length / 5));
  return [every(2, 0), every(2, 1), ...[0, 1, 2, 3, 4].map((from) => every(small, from))];
}

function collectExamples(
  part: Article[],
  all: readonly Article[],
  questions: readonly GoldQuestion[],
): Example[] {
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const indexed = new Set(part.map(({ id }) => id));
  const knowledge = buildKnowledge({ articles: part, version: 'part' });
  return questions.flatMap(({ question: text, answers, article }): Example[] => {
    if (answers.length === 0) return [];
    const question = analyseQuestion(text, knowledge);
    const [best] = rankPassages(question, knowledge);
    if (best === undefined) return [];
    const evidence = weighEvidence(question, best);
    const row = [...EVIDENCE_NAMES.map((name) => evidence[name]), 1];
    return [{ row, isAbout: indexed.has(article), heldOut: isHeldOut(titles.get(article) ?? '') }];
  });
}

function share<T>(all: readonly T[], holds: (each: T) => boolean): number {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

main().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
