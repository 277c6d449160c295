import { basename } from 'node:path';
import type { Article } from '../corpus/article.ts';
import type { Hashes } from '../corpus/read-files.ts';
import { compareHashes } from '../corpus/versions/version.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Drawable } from './builder.ts';
import type { ReloadReport } from './library.ts';

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

  /**
   * @param version of the corpus that the change would make.
   * @param answers what it would make of the answers to kept questions.
   */
  constructor(
    readonly warnings: readonly string[],
    readonly version: string,
    readonly answers: ReloadReport['answers'],
  ) {
    super(warnings.join('\n'));
  }
}

/** A change that somebody confirmed for another corpus than there is by now. */
export class OutdatedError extends UserError {
  override readonly name = 'OutdatedError';

  constructor() {
    super(texts.versions.movedOn);
  }
}

/** What a change makes of the articles, in their titles; `changed` are those that kept their id. */
export interface Comparison {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** What it takes away that somebody may miss: the date of an article, the answer to a guard question. */
  readonly warnings: readonly string[];
}

/** Compares the articles by their files: those of the same file are not looked at. */
export function compareServed(before: Served, after: Served): Comparison {
  const { added, changed, removed } = compareHashes(before.hashes, after.hashes);
  const dated = new Set(
    articlesOf(before, changed).flatMap(({ id, published }) => (published === null ? [] : id)),
  );
  const isNew = new Set(added.map(idOf));
  const undated = articlesOf(after, [...added, ...changed]).filter(
    ({ id, published }) => published === null && (isNew.has(id) || dated.has(id)),
  );
  const lost = after.lostGuards.filter((question) => !before.lostGuards.includes(question));
  return {
    added: titlesOf(articlesOf(after, added)),
    changed: titlesOf(articlesOf(after, changed)),
    removed: titlesOf(articlesOf(before, removed)),
    warnings: [
      ...undated.map(({ title }) => texts.warningUndated(title)),
      ...lost.map((question) => texts.warningGuardLost(question)),
    ],
  };
}

function articlesOf({ knowledge }: Served, files: readonly string[]): readonly Article[] {
  const ids = new Set(files.map(idOf));
  return ids.size === 0 ? [] : knowledge.corpus.articles.filter(({ id }) => ids.has(id));
}

function idOf(file: string): string {
  return basename(file, '.md');
}

function titlesOf(articles: readonly Article[]): string[] {
  return articles.map(({ title }) => title);
}
