import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { articleOf } from '../support/articles.ts';

/** Articles that fit into a file and that nobody would write; what grows out of proportion here runs into the test's time limit. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one unbroken word', 'N'.repeat(200_000)],
  ['names without a full stop', 'Norvik Marine and the Almar Foundation, '.repeat(4_500)],
  ['a sentence of deeds', 'Norvik Marine signed '.repeat(9_000)],
  ['an endless list of members', `${'Norvik, '.repeat(400)}and Castell Ltd signed a memorandum. `.repeat(50)],
  ['an endless name', 'Ministry of '.repeat(17_000)],
  ['an endless title', 'Prof. Dr. '.repeat(20_000)],
  ['offices without anybody', 'Chief Executive Director General of the '.repeat(4_500)],
  ['brackets without end', 'Network (NRA '.repeat(15_000)],
  ['hyphens without end', 'OIC-CERT-'.repeat(20_000)],
  ['commas without end', 'Norvik Ltd, which, who, '.repeat(8_000)],
  ['many people', 'Dr. Runa Sol said so. '.repeat(9_000)],
  ['capitals inside of words', '諾維NorvikAlmar'.repeat(15_000)],
  ['marks like those of the program', '⟦o0⟧ signed a memorandum with ⟦p1⟧. '.repeat(5_000)],
];

describe('facts are drawn from an article', () => {
  it.each(HOSTILE)(
    'of %s, and every quote is a slice of it',
    (_, text) => {
      const { organisations, people, events } = drawFacts(
        buildKnowledge({ version: '0', articles: [articleOf({ text })] }),
      );
      for (const { passage } of events) expect(text.slice(passage.start, passage.end)).toBe(passage.text);
      for (const { mentions } of [...organisations, ...people])
        for (const { start, end } of mentions) expect(text.slice(start, end)).not.toBe('');
    },
    20_000,
  );

  it.each([
    ['Arabic', 'ar', 'وقعت شركة نورفيك مذكرة تفاهم مع مؤسسة المار في بيرغن.'],
    ['Chinese', 'zh', '诺维克海事与阿尔玛基金会签署了谅解备忘录。'],
  ])('in %s, where only curated names are known', (_, language, text) => {
    const name = text.slice(4, 9);
    const organisations = [{ name, aliases: [], parent: null, country: null, kind: null }];
    const corpus = { version: '0', articles: [articleOf({ text, language })], organisations };
    const [found, ...others] = drawFacts(buildKnowledge(corpus)).organisations;
    expect(others).toEqual([]);
    expect(found?.name).toBe(name);
  });

  it('in which a run of capitals is too long for a name, and the names beside it are found', () => {
    const text = `${'Oic '.repeat(300)}. The Almar Foundation signed a memorandum with Norvik Marine Ltd.`;
    const { organisations } = drawFacts(buildKnowledge({ version: '0', articles: [articleOf({ text })] }));
    const names = organisations.map(({ name }) => name);
    expect(names).toContain('Almar Foundation');
    for (const name of names) expect(name.length).toBeLessThanOrEqual(160);
  });

  it('that is not there: an empty corpus has no facts', () => {
    expect(drawFacts(buildKnowledge({ version: '0', articles: [] }))).toEqual({
      organisations: [],
      people: [],
      events: [],
      links: [],
    });
  });
});
