import { importOriginal } from './import-original.ts';
import type { ImportOrder, ImportResult } from './importer.ts';
import { ImportRefusal } from './refusal.ts';

// What runs in the worker of `importer.ts`, which calls it by its name.
export async function importFile({ name, bytes }: ImportOrder): Promise<ImportResult> {
  try {
    return { draft: await importOriginal(name, bytes) };
  } catch (error) {
    if (error instanceof ImportRefusal) return { refusal: error.message };
    throw error;
  }
}
