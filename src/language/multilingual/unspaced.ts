/** A piece of a run of letters, and where it begins in it. */
export interface Piece {
  readonly text: string;
  readonly index: number;
}

const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const THAI = /\p{Script=Thai}/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Where Unicode puts these scripts: a look at the range is much shorter than one at the scripts. */
const BEHIND_OTHERS = /[\u0e00-\uffff]/;
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{Script=Thai}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}]+/gu;

/** Most words have two characters, and become four pieces: both characters, their pair, and one with the next word. */
const PIECES_A_WORD = 4;

const CHINESE_WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const THAI_WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** Whether a run of letters holds a script that is written without spaces: Chinese, Japanese, Thai. */
export function isUnspaced(run: string): boolean {
  return BEHIND_OTHERS.test(run) && UNSPACED.test(run);
}

/** How much of a word a piece of one is: what a word weighs beside one that stays whole, such as a name in Latin letters. */
export function pieceShare(piece: string): number {
  return BEHIND_OTHERS.test(piece) && HAN.test(piece) ? 1 / PIECES_A_WORD : 1;
}

/**
 * Parts a run of letters where the script changes, Thai into words, Chinese and Japanese into characters and
 * overlapping pairs: where a word ends is a guess there, which question and text may come to differ on. Only function
 * words are taken out whole, so that no pair holds a part of one.
 */
export function* segmentUnspaced(run: string, isFunctionWord: (word: string) => boolean): Generator<Piece> {
  for (const { 0: part, index } of run.matchAll(RUN)) {
    if (HAN.test(part)) yield* segmentHan(part, index, isFunctionWord);
    else if (THAI.test(part)) yield* segmentThai(part, index);
    else yield { text: part, index };
  }
}

/** Beside a name that it does not know, the dictionary parts words that it takes whole elsewhere: they are joined again. */
function* segmentThai(run: string, index: number): Generator<Piece> {
  let held = '';
  let at = index;
  for (const { segment } of THAI_WORDS.segment(run)) {
    if (held !== '' && isThaiWord(held + segment)) held += segment;
    else {
      if (held !== '') yield { text: held, index: at };
      at += held.length;
      held = segment;
    }
  }
  yield { text: held, index: at };
}

function isThaiWord(text: string): boolean {
  return THAI_WORDS.segment(text).containing(0)?.segment === text;
}

function* segmentHan(
  run: string,
  index: number,
  isFunctionWord: (word: string) => boolean,
): Generator<Piece> {
  let from = 0;
  for (const { segment, index: at } of CHINESE_WORDS.segment(run)) {
    if (!isFunctionWord(segment)) continue;
    yield* charactersAndPairs(run.slice(from, at), index + from);
    yield { text: segment, index: index + at };
    from = at + segment.length;
  }
  yield* charactersAndPairs(run.slice(from), index + from);
}

function* charactersAndPairs(run: string, index: number): Generator<Piece> {
  const characters = [...run];
  let at = index;
  for (const [i, character] of characters.entries()) {
    const next = characters[i + 1];
    yield { text: character, index: at };
    if (next !== undefined) yield { text: character + next, index: at };
    at += character.length;
  }
}
