import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { composeNameChoices } from '../src/discord/choice-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { composeEventsCsv } from '../src/discord/events-csv.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { localise } from '../src/discord/localise.ts';
import { answerFromFacts, changeFromFacts, type Found, suggestKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf, resolveName } from '../src/discord/named.ts';
import {
  composeNetwork,
  type DrawnNetwork,
  EVERYBODY,
  networkButtons,
  pictureNetwork,
} from '../src/discord/network-reply.ts';
import { composeNotice } from '../src/discord/respond.ts';
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
    named: async (interaction, services, argument) => {
      const [version, key] = argument.split(':');
      const find = (known: Known) => {
        const { around, drawn } = drawUp(services, known, key, true);
        const reply = composeNotice(services.texts.pictures.named);
        return { reply, ...showPicture(services, known, around, drawn, true) };
      };
      await answerFromFacts(interaction, services, find, version);
    },
    csv: async (interaction, services, argument) => {
      const [version, key] = argument.split(':');
      const { texts } = services;
      const find = (known: Known) => {
        const events = drawUp(services, known, key, false).drawn?.events ?? [];
        const file = composeEventsCsv(texts, 'network.csv', events);
        return { reply: composeNotice(texts.pictures.csv), draw: async () => file };
      };
      await answerFromFacts(interaction, services, find, version);
    },
    svg: async (interaction, services, argument) => {
      const [version, key] = argument.split(':');
      await answerFromFacts(interaction, services, (known) => findSvg(services, known, key, false), version);
    },
    'named-svg': async (interaction, services, argument) => {
      const [version, key] = argument.split(':');
      await answerFromFacts(interaction, services, (known) => findSvg(services, known, key, true), version);
    },
  },
} satisfies Command;

/** The links in words, and the picture that says the same. */
function findNetwork(services: Services, known: Known, key: string | undefined, page = 0): Found {
  const { around, drawn, found } = drawUp(services, known, key, false);
  return {
    reply: composeNetwork(services.texts, found, around, { ...known, page }),
    ...showPicture(services, known, around, drawn, false),
  };
}

/** What a network is of, what it holds, and what of it is drawn. */
function drawUp({ texts }: Services, { facts }: Known, key: string | undefined, withNamed: boolean) {
  const around = key === EVERYBODY ? null : findByKey(facts.organisations, key);
  const found = network(facts, {
    ...(around !== null && { around: around.id }),
    atMost: Number.POSITIVE_INFINITY,
  });
  return { around, found, drawn: pictureNetwork(texts, found, around, facts, withNamed) };
}

function showPicture(
  { pictures, texts }: Services,
  { version }: Known,
  around: Organisation | null,
  drawn: DrawnNetwork | null,
  withNamed: boolean,
): Omit<Found, 'reply'> {
  if (drawn === null) return {};
  return {
    draw: () => pictures.network(drawn.picture),
    buttons: networkButtons(texts, drawn, around, version, withNamed),
  };
}

/** The picture as a file that stays sharp at any size. */
function findSvg(services: Services, known: Known, key: string | undefined, withNamed: boolean): Found {
  const { pictures, texts } = services;
  const { drawn } = drawUp(services, known, key, withNamed);
  return {
    reply: composeNotice(texts.pictures.svg),
    ...(drawn !== null && { draw: () => pictures.network(drawn.picture, 'svg') }),
  };
}
