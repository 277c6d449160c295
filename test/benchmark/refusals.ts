import { answer } from '../../src/answer/answer.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { buildKnowledge, type Knowledge } from '../../src/index/knowledge.ts';
import type { OnProgress } from './compare.ts';
import { mean } from './measures.ts';
import type { GoldQuestion } from './squad.ts';

export interface HalvesMeasures {
  readonly indexedArticles: number;
  /** Share of the answerable questions about the indexed articles with status `answered`. */
  readonly answered: number | null;
  /** Share of the questions about the other articles with another status. */
  readonly refused: number | null;
}

/** Indexes every second article of a corpus and asks about all of them: one half should be answered, the other refused. */
export function measureHalves(
  corpus: Corpus,
  questions: readonly GoldQuestion[],
  onProgress: OnProgress = () => {},
): HalvesMeasures {
  const indexed = corpus.articles.filter((_, index) => index % 2 === 0);
  const ids = new Set(indexed.map(({ id }) => id));
  const own = questions.filter(({ article, answers }) => ids.has(article) && answers.length > 0);
  const others = questions.filter(({ article }) => !ids.has(article));
  const isAnswered = asker(
    buildKnowledge({ ...corpus, articles: indexed }),
    own.length + others.length,
    onProgress,
  );
  return {
    indexedArticles: indexed.length,
    answered: mean(own, ({ question }) => Number(isAnswered(question))),
    refused: mean(others, ({ question }) => Number(!isAnswered(question))),
  };
}

/** The share of the questions that a corpus about something else refuses; null without a question. */
export function measureForeign(
  corpus: Corpus,
  questions: readonly GoldQuestion[],
  onProgress: OnProgress = () => {},
): number | null {
  const isAnswered = asker(buildKnowledge(corpus), questions.length, onProgress);
  return mean(questions, ({ question }) => Number(!isAnswered(question)));
}

function asker(knowledge: Knowledge, total: number, onProgress: OnProgress): (question: string) => boolean {
  let done = 0;
  return (question) => {
    onProgress(++done, total);
    return answer(question, knowledge).status === 'answered';
  };
}
