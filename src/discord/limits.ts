/**
 * What one message may hold. Source: https://discord.com/developers/docs/components/reference; the bound on
 * bytes is what Discord was seen to accept, and is written down nowhere.
 */
export const MESSAGE_LIMITS = { characters: 4000, bytes: 9000, components: 40 } as const;

/** Of the choices of an autocomplete, and the options of a select: how many, and how long their names. */
export const CHOICE_LIMITS = { choices: 25, nameCharacters: 100 } as const;

/** Of the title of a form. */
export const FORM_TITLE_CHARACTERS = 45;

export const THREAD_NAME_CHARACTERS = 100;

export const CUSTOM_ID_CHARACTERS = 100;

/** The length of the question that Discord is told to allow; what people type is checked again. */
export const QUESTION_CHARACTERS = 300;

export interface TextBudget {
  readonly characters: number;
  readonly bytes: number;
}

/** Whether these texts, together, may be the text displays of one message. */
export function fits(texts: readonly string[], budget: TextBudget = MESSAGE_LIMITS): boolean {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > budget.characters) return false;
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) <= budget.bytes;
}

/**
 * As many whole lines, from the first on, as the budget holds. The first line that does not fit ends the
 * list, and `andMore` says how many are left out, itself within the budget.
 */
export function fitLines(
  lines: readonly string[],
  budget: TextBudget,
  andMore: (left: number) => string,
): readonly string[] {
  if (fits(joinable(lines), budget)) return lines;
  let kept = lines.length;
  do kept -= 1;
  while (kept > 0 && !fits(joinable([...lines.slice(0, kept), andMore(lines.length - kept)]), budget));
  return [...lines.slice(0, kept), andMore(lines.length - kept)];
}

/** Lines as they count once a line break stands between them. */
function joinable(lines: readonly string[]): string[] {
  return [lines.join('\n')];
}
