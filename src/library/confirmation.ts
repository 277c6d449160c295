import type { FileChanges } from '../corpus/read-files.ts';
import { OutdatedError, type Served } from './compare.ts';
import type { ChangeOptions } from './library.ts';

/** Checks, when a change's turn comes, that it is still the one that was confirmed. @throws {OutdatedError} */
export type CheckConfirmed = (before: Served, after: Served) => void;

/**
 * Remembers for what corpus a change was confirmed. Changes that wait before it may change other files than it does, so that
 * several can be confirmed one after the other. One that overrules warnings waits for none: it would overrule others.
 *
 * @throws {OutdatedError} when what is served is not what the person was shown
 */
export function rememberConfirmed(
  served: Served,
  changes: FileChanges,
  { anyway, expected = {} }: Pick<ChangeOptions, 'anyway' | 'expected'>,
): CheckConfirmed {
  const isShown = ({ knowledge }: Served, version: string | undefined) =>
    version === undefined || knowledge.corpus.version === version;
  if (!isShown(served, expected.before)) throw new OutdatedError();
  const files = [...changes.keys()].map((name) => [name, served.hashes[name]] as const);
  return (before, after) => {
    const isSame =
      isShown(before, expected.before) ||
      (anyway !== true && files.every(([name, hash]) => before.hashes[name] === hash));
    if (!isSame || !isShown(after, expected.after)) throw new OutdatedError();
  };
}
