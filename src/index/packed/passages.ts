import type { Article } from '../../corpus/article.ts';
import type { BuiltParts, Parts } from '../knowledge.ts';
import { type Group, type Passage, termsOf } from '../passage.ts';
import type { TermDictionary } from '../term-dictionary.ts';
import { type Numbers, packNumbers, packRuns, sumUp, unpackRuns } from './sections.ts';

/** Packs passages and paragraphs: a text is its place in the article, a term its number. */
export function packPassages(
  { corpus, groups, passages }: BuiltParts,
  numberOf: (term: string) => number,
): [string, Uint8Array][] {
  const groupsOf = new Map<Article | undefined, Group[]>(corpus.articles.map((article) => [article, []]));
  for (const group of groups) groupsOf.get(group.passages[0]?.article)?.push(group);
  const all = [...groupsOf.values()];
  return [
    ...packRuns(
      'titleTerms',
      all.map(([first]) => Array.from(first?.title ?? [], numberOf)),
    ),
    ...packRuns(
      'periodTerms',
      all.map(([first]) => Array.from(first?.period ?? [], numberOf)),
    ),
    ['groupEnds', packNumbers(sumUp(all.map(({ length }) => length)))],
    ['groupArticles', packNumbers(all.flatMap((own, place) => own.map(() => place)))],
    ['groupParagraphs', packNumbers(groups.map(({ passages: [first] }) => first?.paragraph ?? 0))],
    ['passageEnds', packNumbers(sumUp(groups.map((group) => group.passages.length)))],
    ['passageGroups', packNumbers(passages.map(({ group }) => group.index))],
    ['passageSpans', packNumbers(passages.flatMap(({ start, end }) => [start, end]))],
    ...packRuns(
      'passageTerms',
      passages.map(({ terms }) => terms.map(numberOf)),
    ),
  ];
}

/**
 * Passages and paragraphs as they were packed. Those of an article are made when one of them is first asked for: of a large
 * corpus few ever are, and to make them all takes long.
 */
export function unpackPassages(
  articles: readonly Article[],
  terms: TermDictionary,
  numbers: Numbers,
): Pick<Parts, 'groups' | 'passages' | 'termCount'> {
  const [groupEnds, groupArticles] = [numbers('groupEnds'), numbers('groupArticles')];
  const [groupParagraphs, passageEnds] = [numbers('groupParagraphs'), numbers('passageEnds')];
  const [passageGroups, spans] = [numbers('passageGroups'), numbers('passageSpans')];
  const unpackTerms = (name: string) => {
    const run = unpackRuns(name, numbers);
    return (place: number) => Array.from(run(place), (number) => terms.at(number) ?? '');
  };
  const [titleTerms, periodTerms] = [unpackTerms('titleTerms'), unpackTerms('periodTerms')];
  const passageTerms = unpackTerms('passageTerms');
  /** By the place of their article. */
  const made: (readonly Group[])[] = [];

  function makeGroups(article: Article, place: number): Group[] {
    const [title, period] = [new Set(titleTerms(place)), new Set(periodTerms(place))];
    const inArticle: Passage[] = [];
    const shared = { title, period, article: termsOf(inArticle, 0, Infinity) };
    const groups: Group[] = [];
    for (let index = groupEnds[place - 1] ?? 0; index < (groupEnds[place] ?? 0); index++) {
      const group: Group = { index, passages: [], ...shared };
      const first = passageEnds[index - 1] ?? 0;
      for (let passage = first; passage < (passageEnds[index] ?? 0); passage++)
        group.passages.push(
          new UnpackedPassage(
            passage,
            article,
            groupParagraphs[index] ?? 0,
            passage - first,
            spans[2 * passage] ?? 0,
            spans[2 * passage + 1] ?? 0,
            group,
            passageTerms,
          ),
        );
      groups.push(group);
      inArticle.push(...group.passages);
    }
    return groups;
  }

  function groupsOf(place: number): readonly Group[] {
    const article = articles[place];
    if (article === undefined) return [];
    made[place] ??= makeGroups(article, place);
    return made[place];
  }

  function groupAt(index: number): Group | undefined {
    const place = groupArticles[index];
    return place === undefined ? undefined : groupsOf(place)[index - (groupEnds[place - 1] ?? 0)];
  }

  return {
    groups: { length: groupArticles.length, at: groupAt },
    passages: {
      length: spans.length / 2,
      at: (index) => {
        const group = passageGroups[index] ?? groupArticles.length;
        return groupAt(group)?.passages[index - (passageEnds[group - 1] ?? 0)];
      },
      *[Symbol.iterator]() {
        for (const place of articles.keys()) for (const { passages } of groupsOf(place)) yield* passages;
      },
    },
    termCount: numbers('passageTerms').length,
  };
}

/** A passage whose text and terms are made when they are first asked for. */
class UnpackedPassage implements Passage {
  #text: string | null = null;
  #terms: readonly string[] | null = null;

  constructor(
    readonly index: number,
    readonly article: Article,
    readonly paragraph: number,
    readonly position: number,
    readonly start: number,
    readonly end: number,
    readonly group: Group,
    readonly makeTerms: (index: number) => string[],
  ) {}

  get text(): string {
    this.#text ??= this.article.text.slice(this.start, this.end);
    return this.#text;
  }

  get terms(): readonly string[] {
    this.#terms ??= this.makeTerms(this.index);
    return this.#terms;
  }
}
