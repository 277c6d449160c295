const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/** How printers of Chinese and Japanese mark a character that they have no type for, where others would print a box. */
const MISSING = '〓';

/** Longer texts are cut before anything is measured: nothing that is drawn has room for them. */
const MAX_LENGTH = 400;

export interface Room {
  readonly lines: number;
  readonly fits: (line: string) => boolean;
}

/**
 * Makes one line of a text that comes from an article: line breaks become spaces; what has no shape of its own, or turns
 * the direction of what follows, goes. The joiners stay, without which Persian and Hindi are misspelt.
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, '')
    .replace(/[\p{Co}\p{Cn}\u{20000}-\u{3ffff}]/gu, MISSING)
    .trim();
}

/**
 * Breaks a text into lines: at spaces, in a word that is wider than a line where `Intl.Segmenter` finds words (Chinese and
 * Thai have no spaces), else between characters. What does not fit is left out, and an ellipsis says so.
 */
export function breakLines(text: string, { lines: count, fits }: Room): string[] {
  const plain = plainText(text);
  const short =
    plain.length > MAX_LENGTH
      ? `${segments(plain.slice(0, MAX_LENGTH), GRAPHEMES).slice(0, -1).join('')}${ELLIPSIS}`
      : plain;
  const lines: string[] = [];
  let line = '';
  for (const piece of splitToFit(short, fits)) {
    if (fits((line + piece).trimEnd())) {
      line += piece;
      continue;
    }
    lines.push(line.trim());
    line = piece;
  }
  lines.push(line.trim());
  const kept = lines.filter((each) => each !== '');
  if (kept.length <= count) return kept;
  return [...kept.slice(0, count - 1), shorten(kept.slice(count - 1, count + 1).join(' '), fits)];
}

function splitToFit(text: string, fits: Room['fits']): string[] {
  const split = (piece: string, splitters: readonly ((text: string) => string[])[]): string[] => {
    const [first, ...others] = splitters;
    if (first === undefined || fits(piece.trimEnd())) return [piece];
    return first(piece).flatMap((part) => split(part, others));
  };
  const words = text.split(/(?<= )/);
  return words.flatMap((word) =>
    split(word, [(piece) => segments(piece, WORDS), (piece) => segments(piece, GRAPHEMES)]),
  );
}

/** As much of a line's beginning as fits before an ellipsis. */
function shorten(line: string, fits: Room['fits']): string {
  const characters = segments(line, GRAPHEMES);
  const cut = (length: number) => `${characters.slice(0, length).join('').trimEnd()}${ELLIPSIS}`;
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return cut(low);
}

function segments(text: string, segmenter: Intl.Segmenter): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
