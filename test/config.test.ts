import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { environmentSchema, readConfig } from '../src/config.ts';
import { UserError } from '../src/user-error.ts';

const ID = '123456789012345678';
const OTHER_ID = '223456789012345678';

function problemsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return error instanceof Error ? error.message : '';
  }
}

test('nothing has to be set', () => {
  const { corpusFolder, dataFolder, ...rest } = readConfig({});
  expect(rest).toEqual({
    token: null,
    guildId: null,
    homeGuildIds: [],
    moderatorRoleId: null,
    playgroundPort: 4000,
    logLevel: 'info',
    watchesCorpus: false,
    keepsQuestions: true,
  });
  expect(corpusFolder).toBe(resolve(import.meta.dirname, '../corpus'));
  expect(dataFolder).toBe(resolve(import.meta.dirname, '../data'));
});

test('everything that is set is taken, without spaces around it', () => {
  expect(
    readConfig({
      DISCORD_TOKEN: ' ab.cd.ef-_1\n',
      DISCORD_GUILD_ID: ID,
      HOME_GUILD_IDS: `${ID}, ${OTHER_ID},${ID}`,
      MODERATOR_ROLE_ID: ID,
      CORPUS_DIR: 'articles',
      CORPUS_WATCH: 'true',
      QUESTION_LOG: 'off',
      DATA_DIR: 'kept',
      PLAYGROUND_PORT: '8080',
      LOG_LEVEL: 'debug',
      PATH: '/bin',
    }),
  ).toEqual({
    token: 'ab.cd.ef-_1',
    guildId: ID,
    homeGuildIds: [ID, OTHER_ID],
    moderatorRoleId: ID,
    corpusFolder: resolve('articles'),
    watchesCorpus: true,
    keepsQuestions: false,
    dataFolder: resolve('kept'),
    playgroundPort: 8080,
    logLevel: 'debug',
  });
});

test('an empty variable counts as unset', () => {
  const names = Object.keys(environmentSchema.shape);
  expect(readConfig(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(readConfig({}));
});

describe('what is wrong', () => {
  test('is listed all at once, each variable with what was expected', () => {
    const problems = problemsOf({
      DISCORD_TOKEN: 'x',
      DISCORD_GUILD_ID: 'my server',
      HOME_GUILD_IDS: `${ID}, home`,
      MODERATOR_ROLE_ID: '12',
      LOG_LEVEL: 'loud',
      PLAYGROUND_PORT: '65536',
    });
    expect(problems).toMatch(/DISCORD_TOKEN: expected a bot token/);
    expect(problems).toMatch(/DISCORD_GUILD_ID: expected the 17 to 20 digits/);
    expect(problems).toMatch(/HOME_GUILD_IDS: expected the 17 to 20 digits .* or several with commas/);
    expect(problems).toMatch(/MODERATOR_ROLE_ID: expected the 17 to 20 digits/);
    expect(problems).toMatch(/PLAYGROUND_PORT: expected a port, 1 to 65535/);
    expect(problems).toMatch(/LOG_LEVEL: expected fatal, error, warn, info/);
  });

  test('never shows the token, in whichever variable it ended up', () => {
    const token = 'Bot secret.secret.secret';
    expect(problemsOf({ DISCORD_TOKEN: token, DISCORD_GUILD_ID: token, LOG_LEVEL: token })).not.toContain(
      'secret',
    );
  });
});

test('.env.example names every variable, and no other, and can be copied as it is', async () => {
  const example = parse(await readFile(resolve(import.meta.dirname, '../.env.example')));
  expect(Object.keys(example).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  expect(readConfig(example)).toEqual(readConfig({}));
});
