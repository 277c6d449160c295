import { answer } from '../../src/answer/answer.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import type { Span } from '../../src/corpus/split.ts';
import { buildKnowledge, createLanguageTools } from '../../src/index/knowledge.ts';
import type { Answer } from '../../src/search/answer.ts';
import type { Peer } from './peers/peer.ts';
import { PEERS } from './peers/peers.ts';
import { sentencesOf } from './sentences.ts';

/** What a question brings, whoever was asked. */
export interface Found {
  /** Best first, five at most. */
  readonly quotes: readonly FoundQuote[];
  /** What only Accord gives: a status and a span. */
  readonly answer: Answer | null;
}

export interface FoundQuote extends Span {
  readonly article: string;
  readonly paragraph: number;
  readonly text: string;
}

type Ask = (question: string) => Found | Promise<Found>;

/** Accord or a peer, before it knows the corpus. */
export interface Contender {
  readonly name: string;
  /** Makes the index alone: what is returned is ready to be timed. */
  prepare(corpus: Corpus): () => Promise<Index>;
}

export interface Index {
  readonly ask: Ask;
  /** Bytes that do not show in JavaScript's own memory. */
  readonly bytesElsewhere: number;
}

/** Passage@5 looks at five quotes. */
const QUOTES = 5;
/** A reader gets the first three of them. */
export const READ_QUOTES = 3;

/** As in the bot, one set serves every corpus that is loaded. */
const tools = createLanguageTools();

/** Accord's index time includes splitting the articles; a peer is given the sentences. */
export const accord: Contender = {
  name: 'Accord',
  prepare: (corpus) => async () => {
    const knowledge = buildKnowledge(corpus, tools);
    const ask = (question: string): Found => {
      const given = answer(question, knowledge, { limit: QUOTES });
      const quotes = given.quotes.map((quote) => ({ ...quote, article: quote.article.id }));
      return { quotes, answer: given };
    };
    return { ask, bytesElsewhere: 0 };
  },
};

/**
 * A peer has one index, of sentences, and its passages are those that its sentences stand in: whoever has to quote a
 * sentence lists sentences, and a list of paragraphs could not be compared with Accord's quotes.
 */
export function contenderOf(peer: Peer): Contender {
  return {
    name: peer.name,
    prepare(corpus) {
      const sentences = sentencesOf(corpus);
      return async () => {
        const { search, bytesElsewhere = 0 } = await peer.index(sentences);
        const ask = async (question: string): Promise<Found> => {
          const places = await search(question, QUOTES);
          return { quotes: places.flatMap((place) => sentences[place] ?? []), answer: null };
        };
        return { ask, bytesElsewhere };
      };
    },
  };
}

export const CONTENDERS: readonly Contender[] = [accord, ...PEERS.map(contenderOf)];
