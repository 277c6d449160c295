import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { openImporter } from '../corpus/import/importer.ts';
import { hashBytes } from '../corpus/read-files.ts';
import { removeTemporary, writeWhole } from '../corpus/write-changes.ts';
import { describeSystemError } from '../system-error.ts';
import { LocalisedError } from '../texts/localised-error.ts';

const optional = z.string().nullable();

const draft = z.object({
  title: optional,
  publisher: optional,
  author: optional,
  published: optional,
  url: optional,
  language: optional,
  text: z.string(),
  pages: z.array(z.number()).optional(),
  uncertain: z.array(z.string()),
  left: z.array(z.string()),
});

const started = z.object({
  fileName: z.string(),
  /** SHA-256 of the original, in hexadecimal digits. */
  sha256: z.string(),
  /** The day on which it was taken. */
  retrieved: z.string(),
  draft,
});

/** An article that a moderator is importing: buttons hold only its id. */
export type StartedImport = z.infer<typeof started>;

export interface Imports {
  /**
   * Reads a file.
   *
   * @returns the id of what was read
   * @throws {ImportRefusal} for what is no article
   * @throws {UserError} when what was read cannot be kept
   */
  start(fileName: string, bytes: Uint8Array): Promise<string>;
  /** Null for one that there is not, or not any more. */
  find(id: string): Promise<StartedImport | null>;
  /** @throws {UserError} when it cannot be kept */
  change(id: string, started: StartedImport): Promise<void>;
  /** What cannot be removed now goes when it is a day old. */
  end(id: string): Promise<void>;
  close(): Promise<void>;
}

const ID = /^[0-9a-f]{16}$/;
/** Nobody comes back to one after that. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Keeps what is being imported in a folder, so that its buttons work after a restart. */
export function openImports(folder: string): Imports {
  const importer = openImporter();
  const pathOf = (id: string) => join(folder, `${id}.json`);
  const cleaning = removeTemporary(folder);

  async function write(id: string, value: StartedImport): Promise<void> {
    await cleaning;
    try {
      await writeWhole(pathOf(id), [new TextEncoder().encode(JSON.stringify(value))]);
    } catch (cause) {
      const reason = describeSystemError(cause);
      if (reason === null) throw cause;
      throw new LocalisedError(
        (texts) => texts.imports.notKept(describeSystemError(cause, texts.failures) ?? reason),
        { cause },
      );
    }
  }

  async function removeOld(): Promise<void> {
    for (const name of await readdir(folder).catch(() => [])) {
      const file = await stat(join(folder, name)).catch(() => null);
      if (file && Date.now() - file.mtimeMs > KEPT_MS) await remove(join(folder, name));
    }
  }

  return {
    async start(fileName, bytes) {
      const read = await importer.read(fileName, bytes);
      await removeOld();
      const id = randomBytes(8).toString('hex');
      const retrieved = new Date().toISOString().slice(0, 10);
      const { uncertain, left, pages } = read;
      await write(id, {
        fileName,
        sha256: hashBytes(bytes),
        retrieved,
        draft: {
          ...read,
          uncertain: [...uncertain],
          left: [...left],
          pages: pages === undefined ? undefined : [...pages],
        },
      });
      return id;
    },
    async find(id) {
      if (!ID.test(id)) return null;
      const json = await readFile(pathOf(id), 'utf8').catch(() => null);
      return json === null ? null : parse(json);
    },
    change: write,
    end: (id) => remove(pathOf(id)),
    async close() {
      await Promise.all([cleaning, importer.close()]);
    },
  };
}

async function remove(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

/** Null for a file that is damaged. */
function parse(json: string): StartedImport | null {
  try {
    return started.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
