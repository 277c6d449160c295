import {
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageComponentInteraction,
  SlashCommandBuilder,
} from 'discord.js';
import { composeBetween, type Pair, pairUp } from '../src/discord/between-reply.ts';
import { type Choice, composeChoices } from '../src/discord/choice-reply.ts';
import { formatName } from '../src/discord/citation.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { answerFromFacts, changeFromFacts, type Found, suggestKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf, resolveName } from '../src/discord/named.ts';
import { between } from '../src/knowledge/between.ts';
import type { Known } from '../src/library/drawing.ts';
import { texts } from '../src/texts/en.ts';
import { UserError } from '../src/user-error.ts';

const { between: words } = texts.commands;
const { betweenSame, betweenTitle, unknownOrganisation } = texts.lookups;

export default {
  data: new SlashCommandBuilder()
    .setName('between')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option
        .setName('first')
        .setDescription(words.first)
        .setRequired(true)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('second')
        .setDescription(words.second)
        .setRequired(true)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library }) => suggestKnown(library, 'organisations', typed),

  async execute(interaction, services) {
    const typed = ['first', 'second'].map((option) => interaction.options.getString(option, true));
    await answerFromFacts(interaction, services, (known) => {
      const { organisations } = known.facts;
      const [firsts = [], seconds = []] = typed.map((name) =>
        resolveName(organisations, name, unknownOrganisation),
      );
      const [only, ...others] = pairUp(firsts, seconds);
      if (only === undefined) throw new UserError(betweenSame(formatName(firsts[0]?.found.name ?? '')));
      if (others.length === 0) return findBetween(known, only);
      const describe = ([one, other]: Pair): Choice => ({
        label: betweenTitle(one.name, other.name),
        target: ['between', 'show', known.version, keyOf(one), keyOf(other)],
      });
      const unclear = typed.filter((_, index) => ([firsts, seconds][index]?.length ?? 0) > 1);
      return { reply: composeChoices(unclear, [describe(only), ...others.map(describe)]) };
    });
  },

  buttons: {
    async open(interaction, services, argument) {
      const [version, ...keys] = argument.split(':');
      await answerFromFacts(interaction, services, (known) => findByKeys(known, keys), version);
    },
    show: change,
    page: change,
  },
} satisfies Command;

async function change(interaction: MessageComponentInteraction, services: Services, argument: string) {
  const [version, ...keys] = argument.split(':');
  await changeFromFacts(interaction, services, (known) => findByKeys(known, keys), version);
}

function findByKeys(known: Known, [first, second, page = '0']: readonly string[]): Found {
  const { organisations } = known.facts;
  return findBetween(
    known,
    [findByKey(organisations, first), findByKey(organisations, second)],
    Number(page),
  );
}

function findBetween(known: Known, pair: Pair, page = 0): Found {
  const found = between(known.facts, pair[0].id, pair[1].id);
  return { reply: composeBetween(found, pair, { ...known, page }) };
}
