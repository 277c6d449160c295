const OPENING = '(?:[A-Z][a-z]+(?: [a-z]+){0,2}, )?';
const ANAPHOR = new RegExp(
  `^["“']?${OPENING}(?:[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Tt]his|[Tt]hese|[Tt]hose|[Tt]hat|[Ss]uch|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he (?:latter|former))\\b`,
);
/** "It is believed that" speaks of nothing that was said before. */
const EMPTY =
  /\b[Ii]t (?:is|was|has been|may be) (?:\w+ly )?(?:\w+ed|said|thought|known|possible|likely|important|often|also|unclear|clear)\b/;

/** Whether an English sentence opens with a word that only the sentence before it explains. */
export function opensWithAnaphor(text: string): boolean {
  return ANAPHOR.test(text) && !EMPTY.test(text.slice(0, 60));
}
