import { texts } from '../texts/en.ts';
import { type Button, button } from './components.ts';

/** Which page this is, counted from 0, where there are several, and the corpus that it is drawn from. */
export function composeFooter(number: number, pages: number, version: string): string {
  const page = pages > 1 ? [texts.page(number + 1, pages)] : [];
  return `-# ${[...page, texts.corpusVersion(version)].join(' · ')}`;
}

/** The buttons to the pages before and after. */
export function turnButtons(
  number: number,
  pages: number,
  target: (to: number) => Parameters<typeof button>[1],
): readonly Button[] {
  return [
    ...(number > 0 ? [button(texts.buttons.previous, target(number - 1))] : []),
    ...(number < pages - 1 ? [button(texts.buttons.next, target(number + 1))] : []),
  ];
}
