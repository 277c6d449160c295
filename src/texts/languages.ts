import { arabic } from './ar.ts';
import { texts as english } from './en.ts';
import { french } from './fr.ts';
import type { Language } from './language.ts';
import type { Texts } from './texts.ts';

/** The bot's own words in each of its languages. */
export const TEXTS: Readonly<Record<Language, Texts>> = { en: english, fr: french, ar: arabic };
