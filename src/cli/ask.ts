import { answer } from '../answer/answer.ts';
import { readCorpus, SHIPPED_CORPUS } from '../corpus/read-corpus.ts';
import { buildKnowledge } from '../index/knowledge.ts';
import { explain } from '../search/explain.ts';
import { readPurpose } from '../small-talk/read-purpose.ts';
import { type AskArguments, parseArguments, USAGE } from './arguments.ts';
import { formatAnswer, formatAnswerLine } from './format-answer.ts';
import { formatExplanation } from './format-explanation.ts';
import { formatTalk, formatTalkLine } from './format-talk.ts';
import { printOutput } from './print-output.ts';
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
      const purpose = readPurpose(asked.question, knowledge);
      if (purpose.talk !== null) {
        yield asLines ? formatTalkLine(asked, knowledge) : formatTalk(purpose.talk, knowledge);
        continue;
      }
      const answered = answer(purpose.question, knowledge);
      const explanation = explains ? explain(purpose.question, knowledge) : null;
      yield asLines ? formatAnswerLine(asked, answered, explanation) : formatAnswer(answered);
      if (explanation && !asLines) yield formatExplanation(explanation);
    }
  })();
}

await printOutput(() => openOutput(parseArguments(process.argv.slice(2))));
