import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as turkish } from '@orama/stemmers/turkish';

/** Stems of words in small letters, by language. Arabic takes folded letters, the others their marks. */
export const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ar: stemArabic,
  de: german,
  es: spanish,
  fr: french,
  hi: stemHindi,
  id: indonesian,
  // Malay builds its words as Indonesian does.
  ms: indonesian,
  ru: (word) => russian(word.replaceAll('ё', 'е')),
  tr: stemTurkish,
  ur: stemUrdu,
};

const ARABIC_SUFFIXES = [
  'هما',
  'كما',
  'هم',
  'هن',
  'كم',
  'نا',
  'ها',
  'وا',
  'ان',
  'ات',
  'ون',
  'ين',
  'يه',
  'ه',
  'ي',
];

/**
 * Light10 (Larkey et al. 2007, "Light stemming for Arabic information retrieval"), with the one-letter prepositions
 * taken off too ("في كندا", "بكندا"), the pronouns at the end, and the t that a feminine noun has before one.
 */
function stemArabic(word: string): string {
  let stem = word
    .replace(/^[وف](?=.{4})/u, '')
    .replace(/^[بكل]?ال(?=.{2})|^لل(?=.{2})/u, '')
    // Behind the article too, or a noun with such a first letter would have two stems.
    .replace(/^[بكل](?=.{4})/u, '')
    .replace(/^[يت](?=.{3})/u, '');
  for (const suffix of ARABIC_SUFFIXES)
    if (stem.length >= suffix.length + 2 && stem.endsWith(suffix)) stem = stem.slice(0, -suffix.length);
  return stem.length >= 4 ? stem.replace(/ت$/u, '') : stem;
}

/** The endings of number, case and gender, over folded letters: "कंपनियों" and "कंपनी". */
function stemHindi(word: string): string {
  return word.replace(/(?<=..)(?:ियों|ियां|ाओं|ुओं|ाएं|ों|ें|ीं|ां|[ािीुूेैोौं])$/u, '');
}

const TURKISH_STEM = 5;

/**
 * Snowball's stem, cut at five letters: it leaves the endings of verbs, and a stem of five letters retrieves as well
 * as a lemma (Can et al. 2008, "Information retrieval on Turkish texts"). What it makes too short stays a word.
 */
function stemTurkish(word: string): string {
  const stem = turkish(word);
  return (stem.length < 3 ? word : stem).slice(0, TURKISH_STEM);
}

/** The endings of number and case, over folded letters: "یونیورسٹیوں" and "یونیورسٹی". */
function stemUrdu(word: string): string {
  return word.replace(/(?<=.{3})(?:يوں|يوں|ياں|وں|يں|اں|ات|ي|ا|ه|و)$/u, '');
}
