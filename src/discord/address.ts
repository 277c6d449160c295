import type { Message } from 'discord.js';
import type { Services } from './command.ts';
import { speaksToBot } from './question.ts';

/**
 * What a message says, as it said it when it was told of: discord.js changes the message itself with every event and every
 * answer of Discord's that shows it, an earlier state included.
 */
export type Words = Pick<Message, 'content' | 'mentions'>;

/** What a message wants of the bot. */
export type Address =
  /** `raw` is the message without the mention of the bot. */
  | { readonly kind: 'asks'; readonly raw: string }
  /** The bot's role is mentioned, and the bot is not: the words beside it are not for the bot to read. */
  | { readonly kind: 'role' }
  /** `reason`: why it is left alone though it names the bot; null for a message that does not. */
  | { readonly kind: 'none'; readonly reason: string | null };

/**
 * Reads whether a message is meant for the bot: one that mentions it, and a reply to one of the bot's messages that asks
 * something or is small talk. A mention is one that was written: the one that Discord adds to a reply ("Thank you!"), and
 * @everyone, are not meant for the bot, and none is where the server's managers want none answered.
 */
export function readAddress(
  message: Message<true>,
  { content, mentions }: Words,
  { library, settings }: Pick<Services, 'library' | 'settings'>,
): Address {
  const { author, client, guildId, channelId } = message;
  const isReply = mentions.repliedUser?.id === client.user.id;
  const isRole = mentions.roles.some(({ tags }) => tags?.botId === client.user.id);
  const isNamed = isRole || mentions.users.has(client.user.id);
  const none = (reason: string): Address => ({ kind: 'none', reason: isNamed ? reason : null });
  // In a form of an event that discord.js does not expect, these may be missing for all that its types say.
  if (!author || typeof content !== 'string') return none('without an author or words');
  if (author.bot) return author.id === client.user.id ? { kind: 'none', reason: null } : none('by a bot');
  if (message.system) return none('written by Discord itself');
  const raw = content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ');
  const asks = raw !== content || (isReply && speaksToBot(content, library.current()));
  if ((asks || isRole) && !settings.answersMentions(guildId, channelId))
    return none('in a channel where mentions are not answered');
  if (asks) return { kind: 'asks', raw };
  if (isRole) return { kind: 'role' };
  return none(isReply ? 'a reply that asks nothing' : 'mentioned beside the words alone');
}
