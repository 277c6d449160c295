import type { Attachment, Client } from 'discord.js';
import { hasCredentials } from '../../corpus/address.ts';
import { IMPORT_LIMITS } from '../../corpus/import/refusal.ts';
import { LocalisedError } from '../../texts/localised-error.ts';

/** Where Discord keeps what people attach. */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
const TIME_LIMIT_MS = 20_000;

/**
 * Fetches what a person attached, from Discord alone.
 *
 * @throws {UserError} when it is too large, or does not come whole in time
 */
export async function fetchAttachment(
  { url, name, size }: Pick<Attachment, 'url' | 'name' | 'size'>,
  client: Pick<Client, 'rest'>,
): Promise<Uint8Array> {
  if (size > IMPORT_LIMITS.bytes) throw new LocalisedError((texts) => texts.imports.tooLarge(name));
  const { host, origin } = new URL(url);
  // Where somebody else plays Discord, attachments are where the rest of it is.
  const isOurs = origin === new URL(client.rest.options.api).origin || HOSTS.includes(host);
  if (!isOurs || hasCredentials(url)) throw new LocalisedError((texts) => texts.imports.unfetched);
  const bytes = await download(url).catch((cause: unknown) => {
    throw new LocalisedError((texts) => texts.imports.unfetched, { cause });
  });
  if (bytes === null) throw new LocalisedError((texts) => texts.imports.tooLarge(name));
  return bytes;
}

/** The whole of it; null for more than is taken. The time limit is for the last byte: a connection may stall in between. */
async function download(url: string): Promise<Uint8Array | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS), redirect: 'error' });
  if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > IMPORT_LIMITS.bytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
