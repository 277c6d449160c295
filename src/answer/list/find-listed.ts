import type { Knowledge } from '../../index/knowledge.ts';
import type { Passage } from '../../index/passage.ts';
import { creditOf, type QuestionTerm } from '../../search/question/question.ts';
import { inTerms } from '../passages-about.ts';
import { BARE_KIND, GENERIC, type Wanted } from './read-wanted.ts';

/** A word for the same is enough. */
const LEAST_CREDIT = 0.75;

/** Whether some terms have a word of the question, or another for it; a year the article's date or title may have. */
export function holds(
  term: QuestionTerm,
  { group }: Passage,
  context: Pick<ReadonlySet<string>, 'has'>,
): boolean {
  if (/^\d+$/.test(term.text))
    return [context, group.period, group.title].some((held) => held.has(term.term));
  return creditOf(term, context) >= LEAST_CREDIT;
}

/** A name that the title of the article has: the article is of it. */
export function isTitled({ name, ...term }: QuestionTerm, { group }: Passage): boolean {
  return name && creditOf({ name, ...term }, group.title) >= LEAST_CREDIT;
}

const ITEM = /^\s*(?:[-*+•‣]|\d{1,3}[.)])\s/;

/** The items of a list whose heading says what is asked for; whom it is of, the article may say. */
export function findListed(
  { question }: Wanted,
  passages: readonly Passage[],
  knowledge: Knowledge,
): readonly Passage[] {
  // The rarest first: most sentences lack it, and are not asked for the others.
  const terms = question.terms
    .filter(({ text }) => !GENERIC.test(text) && !BARE_KIND.test(text))
    .toSorted((a, b) => b.weight - a.weight);
  const nouns = terms.filter(({ name }) => !name && question.asked.isList);
  if (nouns.length === 0) return [];
  for (const heading of passages) {
    const own = inTerms(heading);
    const isOfIt =
      nouns.every((term) => holds(term, heading, own)) &&
      terms.every(
        (term) =>
          holds(term, heading, own) || (term.name && creditOf(term, heading.group.title) >= LEAST_CREDIT),
      );
    if (!isOfIt) continue;
    const items = itemsUnder(heading, knowledge);
    if (items.length > 1) return items;
  }
  return [];
}

const HEADING = /^(?:#|\*\*)|:\**$/;

/** What stands above an item of a list: a heading, or what introduces it: "The following signed:". Null for what is no item. */
export function headingOf({ text, group, position }: Passage, { groups }: Knowledge): Passage | null {
  const [first] = group.passages;
  if (!ITEM.test(text)) return null;
  if (position > 0 && first?.text.endsWith(':')) return first;
  const above = group.index > 0 ? (groups.at(group.index - 1)?.passages ?? []) : [];
  const [only, ...more] = above;
  const isAbove = only !== undefined && more.length === 0 && only.article === first?.article;
  return isAbove && HEADING.test(only.text) && !ITEM.test(only.text) ? only : null;
}

/** The items of the list that a passage stands above. */
function itemsUnder(heading: Passage, knowledge: Knowledge): readonly Passage[] {
  const { group, position } = heading;
  const below = [
    ...group.passages.slice(position + 1),
    ...(knowledge.groups.at(group.index + 1)?.passages ?? []),
  ];
  return below.filter((passage) => headingOf(passage, knowledge) === heading);
}
