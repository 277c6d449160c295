import type { Draft } from '../corpus/import/draft.ts';
import type { Prepared } from '../corpus/import/prepare-article.ts';
import { cleanForTerminal } from './format-answer.ts';

/** What was taken of a page, what was left, and what somebody should look at. */
export function formatImport(path: string, draft: Draft, prepared: Prepared, isDryRun: boolean): string {
  const { id, article, nearDuplicates } = prepared;
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
    ...draft.uncertain.map((note) => `  look at:   ${note}`),
    ...nearDuplicates.map(
      ({ id: other, overlap }) => `  look at:   ${Math.floor(overlap * 100)} % of it is in ${other}.md`,
    ),
    ...draft.left.map((line) => `  left out:  ${line}`),
  ];
  return `${cleanForTerminal(lines.join('\n'))}\n\n`;
}

export function formatRefusal(path: string, reason: string): string {
  return `${cleanForTerminal(`${path} was not imported: ${reason}`)}\n\n`;
}
