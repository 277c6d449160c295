import { commandNames as english } from '../en/names.ts';
import type { Texts } from '../texts.ts';

/** Discord has no Arabic: commands are called there what they are called in English. */
export const commandNames: Texts['names'] = english;
