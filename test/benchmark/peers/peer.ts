import type { Sentence } from '../sentences.ts';

/**
 * A search library that an operator would take instead, set up for English as its own documentation advises. Each
 * sentence is one document with its article's title as a second field.
 */
export interface Peer {
  readonly name: string;
  index(sentences: readonly Sentence[]): PeerIndex | Promise<PeerIndex>;
}

interface PeerIndex {
  /** The places, in the list that was indexed, of the best sentences, best first. Any text is accepted. */
  search(question: string, limit: number): readonly number[] | Promise<readonly number[]>;
  /** What the index holds outside JavaScript's own memory, in bytes. */
  readonly bytesElsewhere?: number;
}
