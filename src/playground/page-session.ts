import { ApplicationCommandType, ComponentType, InteractionType } from 'discord.js';
import { describeInput, requireCommand, resolveChannels, resolvePeople } from './command-input.ts';
import type { Channel } from './guild.ts';
import type { InteractionRequest, Interactions, Outcome } from './interactions.ts';
import { type Component, flattenComponents, messageBodySchema } from './message.ts';
import { PageError, type PageMessage, type PageOperation } from './page-protocol.ts';
import { keepFile } from './uploads.ts';
import { Viewer } from './viewer.ts';
import type { Stored, World } from './world.ts';
import { createMessage, editMessage } from './write-message.ts';

type Send = (t: string, d: object) => void;

const PEOPLE_SELECTS: ReadonlySet<number> = new Set([
  ComponentType.UserSelect,
  ComponentType.MentionableSelect,
]);

/** One open page: which server it shows, whom it acts as there, and what it is told. */
export class PageSession {
  readonly #world: World;
  readonly #interactions: Interactions;
  readonly #examples: readonly string[];
  readonly #send: Send;
  readonly #stop = new AbortController();
  readonly #viewer: Viewer;
  readonly #locale: string;

  /** @param locale the language that the page's browser is in, and so the Discord that it plays. */
  constructor(
    world: World,
    interactions: Interactions,
    examples: readonly string[],
    locale: string,
    send: Send,
  ) {
    this.#locale = locale;
    this.#world = world;
    this.#viewer = new Viewer(world);
    this.#interactions = interactions;
    this.#examples = examples;
    this.#send = send;
    this.#listen('messageCreated', (stored) => this.#tell('MESSAGE_CREATE', stored));
    this.#listen('messageUpdated', (stored) => this.#tell('MESSAGE_UPDATE', stored));
    this.#listen('messageDeleted', (stored) => {
      if (this.#viewer.sees(stored)) send('MESSAGE_DELETE', { id: stored.message.id });
    });
    const tellChannels = () => send('CHANNELS', { channels: this.#viewer.channels() });
    for (const event of ['channelCreated', 'channelUpdated'] as const) this.#listen(event, tellChannels);
    this.#listen('threadMembersChanged', tellChannels);
    this.#listen('commandsChanged', () => send('COMMANDS', { commands: this.#viewer.commands() }));
    this.#listen('typing', ({ channel, user }) => {
      if (user.id !== this.#viewer.me.user.id && this.#viewer.isHere(channel)) send('TYPING', { user });
    });
    this.#greet();
  }

  /** Stops telling the page of anything. */
  close(): void {
    this.#stop.abort();
  }

  tellPresence(online: boolean): void {
    this.#send('BOT', { online });
  }

  /** Does what the page asks for. @throws {DiscordError} for a message that Discord would not take. */
  handle(message: PageMessage): void {
    const nonce = 'nonce' in message ? message.nonce : null;
    try {
      this.#carryOut(message);
    } catch (error) {
      if (!(error instanceof PageError) || nonce === null) throw error;
      this.#send('FAILED', { nonce, message: error.message });
    }
  }

