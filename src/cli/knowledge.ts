import { readCorpus, SHIPPED_CORPUS } from '../corpus/read-corpus.ts';
import { buildKnowledge } from '../index/knowledge.ts';
import { drawFacts } from '../knowledge/facts.ts';
import { formatFactLines, formatFacts } from './format-facts.ts';
import { KNOWLEDGE_USAGE, type KnowledgeArguments, parseKnowledgeArguments } from './knowledge-arguments.ts';
import { printOutput } from './print-output.ts';

async function openOutput({ listing, corpus, json }: KnowledgeArguments): Promise<string[]> {
  if (listing === 'help') return [`${KNOWLEDGE_USAGE}\n`];
  const facts = drawFacts(buildKnowledge(await readCorpus(corpus ?? SHIPPED_CORPUS)));
  return json ? formatFactLines(facts, listing) : formatFacts(facts, listing);
}

await printOutput(() => openOutput(parseKnowledgeArguments(process.argv.slice(2))));
