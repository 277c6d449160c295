import {
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageComponentInteraction,
  SlashCommandBuilder,
} from 'discord.js';
import { composeNameChoices } from '../src/discord/choice-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { localise } from '../src/discord/localise.ts';
import { answerFromFacts, changeFromFacts, type Found, suggestKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf, resolveName } from '../src/discord/named.ts';
import { composePerson } from '../src/discord/person-reply.ts';
import type { Person } from '../src/knowledge/fact-types.ts';
import { personCard } from '../src/knowledge/person-card.ts';
import type { Known } from '../src/library/drawing.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';
import type { Texts } from '../src/texts/texts.ts';

export default {
  data: localise(new SlashCommandBuilder(), 'person', (texts) => texts.commands.person.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      localise(option, 'name', (texts) => texts.commands.person.name)
        .setRequired(true)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library, texts }) => suggestKnown(texts, library, 'people', typed),

  async execute(interaction, services) {
    const typed = interaction.options.getString('name', true);
    await answerFromFacts(interaction, services, (known) => {
      const [first, ...others] = resolveName(
        known.facts.people,
        typed,
        (texts) => texts.lookups.unknownPerson,
      );
      if (others.length === 0) return findPerson(services.texts, known, first.found);
      const target = (found: Person) => ['person', 'show', known.version, keyOf(found)] as const;
      return { reply: composeNameChoices(services.texts, typed, [first, ...others], target) };
    });
  },

  buttons: { show: change, page: change },
} satisfies Command;

async function change(interaction: MessageComponentInteraction, services: Services, argument: string) {
  const [version, key, page = '0'] = argument.split(':');
  const find = (known: Known) =>
    findPerson(services.texts, known, findByKey(known.facts.people, key), Number(page));
  await changeFromFacts(interaction, services, find, version);
}

function findPerson(texts: Texts, { facts, version }: Known, { id }: Person, page?: number): Found {
  const card = personCard(facts, id);
  if (card === null) throw new LocalisedError((texts) => texts.staleMessage);
  return { reply: composePerson(texts, card, { version, ...(page !== undefined && { page }) }) };
}
