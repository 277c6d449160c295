import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command, Services } from '../src/discord/command.ts';
import { button, buttonRow, container, textDisplay } from '../src/discord/components.ts';
import { localise } from '../src/discord/localise.ts';
import {
  completeDeferred,
  composeNotice,
  deferChange,
  deferPrivately,
  respond,
} from '../src/discord/respond.ts';
import { waitForQuestions } from '../src/discord/wait.ts';
import { KEPT_DAYS } from '../src/storage/question-log.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';

export default {
  data: localise(new SlashCommandBuilder(), 'privacy', (texts) => texts.questions.privacy.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, { questions, texts }) {
    if (questions === null) return respond(interaction, composeNotice(texts.questions.off));
    await deferPrivately(interaction);
    const own = await waitForQuestions(texts, interaction, questions.countOwn(interaction.user.id));
    await completeDeferred(interaction, {
      components: [
        container([
          textDisplay(`**${texts.questions.privacy.title}**`),
          textDisplay(texts.questions.privacy.body(KEPT_DAYS)),
          textDisplay(texts.questions.privacy.own(own.questions, own.votes)),
          ...buttonRow([button(texts.questions.privacy.delete, ['privacy', 'ask'])]),
        ]),
      ],
    });
  },

  buttons: {
    async ask(interaction, services) {
      const log = requireLog(services);
      const { texts } = services;
      await deferChange(interaction);
      const own = await waitForQuestions(texts, interaction, log.countOwn(interaction.user.id));
      await completeDeferred(interaction, {
        components: [
          container([
            textDisplay(texts.questions.privacy.ask(own.questions, own.votes)),
            ...buttonRow([button(texts.questions.privacy.confirm, ['privacy', 'delete'])]),
          ]),
        ],
      });
    },

    async delete(interaction, services) {
      const log = requireLog(services);
      const { texts } = services;
      await deferChange(interaction);
      services.recent.forget(interaction.user.id);
      const isGone = await waitForQuestions(texts, interaction, log.deleteOwn(interaction.user.id));
      await completeDeferred(
        interaction,
        composeNotice(isGone ? texts.questions.privacy.deleted : texts.questions.privacy.deletedSoon),
      );
    },
  },
} satisfies Command;

/** @throws {UserError} where nothing is kept. */
function requireLog({ questions }: Services) {
  if (questions === null) throw new LocalisedError((texts) => texts.questions.off);
  return questions;
}
