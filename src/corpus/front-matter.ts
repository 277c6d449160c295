import { isMap } from 'yaml';
import { z } from 'zod';
import { hasCredentials, isAddress } from './address.ts';
import { isDate } from './date.ts';
import { type FileProblem, line, optional, readYaml, showValue } from './yaml.ts';

const date = optional(
  line('YYYY, YYYY-MM or YYYY-MM-DD').refine(isDate, {
    error: ({ input }) => `${showValue(input)} is no date: expected YYYY, YYYY-MM or YYYY-MM-DD`,
  }),
);

const url = optional(
  line('an http or https address')
    // The address is not repeated: with it the password would be, wherever the problem is shown.
    .refine((text) => !hasCredentials(text), {
      error: 'holds a user name or a password: expected an address without',
      abort: true,
    })
    .refine(isAddress, {
      error: ({ input }) =>
        `${showValue(input)} is no address: expected one that starts with http:// or https://`,
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
    error: ({ input }) =>
      `${showValue(input)} is no language tag: expected BCP 47, such as en, ar or zh-Hant`,
  }),
).transform((tag) => tag ?? 'en');

const tags = z
  .array(line('a word or a few'), {
    error: ({ input }) => `is ${showValue(input)}: expected a list, such as [cloud, 5G]`,
  })
  .nullish()
  .transform((list) => list ?? []);

const PAGES = 'a list of paragraphs, such as [1, 4, 9], none before the one in front of it';
const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => number >= (numbers[at - 1] ?? 1));

const pages = z
  .array(
    z.string().regex(/^[1-9]\d{0,5}$/, { error: ({ input }) => `is ${showValue(input)}: expected ${PAGES}` }),
    {
      error: ({ input }) => `is ${showValue(input)}: expected ${PAGES}`,
    },
  )
  .transform((list) => list.map(Number))
  .refine(isAscending, { error: ({ input }) => `is ${showValue(input)}: expected ${PAGES}` })
  .nullish();

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
  pages,
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
  const expected = 'expected "key: value", with a value that holds ": " or "#" in quotes';
  const yaml = readYaml(source, firstLine, expected);
  if ('problems' in yaml) return yaml;
  const { document, lineOf } = yaml;
  if (!isMap(document.contents)) {
    return { problems: [{ line: firstLine, message: 'no keys: expected lines such as "title: …"' }] };
  }

  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data };
  const problems = parsed.error.issues.flatMap((issue): FileProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      const expected = Object.keys(schema.shape).join(', ');
      return issue.keys.map((key) => ({
        line: lineOf([key]),
        message: `unknown key ${showValue(key)}: expected ${expected}`,
      }));
    }
    return [{ line: lineOf(issue.path.slice(0, 1)), message: `${issue.path.join('.')} ${issue.message}` }];
  });
  return { problems };
}
