import { createRequire } from 'node:module';
import { z } from 'zod';
import { once } from '../once.ts';

const lists = z.object({
  getGender: z.custom<(name: string) => string>((value) => typeof value === 'function'),
});

/** The lists are large: they are read when a name is first looked up, not when a process starts. */
const readLists = once(() => lists.parse(createRequire(import.meta.url)('gender-detection-from-name')));

/** Whether a word is one of the first names that are given in Europe, the Americas and Turkey, with or without its accents. */
export function isFirstName(word: string): boolean {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  const [first = ''] = plain.split('-');
  return readLists().getGender(first) !== 'unknown';
}
