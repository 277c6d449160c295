const LENGTH = 4;

interface Gram {
  /** Its third and fourth letter. */
  readonly end: number;
  readonly index: number;
}

/**
 * Prepares to tell which share of the different runs of four letters that some terms have, spaces between them
 * included, other terms have too.
 */
export function createGramShare(terms: readonly string[]): (held: readonly string[]) => number {
  const text = spaced(terms);
  const byBeginning = new Map<number, Gram[]>();
  const different = new Set<string>();
  for (let i = 0; i + LENGTH <= text.length; i++) {
    const gram = text.slice(i, i + LENGTH);
    if (different.has(gram)) continue;
    const grams = byBeginning.get(pair(gram, 0)) ?? [];
    grams.push({ end: pair(gram, 2), index: different.size });
    byBeginning.set(pair(gram, 0), grams);
    different.add(gram);
  }
  return (held) => {
    const other = spaced(held);
    const seen = new Uint8Array(different.size);
    let shared = 0;
    // Looking every run up once takes half the time of looking for every gram in the text.
    for (let i = 0; i + LENGTH <= other.length; i++)
      for (const { end, index } of byBeginning.get(pair(other, i)) ?? []) {
        if (seen[index] === 1 || end !== pair(other, i + 2)) continue;
        seen[index] = 1;
        shared++;
      }
    return different.size === 0 ? 0 : shared / different.size;
  };
}

function spaced(terms: readonly string[]): string {
  return ` ${terms.join(' ')} `;
}

/** Two UTF-16 code units as one number. */
function pair(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}
