import { collectStandIns, findCandidates, type StandIns } from './candidates.ts';
import type { Group, Knowledge, Passage } from './knowledge.ts';
import { creditOf, type Question, type QuestionTerm } from './question.ts';
import { hasSpanOfKind } from './spans.ts';

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
  readonly features: Features;
  /** For each term of the question, how much of it the sentence holds, and the sentence with its context. */
  readonly inSentence: readonly number[];
  readonly inContext: readonly number[];
}

/** What speaks for a passage, each between 0 and 1. */
interface Features {
  /** BM25+ of the sentence, as a share of the best candidate's. */
  readonly sentenceScore: number;
  /** BM25+ of the paragraph, as a share of the best paragraph's. */
  readonly paragraphScore: number;
  /** Share of the question's weight that the sentence covers. */
  readonly sentenceCoverage: number;
  /** The same for the paragraph and the title. */
  readonly contextCoverage: number;
  /** The same for the sentence before. */
  readonly previousCoverage: number;
  readonly titleCoverage: number;
  /** Share of neighbouring pairs of the question's words that stand close together in the sentence too. */
  readonly phrases: number;
  /** Share of the question's character 4-grams that the sentence holds. */
  readonly fourGrams: number;
  /** Whether the rarest word of the question is in the sentence. */
  readonly rarest: number;
  /** Whether the sentence has a span of the kind that was asked for. */
  readonly kindPresent: number;
  /** 1 for the first sentence of a paragraph, falling. */
  readonly opening: number;
  /** 1 for a very short sentence, 0 from 8 content words on. */
  readonly brevity: number;
}

/** Set by hand on half of a public question set and looked at on the other half. */
const WEIGHTS: Features = {
  sentenceScore: 2,
  paragraphScore: 2.5,
  sentenceCoverage: 3,
  contextCoverage: 1,
  previousCoverage: 0.4,
  titleCoverage: 0.3,
  phrases: 1,
  fourGrams: 2,
  rarest: 0.3,
  kindPresent: 0.8,
  opening: 0.1,
  brevity: -0.6,
};
const FEATURE_NAMES: readonly (keyof Features)[] = Object.keys(WEIGHTS).filter(
  (name): name is keyof Features => name in WEIGHTS,
);

/** Of the passages found, as many as are best by their BM25 are looked at closely. */
const CANDIDATES = 24;
/** Two words of a question count as together when they stand this far apart, other content words between them. */
const NEIGHBOURS = [1, -1, 2, -2];

/** BM25's usual constants (Robertson and Zaragoza 2009, "The probabilistic relevance framework"). */
const K1 = 1.2;
const B = 0.75;

/** The passages that may answer a question, best first: those of the best paragraphs, and the best by themselves. */
export function rankPassages(question: Question, knowledge: Knowledge): Candidate[] {
  const stands = collectStandIns(question, knowledge);
  const looks = new Map<Group, GroupView>();
  const views = findCandidates(stands, knowledge).map((passage) => {
    const group = looks.get(passage.group) ?? viewGroup(passage.group, question, stands, knowledge);
    looks.set(passage.group, group);
    return viewPassage(passage, group, question, stands, knowledge);
  });
  const best = {
    sentence: Math.max(...views.map((view) => view.score)) || 1,
    paragraph: Math.max(...views.map((view) => view.group.score)) || 1,
  };
  const grams = fourGramsOf(question.terms.map((term) => term.term));
  const quick = (view: PassageView): number => view.score / best.sentence + view.group.score / best.paragraph;
  const candidates = views
    .sort((a, b) => quick(b) - quick(a))
    .slice(0, CANDIDATES)
    .map((view) => judge(view, best, question, grams, knowledge));
  return candidates.sort((a, b) => b.score - a.score || a.passage.index - b.passage.index);
}

/** What a paragraph with its title holds of a question; the same for all its sentences. */
interface GroupView {
  readonly inContext: readonly number[];
  readonly titleCoverage: number;
  readonly score: number;
}

interface PassageView {
  readonly passage: Passage;
  readonly group: GroupView;
  readonly inSentence: readonly number[];
  readonly score: number;
}

function viewGroup(group: Group, question: Question, stands: StandIns, knowledge: Knowledge): GroupView {
  const counts = new Map<string, number>();
  let length = 0;
  for (const passage of group.passages) {
    countTerms(passage.terms, stands, counts);
    length += passage.terms.length;
  }
  for (const term of group.period) counts.set(term, counts.get(term) ?? 1);
  const score = bm25(question, counts, length / knowledge.averageLength.paragraph);
  for (const term of group.title) counts.set(term, counts.get(term) ?? 1);
  return {
    inContext: question.terms.map((term) => creditOf(term, counts)),
    titleCoverage: coverage(
      question.terms,
      question.terms.map((term) => creditOf(term, group.title)),
    ),
    score,
  };
}

