import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InteractionResponseType } from 'discord.js';
import { z } from 'zod';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { type Library, openLibrary } from '../../src/knowledge/library.ts';
import { createLogger } from '../../src/logger.ts';
import { ARTICLES, type ArticleFile, writeCorpus } from './articles.ts';
import { asMessage, FakeDiscord } from './fake-discord.ts';
import { buttonOf, type MessageBody, messageBody } from './message-body.ts';
import {
  autocompletion,
  buttonPress,
  chatMessage,
  GUILD,
  newId,
  type OptionValue,
  type Person,
  slashCommand,
} from './payloads.ts';

export const COMMANDS_FOLDER = resolve(import.meta.dirname, '../../commands');

const logLine = z.looseObject({ level: z.number(), msg: z.string(), status: z.string().optional() });
export type LogLine = z.infer<typeof logLine>;

const callback = z.object({ type: z.number(), data: z.unknown() });
const choices = z.object({ choices: z.array(z.object({ name: z.string(), value: z.string() })) });

export interface TestBotOptions {
  readonly articles?: readonly ArticleFile[];
  readonly moderatorRoleId?: string | null;
  readonly guildId?: string | null;
  readonly commandsFolder?: string;
}

/** The bot as it is, with real discord.js and real articles, in a Discord of its own. */
export class TestBot {
  readonly logs: LogLine[] = [];
  readonly lost: number[] = [];
  #bot: Bot | null = null;

  private constructor(
    readonly discord: FakeDiscord,
    readonly folder: string,
    readonly library: Library,
    readonly options: TestBotOptions,
  ) {}

  static async start(options: TestBotOptions = {}): Promise<TestBot> {
    const folder = await writeCorpus(options.articles ?? ARTICLES);
    const bot = new TestBot(await FakeDiscord.start(), folder, await openLibrary(folder), options);
    await bot.connect();
    return bot;
  }

  async connect(): Promise<void> {
    const write = (line: string) => void this.logs.push(logLine.parse(JSON.parse(line)));
    this.#bot = await startBot({
      token: 'a.test.token',
      guildId: this.options.guildId === undefined ? GUILD.id : this.options.guildId,
      moderatorRoleId: this.options.moderatorRoleId ?? null,
      commands: await loadCommands(this.options.commandsFolder ?? COMMANDS_FOLDER),
      library: this.library,
      logger: createLogger('debug', { write }),
      onLost: (code) => this.lost.push(code),
      rest: this.discord.rest,
    });
  }

  /** Stops the bot and leaves Discord running. */
  async disconnect(): Promise<void> {
    await this.#bot?.stop();
    this.#bot = null;
  }

  async stop(): Promise<void> {
    await this.disconnect();
    await this.discord.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Uses a slash command and waits for what the person sees of it. */
  async run(name: string, options: Readonly<Record<string, OptionValue>> = {}, person: Person = {}) {
    return this.#shown(slashCommand(name, options, person));
  }

  /** Presses the button with this label on a message. */
  async press(on: MessageBody, label: string, person: Person = {}) {
    return this.pressId(on, buttonOf(on, label).custom_id, person);
  }

  /** @param messageId the same for several presses on one message. */
  async pressId(on: MessageBody, customId: string, person: Person = {}, messageId = newId()) {
    return this.#shown(buttonPress(customId, asMessage(on, messageId), person));
  }

  async complete(name: string, option: string, typed: string, person: Person = {}) {
    const interaction = autocompletion(name, option, typed, person);
    this.discord.dispatch('INTERACTION_CREATE', interaction);
    const { body } = await this.discord.request(new RegExp(`^POST /interactions/${interaction.id}/`));
    return choices.parse(callback.parse(body).data).choices;
  }

  /** Writes a message in the server and waits for the bot's reply to it. */
  async say(content: string, person: Person = {}): Promise<MessageBody> {
    const after = this.discord.requests.length;
    this.discord.dispatch('MESSAGE_CREATE', chatMessage(content, person));
    return messageBody.parse((await this.discord.request(/^POST \/channels\//, after)).body);
  }

  async #shown(interaction: { readonly id: string; readonly token: string }): Promise<MessageBody> {
    this.discord.dispatch('INTERACTION_CREATE', interaction);
    const first = await this.discord.request(new RegExp(`^POST /interactions/${interaction.id}/`));
    const { type, data } = callback.parse(first.body);
    if (type !== InteractionResponseType.DeferredChannelMessageWithSource) return messageBody.parse(data);
    const edit = await this.discord.request(new RegExp(`^PATCH /webhooks/\\d+/${interaction.token}/`));
    const { flags } = messageBody.parse(data);
    const edited = messageBody.parse(edit.body);
    return { ...edited, flags: edited.flags | flags };
  }
}
