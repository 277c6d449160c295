import type { Article } from '../article.ts';
import { checkId, parseArticle } from '../article-file.ts';
import { composeArticleFile, type Draft, proposeId } from './draft.ts';
import { findNearDuplicates, type NearDuplicate } from './near-duplicates.ts';
import { ImportRefusal } from './refusal.ts';

/** An article that is ready to be written. */
export interface Prepared {
  readonly id: string;
  readonly content: Uint8Array;
  readonly article: Article;
  /** Whether an article of this id is there already. */
  readonly exists: boolean;
  /** Articles that hold much of the same text, the one of this id apart. */
  readonly nearDuplicates: readonly NearDuplicate[];
}

/** The original, and what it is written into. */
export interface Occasion {
  readonly fileName: string;
  /** SHA-256 of the original, in hexadecimal digits. */
  readonly sha256: string;
  /** `YYYY-MM-DD`. */
  readonly retrieved: string;
  readonly articles: readonly Article[];
}

/**
 * Makes the file of an article, and reads it back.
 *
 * @throws {ImportRefusal} when it has no title, or a file that the reader would refuse
 */
export function prepareArticle(draft: Draft, { fileName, sha256, retrieved, articles }: Occasion): Prepared {
  const { title } = draft;
  if (title === null)
    throw new ImportRefusal(`${fileName} does not tell its title: expected one to be given`);
  const id = proposeId(title) || proposeId(fileName.replace(/\.[^.]*$/, ''));
  const [fault] = id === '' ? [{ message: 'no letters to name the file by' }] : checkId(id);
  if (fault !== undefined) throw new ImportRefusal(`“${title}” cannot name a file: ${fault.message}`);
  const origin = { fileName, sha256, retrieved };
  const content = new TextEncoder().encode(composeArticleFile({ ...draft, title }, origin));
  const parsed = parseArticle(id, content);
  if ('problems' in parsed) {
    const reasons = parsed.problems.map(({ line, message }) => `line ${line}: ${message}`);
    throw new ImportRefusal(`${fileName} makes no article: ${reasons.join('; ')}`);
  }
  const others = articles.filter((article) => article.id !== id);
  return {
    id,
    content,
    article: parsed.article,
    exists: others.length < articles.length,
    nearDuplicates: findNearDuplicates(parsed.article.text, others),
  };
}
