import { CorpusError, formatProblem } from '../corpus/corpus-error.ts';
import type { FileChanges } from '../corpus/read-files.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Progress } from '../steps.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { type Comparison, WarningError } from './compare.ts';
import type { AnswerChanges, KeptQuestion } from './compare-answers.ts';
import type { Known } from './drawing.ts';
import type { Order, OrderInfo, OrderStatus, Orders } from './orders.ts';
import type { Versions } from './versions.ts';

/** Versions of the corpus, each left out where any will do. */
interface ExpectedVersions {
  /** Of the corpus that is served and is to be changed. */
  readonly before?: string;
  /** Of the corpus that the change makes. */
  readonly after?: string;
}

/** Who makes a change to the corpus, and by what: it is kept with the version. */
export interface ChangeOptions extends OrderInfo {
  /** Whether warnings are overruled. */
  readonly anyway?: boolean;
  /** Warnings that whoever makes the change has seen before: they do not stop it. */
  readonly seen?: readonly string[];
  /** Asked when its turn comes whether the person still may. @throws {UserError} for who may not any more */
  readonly authorise?: () => Promise<void>;
  /** What the person was shown who confirmed the change; checked when it is ordered, and right before it is made. */
  readonly expected?: ExpectedVersions;
}

/** What a reload did, or would do. */
export interface ReloadReport extends Comparison {
  readonly version: string;
  /** Of the version of the corpus's files that was made; null when none was. */
  readonly number: number | null;
  /** What it makes of the answers to kept questions; left out where none was asked. */
  readonly answers?: AnswerChanges | 'failed';
}

export interface LibraryStatus {
  /** When the knowledge being served was read. */
  readonly loadedAt: Date;
  /** The last reload, if it failed: nothing of it is being served. */
  readonly failure: { readonly at: Date; readonly problems: readonly string[] } | null;
  /** Changes that are under way or wait, in their order. */
  readonly orders: readonly OrderStatus[];
}

/** The knowledge being served, and the way to exchange it while questions keep arriving. */
export interface Library {
  /** One caller keeps one value throughout: a reload replaces it, and never changes it. */
  current(): Knowledge;
  /**
   * Begins to draw the facts of that knowledge: for when starting, which must not wait for them, is over.
   *
   * @param onFailure told once of each drawing that failed, now and after a reload, and why: a bug.
   */
  startDrawing(onFailure: (error: unknown) => void): void;
  /**
   * The facts of that knowledge, as soon as they are drawn. After a reload those of the knowledge before are given until
   * the new ones are there.
   *
   * @throws {DrawingError} when they could not be drawn.
   */
  known(): Promise<Known>;
  /** The version of the corpus of the facts that `known` gives. */
  knownVersion(): string;
  /**
   * Tells the listener whenever the facts of what is served are there: at once, if they are already. @returns ends that.
   */
  onKnown(listener: () => void): () => void;
  /** How far the drawing of facts is; null when nothing is being drawn. */
  drawingProgress(): Progress | null;
  /**
   * Reads the folder again, builds beside what is being served, and swaps only when all of it is good.
   *
   * @throws {CorpusError} when an article is bad; what was served before goes on being served.
   * @throws {WarningError} for what is right to the letter and hardly meant.
   * @throws {OutdatedError} when the corpus is not, or would not be, the one that was expected.
   * @throws {UserError} as `order` does.
   */
  reload(options?: ChangeOptions): Promise<ReloadReport>;
  /**
   * Writes files of the folder, or takes them away, and serves the result: all of it or nothing.
   *
   * @throws {CorpusError} when the corpus would be bad with them; nothing has been written then.
   * @throws {WarningError} as for a reload; nothing has been written then either.
   * @throws {OutdatedError} when the corpus is not the one that was expected; nothing has been written then either.
   * @throws {UserError} as `order` does.
   */
  change(changes: FileChanges, options: ChangeOptions): Promise<ReloadReport>;
  /**
   * Queues a change, or for no changes a reload: it is made when those before it have been.
   *
   * @throws {OutdatedError} when the corpus is not the one that was expected.
   * @throws {UserError} when too many are waiting.
   */
  order(changes: FileChanges, options: ChangeOptions): Order<ReloadReport>;
  /** Cancels an order that nothing has been written for. See `Orders.cancel`. */
  cancel: Orders['cancel'];
  /**
   * Asks these questions of the corpus before and after each change that is only tried, and each reload: whoever confirmed a
   * change has seen what it makes of the answers.
   *
   * @param read gives the questions when they are to be asked. @returns ends that.
   */
  compareAnswers(read: () => Promise<readonly KeptQuestion[]>): () => void;
  /** What was added, changed and removed, when and by whom. */
  readonly versions: Pick<Versions, 'list' | 'filesOf' | 'planUndo'>;
  /** Tells the listener of each knowledge that is served from now on, once it is. @returns ends that. */
  onSwap(listener: (knowledge: Knowledge) => void): () => void;
  status(): LibraryStatus;
  /** Gives up what is being built; what is being kept is kept. */
  close(): Promise<void>;
}

/** One line a problem, as the corpus check prints them. */
export function listProblems(error: unknown): readonly string[] {
  if (error instanceof CorpusError) return error.problems.map(formatProblem);
  if (error instanceof WarningError) return error.warnings;
  return [error instanceof UserError ? error.message : texts.reloadUnexpected];
}
