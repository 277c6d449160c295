import { resolve } from 'node:path';
import { z } from 'zod';
import { SHIPPED_CORPUS } from './corpus/read-corpus.ts';
import { UserError } from './user-error.ts';

const EXPECTED_ID = 'expected the 17 to 20 digits of a Discord id';
const snowflake = z.string().regex(/^\d{17,20}$/, EXPECTED_ID);

/** Beside the project's own folders; version control leaves it alone. */
const DATA_FOLDER = resolve(import.meta.dirname, '../data');

const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535;

/** Ids with commas or spaces between them. */
const snowflakes = z
  .string()
  .regex(/^\d{17,20}(?:[\s,]+\d{17,20})*$/, `${EXPECTED_ID}, or several with commas between them`)
  .transform((value) => [...new Set(value.split(/[\s,]+/))]);

/** What a person may set; `.env.example` lists the same names. */
export const environmentSchema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'expected a bot token: three parts joined by dots, nothing else')
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  HOME_GUILD_IDS: snowflakes.default([]),
  MODERATOR_ROLE_ID: snowflake.optional(),
  CORPUS_DIR: z.string().optional(),
  CORPUS_WATCH: z.enum(['true', 'false'], { error: 'expected true or false' }).default('false'),
  DATA_DIR: z.string().optional(),
  QUESTION_LOG: z.enum(['on', 'off'], { error: 'expected on or off' }).default('on'),
  PLAYGROUND_PORT: z
    .string()
    .refine(isPort, 'expected a port, 1 to 65535, or 0 for any that is free')
    .default('4000')
    .transform(Number),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'expected fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
});

export interface Config {
  /** Null when nobody has set one: the bot runs in the playground then. */
  readonly token: string | null;
  /** The one server to register the commands in; null registers them everywhere. */
  readonly guildId: string | null;
  /** The servers whose moderators look after the corpus; empty leaves it to the bot to find the one. */
  readonly homeGuildIds: readonly string[];
  /** A role that may do what "Manage Server" may. */
  readonly moderatorRoleId: string | null;
  /** Absolute path of the folder of articles. */
  readonly corpusFolder: string;
  /** Whether the corpus is read again when its files change. */
  readonly watchesCorpus: boolean;
  /** Absolute path of the folder for what must outlive the process. */
  readonly dataFolder: string;
  /** Whether it is kept what people ask. */
  readonly keepsQuestions: boolean;
  /** Where the playground is served, on this machine alone. */
  readonly playgroundPort: number;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
}

/**
 * Reads the configuration out of environment variables. An empty variable counts as unset.
 *
 * @throws {UserError} naming every variable that is wrong, one a line. The token's value is in no message,
 *   and neither is any other value that could have been pasted into the wrong variable.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new UserError(`Accord cannot start with this configuration:\n${problems.join('\n')}`);
  }
  const { DISCORD_TOKEN, DISCORD_GUILD_ID, HOME_GUILD_IDS, MODERATOR_ROLE_ID } = parsed.data;
  const { CORPUS_DIR, CORPUS_WATCH, DATA_DIR, QUESTION_LOG, PLAYGROUND_PORT, LOG_LEVEL } = parsed.data;
  return {
    token: DISCORD_TOKEN ?? null,
    guildId: DISCORD_GUILD_ID ?? null,
    homeGuildIds: HOME_GUILD_IDS,
    moderatorRoleId: MODERATOR_ROLE_ID ?? null,
    corpusFolder: CORPUS_DIR === undefined ? SHIPPED_CORPUS : resolve(CORPUS_DIR),
    watchesCorpus: CORPUS_WATCH === 'true',
    dataFolder: DATA_DIR === undefined ? DATA_FOLDER : resolve(DATA_DIR),
    keepsQuestions: QUESTION_LOG === 'on',
    playgroundPort: PLAYGROUND_PORT,
    logLevel: LOG_LEVEL,
  };
}
