import { z } from 'zod';
import type { Article, Corpus } from '../../corpus/article.ts';
import { type Group, type Parts, type Passage, termsOf } from '../knowledge.ts';
import type { Steps } from '../steps.ts';
import { unpackInitials } from './initials.ts';
import { restoreParagraphIndex } from './restored-index.ts';
import { splitSections, unpackNumbers, unpackValues } from './sections.ts';

const text = z.string();
const optionalText = text.nullable();

const article: z.ZodType<Article> = z.object({
  id: text,
  title: text,
  publisher: optionalText,
  author: optionalText,
  published: optionalText,
  url: optionalText,
  language: text,
  retrieved: optionalText,
  source: optionalText,
  tags: z.array(text),
  text,
});

const beside: z.ZodType<Omit<Corpus, 'articles'>> = z.object({
  version: text,
  organisations: z
    .array(
      z.object({
        name: text,
        aliases: z.array(text),
        parent: optionalText,
        country: optionalText,
        kind: optionalText,
      }),
    )
    .exactOptional(),
  guard: z.array(z.object({ question: text, answer: z.array(text) })).exactOptional(),
});

const explanation = z.tuple([text, z.array(z.array(text))]);

/** Unpacks what `packParts` has packed. @throws when it is anything else. */
export function* unpackParts(bytes: Uint8Array): Steps<Parts> {
  const sections = splitSections(bytes);
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (found === undefined) throw new RangeError(`No section ${name} in what was packed`);
    return found;
  };
  const numbers = (name: string): Uint32Array => unpackNumbers(section(name));
  /** Numbers for whose sake what else was packed is not kept. */
  function* copied(name: string): Steps<Uint32Array> {
    yield;
    return numbers(name).slice();
  }
  function* values<T>(name: string, schema: z.ZodType<T>): Steps<T[]> {
    const all: T[] = [];
    for (const line of unpackValues(section(name))) {
      yield;
      for (const value of line) all.push(schema.parse(value));
    }
    return all;
  }

  const [besideArticles] = yield* values('corpus', beside);
  if (besideArticles === undefined) throw new RangeError('No corpus in what was packed');
  const articles = yield* values('articles', article);
  const terms = yield* values('terms', text);
  const explained = yield* values('explained', explanation);
  const packedTerms = {
    terms,
    numbers: yield* copied('passageTerms'),
    ends: yield* copied('passageTermEnds'),
  };
  const [averageFieldLength = []] = yield* values('averageFieldLength', z.array(z.number()));
  return {
    corpus: { articles, ...besideArticles },
    ...(yield* unpackPassages(articles, packedTerms, numbers)),
    termCount: numbers('passageTerms').length,
    explained,
    byInitials: yield* unpackInitials(section, copied, terms),
    index: yield* restoreParagraphIndex({
      terms,
      averageFieldLength,
      fieldLengths: numbers('fieldLengths'),
      frequencies: yield* copied('frequencies'),
      postingCounts: yield* copied('postingCounts'),
      documents: yield* copied('documents'),
      occurrences: yield* copied('occurrences'),
    }),
  };
}

/** A passage whose text and terms are made when they are first asked for: few of a large corpus ever are. */
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
    readonly packed: PackedTerms,
  ) {}

  get text(): string {
    this.#text ??= this.article.text.slice(this.start, this.end);
    return this.#text;
  }

  get terms(): readonly string[] {
    this.#terms ??= termsAt(this.packed, this.index);
    return this.#terms;
  }
}

interface PackedTerms {
  readonly terms: readonly string[];
  /** The places of the terms of all passages, one passage after the other. */
  readonly numbers: Uint32Array;
  /** Where those of each passage end. */
  readonly ends: Uint32Array;
}

function termsAt({ terms, numbers, ends }: PackedTerms, index: number): string[] {
  return Array.from(numbers.subarray(ends[index - 1] ?? 0, ends[index]), (number) => terms[number] ?? '');
}

function* unpackPassages(
  articles: readonly Article[],
  packed: PackedTerms,
  numbers: (name: string) => Uint32Array,
): Steps<Pick<Parts, 'groups' | 'passages'>> {
  const readGroup = createTake(numbers('groups'));
  const readSpan = createTake(numbers('passages'));
  const readArticleTerm = createTake(numbers('articleTerms'));
  const takeTerms = (count: number): Set<string> =>
    new Set(Array.from({ length: count }, () => packed.terms[readArticleTerm()] ?? ''));
  const groupCount = numbers('groups').length / 3;
  const groups: Group[] = [];
  const passages: Passage[] = [];
  let next = groupCount > 0 ? readGroup() : null;
  for (const [place, article] of articles.entries()) {
    yield;
    const [titleCount, periodCount] = [readArticleTerm(), readArticleTerm()];
    const [title, period] = [takeTerms(titleCount), takeTerms(periodCount)];
    const own: Passage[] = [];
    const inArticle = termsOf(own, 0, Infinity);
    while (next === place) {
      const [paragraph, count] = [readGroup(), readGroup()];
      const group: Group = { index: groups.length, passages: [], title, period, article: inArticle };
      groups.push(group);
      for (let position = 0; position < count; position += 1) {
        const [start, end] = [readSpan(), readSpan()];
        const { length: index } = passages;
        const passage = new UnpackedPassage(index, article, paragraph, position, start, end, group, packed);
        passages.push(passage);
        own.push(passage);
        group.passages.push(passage);
      }
      next = groups.length < groupCount ? readGroup() : null;
    }
  }
  return { groups, passages };
}

/** Gives one number after the other. */
function createTake(numbers: Uint32Array): () => number {
  let at = 0;
  return () => {
    const number = numbers[at];
    if (number === undefined) throw new RangeError(`Too few numbers in what was packed: ${numbers.length}`);
    at += 1;
    return number;
  };
}
