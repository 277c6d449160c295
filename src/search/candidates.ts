import type { Group, Knowledge, Passage } from './knowledge.ts';
import { bm25, createMatcher, type Hit, type Match, type Matcher } from './matching.ts';
import type { Question, QuestionTerm } from './question.ts';

/** A paragraph that may hold the answer, and what it holds of the question. */
interface GroupView {
  readonly group: Group;
  /** What its sentences and the article's date hold. */
  readonly own: Match;
  readonly title: Match;
  /** The credits of both. */
  readonly context: Float64Array;
  readonly score: number;
  /** Its length over the average paragraph's. */
  readonly relativeLength: number;
}

/** A sentence that may answer, and what it holds of the question. */
export interface PassageView {
  readonly passage: Passage;
  readonly group: GroupView;
  readonly match: Match;
  readonly hits: readonly Hit[];
  readonly score: number;
  readonly relativeLength: number;
}

const PARAGRAPHS = 20;
const SENTENCES = 30;
/** So many entries of the inverted index are read for a question, the rarest words' first: a common word tells little. */
const POSTINGS = 6000;

/** The sentences that may answer, best first by a quick look: those of the paragraphs that share most with the question. */
export function findCandidates(question: Question, knowledge: Knowledge): PassageView[] {
  const { sentence, paragraph } = knowledge.averageLength;
  const matcher = createMatcher(question.terms);
  const groups = searchParagraphs(question, knowledge).map((group) =>
    viewGroup(group, question.terms, matcher, paragraph),
  );
  const views = groups.flatMap((group) =>
    group.group.passages.map((passage) => viewPassage(passage, group, question.terms, matcher, sentence)),
  );
  const best = {
    sentence: Math.max(...views.map(({ score }) => score)) || 1,
    paragraph: Math.max(...groups.map(({ score }) => score)) || 1,
  };
  const quick = new Map(
    views.map((view) => [view, view.score / best.sentence + view.group.score / best.paragraph]),
  );
  return views.sort((a, b) => (quick.get(b) ?? 0) - (quick.get(a) ?? 0)).slice(0, SENTENCES);
}

function searchParagraphs(question: Question, { groups, index }: Knowledge): Group[] {
  const stands = collectStandIns(question, index);
  const rarestFirst = [...stands].sort(([a], [b]) => index.frequency(a) - index.frequency(b));
  let postings = 0;
  const read = rarestFirst.filter(([term], i) => {
    postings += index.frequency(term);
    return i === 0 || postings <= POSTINGS;
  });
  return index.search(read, PARAGRAPHS).flatMap((group) => groups[group] ?? []);
}

/** Every term of the index that may stand for a word of a question, and how much it is worth, 0 to 1. */
function collectStandIns({ terms }: Question, index: Knowledge['index']): Map<string, number> {
  const stands = new Map<string, number>();
  for (const { variants } of terms)
    for (const { terms: run, credit } of variants)
      for (const word of run)
        if (index.frequency(word) > 0) stands.set(word, Math.max(stands.get(word) ?? 0, credit / run.length));
  return stands;
}

function viewGroup(
  group: Group,
  terms: readonly QuestionTerm[],
  matcher: Matcher,
  averageLength: number,
): GroupView {
  const own = matcher([...group.passages.map((passage) => passage.terms), group.period]);
  const title = matcher([group.title]);
  const length = group.passages.reduce((sum, passage) => sum + passage.terms.length, 0);
  const relativeLength = length / averageLength;
  const context = own.credits.map((credit, i) => Math.max(credit, title.credits[i] ?? 0));
  return { group, own, title, context, relativeLength, score: score(terms, own, relativeLength) };
}

function viewPassage(
  passage: Passage,
  group: GroupView,
  terms: readonly QuestionTerm[],
  matcher: Matcher,
  averageLength: number,
): PassageView {
  const hits: Hit[] = [];
  // What the article's date says of the period holds for each of its sentences.
  const match = matcher([passage.terms, passage.group.period], hits);
  const relativeLength = passage.terms.length / averageLength;
  return { passage, group, match, hits, relativeLength, score: score(terms, match, relativeLength) };
}

/** BM25 times the share of the question's words that is there: only to be compared within one question. */
function score(terms: readonly QuestionTerm[], match: Match, relativeLength: number): number {
  const matched = match.credits.reduce((sum, credit) => sum + credit, 0);
  return (bm25(terms, match, relativeLength) * matched) / Math.max(1, terms.length);
}
