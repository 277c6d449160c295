import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLanguageTools } from '../../src/index/knowledge.ts';
import { UserError } from '../../src/user-error.ts';
import { fitModels } from './fit-models.ts';
import { readAuthoredSet, readSquadSet } from './gold-sets.ts';
import { FOLDS } from './held-out.ts';
import { measureModels } from './measure-models.ts';

const USAGE = `Usage: npm run fit -- --squad FILE [--squad FILE]… --questions DIR [--questions DIR]… [--held-out DIR]… [--dry-run]

Fits everything that search learns from questions, and writes it to src/search: the weights of the ranking, the trees
that choose a span, those that tell how sure a quote and a headline are, and from where on each is said.

  --squad FILE      a question set in SQuAD's JSON format
  --questions DIR   the set of one author: questions.jsonl and corpus/; or a file of questions about the corpus that ships
  --held-out DIR    a set that is not fitted to, only measured; its figures go into the files
  --dry-run         measures, writes nothing`;

const SEARCH = resolve(import.meta.dirname, '../../src/search');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      squad: { type: 'string', multiple: true, default: [] },
      questions: { type: 'string', multiple: true, default: [] },
      'held-out': { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.squad.length === 0 || values.questions.length === 0)
    throw new UserError(
      `--squad or --questions is missing: expected question sets of both kinds\n\n${USAGE}`,
    );
  const tools = createLanguageTools();
  const sets = await Promise.all([
    ...values.squad.map((file) => readSquadSet(file, tools)),
    ...values.questions.map((path, at) => readAuthoredSet(path, at % FOLDS, tools)),
  ]);
  const heldOut = await Promise.all(values['held-out'].map((path) => readAuthoredSet(path, 0, tools)));
  const fitted = fitModels(sets, (stage) => console.error(stage));
  const measured = heldOut.map((set) => ({ set: set.name, ...measureModels(set, fitted.models) }));
  console.table(measured);
  if (values['dry-run']) return;
  const provenance = {
    method: 'see test/fit',
    sets: sets.map(({ name, questions }) => ({ set: name, questions: questions.length })),
    heldOut: measured,
  };
  for (const [file, content] of Object.entries(fitted.files))
    await writeFile(resolve(SEARCH, file), `${JSON.stringify({ provenance, ...content })}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
