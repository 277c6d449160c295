import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import { isTitle } from '../language/names/name-words.ts';
import { type Answer, quotePassage } from '../search/answer.ts';
import { analyseQuestion, creditOf, type QuestionTerm } from '../search/question/question.ts';
import { answerInParts, partOf } from './in-parts.ts';
import { findPassagesAbout } from './passages-about.ts';

const ASKS_ARTICLES =
  /\b(?:which|what) (?:articles?|sources?|documents?|texts?|pieces?)\b.*\b(?:mention|come up|comes up|about|appear|name|talk|cover|deal|speak|refer|say something)|\b(?:where|in which articles?|in what articles?)\b.*\b(?:mentioned|come up|comes up|appear|named)\b/i;
/** Words by which articles are asked for, and not what they are about. */
const OF_ARTICLES =
  /^(?:articles?|sources?|documents?|texts?|pieces?|mention\w*|come|comes|up|about|appear\w*|name[ds]?|talk\w*|cover\w*|deal\w*|speak\w*|refer\w*|say|something|list|all|show|find|please|corpus)$/i;

/** Tells in which articles a name comes up, each with the first sentence that has it. Null for a question that asks for something else. */
export function tellArticles(whole: Answer, knowledge: Knowledge): Answer | null {
  if (!ASKS_ARTICLES.test(whole.question)) return null;
  const { terms } = analyseQuestion(whole.question, knowledge);
  const about = terms.filter(({ text }) => !OF_ARTICLES.test(text));
  if (about.length === 0 || about.some(({ known }) => !known)) return null;
  const first = firstInEach(about, knowledge);
  if (first.length === 0) return null;
  const parts = first.map((passage) =>
    partOf(whole, { label: passage.article.title, answer: null, quotes: [quotePassage(passage, null, [])] }),
  );
  return answerInParts(whole, 'articles', parts);
}

/** In the order of the articles. */
function firstInEach(about: readonly QuestionTerm[], knowledge: Knowledge): Passage[] {
  const passages = findPassagesAbout(about, [], knowledge);
  const isWhole = ({ terms }: Passage): boolean => {
    const own = new Set(terms);
    return about.every((term) => creditOf(term, own) > 0);
  };
  const whole = passages.filter(isWhole);
  const surname = surnameIn(about, whole, knowledge);
  const isOfPerson = (passage: Passage): boolean =>
    surname !== null && namesBySurname(passage, surname, knowledge);
  const holding = passages.filter((passage) => isWhole(passage) || isOfPerson(passage));
  const first = new Map<string, Passage>();
  for (const passage of holding.toSorted((a, b) => a.index - b.index))
    if (!first.has(passage.article.id)) first.set(passage.article.id, passage);
  return [...first.values()];
}

/** From here on a name counts as a person's. */
const LEAST_PERSON = 0.45;

/** The last name of a person whom the question names in full. */
function surnameIn(
  about: readonly QuestionTerm[],
  holding: readonly Passage[],
  { read }: Pick<Knowledge, 'read'>,
): string | null {
  if (about.length < 2) return null;
  const asked = about.map(({ text }) => text.toLowerCase()).join(' ');
  const names = holding.flatMap((passage) => read(passage).mentions());
  const name = names.find(({ text, person }) => person >= LEAST_PERSON && text.toLowerCase() === asked);
  return name?.text.split(' ').at(-1) ?? null;
}

/** "Captain Enger", "Ms Enger": the last name alone, behind a title at the most. */
function namesBySurname(passage: Passage, surname: string, { read }: Pick<Knowledge, 'read'>): boolean {
  return read(passage)
    .mentions()
    .some(
      ({ text }) =>
        text === surname || (text.endsWith(` ${surname}`) && isTitle(text.split(' ').at(-2) ?? '')),
    );
}
