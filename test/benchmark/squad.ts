import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Article, Corpus } from '../../src/corpus/article.ts';
import { UserError } from '../../src/user-error.ts';
import { articleOf } from '../support/articles.ts';

/** A question of a SQuAD file, with where its answer stands; no answers means that the text does not hold one. */
export interface GoldQuestion {
  readonly question: string;
  readonly article: string;
  /** Counts from 1 within the article. */
  readonly paragraph: number;
  readonly answers: readonly string[];
}

/** Questions and the corpus that they are asked of. */
export interface QuestionSet {
  readonly corpus: Corpus;
  readonly questions: readonly GoldQuestion[];
}

const squadFile = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              question: z.string(),
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ text: z.string() })).default([]),
            }),
          ),
        }),
      ),
    }),
  ),
});

/**
 * Reads a file in SQuAD's JSON format (1.1 or 2.0) as a corpus of one article per title and the questions about it.
 *
 * @throws UserError naming the file when it cannot be read or is not in that format.
 */
export async function readSquad(file: string, language: string): Promise<QuestionSet> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`cannot read ${file}: expected a file in SQuAD's JSON format`, { cause });
  });
  const parsed = squadFile.safeParse(parseJson(text, file));
  if (!parsed.success)
    throw new UserError(`${file} is not in SQuAD's JSON format: ${z.prettifyError(parsed.error)}`);
  const articles: Article[] = [];
  const questions: GoldQuestion[] = [];
  parsed.data.data.forEach(({ title, paragraphs }, number) => {
    const id = `article-${number + 1}`;
    // A blank line inside a paragraph would part it, and the paragraphs' numbers would no longer be the file's.
    const texts = paragraphs.map(({ context }) => context.replace(/\n\s*\n/g, '\n').trim());
    articles.push(articleOf({ id, title: title.replaceAll('_', ' '), language, text: texts.join('\n\n') }));
    paragraphs.forEach(({ qas }, index) => {
      for (const { question, is_impossible, answers } of qas) {
        const golds = is_impossible ? [] : answers.map((answer) => answer.text);
        questions.push({ question, article: id, paragraph: index + 1, answers: golds });
      }
    });
  });
  return { corpus: { articles, version: 'squad' }, questions };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError(`${file} is not JSON: expected a file in SQuAD's JSON format`, { cause });
  }
}
