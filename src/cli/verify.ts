import { createChecker } from '../check/check-sentence.ts';
import { readSentences } from '../check/split-claims.ts';
import { readCorpus, SHIPPED_CORPUS } from '../corpus/read-corpus.ts';
import { buildKnowledge } from '../index/knowledge.ts';
import { formatCheck, formatCheckLine } from './format-check.ts';
import { printOutput } from './print-output.ts';
import { readInput } from './read-input.ts';
import { parseVerifyArguments, VERIFY_USAGE, type VerifyArguments } from './verify-arguments.ts';

/** The output line by line: each claim is checked only when there is room for what is said of it. */
async function openOutput({ claims, corpus, json }: VerifyArguments): Promise<Iterable<string>> {
  if (claims === 'help') return [`${VERIFY_USAGE}\n`];
  const { text } = await readInput(claims.file, 'a text with a claim a line');
  const knowledge = buildKnowledge(await readCorpus(corpus ?? SHIPPED_CORPUS));
  const check = createChecker(knowledge);
  const format = json ? formatCheckLine : formatCheck;
  return (function* () {
    for (const [index, line] of text.split('\n').entries())
      for (const { sentence: claim, unchecked } of readSentences(line, knowledge))
        yield format({ line: index + 1, claim, outcome: unchecked ?? check(claim) });
  })();
}

await printOutput(() => openOutput(parseVerifyArguments(process.argv.slice(2))));
