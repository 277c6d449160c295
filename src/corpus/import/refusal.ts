/** Why a file is not imported: what it is, and what was expected. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
}

export const IMPORT_LIMITS = {
  bytes: 10 * 1024 * 1024,
  pages: 200,
  unpackedBytes: 50 * 1024 * 1024,
} as const;
