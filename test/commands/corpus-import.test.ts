import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { EDITOR_ROLE_ID } from '../../src/playground/guild.ts';
import { makePdf } from '../support/originals.ts';
import { render } from '../support/render.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const MODERATOR: Person = { canManageServer: true };
const TITLE = 'Ostby and Almar measure waves together';
const P1 =
  'The port of Ostby and the Almar Foundation agreed on Monday to measure waves together, they said in a statement.';
const PAGE = `Sign in\n\n${TITLE}\n\n${P1}\n\nRelated Articles\n`;
const FILE = 'ostby-and-almar-measure-waves-together.md';

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start(options);
  onTestFinished(() => bot.stop());
  return bot;
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;
const attach = (bot: TestBot, name: string, data: string | Uint8Array, person: Person = MODERATOR) =>
  bot.attach('corpus import', { option: 'file', name, data: Buffer.from(data) }, person);

test('a moderator sees what was taken and left, edits it, imports it, and can undo that', async () => {
  const bot = await startBot();
  const preview = await attach(bot, 'waves.txt', PAGE);
  expect(isPrivate(preview)).toBe(true);
  expect(shown(preview)).toContain(`Title ${TITLE}\n`);
  expect(shown(preview)).toContain('Published unknown');
  expect(shown(preview)).toMatch(/Left out\n- Sign in\n- Related Articles/);
  expect(await readdir(bot.folder)).not.toContain(FILE);

  const edited = await bot.fillIn(preview, 'Edit', {
    title: TITLE,
    published: '2024-06-04',
    publisher: 'Ostby *Post*',
  });
  expect(shown(edited)).toContain('Published 2024-06-04');
  expect(shown(edited)).toContain('Publisher Ostby *Post*');
  const done = await bot.press(edited, 'Import');
  expect(shown(done)).toMatch(new RegExp(`Added\n- ${TITLE}\n`));
  const file = await readFile(join(bot.folder, FILE), 'utf8');
  expect(file).toContain('published: 2024-06-04');
  expect(file).toContain('source: Imported from waves.txt');
  expect(
    textOf(await bot.run('ask', { question: 'What did Ostby and the Almar Foundation agree to measure?' })),
  ).toContain('measure waves together');

  const undo = await bot.press(done, 'Undo');
  await bot.press(undo, 'Take it back');
  expect(await readdir(bot.folder)).not.toContain(FILE);
  expect(bot.takeViolations()).toEqual([]);
});

test('what the reader of articles would refuse is refused in the form, and nothing is lost by it', async () => {
  const bot = await startBot();
  const preview = await attach(bot, 'waves.txt', PAGE);
  const refused = await bot.fillIn(preview, 'Edit', { title: TITLE, published: '4 June' });
  expect(textOf(refused)).toMatch(/published "4 June" is no date/);
  expect(shown(await bot.fillIn(preview, 'Edit', { title: 'Another title' }))).toContain(
    'Title Another title',
  );
});

test('an article that is there already is pointed out, and so is a copy under another name', async () => {
  const bot = await startBot();
  await bot.press(await attach(bot, 'waves.txt', PAGE), 'Import');
  const again = await attach(bot, 'waves.txt', PAGE.replace('Monday', 'Tuesday'));
  expect(shown(again)).toContain('is there already: it would be written over');
  await bot.press(again, 'Write over it');
  expect(await readFile(join(bot.folder, FILE), 'utf8')).toContain('Tuesday');
  const copy = await attach(bot, 'copy.txt', PAGE.replace(TITLE, 'Two bodies, one wave and a statement'));
  expect(shown(copy)).toMatch(/\d\d % of it is in “?Ostby and Almar measure waves together/);
});

test('a page without a title cannot be imported before it has one; its buttons work after a restart', async () => {
  const bot = await startBot();
  const preview = await attach(
    bot,
    'p.pdf',
    await makePdf([[P1.slice(0, 75), P1.slice(75).trim(), '', P1.slice(0, 75)]]),
  );
  expect(shown(preview)).toContain('The page does not tell its title');
  await bot.disconnect();
  await bot.connect();
  const edited = await bot.fillIn(preview, 'Edit', { title: TITLE });
  await bot.press(edited, 'Import');
  expect(await readdir(bot.folder)).toContain(FILE);
});

test('a file that is no article is refused with its reason, and a cancelled import is over', async () => {
  const bot = await startBot();
  expect(textOf(await attach(bot, 'a.pdf', 'no PDF'))).toContain(
    'holds something else, which its name denies',
  );
  expect(textOf(await attach(bot, 'a.exe', 'MZ'))).toContain('is of no known kind');
  const preview = await attach(bot, 'waves.txt', PAGE);
  expect(textOf(await bot.press(preview, 'Cancel'))).toBe('Not imported.');
  expect(await readdir(join(bot.folder, '.data', 'drafts'))).toEqual([]);
});

