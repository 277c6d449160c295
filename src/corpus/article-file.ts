import { isUtf8 } from 'node:buffer';
import type { Article } from './article.ts';
import { type FileProblem, parseFrontMatter } from './front-matter.ts';

/** Discord's component ids hold 100 code units; this leaves room for what an id is wrapped in. */
const MAX_ID_LENGTH = 64;

/** What is wrong with an article's id, or nothing. */
export function checkId(id: string): FileProblem[] {
  const problems: FileProblem[] = [];
  if (id.length > MAX_ID_LENGTH) {
    const message = `the name has ${id.length} characters: expected at most ${MAX_ID_LENGTH} before ".md"`;
    problems.push({ line: 1, message });
  }
  const foreign = /[^\p{L}\p{M}\p{N}._-]/u.exec(id)?.[0];
  if (foreign !== undefined) {
    const message = `the name holds ${nameCharacter(foreign)}: expected letters, digits, "-", "_" and "." only`;
    problems.push({ line: 1, message });
  }
  return problems;
}

/**
 * Reads the content of one article file: UTF-8, with or without a byte order mark.
 *
 * @param id the file's name without `.md`
 * @returns the article, or everything that is wrong with the file
 */
export function parseArticle(
  id: string,
  bytes: Uint8Array,
): { article: Article } | { problems: readonly FileProblem[] } {
  const problems = checkId(id);
  const badLine = findLineNotUtf8(bytes);
  if (badLine !== null)
    problems.push({ line: badLine, message: 'bytes that are not UTF-8: expected UTF-8 text' });

  // Read on where the bytes are wrong, so that what else is wrong is told at the same time.
  const content = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const control = /[^\P{Cc}\t\n]/u.exec(content);
  if (control) {
    const message = `the control character ${nameCharacter(control[0])}: expected text without any`;
    problems.push({ line: countLines(content, control.index), message });
  }

  const fences = /^---[^\S\n]*\n((?:[\s\S]*?\n)??)---[^\S\n]*(?:\n|$)/.exec(content);
  if (!fences) {
    const message = content.startsWith('---')
      ? 'the front matter is not closed: expected a second line "---"'
      : 'no front matter: expected a first line "---", then "title: …" and another line "---"';
    return { problems: [...problems, { line: 1, message }] };
  }
  const text = trimBlankLines(content.slice(fences[0].length));
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const message = 'no text: expected at least one sentence after the front matter';
    problems.push({ line: countLines(content, fences[0].trimEnd().length), message });
  }

  const frontMatter = parseFrontMatter(fences[1] ?? '', 2);
  if ('problems' in frontMatter) return { problems: [...problems, ...frontMatter.problems] };
  if (problems.length > 0) return { problems };
  const { title, publisher, author, published, url, language, retrieved, source, tags } = frontMatter.data;
  return {
    article: { id, title, publisher, author, published, url, language, retrieved, source, tags, text },
  };
}

/** The first line, counting from 1, that is not UTF-8. A line break's byte is never part of another character. */
function findLineNotUtf8(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  for (let start = 0, line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start);
    if (newline === -1 || !isUtf8(bytes.subarray(start, newline))) return line;
    start = newline + 1;
  }
}

function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${code}` : `"${character}" (U+${code})`;
}

/** The line, counting from 1, that the offset lies on. */
function countLines(content: string, offset: number): number {
  return content.slice(0, offset).split('\n').length;
}

/** Takes whole blank lines off both ends; what stands before or after the words of a line stays. */
function trimBlankLines(body: string): string {
  const first = body.length - body.trimStart().length;
  const end = body.indexOf('\n', body.trimEnd().length);
  return body.slice(body.lastIndexOf('\n', first - 1) + 1, end === -1 ? body.length : end);
}
