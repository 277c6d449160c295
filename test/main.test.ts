import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLogger } from '../src/logger.ts';
import { CHANNEL_ID, GUILD_ID } from '../src/playground/guild.ts';
import { MEMBER } from '../src/playground/people.ts';
import { type Playground, startPlayground } from '../src/playground/start-playground.ts';
import { texts } from '../src/texts/en.ts';
import { ARTICLES, writeCorpus } from './support/articles.ts';
import { PageClient } from './support/page-client.ts';
import { textOf, textsOf } from './support/shown-message.ts';

const ROOT = resolve(import.meta.dirname, '..');
const MAIN = join(ROOT, 'src/main.ts');
const TOKEN = 'secret.token.value';
const TIMEOUT_MS = 30_000;
/** The start, with a playground of the test’s in the place of Discord. */
const START = `import { start } from ${JSON.stringify(pathToFileURL(MAIN).href)}; await start(process.env, { api: process.env.API });`;

let folder: string;
function askCommand(page: PageClient, question: string) {
  const ask = page.commands().find(({ name }) => name === 'ask');
  return { op: 'command', command_id: ask?.id, options: [{ name: 'question', type: 3, value: question }] };
}

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
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data'), ...environment };
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
    'that the port of the playground is taken, by its name',
    async () => {
      const taken = await startPlayground({ port: 0, logger: createLogger('silent') });
      const { port } = new URL(taken.address);
      const { ended, output } = run([MAIN], { PLAYGROUND_PORT: port });
      expect(await ended).toBe(1);
      expect(output.err).toMatch(new RegExp(`^PLAYGROUND_PORT ${port} is in use: expected a free port`));
      await taken.stop();
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
    'that the token is refused, by a Discord that it could not reach at first',
    async () => {
      const unused = await startPlayground({ port: 0, logger: createLogger('silent') });
      const { api } = unused.rest;
      await unused.stop();
      const { ended, output } = run(['--input-type=module', '--eval', START], {
        DISCORD_TOKEN: TOKEN,
        API: api,
      });
      await vi.waitFor(() => expect(output.out).toContain('Discord cannot be reached'), TIMEOUT_MS);
      expect(output.out).toContain('"reason":"the connection was refused"');
      const playground = await startPlayground({
        port: Number(new URL(api).port),
        logger: createLogger('silent'),
      });
      expect(await ended).toBe(1);
      expect(output.err).toMatch(/^Discord does not accept DISCORD_TOKEN/);
      await playground.stop();
    },
    TIMEOUT_MS,
  );

  test(
    'what Discord finds wrong, also without a log',
    async () => {
      const playground = await startPlayground({ port: 0, logger: createLogger('silent') });
      playground.faults.onRoute({ matches: /gateway\/bot$/, status: 403, code: 40333, message: 'Blocked' });
      const { ended, output } = run(['--input-type=module', '--eval', START], {
        DISCORD_TOKEN: playground.token,
        LOG_LEVEL: 'silent',
        API: playground.rest.api,
      });
      expect(await ended).toBe(1);
      expect(output.err).toMatch(/^Accord could not start: Blocked/);
      await playground.stop();
    },
    TIMEOUT_MS,
  );

  test(
    'that .env cannot be read',
    async () => {
      await mkdir(join(folder, '.env'));
      const { ended, output } = run([MAIN], {});
      expect(await ended).toBe(1);
      expect(output.err).toMatch(/^The file \.env cannot be read \(a folder, not a file\): expected a file/);
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
  let playground: Playground;
  let page: PageClient;
  let corpus: string;
  beforeEach(async () => {
    playground = await startPlayground({ port: 0, logger: createLogger('silent') });
    page = await PageClient.open(playground.address);
    corpus = await writeCorpus(ARTICLES);
  });
  afterEach(async () => {
    await page.close();
    await playground.stop();
    await rm(corpus, { recursive: true });
  });

  const startProcess = (environment: Record<string, string> = {}) =>
    run(['--input-type=module', '--eval', START], {
      DISCORD_TOKEN: playground.token,
      DISCORD_GUILD_ID: GUILD_ID,
      CORPUS_DIR: corpus,
      API: playground.rest.api,
      ...environment,
    });

  async function startBot(environment: Record<string, string> = {}) {
    const started = startProcess(environment);
    await vi.waitFor(() => expect(started.output.out).toContain('"ready"'), TIMEOUT_MS);
    return started;
  }

  const question = 'Who chairs the Tidewatch Network?';
  /** Asks, and gives a function that lets the answer through. */
  async function holdQuestion(): Promise<() => void> {
    const release = playground.faults.hold(/callback$/);
    page.send({ ...askCommand(page, question), nonce: 'held' });
    await vi.waitFor(() => expect(playground.faults.waiting).toBe(1), TIMEOUT_MS);
    return release;
  }

  test(
    'a signal lets the question under way be answered, then ends it with status 0',
    async () => {
      const { child, ended, output } = await startBot();
      const release = await holdQuestion();
      child.kill('SIGTERM');
      await vi.waitFor(() => expect(output.out).toContain('"stopping"'), TIMEOUT_MS);
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
      expect(output.out + output.err).not.toContain(playground.token);
      expect(output.out + output.err).not.toContain('chairs');
      expect(textOf(page.messages().at(-1) ?? { components: [] })).toContain('Lena Haugen');
    },
    TIMEOUT_MS,
  );

  test(
    'a DATA_DIR that cannot be written to keeps it neither from answering nor from stopping, and is told once',
    async () => {
      const file = join(folder, 'no folder');
      await writeFile(file, '');
      const { child, ended, output } = await startBot({ DATA_DIR: file });
      expect(await page.act(askCommand(page, question))).toMatchObject({ t: 'DONE' });
      expect(textOf(page.messages().at(-1) ?? { components: [] })).toContain('Lena Haugen');
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(output.out.split('DATA_DIR cannot be written to')).toHaveLength(2);
      expect(output.out).not.toContain('cannot be kept for now');
      expect(output.out).toContain('"stopped"');
      expect(output.out + output.err).not.toContain('"stack"');
      expect(output.out + output.err).not.toContain(folder);
    },
    TIMEOUT_MS,
  );

  test(
    'it goes on answering, and stops at a signal, when nobody reads its output any more',
    async () => {
      const { child, ended } = await startBot();
      child.stdout.destroy();
      expect(await page.act(askCommand(page, question))).toMatchObject({ t: 'DONE' });
      expect(textOf(page.messages().at(-1) ?? { components: [] })).toContain('Lena Haugen');
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    },
    TIMEOUT_MS,
  );

  test(
    'a second process on its DATA_DIR is refused; once it is killed, the next one starts',
    async () => {
      const first = await startBot();
      const second = startProcess();
      expect(await second.ended).toBe(1);
      expect(second.output.err).toMatch(
        /^Another running Accord uses this DATA_DIR: expected a folder for each/,
      );
      expect(first.child.exitCode).toBeNull();
      first.child.kill('SIGKILL');
      await first.ended;
      const third = await startBot();
      third.child.kill('SIGKILL');
      await third.ended;
    },
    3 * TIMEOUT_MS,
  );

  test(
    'a second signal does not wait',
    async () => {
      const { child, ended, output } = await startBot();
      await holdQuestion();
      child.kill('SIGINT');
      await vi.waitFor(() => expect(output.out).toContain('"stopping"'), TIMEOUT_MS);
      child.kill('SIGINT');
      expect(await ended).toBe(1);
      expect(output.out).not.toContain('"stopped"');
    },
    TIMEOUT_MS,
  );

  test(
    'it ends with status 1, a line at fatal and what to do when Discord closes the connection for good',
    async () => {
      const { ended, output } = await startBot();
      playground.gateway.close(4004);
      expect(await ended).toBe(1);
      expect(output.out).toMatch(/"level":60.*"code":4004,"meaning":"the token is not accepted"/);
      expect(output.err).toBe(`${texts.connection.lost(4004)}\n`);
    },
    TIMEOUT_MS,
  );
});

