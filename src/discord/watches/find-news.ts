import { createHash } from 'node:crypto';
import type { Knowledge } from '../../index/knowledge.ts';
import type { Facts } from '../../knowledge/fact-types.ts';
import { inSlices, type Steps } from '../../steps.ts';
import type { News, Watch, WatchStore } from '../../storage/watches.ts';
import { findTellings } from './subject.ts';

/** 72 bits: two of a million sentences share a digest once in five thousand million corpora. */
const DIGEST_CHARACTERS = 12;

/**
 * What a text is known again by, an article's or a sentence's. Its line breaks aside: the same words again are nothing new,
 * wherever they stand.
 */
export function digestOf({ text }: { readonly text: string }): string {
  return createHash('sha256')
    .update(text.replace(/\s+/g, ' '))
    .digest('base64url')
    .slice(0, DIGEST_CHARACTERS);
}

/** The digests of all articles and their sentences. */
export function digestCorpus({ corpus, passages }: Knowledge): Promise<ReadonlySet<string>> {
  return inSlices(digestAll([...corpus.articles, ...passages]));
}

function* digestAll(texts: readonly { readonly text: string }[]): Steps<Set<string>> {
  const digests = new Set<string>();
  for (const each of texts) {
    yield;
    digests.add(digestOf(each));
  }
  return digests;
}

function* digestPassages({ passages }: Knowledge, articleIds: ReadonlySet<string>): Steps<Set<string>> {
  const digests = new Set<string>();
  for (const passage of passages) {
    yield;
    if (articleIds.has(passage.article.id)) digests.add(digestOf(passage));
  }
  return digests;
}

/**
 * Keeps what each watch has to tell: sentences on what it watches that were in no corpus that was served since anything is
 * watched. What stands in an article that has not changed is not new, however differently it is read now.
 *
 * @param facts of this knowledge.
 * @throws {UserError} as `WatchStore` does.
 */
export async function noteNews(knowledge: Knowledge, facts: Facts, store: WatchStore): Promise<void> {
  const articles = await store.unseen([...(await inSlices(digestAll(knowledge.corpus.articles)))]);
  if (articles.size === 0) return;
  const changed = new Set(
    knowledge.corpus.articles.filter((one) => articles.has(digestOf(one))).map(({ id }) => id),
  );
  const unseen = await store.unseen([...(await inSlices(digestPassages(knowledge, changed)))]);
  const news = await inSlices(findNews(facts, unseen, await store.list()));
  await store.note(news, [...articles, ...unseen]);
}

function* findNews(
  facts: Facts,
  unseen: ReadonlySet<string>,
  watches: readonly Watch[],
): Steps<Pick<News, 'watch' | 'passages'>[]> {
  const news: Pick<News, 'watch' | 'passages'>[] = [];
  for (const watch of unseen.size === 0 ? [] : watches) {
    yield;
    const digests = findTellings(facts, watch.subject).map(({ passage }) => digestOf(passage));
    const passages = [...new Set(digests)].filter((digest) => unseen.has(digest));
    if (passages.length > 0) news.push({ watch, passages });
  }
  return news;
}
