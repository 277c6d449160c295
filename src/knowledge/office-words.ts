import { isOffice } from '../language/names/name-words.ts';
import { OFFICE_MODIFIERS, wordSet } from './fact-words.ts';
import type { Mark, MarkedText } from './marked-text.ts';

/** A word or a mark of a marked sentence. Offsets are into the marked text. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly mark: Mark | null;
}

/** Words before an office that do not belong to it. */
export const LEADS_IN = wordSet(
  'a also an and another as became been becomes current currently former formerly has her his is its new named appointed elected the their then was who',
);

export function tokenise({ text, marks }: MarkedText): Token[] {
  const pattern = /⟦[ops](\d+)⟧|['’]s(?!\p{L})|[\p{L}\p{M}\p{N}]+(?:[-.][\p{L}\p{M}\p{N}]+)*|\S/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    mark: match[1] === undefined ? null : (marks[Number(match[1])] ?? null),
  }));
}

function isOneOffice(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? '';
  if (word.length < 3 || word.endsWith('s')) return false;
  return isOffice(word) || (word.includes('-') && isOffice(word.split('-').at(-1) ?? ''));
}

/** The words of an office, `tokens[from]` to before `tokens[to]`. */
export function readOffice(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  if (!isOneOffice(tokens, at)) return null;
  let to = at + 1;
  while (isOneOffice(tokens, to)) to++;
  // "chief technology officer"
  if (/^[Cc]hief$/.test(tokens[to - 1]?.text ?? ''))
    for (let i = to; i < to + 3 && /^\p{L}+$/u.test(tokens[i]?.text ?? ''); i++)
      if (/^officer$/i.test(tokens[i]?.text ?? '')) to = i + 1;
  // "Chief Safety and Cranes Officer": an office may go on behind other capitals.
  for (let i = to; i < to + 5 && /^(?:\p{Lu}[\p{L}-]+|and|&)$/u.test(tokens[i]?.text ?? ''); i++)
    if (isOneOffice(tokens, i)) to = i + 1;
  to = endOfField(tokens, to);
  let from = at;
  for (;;) {
    const word = tokens[from - 1]?.text ?? '';
    const isName = /^\p{Lu}/u.test(word) && !LEADS_IN.has(word.toLowerCase());
    const joins = /^(?:and|&)$/.test(word) && /^\p{Lu}\p{L}/u.test(tokens[from - 2]?.text ?? '');
    if (
      !isName &&
      !OFFICE_MODIFIERS.has(word) &&
      !(joins && from < at + 1 && /^\p{Lu}/u.test(tokens[from]?.text ?? ''))
    )
      return { from, to };
    from--;
  }
}

/** "Minister of Foreign Affairs": what stands behind "of" in capitals and is nobody's name belongs to the office. */
function endOfField(tokens: readonly Token[], to: number): number {
  const isCapital = (i: number): boolean => /^\p{Lu}\p{Ll}+$/u.test(tokens[i]?.text ?? '');
  // A chair's or a president's is a body, even where it is not known as one.
  if (
    !/(?:advis[eo]r|commissioner|director|governor|head|mayor|minister|officer|secretary)$/i.test(
      tokens[to - 1]?.text ?? '',
    )
  )
    return to;
  const of = /^(?:of|for)$/.test(tokens[to]?.text ?? '');
  let end = tokens[to + 1]?.text === 'the' ? to + 2 : to + 1;
  if (!of || !isCapital(end)) return to;
  while (isCapital(end) || (/^(?:and|&)$/.test(tokens[end]?.text ?? '') && isCapital(end + 1))) end++;
  return end;
}
