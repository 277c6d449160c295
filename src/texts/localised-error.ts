import { UserError } from '../user-error.ts';
import { texts as english } from './en.ts';
import { sayLine } from './say-line.ts';
import type { Texts } from './texts.ts';

/** A `UserError` whose words are in the texts: each reader gets them in their language, the log and the terminal in English. */
export class LocalisedError extends UserError {
  readonly say: (texts: Texts) => string;

  constructor(say: (texts: Texts) => string, options?: ErrorOptions) {
    super(say(english), options);
    this.say = say;
  }
}

/** What a person is told of an error that they can act on, in the language of `texts` where it is known in that (see `sayLine`). */
export function sayError(error: UserError, texts: Texts): string {
  return error instanceof LocalisedError ? error.say(texts) : sayLine(error.message, texts);
}
