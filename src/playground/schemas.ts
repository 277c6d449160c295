import type { ZodMiniType } from 'zod/mini';
import type { $ZodIssue } from 'zod/v4/core';
import type { Violation } from './discord-error.ts';

type Schemas = typeof import('discord-api-spec/zod');
export type SchemaName = keyof Schemas;

/**
 * What Discord's own schema finds wrong with a body. The schemas take a moment to load, so they are loaded
 * with the first body.
 */
export async function checkSchema(name: SchemaName, body: unknown): Promise<Violation[]> {
  const schemas = await import('discord-api-spec/zod');
  return findViolations(schemas[name], body);
}

/** What a schema finds wrong, in Discord's words. */
function findViolations(schema: ZodMiniType, body: unknown): Violation[] {
  const parsed = schema.safeParse(body);
  return parsed.success ? [] : parsed.error.issues.flatMap((issue) => describe(issue, []));
}

function describe(issue: $ZodIssue, parent: readonly (string | number)[]): Violation[] {
  const path = [...parent, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  if (issue.code === 'invalid_union') {
    // Of components, only the alternative of the same `type` tells what is wrong: the others are wrong in their
    // type. Of anything else, it is the one that the body follows furthest.
    const depth = (issues: readonly $ZodIssue[]) => Math.max(...issues.map((one) => one.path.length));
    const [meant] = issue.errors
      .filter((issues) => !issues.some((one) => one.path.at(-1) === 'type'))
      .sort((a, b) => depth(b) - depth(a));
    if (meant !== undefined) return meant.flatMap((one) => describe(one, path));
    return [
      {
        path,
        code: 'UNION_TYPE_CHOICES',
        message: 'Value of field "type" is not one of those allowed here.',
      },
    ];
  }
  return [{ path, ...word(issue) }];
}

function word(issue: $ZodIssue): { code: string; message: string } {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_BAD_TYPE', message: `Value is not of type "${issue.expected}".` };
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${issue.maximum}.` }
        : { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${issue.minimum}.` }
        : { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
    case 'invalid_value':
      return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${issue.values.join(', ')}).` };
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'STRING_TYPE_REGEX', message: `Value is not a valid ${issue.format}.` };
    default:
      return { code: 'BASE_TYPE_INVALID', message: `Value is invalid (${issue.code}).` };
  }
}
