import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { composeNameChoices } from '../src/discord/choice-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { localise } from '../src/discord/localise.ts';
import { answerFromFacts, changeFromFacts, type Found, suggestKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf, resolveName } from '../src/discord/named.ts';
import { composeNetwork, EVERYBODY, pictureNetwork } from '../src/discord/network-reply.ts';
import type { Organisation } from '../src/knowledge/fact-types.ts';
import { network } from '../src/knowledge/network.ts';
import type { Known } from '../src/library/drawing.ts';

export default {
  data: localise(new SlashCommandBuilder(), 'network', (texts) => texts.commands.network.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      localise(option, 'organisation', (texts) => texts.commands.network.organisation)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library, texts }) => suggestKnown(texts, library, 'organisations', typed),

  async execute(interaction, services) {
    const typed = interaction.options.getString('organisation');
    await answerFromFacts(interaction, services, (known) => {
      if (typed === null) return findNetwork(services, known, EVERYBODY);
      const [first, ...others] = resolveName(
        known.facts.organisations,
        typed,
        (texts) => texts.lookups.unknownOrganisation,
      );
      if (others.length === 0) return findNetwork(services, known, keyOf(first.found));
      const target = (found: Organisation) => ['network', 'show', known.version, keyOf(found)] as const;
      return { reply: composeNameChoices(services.texts, typed, [first, ...others], target) };
    });
  },

  buttons: {
    open: async (interaction, services, argument) => {
      const [version, key] = argument.split(':');
      const find = (known: Known) => findNetwork(services, known, key);
      await answerFromFacts(interaction, services, find, version);
    },
    show: async (interaction, services, argument) => {
      const [version, key] = argument.split(':');
      const find = (known: Known) => findNetwork(services, known, key);
      await changeFromFacts(interaction, services, find, version);
    },
    page: async (interaction, services, argument) => {
      const [version, key, page] = argument.split(':');
      const find = (known: Known) => ({ reply: findNetwork(services, known, key, Number(page)).reply });
      await changeFromFacts(interaction, services, find, version);
    },
  },
} satisfies Command;

/** The links in words, and the picture that says the same. */
function findNetwork({ pictures, texts }: Services, known: Known, key: string | undefined, page = 0): Found {
  const around = key === EVERYBODY ? null : findByKey(known.facts.organisations, key);
  const found = network(known.facts, {
    ...(around !== null && { around: around.id }),
    atMost: Number.POSITIVE_INFINITY,
  });
  const picture = pictureNetwork(texts, found, around);
  return {
    reply: composeNetwork(texts, found, around, { ...known, page }),
    ...(picture !== null && { draw: () => pictures.network(picture) }),
  };
}
