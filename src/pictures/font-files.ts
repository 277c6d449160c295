import { createRequire } from 'node:module';
import latin from '@fontsource-variable/noto-sans/unicode.json' with { type: 'json' };
import arabic from '@fontsource-variable/noto-sans-arabic/unicode.json' with { type: 'json' };
import devanagari from '@fontsource-variable/noto-sans-devanagari/unicode.json' with { type: 'json' };
import hebrew from '@fontsource-variable/noto-sans-hebrew/unicode.json' with { type: 'json' };
import korean from '@fontsource-variable/noto-sans-kr/unicode.json' with { type: 'json' };
import chinese from '@fontsource-variable/noto-sans-sc/unicode.json' with { type: 'json' };
import thai from '@fontsource-variable/noto-sans-thai/unicode.json' with { type: 'json' };

const require = createRequire(import.meta.url);

/** Noto Sans, which was made so that no script shows as boxes: the fonts in the order in which they are tried. */
const FAMILIES: readonly (readonly [family: string, subsets: Readonly<Record<string, string>>])[] = [
  ['noto-sans', latin],
  ['noto-sans-arabic', arabic],
  ['noto-sans-hebrew', hebrew],
  ['noto-sans-thai', thai],
  ['noto-sans-devanagari', devanagari],
  ['noto-sans-sc', chinese],
  ['noto-sans-kr', korean],
];

/** Plain to look at, but it has every character of the basic plane: for the scripts that are in none of the others. */
export const LAST_RESORT: FontFile = {
  family: 'unifontex',
  name: 'unifontex',
  locate: () => require.resolve('@fontsource/unifontex/files/unifontex-latin-400-normal.woff'),
  ranges: [],
};

/** One file of a font that is split by characters. */
export interface FontFile {
  readonly family: string;
  /** What CSS is to call it. */
  readonly name: string;
  /** Finds where the file lies. @throws when its package is not installed. */
  readonly locate: () => string;
  /** First and last code points that it is meant for. */
  readonly ranges: readonly (readonly [number, number])[];
}

export const FONT_FILES: readonly FontFile[] = FAMILIES.flatMap(([family, subsets]) =>
  Object.entries(subsets)
    // The families repeat Latin for whoever has only one of them, and Noto Sans has an older Devanagari.
    .filter(([subset]) =>
      family === 'noto-sans' ? subset !== 'devanagari' : !/^(?:latin|greek|cyrillic|vietnamese)/.test(subset),
    )
    .map(([subset, ranges]) => {
      const name = `${family}-${subset.replace(/[[\]]/g, '')}`;
      const locate = () => require.resolve(`@fontsource-variable/${family}/files/${name}-wght-normal.woff2`);
      return { family, name, locate, ranges: ranges.split(',').map(readRange) };
    }),
);

/** `U+0-ff` or `U+131`, as CSS writes it. */
function readRange(range: string): readonly [number, number] {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
}