  #carryOut(message: PageMessage): void {
    if (message.op === 'user') {
      this.#viewer.become(this.#world.person(message.id));
      this.#greet();
    } else if (message.op === 'guild') {
      this.#viewer.enter(this.#world.server(message.id));
      this.#greet();
    } else if (message.op === 'channel') {
      this.#viewer.open(this.#world.channel(message.id));
      this.#greet();
    } else if (message.op === 'message') this.#say(message);
    else if (message.op === 'command' || message.op === 'autocomplete') this.#command(message);
    else if (message.op === 'context') this.#context(message);
    else if (message.op === 'component') this.#component(message);
    else if (message.op === 'modal') this.#modal(message);
    else if (message.op === 'edit') this.#edit(message);
    else if (message.op === 'delete') this.#delete(message);
    else if (message.op === 'dismiss') this.#dismiss(message);
    else this.#world.events.emit('typing', { channel: this.#viewer.channel, user: this.#viewer.me.user });
  }

  #greet(): void {
    this.#send('READY', {
      ...this.#viewer.describe(),
      online: this.#interactions.gateway.isOnline,
      examples: this.#examples,
    });
  }

  #tell(event: string, stored: Stored): void {
    if (this.#viewer.sees(stored)) this.#send(event, { message: stored.message });
  }

  #say({ content, reply_to, direct }: PageOperation<'message'>): void {
    const body = messageBodySchema.parse({
      content,
      ...(reply_to !== undefined && { message_reference: { message_id: reply_to } }),
    });
    createMessage(this.#world, { channel: this.#place(direct), author: this.#viewer.me, body });
  }

  #command(message: PageOperation<'command'> | PageOperation<'autocomplete'>): void {
    const channel = this.#place(message.direct);
    const command = requireCommand(this.#world, this.#viewer.me, channel, message.command_id);
    const attachments = new Map(
      (message.op === 'command' ? message.files : []).map(({ option, name, data }) => {
        const contentType = 'application/octet-stream';
        return [option, keepFile(this.#world, { name, contentType, data: Buffer.from(data, 'base64') })];
      }),
    );
    const isTyping = message.op === 'autocomplete';
    const { name, data } = describeInput(
      this.#world,
      channel,
      command,
      message.subcommand,
      message.options,
      attachments,
      isTyping,
    );
    const type = isTyping
      ? InteractionType.ApplicationCommandAutocomplete
      : InteractionType.ApplicationCommand;
    this.#open(message.nonce, { type, channel, data, commandName: name });
  }

  #context({ nonce, command_id, target_id }: PageOperation<'context'>): void {
    const found = this.#world.findMessage(target_id);
    const stored = found && this.#viewer.sees(found) ? found : undefined;
    const channel =
      stored === undefined ? this.#viewer.channel : this.#world.channel(stored.message.channel_id);
    const { id, name, type } = requireCommand(this.#world, this.#viewer.me, channel, command_id);
    const person = this.#world.people.get(target_id);
    const isMessage = type === ApplicationCommandType.Message;
    if (isMessage ? stored === undefined : person === undefined)
      throw new PageError('What this is about is gone.');
    const resolved = isMessage
      ? { messages: { [target_id]: stored?.message } }
      : resolvePeople(this.#world, channel.guild_id, [target_id]);
    this.#open(nonce, {
      type: InteractionType.ApplicationCommand,
      channel,
      data: { id, name, type, target_id, resolved },
    });
  }

  #component({ nonce, message_id, custom_id, component_type, values }: PageOperation<'component'>): void {
    const source = this.#world.findMessage(message_id);
    if (source === undefined || !this.#viewer.sees(source)) throw new PageError('That message is gone.');
    const found = flattenComponents(source.message.components).find(
      ({ component }) => component.custom_id === custom_id,
    );
    if (found?.component.type !== component_type || found.component.disabled === true) {
      throw new PageError('That cannot be used any more.');
    }
    const isButton = component_type === ComponentType.Button;
    const choosesPeople = PEOPLE_SELECTS.has(component_type);
    const choosesChannels = component_type === ComponentType.ChannelSelect;
    const channel = this.#world.channel(source.message.channel_id);
    const { guild_id } = channel;
    this.#open(nonce, {
      type: InteractionType.MessageComponent,
      channel,
      source,
      data: {
        custom_id,
        component_type,
        id: found.component.id,
        ...(isButton ? {} : { values: values ?? [] }),
        ...(choosesPeople ? { resolved: resolvePeople(this.#world, guild_id, values ?? []) } : {}),
        ...(choosesChannels ? { resolved: resolveChannels(this.#world, guild_id, values ?? []) } : {}),
      },
    });
  }

  #modal({ nonce, interaction_id, custom_id, values }: PageOperation<'modal'>): void {
    const opener = this.#interactions.find(interaction_id);
    if (
      opener === undefined ||
      opener.modal?.custom_id !== custom_id ||
      opener.person.user.id !== this.#viewer.me.user.id
    ) {
      throw new PageError('That form is no longer open.');
    }
    const fill = (component: Component): object => {
      const { type, id = 0, components, component: inner, custom_id: key } = component;
      if (components !== undefined) return { type, id, components: components.map(fill) };
      if (inner !== undefined) return { type, id, component: fill(inner) };
      if (!key) return { type, id };
      const value = values[key] ?? '';
      return {
        type,
        id,
        custom_id: key,
        ...(type === ComponentType.TextInput ? { value } : { values: value === '' ? [] : [value] }),
      };
    };
    this.#open(nonce, {
      type: InteractionType.ModalSubmit,
      channel: opener.channel,
      ...(opener.source && { source: opener.source }),
      data: { custom_id, components: opener.modal.components.map(fill) },
    });
  }

  #open(nonce: string, request: Omit<InteractionRequest, 'person' | 'locale' | 'settle'>): void {
    this.#interactions.open({
      ...request,
      person: this.#viewer.me,
      locale: this.#locale,
      settle: (outcome) => this.#report(nonce, outcome),
    });
  }

  #report(nonce: string, outcome: Outcome): void {
    if (this.#stop.signal.aborted) return;
    if (outcome.kind === 'failed') this.#send('FAILED', { nonce, message: outcome.message });
    else if (outcome.kind === 'choices') this.#send('AUTOCOMPLETE', { nonce, choices: outcome.choices });
    else {
      if (outcome.kind === 'modal')
        this.#send('MODAL', { interaction_id: outcome.interactionId, ...outcome.modal });
      this.#send('DONE', { nonce, ...(outcome.kind === 'done' && { message_id: outcome.messageId }) });
    }
  }

  #edit({ message_id, content }: PageOperation<'edit'>): void {
    const stored = this.#world.findMessage(message_id);
    if (stored === undefined || !this.#viewer.mayEdit(stored))
      throw new PageError('That message is not yours.');
    editMessage(this.#world, stored, { content });
  }

  #delete({ message_id }: PageOperation<'delete'>): void {
    const stored = this.#world.findMessage(message_id);
    if (stored === undefined || !this.#viewer.mayDelete(stored))
      throw new PageError('That message is not yours to delete.');
    this.#world.deleteMessage(stored);
  }

  /** What only this person sees goes for good when it is put away. */
  #dismiss({ message_id }: PageOperation<'dismiss'>): void {
    const stored = this.#world.findMessage(message_id);
    if (stored?.visibleTo === this.#viewer.me.user.id) this.#world.deleteMessage(stored);
  }

  #place(direct: boolean): Channel {
    return direct ? this.#world.directChannel(this.#viewer.me.user) : this.#viewer.channel;
  }

  /** Listens for as long as the page is open. */
  #listen: World['events']['on'] = (event, listener) => {
    const { events } = this.#world;
    events.on(event, listener);
    this.#stop.signal.addEventListener('abort', () => events.off(event, listener));
    return events;
  };
}
