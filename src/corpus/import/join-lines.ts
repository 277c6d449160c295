/** Lines of wrapped text are about as long as each other, and shorter than these characters. */
const LONGEST_WRAPPED = 110;
const SHORTEST_WRAPPED = 40;
/** A line that is so much shorter than the longest ends its paragraph. */
const FULL_SHARE = 0.75;
/** So many of the lines that break off in a sentence are full where text is wrapped. */
const LEAST_FULL = 0.6;

const ENDS_SENTENCE = /[.!?。！？।؟۔…:;]["'”’»)\]]*$/u;
const STARTS_ITEM = /^(?:[-*+•‣]|\d{1,3}[.)]|#{1,6})\s/;

/**
 * Makes paragraphs of lines. Where lines were wrapped they are joined, and words that were divided for it are put together;
 * else each line is a paragraph.
 */
export function joinLines(lines: readonly string[]): string[] {
  const blocks = splitBlocks(lines);
  const width = wrapWidth(blocks);
  if (width === null) return blocks.flat();
  const words = lines.join('\n');
  return blocks.flatMap((block) => {
    const paragraphs: string[] = [];
    let previous: string | null = null;
    for (const line of block) {
      const goesOn =
        previous !== null &&
        !STARTS_ITEM.test(line) &&
        (previous.length >= width * FULL_SHARE || !ENDS_SENTENCE.test(previous));
      if (goesOn) paragraphs.push(joinWrapped(paragraphs.pop() ?? '', line, words));
      else paragraphs.push(line);
      previous = line;
    }
    return paragraphs;
  });
}

function splitBlocks(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines.map((one) => one.trim()))
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  return blocks.filter((block) => block.length > 0);
}

/** The length of a full line; null where the text is not wrapped. */
function wrapWidth(blocks: readonly (readonly string[])[]): number | null {
  const broken = blocks.flatMap((block) => block.slice(0, -1)).filter((line) => !ENDS_SENTENCE.test(line));
  const width = Math.max(0, ...blocks.flat().map((line) => line.length));
  if (broken.length < 2 || width > LONGEST_WRAPPED || width < SHORTEST_WRAPPED) return null;
  const full = broken.filter(({ length }) => length >= width * FULL_SHARE).length;
  return full / broken.length >= LEAST_FULL ? width : null;
}

/**
 * Puts a line behind the one that it was wrapped from, and a word together that was divided.
 *
 * @param words the whole text, which may have the word of two halves elsewhere
 */
export function joinWrapped(text: string, line: string, words: string): string {
  const divided = /([\p{L}\p{M}]+)[-\u2010]$/u.exec(text)?.[1];
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(line)?.[0];
  if (divided === undefined || rest === undefined) {
    const isSpaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u.test(text);
    return `${text}${isSpaced ? ' ' : ''}${line}`;
  }
  const hyphenated = `${divided}-${rest}`;
  return words.includes(hyphenated) ? `${text}${line}` : `${text.slice(0, -1)}${line}`;
}
