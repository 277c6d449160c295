import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { expect, vi } from 'vitest';
import { z } from 'zod';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import type { Pause } from '../../src/discord/outages.ts';
import { WAITING_COMPONENT_ID } from '../../src/discord/wait.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/logger.ts';
import { openStudio, type Studio } from '../../src/pictures/studio.ts';
import type { Clock } from '../../src/playground/clock.ts';
import {
  GUILD_ID,
  HOME,
  MANAGER_ROLE_ID,
  MODERATOR_ROLE_ID,
  STRANGER_GUILD_ID,
  STRANGERS,
} from '../../src/playground/guild.ts';
import { type Component, flattenComponents } from '../../src/playground/message.ts';
import { BOT } from '../../src/playground/people.ts';
import type { Recorded } from '../../src/playground/rest/route.ts';
import { type BrokenRule, type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { createMessage } from '../../src/playground/write-message.ts';
import { ARTICLES, type ArticleFile, foldersOf, type OrganisationEntry, writeCorpus } from './articles.ts';
import { buildInPlace } from './builder-in-place.ts';
import { choosing, choosingChannels, commandOf, pressing } from './page-actions.ts';
import { PageClient, type ShownMessage } from './page-client.ts';
import { buttonOf, channelSelectOf, optionOf, textOf } from './shown-message.ts';

/** Whether a message only says what is being waited for. */
const isWaiting = ({ components }: ShownMessage) =>
  flattenComponents(components).some(({ component }) => component.id === WAITING_COMPONENT_ID);

export const COMMANDS_FOLDER = resolve(import.meta.dirname, '../../commands');
export const MENTION = `<@${BOT.user.id}>`;

const logLine = z.looseObject({ level: z.number(), msg: z.string(), status: z.string().optional() });
export type LogLine = z.infer<typeof logLine>;

export type OptionValue = string | number | boolean;

export interface Person {
  /** Somebody new each time unless given, so that nobody runs into the limit by chance. */
  readonly id?: string;
  readonly canManageServer?: boolean;
  readonly roles?: readonly string[];
  /** Whether they are in the other server, and not in the one where the bot is at home. */
  readonly isStranger?: boolean;
  /** The language of their Discord; English unless given. */
  readonly locale?: string;
  /** Writes to the bot alone, not in the server. */
  readonly inDirectMessage?: boolean;
}

export interface TestBotOptions {
  readonly keepsQuestions?: boolean;
  /** Whether reloads build in a process of their own, as they do in earnest. */
  readonly buildsInProcess?: boolean;
  readonly articles?: readonly ArticleFile[];
  readonly organisations?: readonly OrganisationEntry[];
  readonly moderatorRoleId?: string | null;
  readonly guildId?: string | null;
  readonly homeGuildIds?: readonly string[];
  /** The ids of the servers that the bot is in at first; left out, both. */
  readonly servers?: readonly string[];
  readonly commandsFolder?: string;
  readonly clock?: Clock;
  readonly studio?: Studio;
  /** What the drawing of facts waits for before each of its slices; told what has been logged by then. */
  readonly pause?: (logs: readonly LogLine[]) => Promise<unknown>;
  /** What each order to the corpus waits for once it is built, and once its answers are compared. */
  readonly pauseBuild?: () => Promise<unknown>;
  readonly heartbeatIntervalMs?: number;
  /** How the bot waits for what Discord cannot do now. */
  readonly waitForDiscord?: Pause;
}

/** The bot as it is, with real discord.js and real articles, in a playground, and the people who use it. */
export class TestBot {
  readonly lost: number[] = [];
  readonly #pages = new Map<string, PageClient>();
  /** Who was shown a message first: they are the ones to go on with it. */
  readonly #shownTo = new Map<string, PageClient>();
  readonly #studio: Studio;
  #bot: Bot | null = null;
  #violationsSeen = 0;

  private constructor(
    readonly playground: Playground,
    /** Every request that the bot has made, the oldest first. */
    readonly requests: readonly Recorded[],
    readonly folder: string,
    readonly library: Library,
    readonly options: TestBotOptions,
    readonly logs: LogLine[],
  ) {
    this.#studio = options.studio ?? openStudio();
  }

  static async start(options: TestBotOptions = {}): Promise<TestBot> {
    const folder = await writeCorpus(options.articles ?? ARTICLES, options.organisations);
    const requests: Recorded[] = [];
    const playground = await startPlayground({
      port: 0,
      logger: createLogger('silent'),
      onRequest: (request) => requests.push(request),
      ...(options.clock && { clock: options.clock }),
      ...(options.servers && { servers: options.servers }),
      ...(options.heartbeatIntervalMs && { heartbeatIntervalMs: options.heartbeatIntervalMs }),
    });
    const { pause, pauseBuild } = options;
    const logs: LogLine[] = [];
    const builder = buildInPlace(pause && (() => pause(logs)), pauseBuild);
    const library = await openLibrary({
      ...foldersOf(folder),
      ...(options.buildsInProcess === true ? {} : { builder }),
    });
    const bot = new TestBot(playground, requests, folder, library, options, logs);
    await bot.connect();
    return bot;
  }

  /** @param changed settings that differ from those of the start. */
  async connect(changed: TestBotOptions = {}): Promise<void> {
    const options = { ...this.options, ...changed };
    const write = (line: string) => void this.logs.push(logLine.parse(JSON.parse(line)));
    const { clock } = this.options;
    this.#bot = await startBot({
      token: this.playground.token,
      guildId: options.guildId === undefined ? GUILD_ID : options.guildId,
      homeGuildIds: options.homeGuildIds ?? [],
      moderatorRoleId: options.moderatorRoleId ?? null,
      commands: await loadCommands(options.commandsFolder ?? COMMANDS_FOLDER),
      library: this.library,
      studio: this.#studio,
      dataFolder: foldersOf(this.folder).dataFolder,
      keepsQuestions: options.keepsQuestions ?? true,
      logger: createLogger('debug', { write }),
      onLost: (code) => this.lost.push(code),
      rest: this.playground.rest,
      ...(clock && { now: () => clock.now() }),
      ...(options.waitForDiscord && { pause: options.waitForDiscord }),
    });
  }

  /** Stops the bot and leaves the playground running. */
  async disconnect(): Promise<void> {
    await this.#bot?.stop();
    this.#bot = null;
  }

  /** Whatever the test is about, it fails if the bot has broken a rule of Discord's in it. */
  async stop(): Promise<void> {
    await this.disconnect();
    await this.#studio.close();
    await Promise.all([...this.#pages.values()].map((page) => page.close()));
    await this.playground.stop();
    await this.library.close();
    await rm(this.folder, { recursive: true, force: true });
    expect(this.takeViolations()).toEqual([]);
  }

  /** Reads the corpus again and waits until what is known is drawn from it. */
  async reload(): Promise<void> {
    await this.library.reload({ by: null, cause: 'files', anyway: true });
    const { version } = this.library.current().corpus;
    await vi.waitFor(async () => expect((await this.library.known()).version).toBe(version), 10_000);
  }

  /** The rules that the bot has broken since this was last asked. */
  takeViolations(): readonly BrokenRule[] {
    const { violations } = this.playground;
    const taken = violations.slice(this.#violationsSeen);
    this.#violationsSeen = violations.length;
    return taken;
  }

  /** The requests whose `METHOD path` matches. */
  requestsOf(matches: RegExp): readonly Recorded[] {
    return this.requests.filter(({ method, path }) => matches.test(`${method} ${path}`));
  }

  /** The page of a person, opened when it is first needed. */
  async page(person: Person = {}) {
    const { id = this.playground.world.newId() } = person;
    const open = this.#pages.get(id);
    if (open !== undefined) return open;
    this.setRoles({ ...person, id });
    const page = await PageClient.open(this.playground.address, id, person.locale);
    this.#pages.set(id, page);
    return page;
  }

  /** Gives a person these roles, in the place of those that they had. */
  setRoles({ id, canManageServer = false, roles = [], isStranger = false }: Person & { id: string }): void {
    const user = { id, username: `user${id}`, discriminator: '0', global_name: 'Ada', avatar: null };
    const [guildId, managing] = isStranger
      ? [STRANGER_GUILD_ID, MANAGER_ROLE_ID]
      : [GUILD_ID, MODERATOR_ROLE_ID];
    const rolesIn = { [guildId]: canManageServer ? [...roles, managing] : roles };
    this.playground.world.addPerson({ user, rolesIn });
  }

  /** Uses a slash command, and gives what the person sees of the answer. `name` may hold a subcommand: `corpus status`. */
  async run(name: string, options: Readonly<Record<string, OptionValue>> = {}, person: Person = {}) {
    const page = await this.page(person);
    return this.#shown(page, commandOf(page, name, options, person));
  }

  /** Uses a command on a message, from its menu. */
  async runOn(message: ShownMessage, name: string, person: Person = {}): Promise<ShownMessage> {
    const page = await this.page(person);
    const found = page.commands().find((one) => one.name === name);
    if (found === undefined) throw new Error(`no command "${name}" in the menu of a message`);
    return this.#shown(page, { op: 'context', command_id: found.id, target_id: message.id });
  }

  /** Presses the button with this label, as the person who was shown the message unless it is somebody else. */
  async press(on: ShownMessage, label: string, person?: Person): Promise<ShownMessage> {
    const customId = buttonOf(on, label).custom_id;
    const shownTo = person === undefined ? this.#shownTo.get(on.id) : undefined;
    return this.#shown(shownTo ?? (await this.page(person)), pressing(on.id, customId));
  }

  /** Chooses the option with this label in a select, as the person who was shown the message unless it is somebody else. */
  async choose(
    on: ShownMessage,
    label: string,
    person?: Person,
    placeholder?: string,
  ): Promise<ShownMessage> {
    const { customId, value } = optionOf(on, label, placeholder);
    const shownTo = person === undefined ? this.#shownTo.get(on.id) : undefined;
    return this.#shown(shownTo ?? (await this.page(person)), choosing(on.id, customId, value));
  }

  /** Chooses channels in the select with this placeholder, as the person who was shown the message. */
  async chooseChannels(
    on: ShownMessage,
    placeholder: string,
    channelIds: readonly string[],
  ): Promise<ShownMessage> {
    const { customId } = channelSelectOf(on, placeholder);
    const page = this.#shownTo.get(on.id) ?? (await this.page());
    return this.#shown(page, choosingChannels(on.id, customId, channelIds));
  }

  /** Opens another channel, or a thread, on the page of a person: what they write next is written there. */
  async open(channelId: string, person: Person): Promise<PageClient> {
    const page = await this.page(person);
    const after = page.events.length;
    page.send({ op: 'channel', id: channelId });
    await page.ready(after);
    return page;
  }

  /** Uses a slash command with a file in one of its options. */
  async attach(
    name: string,
    file: { readonly option: string; readonly name: string; readonly data: Uint8Array },
    person: Person = {},
  ): Promise<ShownMessage> {
    const page = await this.page(person);
    const files = [{ ...file, data: Buffer.from(file.data).toString('base64') }];
    return this.#shown(page, { ...commandOf(page, name, {}, person), files });
  }

  /** Presses a button that opens a form, writes the same into all its fields, or into each its own, and sends it. */
  async fillIn(
    on: ShownMessage,
    label: string,
    value: string | Readonly<Record<string, string>>,
  ): Promise<ShownMessage> {
    return this.sendForm(await this.openForm(on, label), value);
  }

  /** Presses a button that opens a form. */
  async openForm(on: ShownMessage, label: string) {
    const page = this.#shownTo.get(on.id) ?? (await this.page());
    const after = page.events.length;
    await page.act(pressing(on.id, buttonOf(on, label).custom_id));
    const form = await page.first((event) => (event.t === 'MODAL' ? event.d : undefined), after);
    return { page, form };
  }

  /** Writes the same into all fields of a form, or into each its own, and sends it. */
  async sendForm(
    { page, form }: Awaited<ReturnType<TestBot['openForm']>>,
    value: string | Readonly<Record<string, string>>,
  ): Promise<ShownMessage> {
    const fields = flattenComponents(form.components).flatMap(({ component }) => component.custom_id ?? []);
    const values = Object.fromEntries(
      fields.map((field) => [field, typeof value === 'string' ? value : (value[field] ?? '')]),
    );
    const { interaction_id, custom_id } = form;
    return this.#shown(page, { op: 'modal', interaction_id, custom_id, values });
  }

  /** The message that came after this one, for the person who was shown it. */
  async after(shown: ShownMessage): Promise<ShownMessage> {
    const page = this.#shownTo.get(shown.id);
    if (page === undefined) throw new Error('nobody was shown this message');
    const isLater = (id: string) => BigInt(id) > BigInt(shown.id);
    const later = await page.first((event) =>
      event.t === 'MESSAGE_CREATE' && isLater(event.d.message.id) && !isWaiting(event.d.message)
        ? event.d.message
        : undefined,
    );
    this.#shownTo.set(later.id, page);
    return later;
  }

  /** The next message, from a place in what the person has been shown on, that says what the bot is busy with. */
  async notice(person: Person, text: string | RegExp = '', after = 0): Promise<ShownMessage> {
    const page = await this.page(person);
    const notice = await page.first((event) => {
      if (event.t !== 'MESSAGE_CREATE' && event.t !== 'MESSAGE_UPDATE') return undefined;
      const { message } = event.d;
      return isWaiting(message) && new RegExp(text).test(textOf(message)) ? message : undefined;
    }, after);
    this.#shownTo.set(notice.id, page);
    return notice;
  }

  async complete(name: string, option: string, typed: string, person: Person = {}) {
    const page = await this.page(person);
    const command = commandOf(page, name, { [option]: typed }, person);
    const options = command.options.map((one) => ({ ...one, focused: true }));
    const outcome = await page.act({ ...command, op: 'autocomplete', options });
    if (outcome.t !== 'AUTOCOMPLETE') throw new Error(`no choices: ${JSON.stringify(outcome)}`);
    return outcome.d.choices;
  }

  /** Writes a message in the channel, as a reply if it is told to which one. */
  async write(content: string, person: Person = {}, replyTo?: ShownMessage): Promise<ShownMessage> {
    const page = await this.page(person);
    const { me } = page.latest();
    const after = page.events.length;
    page.send({ op: 'message', content, ...(replyTo && { reply_to: replyTo.id }) });
    return page.first(
      (event) =>
        event.t === 'MESSAGE_CREATE' && event.d.message.author.id === me.id ? event.d.message : undefined,
      after,
    );
  }

  /** Writes a message in the channel and waits for the bot's answer to it, there or directly. */
  async say(content: string, person: Person = {}, replyTo?: ShownMessage): Promise<ShownMessage> {
    const page = await this.page(person);
    const after = page.events.length;
    const { id, channel_id } = await this.write(content, { id: page.latest().me.id }, replyTo);
    const reply = await page.first((event) => {
      if (event.t !== 'MESSAGE_CREATE') return undefined;
      const { message } = event.d;
      const isAnswer = message.message_reference?.message_id === id || message.channel_id !== channel_id;
      return isAnswer ? message : undefined;
    }, after);
    this.#shownTo.set(reply.id, page);
    return reply;
  }

  /** Writes a message in the channel and waits for the bot's reaction to it. */
  async sayForReaction(content: string, person: Person = {}, replyTo?: ShownMessage): Promise<string> {
    const page = await this.page(person);
    const { id } = await this.write(content, { id: page.latest().me.id }, replyTo);
    return page.first((event) =>
      event.t === 'MESSAGE_UPDATE' && event.d.message.id === id
        ? event.d.message.reactions?.[0]?.emoji.name
        : undefined,
    );
  }

  /** Presses a button that the bot did not write just now: an earlier version of it did, below these texts. */
  async pressOld(
    customId: string,
    texts: readonly Component[] = [],
    person: Person = {},
  ): Promise<ShownMessage> {
    const button = {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'Old',
      custom_id: customId,
    };
    const row = { type: ComponentType.ActionRow, components: [button] };
    const body = { components: [...texts, row], flags: MessageFlags.IsComponentsV2 };
    const { channel } = person.isStranger === true ? STRANGERS : HOME;
    const { message } = createMessage(this.playground.world, { channel, author: BOT, body });
    return this.#shown(await this.page(person), pressing(message.id, customId));
  }

  async #shown(page: PageClient, action: object): Promise<ShownMessage> {
    const after = page.events.length;
    const outcome = await page.act(action);
    if (outcome.t !== 'DONE' || !outcome.d.message_id)
      throw new Error(`no answer: ${JSON.stringify(outcome)}`);
    const { message_id: id } = outcome.d;
    const shown = await page.first((event) => {
      if (event.t !== 'MESSAGE_CREATE' && event.t !== 'MESSAGE_UPDATE') return undefined;
      const { message } = event.d;
      const isAnswer = (message.flags & MessageFlags.Loading) === 0 && !isWaiting(message);
      return message.id === id && isAnswer ? message : undefined;
    }, after);
    this.#shownTo.set(id, page);
    return shown;
  }
}
