import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { analyseQuestion } from '../../src/search/question/question.ts';
import { FEATURE_NAMES } from '../../src/search/rank/feature-names.ts';
import { rankPassages } from '../../src/search/rank/ranking.ts';
import { UserError } from '../../src/user-error.ts';
import { isHeldOut } from './held-out.ts';
import { holdsGold } from './measures.ts';
import { readSquad } from './squad.ts';

const USAGE = `Usage: npm run fit -- --squad FILE [--squad FILE …]

Fits the weights of the ranking's features and writes them to src/search/rank/ranking-weights.json. Of the files' articles,
every fourth is held out: its questions are not fitted to, only measured.`;
const WEIGHTS_FILE = resolve(import.meta.dirname, '../../src/search/rank/ranking-weights.json');
/** Keeps weights small that the data say little about: one prior observation of a standard normal weight each, times this. */
const RIDGE = 30;
const ROUNDS = 400;
const STEP = 0.05;

/** One question: its candidates' features, one row each, and which of them hold a gold answer in the gold paragraph. */
interface Example {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { squad: { type: 'string', multiple: true, default: [] }, help: { type: 'boolean' } },
  });
  if (values.help) return console.log(USAGE);
  if (values.squad.length === 0)
    throw new UserError(`--squad is missing: expected the path of a question set\n\n${USAGE}`);
  const fitted: Example[] = [];
  const heldOut: Example[] = [];
  const titles = new Set<string>();
  for (const file of values.squad) {
    const { corpus, questions } = await readSquad(file, 'en');
    const knowledge = buildKnowledge(corpus);
    const titleOf = new Map(corpus.articles.map(({ id, title }) => [id, title]));
    for (const gold of questions) {
      if (gold.answers.length === 0) continue;
      // The files share articles: what is held out of one is held out of all.
      const title = titleOf.get(gold.article) ?? '';
      titles.add(title);
      const candidates = rankPassages(analyseQuestion(gold.question, knowledge), knowledge);
      const right = candidates.map(
        ({ passage }) =>
          passage.article.id === gold.article &&
          passage.paragraph === gold.paragraph &&
          holdsGold(passage.text, gold.answers),
      );
      if (!right.includes(true)) continue;
      const rows = candidates.map(({ features }) =>
        Float64Array.from(FEATURE_NAMES, (name) => features[name]),
      );
      (isHeldOut(title) ? heldOut : fitted).push({ rows, right });
    }
  }
  const weights = fitWeights(fitted);
  const provenance = {
    method:
      'listwise softmax over the candidates of each question, ridge-penalised; see test/benchmark/fit.ts',
    data: 'XQuAD en and half of the development set of SQuAD 2.0 (CC BY-SA 4.0), without every fourth article',
    articles: titles.size,
    fitted: { questions: fitted.length, firstRight: firstRight(fitted, weights) },
    heldOut: { questions: heldOut.length, firstRight: firstRight(heldOut, weights) },
  };
  const named = Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, round(weights[i] ?? 0)]));
  await writeFile(WEIGHTS_FILE, `${JSON.stringify({ provenance, weights: named }, null, 2)}\n`);
  console.log(provenance);
}

/**
 * Maximises the likelihood of the right candidates, the score's softmax over the candidates of a question being its
 * probabilities: ListNet's top-one loss (Cao et al. 2007, "Learning to rank"), by Adam (Kingma and Ba 2015). Features
 * are scaled to unit deviation meanwhile.
 */
function fitWeights(examples: readonly Example[]): Float64Array {
  const size = FEATURE_NAMES.length;
  const scale = deviations(examples, size);
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const variance = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    for (const { rows, right } of examples) {
      const scores = rows.map((row) =>
        row.reduce((sum, x, j) => sum + ((weights[j] ?? 0) * x) / (scale[j] ?? 1), 0),
      );
      const top = Math.max(...scores);
      const likes = scores.map((score) => Math.exp(score - top));
      const total = likes.reduce((a, b) => a + b, 0);
      const share = 1 / right.filter(Boolean).length;
      rows.forEach((row, i) => {
        const error = (likes[i] ?? 0) / total - (right[i] ? share : 0);
        for (let j = 0; j < size; j++)
          gradient[j] = (gradient[j] ?? 0) + (error * (row[j] ?? 0)) / (scale[j] ?? 1);
      });
    }
    for (let j = 0; j < size; j++) {
      const slope = (gradient[j] ?? 0) / examples.length;
      mean[j] = 0.9 * (mean[j] ?? 0) + 0.1 * slope;
      variance[j] = 0.999 * (variance[j] ?? 0) + 0.001 * slope ** 2;
      const unbiased = (mean[j] ?? 0) / (1 - 0.9 ** round);
      weights[j] =
        (weights[j] ?? 0) - (STEP * unbiased) / (Math.sqrt((variance[j] ?? 0) / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return weights.map((weight, j) => weight / (scale[j] ?? 1));
}

function deviations(examples: readonly Example[], size: number): Float64Array {
  const rows = examples.flatMap((example) => example.rows);
  return Float64Array.from({ length: size }, (_, j) => {
    const mean = rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + ((row[j] ?? 0) - mean) ** 2, 0) / rows.length) || 1;
  });
}

/** The share of the questions whose best candidate is a right one. */
function firstRight(examples: readonly Example[], weights: Float64Array): number {
  const hits = examples.filter(({ rows, right }) => {
    const scores = rows.map((row) => row.reduce((sum, x, j) => sum + (weights[j] ?? 0) * x, 0));
    return right[scores.indexOf(Math.max(...scores))];
  });
  return round(hits.length / examples.length);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

main().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
