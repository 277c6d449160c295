import {
  ChannelType,
  DiscordAPIError,
  type Message,
  RESTJSONErrorCodes,
  type ThreadChannel,
} from 'discord.js';
import type { Logger } from '../logger.ts';
import { THREAD_NAME_CHARACTERS } from './limits.ts';
import { shorten } from './markdown.ts';

/** Without the second, the bot would open a thread and have nothing to say in it. */
export const THREAD_PERMISSIONS = ['CreatePublicThreads', 'SendMessagesInThreads'] as const;

const { ThreadAlreadyCreatedForMessage } = RESTJSONErrorCodes;

export interface Threads {
  /**
   * Opens a thread on a message, which bears the question as its name. Null where there can be none: in a thread or a forum's
   * post, in a voice channel, without a permission, or where Discord refuses it. Why it refuses goes to the log, once until it
   * works again in that channel.
   */
  open(message: Message<true>, question: string): Promise<ThreadChannel | null>;
}

export function createThreads(logger: Logger): Threads {
  /** The ids of the channels in which no thread could be opened. */
  const refused = new Set<string>();

  function noteRefusal({ channelId, guildId }: Message<true>, reason: string): null {
    if (!refused.has(channelId))
      logger.warn({ guildId, channelId, reason }, 'no thread can be opened here: answers are given in place');
    refused.add(channelId);
    return null;
  }

  return {
    async open(message, question) {
      const { channel, channelId, client } = message;
      const isParent =
        channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;
      if (!isParent) return null;
      const missing = channel.permissionsFor(client.user)?.missing(THREAD_PERMISSIONS) ?? [];
      if (missing.length > 0) return noteRefusal(message, `missing ${missing.join(', ')}`);
      try {
        const thread = await startThread(message, question);
        if (thread !== null) refused.delete(channelId);
        return thread;
      } catch (error) {
        if (!(error instanceof DiscordAPIError)) throw error;
        return noteRefusal(message, describeCode(error.code));
      }
    },
  };
}

/** Null where somebody else was faster. @throws {DiscordAPIError} */
async function startThread(message: Message<true>, question: string): Promise<ThreadChannel | null> {
  if (message.hasThread) return findOwnThread(message);
  try {
    return await message.startThread({ name: shorten(question, THREAD_NAME_CHARACTERS) });
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== ThreadAlreadyCreatedForMessage) throw error;
    // discord.js repeats a request that Discord answers with a fault of its own: the first try may have worked.
    return findOwnThread(message);
  }
}

/** The thread that the bot has opened on a message, which has the message's id. Null where it is somebody else's. @throws {DiscordAPIError} */
export async function findOwnThread({
  id,
  client,
}: Pick<Message, 'id' | 'client'>): Promise<ThreadChannel | null> {
  const thread = await client.channels.fetch(id);
  return thread?.isThread() === true && thread.ownerId === client.user.id ? thread : null;
}

/** Not in Discord's words: they may hold those of the question. */
function describeCode(code: string | number): string {
  return typeof code === 'number' ? (RESTJSONErrorCodes[code] ?? String(code)) : code;
}
