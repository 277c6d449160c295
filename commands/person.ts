import {
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageComponentInteraction,
  SlashCommandBuilder,
} from 'discord.js';
import { composeNameChoices } from '../src/discord/choice-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { answerFromFacts, changeFromFacts, type Found, suggestKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf, resolveName } from '../src/discord/named.ts';
import { composePerson } from '../src/discord/person-reply.ts';
import type { Person } from '../src/knowledge/fact-types.ts';
import { personCard } from '../src/knowledge/person-card.ts';
import type { Known } from '../src/library/drawing.ts';
import { texts } from '../src/texts/en.ts';
import { UserError } from '../src/user-error.ts';

const { person: words } = texts.commands;

export default {
  data: new SlashCommandBuilder()
    .setName('person')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option
        .setName('name')
        .setDescription(words.name)
        .setRequired(true)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library }) => suggestKnown(library, 'people', typed),

  async execute(interaction, services) {
    const typed = interaction.options.getString('name', true);
    await answerFromFacts(interaction, services, (known) => {
      const [first, ...others] = resolveName(known.facts.people, typed, texts.lookups.unknownPerson);
      if (others.length === 0) return findPerson(known, first.found);
      const target = (found: Person) => ['person', 'show', known.version, keyOf(found)] as const;
      return { reply: composeNameChoices(typed, [first, ...others], target) };
    });
  },

  buttons: { show: change, page: change },
} satisfies Command;

async function change(interaction: MessageComponentInteraction, services: Services, argument: string) {
  const [version, key, page = '0'] = argument.split(':');
  const find = (known: Known) => findPerson(known, findByKey(known.facts.people, key), Number(page));
  await changeFromFacts(interaction, services, find, version);
}

function findPerson({ facts, version }: Known, { id }: Person, page?: number): Found {
  const card = personCard(facts, id);
  if (card === null) throw new UserError(texts.staleMessage);
  return { reply: composePerson(card, { version, ...(page !== undefined && { page }) }) };
}
