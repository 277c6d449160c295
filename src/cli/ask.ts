import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readCorpus, SHIPPED_CORPUS } from '../corpus/read-corpus.ts';
import { answer } from '../search/answer.ts';
import { explain } from '../search/explain.ts';
import { buildKnowledge } from '../search/knowledge.ts';
import { UserError } from '../user-error.ts';
import { type AskArguments, parseArguments, USAGE } from './arguments.ts';
import { cleanForTerminal, formatAnswer, formatAnswerLine } from './format-answer.ts';
import { formatExplanation } from './format-explanation.ts';
import { readQuestions } from './read-questions.ts';

/** The output piece by piece: each question is answered only when there is room for its answer. */
async function openOutput({
  corpus,
  json,
  explain: explains,
  input,
}: AskArguments): Promise<Iterable<string>> {
  if (input === 'help') return [`${USAGE}\n`];
  const questions = 'file' in input ? await readQuestions(input.file) : [input];
  const knowledge = buildKnowledge(await readCorpus(corpus ?? SHIPPED_CORPUS));
  const asLines = json || 'file' in input;
  return (function* () {
    for (const asked of questions) {
      const answered = answer(asked.question, knowledge);
      const explanation = explains ? explain(asked.question, knowledge) : null;
      yield asLines ? formatAnswerLine(asked, answered, explanation) : formatAnswer(answered);
      if (explanation && !asLines) yield formatExplanation(explanation);
    }
  })();
}

try {
  const output = await openOutput(parseArguments(process.argv.slice(2)));
  await pipeline(Readable.from(output), process.stdout, { end: false });
} catch (error) {
  // Whoever read the output has read enough (`| head`).
  const isClosed = error instanceof Error && 'code' in error && error.code === 'EPIPE';
  if (!isClosed) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${cleanForTerminal(error.message)}\n`);
    process.exitCode = 1;
  }
}
