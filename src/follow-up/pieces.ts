import type { Span } from '../corpus/split.ts';

/** A part of a question that is put together: as it was asked, or filled in. */
export interface Piece {
  readonly text: string;
  readonly filled: boolean;
}

/** A change to a text: what stands from `start` to before `end` becomes `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** A text with changes made to it, what they put in being filled. Of two that overlap the first is made. */
export function applyEdits(text: string, edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    pieces.push({ text: text.slice(at, edit.start), filled: false }, { text: edit.text, filled: true });
    at = edit.end;
  }
  return [...pieces, { text: text.slice(at), filled: false }];
}

/** The pieces as one text, and where in it the filled ones are. */
export function joinPieces(pieces: readonly Piece[]): { question: string; filled: Span[] } {
  let question = '';
  const filled: Span[] = [];
  for (const piece of pieces) {
    if (piece.filled && piece.text !== '')
      filled.push({ start: question.length, end: question.length + piece.text.length });
    question += piece.text;
  }
  return { question, filled };
}
