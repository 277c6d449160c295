import type { Span } from '../../corpus/split.ts';
import { isAcronym } from '../../language/words/tokens.ts';
import type { PossibleSpan } from './possible-spans.ts';

/** A list answers whole: "A and B", "A, B and C", "A, an agency of D, and by B". */
export function wholeList(chosen: PossibleSpan, possible: readonly PossibleSpan[], text: string): Span[] {
  if (chosen.kind !== 'person' && chosen.kind !== 'organisation') return [chosen];
  const list = [chosen];
  const joins: string[] = [];
  for (const other of possible) {
    const last = list.at(-1);
    if (!last || other.start < last.end) continue;
    const join = text.slice(last.end, other.start);
    if (!isListed(join)) continue;
    list.push(other);
    joins.push(join);
  }
  for (const other of possible.toReversed()) {
    const [first] = list;
    if (!first || other.end > first.start) continue;
    const join = text.slice(other.end, first.start);
    if (!isListed(join)) continue;
    list.unshift(other);
    joins.unshift(join);
  }
  // "the Republic of Norland, Ann Lee": commas alone set names apart.
  const members = joins.some((join) => CLOSES_LIST.test(join)) ? list : [chosen];
  return members.map((span) => withAcronym(span, text));
}

const CLOSES_LIST = /\b(?:and|as well as|together with)\b|&/;

function isListed(between: string): boolean {
  return PLAIN_LIST.test(between) || LIST_WITH_APPOSITION.test(between);
}

const PLAIN_LIST =
  /^(?:\s*\([^)]*\))?(?:,|(?:,? and| &|,? as well as|,? together with)(?: (?:by|from|the))*) $/;
const LIST_WITH_APPOSITION =
  /^(?:\s*\([^)]*\))?, (?:an?|the|which|who|whose)\b[^;:]{1,120}, and (?:(?:by|from|the) )*$/;

/** "UAE Computer Emergency Response Team (aeCERT)": the short form in brackets belongs to the name. */
function withAcronym({ start, end }: Span, text: string): Span {
  const short = /^ \(([\p{L}\p{N}-]{2,12})\)/u.exec(text.slice(end));
  return { start, end: short?.[1] !== undefined && isAcronym(short[1]) ? end + short[0].length : end };
}
