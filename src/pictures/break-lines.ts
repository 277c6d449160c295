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
    if (line.trim() !== '') lines.push(line.trim());
    line = piece;
    // Nothing beyond is shown, and to measure takes time.
    if (lines.length > count) break;
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= count) return lines;
  return [...lines.slice(0, count - 1), shorten(lines.slice(count - 1, count + 1).join(' '), fits)];
}

/** Words, or what fits a line of those that do not. */
function* splitToFit(text: string, fits: Room['fits']): Generator<string> {
  for (const word of text.split(/(?<= )/)) {
    if (fits(word.trimEnd())) {
      yield word;
      continue;
    }
    for (const { segment } of WORDS.segment(word)) {
      if (fits(segment)) yield segment;
      else yield* segments(segment, GRAPHEMES);
    }
  }
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
