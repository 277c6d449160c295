import { UserError } from '../user-error.ts';
import type { FileProblem } from './yaml.ts';

/** Something wrong in a folder of articles. */
export interface Problem extends FileProblem {
  /** The folder's name and the file's in it; the folder's name alone where that is at fault. */
  readonly file: string;
}

/** One line: `file:line: what is wrong: what was expected`. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** Everything that is wrong with a folder of articles, one `file:line: what is wrong: what was expected` a line. */
export class CorpusError extends UserError {
  override readonly name = 'CorpusError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}
