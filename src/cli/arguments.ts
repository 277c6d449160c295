import { parseArgs } from 'node:util';
import { UserError } from '../user-error.ts';

export const USAGE = `Usage: npm run -s ask -- [--corpus DIR] [--json] [--explain] [--questions FILE] ["question"]

  --corpus DIR      the folder of articles; the corpus that comes with Accord unless given
  --json            one line of JSON instead of text to read
  --explain         for each quote the words it holds and what each feature gave; with --json as "explanation"
  --questions FILE  JSON Lines of {"id", "question"}, or - for standard input; a line of JSON for each
  --help            this text`;

export interface AskArguments {
  readonly corpus: string | null;
  readonly json: boolean;
  readonly explain: boolean;
  /** What to answer: one question, or a file of them (`-` is standard input). */
  readonly input: { readonly question: string } | { readonly file: string } | 'help';
}

/**
 * Reads what was typed after `npm run ask --`. Words that were not put in quotes are one question.
 *
 * @throws {UserError} with the usage, for an option that is not known or a question that is missing
 */
export function parseArguments(args: readonly string[]): AskArguments {
  const { values, positionals } = parse(args);
  const question = positionals.join(' ').trim();
  const { corpus = null, json = false, explain = false, questions, help = false } = values;
  if (help) return { corpus, json, explain, input: 'help' };
  if (corpus === '') throw new UserError(`--corpus is empty: expected a folder of articles\n\n${USAGE}`);
  if (questions === '') throw new UserError(`--questions is empty: expected a file, or -\n\n${USAGE}`);
  if (questions === undefined) {
    if (question === '')
      throw new UserError(`no question: expected one in quotes, or --questions FILE\n\n${USAGE}`);
    return { corpus, json, explain, input: { question } };
  }
  if (question !== '') {
    throw new UserError(
      `both --questions and a question, "${question}": expected one of the two\n\n${USAGE}`,
    );
  }
  return { corpus, json, explain, input: { file: questions } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        questions: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UserError(`${cause.message}\n\n${USAGE}`, { cause });
  }
}
