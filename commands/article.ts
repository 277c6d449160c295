import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { composeArticle, composeArticleChoice, composeArticleList } from '../src/discord/article-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import type { Reply } from '../src/discord/components.ts';
import { findArticle, suggestTitles } from '../src/discord/find-article.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { replaceMessage, respond } from '../src/discord/respond.ts';
import { texts } from '../src/texts/en.ts';
import { UserError } from '../src/user-error.ts';

const { article } = texts.commands;

export default {
  data: new SlashCommandBuilder()
    .setName('article')
    .setDescription(article.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option
        .setName('title')
        .setDescription(article.title)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library }) => suggestTitles(library.current().corpus.articles, typed),

  async execute(interaction, { library }) {
    const { articles } = library.current().corpus;
    const title = interaction.options.getString('title');
    if (title === null) return respond(interaction, composeArticleList(articles, 0));
    const found = findArticle(articles, title);
    await respond(
      interaction,
      'article' in found ? composeArticle(found.article, 0) : composeArticleChoice(title, found.unclear),
    );
  },

  buttons: {
    all: async (interaction, { library }) =>
      respond(interaction, composeArticleList(library.current().corpus.articles, 0)),
    open: async (interaction, services, argument) => respond(interaction, composePage(services, argument)),
    page: async (interaction, services, argument) =>
      replaceMessage(interaction, composePage(services, argument)),
    async list(interaction, { library }, page) {
      const { articles } = library.current().corpus;
      await replaceMessage(interaction, composeArticleList(articles, Number(page)));
    },
  },
} satisfies Command;

function composePage({ library }: Services, argument: string): Reply {
  const [page, id] = argument.split(':');
  const { articles } = library.current().corpus;
  const found = articles.find((one) => one.id === id);
  if (found === undefined) throw new UserError(texts.staleMessage);
  return composeArticle(found, Number(page));
}
