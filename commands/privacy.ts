import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command, Services } from '../src/discord/command.ts';
import { button, buttonRow, container, textDisplay } from '../src/discord/components.ts';
import {
  completeDeferred,
  composeNotice,
  deferChange,
  deferPrivately,
  respond,
} from '../src/discord/respond.ts';
import { waitForQuestions } from '../src/discord/wait.ts';
import { KEPT_DAYS } from '../src/storage/question-log.ts';
import { texts } from '../src/texts/en.ts';
import { UserError } from '../src/user-error.ts';

const { privacy, off } = texts.questions;

export default {
  data: new SlashCommandBuilder()
    .setName('privacy')
    .setDescription(privacy.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, { questions }) {
    if (questions === null) return respond(interaction, composeNotice(off));
    await deferPrivately(interaction);
    const own = await waitForQuestions(interaction, questions.countOwn(interaction.user.id));
    await completeDeferred(interaction, {
      components: [
        container([
          textDisplay(`**${privacy.title}**`),
          textDisplay(privacy.body(KEPT_DAYS)),
          textDisplay(privacy.own(own.questions, own.votes)),
          ...buttonRow([button(privacy.delete, ['privacy', 'ask'])]),
        ]),
      ],
    });
  },

  buttons: {
    async ask(interaction, services) {
      const log = requireLog(services);
      await deferChange(interaction);
      const own = await waitForQuestions(interaction, log.countOwn(interaction.user.id));
      await completeDeferred(interaction, {
        components: [
          container([
            textDisplay(privacy.ask(own.questions, own.votes)),
            ...buttonRow([button(privacy.confirm, ['privacy', 'delete'])]),
          ]),
        ],
      });
    },

    async delete(interaction, services) {
      const log = requireLog(services);
      await deferChange(interaction);
      services.recent.forget(interaction.user.id);
      const isGone = await waitForQuestions(interaction, log.deleteOwn(interaction.user.id));
      await completeDeferred(interaction, composeNotice(isGone ? privacy.deleted : privacy.deletedSoon));
    },
  },
} satisfies Command;

/** @throws {UserError} where nothing is kept. */
function requireLog({ questions }: Services) {
  if (questions === null) throw new UserError(off);
  return questions;
}
