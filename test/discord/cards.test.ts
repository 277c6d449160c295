import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { composeBetween } from '../../src/discord/between-reply.ts';
import type { Reply } from '../../src/discord/components.ts';
import { joinLines, unescapeMarkdown } from '../../src/discord/markdown.ts';
import { composeNetwork } from '../../src/discord/network-reply.ts';
import { composeOrganisation, parseTab } from '../../src/discord/organisation-reply.ts';
import { composePerson } from '../../src/discord/person-reply.ts';
import { composeTimeline } from '../../src/discord/timeline-reply.ts';
import { between } from '../../src/knowledge/between.ts';
import type { Facts } from '../../src/knowledge/fact-types.ts';
import { network } from '../../src/knowledge/network.ts';
import { organisationCard } from '../../src/knowledge/organisation-card.ts';
import { personCard } from '../../src/knowledge/person-card.ts';
import { timeline } from '../../src/knowledge/timeline.ts';
import { componentSchema, flattenComponents } from '../../src/playground/message.ts';
import { checkComponents } from '../../src/playground/rules/component-rules.ts';
import { texts } from '../../src/texts/en.ts';
import { factsOf } from '../support/facts.ts';

const NAMES = [
  'Norvik Ltd',
  'Norvik Spain',
  'the *Harbour* Board (HSB)',
  'Dr. Runa Sol',
  'Castell',
  'Norway',
  'HSB',
];
const DEEDS = [
  'signed an agreement with',
  'joined',
  ', CEO of',
  'and',
  'met',
  'was founded by',
  ', the',
  'acquired',
];
const OTHERS = [
  'in October 2019',
  'last Friday',
  '. ',
  '.\n\n',
  '“',
  '_',
  '\n',
  '> 1.',
  '[1]',
  '协议',
  '👩‍🚀',
  '\\',
];

const text = fc
  .array(fc.constantFrom(...NAMES, ...DEEDS, ...OTHERS), { minLength: 1, maxLength: 40 })
  .map((words) => `Norvik Ltd signed an agreement with Castell Ltd. Ostby ${words.join(' ')}`);

const VERSION = '0000000';
const TABS = ['overview', 'names', 'people', 'events', 'partners'].map(parseTab);

/** Every card of a corpus, as functions from a page to what is shown. */
function cardsOf(facts: Facts): ((page: number) => Reply)[] {
  const { organisations, people } = facts;
  const scope = { organisation: null, from: null, to: null, type: null, ownOnly: false };
  const all = network(facts, { atMost: 1000 });
  return [
    ...organisations.flatMap(({ id }) => {
      const card = organisationCard(facts, id);
      return card === null
        ? []
        : TABS.map((tab) => (page: number) => composeOrganisation(texts, card, VERSION, tab, page));
    }),
    ...people.flatMap(({ id }) => {
      const card = personCard(facts, id);
      return card === null ? [] : [(page: number) => composePerson(texts, card, { version: VERSION, page })];
    }),
    ...organisations.flatMap((one) =>
      organisations.map((other) => (page: number) => {
        const found = between(facts, one.id, other.id);
        return composeBetween(texts, found, [one, other], { facts, version: VERSION, page });
      }),
    ),
    (page) => composeTimeline(texts, timeline(facts, {}), scope, { facts, version: VERSION, page }),
    (page) => composeNetwork(texts, all, null, { facts, version: VERSION, page }),
  ];
}

/** A card's pages, the first to the last. */
function pagesOf(card: (page: number) => Reply) {
  const pages: z.infer<typeof componentSchema>[][] = [];
  for (let page = 0; ; page += 1) {
    const components = z.array(componentSchema).parse(card(page).components);
    pages.push(components);
    const [, last = '1'] = /page \d+ of (\d+)/.exec(JSON.stringify(components)) ?? [];
    if (page + 1 >= Number(last)) return pages;
  }
}

test('every quote of every card is a sentence of its article to the letter, and no card breaks a limit of Discord', () => {
  let quotes = 0;
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const facts = factsOf(texts);
      const articles = new Map(texts.map((article, index) => [`a${index}`, article]));
      for (const components of cardsOf(facts).flatMap(pagesOf)) {
        expect(checkComponents(components, true)).toEqual([]);
        for (const { component } of flattenComponents(components)) {
          const { accessory, components: inner = [] } = component;
          const shown = inner
            .flatMap(({ content = '' }) => content.split('\n'))
            .filter((line) => line.startsWith('> '));
          const [, start, id] = /^ask:context:(\d+):(\w+)/.exec(accessory?.custom_id ?? '') ?? [];
          for (const line of shown) {
            const quote = unescapeMarkdown(
              line
                .slice(2)
                .replace(/ \\\[\d+\\\]$/, '')
                .replace(/(\\.)|\*\*/g, '$1'),
            );
            const sources = id === undefined ? texts : [(articles.get(id) ?? '').slice(Number(start))];
            expect(
              sources.some((source) =>
                joinLines(source)[id === undefined ? 'includes' : 'startsWith'](quote),
              ),
            ).toBe(true);
            quotes += 1;
          }
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(quotes).toBeGreaterThan(100);
});
