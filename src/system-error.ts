import { failureTexts } from './texts/en/failures.ts';

/**
 * Codes of the system, of undici, and those by which SQLite passes on what the system refused, such as `SQLITE_IOERR_WRITE`.
 * Those of Node's own checks of arguments, `ERR_…`, are bugs.
 */
const CODE =
  /^(?:E(?!RR_)[A-Z0-9_]+|UND_ERR_[A-Z_]+|(SQLITE_(?:FULL|READONLY|CANTOPEN|IOERR))(?:_[A-Z0-9_]+)?)$/;

/**
 * The code of what the system refused, such as `ENOSPC`; null for any other error. An error that another process sent has
 * it in its message alone.
 */
export function systemCodeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : (/^(E[A-Z0-9]+): /.exec(error.message)?.[1] ?? '');
  return CODE.test(code) ? code : null;
}

/**
 * What the system refused, in words and without a path; null for any other error.
 *
 * @param words what is said of each code; in English unless given.
 */
export function describeSystemError(error: unknown, words = failureTexts): string | null {
  const code = systemCodeOf(error);
  if (code === null) return null;
  const [, kind = code] = CODE.exec(code) ?? [];
  return words[kind] ?? code;
}

/** Any error in one line, for people: without stack and absolute paths. */
export function describeError(error: unknown): string {
  return describeSystemError(error) ?? withoutPaths(error instanceof Error ? error.message : String(error));
}

/**
 * Cuts absolute paths, and relative ones that climb (`../`), down to their last names; addresses on the web stay.
 *
 * A path in quotes may hold blanks; any other ends at the first.
 */
export function withoutPaths(text: string): string {
  return text
    .replace(/(['"`])(?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^'"`\n]*?([^\\/'"`\n]*)[\\/]?\1/g, '$1$2$1')
    .replace(
      /(?:\bfile:\/\/|(?<![\w./:~-]))(?:\/|\b[A-Za-z]:[\\/]|(?:\.\.[\\/])+)(?:[^\s\\/'"`()<>,;]+[\\/])+([^\s\\/'"`()<>,;]*)/g,
      '$1',
    );
}
