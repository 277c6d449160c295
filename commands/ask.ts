import {
  ApplicationIntegrationType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageComponentInteraction,
  MessageFlags,
  SlashCommandBuilder,
  userMention,
} from 'discord.js';
import { answer } from '../src/answer/answer.ts';
import { answerAsking } from '../src/discord/answer-message.ts';
import { composeAnswer, composeMorePassages, QUOTES_A_MESSAGE } from '../src/discord/answer-reply.ts';
import { composeContext } from '../src/discord/article-reply.ts';
import { composeAskOn, readForm } from '../src/discord/ask-about.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { giveReason, recordAnswer, vote } from '../src/discord/feedback.ts';
import { foreignTo } from '../src/discord/language.ts';
import { QUESTION_CHARACTERS } from '../src/discord/limits.ts';
import { localise } from '../src/discord/localise.ts';
import { findQuestion, parseMessage, parseQuestion, readQuestion } from '../src/discord/question.ts';
import { readRefusal } from '../src/discord/refusals.ts';
import { completeDeferred, deferChange, publish, replaceMessage, respond } from '../src/discord/respond.ts';
import { composeLine, composeSmallTalk } from '../src/discord/small-talk-reply.ts';
import { isBareQuestion } from '../src/follow-up/follow-up.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';

export default {
  data: localise(new SlashCommandBuilder(), 'ask', (texts) => texts.commands.ask.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      localise(option, 'question', (texts) => texts.commands.ask.question)
        .setRequired(true)
        .setMaxLength(QUESTION_CHARACTERS),
    )
    .addBooleanOption((option) => localise(option, 'private', (texts) => texts.commands.ask.private))
    .toJSON(),

  async execute(interaction, services) {
    const { library, limiter, recent, composeHelp, texts } = services;
    const { id, user, channelId, guildId, createdTimestamp, options } = interaction;
    await limiter.count(user.id, 'questions');
    const knowledge = library.current();
    const purpose = parseMessage(options.getString('question', true), knowledge);
    if (purpose.talk === 'help') return respond(interaction, await composeHelp(knowledge, texts));
    if (purpose.talk !== null)
      return respond(interaction, await composeSmallTalk(texts, purpose.talk, guildId, services));
    const { question } = purpose;
    if (isBareQuestion(question, knowledge))
      return respond(interaction, composeLine(texts, texts.smallTalk.bare));
    const isPrivate = options.getBoolean('private') ?? false;
    // What was asked privately must not show in the answer to a follow-up.
    if (!isPrivate) recent.remember({ id, userId: user.id, channelId, createdTimestamp }, question);
    await answerQuestion(interaction, services, question, isPrivate);
  },

  buttons: {
    more: async (interaction, services, argument) =>
      respond(interaction, await findMore(interaction, services, argument)),

    page: async (interaction, services, argument) =>
      replaceMessage(interaction, await findMore(interaction, services, argument)),

    async context(interaction, { library, texts }, argument) {
      const [start, id] = argument.split(':');
      const { corpus } = library.current();
      const article = corpus.articles.find((one) => one.id === id);
      const reply = article && composeContext(texts, article, Number(start));
      if (!reply) throw new LocalisedError((texts) => texts.staleMessage);
      await respond(interaction, reply);
    },

    /** Of the help: the label is the question. */
    async example(interaction, services) {
      await services.limiter.count(interaction.user.id, 'questions');
      const { component } = interaction;
      const label = 'label' in component ? component.label : null;
      await answerQuestion(interaction, services, parseQuestion(label ?? ''), true);
    },

    on: (interaction, { texts }) => interaction.showModal(composeAskOn(texts)),

    good: (interaction, services, id) => vote(interaction, services, id, true),
    bad: (interaction, services, id) => vote(interaction, services, id, false),
    why: giveReason,

    async share(interaction, services, version) {
      const { message, user } = interaction;
      const { texts } = services;
      const found = await answerAgain(interaction, services, version, QUOTES_A_MESSAGE);
      const articlesIn = foreignTo(found.question, services.library.current());
      if (!(await services.sharing.claim(message.id)))
        throw new LocalisedError((texts) => texts.alreadyShared);
      try {
        await deferChange(interaction);
        await publish(
          interaction,
          composeAnswer(texts, found, { articlesIn, sharedBy: userMention(user.id) }),
        );
      } catch (error) {
        await services.sharing.release(message.id);
        // Refused is the message for all, not the word to the person.
        if (readRefusal(error) !== 'final') throw error;
        throw new LocalisedError((texts) => texts.shareRefused, { cause: error });
      }
      await completeDeferred(interaction, composeAnswer(texts, found, { articlesIn, share: 'done' }));
    },
  },

  forms: {
    /** As a reply to the answer would be; whoever saw that sees this. */
    async follow(interaction, services) {
      const { id, user, channelId, guildId, createdTimestamp, message } = interaction;
      await services.limiter.count(user.id, 'questions');
      if (message === null || channelId === null) throw new LocalisedError((texts) => texts.staleMessage);
      const isPrivate = message.flags.has(MessageFlags.Ephemeral);
      const place = { id, userId: user.id, channelId, guildId, createdTimestamp };
      const asking = { ...place, isPrivate, isShownAbove: false };
      const written = readForm(interaction);
      const { reply, record } = await answerAsking(written, asking, () => findQuestion(message), services);
      await respond(interaction, reply, { isPrivate });
      record?.();
    },
  },
} satisfies Command;

async function answerQuestion(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  { library, questions, texts }: Services,
  question: string,
  isPrivate: boolean,
): Promise<void> {
  const knowledge = library.current();
  const found = answer(question, knowledge, { limit: QUOTES_A_MESSAGE });
  const feedback = questions?.newId() ?? null;
  const view = {
    feedback,
    articlesIn: foreignTo(question, knowledge),
    ...(isPrivate && { share: 'offered' as const }),
  };
  await respond(interaction, composeAnswer(texts, found, view), { isPrivate });
  const { user, guildId, channelId } = interaction;
  recordAnswer(questions, found, { id: feedback, userId: user.id, guildId, channelId, isPrivate });
}

async function findMore(interaction: MessageComponentInteraction, services: Services, argument: string) {
  const [version, number] = argument.split(':');
  const offset = Number(number);
  const found = await answerAgain(interaction, services, version, offset + QUOTES_A_MESSAGE);
  return composeMorePassages(services.texts, found, offset);
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
  if (version !== knowledge.corpus.version) throw new LocalisedError((texts) => texts.staleMessage);
  return answer(question, knowledge, { limit });
}
