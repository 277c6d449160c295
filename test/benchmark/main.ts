import { basename } from 'node:path';
import { readCorpus, SHIPPED_CORPUS } from '../../src/corpus/read-corpus.ts';
import { UserError } from '../../src/user-error.ts';
import { type BenchmarkArguments, parseArguments, USAGE } from './arguments.ts';
import { measureAuthorSets } from './author-risk.ts';
import { readAuthorSet } from './author-set.ts';
import { measureClaims, readClaims } from './claims.ts';
import { compare, type Result } from './compare.ts';
import { CONTENDERS } from './contender.ts';
import { measureHostile } from './hostile.ts';
import { measureImports, readImportSet } from './imports.ts';
import { judgeAll, judgeByAnswers } from './judged.ts';
import { measureLoad, measureSoak } from './load.ts';
import { measure, measureTimes } from './measures.ts';
import { readNamedSet } from './named-set.ts';
import { measureNames } from './names.ts';
import { measureOwn, readOwnQuestions } from './own-questions.ts';
import { withProgress } from './progress.ts';
import { measureForeign, measureHalves } from './refusals.ts';
import { measureReloads } from './reload.ts';
import { measureRisk } from './risk.ts';
import { measureScale } from './scale.ts';
import { sentencesOf } from './sentences.ts';
import { type GoldQuestion, type QuestionSet, readSquad } from './squad.ts';
import {
  claimsTable,
  comparisonTable,
  hostileTable,
  importTable,
  loadTable,
  namesTable,
  ownTable,
  reloadTable,
  riskTable,
  scaleTable,
  share,
} from './tables.ts';

/** What was measured: the figures, and the same to be read. */
interface Report {
  readonly measure: string;
  readonly figures: object;
  readonly text: string;
}

async function* measureAll({
  load,
  soak,
  hostile,
  files,
  questions,
  names,
  imports,
  claims,
  language,
  halves,
  foreign,
  scale,
  reload,
}: BenchmarkArguments): AsyncGenerator<Report> {
  if (load) yield await reportLoad();
  if (soak) yield await reportSoak();
  if (hostile) yield await reportHostile();
  if (load || soak || hostile) return;
  for (const file of names) yield await reportNames(file);
  for (const folder of imports) yield await reportImports(folder);
  if (claims !== null) yield await reportClaims(claims);
  if (claims === null && [files, questions, names, imports].every(({ length }) => length === 0))
    yield await reportOwn();
  if (questions.length > 0) yield await reportAuthorSets(questions);
  for (const file of files) {
    const set = await readSquad(file, language);
    const name = basename(file);
    if (halves) yield await reportHalves(name, set);
    if (foreign) yield await reportForeign(name, set);
    if (scale !== null) yield await reportScale(name, set, scale);
    if (reload !== null) yield await reportReloads(name, set, reload);
    if (!halves && !foreign && scale === null && reload === null) yield await reportComparison(name, set);
  }
}

async function reportLoad(): Promise<Report> {
  const rows = await withProgress('Asking', measureLoad);
  return { measure: 'load', figures: { rows }, text: loadTable(rows) };
}

async function reportSoak(): Promise<Report> {
  const rows = await withProgress('Asking', measureSoak);
  return { measure: 'soak', figures: { rows }, text: loadTable(rows) };
}

async function reportHostile(): Promise<Report> {
  const figures = await withProgress('Hostile texts', measureHostile);
  return { measure: 'hostile', figures, text: hostileTable(figures) };
}

async function reportOwn(): Promise<Report> {
  const corpus = await readCorpus(SHIPPED_CORPUS);
  const questions = await readOwnQuestions();
  const results = await withProgress('Asking', (onProgress) =>
    compare(corpus, questions, CONTENDERS, onProgress),
  );
  const rows = results.map(({ outcomes, ...row }) => {
    return { ...row, ...measureOwn(outcomes), ...measureTimes(outcomes) };
  });
  const heading = `The corpus that ships: ${questions.length} questions, ${sentencesOf(corpus).length} sentences`;
  return { measure: 'own', figures: { rows }, text: `${heading}\n\n${ownTable(rows)}` };
}

