import { createHmac, randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../corpus/write-changes.ts';

const KEY_BYTES = 32;

/**
 * Makes hashes of Discord's ids that nobody can tell these from: the ids alone are few enough to be tried. The key is made
 * when there is none; without it, what was kept belongs to nobody any more.
 */
export async function createUserHash(folder: string): Promise<(userId: string) => string> {
  const path = join(folder, 'user-key');
  let key = await readFile(path).catch(() => null);
  if (key?.length !== KEY_BYTES) {
    key = randomBytes(KEY_BYTES);
    await writeWhole(path, [key]);
    await chmod(path, 0o600);
  }
  const secret = key;
  return (userId) => createHmac('sha256', secret).update(userId).digest('hex');
}
