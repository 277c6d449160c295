import type { Article, CuratedOrganisation } from '../../src/corpus/article.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import type { Facts } from '../../src/knowledge/fact-types.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { articleOf } from './articles.ts';

/** The facts of articles of which nothing is known but what is told, with ids `a0`, `a1`, … */
export function factsOf(
  articles: readonly (string | (Partial<Article> & Pick<Article, 'text'>))[],
  organisations: readonly CuratedOrganisation[] = [],
): Facts {
  return drawFacts(
    buildKnowledge({
      version: '0',
      articles: articles.map((article, index) =>
        articleOf({ id: `a${index}`, ...(typeof article === 'string' ? { text: article } : article) }),
      ),
      organisations,
    }),
  );
}

/** A curated organisation of which nothing is known but what is told. */
export function curatedOf(
  known: Partial<CuratedOrganisation> & Pick<CuratedOrganisation, 'name'>,
): CuratedOrganisation {
  return { aliases: [], parent: null, country: null, kind: null, ...known };
}
