import { parseArgs } from 'node:util';
import { UserError } from '../user-error.ts';

export const KNOWLEDGE_USAGE = `Usage: npm run -s knowledge -- organisations|people|events|links [--corpus DIR] [--json]

  organisations  the bodies that the articles name, with their other names and what they are part of
  people         who is named, and the offices that the articles give them
  events         what happened, with who took part, when and where, and the sentence that says so
  links          which organisations appear together, in how many passages and events

  --corpus DIR   the folder of articles; the corpus that comes with Accord unless given
  --json         a line of JSON for each instead of text to read
  --help         this text`;

export const LISTINGS = ['organisations', 'people', 'events', 'links'] as const;

export type Listing = (typeof LISTINGS)[number];

export interface KnowledgeArguments {
  readonly listing: Listing | 'help';
  readonly corpus: string | null;
  readonly json: boolean;
}

/**
 * Reads what was typed after `npm run knowledge --`.
 *
 * @throws {UserError} with the usage, for an option that is not known or a listing that there is not
 */
export function parseKnowledgeArguments(args: readonly string[]): KnowledgeArguments {
  const { values, positionals } = parse(args);
  const { corpus = null, json = false, help = false } = values;
  if (help) return { listing: 'help', corpus, json };
  if (corpus === '') throw wrongUse('--corpus is empty: expected a folder of articles');
  const [word, ...more] = positionals;
  const listing = LISTINGS.find((each) => each === word);
  const expected = `expected one of ${LISTINGS.join(', ')}`;
  if (word === undefined) throw wrongUse(`nothing to list: ${expected}`);
  if (listing === undefined) throw wrongUse(`"${word}" cannot be listed: ${expected}`);
  if (more.length > 0) throw wrongUse(`"${more.join(' ')}" after "${word}": ${expected}`);
  return { listing, corpus, json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw wrongUse(cause.message, cause);
  }
}

function wrongUse(message: string, cause?: unknown): UserError {
  return new UserError(`${message}\n\n${KNOWLEDGE_USAGE}`, { cause });
}
