import { createHmac, randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../corpus/write-changes.ts';
import { systemCodeOf } from '../system-error.ts';
import { fromFileSystem } from './storage-error.ts';

const KEY_BYTES = 32;

/**
 * Makes hashes of Discord's ids. They are keyed, because the ids alone are few enough to be tried. A key is made where there is
 * none; without the old one, what was kept belongs to nobody any more.
 *
 * @throws {StorageError} when the key cannot be read or written
 */
export async function createUserHash(folder: string): Promise<(userId: string) => string> {
  const path = userKeyPath(folder);
  const secret = await fromFileSystem(async () => (await readKey(path)) ?? (await makeKey(path)));
  return (userId) => createHmac('sha256', secret).update(userId).digest('hex');
}

/** Null where there is none. One that cannot be read for now must not be replaced. */
async function readKey(path: string): Promise<Buffer | null> {
  try {
    const key = await readFile(path);
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function makeKey(path: string): Promise<Buffer> {
  const key = randomBytes(KEY_BYTES);
  await writeWhole(path, [key]);
  await chmod(path, 0o600);
  return key;
}

/** Where the key is. */
export function userKeyPath(folder: string): string {
  return join(folder, 'user-key');
}
