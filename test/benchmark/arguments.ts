import { parseArgs } from 'node:util';
import { UserError } from '../../src/user-error.ts';

export const USAGE = `Usage: npm run benchmark -- [--squad FILE]… [--language TAG] [--halves] [--foreign] [--scale N] [--reload N] [--json]
       npm run benchmark -- --questions PATH [--questions PATH]… [--json]
       npm run benchmark -- --names FILE [--names FILE]… [--json]
       npm run benchmark -- --claims FILE [--json]
       npm run benchmark -- --import FOLDER [--import FOLDER]… [--json]
       npm run benchmark -- [--load] [--soak] [--hostile] [--json]

Without a question set, the project's own questions are asked of the corpus that ships with it.

  --squad FILE     a question set in SQuAD's JSON format; each title becomes an article
  --questions PATH questions with what a right answer holds: a folder of questions.jsonl and corpus/, or a file
                   NAME.jsonl about the corpus that ships
  --names FILE     texts with marked names in CoNLL's columns, a token and its tag a line: how well names are found
  --claims FILE    claims with evidence, page and label, as VitaminC has them: each is held against its own evidence
  --import FOLDER  pages with what an importer should make of them: a folder of pages.jsonl and the files that it names
  --language TAG   the language of a file's texts, BCP 47 (default: en)
  --json           the raw figures, one line of JSON for each measure

Instead of the comparison with other libraries:

  --halves         half of the articles indexed, the questions about all of them asked
  --foreign        the questions asked of the corpus that ships
  --scale N        the questions asked of N sentences, mixed from those of the file
  --reload N       the bot's corpus of N sentences, mixed alike, loaded again ten times
  --load           the bot under load: 500 questions, 100 a second, and then 5,000, 1,000 a second
  --soak           the bot's memory: 50,000 questions, measured after every 10,000
  --hostile        questions and articles that are made to be slow`;

export interface BenchmarkArguments {
  readonly help: boolean;
  readonly load: boolean;
  readonly soak: boolean;
  readonly hostile: boolean;
  readonly json: boolean;
  /** The question sets in SQuAD's format; with no set of either kind, the project's own questions are asked. */
  readonly files: readonly string[];
  /** The question sets of authors. */
  readonly questions: readonly string[];
  /** The texts with marked names. */
  readonly names: readonly string[];
  /** The folders of pages to import. */
  readonly imports: readonly string[];
  /** Null when no claims are checked. */
  readonly claims: string | null;
  readonly language: string;
  readonly halves: boolean;
  readonly foreign: boolean;
  /** In sentences; null when it was not asked for. */
  readonly scale: number | null;
  readonly reload: number | null;
}

/**
 * Reads what was typed after `npm run benchmark --`.
 *
 * @throws {UserError} with the usage, for an option that is not known or cannot be measured without a question set
 */
export function parseArguments(args: readonly string[]): BenchmarkArguments {
  const { squad: files = [], questions = [], names = [], import: imports = [], ...values } = parse(args);
  const needing = (['halves', 'foreign', 'scale', 'reload'] as const).find((name) => values[name]);
  if (needing !== undefined && files.length === 0)
    throw new UserError(`--${needing} without --squad: expected the path of a question set\n\n${USAGE}`);
  if (!isLanguage(values.language))
    throw new UserError(`--language is "${values.language}": expected a BCP 47 tag\n\n${USAGE}`);
  const [scale, reload] = (['scale', 'reload'] as const).map((name) => readCount(name, values[name]));
  return {
    ...values,
    files,
    claims: values.claims ?? null,
    questions,
    names,
    imports,
    scale: scale ?? null,
    reload: reload ?? null,
  };
}

function readCount(name: string, typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (!/^[1-9]\d{0,6}$/.test(typed))
    throw new UserError(`--${name} is "${typed}": expected a number of sentences\n\n${USAGE}`);
  return Number(typed);
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        load: { type: 'boolean', default: false },
        soak: { type: 'boolean', default: false },
        hostile: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        squad: { type: 'string', multiple: true },
        questions: { type: 'string', multiple: true },
        names: { type: 'string', multiple: true },
        import: { type: 'string', multiple: true },
        claims: { type: 'string' },
        language: { type: 'string', default: 'en' },
        halves: { type: 'boolean', default: false },
        foreign: { type: 'boolean', default: false },
        scale: { type: 'string' },
        reload: { type: 'string' },
      },
    }).values;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new UserError(`${cause.message}\n\n${USAGE}`, { cause });
  }
}
