import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { composeNameChoices } from '../src/discord/choice-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { composeEventsCsv } from '../src/discord/events-csv.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { localise, localiseChoice } from '../src/discord/localise.ts';
import { answerFromFacts, changeFromFacts, type Found, suggestKnown } from '../src/discord/look-up.ts';
import { findInText, resolveName } from '../src/discord/named.ts';
import { readQuestion } from '../src/discord/question.ts';
import { composeNotice } from '../src/discord/respond.ts';
import {
  composeTimeline,
  formatScope,
  parseEventType,
  pictureTimeline,
  readScope,
  type TimelineScope,
  timelineButtons,
} from '../src/discord/timeline-reply.ts';
import { parsePeriod } from '../src/discord/typed-date.ts';
import { EVENT_TYPES, type Organisation } from '../src/knowledge/fact-types.ts';
import { timeline } from '../src/knowledge/timeline.ts';
import type { Known } from '../src/library/drawing.ts';

const typeChoices = EVENT_TYPES.map((type) =>
  localiseChoice(type, (texts) => texts.lookups.eventTypes[type]),
);
const DATE_CHARACTERS = 40;

export default {
  data: localise(new SlashCommandBuilder(), 'timeline', (texts) => texts.commands.timeline.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      localise(option, 'organisation', (texts) => texts.commands.timeline.organisation)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      localise(option, 'from', (texts) => texts.commands.timeline.from).setMaxLength(DATE_CHARACTERS),
    )
    .addStringOption((option) =>
      localise(option, 'to', (texts) => texts.commands.timeline.to).setMaxLength(DATE_CHARACTERS),
    )
    .addStringOption((option) =>
      localise(option, 'type', (texts) => texts.commands.timeline.type).addChoices(...typeChoices),
    )
    .toJSON(),

  autocomplete: (typed, { library, texts }) => suggestKnown(texts, library, 'organisations', typed),

  async execute(interaction, services) {
    const { options, createdAt } = interaction;
    const typed = options.getString('organisation');
    const period = parsePeriod(options.getString('from'), options.getString('to'), createdAt);
    const type = parseEventType(options.getString('type'));
    await answerFromFacts(interaction, services, (known) => {
      const scopeOf = (organisation: Organisation | null) => ({
        organisation,
        type,
        ...period,
        ownOnly: false,
      });
      if (typed === null) return findTimeline(services, known, scopeOf(null));
      const [first, ...others] = resolveName(
        known.facts.organisations,
        typed,
        (texts) => texts.lookups.unknownOrganisation,
      );
      if (others.length === 0) return findTimeline(services, known, scopeOf(first.found));
      const target = (found: Organisation) =>
        ['timeline', 'show', ...formatScope(scopeOf(found), known.version)] as const;
      return { reply: composeNameChoices(services.texts, typed, [first, ...others], target) };
    });
  },

  buttons: {
    /** Of an answer that tells of a time: all that happened to the organisation that its question names, or to any. */
    asked: async (interaction, services) => {
      const question = await readQuestion(interaction.message);
      await answerFromFacts(interaction, services, (known) => {
        const organisation = findInText(known.facts.organisations, question);
        return findTimeline(services, known, {
          organisation,
          type: null,
          from: null,
          to: null,
          ownOnly: false,
        });
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
    csv: async (interaction, services, argument) => {
      const [version, ...scope] = argument.split(':');
      const { texts } = services;
      const find = (known: Known) => {
        const { found } = drawUp(services, known, readScope(known.facts.organisations, scope));
        const file = composeEventsCsv(texts, 'timeline.csv', [...found.dated, ...found.undated]);
        return { reply: composeNotice(texts.pictures.csv), draw: async () => file };
      };
      await answerFromFacts(interaction, services, find, version);
    },
    svg: async (interaction, services, argument) => {
      const [version, ...scope] = argument.split(':');
      const { pictures, texts } = services;
      const find = (known: Known) => {
        const { picture } = drawUp(services, known, readScope(known.facts.organisations, scope));
        const reply = composeNotice(texts.pictures.svg);
        return { reply, ...(picture !== null && { draw: () => pictures.timeline(picture, 'svg') }) };
      };
      await answerFromFacts(interaction, services, find, version);
    },
  },
} satisfies Command;

/** The list, and the picture that says the same. */
function findTimeline(services: Services, known: Known, scope: TimelineScope, page = 0): Found {
  const { pictures, texts } = services;
  const { found, picture } = drawUp(services, known, scope);
  return {
    reply: composeTimeline(texts, found, scope, { ...known, page }),
    ...(picture !== null && {
      draw: () => pictures.timeline(picture),
      buttons: timelineButtons(texts, scope, known.version),
    }),
  };
}

/** What a timeline holds, and how it is drawn. */
function drawUp({ library, texts }: Services, { facts }: Known, scope: TimelineScope) {
  const { organisation, from, to, type, ownOnly } = scope;
  const found = timeline(facts, {
    ...(organisation !== null && { organisation: organisation.id, ownOnly }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(type !== null && { type }),
  });
  return { found, picture: pictureTimeline(texts, found, scope, library.current().read) };
}
