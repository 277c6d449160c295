import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readCorpus, SHIPPED_CORPUS } from '../corpus/read-corpus.ts';
import { drawFacts } from '../knowledge/facts.ts';
import { buildKnowledge } from '../search/knowledge.ts';
import { UserError } from '../user-error.ts';
import { cleanForTerminal } from './format-answer.ts';
import { formatFactLines, formatFacts } from './format-facts.ts';
import { KNOWLEDGE_USAGE, type KnowledgeArguments, parseKnowledgeArguments } from './knowledge-arguments.ts';

async function openOutput({ listing, corpus, json }: KnowledgeArguments): Promise<string[]> {
  if (listing === 'help') return [`${KNOWLEDGE_USAGE}\n`];
  const facts = drawFacts(buildKnowledge(await readCorpus(corpus ?? SHIPPED_CORPUS)));
  return json ? formatFactLines(facts, listing) : formatFacts(facts, listing);
}

try {
  const output = await openOutput(parseKnowledgeArguments(process.argv.slice(2)));
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
