import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ARTICLES, writeCorpus } from './support/articles.ts';
import { FakeDiscord } from './support/fake-discord.ts';
import { GUILD, slashCommand } from './support/payloads.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MAIN = join(ROOT, 'src/main.ts');
const TOKEN = 'secret.token.value';
const TIMEOUT_MS = 30_000;

let folder: string;
const running = new Set<ChildProcess>();
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-main-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Runs Node with the loader of `npm start`, in an empty folder and with nothing but this environment. */
function run(args: readonly string[], environment: Record<string, string>) {
  const tsx = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/esm/index.mjs')).href;
  const env = { PATH: process.env.PATH ?? '', ...environment };
  const child = spawn(process.execPath, ['--import', tsx, ...args], { cwd: folder, env });
  running.add(child);
  const output = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => {
    output.out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    output.err += data.toString();
  });
  const ended = once(child, 'close').then(([code]: unknown[]) => code);
  return { child, output, ended };
}

describe('without what it needs, the start ends with status 1 and says', () => {
  test(
    'how to get a token, and how to do without one, in three lines',
    async () => {
      const { ended, output } = run([MAIN], { DISCORD_TOKEN: '' });
      expect(await ended).toBe(1);
      expect(output.err.trim().split('\n')).toEqual([
        expect.stringContaining('DISCORD_TOKEN is not set'),
        expect.stringContaining('https://discord.com/developers/applications'),
        expect.stringContaining('npm run ask'),
      ]);
    },
    TIMEOUT_MS,
  );

  test(
    'everything that is wrong with the configuration, read from .env too, without the token',
    async () => {
      await writeFile(join(folder, '.env'), `DISCORD_TOKEN="Bot ${TOKEN}"\nLOG_LEVEL=loud\n`);
      const { ended, output } = run([MAIN], { DISCORD_GUILD_ID: 'nowhere' });
      expect(await ended).toBe(1);
      for (const name of ['DISCORD_TOKEN', 'LOG_LEVEL', 'DISCORD_GUILD_ID'])
        expect(output.err).toContain(`${name}: expected`);
      expect(output.err + output.out).not.toContain(TOKEN);
    },
    TIMEOUT_MS,
  );

  test(
    'every problem of every article',
    async () => {
      await writeFile(join(folder, 'one.md'), 'No front matter.');
      await writeFile(join(folder, 'two.md'), '---\ntitle: Two\nflavour: salty\n---\nText.');
      const { ended, output } = run([MAIN], { DISCORD_TOKEN: TOKEN, CORPUS_DIR: '.' });
      expect(await ended).toBe(1);
      expect(output.err).toMatch(/one\.md:1: .*\n.*two\.md:3: .*flavour/);
    },
    TIMEOUT_MS,
  );
});

describe('once it runs', () => {
  let discord: FakeDiscord;
  let corpus: string;
  beforeEach(async () => {
    discord = await FakeDiscord.start();
    corpus = await writeCorpus(ARTICLES);
  });
  afterEach(async () => {
    await discord.stop();
    await rm(corpus, { recursive: true });
  });

  async function startBot() {
    const script = `import { start } from ${JSON.stringify(pathToFileURL(MAIN).href)}; await start(process.env, { api: process.env.API });`;
    const environment = {
      DISCORD_TOKEN: TOKEN,
      DISCORD_GUILD_ID: GUILD.id,
      CORPUS_DIR: corpus,
      API: discord.rest.api,
    };
    const started = run(['--input-type=module', '--eval', script], environment);
    await vi.waitFor(() => expect(started.output.out).toContain('"ready"'), TIMEOUT_MS);
    return started;
  }

  const question = slashCommand('ask', { question: 'Who chairs the Tidewatch Network?' }, {});

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s lets the question under way be answered, then ends with status 0',
    async (signal) => {
      const { child, ended, output } = await startBot();
      const release = discord.hold(/callback$/);
      discord.dispatch('INTERACTION_CREATE', question);
      await vi.waitFor(() => expect(discord.waiting).toBe(1));
      child.kill(signal);
      await vi.waitFor(() => expect(output.out).toContain('"stopping"'));
      release();
      expect(await ended).toBe(0);
      const lines = output.out
        .trim()
        .split('\n')
        .map((line): unknown => JSON.parse(line));
      expect(lines).toContainEqual(
        expect.objectContaining({ command: 'ask', status: 'ok', durationMs: expect.any(Number) }),
      );
      expect(lines.at(-1)).toMatchObject({ msg: 'stopped' });
      expect(output.out + output.err).not.toContain(TOKEN);
      expect(output.out + output.err).not.toContain('chairs');
    },
    TIMEOUT_MS,
  );

  test(
    'a second signal does not wait',
    async () => {
      const { child, ended, output } = await startBot();
      discord.hold(/callback$/);
      discord.dispatch('INTERACTION_CREATE', question);
      await vi.waitFor(() => expect(discord.waiting).toBe(1));
      child.kill('SIGINT');
      await vi.waitFor(() => expect(output.out).toContain('"stopping"'));
      child.kill('SIGINT');
      expect(await ended).toBe(1);
      expect(output.out).not.toContain('"stopped"');
    },
    TIMEOUT_MS,
  );

  test(
    'it ends with status 1 and a line at fatal when Discord closes the connection for good',
    async () => {
      const { ended, output } = await startBot();
      discord.closeGateway(4004);
      expect(await ended).toBe(1);
      expect(output.out).toMatch(/"level":60.*"code":4004/);
    },
    TIMEOUT_MS,
  );
});

test(
  'a bug that nobody caught is logged at fatal and ends the program with status 1',
  async () => {
    const discord = await FakeDiscord.start();
    const corpus = await writeCorpus(ARTICLES);
    const script = `import { start } from ${JSON.stringify(pathToFileURL(MAIN).href)}; await start(process.env, { api: process.env.API }); Promise.reject(new Error('a slip'));`;
    const { ended, output } = run(['--input-type=module', '--eval', script], {
      DISCORD_TOKEN: TOKEN,
      CORPUS_DIR: corpus,
      API: discord.rest.api,
    });
    expect(await ended).toBe(1);
    expect(output.out).toMatch(/"level":60.*a slip/);
    await discord.stop();
    await rm(corpus, { recursive: true });
  },
  TIMEOUT_MS,
);
