import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../corpus/article.ts';
import type { Hashes } from '../corpus/read-files.ts';
import type { Steps } from '../search/steps.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Drawable } from './builder.ts';

/** In titles; `changed` are articles that kept their id. */
export interface Differences {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What is served, or may be next. */
export interface Served extends Drawable {
  /** Of the files that it was built of, all together and each. */
  readonly digest: string;
  readonly hashes: Hashes;
  /** The guard questions that do not find their answers. */
  readonly lostGuards: readonly string[];
}

/** A change that is right to the letter, and hardly meant: it is made only when somebody says so. */
export class WarningError extends UserError {
  override readonly name = 'WarningError';

  constructor(readonly warnings: readonly string[]) {
    super(warnings.join('\n'));
  }
}

/** Compares an article a step. */
export function* compareArticles(before: readonly Article[], after: readonly Article[]): Steps<Differences> {
  const old = new Map(before.map((article) => [article.id, article]));
  const kept = new Set(after.map((article) => article.id));
  const changed: string[] = [];
  for (const article of after) {
    yield;
    const earlier = old.get(article.id);
    if (earlier !== undefined && !isDeepStrictEqual(earlier, article)) changed.push(article.title);
  }
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ title }) => title),
    changed,
    removed: before.filter(({ id }) => !kept.has(id)).map(({ title }) => title),
  };
}

/** What a change takes away that somebody may miss: the date of an article, the answer to a guard question. */
export function findWarnings(before: Served, after: Served): string[] {
  const dated = new Map(
    before.knowledge.corpus.articles.map(({ id, published }) => [id, published !== null]),
  );
  const undated = after.knowledge.corpus.articles.filter(
    ({ id, published }) => published === null && dated.get(id) !== false,
  );
  const lost = after.lostGuards.filter((question) => !before.lostGuards.includes(question));
  return [
    ...undated.map(({ title }) => texts.warningUndated(title)),
    ...lost.map((question) => texts.warningGuardLost(question)),
  ];
}
