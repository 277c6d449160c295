import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readCorpus, SHIPPED_CORPUS } from '../../src/corpus/read-corpus.ts';
import { buildKnowledge, type Knowledge, type LanguageTools } from '../../src/index/knowledge.ts';
import { UserError } from '../../src/user-error.ts';
import { holdsGold, tokenF1 } from '../benchmark/measures.ts';
import { readSquad } from '../benchmark/squad.ts';
import { foldOf } from './held-out.ts';

/** A question with what a right answer to it is. */
export interface GoldQuestion {
  readonly text: string;
  /** False where no article answers it. */
  readonly isAnswerable: boolean;
  /** Whether a span is expected. */
  readonly hasSpan: boolean;
  /** Questions of one fold are left out of the fit together: those about one article, or of one author. */
  readonly fold: number;
  /** Whether a quote holds the answer, with what would be said in bold. */
  holds(quote: { text: string; article: string; paragraph: number }, said: string | null): boolean;
  /**
   * Whether a span is the answer: 1, 0.5 for a part of it, 0; null where the question tells nothing of spans. A list with a
   * member that is none of those asked for is wrong.
   */
  rate(span: string, parts: readonly string[]): number | null;
}

export interface GoldSet {
  readonly name: string;
  /** Written for a small corpus on one topic, as people ask in a channel; not about an encyclopaedia. */
  readonly isAuthored: boolean;
  readonly knowledge: Knowledge;
  readonly questions: readonly GoldQuestion[];
}

/** A span with this F1 of its words against a gold answer is the answer, or a part of it. */
const SAME = 0.75;
const PART = 0.4;

/** Reads a question set in SQuAD's format. */
export async function readSquadSet(file: string, tools: LanguageTools): Promise<GoldSet> {
  const { corpus, questions } = await readSquad(file, 'en');
  const titles = new Map(corpus.articles.map(({ id, title }) => [id, title]));
  return {
    name: basename(file, '.json'),
    isAuthored: false,
    knowledge: buildKnowledge(corpus, tools),
    questions: questions.map(({ question, article, paragraph, answers }) => ({
      text: question,
      isAnswerable: answers.length > 0,
      hasSpan: answers.length > 0,
      fold: foldOf(titles.get(article) ?? ''),
      holds: (quote) =>
        quote.article === article && quote.paragraph === paragraph && holdsGold(quote.text, answers),
      rate: (span) => {
        const best = Math.max(0, ...answers.map((gold) => tokenF1(span, gold)));
        return best >= SAME ? 1 : best >= PART ? 0.5 : 0;
      },
    })),
  };
}

const line = z.object({
  question: z.string(),
  status: z.string(),
  all: z.array(z.string()).nullable().default([]),
  slot: z.string().nullable().default(null),
  part: z.string().nullable().default(null),
});

/**
 * Reads a set of one author: a folder with `questions.jsonl` and `corpus`, or a file of questions about the corpus that ships.
 *
 * @param fold of all of its questions
 */
export async function readAuthoredSet(path: string, fold: number, tools: LanguageTools): Promise<GoldSet> {
  const isFile = path.endsWith('.jsonl');
  const file = isFile ? path : join(path, 'questions.jsonl');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`cannot read ${file}: expected questions, one JSON object a line`, { cause });
  });
  const corpus = await readCorpus(isFile ? SHIPPED_CORPUS : join(path, 'corpus'));
  const questions = text
    .trim()
    .split('\n')
    .map((each) => line.parse(JSON.parse(each)));
  return {
    name: basename(path, '.jsonl'),
    isAuthored: true,
    knowledge: buildKnowledge(corpus, tools),
    questions: questions.map(({ question, status, all, slot, part }) => {
      const patterns = (all ?? []).map((pattern) => new RegExp(pattern, 'is'));
      const [whole, piece] = [slot, part].map((pattern) =>
        pattern === null ? null : new RegExp(pattern, 'is'),
      );
      const isAnswerable = status !== 'either_unanswered';
      return {
        text: question,
        isAnswerable,
        hasSpan: slot !== null,
        fold,
        holds: ({ text }, said) =>
          isAnswerable && patterns.every((pattern) => pattern.test(`${text}\n${said ?? ''}`)),
        rate: (span, parts) => {
          if (!isAnswerable) return 0;
          if (parts.length > 1 && piece && !parts.every((each) => piece.test(each))) return 0;
          if (whole) return whole.test(span) ? 1 : piece?.test(span) ? 0.5 : 0;
          return piece ? (piece.test(span) ? 0.5 : 0) : null;
        },
      };
    }),
  };
}
