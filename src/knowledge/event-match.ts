import type { EventType } from './fact-types.ts';
import type { Mark } from './marked-text.ts';

/** Something that a sentence says happened, by the marks of those who took part. */
export interface EventMatch {
  readonly type: EventType;
  readonly parties: Parties;
  readonly planned: boolean;
  /** Where it stands in the sentence; -1 where it is not known. */
  readonly at: number;
  /** The word that tells it. */
  readonly verb: string;
}

export type Parties = readonly { readonly mark: Mark; readonly role: string }[];

const NAME = "(?:(?:[Tt]he|[Bb]oth|its|[\\p{Ll}]+['’]s|government of) )*⟦[osp]\\d+⟧";
/** A pattern for one mark or several that are named together, with the small words between them. */
export const LIST = `${NAME}(?:(?:,? (?:and|&|as well as|together with|alongside)|,)(?: (?:by|with|from))? ${NAME})*`;

/** What the marks of a sentence stand for. */
export interface View {
  /** The marks in a part of the sentence. */
  readonly marksIn: (part: string | undefined) => Mark[];
  /** A part of the sentence with the names as they are written. */
  readonly written: (part: string) => string;
}

export function viewMarks(marks: readonly Mark[]): View {
  return {
    marksIn: (part = '') =>
      [...part.matchAll(/⟦[osp](\d+)⟧/g)].flatMap(([, number]) => marks[Number(number)] ?? []),
    written: (part) =>
      part.replace(/⟦[osp](\d+)⟧/g, (_, number: string) => marks[Number(number)]?.text ?? ''),
  };
}

export function partsOf(marks: readonly Mark[], role: string): Parties {
  return marks.map((mark) => ({ mark, role }));
}
