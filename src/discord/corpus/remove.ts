import { LocalisedError } from '../../texts/localised-error.ts';
import { formatTitle } from '../citation.ts';
import { requireArticle, suggestTitles } from '../find-article.ts';
import { localise } from '../localise.ts';
import { carryOut, propose } from './confirm.ts';
import type { CorpusSubcommand } from './subcommand.ts';

export const remove: CorpusSubcommand = {
  name: 'remove',
  describe: (builder) =>
    localise(builder, 'remove', (texts) => texts.versions.commands.remove).addStringOption((option) =>
      localise(option, 'article', (texts) => texts.versions.commands.article)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  autocomplete: (typed, { library }) => suggestTitles(library.current().corpus.articles, typed),
  async execute(interaction, services) {
    const { texts } = services;
    const asked = interaction.options.getString('article', true);
    const article = requireArticle(services.library.current().corpus.articles, asked);
    await propose(interaction, services, {
      cause: 'remove',
      question: texts.versions.removeAsk(formatTitle(article.title, null)),
      changes: new Map([[`${article.id}.md`, null]]),
      target: ['remove-now', article.id],
      label: texts.versions.confirmRemove,
    });
  },
  buttons: {
    'remove-now': (interaction, services, argument) =>
      carryOut(interaction, services, {
        argument,
        action: 'remove-now',
        cause: 'remove',
        async plan(id) {
          // What is not in the corpus is no name to put a path together from.
          if (!services.library.current().corpus.articles.some((article) => article.id === id))
            throw new LocalisedError((texts) => texts.staleMessage);
          return new Map([[`${id}.md`, null]]);
        },
      }),
  },
};
