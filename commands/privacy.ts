import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command, Services } from '../src/discord/command.ts';
import { button, buttonRow, container, textDisplay } from '../src/discord/components.ts';
import { composeNotice, replaceMessage, respond } from '../src/discord/respond.ts';
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
    const own = await questions.countOwn(interaction.user.id);
    const isThere = own.questions + own.votes > 0;
    await respond(interaction, {
      components: [
        container([
          textDisplay(`**${privacy.title}**`),
          textDisplay(privacy.body(KEPT_DAYS)),
          textDisplay(privacy.own(own.questions, own.votes)),
          ...buttonRow([button(privacy.delete, ['privacy', 'ask'], !isThere)]),
        ]),
      ],
    });
  },

  buttons: {
    async ask(interaction, services) {
      const own = await requireLog(services).countOwn(interaction.user.id);
      await replaceMessage(interaction, {
        components: [
          container([
            textDisplay(privacy.ask(own.questions, own.votes)),
            ...buttonRow([button(privacy.confirm, ['privacy', 'delete'])]),
          ]),
        ],
      });
    },

    async delete(interaction, services) {
      await requireLog(services).deleteOwn(interaction.user.id);
      await replaceMessage(interaction, composeNotice(privacy.deleted));
    },
  },
} satisfies Command;

/** @throws {UserError} where nothing is kept. */
function requireLog({ questions }: Services) {
  if (questions === null) throw new UserError(off);
  return questions;
}
