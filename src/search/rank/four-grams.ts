const LENGTH = 4;
/** Far more than a question has runs of letters, so that few of a text's share a place with one of these. */
const PLACES = 4096;

/**
 * Prepares to tell which share of the different runs of four letters that some terms have, spaces between them
 * included, other terms have too.
 */
export function createGramShare(terms: readonly string[]): (held: readonly string[]) => number {
  const grams = new Map<string, number>();
  // Most runs of a text show by their place that they are none of these: they are not even cut out.
  const isTaken = new Uint8Array(PLACES);
  eachRun(spaced(terms), (place, text, start) => {
    isTaken[place] = 1;
    const gram = text.slice(start, start + LENGTH);
    if (!grams.has(gram)) grams.set(gram, grams.size);
  });
  return (held) => {
    const seen = new Set<number>();
    eachRun(spaced(held), (place, text, start) => {
      const gram = isTaken[place] === 1 ? grams.get(text.slice(start, start + LENGTH)) : undefined;
      if (gram !== undefined) seen.add(gram);
    });
    return grams.size === 0 ? 0 : seen.size / grams.size;
  };
}

function spaced(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `;
}

/** Tells of each run of letters where it starts, and a number that it shares with few others. */
function eachRun(text: string, tell: (place: number, text: string, start: number) => void): void {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    // Seven bits a letter: what stands before the last four is shifted out.
    letters = ((letters << 7) ^ text.charCodeAt(at)) & 0xfffffff;
    const start = at + 1 - LENGTH;
    if (start >= 0) tell((letters ^ (letters >>> 11)) & (PLACES - 1), text, start);
  }
}
