import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { isDate } from './date.ts';

/** Something wrong in one file. */
export interface FileProblem {
  /** Counts from 1. */
  readonly line: number;
  /** What is wrong: what was expected. */
  readonly message: string;
}

const show = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.replace(/\p{Cc}/gu, '\uFFFD').slice(0, 60)}${text.length > 60 ? '…' : ''}"`;
};

/** One line of text, however the YAML folds it. */
const line = (expected: string) =>
  z
    .string({ error: ({ input }) => `is ${input == null ? 'missing' : show(input)}: expected ${expected}` })
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '', `is empty: expected ${expected}`)
    .refine((text) => !/\p{Cc}/u.test(text), `holds a control character: expected ${expected}`);

const optional = (schema: z.ZodType<string>) => schema.nullish().transform((value) => value ?? null);

const date = optional(
  line('YYYY, YYYY-MM or YYYY-MM-DD').refine(isDate, {
    error: ({ input }) => `${show(input)} is no date: expected YYYY, YYYY-MM or YYYY-MM-DD`,
  }),
);

const url = optional(
  line('an http or https address').refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), {
    error: ({ input }) => `${show(input)} is no address: expected one that starts with http:// or https://`,
  }),
);

const isLanguageTag = (text: string): boolean => {
  try {
    return /^[a-z]{2,3}(?:-|$)/i.test(text) && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};

const language = optional(
  line('a BCP 47 tag').refine(isLanguageTag, {
    error: ({ input }) => `${show(input)} is no language tag: expected BCP 47, such as en, ar or zh-Hant`,
  }),
).transform((tag) => tag ?? 'en');

const tags = z
  .array(line('a word or a few'), {
    error: ({ input }) => `is ${show(input)}: expected a list, such as [cloud, 5G]`,
  })
  .nullish()
  .transform((list) => list ?? []);

const schema = z.strictObject({
  title: line('the title of the article'),
  publisher: optional(line('a name')),
  author: optional(line('a name')),
  published: date,
  url,
  language,
  retrieved: date,
  source: optional(line('a note')),
  tags,
});

export type FrontMatter = z.output<typeof schema>;

/**
 * Reads the YAML between an article's two `---` lines. Every scalar is text (a year is no number, "no" no
 * truth value), so that what is written is what is kept.
 *
 * @param firstLine the line of the file that `source` starts at, counting from 1
 */
export function parseFrontMatter(
  source: string,
  firstLine: number,
): { data: FrontMatter } | { problems: readonly FileProblem[] } {
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
      const expected = 'expected "key: value", with a value that holds ": " or "#" in quotes';
      problems.set(line, { line, message: `bad YAML (${reason}): ${expected}` });
    }
    return { problems: [...problems.values()] };
  }
  const unread = findUnread(document);
  if (unread.length > 0) {
    return { problems: unread.map(({ offset, message }) => ({ line: lineAt(offset), message })) };
  }
  const { contents } = document;
  if (!isMap(contents)) {
    return { problems: [{ line: firstLine, message: 'no keys: expected lines such as "title: …"' }] };
  }

  const lineOfKey = (name: PropertyKey | undefined): number => {
    const pair = contents.items.find(({ key }) => String(key) === name);
    const range = z.object({ range: z.tuple([z.number()]).rest(z.number()) }).safeParse(pair?.key);
    return lineAt(range.data?.range[0]);
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data };
  const problems = parsed.error.issues.flatMap((issue): FileProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      const expected = Object.keys(schema.shape).join(', ');
      return issue.keys.map((key) => ({
        line: lineOfKey(key),
        message: `unknown key ${show(key)}: expected ${expected}`,
      }));
    }
    return [{ line: lineOfKey(issue.path[0]), message: `${issue.path.join('.')} ${issue.message}` }];
  });
  return { problems };
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
      const message = `the reference ${show(mark)} of YAML: expected text, in quotes where it starts with "*" or "&"`;
      found.push({ offset: node.range?.[0], message });
    },
  });
  return found;
}
