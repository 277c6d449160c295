import {
  ApplicationIntegrationType,
  InteractionContextType,
  type MessageComponentInteraction,
  SlashCommandBuilder,
  userMention,
} from 'discord.js';
import { answer } from '../src/answer/answer.ts';
import { composeAnswer, composeMorePassages, QUOTES_A_MESSAGE } from '../src/discord/answer-reply.ts';
import { composeContext } from '../src/discord/article-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { giveReason, recordAnswer, vote } from '../src/discord/feedback.ts';
import { QUESTION_CHARACTERS } from '../src/discord/limits.ts';
import { parseQuestion, readQuestion } from '../src/discord/question.ts';
import { completeDeferred, deferChange, publish, replaceMessage, respond } from '../src/discord/respond.ts';
import { isBareQuestion } from '../src/follow-up/follow-up.ts';
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

  async execute(interaction, { library, limiter, recent, composeHelp, questions }) {
    const { user, channelId, createdTimestamp } = interaction;
    await limiter.count(user.id, 'questions');
    const question = parseQuestion(interaction.options.getString('question', true));
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    const knowledge = library.current();
    if (isBareQuestion(question, knowledge)) return respond(interaction, composeHelp(knowledge));
    // What was asked privately must not show in the answer to a follow-up.
    if (!isPrivate) recent.remember({ userId: user.id, channelId, createdTimestamp }, question);
    const found = answer(question, knowledge, { limit: QUOTES_A_MESSAGE });
    const feedback = questions?.newId() ?? null;
    const view = { feedback, ...(isPrivate && { share: 'offered' as const }) };
    await respond(interaction, composeAnswer(found, view), { isPrivate });
    const { guildId } = interaction;
    recordAnswer(questions, found, { id: feedback, userId: user.id, guildId, channelId, isPrivate });
  },

  buttons: {
    more: async (interaction, services, argument) =>
      respond(interaction, await findMore(interaction, services, argument)),

    page: async (interaction, services, argument) =>
      replaceMessage(interaction, await findMore(interaction, services, argument)),

    async context(interaction, { library }, argument) {
      const [start, id] = argument.split(':');
      const { corpus } = library.current();
      const article = corpus.articles.find((one) => one.id === id);
      const reply = article && composeContext(article, Number(start));
      if (!reply) throw new UserError(texts.staleMessage);
      await respond(interaction, reply);
    },

    good: (interaction, services, id) => vote(interaction, services, id, true),
    bad: (interaction, services, id) => vote(interaction, services, id, false),
    why: giveReason,

    async share(interaction, services, version) {
      const { message, user } = interaction;
      const found = await answerAgain(interaction, services, version, QUOTES_A_MESSAGE);
      if (!(await services.sharing.claim(message.id))) throw new UserError(texts.alreadyShared);
      try {
        await deferChange(interaction);
        await publish(interaction, composeAnswer(found, { sharedBy: userMention(user.id) }));
      } catch (error) {
        await services.sharing.release(message.id);
        throw error;
      }
      await completeDeferred(interaction, composeAnswer(found, { share: 'done' }));
    },
  },
} satisfies Command;

async function findMore(interaction: MessageComponentInteraction, services: Services, argument: string) {
  const [version, number] = argument.split(':');
  const offset = Number(number);
  const found = await answerAgain(interaction, services, version, offset + QUOTES_A_MESSAGE);
  return composeMorePassages(found, offset);
}

/** @throws {UserError} when the corpus is no longer the one that the message was answered from. */
async function answerAgain(
  { message, user }: MessageComponentInteraction,
  { library, limiter }: Services,
  version: string | undefined,
  limit: number,
) {
  await limiter.count(user.id, 'questions');
  const question = await readQuestion(message);
  const knowledge = library.current();
  if (version !== knowledge.corpus.version) throw new UserError(texts.staleMessage);
  return answer(question, knowledge, { limit });
}
