import type { said as english } from './en.ts';

/** All that is said in one language: the English texts say what there has to be. */
export type Texts = typeof english;
