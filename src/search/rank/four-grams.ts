const LENGTH = 4;
/** Far more than a question has runs of letters, so that few of a text's share a place with one of these. */
const PLACES = 4096;

/**
 * Prepares to tell which share of the different runs of four letters that some terms have, spaces between them
 * included, other terms have too.
 */
export function createGramShare(terms: readonly string[]): (held: readonly string[]) => number {
  const text = spaced(terms);
  const grams = new Map<string, number>();
  // Most runs of a text show by their place that they are none of these: they are not even cut out.
  const isTaken = new Uint8Array(PLACES);
  for (let i = 0; i + LENGTH <= text.length; i++) {
    const gram = text.slice(i, i + LENGTH);
    if (!grams.has(gram)) grams.set(gram, grams.size);
    isTaken[placeOf(text, i)] = 1;
  }
  return (held) => {
    const other = spaced(held);
    const seen = new Set<number>();
    for (let i = 0; i + LENGTH <= other.length; i++) {
      const gram = isTaken[placeOf(other, i)] === 1 ? grams.get(other.slice(i, i + LENGTH)) : undefined;
      if (gram !== undefined) seen.add(gram);
    }
    return grams.size === 0 ? 0 : seen.size / grams.size;
  };
}

function spaced(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `;
}

/** A number that runs of the same letters share, and few others. */
function placeOf(text: string, at: number): number {
  let place = 0;
  for (let i = at; i < at + LENGTH; i++) place = (place * 31 + text.charCodeAt(i)) | 0;
  return place & (PLACES - 1);
}
