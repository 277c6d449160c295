import type { ChatInputCommandInteraction, SlashCommandSubcommandBuilder } from 'discord.js';
import type { Command, Services } from '../command.ts';

/** A subcommand of `/corpus`, with the buttons and forms of its own: each is for moderators alone. */
export interface CorpusSubcommand extends Pick<Command, 'autocomplete' | 'buttons' | 'forms'> {
  readonly name: string;
  /** Gives the subcommand its name, description and options. */
  describe(builder: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder;
  execute(interaction: ChatInputCommandInteraction, services: Services): Promise<void>;
}
