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
import { localise } from '../src/discord/localise.ts';
import { answerFromFacts, changeFromFacts, openKnownSoon, suggestKnown } from '../src/discord/look-up.ts';
import { findByKey, keyOf, resolveName } from '../src/discord/named.ts';
import { composeOrganisation, parseTab } from '../src/discord/organisation-reply.ts';
import { respond } from '../src/discord/respond.ts';
import { composeSmallTalk } from '../src/discord/small-talk-reply.ts';
import type { Organisation } from '../src/knowledge/fact-types.ts';
import { organisationCard } from '../src/knowledge/organisation-card.ts';
import type { Known } from '../src/library/drawing.ts';
import { mayFollow, readPurpose } from '../src/small-talk/read-purpose.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';
import type { Texts } from '../src/texts/texts.ts';

export default {
  data: localise(
    new SlashCommandBuilder(),
    'organisation',
    (texts) => texts.commands.organisation.description,
  )
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      localise(option, 'name', (texts) => texts.commands.organisation.name)
        .setRequired(true)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library, texts }) => suggestKnown(texts, library, 'organisations', typed),

  async execute(interaction, services) {
    const typed = interaction.options.getString('name', true);
    await answerFromFacts(interaction, services, (known) => {
      const [first, ...others] = resolveName(
        known.facts.organisations,
        typed,
        (texts) => texts.lookups.unknownOrganisation,
      );
      if (others.length === 0) return openCard(services.texts, known, first.found);
      const target = (found: Organisation) => ['organisation', 'show', known.version, keyOf(found)] as const;
      return { reply: composeNameChoices(services.texts, typed, [first, ...others], target) };
    });
  },

  buttons: {
    show: change,
    page: change,
    async ask(interaction, { library, texts }, argument) {
      const [version, key] = argument.split(':');
      // A form cannot be promised: it is the first answer, or none.
      const { facts } = await openKnownSoon(library, version);
      await interaction.showModal(composeForm(texts, findByKey(facts.organisations, key), argument));
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
        ? await composeSmallTalk(services.texts, talk, interaction.guildId, services)
        : answerAbout(services.texts, name, typed, library.current());
      await respond(interaction, reply);
    },
  },
} satisfies Command;

async function change(interaction: MessageComponentInteraction, services: Services, argument: string) {
  const [version, key, tab, page] = argument.split(':');
  const find = (known: Known) =>
    openCard(services.texts, known, findByKey(known.facts.organisations, key), tab, Number(page ?? 0));
  await changeFromFacts(interaction, services, find, version);
}

function openCard(
  texts: Texts,
  { facts, version }: Known,
  { id }: Organisation,
  tab?: string,
  page?: number,
) {
  const card = organisationCard(facts, id);
  if (card === null) throw new LocalisedError((texts) => texts.staleMessage);
  return { reply: composeOrganisation(texts, card, version, parseTab(tab), page) };
}
