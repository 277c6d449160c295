import { LocalisedError } from '../../texts/localised-error.ts';
import { formatTitle } from '../citation.ts';
import { container, textDisplay } from '../components.ts';
import { localise } from '../localise.ts';
import { addPicture } from '../picture-reply.ts';
import { completeDeferred, deferPrivately } from '../respond.ts';
import { waitForQuestions } from '../wait.ts';
import type { CorpusSubcommand } from './subcommand.ts';

const DAYS = 30;
const CITED = 5;

export const stats: CorpusSubcommand = {
  name: 'stats',
  describe: (builder) => localise(builder, 'stats', (texts) => texts.questions.stats.command),
  async execute(interaction, { questions, library, pictures, stopping, texts }) {
    const { guildId } = interaction;
    if (questions === null || guildId === null) throw new LocalisedError((texts) => texts.questions.off);
    await deferPrivately(interaction);
    const { days, articles, tally } = await waitForQuestions(
      texts,
      interaction,
      questions.usage(guildId, DAYS),
    );
    const asked = days.reduce((sum, day) => sum + day.asked, 0);
    const answered = days.reduce((sum, day) => sum + day.answered, 0);
    const outcomes = texts.questions.tally(tally).map((part) => `- ${part}`);
    const titles = new Map(library.current().corpus.articles.map(({ id, title }) => [id, title]));
    const cited = articles
      .slice(0, CITED)
      .map(
        ({ id, count }) =>
          `- ${texts.questions.stats.citedEntry(formatTitle(titles.get(id) ?? id, null), count)}`,
      );
    await completeDeferred(interaction, {
      components: [
        container([
          textDisplay(
            [
              `**${texts.questions.stats.title(DAYS)}**`,
              texts.questions.stats.asked(asked, answered),
              ...outcomes,
            ].join('\n'),
          ),
          ...(cited.length === 0
            ? []
            : [textDisplay([`**${texts.questions.stats.cited}**`, ...cited].join('\n'))]),
        ]),
      ],
    });
    if (asked === 0) return;
    const legend = { answered: texts.questions.stats.answered, open: texts.questions.stats.open };
    const drawing = pictures.days({
      language: texts.language,
      title: texts.questions.stats.pictureTitle,
      days,
      legend,
    });
    await addPicture(texts, interaction, drawing, stopping);
  },
};
