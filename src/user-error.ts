/**
 * Something its reader can act on: a bad file, a bad option, a limit that was reached.
 *
 * It is shown to the person who asked, privately, and is not logged as an error. Everything else that is
 * thrown is a bug: logged once, and told to the user in one neutral sentence.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
}
