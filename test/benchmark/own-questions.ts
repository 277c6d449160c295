import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { Outcome } from './compare.ts';
import { READ_QUOTES } from './contender.ts';
import { isAnswered, mean } from './measures.ts';

/** A question about the corpus that ships, with what a right answer holds; nothing where the corpus has no answer. */
const ownQuestion = z.object({
  question: z.string(),
  status: z.enum(['answered', 'not_answered']),
  must_contain: z.array(z.string()),
  answer: z.string().default(''),
  basis: z.enum(['stated', 'publication']).optional(),
});

export type OwnQuestion = z.infer<typeof ownQuestion>;

export interface OwnMeasures {
  readonly questions: number;
  /** Share of the answerable questions whose first three quotes hold all that an answer has to. */
  readonly found: number | null;
  /** The same with status `answered` and no headline but the right one; null where there is no status. */
  readonly answeredRightly: number | null;
  /** Share of the unanswerable questions with another status. */
  readonly refusedRightly: number | null;
}

const FILE = resolve(import.meta.dirname, '../search/questions.jsonl');

/** The project's own questions about the corpus that ships. */
export async function readOwnQuestions(): Promise<OwnQuestion[]> {
  const lines = (await readFile(FILE, 'utf8')).trim().split('\n');
  return lines.map((line) => ownQuestion.parse(JSON.parse(line)));
}

export function measureOwn(outcomes: readonly Outcome<OwnQuestion>[]): OwnMeasures {
  const answerable = outcomes.filter(({ gold }) => gold.status === 'answered');
  const unanswerable = outcomes.filter(({ gold }) => gold.status === 'not_answered');
  const hasStatus = ({ found }: Outcome<OwnQuestion>): boolean => found.answer !== null;
  return {
    questions: outcomes.length,
    found: mean(answerable, (outcome) => Number(isFound(outcome))),
    answeredRightly: mean(answerable.filter(hasStatus), (outcome) =>
      Number(isAnswered(outcome) && isFound(outcome) && hasNoOtherSpan(outcome)),
    ),
    refusedRightly: mean(unanswerable.filter(hasStatus), (outcome) => Number(!isAnswered(outcome))),
  };
}

function isFound({ gold, found }: Outcome<OwnQuestion>): boolean {
  const quoted = found.quotes
    .slice(0, READ_QUOTES)
    .map(({ text }) => text)
    .join('\n');
  return gold.must_contain.every((text) => quoted.includes(text));
}

function hasNoOtherSpan({ gold, found }: Outcome<OwnQuestion>): boolean {
  const span = found.answer?.answer;
  if (!span) return true;
  return span.text.includes(gold.answer) && span.basis === (gold.basis ?? span.basis);
}
