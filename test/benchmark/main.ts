import { parseArgs } from 'node:util';
import { answer } from '../../src/search/answer.ts';
import { buildKnowledge } from '../../src/search/knowledge.ts';
import { UserError } from '../../src/user-error.ts';
import { type LoadMeasures, measureLoad } from './load.ts';
import { type Measures, measure, type Outcome } from './measures.ts';
import { readSquad } from './squad.ts';

const USAGE = `Usage: npm run benchmark -- --squad FILE [--language TAG] [--json]
       npm run benchmark -- --load [--json]

  --squad FILE     a question set in SQuAD's JSON format; each title becomes an article
  --language TAG   the language of its texts, BCP 47 (default: en)
  --load           the bot under load: 500 questions from 50 people, 100 a second
  --json           the raw figures instead of a table`;

/** Passage@5 looks at five quotes; the first three are the same that a reader gets. */
const QUOTES = 5;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      squad: { type: 'string' },
      load: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (values.load) {
    const measures = await measureLoad();
    return console.log(values.json ? JSON.stringify(measures) : loadTable(measures));
  }
  if (values.squad === undefined)
    throw new UserError(`--squad is missing: expected the path of a question set\n\n${USAGE}`);
  const { corpus, questions } = await readSquad(values.squad, values.language);
  const start = performance.now();
  const knowledge = buildKnowledge(corpus);
  const buildMs = performance.now() - start;
  const outcomes = questions.map((gold): Outcome => {
    const asked = performance.now();
    const given = answer(gold.question, knowledge, { limit: QUOTES });
    return { gold, answer: given, durationMs: performance.now() - asked };
  });
  const measures = measure(outcomes);
  if (values.json)
    console.log(
      JSON.stringify({ file: values.squad, passages: knowledge.passages.length, buildMs, ...measures }),
    );
  else console.log(table(measures, knowledge.passages.length, buildMs));
}

function loadTable(measures: LoadMeasures): string {
  return rows([
    ['questions', String(measures.questions)],
    ['a second', measures.questionsASecond.toFixed(0)],
    ['lost', String(measures.lost)],
    ['twice', String(measures.answeredTwice)],
    ['refused', String(measures.refused)],
    ['p50', `${measures.p50Ms.toFixed(0)} ms`],
    ['p95', `${measures.p95Ms.toFixed(0)} ms`],
    ['p99', `${measures.p99Ms.toFixed(0)} ms`],
  ]);
}

function table(measures: Measures, passages: number, buildMs: number): string {
  const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
  return rows([
    ['questions', String(measures.questions)],
    ['sentences', String(passages)],
    ['passage@1', share(measures.passageAt1)],
    ['passage@5', share(measures.passageAt5)],
    ['quote@1', share(measures.quoteAt1)],
    ['quote@3', share(measures.quoteAt3)],
    ['slot F1', share(measures.slotF1)],
    ['answered', share(measures.answered)],
    ['refused', share(measures.refused)],
    ['build', `${buildMs.toFixed(0)} ms`],
    ['median', `${measures.medianMs.toFixed(2)} ms`],
    ['p99', `${measures.p99Ms.toFixed(2)} ms`],
  ]);
}

function rows(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${name.padEnd(10)} ${value.padStart(9)}`).join('\n');
}

main().catch((error: unknown) => {
  console.error(
    error instanceof UserError || (error instanceof TypeError && 'code' in error) ? error.message : error,
  );
  process.exitCode = 1;
});
