import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../corpus/article.ts';
import { CorpusError, type FileChanges, formatProblem, readCorpus } from '../corpus/read-corpus.ts';
import { writeChanges } from '../corpus/write-changes.ts';
import { buildKnowledge, createLanguageTools, type Knowledge } from '../search/knowledge.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { createDrawing, type Known } from './drawing.ts';

/** Who makes a change to the corpus, and by what: it is kept with the version. */
interface Making {
  /** The Discord id of a moderator; null when nobody asked for it: a signal, a file that changed. */
  readonly by: string | null;
  readonly cause: 'files' | 'import' | 'edit' | 'remove' | 'undo';
}

/** What a reload did, in titles; `changed` are articles that kept their id. */
export interface ReloadReport {
  readonly version: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

export interface LibraryStatus {
  /** When the knowledge being served was read. */
  readonly loadedAt: Date;
  /** The last reload, if it failed: nothing of it is being served. */
  readonly failure: { readonly at: Date; readonly problems: readonly string[] } | null;
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
   * Reads the folder again, builds beside what is being served, and swaps only when all of it is good.
   *
   * @throws {CorpusError} when an article is bad; what was served before goes on being served.
   * @throws {UserError} when another reload is under way.
   */
  reload(making?: Making): Promise<ReloadReport>;
  /**
   * Writes files of the folder, or takes them away, and serves the result: all of it or nothing.
   *
   * @throws {CorpusError} when the corpus would be bad with them; nothing has been written then.
   * @throws {UserError} when a reload or another change is under way.
   */
  change(changes: FileChanges, making: Making): Promise<ReloadReport>;
  /** Tells the listener of each knowledge that is served from now on, once it is. */
  onSwap(listener: (knowledge: Knowledge) => void): void;
  status(): LibraryStatus;
}

export interface LibraryOptions {
  /** The folder of articles. */
  readonly corpusFolder: string;
  /** Where what must outlive the process is kept; made when it is needed. */
  readonly dataFolder: string;
  /** What the drawing of facts waits for before each of its slices; left out, whatever else is due. */
  readonly pause?: () => Promise<unknown>;
}

/**
 * Reads a folder of articles for serving.
 *
 * @throws {CorpusError} with every problem of every file.
 */
export async function openLibrary({ corpusFolder: folder, pause }: LibraryOptions): Promise<Library> {
  const tools = createLanguageTools();
  let knowledge = buildKnowledge(await readCorpus(folder), tools);
  let tellFailure: (error: unknown) => void = () => undefined;
  const drawing = createDrawing((error) => tellFailure(error), pause);
  let loadedAt = new Date();
  let failure: LibraryStatus['failure'] = null;
  let reloading = false;
  const listeners: ((knowledge: Knowledge) => void)[] = [];

  async function change(changes: FileChanges): Promise<ReloadReport> {
    if (reloading) throw new UserError(texts.reloadRunning);
    reloading = true;
    try {
      const next = buildKnowledge(await readCorpus(folder, changes), tools);
      await writeChanges(folder, changes);
      const report = compareArticles(knowledge.corpus.articles, next.corpus.articles);
      knowledge = next;
      drawing.begin(next);
      loadedAt = new Date();
      failure = null;
      for (const listener of listeners) listener(next);
      return { version: next.corpus.version, ...report };
    } catch (error) {
      failure = { at: new Date(), problems: listProblems(error) };
      throw error;
    } finally {
      reloading = false;
    }
  }

  return {
    current: () => knowledge,
    startDrawing: (onFailure) => {
      tellFailure = onFailure;
      drawing.begin(knowledge);
    },
    known: () => {
      drawing.begin(knowledge);
      return drawing.known();
    },
    knownVersion: () => drawing.version() ?? knowledge.corpus.version,
    reload: () => change(new Map()),
    change,
    onSwap: (listener) => void listeners.push(listener),
    status: () => ({ loadedAt, failure }),
  };
}

/** One line a problem, as the corpus check prints them. */
export function listProblems(error: unknown): readonly string[] {
  if (error instanceof CorpusError) return error.problems.map(formatProblem);
  return [error instanceof UserError ? error.message : texts.reloadUnexpected];
}

function compareArticles(before: readonly Article[], after: readonly Article[]) {
  const old = new Map(before.map((article) => [article.id, article]));
  const kept = new Set(after.map((article) => article.id));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ title }) => title),
    changed: after
      .filter((article) => old.has(article.id) && !isDeepStrictEqual(old.get(article.id), article))
      .map(({ title }) => title),
    removed: before.filter(({ id }) => !kept.has(id)).map(({ title }) => title),
  };
}
