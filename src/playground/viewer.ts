import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { mayUse } from './command-input.ts';
import { type Channel, HOME, type Server } from './guild.ts';
import { PageError } from './page-protocol.ts';
import { BOT_USER, isMember, MEMBER, type Person, permissionsOf, titleOf } from './people.ts';
import type { Command, Stored, World } from './world.ts';

/** What a page shows of a channel; in a forum only its posts can be opened. */
function describeChannel({ id, type, name = '', topic = null, parent_id }: Channel) {
  return { id, type, name, topic, parent_id: parent_id ?? null };
}

/** Whom a page acts as, in which channel of which server, and what they see there. */
export class Viewer {
  readonly #world: World;
  #myId = MEMBER.user.id;
  #server: Server = HOME;
  #channelId = HOME.channel.id;

  constructor(world: World) {
    this.#world = world;
  }

  /** As they are now: roles come and go while a page is open. */
  get me(): Person {
    return this.#world.person(this.#myId);
  }

  get channel(): Channel {
    const channel = this.#world.channel(this.#channelId);
    return this.#world.canSee(this.#myId, channel) ? channel : this.#server.channel;
  }

  /** Acts as somebody from now on, in the server that is shown if they are in it. */
  become(person: Person): void {
    this.#myId = person.user.id;
    const servers = [this.#server, ...this.#world.servers.values()];
    this.#show(servers.find(({ guild }) => isMember(person, guild.id)) ?? this.#server);
  }

  /** Shows another server from now on, as its first member unless the person is in it as well. */
  enter(server: Server): void {
    this.#show(server);
    const [first] = this.#people();
    if (first !== undefined && !isMember(this.me, server.guild.id)) this.#myId = first.user.id;
  }

  /** Shows another channel of the server from now on. @throws {PageError} when there is nothing to see there. */
  open(channel: Channel): void {
    const isSeen = channel.guild_id === this.#server.guild.id && this.#world.canSee(this.#myId, channel);
    if (!isSeen || channel.type === ChannelType.GuildForum)
      throw new PageError('That channel cannot be opened.');
    this.#channelId = channel.id;
  }

  #show(server: Server): void {
    if (server !== this.#server) this.#channelId = server.channel.id;
    this.#server = server;
  }

  /** The channels and threads that can be shown. */
  channels() {
    return this.#world.channelsFor(this.#myId, this.#server.guild.id).map(describeChannel);
  }

  /** Whether a channel is the one that is shown; direct messages are shown in each. */
  isHere({ id, guild_id }: Channel): boolean {
    return guild_id === undefined || id === this.channel.id;
  }

  sees(stored: Stored): boolean {
    const channel = this.#world.channel(stored.message.channel_id);
    return this.isHere(channel) && this.#world.sees(this.#myId, stored);
  }

  /** Whether a message is the person's own. */
  mayEdit(stored: Stored): boolean {
    return this.sees(stored) && stored.visibleTo === null && stored.message.author.id === this.#myId;
  }

  /** Whether it is, or is in a channel where the person may delete those of others. */
  mayDelete(stored: Stored): boolean {
    const isInServer = stored.message.guild_id !== undefined;
    const isTheirs = this.sees(stored) && stored.visibleTo === null && isInServer && this.#moderates();
    return this.mayEdit(stored) || isTheirs;
  }

  #moderates(): boolean {
    return (permissionsOf(this.me, this.#server) & PermissionFlagsBits.ManageMessages) !== 0n;
  }

  /** The commands that the person is offered. */
  commands(): readonly Command[] {
    const { id } = this.#server.guild;
    const { commands } = this.#world;
    if (!this.#world.hasBot(id)) return [];
    return ['global', id]
      .flatMap((scope) => commands.get(scope) ?? [])
      .filter((command) => mayUse(this.me, this.#server, command));
  }

  /** Everything that there is to see. */
  describe() {
    const { guild } = this.#server;
    return {
      guild: { id: guild.id, name: guild.name },
      guilds: [...this.#world.servers.values()].map((server) => ({
        id: server.guild.id,
        name: server.guild.name,
      })),
      channel: describeChannel(this.channel),
      channels: this.channels(),
      me: this.me.user,
      moderates: this.#moderates(),
      users: this.#people().map((person) => ({ ...person.user, title: titleOf(person, this.#server) })),
      bot: BOT_USER,
      messages: this.#world
        .messagesFor(this.#myId)
        .filter(({ channel_id }) => this.isHere(this.#world.channel(channel_id))),
      commands: this.commands(),
    };
  }

  #people(): Person[] {
    return this.#world.membersOf(this.#server.guild.id).filter(({ user }) => user.id !== BOT_USER.id);
  }
}
