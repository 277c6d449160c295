import { readFile } from 'node:fs/promises';
import type { Article, Corpus } from '../../src/corpus/article.ts';
import type { Span } from '../../src/corpus/split.ts';
import { UserError } from '../../src/user-error.ts';
import { articleOf } from '../support/articles.ts';

const NAME_KINDS = ['ORG', 'PER', 'LOC'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name in an article and what kind of thing it names. Offsets are into the article's text. */
export interface KindedName extends Span {
  readonly kind: NameKind;
}

/** Texts as a corpus, and the names marked in each article, by its id. */
export interface NamedSet {
  readonly corpus: Corpus;
  readonly names: ReadonlyMap<string, readonly KindedName[]>;
}

/** A token and its tag: `B-ORG` is `{ part: 'B', kind: 'ORG' }`, `O` has neither. */
interface TaggedToken {
  readonly text: string;
  readonly part: string;
  readonly kind: string;
}

const TAG = /^(?:O|([BIES])-(\p{Lu}+))$/u;
const DOCUMENT = '-DOCSTART-';

/**
 * Reads texts with marked names in CoNLL's columns: a line a token, its tag in the last column (BIO, IO or BIOES), a blank
 * line between sentences, `-DOCSTART-` before each document. A document becomes an article, and a sentence its paragraph;
 * in a file that marks no documents each sentence is one.
 *
 * @throws {UserError} naming the file when it cannot be read, and the line that is no token with its tag.
 */
export async function readNamedSet(file: string): Promise<NamedSet> {
  const written = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`cannot read ${file}: expected tokens with tags in CoNLL's columns`, { cause });
  });
  const articles: Article[] = [];
  const names = new Map<string, readonly KindedName[]>();
  for (const sentences of readDocuments(file, written)) {
    const id = `document-${articles.length + 1}`;
    let text = '';
    const marked: KindedName[] = [];
    for (const sentence of sentences) {
      const { text: added, names: own } = writeSentence(sentence);
      const from = text === '' ? 0 : text.length + 2;
      text = text === '' ? added : `${text}\n\n${added}`;
      marked.push(...own.map(({ start, end, kind }) => ({ start: start + from, end: end + from, kind })));
    }
    articles.push(articleOf({ id, title: `Document ${articles.length + 1}`, text }));
    names.set(id, marked);
  }
  return { corpus: { version: '0', articles, organisations: [] }, names };
}

function readDocuments(file: string, written: string): TaggedToken[][][] {
  const marked = written.includes(DOCUMENT);
  const documents: TaggedToken[][][] = [];
  let sentence: TaggedToken[] = [];
  const endSentence = (): void => {
    if (sentence.length === 0) return;
    if (!marked || documents.length === 0) documents.push([]);
    documents.at(-1)?.push(sentence);
    sentence = [];
  };
  for (const [index, line] of written.split(/\r?\n/).entries()) {
    const columns = line.trim().split(/\s+/);
    const [text = '', tag = ''] = [columns[0], columns.at(-1)];
    if (text === '' || text === DOCUMENT) {
      endSentence();
      if (text === DOCUMENT) documents.push([]);
      continue;
    }
    const [read, part = '', kind = ''] = TAG.exec(tag) ?? [];
    if (read === undefined || columns.length < 2)
      throw new UserError(
        `${file}:${index + 1}: "${line}": expected a token and its tag, such as O, B-ORG or I-PER`,
      );
    sentence.push({ text, part, kind });
  }
  endSentence();
  return documents.filter((sentences) => sentences.length > 0);
}

/** The tokens as running text, with the names that their tags mark. */
function writeSentence(tokens: readonly TaggedToken[]): { text: string; names: KindedName[] } {
  let text = '';
  let isQuoteOpen = false;
  let before: TaggedToken | undefined;
  const names: { start: number; end: number; kind: string }[] = [];
  for (const token of tokens) {
    const isQuote = /^(?:"|``|'')$/.test(token.text);
    const closes = CLOSES.test(token.text) || (isQuote && isQuoteOpen);
    const opened = OPENS.test(before?.text ?? '(') || (QUOTE.test(before?.text ?? '') && isQuoteOpen);
    if (isQuote) isQuoteOpen = !isQuoteOpen;
    if (text !== '' && !closes && !opened) text += ' ';
    const start = text.length;
    text += isQuote ? '"' : token.text;
    const last = names.at(-1);
    const goesOn = before?.kind === token.kind && !/[BS]/.test(token.part) && !/[ES]/.test(before.part);
    if (token.kind !== '' && goesOn && last !== undefined) last.end = text.length;
    else if (token.kind !== '') names.push({ start, end: text.length, kind: token.kind });
    before = token;
  }
  return {
    text,
    names: names.flatMap(({ start, end, kind }) => {
      const known = NAME_KINDS.find((each) => each === kind);
      return known === undefined ? [] : [{ start, end, kind: known }];
    }),
  };
}

const QUOTE = /^(?:"|``|'')$/;
const OPENS = /^[([{$£€]$/;
const CLOSES = /^(?:[,.;:!?%)\]}]|\.{2,}|n['’]t|['’](?:s|re|ve|ll|d|m)?)$/i;
