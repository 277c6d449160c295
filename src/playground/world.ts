import { EventEmitter } from 'node:events';
import { ChannelType } from 'discord.js';
import { type Clock, createSnowflakes } from './clock.ts';
import { archivedThread, DiscordError, unknownThing } from './discord-error.ts';
import { type Channel, HOME, isThread, PRIVATE_THREAD_ID, type Server, STRANGERS } from './guild.ts';
import type { Attachment, Message, User } from './message.ts';
import {
  BOT,
  BOT_USER,
  isMember,
  MEMBER,
  MODERATOR_PERSON,
  OWNER,
  type Person,
  permissionsIn,
  STRANGER,
  STRANGER_MANAGER,
} from './people.ts';
import type { CommandBody } from './rules/command-rules.ts';

/** A message and what only the server knows of it. */
export interface Stored {
  readonly message: Message;
  /** Who alone sees it; null for everyone in its channel. */
  readonly visibleTo: string | null;
  /** The files that its components show; it does not list them among its attachments. */
  readonly shown?: readonly Attachment[];
}

/** A command as Discord keeps it. */
export interface Command extends CommandBody {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  readonly version: string;
  readonly type: number;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

/** Somebody who has a part in the application, and which part. */
interface TeamMember {
  readonly user: User;
  readonly role: 'admin' | 'developer' | 'read_only';
  /** 1 while they are invited, 2 once they have accepted. */
  readonly membership_state: 1 | 2;
}

/** Whose the application is: one person's, or a team's, whose owner the person is then. */
export interface Ownership {
  readonly owner: User;
  readonly team: readonly TeamMember[] | null;
}

interface WorldEvents {
  botJoined: [Server];
  botLeft: [Server];
  messageCreated: [Stored];
  messageUpdated: [Stored];
  messageDeleted: [Stored];
  channelCreated: [Channel];
  channelUpdated: [Channel];
  /** Somebody has come into a thread, or has left it. */
  threadMembersChanged: [{ thread: Channel; userId: string; isMember: boolean }];
  commandsChanged: [];
  typing: [{ channel: Channel; user: User }];
  reaction: [{ kind: 'ADD' | 'REMOVE'; stored: Stored; user: User; emoji: string }];
}

/** Everything that this Discord holds, in memory: two servers with their channels, and what has been made since. */
export class World {
  readonly events = new EventEmitter<WorldEvents>();
  /** Where this Discord is reached, such as `http://127.0.0.1:4000`; known once it listens. */
  address = '';
  readonly newId: () => string;
  readonly people = new Map<string, Person>();
  readonly channels: Map<string, Channel>;
  readonly servers: ReadonlyMap<string, Server>;
  ownership: Ownership = { owner: OWNER, team: null };
  /** The application's: those that say which privileges it has been granted are off at first. */
  applicationFlags = 0;
  readonly files = new Map<string, StoredFile>();
  /** By the server's id, or `global`. */
  readonly commands = new Map<string, readonly Command[]>();
  readonly #messages = new Map<string, Stored>();
  /** The ids of the members of each thread, by its own. */
  readonly #threadMembers = new Map<string, Set<string>>();
  /** The ids of the servers that the bot is in. */
  readonly #joined: Set<string>;

  /** @param joined the ids of the servers that the bot is in at first; left out, all. */
  constructor(
    readonly clock: Clock,
    joined?: readonly string[],
  ) {
    const servers = [HOME, STRANGERS];
    this.servers = new Map(servers.map((server) => [server.guild.id, server]));
    const channels = servers.flatMap(({ channel, others }) => [channel, ...others]);
    this.channels = new Map(channels.map((channel) => [channel.id, channel]));
    this.#joined = new Set(joined ?? this.servers.keys());
    this.newId = createSnowflakes(clock);
    // Each open page listens, and there may be any number of them.
    this.events.setMaxListeners(0);
    for (const person of [BOT, MEMBER, MODERATOR_PERSON, STRANGER, STRANGER_MANAGER]) this.addPerson(person);
    const invited = [MEMBER, MODERATOR_PERSON].map(({ user }) => user.id);
    this.#threadMembers.set(PRIVATE_THREAD_ID, new Set(invited));
  }

  addPerson(person: Person): void {
    this.people.set(person.user.id, person);
  }

  person(id: string): Person {
    const found = this.people.get(id);
    if (found === undefined) throw unknownThing('User');
    return found;
  }

  server(id: string): Server {
    const found = this.servers.get(id);
    if (found === undefined) throw unknownThing('Guild');
    return found;
  }