async function reportComparison(file: string, set: QuestionSet): Promise<Report> {
  const results = await withProgress(file, (onProgress) =>
    compare(set.corpus, set.questions, CONTENDERS, onProgress),
  );
  const judged = await withProgress(file, (onProgress) =>
    judgeAll(set.corpus, set.questions, judgeByAnswers, onProgress),
  );
  const { rows, heading } = summarise(file, set, results);
  const risks = [
    { name: 'all questions', ...measureRisk(judged) },
    { name: 'those with an answer', ...measureRisk(judged.filter(({ answerable }) => answerable)) },
  ];
  // Where every question has an answer, both rows would be the same.
  const risk = judged.every(({ answerable }) => answerable) ? risks.slice(0, 1) : risks;
  return {
    measure: 'comparison',
    figures: { file, rows, risk },
    text: `${heading}\n\n${comparisonTable(rows)}\n\n${riskTable(risk)}`,
  };
}

/** Each set, all of them together, and these by kind. */
async function reportAuthorSets(paths: readonly string[]): Promise<Report> {
  const sets = await Promise.all(paths.map(readAuthorSet));
  const figures = await withProgress('Asking', (onProgress) => measureAuthorSets(sets, onProgress));
  return {
    measure: 'questions',
    figures,
    text: `${riskTable(figures.sets)}\n\nBy kind:\n\n${riskTable(figures.kinds)}`,
  };
}

async function reportNames(file: string): Promise<Report> {
  const set = await readNamedSet(file);
  const rows = measureNames(set);
  const heading = `${basename(file)}: ${set.corpus.articles.length} articles`;
  return {
    measure: 'names',
    figures: { file: basename(file), rows },
    text: `${heading}\n\n${namesTable(rows)}`,
  };
}

async function reportImports(folder: string): Promise<Report> {
  const pages = await readImportSet(folder);
  const rows = await withProgress('Importing', (onProgress) => measureImports(folder, pages, onProgress));
  return {
    measure: 'import',
    figures: { folder: basename(folder), rows },
    text: `${basename(folder)}: ${pages.length} pages\n\n${importTable(rows)}`,
  };
}

async function reportClaims(path: string): Promise<Report> {
  const claims = await readClaims(path);
  const rows = await withProgress('Checking', (onProgress) => measureClaims(claims, onProgress));
  return { measure: 'claims', figures: { file: basename(path), rows }, text: claimsTable(rows) };
}

async function reportScale(file: string, set: QuestionSet, count: number): Promise<Report> {
  const { corpus, results } = await withProgress(file, (onProgress) => measureScale(set, count, onProgress));
  const { rows, heading } = summarise(file, { ...set, corpus }, results);
  return { measure: 'scale', figures: { file, rows }, text: `${heading}\n\n${scaleTable(rows)}` };
}

async function reportReloads(file: string, set: QuestionSet, count: number): Promise<Report> {
  const figures = await withProgress(file, (onProgress) => measureReloads(set, count, onProgress));
  const { articles, sentences } = figures;
  const heading = `Mixed from ${file}: ${articles} articles, ${sentences} sentences`;
  return { measure: 'reload', figures: { file, ...figures }, text: `${heading}\n\n${reloadTable(figures)}` };
}

function summarise(
  file: string,
  { corpus, questions }: QuestionSet,
  results: readonly Result<GoldQuestion>[],
) {
  const sentences = sentencesOf(corpus);
  const rows = results.map(({ outcomes, ...row }) => {
    return {
      ...row,
      sentences: sentences.length,
      ...measure(outcomes, sentences),
      ...measureTimes(outcomes),
    };
  });
  const asked = rows[0]?.questions ?? 0;
  const some = asked < questions.length ? `${asked} of ` : '';
  return { rows, heading: `${file}: ${some}${questions.length} questions, ${sentences.length} sentences` };
}

async function reportHalves(file: string, { corpus, questions }: QuestionSet): Promise<Report> {
  const figures = await withProgress(file, (onProgress) => measureHalves(corpus, questions, onProgress));
  const { indexedArticles, answered, refused } = figures;
  return {
    measure: 'halves',
    figures: { file, ...figures },
    text:
      `${file}, ${indexedArticles} of ${corpus.articles.length} articles indexed: ` +
      `${share(answered)} of their questions answered, ${share(refused)} of those about the others refused`,
  };
}

async function reportForeign(file: string, { questions }: QuestionSet): Promise<Report> {
  const corpus = await readCorpus(SHIPPED_CORPUS);
  const refused = await withProgress(file, (onProgress) => measureForeign(corpus, questions, onProgress));
  return {
    measure: 'foreign',
    figures: { file, refused },
    text: `${file}, asked of the corpus that ships: ${share(refused)} refused`,
  };
}

async function main(): Promise<void> {
  const options = parseArguments(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  for await (const { measure: name, figures, text } of measureAll(options))
    console.log(options.json ? JSON.stringify({ measure: name, ...figures }) : `${text}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
