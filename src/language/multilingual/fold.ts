const LATIN_GREEK_CYRILLIC = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const ARABIC = /\p{Script=Arabic}/u;
const DEVANAGARI = /\p{Script=Devanagari}/u;

/** Compatibility forms and case, with the marks that a stemmer may need still in place. */
export function foldCase(word: string, language: string): string {
  const folded = word.normalize('NFKC').replace(/\u200c|\u200d/g, '');
  // Only Turkish tells a dotted from a dotless i.
  return language === 'tr' ? folded.toLocaleLowerCase('tr') : folded.toLowerCase();
}

/** Languages that group thousands with a full stop and write decimals with a comma. */
const DECIMAL_COMMA: ReadonlySet<string> = new Set(['de', 'es', 'id', 'ru', 'tr', 'vi']);
/** The zeros of the digits that are not ASCII's: Arabic, Persian and Urdu, Devanagari, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50];

/** Figures in ASCII digits, thousands unseparated, a decimal point; words without full stops. */
export function foldFigures(word: string, language: string): string {
  if (!/\p{N}/u.test(word)) return word.replaceAll('.', '');
  const ascii = word
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.charCodeAt(0);
      const zero = ZEROS.find((each) => code >= each && code < each + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replaceAll('٬', ',')
    .replaceAll('٫', '.');
  const pointed = DECIMAL_COMMA.has(language)
    ? ascii.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
    : ascii;
  return pointed.replace(/,(?=\p{N}{3})/gu, '');
}

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)/u;

/** Words without what an apostrophe ties to them: French articles ("l’université"), Turkish endings ("Ankara’da"). */
export function dropAffixes(word: string, language: string): string {
  if (!/['’]/.test(word)) return word;
  const bare =
    language === 'tr' ? word.replace(/['’].*$/u, '') : language === 'fr' ? word.replace(ELISION, '') : word;
  return bare.replace(/['’]s?$/u, '').replace(/['’]/gu, '');
}

/** One way of writing a letter where a script has several: what is left tells words apart. */
export function foldLetters(word: string): string {
  if (/^[ -~]*$/.test(word)) return word;
  if (ARABIC.test(word)) return foldArabicLetters(word);
  if (DEVANAGARI.test(word)) return foldDevanagari(word);
  return LATIN_GREEK_CYRILLIC.test(word) ? dropDiacritics(word) : word;
}

/** Only Latin, Greek and Cyrillic lose their marks: in other scripts a mark is a letter of its own. */
function dropDiacritics(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ı', 'i')
    .replaceAll('đ', 'd')
    .normalize('NFC');
}

/**
 * Vowel signs and the stretching stroke dropped, one form of alef, of yeh (Arabic, Persian, Urdu), of kaf and of heh:
 * the normalisation of Larkey et al. (2002), "Improving stemming for Arabic information retrieval", for Urdu too.
 */
function foldArabicLetters(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200c-\u200f]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیے]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replace(/[ةہۀھۃ]/g, 'ه')
    .replaceAll('ؤ', 'و')
    .replaceAll('ئ', 'ي');
}

/** The dot below (nukta) dropped, nasal signs made one, long and short vowels of endings as one: "हिन्दी", "हिंदी". */
function foldDevanagari(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll('\u093c', '')
    .normalize('NFC')
    .replace(/[ङञणनम]्(?=[क-भ])/g, 'ं')
    .replaceAll('ँ', 'ं');
}
