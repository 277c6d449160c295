import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';

/** Something wrong in one file. */
export interface FileProblem {
  /** Counts from 1. */
  readonly line: number;
  /** What is wrong: what was expected. */
  readonly message: string;
}

/** YAML that was read: its values, and the line of the file that each of them stands on. */
export interface YamlSource {
  readonly document: Document.Parsed;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** A value as a message shows it: in quotes, on one line, not too long. */
export function showValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.replace(/\p{Cc}/gu, '\uFFFD').slice(0, 60)}${text.length > 60 ? '…' : ''}"`;
}

/** One line of text, however the YAML folds it. */
export const line = (expected: string) =>
  z
    .string({
      error: ({ input }) => `is ${input == null ? 'missing' : showValue(input)}: expected ${expected}`,
    })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '', `is empty: expected ${expected}`)
    .refine((text) => !/\p{Cc}/u.test(text), `holds a control character: expected ${expected}`);

/** A key that may be left out or be empty: null then. */
export const optional = (schema: z.ZodType<string>) => schema.nullish().transform((value) => value ?? null);

/**
 * Reads YAML. Every scalar is text (a year is no number, "no" no truth value), so that what is written is what is
 * kept; references and keys that are no words are problems.
 *
 * @param firstLine the line of the file that `source` starts at, counting from 1
 * @param expected what a line that cannot be read should look like
 */
export function readYaml(
  source: string,
  firstLine: number,
  expected: string,
): YamlSource | { problems: readonly FileProblem[] } {
  const lineCounter = new LineCounter();
  const lineAt = (offset: number | undefined): number =>
    offset === undefined ? firstLine - 1 : firstLine - 1 + lineCounter.linePos(offset).line;
  const document = parseDocument(source, {
    schema: 'failsafe',
    customTags: ['null'],
    lineCounter,
    prettyErrors: false,
  });

  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    // One slip often breaks several rules of YAML on its line: the first says enough.
    const problems = new Map<number, FileProblem>();
    for (const { pos, message } of faults) {
      const line = lineAt(pos[0]);
      if (problems.has(line)) continue;
      const reason = message.replace(/\s+/g, ' ');
      problems.set(line, { line, message: `bad YAML (${reason}): ${expected}` });
    }
    return { problems: [...problems.values()] };
  }
  const unread = findUnread(document);
  if (unread.length > 0) {
    return { problems: unread.map(({ offset, message }) => ({ line: lineAt(offset), message })) };
  }
  return { document, lineOf: (path) => lineAt(findOffset(document.contents, path)) };
}

/** Where the key or item stands that a path leads to, or the last of it that is there. */
function findOffset(node: unknown, [step, ...rest]: readonly PropertyKey[]): number | undefined {
  const offset = z.object({ range: z.tuple([z.number()]).rest(z.number()) });
  const own = offset.safeParse(node).data?.range[0];
  if (step === undefined) return own;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(key) === step);
    const key = offset.safeParse(pair?.key).data?.range[0];
    return rest.length > 0 && isSeq(pair?.value) ? (findOffset(pair.value, rest) ?? key) : key;
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return findOffset(item, rest) ?? findOffset(item, []) ?? own;
}

/** What YAML allows, and what would be lost or break where every value is to be kept as it is written. */
function findUnread(document: Document.Parsed): { offset: number | undefined; message: string }[] {
  const found: { offset: number | undefined; message: string }[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) || isAlias(key)) return;
      const offset = isMap(key) || isSeq(key) ? key.range?.[0] : undefined;
      found.push({ offset, message: 'a key that is a list or holds keys: expected a word' });
    },
    Node(_, node) {
      const mark = isAlias(node) ? `*${node.source}` : node.anchor && `&${node.anchor}`;
      if (!mark) return;
      const message = `the reference ${showValue(mark)} of YAML: expected text, in quotes where it starts with "*" or "&"`;
      found.push({ offset: node.range?.[0], message });
    },
  });
  return found;
}
