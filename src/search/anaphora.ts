import type { Passage } from './knowledge.ts';

const OPENING = '(?:[A-Z][a-z]+(?: [a-z]+){0,2}, )?';
const ANAPHOR = new RegExp(
  `^["“']?${OPENING}(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]his|[Tt]hese|[Tt]hose|[Tt]hat|[Ss]uch|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he (?:latter|former))\\b`,
);
/** "It is believed that" speaks of nothing that was said before. */
const EMPTY =
  /\b[Ii]t (?:is|was|has been|may be) (?:\w+ly )?(?:\w+ed|said|thought|known|possible|likely|important|often|also|unclear|clear)\b/;

/**
 * The sentence before, where this one opens with a word that only it explains: "It was signed in May", "These
 * countries", "In addition, they". English only; null where there is none.
 */
export function antecedent({ text, article, group, position }: Passage): Passage | null {
  const before = group.passages[position - 1];
  if (before === undefined || !/^en\b/i.test(article.language)) return null;
  return opensWithAnaphor(text) ? before : null;
}

/** Whether an English sentence opens with a word that only the sentence before it explains. */
export function opensWithAnaphor(text: string): boolean {
  return ANAPHOR.test(text) && !EMPTY.test(text.slice(0, 60));
}
