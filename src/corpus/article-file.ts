import type { Article } from './article.ts';
import { countLines, decodeText, nameCharacter } from './decode-text.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { FileProblem } from './yaml.ts';

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
  const { content, problems: faults } = decodeText(bytes);
  const problems = [...checkId(id), ...faults];

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
  const { title, publisher, author, published, url, language, retrieved, source, tags, pages } =
    frontMatter.data;
  return {
    article: {
      id,
      title,
      publisher,
      author,
      published,
      url,
      language,
      retrieved,
      source,
      tags,
      text,
      ...(pages && { pages }),
    },
  };
}

/** Takes whole blank lines off both ends; what stands before or after the words of a line stays. */
function trimBlankLines(body: string): string {
  const first = body.length - body.trimStart().length;
  const end = body.indexOf('\n', body.trimEnd().length);
  return body.slice(body.lastIndexOf('\n', first - 1) + 1, end === -1 ? body.length : end);
}
