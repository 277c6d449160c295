import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { composeArticle, composeArticleChoice, composeArticleList } from '../src/discord/article-reply.ts';
import type { Command, Services } from '../src/discord/command.ts';
import type { Reply } from '../src/discord/components.ts';
import { findArticle, suggestTitles } from '../src/discord/find-article.ts';
import { CHOICE_LIMITS } from '../src/discord/limits.ts';
import { localise } from '../src/discord/localise.ts';
import { replaceMessage, respond } from '../src/discord/respond.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';

export default {
  data: localise(new SlashCommandBuilder(), 'article', (texts) => texts.commands.article.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      localise(option, 'title', (texts) => texts.commands.article.title)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library }) => suggestTitles(library.current().corpus.articles, typed),

  async execute(interaction, { library, texts }) {
    const { articles } = library.current().corpus;
    const title = interaction.options.getString('title');
    if (title === null) return respond(interaction, composeArticleList(texts, articles, 0));
    const found = findArticle(articles, title);
    await respond(
      interaction,
      'article' in found
        ? composeArticle(texts, found.article, 0)
        : composeArticleChoice(texts, title, found.unclear),
    );
  },

  buttons: {
    all: async (interaction, { library, texts }) =>
      respond(interaction, composeArticleList(texts, library.current().corpus.articles, 0)),
    open: async (interaction, services, argument) => respond(interaction, composePage(services, argument)),
    page: async (interaction, services, argument) =>
      replaceMessage(interaction, composePage(services, argument)),
    async list(interaction, { library, texts }, page) {
      const { articles } = library.current().corpus;
      await replaceMessage(interaction, composeArticleList(texts, articles, Number(page)));
    },
  },
} satisfies Command;

function composePage({ library, texts }: Services, argument: string): Reply {
  const [page, id] = argument.split(':');
  const { articles } = library.current().corpus;
  const found = articles.find((one) => one.id === id);
  if (found === undefined) throw new LocalisedError((texts) => texts.staleMessage);
  return composeArticle(texts, found, Number(page));
}
