import { texts } from '../../texts/en.ts';
import { UserError } from '../../user-error.ts';
import { formatTitle } from '../citation.ts';
import { container, textDisplay } from '../components.ts';
import { addPicture } from '../picture-reply.ts';
import { completeDeferred, deferPrivately } from '../respond.ts';
import { waitForQuestions } from '../wait.ts';
import type { CorpusSubcommand } from './subcommand.ts';

const { stats: wording, off } = texts.questions;
const DAYS = 30;
const CITED = 5;

export const stats: CorpusSubcommand = {
  name: 'stats',
  describe: (builder) => builder.setDescription(wording.command),
  async execute(interaction, { questions, library, pictures, stopping }) {
    const { guildId } = interaction;
    if (questions === null || guildId === null) throw new UserError(off);
    await deferPrivately(interaction);
    const { days, articles, tally } = await waitForQuestions(interaction, questions.usage(guildId, DAYS));
    const asked = days.reduce((sum, day) => sum + day.asked, 0);
    const answered = days.reduce((sum, day) => sum + day.answered, 0);
    const outcomes = texts.questions.tally(tally).map((part) => `- ${part}`);
    const titles = new Map(library.current().corpus.articles.map(({ id, title }) => [id, title]));
    const cited = articles
      .slice(0, CITED)
      .map(({ id, count }) => `- ${wording.citedEntry(formatTitle(titles.get(id) ?? id, null), count)}`);
    await completeDeferred(interaction, {
      components: [
        container([
          textDisplay([`**${wording.title(DAYS)}**`, wording.asked(asked, answered), ...outcomes].join('\n')),
          ...(cited.length === 0 ? [] : [textDisplay([`**${wording.cited}**`, ...cited].join('\n'))]),
        ]),
      ],
    });
    if (asked === 0) return;
    const legend = { answered: wording.answered, open: wording.open };
    const drawing = pictures.days({ title: wording.pictureTitle, days, legend });
    await addPicture(interaction, drawing, stopping);
  },
};