test('an import that loses a guard question is made only when the moderator insists', async () => {
  const bot = await startBot();
  await bot.press(await attach(bot, 'waves.txt', PAGE), 'Import');
  await writeFile(
    join(bot.folder, 'guard.yaml'),
    '- question: What did Ostby and the Almar Foundation agree to measure?\n  answer: on Monday to measure waves\n',
  );
  await bot.library.reload();
  const again = await attach(
    bot,
    'waves.txt',
    PAGE.replace(
      P1,
      'It rained in Ostby on that day, and on the next day as well, without any end to it in sight.',
    ),
  );
  const warned = await bot.press(again, 'Write over it');
  expect(textOf(warned)).toContain('The guard question');
  expect(await readFile(join(bot.folder, FILE), 'utf8')).toContain('measure waves');
  await bot.press(warned, 'Import anyway');
  expect(await readFile(join(bot.folder, FILE), 'utf8')).toContain('It rained');
}, 30_000);

test('of two moderators who import under one title the second is shown what came in meanwhile, and nothing is lost', async () => {
  const bot = await startBot();
  const first = await attach(bot, 'waves.txt', PAGE);
  const second = await attach(bot, 'waves.txt', PAGE.replace('Monday', 'Tuesday'));
  await bot.press(first, 'Import');
  const shownAgain = await bot.press(second, 'Import');
  expect(shown(shownAgain)).toContain('Nothing was imported: the corpus has changed');
  expect(shown(shownAgain)).toContain('is there already: it would be written over');
  expect(await readFile(join(bot.folder, FILE), 'utf8')).toContain('Monday');
  expect(await bot.library.versions.list()).toHaveLength(2);

  expect(shown(await bot.press(shownAgain, 'Write over it'))).toContain('Changed');
  expect(await readFile(join(bot.folder, FILE), 'utf8')).toContain('Tuesday');
});

test('a button of an earlier version, which names no corpus, shows the preview again', async () => {
  const bot = await startBot();
  await attach(bot, 'waves.txt', PAGE);
  const [draft = ''] = await readdir(join(bot.folder, '.data', 'drafts'));
  const reply = await bot.pressOld(`corpus:import-now:${draft.replace('.json', '')}`, [], MODERATOR);
  expect(shown(reply)).toContain('Nothing was imported');
  expect(await readdir(bot.folder)).not.toContain(FILE);
});

test('of two imports that are confirmed at the same moment one is made', async () => {
  const bot = await startBot();
  const previews = [
    await attach(bot, 'waves.txt', PAGE),
    await attach(bot, 'waves.txt', PAGE.replace('Monday', 'Tuesday')),
  ];
  for (const preview of previews) void bot.press(preview, 'Import');
  const confirmed = () => bot.logs.filter(({ action }) => action === 'import-now');
  await vi.waitFor(() => expect(confirmed()).toHaveLength(2), 10_000);
  const versions = await bot.library.versions.list();
  expect(versions).toMatchObject([{ added: [FILE], changed: [] }, { number: 1 }]);
});

test('a file of that name that somebody has written by hand meanwhile is not written over', async () => {
  const bot = await startBot();
  const preview = await attach(bot, 'waves.txt', PAGE);
  await writeFile(join(bot.folder, FILE), '---\ntitle: By hand\npublished: 2024\n---\nIt rained in Ostby.\n');
  void bot.press(preview, 'Import');
  expect(textOf(await bot.after(preview))).toContain('have been changed by hand');
  expect(await readFile(join(bot.folder, FILE), 'utf8')).toContain('By hand');
});

test('who is a moderator no longer when an import is confirmed or edited is refused, and nothing is changed', async () => {
  const bot = await startBot({ moderatorRoleId: EDITOR_ROLE_ID });
  const id = bot.playground.world.newId();
  const preview = await attach(bot, 'waves.txt', PAGE, { id, roles: [EDITOR_ROLE_ID] });
  bot.setRoles({ id, roles: [] });
  expect(textOf(await bot.press(preview, 'Import'))).toContain('Only moderators may do this');
  expect(textOf(await bot.press(preview, 'Cancel'))).toContain('Only moderators may do this');
  expect(await readdir(bot.folder)).not.toContain(FILE);
  expect(await readdir(join(bot.folder, '.data', 'drafts'))).toHaveLength(1);

  bot.setRoles({ id, roles: [EDITOR_ROLE_ID] });
  const form = await bot.openForm(preview, 'Edit');
  bot.setRoles({ id, roles: [] });
  expect(textOf(await bot.sendForm(form, { title: 'Another title' }))).toContain(
    'Only moderators may do this',
  );
  bot.setRoles({ id, roles: [EDITOR_ROLE_ID] });
  await bot.press(preview, 'Import');
  expect(await readdir(bot.folder)).toContain(FILE);
});

test('nobody but moderators imports, by command, button or form, and made-up ids lead nowhere', async () => {
  const bot = await startBot({ moderatorRoleId: EDITOR_ROLE_ID });
  expect(textOf(await attach(bot, 'waves.txt', PAGE, {}))).toContain('Only moderators may do this');
  await attach(bot, 'waves.txt', PAGE);
  const [draft = ''] = await readdir(join(bot.folder, '.data', 'drafts'));
  const id = draft.replace('.json', '');
  for (const action of ['import-edit', 'import-now', 'import-anyway', 'import-cancel'])
    expect(textOf(await bot.pressOld(`corpus:${action}:${id}`))).toContain('Only moderators may do this');
  for (const made of ['0123456789abcdef', '../../corpus', ''])
    expect(textOf(await bot.pressOld(`corpus:import-now:${made}`, [], MODERATOR))).toContain(
      'This import is over',
    );
  expect(await readdir(bot.folder)).not.toContain(FILE);
});
