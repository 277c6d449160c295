import { BODY_NOUN } from './fact-words.ts';
import type { MarkedText } from './marked-text.ts';
import type { RoleSighting } from './roles.ts';

/** "the Danish shipping company ⟦o0⟧", "Danish shipping company ⟦o0⟧" */
const NOUN_BEFORE = new RegExp(
  `\\b(?:\\p{Lu}\\p{Ll}+ (?:\\p{Ll}+ ){0,2}?|(?:[Tt]he|[Aa]n?) (?:(?!(?:and|at|by|for|from|in|of|on|to|with) )[\\p{L}\\p{N}⟦⟧'’-]+ ){0,5}?)${BODY_NOUN} (?=⟦o)`,
  'gu',
);

/**
 * Leaves out of a marked sentence what stands between those who act and what they do: offices, appositions, relative
 * clauses, asides. "⟦p0⟧, CEO of ⟦o1⟧, and ⟦o2⟧, one of the largest operators, met" becomes "⟦p0⟧ and ⟦o2⟧ met".
 */
export function plainSentence({ text, marks }: MarkedText, roles: readonly RoleSighting[]): string {
  let plain = text;
  for (const { start, end } of [...roles].sort((a, b) => b.start - a.start)) {
    const isBefore = /^⟦/.test(plain.slice(end));
    const behind = plain.slice(end).replace(isBefore ? /^$/ : /^,(?= (?:and ⟦|\p{Ll}))/u, '');
    plain = `${plain.slice(0, start)}${behind}`;
  }
  const same = (a: string, b: string): boolean => {
    const [one, other] = [marks[Number(a)], marks[Number(b)]];
    return one?.id !== null && one?.id === other?.id;
  };
  return (
    plain
      .replace(NOUN_BEFORE, '')
      .replace(/(⟦o(\d+)⟧), the ⟦o(\d+)⟧(?=[,.;])/g, (whole: string, first: string, a: string, b: string) =>
        same(a, b) ? first : whole,
      )
      .replace(/(⟦o\d+⟧) (?:of (?:the )?⟦[os]\d+⟧|(?:of|for|on) (?:the )?⟦p\d+⟧)/g, '$1')
      // "⟦o0⟧, ⟦s1⟧'s second-largest operator, has chosen"
      .replace(/(⟦o\d+⟧), ⟦[os]\d+⟧['’]s [^,;.⟦]*,(?= \p{Ll})(?! (?:and|or)\b)/gu, '$1')
      .replace(/⟦[os]\d+⟧['’]s (⟦o\d+⟧)(?! (?:[\p{Ll}]+ )?(?:membership|partnership|collaboration))/gu, '$1')
      .replace(
        /, (?:which|who|whose|where|an?|one of|among|based|headquartered|founded|known|led|owned)\b[^,;.]*?(?=[,;.]|$)/g,
        '',
      )
      .replace(/, (?:the|its|their|for instance|for example|however|too|also)\b[^,;.⟦]*(?=[,;.]|$)/g, '')
      .replace(/, (?:under|according to|at|through|by way of|on|in|based on) [^,;.⟦]*,/g, '')
      .replace(
        /(⟦\w+⟧),(?= (?:has|have|had|will|would|was|were|is|are|[\p{Ll}]+ed|met|chose|set up|signed)\b)/gu,
        '$1',
      )
      .replace(/\s+/g, ' ')
  );
}
