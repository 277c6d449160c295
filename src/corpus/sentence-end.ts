import { findThaiEnds } from './thai-sentence-end.ts';

/** Finds where sentences end within one block of prose. */
export interface SentenceRules {
  /** The offsets at which the sentences of `block` end, ascending; the last is the block's length. */
  findEnds(block: string): number[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Always followed by what they belong to: titles before a name, Latin before an example. */
const NEVER_LAST = words(`
  prof dr eng engr mr mrs ms mx messrs mme mlle gen col capt lt sgt maj cmdr adm gov sen hon rev pres amb
  fr sra dra ing dipl arch av doç yrd hrn mm drs ir tn hj hjh pt ts ths pgs gs tp bzw
  проф акад им ул डॉ प्रो ดร
  e.g i.e eg ie vs v cf viz approx incl esp h.e h.h h.r.h`);

/** Part of a number that follows; a sentence may end with them too ("He said no."). */
const BEFORE_NUMBER = words(`
  no nos nr núm vol vols fig figs art arts sec p pp ch chap para eq ed ex op ext tel max min rs c ca
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun`);

/** May end a sentence or stand inside one: only the word that follows tells. */
const EITHER = words(`
  inc ltd co corp llc plc bros cos gmbh pte sdn bhd pvt intl dept univ assn est etc al jr sr st ave rd blvd
  mt ft rep ph.d m.d b.a m.a m.sc b.sc a.m p.m`);

/** English words that open a sentence and, with a capital, seldom continue a name. */
const OPENERS = words(`
  The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your
  In On At As By For From With To Of After Before During Since Until While When Where Who What Which Why How
  If But And Or So Yet Although Though Because However Meanwhile Moreover Furthermore Therefore Thus Then
  Also Both Each Every Some Many Most Several Another Other Such According Under Over Between Among Through
  Earlier Later Today Yesterday Now Once Not Only Despite Following Speaking Asked Is Was Are Were Has Have
  Had Will Would Can Could Should May Might Must Do Does Did`);

/** Languages that write ordinals, and so dates, with a full stop: "am 3. Oktober", "19. Yüzyıl". */
const ORDINAL_STOP = words('de tr az da nb nn no fi et lv cs sk sl hr sr bs hu is pl');

/** How far a rule looks on either side of a possible end, in code units: the longest word it knows is shorter. */
const REACH = 48;

/** The segmenter's time grows with the square of its text's length, so it reads this many code units at a time. */
const WINDOW = 1024;

/** A full stop after a whole word and before a figure, which Unicode's rules take for part of a number. */
const BEFORE_FIGURE = /(?<=[\p{L}\p{N}%]{3}\.[")\]”’»]{0,3})\s+(?=["'“‘«(]?\d)/gu;

/** Does the sentence end here, where Unicode's rules say that it does? */
function isEnd(before: string, after: string, ordinals: boolean): boolean {
  const next = after.trimStart();
  if (next === '') return true;
  // "“Is it safe?” asked the chair": what follows in small letters belongs to the same sentence.
  if (/^\p{Ll}/u.test(next)) return false;
  // No space after it: part of an address, a name ("Yahoo!Japan") or a file's ending (" .NET").
  if (next === after && /[.!?]$/.test(before) && !/^[“«(]/.test(next)) return false;

  const word = /([^\s([{"'“‘«]+)\.[)\]]*\s*$/.exec(before)?.[1];
  if (word === undefined) return true;
  const known = word.toLowerCase();
  if (NEVER_LAST.has(known)) return false;
  if (/^\d/.test(next) || /^[IVXLC]{2,}\b/.test(next)) {
    if (BEFORE_NUMBER.has(known)) return false;
  }
  // The number of an item of a list, or of a day.
  if (/^\s*\d{1,3}\.\s*$/.test(before) || (ordinals && /^\d{1,2}$/.test(word))) return false;
  // Initials ("J. K. Rowling") and abbreviations made of them ("U.S.").
  if (/^(?:\p{L}\.)*\p{L}$/u.test(word) || EITHER.has(known)) {
    const opener = /^["'“‘«(]*(\p{L}+)(?![\p{L}.])/u.exec(next)?.[1];
    return opener !== undefined && OPENERS.has(opener);
  }
  return true;
}

/**
 * Unicode's sentence rules (UAX 29, as `Intl.Segmenter` applies them for the language), mended where they go
 * wrong: they end a sentence at "Prof." and "U.S.", and miss the end before a figure.
 *
 * @throws RangeError when `language` is not a well-formed BCP 47 tag
 */
export function createSentenceRules(language: string): SentenceRules {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const primary = new Intl.Locale(language).language;
  const ordinals = ORDINAL_STOP.has(primary);

  function* findCandidates(block: string): Generator<number> {
    // To Unicode's rules every line break ends a sentence; here it may stand inside one.
    const prose = block.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
    let size = WINDOW;
    for (let from = 0; from < prose.length; ) {
      const isLast = from + size >= prose.length;
      const window = prose.slice(from, from + size);
      let read = 0;
      for (const { index, segment } of segmenter.segment(window)) {
        const end = index + segment.length;
        // Near the window's end a sentence may have been cut, and what follows is not seen.
        if (!isLast && end > window.length - REACH) break;
        if (primary === 'th') for (const inside of findThaiEnds(segment)) yield from + index + inside;
        for (const match of segment.matchAll(BEFORE_FIGURE)) yield from + index + match.index;
        yield from + end;
        read = end;
      }
      from += read;
      size = read === 0 ? size * 2 : WINDOW;
    }
  }

  return {
    findEnds(block) {
      const ends: number[] = [];
      let start = 0;
      for (const candidate of findCandidates(block)) {
        const end = candidate < block.length ? moveToQuoteEdge(block, candidate) : candidate;
        if (end <= start) continue;
        const before = block.slice(Math.max(start, end - REACH), end);
        if (end < block.length && !isEnd(before, block.slice(end, end + REACH), ordinals)) continue;
        ends.push(end);
        start = end;
      }
      return ends;
    },
  };
}

/**
 * A closing quotation mark after a space still closes the sentence before it, an opening one without a space
 * opens the next, and so does a note's bracket ("ended.[5] Next").
 */
function moveToQuoteEdge(block: string, end: number): number {
  const after = block.slice(end, end + REACH);
  const closing = /^\s*[”»]+(?=\s|$)/.exec(after);
  if (closing) return end + closing[0].length;
  if (block[end - 1] === '[') {
    const note = /^[^\s[\]][^[\]]{0,30}\]/.exec(after);
    return note ? end + note[0].length : end - 1;
  }
  return /[“«(]/.test(block[end - 1] ?? '') ? end - 1 : end;
}
