import type { Span } from '../corpus/split.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that put no spaces between words: a name there may begin anywhere. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Looks for given names to the letter, however many there are: a name's first word leads to it. */
export function scanForNames(
  names: readonly string[],
): (text: string) => (Span & { readonly name: string })[] {
  const byFirstWord = new Map<string, string[]>();
  const unspaced = names.filter((name) => UNSPACED.test(name));
  for (const name of new Set(names)) {
    const [first] = name.match(WORD) ?? [];
    if (first === undefined || UNSPACED.test(name) || !name.startsWith(first)) continue;
    const begun = byFirstWord.get(first) ?? [];
    byFirstWord.set(first, begun);
    begun.push(name);
  }
  return (text) => {
    const found = [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }) =>
      (byFirstWord.get(word) ?? [])
        .filter((name) => text.startsWith(name, start) && standsAlone(text, start, start + name.length))
        .map((name) => ({ start, end: start + name.length, name })),
    );
    for (const name of unspaced)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
        found.push({ start: at, end: at + name.length, name });
    return found;
  };
}

/** "AB" is not named in "AB-CD" nor in "ABs". */
function standsAlone(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}][-–]?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[-–]?[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
  );
}
