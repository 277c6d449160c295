import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from '../../src/index/passage.ts';
import type { Facts } from '../../src/knowledge/fact-types.ts';
import { organisationCard } from '../../src/knowledge/organisation-card.ts';
import { personCard } from '../../src/knowledge/person-card.ts';
import { factsOf } from '../support/facts.ts';

const NAMES = [
  'Norvik Ltd',
  'Norvik Norway',
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

/** Every passage that a card shows. */
function shownOn(facts: Facts): Passage[] {
  const ofOrganisations = facts.organisations.flatMap(({ id }) => {
    const card = organisationCard(facts, id);
    if (card === null) return [];
    return [
      card.definition,
      card.parent?.passage ?? null,
      ...card.aliases.map(({ passage }) => passage),
      ...card.people.flatMap(({ roles }) => roles.map(({ passage }) => passage)),
      ...card.events.map(({ passage }) => passage),
      ...card.partners.flatMap(({ passages }) => passages),
    ].filter((passage) => passage !== null);
  });
  const ofPeople = facts.people.flatMap(({ id }) => {
    const { roles = [], passages = [], events = [] } = personCard(facts, id) ?? {};
    return [...passages, ...[...roles, ...events].map(({ passage }) => passage)];
  });
  return [...ofOrganisations, ...ofPeople];
}

test('every statement leads to a sentence that is a slice of its article, and every name to one that is written there', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const facts = factsOf(texts);
      const { organisations, people, events, links } = facts;
      // No curator spoke here: every other name and every part is in a text.
      for (const { id } of organisations) {
        const { aliases = [], parent = null } = organisationCard(facts, id) ?? {};
        for (const { passage } of aliases) expect(passage).not.toBeNull();
        if (parent !== null) expect(parent.passage).not.toBeNull();
      }
      const passages = [
        ...shownOn(facts),
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
