import { ChannelType } from 'discord.js';
import { z } from 'zod';
import { unknownThing } from '../discord-error.ts';
import type { Channel, Server } from '../guild.ts';
import { BOT_USER, describeMember, isMember } from '../people.ts';
import { type Call, type Define, type RestContext, requireSchema } from './route.ts';

const DAY_MINUTES = 1440;

const threadBody = z.looseObject({ name: z.string(), auto_archive_duration: z.number().nullish() });
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
  define('GET', '/users/@me/guilds', () => ({
    status: 200,
    body: world.joinedServers().map(({ guild: { id, name } }) => ({ id, name, owner: false })),
  }));
  define('GET', '/guilds/:guildId', (call) => ({ status: 200, body: serverOf(call).guild }));
  define('GET', '/guilds/:guildId/channels', (call) => ({ status: 200, body: [serverOf(call).channel] }));
  define('GET', '/guilds/:guildId/roles', (call) => ({ status: 200, body: serverOf(call).guild.roles }));
  define('GET', '/guilds/:guildId/members', (call) => {
    const { id } = serverOf(call).guild;
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
    await requireSchema('CreateTextThreadWithoutMessageRequestSchema', call.body);
    return { status: 201, body: world.addChannel(describeThread(world.newId(), parent, call.body)) };
  });
  define('POST', '/channels/:channelId/messages/:messageId/threads', async (call) => {
    const parent = world.openChannel(call.param('channelId'));
    await requireSchema('CreateTextThreadWithMessageRequestSchema', call.body);
    const stored = world.findMessage(call.param('messageId'));
    if (stored === undefined || stored.visibleTo !== null) throw unknownThing('Message');
    // A thread that grows out of a message has the message's id.
    return { status: 201, body: world.addChannel(describeThread(stored.message.id, parent, call.body)) };
  });

  function describeThread(id: string, parent: Channel, body: unknown): Channel {
    const { name, auto_archive_duration } = threadBody.parse(body);
    return {
      id,
      type: ChannelType.PublicThread,
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
