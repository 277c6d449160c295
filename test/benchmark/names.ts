import { buildKnowledge, type Knowledge } from '../../src/index/knowledge.ts';
import type { Facts } from '../../src/knowledge/fact-types.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import type { KindedName, NamedSet, NameKind } from './named-set.ts';

/** How well names of one kind are found: a name counts where its kind and both of its ends are right. */
export interface NameMeasures {
  readonly kind: NameKind;
  /** Which of the articles: the first, the third and so on; the others; or all. */
  readonly half: 'odd' | 'even' | 'all';
  readonly marked: number;
  readonly found: number;
  readonly right: number;
  /** Null where there is nothing to take a share of. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** A place where the search is as sure of it. */
const SURE = 0.7;

/**
 * Measures the names that the bot finds in texts, by kind and for each half of the articles. Organisations and people are
 * those of its facts; places are the names that the search takes for one and that the facts take for nobody.
 */
export function measureNames({ corpus, names }: NamedSet): NameMeasures[] {
  const knowledge = buildKnowledge(corpus);
  const found = findNames(knowledge, drawFacts(knowledge));
  return (['ORG', 'PER', 'LOC'] as const).flatMap((kind) =>
    (['odd', 'even', 'all'] as const).map((half) => {
      const articles = corpus.articles.filter(
        (_, index) => half === 'all' || (index % 2 === 0) === (half === 'odd'),
      );
      let [marked, read, right] = [0, 0, 0];
      for (const { id } of articles) {
        const ofKind = (all: readonly KindedName[] | undefined): Set<string> =>
          new Set(
            (all ?? []).filter((name) => name.kind === kind).map(({ start, end }) => `${start}-${end}`),
          );
        const [wanted, own] = [ofKind(names.get(id)), ofKind(found.get(id))];
        marked += wanted.size;
        read += own.size;
        right += [...own].filter((span) => wanted.has(span)).length;
      }
      return {
        kind,
        half,
        marked,
        found: read,
        right,
        precision: read === 0 ? null : right / read,
        recall: marked === 0 ? null : right / marked,
        f1: marked + read === 0 ? null : (2 * right) / (marked + read),
      };
    }),
  );
}

/** The names that the bot finds, by the ids of the articles. */
function findNames(knowledge: Knowledge, { organisations, people }: Facts): Map<string, KindedName[]> {
  const found = new Map(knowledge.corpus.articles.map(({ id }): [string, KindedName[]] => [id, []]));
  const put = (article: string, name: KindedName): void => {
    const all = found.get(article) ?? [];
    if (!all.some(({ start, end }) => name.start < end && start < name.end)) all.push(name);
  };
  for (const { kind, mentions } of organisations)
    if (kind !== 'state')
      for (const { passage, start, end } of mentions) put(passage.article.id, { start, end, kind: 'ORG' });
  for (const { mentions } of people)
    for (const { passage, start, end } of mentions) put(passage.article.id, { start, end, kind: 'PER' });
  for (const passage of knowledge.passages)
    for (const { start, end, place, person, organisation } of knowledge.read(passage).mentions())
      if (place >= SURE && place > person && place > organisation)
        put(passage.article.id, { start: passage.start + start, end: passage.start + end, kind: 'LOC' });
  return found;
}
