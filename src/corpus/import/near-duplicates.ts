/** An article that holds much of the text of another. */
export interface NearDuplicate {
  readonly id: string;
  readonly title: string;
  /** The share of the runs of five words of the shorter text that the longer one has too, from 0 to 1. */
  readonly overlap: number;
}

/** Runs of so many words are hardly ever the same by chance (Broder, On the resemblance and containment of documents, 1997). */
const RUN_WORDS = 5;
/** Quotations that two articles share stay well below. */
const LEAST_OVERLAP = 0.3;

/** Finds copies of a text among articles, the closest first: syndicated news is cut and gets other titles. */
export function findNearDuplicates(
  text: string,
  articles: Iterable<{ readonly id: string; readonly title: string; readonly text: string }>,
): NearDuplicate[] {
  const own = runsOf(text);
  const found: NearDuplicate[] = [];
  for (const article of articles) {
    const runs = runsOf(article.text);
    const [fewer, more] = own.size < runs.size ? [own, runs] : [runs, own];
    let shared = 0;
    for (const run of fewer) if (more.has(run)) shared += 1;
    const overlap = fewer.size === 0 ? 0 : shared / fewer.size;
    if (overlap >= LEAST_OVERLAP) found.push({ id: article.id, title: article.title, overlap });
  }
  return found.sort((a, b) => b.overlap - a.overlap);
}

function runsOf(text: string): Set<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // Where words are not spaced, letters stand for them.
  const units = words.length < RUN_WORDS ? [...words.join('')] : words;
  const runs = new Set<string>();
  for (let at = 0; at + RUN_WORDS <= units.length; at += 1)
    runs.add(units.slice(at, at + RUN_WORDS).join(' '));
  return runs;
}
