import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsOf } from '../support/facts.ts';

const NAMES = [
  'Norvik Ltd',
  'the Harbour Safety Board (HSB)',
  'Dr. Runa Sol',
  'Castell',
  'OIC-CERT',
  'Norway',
  'HSB',
];
const DEEDS = [
  'signed an agreement with',
  'joined',
  "'s CEO,",
  ', CEO of',
  'and',
  'met',
  'was founded by',
  ', the',
];
const OTHERS = [
  'in October 2019',
  'last Friday',
  '. ',
  '.\n\n',
  ', which sails,',
  '(',
  ')',
  '“',
  '”',
  '\n',
  '协议',
  '⟦o1⟧',
  '👩‍🚀',
];

const text = fc
  .array(fc.constantFrom(...NAMES, ...DEEDS, ...OTHERS), { minLength: 1, maxLength: 40 })
  .map((words) => `Ostby ${words.join(' ')}`);

test('every statement leads to a sentence that is a slice of its article, and every name to one that is written there', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const { organisations, people, events, links } = factsOf(texts);
      const passages = [
        ...events.map(({ passage }) => passage),
        ...people.flatMap(({ roles }) => roles.map(({ passage }) => passage)),
        ...links.flatMap((link) => link.passages),
      ];
      for (const { article, start, end, text: quote } of passages)
        expect(article.text.slice(start, end)).toBe(quote);
      for (const { name, aliases, mentions, kind } of [
        ...organisations,
        ...people.map((person) => ({ ...person, kind: null })),
      ])
        for (const { passage, start, end } of mentions) {
          const written = passage.article.text.slice(start, end);
          expect(start >= passage.start && end <= passage.end).toBe(true);
          if (kind !== 'state') expect([name, ...aliases]).toContain(written);
        }
      const ids = new Set(organisations.map(({ id }) => id));
      for (const { parties } of events)
        for (const { organisationId } of parties)
          if (organisationId !== null) expect(ids).toContain(organisationId);
      for (const { a, b } of links) expect([ids.has(a), ids.has(b), a !== b]).toEqual([true, true, true]);
    }),
    { numRuns: 60 },
  );
});
