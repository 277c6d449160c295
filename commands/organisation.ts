import {
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageComponentInteraction,
  SlashCommandBuilder,
} from 'discord.js';
import { answerAbout, composeForm, readForm } from '../src/discord/ask-about.ts';
import { composeNameChoices } from '../src/discord/choice-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { answerFromFacts, changeFromFacts, openKnownSoon, suggestKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf, resolveName } from '../src/discord/named.ts';
import { composeOrganisation, parseTab } from '../src/discord/organisation-reply.ts';
import { respond } from '../src/discord/respond.ts';
import { composeSmallTalk } from '../src/discord/small-talk-reply.ts';
import type { Organisation } from '../src/knowledge/fact-types.ts';
import { organisationCard } from '../src/knowledge/organisation-card.ts';
import type { Known } from '../src/library/drawing.ts';
import { mayFollow, readPurpose } from '../src/small-talk/read-purpose.ts';
import { texts } from '../src/texts/en.ts';
import { UserError } from '../src/user-error.ts';

const { organisation } = texts.commands;

export default {
  data: new SlashCommandBuilder()
    .setName('organisation')
    .setDescription(organisation.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option
        .setName('name')
        .setDescription(organisation.name)
        .setRequired(true)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library }) => suggestKnown(library, 'organisations', typed),

  async execute(interaction, services) {
    const typed = interaction.options.getString('name', true);
    await answerFromFacts(interaction, services, (known) => {
      const { unknownOrganisation } = texts.lookups;
      const [first, ...others] = resolveName(known.facts.organisations, typed, unknownOrganisation);
      if (others.length === 0) return openCard(known, first.found);
      const target = (found: Organisation) => ['organisation', 'show', known.version, keyOf(found)] as const;
      return { reply: composeNameChoices(typed, [first, ...others], target) };
    });
  },

  buttons: {
    show: change,
    page: change,
    async ask(interaction, { library }, argument) {
      const [version, key] = argument.split(':');
      // A form cannot be promised: it is the first answer, or none.
      const { facts } = await openKnownSoon(library, version);
      await interaction.showModal(composeForm(findByKey(facts.organisations, key), argument));
    },
  },

  forms: {
    async question(interaction, services, argument) {
      const { library, limiter } = services;
      await limiter.count(interaction.user.id, 'questions');
      const [version, key] = argument.split(':');
      const { facts } = await openKnownSoon(library, version);
      const { name } = findByKey(facts.organisations, key);
      const typed = readForm(interaction);
      const { talk } = readPurpose(typed, library.current());
      // "How old is it?" is about the organisation here.
      const isTalk = talk !== null && !mayFollow(talk, typed);
      const reply = isTalk
        ? await composeSmallTalk(talk, interaction.guildId, services)
        : answerAbout(name, typed, library.current());
      await respond(interaction, reply);
    },
  },
} satisfies Command;

async function change(interaction: MessageComponentInteraction, services: Services, argument: string) {
  const [version, key, tab, page] = argument.split(':');
  const find = (known: Known) =>
    openCard(known, findByKey(known.facts.organisations, key), tab, Number(page ?? 0));
  await changeFromFacts(interaction, services, find, version);
}

function openCard({ facts, version }: Known, { id }: Organisation, tab?: string, page?: number) {
  const card = organisationCard(facts, id);
  if (card === null) throw new UserError(texts.staleMessage);
  return { reply: composeOrganisation(card, version, parseTab(tab), page) };
}
