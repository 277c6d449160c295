import type { QuestionTerm } from '../question/question.ts';

/** What a text holds of a question. Arrays have one entry for each of the question's terms. */
export interface Match {
  /** How much of the term is there: 1 for itself, less for a word for the same, 0 for nothing. */
  readonly credits: Float64Array;
  /** How often it is there, each occurrence by its credit. */
  readonly counts: Float64Array;
}

/** An occurrence of a question's term in a text: `place` counts the text's content terms, `term` the question's. */
export interface Hit {
  readonly place: number;
  readonly term: number;
}

/** What was read of a text for a question, to be put together with what was read of others. */
interface Found extends Match {
  /** For each run of terms that may stand for one: which of its parts are there, as bits. */
  readonly runs: Int32Array;
}

/** Holds texts against one question. */
export interface Matcher {
  /** Notes what a text holds; its hits are added to the list that is given. */
  read(text: readonly string[], hits?: Hit[]): Found;
  /** What texts, taken as one, hold of the question. */
  match(found: readonly Found[]): Match;
}

/** Hits are noted in so many content terms: far more than any real sentence has. */
const HITS_WITHIN = 200;

/** What a term of the index means to a question: alone, or as part of a run of terms that must be there whole. */
interface Role {
  readonly term: number;
  readonly credit: number;
  /** The run that it is part of, and which part, as a bit; -1 when it stands alone. */
  readonly run: number;
  readonly part: number;
}

/** Prepares a question for being held against many texts: each of their words is looked up once. */
export function createMatcher(terms: readonly QuestionTerm[]): Matcher {
  const roles = new Map<string, Role[]>();
  const runs: { readonly term: number; readonly credit: number; readonly whole: number }[] = [];
  terms.forEach(({ variants }, term) => {
    for (const { terms: run, credit } of variants) {
      run.forEach((word, part) => {
        const role = { term, credit, run: run.length > 1 ? runs.length : -1, part: 1 << part };
        const known = roles.get(word);
        if (known) known.push(role);
        else roles.set(word, [role]);
      });
      if (run.length > 1) runs.push({ term, credit, whole: (1 << run.length) - 1 });
    }
  });

  const noRuns = new Int32Array(0);
  const create = (): Found => {
    return {
      credits: new Float64Array(terms.length),
      counts: new Float64Array(terms.length),
      runs: runs.length === 0 ? noRuns : new Int32Array(runs.length),
    };
  };
  // Of many sentences nothing is found: they share this.
  const nothing = create();
  const read: Matcher['read'] = (text, hits) => {
    let found = nothing;
    for (let place = 0; place < text.length; place++) {
      const meant = roles.get(text[place] ?? '');
      if (meant === undefined) continue;
      if (found === nothing) found = create();
      const { credits, counts } = found;
      for (const { term, credit, run, part } of meant) {
        if (run >= 0) found.runs[run] = (found.runs[run] ?? 0) | part;
        else {
          credits[term] = Math.max(credits[term] ?? 0, credit);
          counts[term] = (counts[term] ?? 0) + credit;
        }
        if (place < HITS_WITHIN) hits?.push({ place, term });
      }
    }
    return found;
  };
  const match: Matcher['match'] = (texts) => {
    const telling = texts.filter((found) => found !== nothing);
    const [only = nothing] = telling;
    // Most sentences hold nothing of a run, or a part of it: what was read of them stays as it is.
    if (telling.length < 2 && !runs.some(({ whole }, run) => only.runs[run] === whole)) return only;
    const all = create();
    const { credits, counts } = all;
    for (const found of telling) {
      for (let i = 0; i < terms.length; i++) {
        credits[i] = Math.max(credits[i] ?? 0, found.credits[i] ?? 0);
        counts[i] = (counts[i] ?? 0) + (found.counts[i] ?? 0);
      }
      for (let i = 0; i < runs.length; i++) all.runs[i] = (all.runs[i] ?? 0) | (found.runs[i] ?? 0);
    }
    for (const [run, { term, credit, whole }] of runs.entries()) {
      if (all.runs[run] !== whole) continue;
      credits[term] = Math.max(credits[term] ?? 0, credit);
      counts[term] = Math.max(counts[term] ?? 0, credit);
    }
    return all;
  };
  return { read, match };
}

/** Share of the question's weight that is covered, given each term's credit. */
export function coverage(terms: readonly QuestionTerm[], credits: ArrayLike<number>): number {
  let covered = 0;
  let total = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = terms[i]?.weight ?? 0;
    covered += weight * (credits[i] ?? 0);
    total += weight;
  }
  return total === 0 ? 0 : covered / total;
}

/**
 * BM25 (Robertson and Zaragoza 2009, "The probabilistic relevance framework") over the words of a question, each with
 * the best that stands for it. `relativeLength` is the text's length over the average.
 */
export function bm25(
  terms: readonly QuestionTerm[],
  { credits, counts }: Match,
  relativeLength: number,
  k1 = 1.2,
  b = 0.75,
): number {
  const norm = k1 * (1 - b + b * relativeLength);
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    const count = counts[i] ?? 0;
    if (count > 0) sum += ((terms[i]?.weight ?? 0) * (credits[i] ?? 0) * count * (k1 + 1)) / (count + norm);
  }
  return sum;
}
