/** Characters that reorder or hide text: zero-width, bidirectional controls, soft hyphens, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** The question as it is understood and shown: without invisible and control characters, white space collapsed. */
export function cleanQuestion(text: string): string {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
