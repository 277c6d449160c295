import {
  ApplicationIntegrationType,
  type ButtonInteraction,
  InteractionContextType,
  SlashCommandBuilder,
  userMention,
} from 'discord.js';
import { composeAnswer, composeMorePassages, QUOTES_A_MESSAGE } from '../src/discord/answer-reply.ts';
import { composeContext } from '../src/discord/article-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { QUESTION_CHARACTERS } from '../src/discord/limits.ts';
import { parseQuestion, readQuestion } from '../src/discord/question.ts';
import { publish, replaceMessage, respond } from '../src/discord/respond.ts';
import { answer } from '../src/search/answer.ts';
import { texts } from '../src/texts/en.ts';
import { UserError } from '../src/user-error.ts';

const { ask } = texts.commands;

export default {
  data: new SlashCommandBuilder()
    .setName('ask')
    .setDescription(ask.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription(ask.question)
        .setRequired(true)
        .setMaxLength(QUESTION_CHARACTERS),
    )
    .addBooleanOption((option) => option.setName('private').setDescription(ask.private))
    .toJSON(),

  async execute(interaction, { library, limiter }) {
    await limiter.count(interaction.user.id);
    const question = parseQuestion(interaction.options.getString('question', true));
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    const found = answer(question, library.current(), { limit: QUOTES_A_MESSAGE });
    await respond(interaction, composeAnswer(found, isPrivate ? { share: 'offered' } : {}), { isPrivate });
  },

  buttons: {
    more: async (interaction, services, offset) =>
      respond(interaction, findMore(interaction, services, Number(offset))),

    page: async (interaction, services, offset) =>
      replaceMessage(interaction, findMore(interaction, services, Number(offset))),

    async context(interaction, { library }, argument) {
      const [start, id] = argument.split(':');
      const { corpus } = library.current();
      const article = corpus.articles.find((one) => one.id === id);
      const reply = article && composeContext(article, Number(start), corpus.version);
      if (!reply) throw new UserError(texts.staleMessage);
      await respond(interaction, reply);
    },

    async share(interaction, { library, sharing }) {
      const question = readQuestion(interaction.message);
      if (!(await sharing.claim(interaction.message.id))) throw new UserError(texts.alreadyShared);
      const found = answer(question, library.current(), { limit: QUOTES_A_MESSAGE });
      await replaceMessage(interaction, composeAnswer(found, { share: 'done' }));
      await publish(interaction, composeAnswer(found, { sharedBy: userMention(interaction.user.id) }));
    },
  },
} satisfies Command;

function findMore(interaction: ButtonInteraction, { library }: Services, offset: number) {
  const question = readQuestion(interaction.message);
  const found = answer(question, library.current(), { limit: offset + QUOTES_A_MESSAGE });
  return composeMorePassages(found, offset);
}