function viewPassage(
  passage: Passage,
  group: GroupView,
  question: Question,
  stands: StandIns,
  knowledge: Knowledge,
): PassageView {
  const counts = new Map<string, number>();
  countTerms(passage.terms, stands, counts);
  // What the article's date says of the period holds for each of its sentences.
  for (const term of passage.group.period) counts.set(term, 1);
  const score = bm25(question, counts, passage.terms.length / knowledge.averageLength.sentence);
  return { passage, group, inSentence: question.terms.map((term) => creditOf(term, counts)), score };
}

function judge(
  view: PassageView,
  best: { sentence: number; paragraph: number },
  question: Question,
  grams: ReadonlySet<string>,
  knowledge: Knowledge,
): Candidate {
  const { passage, group, inSentence } = view;
  const before = new Set(passage.group.passages[passage.position - 1]?.terms);
  const rarest = question.terms.reduce((a, b, i) => (b.weight > (question.terms[a]?.weight ?? 0) ? i : a), 0);
  const features: Features = {
    sentenceScore: view.score / best.sentence,
    paragraphScore: group.score / best.paragraph,
    sentenceCoverage: coverage(question.terms, inSentence),
    contextCoverage: coverage(question.terms, group.inContext),
    previousCoverage: coverage(
      question.terms,
      question.terms.map((term) => creditOf(term, before)),
    ),
    titleCoverage: group.titleCoverage,
    phrases: phraseShare(question, passage.terms),
    fourGrams: shareOf(grams, ` ${passage.terms.join(' ')} `),
    rarest: inSentence[rarest] ?? 0,
    kindPresent:
      hasSpanOfKind(knowledge.read(passage), question) || opensDatedArticle(passage, question) ? 1 : 0,
    opening: 1 / (1 + passage.position),
    brevity: Math.max(0, 1 - passage.terms.length / 8),
  };
  const score = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0);
  return { passage, score, features, inSentence, inContext: group.inContext };
}

/**
 * BM25 over the words of a question, each with the best that stands for it, times the share of them that is there.
 * Only to be compared within one question. `relativeLength` is the text's length over the average.
 */
function bm25({ terms }: Question, counts: ReadonlyMap<string, number>, relativeLength: number): number {
  let sum = 0;
  let matched = 0;
  for (const term of terms) {
    const credit = creditOf(term, counts);
    if (credit === 0) continue;
    const own = counts.get(term.term) ?? 1;
    matched += credit;
    sum += (term.weight * credit * own * (K1 + 1)) / (own + K1 * (1 - B + B * relativeLength));
  }
  return (sum * matched) / Math.max(1, terms.length);
}

/** Adds up how often the terms that matter to the question occur. */
function countTerms(terms: readonly string[], stands: StandIns, counts: Map<string, number>): void {
  for (const term of terms) if (stands.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
}

/** What an article reports first, it reports as of its own date. */
function opensDatedArticle({ article, paragraph }: Passage, { wanted }: Question): boolean {
  return wanted.kind === 'date' && article.published !== null && paragraph === 1;
}

/** Share of the question's weight that is covered, given each term's credit. */
export function coverage(terms: readonly QuestionTerm[], credits: readonly number[]): number {
  let covered = 0;
  let total = 0;
  terms.forEach(({ weight }, i) => {
    covered += weight * (credits[i] ?? 0);
    total += weight;
  });
  return total === 0 ? 0 : covered / total;
}

function phraseShare({ terms }: Question, held: readonly string[]): number {
  if (terms.length < 2) return 0;
  const places = new Map<string, number[]>(terms.map(({ term }) => [term, []]));
  held.forEach((term, i) => {
    places.get(term)?.push(i);
  });
  let together = 0;
  for (let i = 1; i < terms.length; i++) {
    const first = places.get(terms[i - 1]?.term ?? '') ?? [];
    const second = new Set(places.get(terms[i]?.term ?? ''));
    const near = (at: number): boolean => NEIGHBOURS.some((step) => second.has(at + step));
    if (first.some(near)) together++;
  }
  return together / (terms.length - 1);
}

function fourGramsOf(terms: readonly string[]): Set<string> {
  const text = ` ${terms.join(' ')} `;
  const grams = new Set<string>();
  for (let i = 0; i + 4 <= text.length; i++) grams.add(text.slice(i, i + 4));
  return grams;
}

function shareOf(wanted: ReadonlySet<string>, held: string): number {
  let shared = 0;
  for (const gram of wanted) if (held.includes(gram)) shared++;
  return wanted.size === 0 ? 0 : shared / wanted.size;
}
