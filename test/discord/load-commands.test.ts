import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { UserError } from '../../src/user-error.ts';

const GOOD = "export default { data: { name: 'good', description: 'Good' }, async execute() {} };";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-commands-'));
  await writeFile(join(folder, 'good.ts'), GOOD);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('every file of the folder is a command by its file’s name', async () => {
  await writeFile(join(folder, 'also.ts'), GOOD.replace("'good'", "'also'"));
  expect([...(await loadCommands(folder)).keys()]).toEqual(['also', 'good']);
});

test('a command on a message has a name as in a menu, and no description', async () => {
  const data = "{ name: 'Read aloud', type: 3 }";
  await writeFile(join(folder, 'read-aloud.ts'), `export default { data: ${data}, async execute() {} };`);
  expect([...(await loadCommands(folder)).keys()]).toEqual(['good', 'Read aloud']);
});

test('hidden files are left aside', async () => {
  await writeFile(join(folder, '.DS_Store'), 'the system’s own');
  await writeFile(join(folder, '.good.ts'), 'an editor’s own');
  expect([...(await loadCommands(folder)).keys()]).toEqual(['good']);
});

test('every bad file is named at once, with everything that is wrong with its command', async () => {
  await writeFile(join(folder, 'bare.ts'), "export default { data: { name: 'bare' } };");
  await writeFile(join(folder, 'notes.md'), 'Notes');
  const failure: unknown = await loadCommands(folder).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  const lines = failure instanceof UserError ? failure.message.split('\n') : [];
  expect(lines).toEqual([
    'commands/bare.ts: its default export.data.description: expected a description; its default export.execute: expected a function',
    'commands/notes.md: only commands live in this folder: expected a file that ends in .ts',
  ]);
});

describe('a file that is no command stops the start, named, with the reason:', () => {
  test.each([
    ['notes.md', 'Notes', 'only commands live in this folder: expected a file that ends in .ts'],
    ['broken.ts', 'export default {', 'it cannot be loaded: '],
    ['throws.ts', "throw new Error('no such setting');", 'it cannot be loaded: no such setting'],
    ['named.ts', 'export const command = {};', 'its default export: '],
    ['bare.ts', 'export default {};', 'its default export.data: expected what is registered'],
    [
      'still.ts',
      "export default { data: { name: 'still', description: 'x' } };",
      'its default export.execute: expected a function',
    ],
    ['other.ts', GOOD, 'its command is called "good": expected the file’s name, "other"'],
    [
      'buttons.ts',
      GOOD.replace("'good'", "'buttons'").replace('};', ', buttons: { press: 1 } };'),
      'its default export.buttons.press: expected a function',
    ],
  ])('%s', async (file, content, reason) => {
    await writeFile(join(folder, file), content);
    const loading = loadCommands(folder);
    await expect(loading).rejects.toThrow(`commands/${file}: ${reason}`);
    await expect(loading).rejects.not.toThrow(folder);
  });
});
