/** Of its signs, so many must be letters that nobody uses for a text to be one that was not decoded. */
const LEAST_SHARE = 0.4;
const LEAST_CONTROLS = 0.08;
const STRANGE = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu;
/** From so many Latin letters on, a text that was decoded has vowels. */
const LEAST_LETTERS = 16;
const LEAST_VOWELS = 0.12;

/** Whether a line of a PDF is the numbers of its signs, since its font does not say which letters they are. */
export function isUndecoded(text: string): boolean {
  const signs = text.replace(/\s+/gu, '');
  const strange = signs.match(STRANGE)?.length ?? 0;
  if (strange > signs.length * LEAST_SHARE) return true;
  // Spaces are the first to become such: a text that was decoded has none.
  if ((signs.match(/\p{Cc}/gu)?.length ?? 0) > signs.length * LEAST_CONTROLS) return true;
  return isShifted(signs);
}

/** "7KHSRUWRIRVWE\": letters for letters, each as many places further on. */
function isShifted(signs: string): boolean {
  const letters = signs.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS || letters < signs.length * 0.5) return false;
  const vowels = signs.normalize('NFKD').match(/[aeiouyæœøı]/giu)?.length ?? 0;
  return vowels < letters * LEAST_VOWELS;
}
