import type { Span } from '../../corpus/split.ts';
import { isOffice, isTitle } from './name-words.ts';

/** The office of somebody named in a sentence, as it stands beside the name: "A, chief of B", "B's chief A", "A is …". */
export function findRole(text: string, { start, end }: Span): Span | null {
  return roleBehind(text, end) ?? roleBefore(text, start);
}

/** "A, who is the chief of B and of C, said": up to the comma or the end of the clause. */
function roleBehind(text: string, from: number): Span | null {
  const behind = text.slice(from);
  const opening = OPENS_ROLE.exec(behind)?.[0];
  if (opening === undefined) return null;
  const role = (
    /^(?:[^,;:.!?()]|\.(?=\S)|(?<=\b\p{Lu})\.|\([^)]*\))+/u.exec(behind.slice(opening.length))?.[0] ?? ''
  ).trimEnd();
  const first = role.split(' ').slice(0, MOST_BEFORE_OFFICE);
  if (!first.some((word) => isOffice(word))) return null;
  return { start: from + opening.length, end: from + opening.length + role.length };
}

const OPENS_ROLE =
  /^(?:, who|, which|,)? ?(?:(?:is|was|became|has been|(?:serves|served|works|worked) as)(?: also)? )?(?:the |an? |its |his |her |their )?/;
const MOST_BEFORE_OFFICE = 6;

/** "B's chief, Dr. A" and "the chief of B (C), A": back to where the clause says something else. */
function roleBefore(text: string, until: number): Span | null {
  const words = [...text.slice(0, until).matchAll(/[\p{L}\p{M}\p{N}'’&-]+\.?|\([^)]*\)/gu)];
  const isOnlyTitle = (word: string): boolean => isTitle(word) && !isOffice(word);
  while (isOnlyTitle(words.at(-1)?.[0] ?? '')) words.pop();
  const last = words.at(-1);
  if (last === undefined || !/^,? ?$/.test(text.slice(endOf(last), until).replace(TITLES, ''))) return null;
  let role: Span | null = null;
  let next = endOf(last);
  for (const word of words.toReversed()) {
    const [written] = word;
    const joined = /^ ?$/.test(text.slice(endOf(word), next));
    if (!joined || /['’]s?$/.test(written) || !(IN_ROLE.test(written) || isOffice(written))) break;
    next = word.index;
    if (isOffice(written) || (role && next + written.length + 1 === role.start && !LINK.test(written)))
      role = { start: next, end: endOf(last) };
  }
  return role;
}

const TITLES = /(?:[\p{L}.]+ )+$/u;
const IN_ROLE = /^(?:\p{Lu}.*|\(.*\)|of|for|the|and|at|in|former|current|deputy|acting|special)$/u;
const LINK = /^(?:of|for|the|and|at|in|The|In)$/;

function endOf(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length;
}
