/** The singular of an English noun in small letters, by its ending alone. */
export function toSingular(noun: string): string {
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  return noun.replace(/(?:(?<=(?:s|x|ch|sh))es|(?<=[^su])s)$/, '');
}
