import { basename, resolve } from 'node:path';
import { DiscordAPIError, HTTPError } from 'discord.js';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import pretty from 'pino-pretty';
import { describeSystemError, withoutPaths } from './system-error.ts';

export type { Logger };

const ROOT = resolve(import.meta.dirname, '..');
const DEBUG = pino.levels.values.debug ?? 0;

/**
 * What a log line keeps of an error. An error of discord.js also carries the address it called, with the
 * interaction's token in it, and the body it sent, with what people wrote: those stay out of the log.
 *
 * @param isWhole with the stack and every path, for lines at debug; else with the place in the program that it comes from
 */
function describeForLog(error: unknown, isWhole: boolean): object {
  if (!(error instanceof Error)) return { message: isWhole ? String(error) : withoutPaths(String(error)) };
  const rest = error instanceof DiscordAPIError || error instanceof HTTPError;
  const at = placeOf(error);
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    ...(isWhole ? { message: error.message, stack: error.stack } : { message: messageOf(error) }),
    ...(isWhole || at === null ? {} : { at }),
    ...(rest ? { status: error.status, method: error.method } : {}),
    ...(error.cause === undefined ? {} : { cause: describeForLog(error.cause, isWhole) }),
  };
}

function messageOf(error: Error): string {
  const words = describeSystemError(error);
  if (words === null) return withoutPaths(error.message);
  return 'path' in error && typeof error.path === 'string' ? `${words}: ${basename(error.path)}` : words;
}

/** The innermost line of the project's own code, such as `src/main.ts:12`. */
function placeOf({ stack = '' }: Error): string | null {
  const own = stack.split('\n').find((line) => line.includes(`${ROOT}/`) && !line.includes('/node_modules/'));
  return (
    /((?:src|commands|test)\/[^:?]+)[^:]*(:\d+)/
      .exec(own ?? '')
      ?.slice(1)
      .join('') ?? null
  );
}

/** Lines above debug have errors without stack and paths; at debug one more line has all of it. */
const logMethod: Required<NonNullable<LoggerOptions['hooks']>>['logMethod'] = function (args, method, level) {
  const [first, ...rest] = args;
  const fields: unknown = first;
  if (typeof fields === 'object' && fields !== null && 'err' in fields) {
    const { err } = fields;
    method.apply(this, [{ ...fields, err: describeForLog(err, level <= DEBUG) }, ...rest]);
    if (level > DEBUG) this.debug({ err }, 'the error in full');
  } else method.apply(this, args);
};

/**
 * The program's log: one JSON object a line, or readable lines when standard output is a terminal. An error goes into a
 * line as `err`.
 *
 * @param stream where the JSON goes instead, for whoever wants to read it back.
 */
export function createLogger(level: string, stream?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    redact: { paths: ['token', '*.token', 'DISCORD_TOKEN', '*.DISCORD_TOKEN'], censor: '[redacted]' },
    hooks: { logMethod },
    // What the hook has described stays as it is.
    serializers: { err: (err: unknown) => (err instanceof Error ? describeForLog(err, false) : err) },
  };
  if (stream !== undefined) return pino(options, stream);
  // In this thread and in step: the last line before an exit would be lost in a worker, and what waits to be written when
  // nobody reads standard output any more would be tried for ever at the exit.
  return process.stdout.isTTY
    ? pino(options, pretty({ sync: true, ignore: 'pid,hostname' }))
    : pino(options, pino.destination({ fd: process.stdout.fd, sync: true }));
}
