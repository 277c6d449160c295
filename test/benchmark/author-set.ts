import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Corpus } from '../../src/corpus/article.ts';
import { readCorpus, SHIPPED_CORPUS } from '../../src/corpus/read-corpus.ts';
import { UserError } from '../../src/user-error.ts';

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'is');
  } catch {
    context.addIssue({ code: 'custom', message: `"${source}" is no regular expression` });
    return z.NEVER;
  }
});

const authorQuestion = z.object({
  id: z.string(),
  question: z.string(),
  /** What its author calls such questions: "fact", "list", "denied". */
  kind: z.string(),
  /** `either_unanswered` must not be answered; `related` may be answered or not, and its quotes have to hold the answer. */
  status: z.enum(['answered', 'related', 'either_unanswered']),
  /** All of them match a right quote, or the headline. */
  all: z.array(pattern).default([]),
  /** Matches the right headline; null where the question has none. */
  slot: pattern.nullable().default(null),
  /** Matches a headline that is not wrong: one of a list. */
  part: pattern.nullable().default(null),
  /** All of them match the quotes together, each written as `key: text`. */
  union: z.array(pattern).nullable().default(null),
});

export type AuthorQuestion = z.infer<typeof authorQuestion>;

/** Questions that somebody wrote about a corpus, with what a right answer holds. */
export interface AuthorSet {
  readonly name: string;
  readonly corpus: Corpus;
  readonly questions: readonly AuthorQuestion[];
}

/**
 * Reads a set where it stands: a folder with `questions.jsonl` and the articles in `corpus/`, or a file of questions about
 * the articles that ship.
 *
 * @throws {UserError} naming each bad line, or the file or folder that cannot be read.
 */
export async function readAuthorSet(path: string): Promise<AuthorSet> {
  const isFile = extname(path) === '.jsonl';
  const file = isFile ? path : join(path, 'questions.jsonl');
  const questions = await readQuestions(file);
  const corpus = await readCorpus(isFile ? SHIPPED_CORPUS : join(path, 'corpus'));
  return { name: basename(resolve(path), '.jsonl'), corpus, questions };
}

async function readQuestions(file: string): Promise<AuthorQuestion[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`cannot read ${file}: expected questions, one JSON object a line`, { cause });
  });
  const problems: string[] = [];
  const questions: AuthorQuestion[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = authorQuestion.safeParse(parseJson(line));
    if (parsed.success) questions.push(parsed.data);
    else problems.push(`${file}:${index + 1}: ${z.prettifyError(parsed.error)}`);
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return questions;
}

/** Undefined for what is not JSON: no question either. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
