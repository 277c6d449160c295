import { isSeq } from 'yaml';
import { z } from 'zod';
import type { CuratedOrganisation } from './article.ts';
import { decodeText } from './decode-text.ts';
import { type FileProblem, line, optional, readYaml, showValue } from './yaml.ts';

const names = z
  .array(line('a name'), {
    error: ({ input }) => `is ${showValue(input)}: expected a list, such as [OIC, "Long Name"]`,
  })
  .nullish()
  .transform((list) => list ?? []);

const entry = z.strictObject(
  {
    name: line('the name of the organisation'),
    aliases: names,
    parent: optional(line('the name of another organisation of this file')),
    country: optional(line('the name of a country')),
    kind: optional(line('a word or a few, such as company')),
  },
  { error: ({ input }) => `${showValue(input)} is no organisation: expected "- name: …"` },
);

/** A name as two entries must not both have it. */
const fold = (name: string): string => name.normalize('NFKC').toLowerCase();

/**
 * Reads `organisations.yaml`: a list of what is known about organisations beside the articles.
 *
 * @returns the organisations in the order of the file, or everything that is wrong with it
 */
export function parseOrganisations(
  bytes: Uint8Array,
): { organisations: readonly CuratedOrganisation[] } | { problems: readonly FileProblem[] } {
  const { content, problems } = decodeText(bytes);
  const yaml = readYaml(content, 1, 'expected a list of "- name: …", with "key: value" below it');
  if ('problems' in yaml) return { problems: [...problems, ...yaml.problems] };
  const { document, lineOf } = yaml;
  if (document.contents === null && problems.length === 0) return { organisations: [] };
  if (!isSeq(document.contents)) {
    return { problems: [...problems, { line: 1, message: 'no list: expected entries such as "- name: …"' }] };
  }
  const parsed = z.array(entry).safeParse(document.toJS());
  if (!parsed.success) {
    problems.push(...parsed.error.issues.flatMap((issue) => describeIssue(issue, lineOf)));
    return { problems };
  }
  problems.push(...findClashes(parsed.data, lineOf), ...findLostParents(parsed.data, lineOf));
  return problems.length > 0 ? { problems } : { organisations: parsed.data };
}

type LineOf = (path: readonly PropertyKey[]) => number;

function describeIssue(issue: z.core.$ZodIssue, lineOf: LineOf): FileProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const expected = Object.keys(entry.shape).join(', ');
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      message: `unknown key ${showValue(key)}: expected ${expected}`,
    }));
  }
  const [, ...key] = issue.path;
  return [{ line: lineOf(issue.path), message: [...key, issue.message].join(' ') }];
}

/** One name for two organisations could not be told apart in a text. */
function findClashes(entries: readonly CuratedOrganisation[], lineOf: LineOf): FileProblem[] {
  const owners = new Map<string, number>();
  return entries.flatMap(({ name, aliases }, index) =>
    [name, ...aliases].flatMap((each, place): FileProblem[] => {
      const owner = owners.get(fold(each));
      owners.set(fold(each), index);
      if (owner === undefined) return [];
      const line = lineOf(place === 0 ? [index, 'name'] : [index, 'aliases', place - 1]);
      const other = entries[owner]?.name ?? '';
      return [
        { line, message: `${showValue(each)} also names ${showValue(other)}: expected each name once` },
      ];
    }),
  );
}

function findLostParents(entries: readonly CuratedOrganisation[], lineOf: LineOf): FileProblem[] {
  const byName = new Map(entries.map((each) => [each.name, each]));
  return entries.flatMap(({ name, parent }, index): FileProblem[] => {
    if (parent === null) return [];
    const line = lineOf([index, 'parent']);
    if (!byName.has(parent)) {
      return [
        { line, message: `parent ${showValue(parent)} has no entry: expected the name of another one` },
      ];
    }
    const above = new Set<string>();
    for (let next: string | null = parent; next !== null && !above.has(next); ) {
      above.add(next);
      next = byName.get(next)?.parent ?? null;
    }
    return above.has(name)
      ? [
          {
            line,
            message: `${showValue(name)} is its own parent in the end: expected parents without a circle`,
          },
        ]
      : [];
  });
}
