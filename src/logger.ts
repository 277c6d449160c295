import { DiscordAPIError, HTTPError } from 'discord.js';
import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

export type { Logger };

/**
 * What a log line keeps of an error. An error of discord.js also carries the address it called, with the
 * interaction's token in it, and the body it sent, with what people wrote: those stay out of the log.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const rest = error instanceof DiscordAPIError || error instanceof HTTPError;
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(error instanceof DiscordAPIError ? { code: error.code } : {}),
    ...(rest ? { status: error.status, method: error.method } : {}),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/**
 * The program's log: one JSON object a line, or readable lines when standard output is a terminal.
 *
 * @param stream where the JSON goes instead, for whoever wants to read it back.
 */
export function createLogger(level: string, stream?: DestinationStream): Logger {
  const options = {
    level,
    redact: { paths: ['token', '*.token', 'DISCORD_TOKEN', '*.DISCORD_TOKEN'], censor: '[redacted]' },
    serializers: { err: describeError },
  };
  if (stream !== undefined) return pino(options, stream);
  // In this thread and in step: the last line before an exit would be lost in a worker.
  return process.stdout.isTTY ? pino(options, pretty({ sync: true, ignore: 'pid,hostname' })) : pino(options);
}
