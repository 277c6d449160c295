const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Makes what names the countries of ISO 3166 in one language.
 *
 * @returns a function of a country's name in English; a name that is none stays as it is.
 */
export function createRegionNames(locale: string): (english: string) => string {
  const own = new Intl.DisplayNames(locale, { type: 'region' });
  let codes: ReadonlyMap<string, string> | null = null;
  return (english) => {
    codes ??= listCodes();
    const code = codes.get(english.toLowerCase());
    return code === undefined ? english : (own.of(code) ?? english);
  };
}

/** The code of each country by its name in English, in small letters. No list of the codes comes with JavaScript. */
function listCodes(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[name.toLowerCase(), code] as const];
    }),
  );
}
