import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord.js';

/** What the page and the server say to each other; whatever Discord has too is in Discord's own shapes. */
interface PageUser extends APIUser {
  /** The name of their highest role in the server that is shown. */
  readonly title: string;
}

export type Message = APIMessage & {
  /** `name` is added for slash commands, so that the page can tell what was used. */
  readonly interaction_metadata?: { readonly user: APIUser; readonly name?: string };
};

export type BasicOption = APIApplicationCommandBasicOption;

interface Guild {
  readonly id: string;
  readonly name: string;
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly topic: string | null;
  /** Of a thread: what it is in. */
  readonly parent_id: string | null;
}

export interface Place {
  readonly guild: Guild;
  /** Every server that can be shown. */
  readonly guilds: readonly Guild[];
  readonly channel: Channel;
  /** Every channel and thread of the server that can be seen. */
  readonly channels: readonly Channel[];
  readonly me: APIUser;
  /** Whether `me` may delete the messages of others. */
  readonly moderates: boolean;
  readonly users: readonly PageUser[];
  readonly bot: APIUser | null;
  readonly online: boolean;
  readonly commands: readonly APIApplicationCommand[];
  readonly examples: readonly string[];
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export type ModalData = APIModalInteractionResponseCallbackData & { readonly interaction_id: string };

export type ServerEvent =
  | { readonly t: 'READY'; readonly d: Place & { readonly messages: readonly Message[] } }
  | { readonly t: 'BOT'; readonly d: { readonly online: boolean } }
  | { readonly t: 'CHANNELS'; readonly d: { readonly channels: Place['channels'] } }
  | { readonly t: 'COMMANDS'; readonly d: { readonly commands: Place['commands'] } }
  | { readonly t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE'; readonly d: { readonly message: Message } }
  | { readonly t: 'MESSAGE_DELETE'; readonly d: { readonly id: string } }
  | { readonly t: 'TYPING'; readonly d: { readonly user: APIUser } }
  | {
      readonly t: 'AUTOCOMPLETE';
      readonly d: { readonly nonce: string; readonly choices: readonly Choice[] };
    }
  | { readonly t: 'MODAL'; readonly d: ModalData }
  | { readonly t: 'DONE'; readonly d: { readonly nonce: string } }
  | { readonly t: 'FAILED'; readonly d: { readonly nonce: string; readonly message: string } };

export interface OptionValue {
  readonly name: string;
  readonly type: number;
  readonly value: string | number | boolean;
}

export interface FileValue {
  readonly option: string;
  readonly name: string;
  readonly data: string;
}

interface CommandUse {
  readonly nonce: string;
  readonly command_id: string;
  readonly subcommand?: string;
}

export type Request =
  | { readonly op: 'user' | 'guild' | 'channel'; readonly id: string }
  | { readonly op: 'message'; readonly content: string; readonly reply_to?: string }
  | ({
      readonly op: 'command';
      readonly options: readonly OptionValue[];
      readonly files?: readonly FileValue[];
    } & CommandUse)
  | ({
      readonly op: 'autocomplete';
      readonly options: readonly (OptionValue & { readonly focused?: boolean })[];
    } & CommandUse)
  | {
      readonly op: 'context';
      readonly nonce: string;
      readonly command_id: string;
      readonly target_id: string;
    }
  | {
      readonly op: 'component';
      readonly nonce: string;
      readonly message_id: string;
      readonly custom_id: string;
      readonly component_type: number;
      readonly values?: readonly string[];
    }
  | {
      readonly op: 'modal';
      readonly nonce: string;
      readonly interaction_id: string;
      readonly custom_id: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly op: 'edit'; readonly message_id: string; readonly content: string }
  | { readonly op: 'dismiss' | 'delete'; readonly message_id: string }
  | { readonly op: 'typing' };

/** A slash command that can be run: subcommands count each by itself. */
export interface RunnableCommand {
  readonly id: string;
  /** As it is typed, without the slash: `corpus reload`. */
  readonly path: string;
  /** The same in the names that the bot knows, whatever the reader's language. */
  readonly plainPath: string;
  /** What follows the command's own name, or null. */
  readonly subcommand: string | null;
  readonly description: string;
  readonly options: readonly BasicOption[];
}

/** What stands in an option's field, and the value of the choice that put it there. */
export interface FieldValue {
  readonly text: string;
  readonly value?: string | number | boolean;
  readonly file?: File;
}

/** A command that is being filled in. */
export interface Draft {
  readonly command: RunnableCommand;
  /** The names of the options that have a field, in order. */
  readonly shown: readonly string[];
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly problem: { readonly option: string; readonly text: string } | null;
  /** The option that is being typed into. */
  readonly focused: string | null;
}

interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly pick: () => void;
}

/** Something that has been sent and not been answered yet. */
export interface Pending {
  readonly label: string;
  readonly messageId: string | null;
  readonly customId: string | null;
}

interface Failure {
  readonly nonce: string;
  readonly label: string;
  readonly messageId: string | null;
  readonly text: string;
}

export interface State {
  readonly connected: boolean;
  /** Null until the server has said where we are. */
  readonly place: Place | null;
  readonly messages: readonly Message[];
  readonly typing: readonly APIUser[];
  readonly pending: ReadonlyMap<string, Pending>;
  readonly failures: readonly Failure[];
  readonly text: string;
  readonly draft: Draft | null;
  readonly suggestions: readonly Suggestion[];
  /** Index into the suggestions; -1 when none is marked. */
  readonly active: number;
  readonly replyTo: Message | null;
  /** The message of one's own that is being changed. */
  readonly editing: Message | null;
  readonly menu: { readonly message: Message; readonly x: number; readonly y: number } | null;
  readonly modal: ModalData | null;
  readonly notice: string | null;
  /** There are messages below that have not been seen. */
  readonly unseen: boolean;
}

/** What every part of the page is given: what is, and the two ways to change it. */
export interface App {
  readonly state: State;
  update(patch: Partial<State>): void;
  send(request: Request): void;
}
