import { parseArgs } from 'node:util';
import { UserError } from '../user-error.ts';

export const VERIFY_USAGE = `Usage: npm run -s verify -- [--corpus DIR] [--json] --claims FILE

  --claims FILE  a text with a claim a line, or - for standard input; a line for each: the verdict, the claim, in what
                 the passage says otherwise, and the passage with its source
  --corpus DIR   the folder of articles; the corpus that comes with Accord unless given
  --json         a line of JSON for each instead of text to read
  --help         this text`;

export interface VerifyArguments {
  /** The file of claims (`-` is standard input). */
  readonly claims: { readonly file: string } | 'help';
  readonly corpus: string | null;
  readonly json: boolean;
}

/**
 * Reads what was typed after `npm run verify --`.
 *
 * @throws {UserError} with the usage, for an option that is not known or claims that are missing
 */
export function parseVerifyArguments(args: readonly string[]): VerifyArguments {
  const { claims, corpus = null, json = false, help = false } = parse(args);
  if (help) return { claims: 'help', corpus, json };
  if (corpus === '') throw wrongUse('--corpus is empty: expected a folder of articles');
  if (claims === undefined) throw wrongUse('no claims: expected --claims FILE, or --claims -');
  if (claims === '') throw wrongUse('--claims is empty: expected a file, or -');
  return { claims: { file: claims }, corpus, json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        claims: { type: 'string' },
        corpus: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw wrongUse(cause.message, cause);
  }
}

function wrongUse(message: string, cause?: unknown): UserError {
  return new UserError(`${message}\n\n${VERIFY_USAGE}`, { cause });
}
