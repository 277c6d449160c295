import type { Attachment, Client } from 'discord.js';
import { IMPORT_LIMITS } from '../../corpus/import/refusal.ts';
import { texts } from '../../texts/en.ts';
import { UserError } from '../../user-error.ts';

/** Where Discord keeps what people attach. */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
const TIME_LIMIT_MS = 20_000;

/**
 * Fetches what a person attached, from Discord alone.
 *
 * @throws {UserError} when it is too large or does not come
 */
export async function fetchAttachment({ url, name, size }: Attachment, client: Client): Promise<Uint8Array> {
  const tooLarge = () => new UserError(texts.imports.tooLarge(name));
  if (size > IMPORT_LIMITS.bytes) throw tooLarge();
  const { host, origin } = new URL(url);
  // Where somebody else plays Discord, attachments are where the rest of it is.
  const isOurs = origin === new URL(client.rest.options.api).origin || HOSTS.includes(host);
  if (!isOurs) throw new UserError(texts.imports.unfetched);
  const response = await fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS), redirect: 'error' }).catch(
    (cause: unknown) => {
      throw new UserError(texts.imports.unfetched, { cause });
    },
  );
  if (!response.ok || response.body === null) throw new UserError(texts.imports.unfetched);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > IMPORT_LIMITS.bytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
