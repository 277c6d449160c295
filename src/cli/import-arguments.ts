import { parseArgs } from 'node:util';
import { UserError } from '../user-error.ts';

export const IMPORT_USAGE = `Usage: npm run -s import -- FILE…|DIR… [--into DIR] [--dry-run] [--overwrite] [--title TITLE]

  FILE…          text, Markdown, HTML, MHTML, PDF, DOCX or EML, each with one article,
                 or MBOX with one a message; of a folder, all such files
  --into DIR     the folder of articles, made if it is not there; the corpus that comes with Accord unless given
  --dry-run      only say what would be written
  --overwrite    write over articles of the same name
  --title TITLE  the title of the article, for one file whose page does not tell it; else the first words of its text
  --help         this text`;

export interface ImportArguments {
  readonly paths: readonly string[];
  readonly into: string | null;
  readonly dryRun: boolean;
  readonly overwrite: boolean;
  readonly title: string | null;
}

/**
 * Reads what was typed after `npm run import --`.
 *
 * @returns null when help was asked for
 * @throws {UserError} with the usage, for an option that is not known or when there is nothing to import
 */
export function parseImportArguments(args: readonly string[]): ImportArguments | null {
  const { values, positionals } = parse(args);
  const { into = null, title = null, overwrite = false, help = false } = values;
  if (help) return null;
  if (into === '') throw wrongUse('--into is empty: expected a folder of articles');
  if (title?.trim() === '') throw wrongUse('--title is empty: expected the title of the article');
  if (positionals.length === 0) throw wrongUse('nothing to import: expected a file or a folder');
  if (title !== null && positionals.length > 1)
    throw wrongUse(`--title with ${positionals.length} files: expected one file`);
  return { paths: positionals, into, dryRun: values['dry-run'] ?? false, overwrite, title };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        into: { type: 'string' },
        'dry-run': { type: 'boolean' },
        overwrite: { type: 'boolean' },
        title: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw wrongUse(cause.message, cause);
  }
}

function wrongUse(message: string, cause?: unknown): UserError {
  return new UserError(`${message}\n\n${IMPORT_USAGE}`, { cause });
}