describe('without a token', () => {
  test(
    'the bot answers in a playground, whose address is the one line that is said, until it is interrupted',
    async () => {
      const { child, ended, output } = run([MAIN], {
        DISCORD_TOKEN: '',
        PLAYGROUND_PORT: '0',
        LOG_LEVEL: 'warn',
      });
      await vi.waitFor(() => expect(output.out).toContain('http://localhost'), TIMEOUT_MS);
      const address = /http:\/\/localhost:\d+/.exec(output.out)?.[0] ?? '';
      expect(output.out.trim().split('\n')).toHaveLength(1);
      expect((await fetch(address)).headers.get('content-type')).toContain('text/html');
      const page = await PageClient.open(address);
      const { examples, me } = page.latest();
      expect(me.id).toBe(MEMBER.user.id);
      expect(examples).toEqual(texts.playgroundExamples);
      for (const example of examples) {
        expect(await page.act(askCommand(page, example))).toMatchObject({ t: 'DONE' });
        const [, headline, quote] = textsOf(page.messages().at(-1) ?? { components: [] });
        expect(headline).toMatch(/^\*\*[^*]+\*\*$/);
        expect(quote).toMatch(/^> /);
      }
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      expect(output.err).toBe('');
    },
    TIMEOUT_MS,
  );
});

