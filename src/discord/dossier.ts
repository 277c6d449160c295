import type { Article } from '../corpus/article.ts';
import type { Passage } from '../index/passage.ts';
import { between } from '../knowledge/between.ts';
import type { Facts } from '../knowledge/fact-types.ts';
import type { Texts } from '../texts/texts.ts';
import { listBetween, type Pair } from './between-reply.ts';
import { formatName } from './citation.ts';
import { CITATION_FORMATS, formatKey } from './citation-formats.ts';
import { type Entry, mergeEntries, quotePassage } from './entries.ts';
import { formatQuote } from './markdown.ts';

/** A file of Markdown. */
export interface Dossier {
  readonly name: string;
  readonly content: string;
  /** How many sentences are quoted. */
  readonly passages: number;
}

/**
 * All that the articles say of two organisations: what they did together, the earliest first, where else both are named or, where
 * nothing joins them, who is named with both; each as a quote with its citation and key, and the articles at the end.
 *
 * @param version of the corpus that the facts are drawn from.
 */
export function writeDossier(texts: Texts, facts: Facts, pair: Pair, version: string): Dossier {
  const [first, second] = pair;
  const { counted, entries } = listBetween(texts, facts, between(facts, first.id, second.id), pair);
  const told = mergeEntries(entries);
  const passages = new Set(told.flatMap(({ passage }) => passage ?? []));
  const articles = new Map([...passages].map(({ article }) => [article.id, article]));
  const sources = [...articles.values()].map((article) => `- ${citeWhole(texts, article)}`);
  const blocks = [
    `# ${texts.lookups.betweenTitle(formatName(first.name), formatName(second.name))}`,
    texts.dossier.drawn(version, counted),
    ...told.flatMap((entry, index) => writeEntry(texts, entry, told[index - 1]?.heading)),
    ...(sources.length === 0 ? [] : [`## ${texts.dossier.sources}`, sources.join('\n')]),
  ];
  return { name: nameFile(pair), content: `${blocks.join('\n\n')}\n`, passages: passages.size };
}

function writeEntry(
  texts: Texts,
  { heading, statements, passage, highlights }: Entry,
  above?: string,
): string[] {
  return [
    ...(heading === undefined || heading === above ? [] : [`## ${heading}`]),
    ...statements,
    ...(passage === null ? [] : [quote(passage, highlights ?? []), cite(texts, passage)]),
  ];
}

/** What Discord shows as it is and other readers of Markdown do not: entities, and numbers that begin a list. */
function quote(passage: Passage, highlights: NonNullable<Entry['highlights']>): string {
  const shown = formatQuote(quotePassage(passage, highlights));
  return `> ${shown.replaceAll('&', '\\&').replace(/^(\d+)\)/, '$1\\)')}`;
}

function cite(texts: Texts, passage: Passage): string {
  return `— ${CITATION_FORMATS.markdown.write(texts, passage)} \`${formatKey(passage)}\``;
}

function citeWhole(texts: Texts, article: Article): string {
  const { title, publisher, published } = article;
  const parts = [formatName(title), ...texts.source({ publisher, published })];
  return [...parts, ...(article.url === null ? [] : [`<${article.url}>`])].join(' · ');
}

/** Discord changes the names of files that hold other letters. */
function nameFile(pair: Pair): string {
  const names = pair.map(({ id }) => id.replace(/[^a-z0-9-]+/g, '').replace(/^-+|-+$/g, ''));
  return `${names.filter((name) => name !== '').join('-') || 'dossier'}.md`;
}
