import type {
  ApplicationCommandOptionChoiceData,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { ApplicationCommandType } from 'discord.js';
import type { Knowledge } from '../index/knowledge.ts';
import type { Library } from '../library/library.ts';
import type { QuestionLog } from '../storage/question-log.ts';
import type { WatchStore } from '../storage/watches.ts';
import type { Texts } from '../texts/texts.ts';
import type { Reply } from './components.ts';
import type { GivenAnswers } from './given-answers.ts';
import type { Imports } from './imports.ts';
import type { Keepers } from './keepers.ts';
import type { Pictures } from './pictures.ts';
import type { Limiter, OnceOnly } from './rate-limit.ts';
import type { RecentQuestions } from './recent-questions.ts';
import type { GuildSettings } from './settings.ts';
import type { Threads } from './threads.ts';

/** What can be asked, with examples that the corpus being served does answer. */
export type ComposeHelp = (knowledge: Knowledge, texts: Texts) => Promise<Reply>;

/** What every command may use, whoever calls it. */
export interface SharedServices {
  readonly library: Library;
  readonly limiter: Limiter;
  readonly composeHelp: ComposeHelp;
  /** Whether an answer is being shared for the first time, by the id of its message. */
  readonly sharing: OnceOnly;
  /** What a mention of the bot may lean on. */
  readonly recent: RecentQuestions;
  /** What was replied to which message, for when that is changed or deleted. */
  readonly given: GivenAnswers;
  readonly pictures: Pictures;
  /** What people ask; null where it is turned off. */
  readonly questions: QuestionLog | null;
  /** Articles that moderators are importing. */
  readonly imports: Imports;
  readonly keepers: Keepers;
  /** What the managers of each server have set. */
  readonly settings: GuildSettings;
  readonly threads: Threads;
  /** What people and channels are told of once it is new. */
  readonly watches: WatchStore;
  /** Aborted when the bot stops and does not wait any longer for what is under way. */
  readonly stopping: AbortSignal;
}

/** The same for what one person asks or does, and the words that they are answered in. */
export interface Services extends SharedServices {
  readonly texts: Texts;
}

/** @param argument what follows `command:action:` in the `custom_id` of the button, or of the select and what was chosen. */
type ButtonHandler = (
  interaction: MessageComponentInteraction,
  services: Services,
  argument: string,
) => Promise<void>;

/** @param argument what follows `command:action:` in the form's `custom_id`. */
type FormHandler = (
  interaction: ModalSubmitInteraction,
  services: Services,
  argument: string,
) => Promise<void>;

export type Choices = readonly ApplicationCommandOptionChoiceData[];

/** A slash command: the default export of a file in `commands/` that bears the command's name. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /**
   * Everything in the file, buttons included, is refused to everyone but moderators of a home server before it is called, and
   * the command is registered in home servers alone.
   */
  readonly moderatorsOnly?: boolean;
  /** Everything in the file, buttons included, is refused to everyone but those who manage the server that they are in. */
  readonly managersOnly?: boolean;
  execute(interaction: ChatInputCommandInteraction, services: Services): Promise<void>;
  /** At most 25 choices for what has been typed so far. */
  autocomplete?(
    typed: string,
    services: Services,
    interaction: AutocompleteInteraction,
  ): Choices | Promise<Choices>;
  /** The handlers of the command's own buttons and selects, by the action in their `custom_id`. */
  readonly buttons?: Readonly<Record<string, ButtonHandler>>;
  /** The handlers of the forms that its buttons open, likewise. */
  readonly forms?: Readonly<Record<string, FormHandler>>;
}

/**
 * A command on a message, in its menu under "Apps": the default export of a file in `commands/`, whose name is the
 * command's in small letters, with hyphens for its spaces.
 */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  readonly moderatorsOnly?: boolean;
  readonly managersOnly?: boolean;
  execute(interaction: MessageContextMenuCommandInteraction, services: Services): Promise<void>;
}

export function isMessageCommand(command: Command | MessageCommand): command is MessageCommand {
  return command.data.type === ApplicationCommandType.Message;
}

/** The commands that were loaded, by name: what is registered, and what is dispatched to. */
export type Commands = ReadonlyMap<string, Command | MessageCommand>;
