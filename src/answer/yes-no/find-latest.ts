import type { Knowledge } from '../../index/knowledge.ts';
import { antecedent, type Passage } from '../../index/passage.ts';
import {
  analyseQuestion,
  creditOf,
  type Question,
  type QuestionTerm,
} from '../../search/question/question.ts';
import { findTelling } from '../list/find-telling.ts';
import { findPassagesAbout } from '../passages-about.ts';
import { findTurns } from './find-turns.ts';

/** "Is A still director of B", "does A currently lead B": who or what, and what they are or do. */
const STILL =
  /^(?:is|are|does|do|has|have)\s+(.+?)\s+(?:still|currently|nowadays|presently|now|today)\s+(?:(?:be|been|being|the|an?)\s+)*(.+?)[\s?!.]*$/iu;
/** "Is A a member of B (now)?": what was denied may have come since. */
const IS_ONE =
  /^(?:is|are)\s+((?:(?!\b(?:to|in|at|on|under|with|for|by|from|an?)\b).)+?)\s+(?:an?|one of the|among the)\s+(.+?)(?:\s+(?:now|today|these days|at (?:present|the moment)|at this point|currently|by now))?[\s?!.]*$/iu;
/** What was over may begin again. */
const AGAIN =
  /\b(?:return(?:s|ed)?|rejoin(?:s|ed)?|reopen(?:s|ed)?|renew(?:s|ed|al)?|reinstated|resum(?:es|ed))\b/i;
/** What was not so may come. */
const BEGAN =
  /\b(?:bec[ao]mes?|has become|join(?:s|ed)|(?:was|were|has been|have been) (?:made|admitted|accepted|elected|appointed|named|chosen))\b/i;

/**
 * The newest sentence on whether something still holds: who has come to hold the office since, or that it ended, or began again.
 * Null for a question that does not ask so, and where no sentence is as new as the one that was found.
 *
 * @param found the best passage for the question as it stands
 */
export function findLatest(question: Question, found: Passage, knowledge: Knowledge): Passage | null {
  const still = STILL.exec(question.text);
  const isDenied =
    still === null &&
    [found, antecedent(found)].some(
      (one) => one !== null && findTurns(question, knowledge.read(one), knowledge.deeds).length > 0,
    );
  const [, subject, role] = still ?? (isDenied ? IS_ONE.exec(question.text) : null) ?? [];
  if (subject === undefined || role === undefined) return null;
  const start = question.text.indexOf(subject);
  const isOfSubject = (term: QuestionTerm): boolean =>
    term.start >= start && term.end <= start + subject.length;
  const names = question.terms.filter((term) => term.name && isOfSubject(term));
  const roleTerms = question.terms.filter((term) => !term.name && !isOfSubject(term));
  const change: Change =
    still === null ? { role: roleTerms.slice(0, 1), word: BEGAN } : { role: roleTerms, word: AGAIN };
  const turned = names.length === 0 ? [] : findTurned(names, change, question, knowledge);
  const holders = still === null ? [] : findTelling(analyseQuestion(`all ${role}`, knowledge), knowledge);
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

/** What may have begun, and a word that says so. */
interface Change {
  readonly role: readonly QuestionTerm[];
  readonly word: RegExp;
}

/** The sentences on somebody by which what is asked about, or the one who is asked about, ended or began again. */
function findTurned(
  names: readonly QuestionTerm[],
  { role, word }: Change,
  question: Question,
  knowledge: Knowledge,
): Passage[] {
  return findPassagesAbout(names, [], knowledge).filter((passage) => {
    const held = new Set(passage.terms);
    if (!names.every((name) => creditOf(name, held) > 0)) return false;
    const reading = knowledge.read(passage);
    const isOfRole = role.some((term) => creditOf(term, held) > 0);
    if (isOfRole && word.test(passage.text)) return true;
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
