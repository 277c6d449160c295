import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { describeNames, NAME_FEATURES } from '../../src/knowledge/describe-names.ts';
import { joinNames } from '../../src/knowledge/joined-names.ts';
import { readSentence, type Sentence } from '../../src/knowledge/sentence.ts';
import { createStates } from '../../src/knowledge/states.ts';
import { weighNames } from '../../src/knowledge/weigh-names.ts';
import { finish } from '../../src/steps.ts';
import { UserError } from '../../src/user-error.ts';
import { type NamedSet, readNamedSet } from '../benchmark/named-set.ts';
import { type Example, fitLogistic } from './fit-logistic.ts';

const USAGE = `Usage: npm run fit:names -- --names FILE

Fits what each sign of an organisation's name counts to the first, the third, … of the texts of FILE, in CoNLL's columns,
and writes it to src/knowledge/name-weights.json. npm run benchmark -- --names FILE measures each half.`;
const WEIGHTS_FILE = resolve(import.meta.dirname, '../../src/knowledge/name-weights.json');
const RIDGE = 0.5;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { names: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) return console.log(USAGE);
  if (values.names === undefined)
    throw new UserError(`--names is missing: expected the path of texts with marked names\n\n${USAGE}`);
  const examples = collectExamples(await readNamedSet(values.names));
  const weights = fitLogistic(examples, RIDGE);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const content = {
    provenance: {
      method: 'logistic regression, ridge-penalised; see test/fit/fit-names.ts',
      data: 'the first, the third, … of the articles of WikiGold (CC BY 4.0)',
      names: examples.length,
      organisations: examples.filter(({ target }) => target > 0.5).length,
    },
    intercept: round(weights[NAME_FEATURES.length] ?? 0),
    weights: Object.fromEntries(NAME_FEATURES.map((name, i) => [name, round(weights[i] ?? 0)])),
  };
  await writeFile(WEIGHTS_FILE, `${JSON.stringify(content, null, 2)}\n`);
  console.log(content.provenance);
}

/** How often the appearances of a name were looked at, and how often an organisation is marked there. */
interface Count {
  times: number;
  marked: number;
}

/** An example for each name of the texts of odd position, by how often it is marked as an organisation's. */
function collectExamples({ corpus, names }: NamedSet): Example[] {
  const knowledge = buildKnowledge(corpus);
  const { gazetteer, passages } = knowledge;
  const states = createStates();
  const isPlace = (name: string): boolean =>
    gazetteer.has(name.toLowerCase()) || states.countryOf(name) !== null;
  const read = [...passages].map((passage) => finish(readSentence(passage, knowledge, isPlace)));
  const sentences: readonly Sentence[] = finish(joinNames(read));
  const weighed = finish(weighNames(sentences, [], gazetteer, states));
  const rows = finish(describeNames(sentences, weighed, isPlace));
  const odd = new Set(corpus.articles.filter((_, index) => index % 2 === 0).map(({ id }) => id));
  const counts = new Map<string, Count>();
  for (const { passage, names: own } of sentences) {
    if (!odd.has(passage.article.id)) continue;
    const marked = names.get(passage.article.id) ?? [];
    for (const { text, start, end } of own) {
      const key = weighed.keyOf(text);
      const count = counts.get(key) ?? { times: 0, marked: 0 };
      counts.set(key, count);
      const isMarked = marked.some(
        (name) =>
          name.kind === 'ORG' && name.start === passage.start + start && name.end === passage.start + end,
      );
      count.times++;
      count.marked += Number(isMarked);
    }
  }
  return [...counts].map(([key, { times, marked }]) => ({
    row: [...(rows.get(key) ?? []), 1],
    target: marked / times,
    weight: Math.sqrt(times),
  }));
}

main().catch((error: unknown) => {
  console.error(error instanceof UserError ? error.message : error);
  process.exitCode = 1;
});
