import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command, Services } from '../src/discord/command.ts';
import { button, buttonRow, container, textDisplay } from '../src/discord/components.ts';
import { localise } from '../src/discord/localise.ts';
import {
  completeDeferred,
  composeNotice,
  deferChange,
  deferPrivately,
  type Respondable,
} from '../src/discord/respond.ts';
import { waitForQuestions } from '../src/discord/wait.ts';
import { waitForWatches } from '../src/discord/watches/set-watch.ts';
import type { Own } from '../src/storage/deletion.ts';
import { KEPT_DAYS } from '../src/storage/question-log.ts';

export default {
  data: localise(new SlashCommandBuilder(), 'privacy', (texts) => texts.questions.privacy.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, services) {
    const { privacy, off } = services.texts.questions;
    const { privacy: watchPrivacy } = services.texts.watches;
    await deferPrivately(interaction);
    const { log, watches } = await countOwn(interaction, services);
    if (log === null && watches === 0) return completeDeferred(interaction, composeNotice(off));
    await completeDeferred(interaction, {
      components: [
        container([
          textDisplay(`**${privacy.title}**`),
          ...(log === null
            ? [textDisplay(off)]
            : [textDisplay(privacy.body(KEPT_DAYS)), textDisplay(privacy.own(log.questions, log.votes))]),
          textDisplay(`${watchPrivacy.body}\n${watchPrivacy.own(watches)}`),
          ...buttonRow([button(privacy.delete, ['privacy', 'ask'])]),
        ]),
      ],
    });
  },

  buttons: {
    async ask(interaction, services) {
      const { privacy, off } = services.texts.questions;
      const { privacy: watchPrivacy } = services.texts.watches;
      await deferChange(interaction);
      const { log, watches } = await countOwn(interaction, services);
      if (log === null && watches === 0) return completeDeferred(interaction, composeNotice(off));
      const lines = [
        ...(watches === 0 ? [] : [watchPrivacy.ask(watches)]),
        ...(log === null ? [] : [privacy.ask(log.questions, log.votes)]),
      ];
      await completeDeferred(interaction, {
        components: [
          container([
            textDisplay(lines.join('\n')),
            ...buttonRow([button(privacy.confirm, ['privacy', 'delete'])]),
          ]),
        ],
      });
    },

    async delete(interaction, services) {
      const { texts, questions, watches, recent } = services;
      const { id } = interaction.user;
      await deferChange(interaction);
      // Before anything is deleted: one that cannot be reached is said, and all of it can be tried again.
      const own = await countOwn(interaction, services);
      if (own.log === null && own.watches === 0)
        return completeDeferred(interaction, composeNotice(texts.questions.off));
      recent.forget(id);
      const isWatchGone = await waitForWatches(texts, interaction, watches.deleteOwn(id));
      const isLogGone =
        questions === null || (await waitForQuestions(texts, interaction, questions.deleteOwn(id)));
      const { privacy } = texts.questions;
      const lines = [
        ...(own.watches === 0 ? [] : [texts.watches.privacy.ended]),
        ...(own.log === null ? [] : [isLogGone && isWatchGone ? privacy.deleted : privacy.deletedSoon]),
      ];
      await completeDeferred(interaction, composeNotice(lines.join('\n')));
    },
  },
} satisfies Command;

/** What is kept of somebody; `log` is null where questions are not. */
async function countOwn(
  interaction: Respondable,
  { texts, questions, watches }: Services,
): Promise<{ readonly log: Own | null; readonly watches: number }> {
  const { id } = interaction.user;
  const log = questions === null ? null : await waitForQuestions(texts, interaction, questions.countOwn(id));
  const watched = await waitForWatches(texts, interaction, watches.countOwn(id));
  return { log, watches: watched };
}
