import type { Texts } from '../texts/texts.ts';
import { type Button, button, textDisplay } from './components.ts';

/**
 * A small line: which page this is, counted from 0, where there are several.
 *
 * @param version of the corpus that it is drawn from, for moderators.
 */
export function pageLine(texts: Texts, number: number, pages: number, version?: string) {
  const parts = [
    ...(pages > 1 ? [texts.page(number + 1, pages)] : []),
    ...(version === undefined ? [] : [texts.corpusVersion(version)]),
  ];
  return parts.length === 0 ? [] : [textDisplay(`-# ${parts.join(' · ')}`)];
}

/** The buttons to the pages before and after. */
export function turnButtons(
  texts: Texts,
  number: number,
  pages: number,
  target: (to: number) => Parameters<typeof button>[1],
): readonly Button[] {
  return [
    ...(number > 0 ? [button(texts.buttons.previous, target(number - 1))] : []),
    ...(number < pages - 1 ? [button(texts.buttons.next, target(number + 1))] : []),
  ];
}
