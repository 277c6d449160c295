/** Terms, each with a place of its own: those of one first letter and one length stand together, in their order. */
export interface TermDictionary extends Iterable<string> {
  /** The term at a place; undefined where there is none. */
  at(place: number): string | undefined;
  /** Undefined for what is not among the terms. */
  placeOf(term: string): number | undefined;
  /**
   * The terms of one length that begin alike, in their order.
   *
   * @param start one letter or more
   * @param length in UTF-16 units
   */
  startingWith(start: string, length: number): string[];
}

/** Terms without any bytes between them, and what tells them apart. */
export interface JoinedTerms {
  readonly text: string;
  /** Of each block of terms of one first letter and one length: that length, and how many they are. */
  readonly blocks: Uint32Array;
}

/** Terms of one first letter and one length: with their length known, none needs an end of its own. */
interface Block {
  readonly size: number;
  readonly count: number;
  /** The place of its first term. */
  readonly place: number;
  /** Where it begins in the text. */
  readonly offset: number;
}

/** @param terms each of them once */
export function joinTerms(terms: Iterable<string>): JoinedTerms {
  const byBlock = new Map<string, string[]>();
  for (const term of terms) {
    const key = keyOf(term, term.length);
    const block = byBlock.get(key);
    if (block) block.push(term);
    else byBlock.set(key, [term]);
  }
  const blocks = [...byBlock.values()].map((block) => block.sort());
  return {
    text: blocks.flat().join(''),
    blocks: Uint32Array.from(blocks.flatMap((block) => [block[0]?.length ?? 0, block.length])),
  };
}

/** Finds terms where they are: what takes none of a large corpus's terms out of their text is there at once. */
export function openDictionary({ text, blocks }: JoinedTerms): TermDictionary {
  const inOrder: Block[] = [];
  const byKey = new Map<string, Block>();
  let [place, offset] = [0, 0];
  for (let at = 0; at < blocks.length; at += 2) {
    const [size = 0, count = 0] = blocks.subarray(at, at + 2);
    const block = { size, count, place, offset };
    inOrder.push(block);
    byKey.set(keyOf(text.charAt(offset), size), block);
    place += count;
    offset += size * count;
  }

  const termIn = ({ offset, size }: Block, number: number) =>
    text.slice(offset + number * size, offset + (number + 1) * size);
  const firstFrom = (block: Block, term: string) =>
    countWhile(block.count, (number) => termIn(block, number) < term);

  return {
    *[Symbol.iterator]() {
      for (const block of inOrder)
        for (let number = 0; number < block.count; number++) yield termIn(block, number);
    },
    at(place) {
      const block = inOrder[countWhile(inOrder.length, (at) => (inOrder[at]?.place ?? 0) <= place) - 1];
      return block && place < block.place + block.count ? termIn(block, place - block.place) : undefined;
    },
    placeOf(term) {
      const block = byKey.get(keyOf(term, term.length));
      if (block === undefined) return undefined;
      const number = firstFrom(block, term);
      return number < block.count && termIn(block, number) === term ? block.place + number : undefined;
    },
    startingWith(start, length) {
      const block = byKey.get(keyOf(start, length));
      const found: string[] = [];
      if (block === undefined) return found;
      for (let number = firstFrom(block, start); number < block.count; number++) {
        const term = termIn(block, number);
        if (!term.startsWith(start)) break;
        found.push(term);
      }
      return found;
    },
  };
}

function keyOf(term: string, length: number): string {
  return `${term.charAt(0)}${length}`;
}

/**
 * How many places from 0 on a condition holds for, found by halving.
 *
 * @param holds for a place only where it holds for those before it too
 */
export function countWhile(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
