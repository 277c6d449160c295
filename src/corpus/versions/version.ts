import { z } from 'zod';
import type { Hashes } from '../read-files.ts';

const names = z.array(z.string()).readonly();

/** What is known of a version of the corpus, apart from its files. */
export const version = z.object({
  /** Counts from 1. */
  number: z.number().int().positive(),
  /** An instant, as ISO 8601 has it. */
  at: z.iso.datetime(),
  /** The Discord id of a moderator; null when nobody asked for it: a start, a signal, a file that changed. */
  by: z.string().nullable(),
  cause: z.enum(['files', 'import', 'edit', 'remove', 'undo']),
  /** Of the corpus that it makes. */
  corpusVersion: z.string(),
  /** The warnings that were overruled. */
  overruled: names,
  /** Names of files. */
  added: names,
  changed: names,
  removed: names,
});

export type Version = Readonly<z.infer<typeof version>>;

/** In one go: a record's schema takes tens of milliseconds for thousands of files. */
export const hashes = z.custom<Hashes>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash)),
  { error: 'expected the SHA-256 of each file' },
);

/**
 * A version as it is kept. The files that it added or changed are in it as well: with those of the version before, the list
 * of its files can be made again.
 */
export const versionRecord = version.extend({ written: hashes.optional() });

/** A change that is being made, and the files that it touches: once this is on the disk, it is made, whatever happens. */
export const intent = z.object({ version, before: hashes, after: hashes });

export type Intent = Readonly<z.infer<typeof intent>>;

/** What one version has and the other has not, or has with another content. */
export function compareHashes(before: Hashes, after: Hashes): Pick<Version, 'added' | 'changed' | 'removed'> {
  const names = Object.keys(after);
  return {
    added: names.filter((name) => before[name] === undefined),
    changed: names.filter((name) => before[name] !== undefined && before[name] !== after[name]),
    removed: Object.keys(before).filter((name) => after[name] === undefined),
  };
}
