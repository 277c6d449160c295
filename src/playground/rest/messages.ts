import { archivedThread, DiscordError, unknownThing } from '../discord-error.ts';
import type { Message, Reaction } from '../message.ts';
import { BOT, BOT_USER } from '../people.ts';
import { describeForBot, readsContent } from '../privileges.ts';
import type { Stored } from '../world.ts';
import { createMessage, editMessage, requireAuthor } from '../write-message.ts';
import { type Call, type Define, NO_CONTENT, parseMessage, type RestContext } from './route.ts';

const MESSAGES = '/channels/:channelId/messages';
const ONE = `${MESSAGES}/:messageId`;
const PAGE = 50;

/** The messages of a channel, their reactions, and typing. */
export function defineMessageRoutes(define: Define, { world }: RestContext): void {
  const find = (call: Call): Stored => {
    const channel = world.openChannel(call.param('channelId'));
    const found = world.findMessage(call.param('messageId'));
    // Messages that one person alone sees cannot be reached this way, not even by the bot that sent them.
    if (found === undefined || found.message.channel_id !== channel.id || found.visibleTo !== null)
      throw unknownThing('Message');
    return found;
  };

  const describe = (message: Message) => describeForBot(world, message, readsContent(world.applicationFlags));

  define('GET', MESSAGES, (call) => {
    const { id } = world.openChannel(call.param('channelId'));
    const limit = Number(call.query.limit ?? PAGE);
    const before = call.query.before;
    const messages = world
      .messagesFor(BOT_USER.id)
      .filter((one) => one.channel_id === id && (before === undefined || BigInt(one.id) < BigInt(before)));
    return { status: 200, body: messages.slice(-limit).reverse().map(describe) };
  });
  define('POST', MESSAGES, async (call) => {
    const channel = world.openChannel(call.param('channelId'));
    const body = await parseMessage('MessageCreateRequestSchema', call.body);
    const { message } = createMessage(world, { channel, author: BOT, body, files: call.files });
    return { status: 200, body: describe(message) };
  });
  define('GET', ONE, (call) => ({ status: 200, body: describe(find(call).message) }));
  define('PATCH', ONE, async (call) => {
    const stored = find(call);
    requireAuthor(stored, BOT);
    const body = await parseMessage('MessageEditRequestPartialSchema', call.body);
    return { status: 200, body: describe(editMessage(world, stored, body, call.files).message) };
  });
  define('DELETE', ONE, (call) => {
    const stored = find(call);
    if (stored.message.author.id !== BOT_USER.id) throw new DiscordError(403, 50013, 'Missing Permissions');
    world.deleteMessage(stored);
    return NO_CONTENT;
  });
  define('POST', '/channels/:channelId/typing', (call) => {
    world.events.emit('typing', { channel: world.openChannel(call.param('channelId')), user: BOT_USER });
    return NO_CONTENT;
  });
  define('PUT', `${ONE}/reactions/:emoji/@me`, (call) => react(find(call), call.param('emoji'), 'ADD'));
  define('DELETE', `${ONE}/reactions/:emoji/@me`, (call) => react(find(call), call.param('emoji'), 'REMOVE'));

  function react(stored: Stored, emoji: string, kind: 'ADD' | 'REMOVE') {
    if (world.channel(stored.message.channel_id).thread_metadata?.archived === true) throw archivedThread();
    const old = stored.message.reactions ?? [];
    const mine = old.find((one) => one.emoji.name === emoji && one.me);
    if ((mine !== undefined) === (kind === 'ADD')) return NO_CONTENT;
    const others = old.filter((one) => one !== mine);
    const added: Reaction[] =
      kind === 'ADD' ? [{ emoji: { id: null, name: emoji }, count: 1, me: true }] : [];
    const changed = { ...stored, message: { ...stored.message, reactions: [...others, ...added] } };
    world.updateMessage(changed);
    world.events.emit('reaction', { kind, stored: changed, user: BOT_USER, emoji });
    return NO_CONTENT;
  }
}
