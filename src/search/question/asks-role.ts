import type { Token } from '../../language/words/tokens.ts';

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]*";
const NAME = `(?:the )?${NAME_WORD}(?: (?:al|bin|de|van|von|of|the|${NAME_WORD}))*`;
const ROLE = '(?:role|position|title|job|post|office|rank|occupation|profession)';
/** "What is A's role at B?", "What position does A hold?", "What does A do?", "A job title": the words that only say what is asked. */
const ASKS_ROLE = new RegExp(
  [
    `^[Ww]hat (?:is|was) ${NAME} (?<owned>(?:job |official )?${ROLE})\\b`,
    `^[Ww]hat (?:is|was) the (?<of>(?:job |official )?${ROLE}) of ${NAME}\\??$`,
    `^(?:[Ww]hat|[Ww]hich) (?<held>(?:job |official )?${ROLE}) (?:does|did|is|was) ${NAME} (?<verb>held by|hold|held|have|had|occup(?:y|ied))\\b`,
    `^${NAME} (?<keyword>(?:job |official )?${ROLE})\\??$`,
    `^[Ww]hat (?:does|did) ${NAME} (?<done>do)(?: (?:at|for|in) ${NAME})?\\??$`,
  ].join('|'),
  'du',
);

/** The words by which a question asks for somebody's role; none when it asks for something else. */
export function findRoleWords(question: string, tokens: readonly Token[]): ReadonlySet<Token> {
  const groups = Object.values(ASKS_ROLE.exec(question)?.indices?.groups ?? {});
  return new Set(
    tokens.filter(({ start, end }) => groups.some((group) => group && group[0] <= start && end <= group[1])),
  );
}

/** "Who is A?" asks what A is; "Who is A named after?" and "Who is Duke of B?" do not. `nameEnd` is where the name ends. */
export function asksWhoIs(question: string, nameEnd: number): boolean {
  return /^who (?:is|was)\b(?!.* of )/i.test(question) && nameEnd >= question.replace(/[\s?]+$/, '').length;
}
