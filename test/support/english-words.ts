import { said } from '../../src/texts/en.ts';

/** More than one word, and nothing that a program is written with. */
const PROSE = /^[\p{L}\s,.:;’“”?…-]*\p{L}{2} \p{L}{2}[\p{L}\s,.:;’“”?…-]*$/u;

/** What stands between the values of every English text, where it is more than one word; names of commands are none. */
export function englishWords(): readonly string[] {
  const { names, ...texts } = said;
  const called: readonly string[] = Object.values(names);
  const pieces = [...piecesOf(texts)].map((piece) => piece.trim());
  return pieces.filter((piece) => PROSE.test(piece) && !called.includes(piece));
}

function* piecesOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.split(/\*\*|\n/);
  else if (typeof value === 'function') yield* String(value).split(/["'`{}$]|\*\*|\\n/);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* piecesOf(inner);
}
