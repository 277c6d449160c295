import type { Knowledge } from '../../index/knowledge.ts';
import type { Group, Passage } from '../../index/passage.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { bm25, createMatcher, type Hit, type Match, type Matcher } from './matching.ts';

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

const PARAGRAPHS = 15;
const SENTENCES = 20;
/** Paragraphs are not sought by words that are worth less than this beside the word itself. */
const LEAST_SOUGHT = 0.6;
/** So many entries of the inverted index are read for a question, the rarest words' first: a common word tells little. */
const POSTINGS = 6000;

/** The sentences that may answer, best first by a quick look: those of the paragraphs that share most with the question. */
export function findCandidates(question: Question, knowledge: Knowledge): PassageView[] {
  const { terms } = question;
  const matcher = createMatcher(terms);
  const titles = new Map<Group['title'], Match>();
  const views: PassageView[] = [];
  for (const group of searchParagraphs(question, knowledge)) {
    const title = titles.get(group.title) ?? matcher.match([matcher.read([...group.title])]);
    titles.set(group.title, title);
    for (const view of viewGroup(group, title, terms, matcher, knowledge.averageLength)) views.push(view);
  }
  const best = bestScores(views);
  const quick = (view: PassageView): number => view.score / best.sentence + view.group.score / best.paragraph;
  return views
    .map((view) => ({ view, worth: quick(view) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, SENTENCES)
    .map(({ view }) => view);
}

/** The best score of a sentence and of a paragraph among some; 1 where that is 0, as something to divide by. */
export function bestScores(views: readonly PassageView[]): { sentence: number; paragraph: number } {
  let sentence = 0;
  let paragraph = 0;
  for (const { score, group } of views) {
    sentence = Math.max(sentence, score);
    paragraph = Math.max(paragraph, group.score);
  }
  return { sentence: sentence || 1, paragraph: paragraph || 1 };
}

function searchParagraphs(question: Question, { groups, index }: Knowledge): Group[] {
  const stands = collectStandIns(question, index);
  const rarestFirst = [...stands].sort(([, a], [, b]) => a.frequency - b.frequency);
  let postings = 0;
  const weights = new Map<string, number>();
  for (const [term, { credit, frequency }] of rarestFirst) {
    postings += frequency;
    if (weights.size === 0 || postings <= POSTINGS) weights.set(term, credit);
  }
  return index.search(weights, PARAGRAPHS).flatMap((group) => groups.at(group) ?? []);
}

/** A term of the index that may stand for a word of a question. */
interface StandIn {
  /** How much it is worth, 0 to 1. */
  credit: number;
  readonly frequency: number;
}

function collectStandIns({ terms }: Question, index: Knowledge['index']): ReadonlyMap<string, StandIn> {
  const stands = new Map<string, StandIn>();
  for (const { variants } of terms)
    for (const { terms: run, credit } of variants) {
      if (credit < LEAST_SOUGHT) continue;
      for (const word of run) {
        const known = stands.get(word);
        const frequency = known?.frequency ?? index.frequency(word);
        if (known) known.credit = Math.max(known.credit, credit / run.length);
        else if (frequency > 0) stands.set(word, { credit: credit / run.length, frequency });
      }
    }
  return stands;
}

/** A paragraph's sentences: each is read once, for itself and for the paragraph. */
function viewGroup(
  group: Group,
  title: Match,
  terms: readonly QuestionTerm[],
  { read, match }: Matcher,
  averageLength: Knowledge['averageLength'],
): PassageView[] {
  let length = 0;
  const sentences = group.passages.map((passage) => {
    const hits: Hit[] = [];
    length += passage.terms.length;
    return { passage, hits, found: read(passage.terms, hits) };
  });
  // What the article's date says of the period holds for each of its sentences.
  const period = group.period.size > 0 ? [read([...group.period])] : [];
  const own = match([...sentences.map(({ found }) => found), ...period]);
  const context = own.credits.map((credit, i) => Math.max(credit, title.credits[i] ?? 0));
  const relativeLength = length / averageLength.paragraph;
  const score = quickScore(terms, own, relativeLength);
  const view: GroupView = { group, own, title, context, relativeLength, score };
  return sentences.map(({ passage, hits, found }): PassageView => {
    const held = match([found, ...period]);
    const relativeLength = passage.terms.length / averageLength.sentence;
    const score = quickScore(terms, held, relativeLength);
    return { passage, group: view, match: held, hits, relativeLength, score };
  });
}

/** BM25 times the share of the question's words that is there: only to be compared within one question. */
function quickScore(terms: readonly QuestionTerm[], match: Match, relativeLength: number): number {
  const matched = match.credits.reduce((sum, credit) => sum + credit, 0);
  return (bm25(terms, match, relativeLength) * matched) / Math.max(1, terms.length);
}
