import type { Draft } from '../corpus/import/draft.ts';
import type { Prepared } from '../corpus/import/prepare-article.ts';
import { cleanForTerminal } from './format-answer.ts';

/** What was taken of a page, what was left, and what somebody should look at. */
export function formatImport(path: string, draft: Draft, prepared: Prepared, isDryRun: boolean): string {
  const { id, article } = prepared;
  const paragraphs = article.text.split('\n\n').length;
  const lines = [
    `${path} → ${id}.md${isDryRun ? ' (not written)' : ''}`,
    ...Object.entries({
      title: article.title,
      publisher: article.publisher,
      author: article.author,
      published: article.published,
      url: article.url,
      language: article.language,
    }).map(([name, value]) => `  ${name.padEnd(10)} ${value ?? 'unknown'}`),
    `  text       ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, ${article.text.length} characters`,
    ...listNotes(draft, prepared).map((note) => `  look at:   ${note}`),
    ...draft.left.map((line) => `  left out:  ${line}`),
  ];
  return `${cleanForTerminal(lines.join('\n'))}\n\n`;
}

export function formatRefusal(path: string, reason: string): string {
  return `${cleanForTerminal(`${path} was not imported: ${reason}`)}\n\n`;
}

/** What somebody should look at, copies included. */
export function listNotes(draft: Draft, { nearDuplicates }: Prepared): string[] {
  return [
    ...draft.uncertain,
    ...nearDuplicates.map(({ id, overlap }) => `${Math.floor(overlap * 100)} % of it is in ${id}.md`),
  ];
}

/** What became of a file: an article with what to look at, or the reason of its refusal. */
export type ImportOutcome =
  | { readonly path: string; readonly id: string; readonly notes: readonly string[] }
  | { readonly path: string; readonly reason: string };

/** What was written, what needs a look and why, and what was refused or passed over and why. */
export function formatSummary(
  outcomes: readonly ImportOutcome[],
  passedOver: readonly string[],
  isDryRun: boolean,
): string {
  const written = outcomes.flatMap((outcome) => ('id' in outcome ? [outcome] : []));
  const refused = outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome] : []));
  const uncertain = written.filter(({ notes }) => notes.length > 0);
  const lines = [
    `${written.length} of ${outcomes.length} files ${isDryRun ? 'would become articles' : 'became articles'}, ${uncertain.length} of them to look at; ${refused.length} refused.`,
    ...section(
      'To look at',
      uncertain.map(({ id, notes }) => `${id}.md: ${notes.join('; ')}`),
    ),
    ...section(
      'Refused',
      refused.map(({ path, reason }) => `${path}: ${reason}`),
    ),
    ...section('Passed over, since nothing here reads them', passedOver),
  ];
  return `${cleanForTerminal(lines.join('\n'))}\n`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}:`, ...lines.map((line) => `  ${line}`)];
}
