import { isSeq } from 'yaml';
import { z } from 'zod';
import type { GuardQuestion } from './article.ts';
import { decodeText } from './decode-text.ts';
import { type FileProblem, line, readYaml, showValue } from './yaml.ts';

const EXPECTED = 'expected entries such as "- question: …" with "answer: …" below it';

const entry = z.strictObject(
  {
    question: line('a question'),
    answer: z
      .union([z.array(line('words of the answer')).min(1), line('words of the answer')], {
        error: ({ input }) =>
          `is ${input == null ? 'missing' : showValue(input)}: expected words of the answer, or a list of them`,
      })
      .transform((words) => [words].flat()),
  },
  { error: ({ input }) => `${showValue(input)} is no guard question: ${EXPECTED}` },
);

/**
 * Reads `guard.yaml`: questions that must go on being answered, each with what its answer must contain.
 *
 * @returns the questions in the order of the file, or everything that is wrong with it
 */
export function parseGuard(
  bytes: Uint8Array,
): { guard: readonly GuardQuestion[] } | { problems: readonly FileProblem[] } {
  const { content, problems } = decodeText(bytes);
  const yaml = readYaml(content, 1, EXPECTED);
  if ('problems' in yaml) return { problems: [...problems, ...yaml.problems] };
  const { document, lineOf } = yaml;
  if (problems.length > 0) return { problems };
  if (document.contents === null) return { guard: [] };
  if (!isSeq(document.contents)) return { problems: [{ line: 1, message: `no list: ${EXPECTED}` }] };
  const parsed = z.array(entry).safeParse(document.toJS());
  if (parsed.success) return { guard: parsed.data };
  return {
    problems: parsed.error.issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({
          line: lineOf([...issue.path, key]),
          message: `unknown key ${showValue(key)}: expected question, answer`,
        }));
      const [, ...key] = issue.path;
      return [{ line: lineOf(issue.path), message: [...key, issue.message].join(' ') }];
    }),
  };
}
