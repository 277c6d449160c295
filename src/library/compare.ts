import type { Hashes } from '../corpus/read-files.ts';
import { compareHashes } from '../corpus/versions/version.ts';
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

/** Compares the articles by their files. */
export function compareArticles(before: Served, after: Served): Differences {
  const { added, changed, removed } = compareHashes(before.hashes, after.hashes);
  const titlesOf = ({ knowledge }: Served, files: readonly string[]) => {
    const wanted = new Set(files);
    return knowledge.corpus.articles.filter(({ id }) => wanted.has(`${id}.md`)).map(({ title }) => title);
  };
  return {
    added: titlesOf(after, added),
    changed: titlesOf(after, changed),
    removed: titlesOf(before, removed),
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
