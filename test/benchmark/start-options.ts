import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The options that `npm start` gives to Node. @param root the project's folder */
export async function readStartOptions(root: string): Promise<string[]> {
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string() }) })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  return scripts.start.split(' ').slice(1, -1);
}