  /** The servers that the bot is in. */
  joinedServers(): Server[] {
    return [...this.servers.values()].filter(({ guild }) => this.#joined.has(guild.id));
  }

  hasBot(guildId: string): boolean {
    return this.#joined.has(guildId);
  }

  /** Invites the bot to a server. */
  joinServer(id: string): void {
    const server = this.server(id);
    this.#joined.add(id);
    this.events.emit('botJoined', server);
  }

  /** Takes the bot out of a server. */
  leaveServer(id: string): void {
    const server = this.server(id);
    this.#joined.delete(id);
    this.events.emit('botLeft', server);
  }

  membersOf(guildId: string): Person[] {
    return [...this.people.values()].filter((person) => this.#isIn(guildId, person));
  }

  #isIn(guildId: string, person: Person): boolean {
    return person.user.id === BOT_USER.id ? this.hasBot(guildId) : isMember(person, guildId);
  }

  channel(id: string): Channel {
    const found = this.channels.get(id);
    if (found === undefined) throw unknownThing('Channel');
    return found;
  }

  /** A channel that the bot may see. @throws {DiscordError} */
  openChannel(id: string): Channel {
    const channel = this.channel(id);
    if (!this.canSee(BOT_USER.id, channel)) throw new DiscordError(403, 50001, 'Missing Access');
    return channel;
  }

  /** The channels of a server that somebody sees, its threads among them. */
  channelsFor(userId: string, guildId: string): Channel[] {
    return [...this.channels.values()].filter(
      (channel) => channel.guild_id === guildId && this.canSee(userId, channel),
    );
  }

  /** Whether somebody sees a channel, and what is written in it. */
  canSee(userId: string, { id, type, guild_id, recipients }: Channel): boolean {
    if (guild_id === undefined)
      return userId === BOT_USER.id || recipients?.some((user) => user.id === userId) === true;
    const person = this.people.get(userId);
    if (person === undefined || !this.#isIn(guild_id, person)) return false;
    return type !== ChannelType.PrivateThread || this.threadMembers(id).has(userId);
  }

  /** What somebody may do in a channel of a server; a thread has what its channel has. */
  permissionsIn(person: Person, channel: Channel): bigint {
    if (channel.guild_id === undefined) return 0n;
    const parent = channel.parent_id === undefined ? channel : this.channel(channel.parent_id);
    return permissionsIn(person, this.server(channel.guild_id), parent);
  }

  threadMembers(id: string): ReadonlySet<string> {
    return this.#threadMembers.get(id) ?? new Set();
  }

  /** Makes somebody a member of a thread. */
  joinThread(thread: Channel, userId: string): void {
    if (this.threadMembers(thread.id).has(userId)) return;
    this.#threadMembers.set(thread.id, new Set([...this.threadMembers(thread.id), userId]));
    this.events.emit('threadMembersChanged', { thread, userId, isMember: true });
  }

  leaveThread(thread: Channel, userId: string): void {
    if (!this.threadMembers(thread.id).has(userId)) return;
    const others = [...this.threadMembers(thread.id)].filter((id) => id !== userId);
    this.#threadMembers.set(thread.id, new Set(others));
    this.events.emit('threadMembersChanged', { thread, userId, isMember: false });
  }

  /**
   * Has a message's author, and whom it mentions, join the thread that it is written in, and the thread come out of the
   * archive. @throws {DiscordError} when it is locked there.
   */
  enliven(channel: Channel, userIds: readonly string[]): void {
    const { guild_id, thread_metadata: metadata } = channel;
    if (!isThread(channel) || guild_id === undefined || metadata === undefined) return;
    if (metadata.archived) {
      if (metadata.locked) throw archivedThread();
      this.updateChannel({ ...channel, thread_metadata: { ...metadata, archived: false } });
    }
    for (const { user } of this.membersOf(guild_id))
      if (userIds.includes(user.id)) this.joinThread(this.channel(channel.id), user.id);
  }

  /** @param members of a thread: the ids of those who are in it from the beginning. */
  addChannel(channel: Channel, members: readonly string[] = []): Channel {
    this.channels.set(channel.id, channel);
    this.#threadMembers.set(channel.id, new Set(members));
    this.events.emit('channelCreated', channel);
    return channel;
  }

  updateChannel(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    this.events.emit('channelUpdated', channel);
    return channel;
  }

  /** The channel in which the bot and one person talk alone; made when it is first asked for. */
  directChannel(user: User): Channel {
    for (const channel of this.channels.values()) {
      if (channel.recipients?.some(({ id }) => id === user.id)) return channel;
    }
    return this.addChannel({ id: this.newId(), type: ChannelType.DM, recipients: [user] });
  }

  allCommands(): readonly Command[] {
    return [...this.commands.values()].flat();
  }

  setCommands(scope: string, commands: readonly Command[]): void {
    this.commands.set(scope, commands);
    this.events.emit('commandsChanged');
  }

  /** The messages that a person sees, oldest first; for the bot, those that are for everyone. */
  messagesFor(userId: string): Message[] {
    return [...this.#messages.values()]
      .filter((stored) => this.sees(userId, stored))
      .map(({ message }) => message);
  }

  sees(userId: string, { message, visibleTo }: Stored): boolean {
    if (visibleTo !== null) return visibleTo === userId;
    return this.canSee(userId, this.channel(message.channel_id));
  }

  findMessage(id: string): Stored | undefined {
    return this.#messages.get(id);
  }

  addMessage(stored: Stored): void {
    this.#messages.set(stored.message.id, stored);
    this.events.emit('messageCreated', stored);
  }

  updateMessage(stored: Stored): void {
    this.#messages.set(stored.message.id, stored);
    const { referenced_message: _, ...message } = stored.message;
    this.#changeInReplies(message.id, message);
    this.events.emit('messageUpdated', stored);
  }

  deleteMessage(stored: Stored): void {
    this.#messages.delete(stored.message.id);
    // Discord gives a reply to what has been deleted with null in its place.
    this.#changeInReplies(stored.message.id, null);
    this.events.emit('messageDeleted', stored);
  }

  #changeInReplies(id: string, referenced_message: Message | null): void {
    for (const [key, stored] of this.#messages) {
      const { message } = stored;
      if (message.message_reference?.message_id === id)
        this.#messages.set(key, { ...stored, message: { ...message, referenced_message } });
    }
  }
}
