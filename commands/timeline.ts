import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { composeNameChoices } from '../src/discord/choice-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { answerFromFacts, changeFromFacts, type Found, suggestKnown } from '../src/discord/look-up.ts';
import { findInText, resolveName } from '../src/discord/named.ts';
import { readQuestion } from '../src/discord/question.ts';
import {
  composeTimeline,
  formatScope,
  parseEventType,
  pictureTimeline,
  readScope,
  type TimelineScope,
} from '../src/discord/timeline-reply.ts';
import { parsePeriod } from '../src/discord/typed-date.ts';
import { EVENT_TYPES, type Organisation } from '../src/knowledge/fact-types.ts';
import { timeline } from '../src/knowledge/timeline.ts';
import type { Known } from '../src/library/drawing.ts';
import { texts } from '../src/texts/en.ts';

const { timeline: words } = texts.commands;
const { eventTypes, unknownOrganisation } = texts.lookups;

const typeChoices = EVENT_TYPES.map((value) => ({ name: eventTypes[value], value }));
const DATE_CHARACTERS = 40;

export default {
  data: new SlashCommandBuilder()
    .setName('timeline')
    .setDescription(words.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option
        .setName('organisation')
        .setDescription(words.organisation)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('from').setDescription(words.from).setMaxLength(DATE_CHARACTERS),
    )
    .addStringOption((option) => option.setName('to').setDescription(words.to).setMaxLength(DATE_CHARACTERS))
    .addStringOption((option) =>
      option
        .setName('type')
        .setDescription(words.type)
        .addChoices(...typeChoices),
    )
    .toJSON(),

  autocomplete: (typed, { library }) => suggestKnown(library, 'organisations', typed),

  async execute(interaction, services) {
    const { options, createdAt } = interaction;
    const typed = options.getString('organisation');
    const period = parsePeriod(options.getString('from'), options.getString('to'), createdAt);
    const type = parseEventType(options.getString('type'));
    await answerFromFacts(interaction, services, (known) => {
      const scopeOf = (organisation: Organisation | null) => ({ organisation, type, ...period });
      if (typed === null) return findTimeline(services, known, scopeOf(null));
      const [first, ...others] = resolveName(known.facts.organisations, typed, unknownOrganisation);
      if (others.length === 0) return findTimeline(services, known, scopeOf(first.found));
      const target = (found: Organisation) =>
        ['timeline', 'show', ...formatScope(scopeOf(found), known.version)] as const;
      return { reply: composeNameChoices(typed, [first, ...others], target) };
    });
  },

  buttons: {
    /** Of an answer that tells of a time: all that happened to the organisation that its question names, or to any. */
    asked: async (interaction, services) => {
      const question = await readQuestion(interaction.message);
      await answerFromFacts(interaction, services, (known) => {
        const organisation = findInText(known.facts.organisations, question);
        return findTimeline(services, known, { organisation, type: null, from: null, to: null });
      });
    },
    show: async (interaction, services, argument) => {
      const [version, ...scope] = argument.split(':');
      const find = (known: Known) =>
        findTimeline(services, known, readScope(known.facts.organisations, scope));
      await changeFromFacts(interaction, services, find, version);
    },
    page: async (interaction, services, argument) => {
      const [version, ...scope] = argument.split(':');
      const find = (known: Known) => {
        const read = readScope(known.facts.organisations, scope);
        return { reply: findTimeline(services, known, read, Number(scope[4])).reply };
      };
      await changeFromFacts(interaction, services, find, version);
    },
  },
} satisfies Command;

/** The list, and the picture that says the same. */
function findTimeline({ pictures }: Services, known: Known, scope: TimelineScope, page = 0): Found {
  const { organisation, from, to, type } = scope;
  const found = timeline(known.facts, {
    ...(organisation !== null && { organisation: organisation.id }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(type !== null && { type }),
  });
  const picture = pictureTimeline(found, scope);
  return {
    reply: composeTimeline(found, scope, { ...known, page }),
    ...(picture !== null && { draw: () => pictures.timeline(picture) }),
  };
}
