import type { z } from 'zod';
import type { Steps } from '../../steps.ts';

/** Named stretches of bytes. */
export type Sections = ReadonlyMap<string, Uint8Array>;

/** Finds one by its name. @throws when there is none */
export type Section = (name: string) => Uint8Array;

/** Typed arrays are laid over the bytes: each of their elements lies at a multiple of its size. */
const ALIGNMENT = 8;
const LENGTH_BYTES = 4;
/** A line is parsed in one go: so much takes about a millisecond. */
const LINE_CHARACTERS = 50_000;
const NEWLINE = 0x0a;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const align = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

/** Joins them to one: a list of their names and lengths, then each of them from a multiple of eight on. */
export function joinSections(sections: Sections): Uint8Array<ArrayBuffer> {
  const list = packText(JSON.stringify([...sections].map(([name, { length }]) => [name, length])));
  let end = align(LENGTH_BYTES + list.length);
  const placed = [...sections.values()].map((bytes) => {
    const offset = end;
    end = align(offset + bytes.length);
    return { bytes, offset };
  });
  const joined = new Uint8Array(end);
  new DataView(joined.buffer).setUint32(0, list.length, true);
  joined.set(list, LENGTH_BYTES);
  for (const { bytes, offset } of placed) joined.set(bytes, offset);
  return joined;
}

/** @param joined must begin at a multiple of eight of its buffer. */
export function splitSections(joined: Uint8Array): Section {
  const length = new DataView(joined.buffer, joined.byteOffset).getUint32(0, true);
  const list: [string, number][] = JSON.parse(
    unpackText(joined.subarray(LENGTH_BYTES, LENGTH_BYTES + length)),
  );
  let end = align(LENGTH_BYTES + length);
  const sections: Sections = new Map(
    list.map(([name, size]) => {
      const offset = end;
      end = align(offset + size);
      return [name, joined.subarray(offset, offset + size)];
    }),
  );
  return (name) => {
    const found = sections.get(name);
    if (found === undefined) throw new RangeError(`No section ${name} in what was packed`);
    return found;
  };
}

export function packText(text: string): Uint8Array {
  return encoder.encode(text);
}

/** @throws for what is not UTF-8 */
export function unpackText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** Numbers from 0 to 2³² − 1. */
export function packNumbers(numbers: Uint32Array | readonly number[]): Uint8Array {
  const packed = Uint32Array.from(numbers);
  return new Uint8Array(packed.buffer);
}

export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / Uint32Array.BYTES_PER_ELEMENT);
}

/** The numbers of a section. */
export type Numbers = (name: string) => Uint32Array;

/** How far the first, the first two, the first three … of some lengths reach. */
export function sumUp(lengths: readonly number[]): number[] {
  let sum = 0;
  return lengths.map((length) => {
    sum += length;
    return sum;
  });
}

/** Runs of numbers as two sections: one run after the other, and where each of them ends. */
export function packRuns(name: string, runs: readonly (readonly number[])[]): [string, Uint8Array][] {
  return [
    [name, packNumbers(runs.flat())],
    [`${name}Ends`, packNumbers(sumUp(runs.map(({ length }) => length)))],
  ];
}

/** Gives the run at a place, of those that were packed. */
export function unpackRuns(name: string, numbers: Numbers): (place: number) => Uint32Array {
  const [all, ends] = [numbers(name), numbers(`${name}Ends`)];
  return (place) => all.subarray(ends[place - 1] ?? 0, ends[place]);
}

/** Values as JSON, many to a line. */
export function packValues(values: Iterable<unknown>): Uint8Array {
  const lines: string[] = [];
  let line: string[] = [];
  let characters = 0;
  const close = () => {
    lines.push(`[${line.join(',')}]\n`);
    line = [];
    characters = 0;
  };
  for (const value of values) {
    const json = JSON.stringify(value);
    line.push(json);
    characters += json.length;
    if (characters >= LINE_CHARACTERS) close();
  }
  close();
  return packText(lines.join(''));
}

/** The values that were packed, those of one line at a time. */
export function* unpackValues(bytes: Uint8Array): Generator<readonly unknown[], void> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1) throw new RangeError(`A packed line that does not end, at ${start} of ${bytes.length}`);
    const line: unknown = JSON.parse(unpackText(bytes.subarray(start, end)));
    if (!Array.isArray(line)) throw new TypeError(`A packed line that is no list, at ${start}`);
    yield line;
    start = end + 1;
  }
}

/** The values that were packed. @throws for one that is anything else */
export function* unpackChecked<T>(bytes: Uint8Array, schema: z.ZodType<T>): Steps<T[]> {
  const all: T[] = [];
  for (const line of unpackValues(bytes))
    for (const value of line) {
      yield;
      all.push(schema.parse(value));
    }
  return all;
}
