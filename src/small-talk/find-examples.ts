import { answer } from '../answer/answer.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import type { Steps } from '../steps.ts';
import { makeQuestions } from './make-questions.ts';

/** So many are enough to see what can be asked; of questions without a name, which say less, fewer. */
const MOST_EXAMPLES = 3;
const ENOUGH_WITHOUT_NAMES = 2;
/** A corpus that answers none of so many questions has no examples. */
const MOST_TRIED = 15;
/** What is looked through for questions at most: articles, passages of each, and of all. */
const LOOKED_THROUGH = { articles: 10, passagesOfEach: 8, passages: 2000 } as const;
const MOST_FROM_AN_ARTICLE = 3;

/** A question made of a sentence, and the words of it that answer; a guard question is made by people. */
interface Candidate {
  readonly question: string;
  readonly from: { readonly passage: Passage; readonly words: string } | null;
}

/**
 * Questions that the articles answer in so many words: the guard questions, then some that are made by rule of what single
 * sentences claim. Each has been asked. A headline came back, and for the latter it was the right words of the right sentence.
 *
 * @param characters the longest that a question may be.
 */
export function* findExamples(knowledge: Knowledge, characters: number): Steps<readonly string[]> {
  const guards = (knowledge.corpus.guard ?? []).map(({ question }) => ({ question, from: null }));
  const made = yield* makeCandidates(knowledge);
  const examples: string[] = [];
  const candidates = [...guards, ...made].filter(({ question }) => question.length <= characters);
  for (const candidate of candidates.slice(0, MOST_TRIED)) {
    const enough = NAME.test(candidate.question) ? MOST_EXAMPLES : ENOUGH_WITHOUT_NAMES;
    if (examples.length >= enough) break;
    if (!examples.includes(candidate.question) && isAnswered(candidate, knowledge))
      examples.push(candidate.question);
    yield;
  }
  return examples;
}

function isAnswered({ question, from }: Candidate, knowledge: Knowledge): boolean {
  const { answer: headline, quotes } = answer(question, knowledge, { limit: 1 });
  if (headline === null || from === null) return headline !== null;
  const isFrom = quotes[0]?.article.id === from.passage.article.id && quotes[0].end === from.passage.end;
  return isFrom && from.words.includes(headline.text);
}

/** One of each article before the second of any, and those that name somebody before those that do not. */
function* makeCandidates(knowledge: Knowledge): Steps<readonly Candidate[]> {
  const named: Candidate[][] = [];
  const unnamed: Candidate[][] = [];
  for (const passages of gatherOpenings(knowledge)) {
    const all: Candidate[] = [];
    for (const passage of passages) {
      const reading = knowledge.read(passage);
      const made = [...makeQuestions(reading)];
      all.push(...made.map(({ question, words }) => ({ question, from: { passage, words } })));
      yield;
    }
    named.push(all.filter(({ question }) => NAME.test(question)).slice(0, MOST_FROM_AN_ARTICLE));
    unnamed.push(all.filter(({ question }) => !NAME.test(question)).slice(0, MOST_FROM_AN_ARTICLE));
  }
  return [...takeInTurns(named), ...takeInTurns(unnamed)];
}

const NAME = /(?<=.)\p{Lu}/u;

function takeInTurns<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const rounds = Array.from({ length: MOST_FROM_AN_ARTICLE }, (_, round) => round);
  return rounds.flatMap((round) => lists.flatMap((list) => list.slice(round, round + 1)));
}

/** The first passages of the first English articles. */
function gatherOpenings({ passages }: Knowledge): Iterable<readonly Passage[]> {
  const openings = new Map<string, Passage[]>();
  for (let index = 0; index < Math.min(passages.length, LOOKED_THROUGH.passages); index++) {
    const passage = passages.at(index);
    if (passage === undefined || !/^en\b/i.test(passage.article.language)) continue;
    const known = openings.get(passage.article.id);
    if (known === undefined && openings.size === LOOKED_THROUGH.articles) break;
    const opening = known ?? [];
    if (opening.length < LOOKED_THROUGH.passagesOfEach) opening.push(passage);
    openings.set(passage.article.id, opening);
  }
  return openings.values();
}
