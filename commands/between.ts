import type { MessageComponentInteraction } from 'discord.js';
import { askWhichPair, composeBetween, findPairs, OWN, type Pair } from '../src/discord/between-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { answerFromFacts, changeFromFacts, type Found, suggestKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf } from '../src/discord/named.ts';
import { describePairCommand } from '../src/discord/pair-command.ts';
import { between } from '../src/knowledge/between.ts';
import type { Organisation } from '../src/knowledge/fact-types.ts';
import type { Known } from '../src/library/drawing.ts';
import type { Texts } from '../src/texts/texts.ts';

export default {
  data: describePairCommand('between', (texts) => texts.commands.between.description),

  autocomplete: (typed, { library, texts }) => suggestKnown(texts, library, 'organisations', typed),

  async execute(interaction, services) {
    const { texts } = services;
    const typed = ['first', 'second'].map((option) => interaction.options.getString(option, true));
    await answerFromFacts(interaction, services, (known) => {
      const matches = findPairs(known.facts.organisations, typed);
      const [only, ...others] = matches.pairs;
      if (others.length === 0) return findBetween(texts, known, only);
      const target = (one: Organisation, other: Organisation) =>
        ['between', 'show', known.version, keyOf(one), keyOf(other)] as const;
      return { reply: askWhichPair(texts, matches, target) };
    });
  },

  buttons: {
    async open(interaction, services, argument) {
      const [version, ...keys] = argument.split(':');
      await answerFromFacts(
        interaction,
        services,
        (known) => findByKeys(services.texts, known, keys),
        version,
      );
    },
    show: change,
    page: change,
  },
} satisfies Command;

async function change(interaction: MessageComponentInteraction, services: Services, argument: string) {
  const [version, ...keys] = argument.split(':');
  await changeFromFacts(interaction, services, (known) => findByKeys(services.texts, known, keys), version);
}

function findByKeys(texts: Texts, known: Known, [first, second, page = '0', own]: readonly string[]): Found {
  const { organisations } = known.facts;
  return findBetween(texts, known, [findByKey(organisations, first), findByKey(organisations, second)], {
    page: Number(page),
    ownOnly: own === OWN,
  });
}

function findBetween(
  texts: Texts,
  known: Known,
  pair: Pair,
  { page, ownOnly } = { page: 0, ownOnly: false },
): Found {
  const found = between(known.facts, pair[0].id, pair[1].id, ownOnly);
  return { reply: composeBetween(texts, found, pair, { ...known, page, ownOnly }) };
}
