import { compare, type OnProgress, type Result } from './compare.ts';
import { accord, contenderOf } from './contender.ts';
import { mixCorpus } from './mixed-corpus.ts';
import { miniSearch } from './peers/minisearch.ts';
import type { GoldQuestion, QuestionSet } from './squad.ts';

/** Evenly over the file: MiniSearch, with every word of a question in its query, would take many minutes for all. */
const ASKED = 150;

/** Accord and MiniSearch over a corpus of about so many sentences, mixed from a question set's own. */
export async function measureScale(
  { corpus, questions }: QuestionSet,
  sentences: number,
  onProgress?: OnProgress,
): Promise<{ corpus: QuestionSet['corpus']; results: Result<GoldQuestion>[] }> {
  const asked = Math.min(ASKED, questions.length);
  const sample = Array.from({ length: asked }, (_, index) => Math.floor((index * questions.length) / asked));
  const mixed = mixCorpus(corpus, sentences);
  return {
    corpus: mixed,
    results: await compare(
      mixed,
      sample.flatMap((place) => questions[place] ?? []),
      [accord, contenderOf(miniSearch)],
      onProgress,
    ),
  };
}
