import { describe, expect, it } from 'vitest';
import { readCorpus, SHIPPED_CORPUS } from '../../src/corpus/read-corpus.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { measureEvents, measureOrganisations, measurePeople } from './measure.ts';

const shipped = await readCorpus(SHIPPED_CORPUS);
const { articles, version } = shipped;

describe.each([
  ['with its organisations.yaml', shipped],
  ['by its text alone', { articles, version }],
])('what is drawn from the corpus that comes with Accord, %s,', (_, corpus) => {
  const facts = drawFacts(buildKnowledge(corpus));

  it.each([
    ['organisations', measureOrganisations(facts), 0.9, 0.85],
    ['people with their roles', measurePeople(facts), 0.9, 0.85],
    ['events with type, date and two parties', measureEvents(facts), 0.85, 0.8],
  ])('agrees with a reader on the %s', (_what, { precision, recall, wrong, missed }, least, leastRecall) => {
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(least);
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(leastRecall);
  });
});
