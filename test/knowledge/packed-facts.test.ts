import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { packFacts, unpackFacts } from '../../src/knowledge/packed-facts.ts';
import { finish } from '../../src/steps.ts';
import { ARTICLES, writeCorpus } from '../support/articles.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';

const folder = await writeCorpus([...ARTICLES, ...COLLABORATIONS], ORGANISATIONS);
const knowledge = buildKnowledge(await readCorpus(folder));
await rm(folder, { recursive: true });
const facts = drawFacts(knowledge);
const unpacked = finish(unpackFacts(packFacts(facts), knowledge.passages));

test.each(['organisations', 'people', 'events', 'links'] as const)(
  '%s are unpacked as they were packed',
  (part) => {
    expect(facts[part].length).toBeGreaterThan(2);
    expect(unpacked[part]).toMatchObject(facts[part]);
  },
);

test('passages are those of the knowledge, and events those of the list', () => {
  const [organisation] = unpacked.organisations.filter(({ mentions }) => mentions.length > 0);
  const passage = organisation?.mentions[0]?.passage;
  expect(passage).toBe([...knowledge.passages][passage?.index ?? -1]);
  const together = unpacked.links.flatMap(({ events }) => events);
  expect(together.length).toBeGreaterThan(0);
  for (const event of together) expect(unpacked.events).toContain(event);
});

test('what is not packed facts is refused', () => {
  for (const bytes of [new Uint8Array(64), new TextEncoder().encode('no such thing at all')])
    expect(() => finish(unpackFacts(bytes, knowledge.passages))).toThrow();
});
