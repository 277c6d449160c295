import { slugOf } from './ids.ts';

/** The names of the world's countries as CLDR has them, and what else it lists as regions. */
export interface States {
  /** The country that a name stands for: "Norway" for "Norway" and "Norwegian"; null for any other name. */
  countryOf(name: string): string | null;
  /** Whether a name is a country's own, and no adjective. */
  isCountry(name: string): boolean;
  /** Unions of states, which CLDR lists beside the countries, are bodies. */
  isUnion(name: string): boolean;
}

const UNIONS = ['EU', 'UN'];
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US: 'United States',
    'U.S.': 'United States',
    USA: 'United States',
    UK: 'United Kingdom',
    'U.K.': 'United Kingdom',
    Britain: 'United Kingdom',
    UAE: 'United Arab Emirates',
    Turkey: 'Türkiye',
  }),
);
/** Adjectives that do not begin as the country's name does. */
const ADJECTIVES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Afghan: 'Afghanistan',
    American: 'United States',
    Argentine: 'Argentina',
    Belgian: 'Belgium',
    British: 'United Kingdom',
    Burmese: 'Myanmar (Burma)',
    Croat: 'Croatia',
    Cypriot: 'Cyprus',
    Czech: 'Czechia',
    Danish: 'Denmark',
    Dutch: 'Netherlands',
    Emirati: 'United Arab Emirates',
    English: 'United Kingdom',
    Filipino: 'Philippines',
    Finnish: 'Finland',
    French: 'France',
    German: 'Germany',
    Greek: 'Greece',
    Icelandic: 'Iceland',
    Irish: 'Ireland',
    Kazakh: 'Kazakhstan',
    Lebanese: 'Lebanon',
    Norwegian: 'Norway',
    Peruvian: 'Peru',
    Polish: 'Poland',
    Portuguese: 'Portugal',
    Saudi: 'Saudi Arabia',
    Scottish: 'United Kingdom',
    Serb: 'Serbia',
    Slovak: 'Slovakia',
    Spanish: 'Spain',
    Swedish: 'Sweden',
    Swiss: 'Switzerland',
    Thai: 'Thailand',
    Turkish: 'Türkiye',
    Uzbek: 'Uzbekistan',
    Welsh: 'United Kingdom',
  }),
);

/** Reads the country names that come with the runtime. */
export function createStates(): States {
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const names = letters.flatMap((first) =>
    letters.flatMap((second) => (UNIONS.includes(first + second) ? [] : [regions.of(first + second)])),
  );
  const countries = new Set(names.filter((name) => name !== undefined));
  const unions = new Set(UNIONS.map((code) => regions.of(code)));
  // "Malaysian", "Omani", "Chinese": by the letters that the country's name begins with, without its last vowels.
  const stems = [...countries]
    .filter((name) => !name.includes(' '))
    .map((name) => ({ name, stem: name.replace(/[aeiouy]+$/, '') }))
    .filter(({ stem }) => stem.length > 2);
  const ownName = (name: string): string | null =>
    SHORT_NAMES.get(name) ?? (countries.has(name) ? name : null);
  const readCountry = (written: string): string | null => {
    const name = written.replace(/^the /i, '');
    const known = ownName(name) ?? ADJECTIVES.get(name) ?? null;
    if (known !== null) return known;
    if (!/(?:[ai]n|i|ese|ish)$/.test(name)) return null;
    const ending = (stem: string): string => (name.startsWith(stem) ? name.slice(stem.length) : '-');
    return stems.find(({ stem }) => /^(?:[iey]?an|n|i|ese|ish)$/.test(ending(stem)))?.name ?? null;
  };
  const known = new Map<string, string | null>();
  return {
    countryOf: (written) => {
      const read = known.get(written);
      if (read !== undefined) return read;
      const country = readCountry(written);
      known.set(written, country);
      return country;
    },
    isCountry: (name) => ownName(name) !== null,
    isUnion: (name) => unions.has(name.replace(/^the /i, '')),
  };
}

/** The id of a country among the organisations. */
export function stateId(country: string): string {
  return `state-${slugOf(country)}`;
}
