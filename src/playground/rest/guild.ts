import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import { archivedThread, DiscordError, unknownThing } from '../discord-error.ts';
import { type Channel, isThread, type Server } from '../guild.ts';
import { messageBodySchema } from '../message.ts';
import { BOT, BOT_USER, describeMember, isMember } from '../people.ts';
import { listsMembers } from '../privileges.ts';
import { createMessage } from '../write-message.ts';
import { type Answer, type Call, type Define, NO_CONTENT, type RestContext, requireSchema } from './route.ts';

const DAY_MINUTES = 1440;

const threadBody = z.looseObject({
  name: z.string(),
  type: z.number().nullish(),
  auto_archive_duration: z.number().nullish(),
});
const postBody = z.looseObject({ message: messageBodySchema });
const threadChanges = z.looseObject({
  name: z.string().optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
});

/** The servers that the bot is in, their members and roles, their channels and threads, and direct messages. */
export function defineGuildRoutes(define: Define, { world }: RestContext): void {
  const serverOf = (call: Call): Server => {
    const id = call.param('guildId');
    if (!world.hasBot(id)) throw unknownThing('Guild');
    return world.server(id);
  };
  const visible = ({ guild }: Server) => world.channelsFor(BOT_USER.id, guild.id);
  const threadOf = (call: Call): Channel => {
    const thread = world.openChannel(call.param('channelId'));
    if (!isThread(thread)) throw unknownThing('Channel');
    return thread;
  };
  define('GET', '/users/@me/guilds', () => ({
    status: 200,
    body: world.joinedServers().map(({ guild: { id, name } }) => ({ id, name, owner: false })),
  }));
  define('GET', '/guilds/:guildId', (call) => ({ status: 200, body: serverOf(call).guild }));
  define('GET', '/guilds/:guildId/channels', (call) => ({
    status: 200,
    body: visible(serverOf(call)).filter((channel) => !isThread(channel)),
  }));
  define('GET', '/guilds/:guildId/threads/active', (call) => {
    const isActive = (channel: Channel) => isThread(channel) && channel.thread_metadata?.archived !== true;
    return { status: 200, body: { threads: visible(serverOf(call)).filter(isActive), members: [] } };
  });
  define('GET', '/guilds/:guildId/roles', (call) => ({ status: 200, body: serverOf(call).guild.roles }));
  define('GET', '/guilds/:guildId/members', (call) => {
    const { id } = serverOf(call).guild;
    if (!listsMembers(world.applicationFlags)) throw new DiscordError(403, 50001, 'Missing Access');
    return { status: 200, body: world.membersOf(id).map((person) => describeMember(person, id)) };
  });
  define('GET', '/guilds/:guildId/members/:userId', (call) => {
    const { id } = serverOf(call).guild;
    const found = world.people.get(call.param('userId'));
    if (found === undefined || !isMember(found, id)) throw unknownThing('Member');
    return { status: 200, body: describeMember(found, id) };
  });

  define('GET', '/channels/:channelId', (call) => ({
    status: 200,
    body: world.openChannel(call.param('channelId')),
  }));
  define('PATCH', '/channels/:channelId', async (call) => {
    const channel = world.openChannel(call.param('channelId'));
    await requireSchema('UpdateThreadRequestPartialSchema', call.body);
    const { name, ...state } = threadChanges.parse(call.body);
    const { thread_metadata: metadata } = channel;
    if (metadata === undefined) throw unknownThing('Channel');
    const { archived = metadata.archived, locked = metadata.locked } = state;
    const changed = world.updateChannel({
      ...channel,
      ...(name === undefined ? {} : { name }),
      thread_metadata: { ...metadata, archived, locked },
    });
    return { status: 200, body: changed };
  });
  define('POST', '/users/@me/channels', async (call) => {
    await requireSchema('CreatePrivateChannelRequestSchema', call.body);
    const { recipient_id } = z.looseObject({ recipient_id: z.string() }).parse(call.body);
    return { status: 200, body: world.directChannel(world.person(recipient_id).user) };
  });
  define('POST', '/channels/:channelId/threads', async (call) => {
    const parent = world.openChannel(call.param('channelId'));
    if (parent.type === ChannelType.GuildForum) return makePost(parent, call);
    await requireSchema('CreateTextThreadWithoutMessageRequestSchema', call.body);
    // Discord's default is a private one.
    const { type } = threadBody.parse(call.body);
    const kind = type === ChannelType.PublicThread ? type : ChannelType.PrivateThread;
    return { status: 201, body: addThread(describeThread(world.newId(), parent, call.body, kind)) };
  });
  for (const who of ['@me', ':userId']) {
    const path = `/channels/:channelId/thread-members/${who}`;
    const userOf = (call: Call) => (who === '@me' ? BOT_USER : world.person(call.param('userId')).user);
    define('PUT', path, (call) => {
      const thread = threadOf(call);
      if (thread.thread_metadata?.archived === true) throw archivedThread();
      world.joinThread(thread, userOf(call).id);
      return NO_CONTENT;
    });
    define('DELETE', path, (call) => {
      world.leaveThread(threadOf(call), userOf(call).id);
      return NO_CONTENT;
    });
  }
  define('GET', '/channels/:channelId/thread-members', (call) => {
    const { id } = threadOf(call);
    const members = [...world.threadMembers(id)].map((user_id) => ({ id, user_id, flags: 0 }));
    return { status: 200, body: members };
  });
  define('POST', '/channels/:channelId/messages/:messageId/threads', async (call) => {
    const parent = world.openChannel(call.param('channelId'));
    await requireSchema('CreateTextThreadWithMessageRequestSchema', call.body);
    const stored = world.findMessage(call.param('messageId'));
    if (stored === undefined || stored.visibleTo !== null) throw unknownThing('Message');
    if (parent.type !== ChannelType.GuildText)
      throw new DiscordError(400, 50024, 'Cannot execute action on this channel type');
    if ((world.permissionsIn(BOT, parent) & PermissionFlagsBits.CreatePublicThreads) === 0n)
      throw new DiscordError(403, 50013, 'Missing Permissions');
    // A thread that grows out of a message has the message's id.
    if (world.channels.has(stored.message.id))
      throw new DiscordError(400, 160004, 'A thread has already been created for this message');
    const thread = addThread(describeThread(stored.message.id, parent, call.body));
    const { message } = stored;
    world.updateMessage({
      ...stored,
      message: { ...message, flags: message.flags | MessageFlags.HasThread },
    });
    return { status: 201, body: thread };
  });

  /** A post in a forum: a thread, and the message that it begins with, which has the same id. */
  async function makePost(forum: Channel, call: Call): Promise<Answer> {
    await requireSchema('CreateForumThreadRequestSchema', call.body);
    const { message: body } = postBody.parse(call.body);
    const post = addThread(describeThread(world.newId(), forum, call.body));
    const { message } = createMessage(world, {
      channel: post,
      author: BOT,
      body,
      files: call.files,
      id: post.id,
    });
    return { status: 201, body: { ...post, message } };
  }

  /** Whoever makes a thread is in it. */
  const addThread = (thread: Channel): Channel => world.addChannel(thread, [BOT_USER.id]);

  function describeThread(
    id: string,
    parent: Channel,
    body: unknown,
    type: ChannelType.PublicThread | ChannelType.PrivateThread = ChannelType.PublicThread,
  ): Channel {
    const { name, auto_archive_duration } = threadBody.parse(body);
    return {
      id,
      type,
      name,
      ...(parent.guild_id === undefined ? {} : { guild_id: parent.guild_id }),
      parent_id: parent.id,
      owner_id: BOT_USER.id,
      thread_metadata: {
        archived: false,
        locked: false,
        auto_archive_duration: auto_archive_duration ?? DAY_MINUTES,
        archive_timestamp: new Date(world.clock.now()).toISOString(),
      },
    };
  }
}