test(
  'a playground runs although nobody reads where it is',
  async () => {
    const unused = await startPlayground({ port: 0, logger: createLogger('silent') });
    const { address } = unused;
    await unused.stop();
    const { child, ended } = run([MAIN], { DISCORD_TOKEN: '', PLAYGROUND_PORT: new URL(address).port });
    child.stdout.destroy();
    await vi.waitFor(() => fetch(address), TIMEOUT_MS);
    const page = await PageClient.open(address);
    await vi.waitFor(() => expect(page.commands()).not.toEqual([]), TIMEOUT_MS);
    const [example = ''] = texts.playgroundExamples;
    expect(await page.act(askCommand(page, example))).toMatchObject({ t: 'DONE' });
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  },
  TIMEOUT_MS,
);

test(
  'a bug that nobody caught is logged at fatal and ends the program with status 1',
  async () => {
    const playground = await startPlayground({ port: 0, logger: createLogger('silent') });
    const corpus = await writeCorpus(ARTICLES);
    const script = `${START} Promise.reject(new Error('a slip'));`;
    const { ended, output } = run(['--input-type=module', '--eval', script], {
      DISCORD_TOKEN: playground.token,
      CORPUS_DIR: corpus,
      API: playground.rest.api,
    });
    expect(await ended).toBe(1);
    expect(output.out).toMatch(/"level":60.*a slip/);
    await playground.stop();
    await rm(corpus, { recursive: true });
  },
  TIMEOUT_MS,
);

test(
  'so does one in a listener of the bot’s own, although an event that discord.js cannot read does not',
  async () => {
    const playground = await startPlayground({ port: 0, logger: createLogger('silent') });
    const corpus = await writeCorpus(ARTICLES);
    const discord = pathToFileURL(join(ROOT, 'node_modules/discord.js/src/index.js')).href;
    const script = `import { Client } from ${JSON.stringify(discord)};
      const { login } = Client.prototype;
      Client.prototype.login = function (token) {
        this.on('channelPinsUpdate', () => { throw new Error('a slip'); });
        return login.call(this, token);
      };
      ${START}`;
    const { child, ended, output } = run(['--input-type=module', '--eval', script], {
      DISCORD_TOKEN: playground.token,
      CORPUS_DIR: corpus,
      API: playground.rest.api,
    });
    await vi.waitFor(() => expect(output.out).toContain('"ready"'), TIMEOUT_MS);
    playground.gateway.dispatch('THREAD_LIST_SYNC', 0, () => ({ guild_id: GUILD_ID }));
    await vi.waitFor(() => expect(output.out).toContain('left aside an event'), TIMEOUT_MS);
    expect(child.exitCode).toBeNull();
    playground.gateway.dispatch('CHANNEL_PINS_UPDATE', 0, () => ({
      guild_id: GUILD_ID,
      channel_id: CHANNEL_ID,
    }));
    expect(await ended).toBe(1);
    expect(output.out).toMatch(/"level":60.*a slip/);
    await playground.stop();
    await rm(corpus, { recursive: true });
  },
  TIMEOUT_MS,
);
