import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import { analyseQuestion, creditOf, type Question, type QuestionTerm } from '../search/question/question.ts';
import { findTelling } from './find-telling.ts';
import { findTurns } from './find-turns.ts';
import { findPassagesAbout } from './passages-about.ts';

/** "Is A still director of B", "does A currently lead B": who or what, and what they are or do. */
const STILL =
  /^(?:is|are|does|do|has|have)\s+(.+?)\s+(?:still|currently|nowadays|presently)\s+(?:(?:be|been|being|the|an?)\s+)*(.+?)[\s?!.]*$/iu;
/** What was over may begin again. */
const AGAIN =
  /\b(?:return(?:s|ed)?|rejoin(?:s|ed)?|reopen(?:s|ed)?|renew(?:s|ed|al)?|reinstated|resum(?:es|ed))\b/i;

/**
 * The newest sentence on whether something still holds: who has come to hold the office since, or that it ended, or began again.
 * Null for a question that does not ask so, and where no sentence is as new as the one that was found.
 *
 * @param found the best passage for the question as it stands
 */
export function findLatest(question: Question, found: Passage, knowledge: Knowledge): Passage | null {
  const [, subject, role] = STILL.exec(question.text) ?? [];
  if (subject === undefined || role === undefined) return null;
  const start = question.text.indexOf(subject);
  const isOfSubject = (term: QuestionTerm): boolean =>
    term.start >= start && term.end <= start + subject.length;
  const names = question.terms.filter((term) => term.name && isOfSubject(term));
  const turned = names.length === 0 ? [] : findTurned(names, question, knowledge);
  const holders = findTelling(analyseQuestion(`all ${role}`, knowledge), knowledge);
  const dated = [...turned, ...holders.map(({ passage }) => passage)].filter(
    ({ article }) => article.published !== null,
  );
  const [newest] = dated.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
  return newest !== undefined && newest !== found && dateOf(newest) > dateOf(found) ? newest : null;
}

function dateOf({ article }: Passage): string {
  return article.published ?? '';
}

/** In characters: a name that stands so near the beginning is what the sentence is about. */
const OPENING = 8;

/** The sentences on somebody by which what is asked about, or the one who is asked about, ended or began again. */
function findTurned(names: readonly QuestionTerm[], question: Question, knowledge: Knowledge): Passage[] {
  const role = question.terms.filter((term) => !term.name);
  return findPassagesAbout(names, [], knowledge).filter((passage) => {
    const held = new Set(passage.terms);
    if (!names.every((name) => creditOf(name, held) > 0)) return false;
    const reading = knowledge.read(passage);
    const isOfRole = role.some((term) => creditOf(term, held) > 0);
    if (isOfRole && AGAIN.test(passage.text)) return true;
    const opens = reading
      .tokens()
      .some(
        ({ term, start }) => start <= OPENING && names.some((name) => creditOf(name, new Set([term])) > 0),
      );
    return (
      (isOfRole || opens) && findTurns({ ...question, asksNow: true }, reading, knowledge.deeds).length > 0
    );
  });
}
