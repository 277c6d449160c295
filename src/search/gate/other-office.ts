import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import { findRole } from '../../language/names/find-role.ts';
import { isOffice } from '../../language/names/name-words.ts';
import type { Token } from '../../language/words/tokens.ts';
import { creditOf, type Question, type QuestionTerm } from '../question/question.ts';
import type { Candidate } from '../rank/candidate.ts';

/** "Who is the CEO of A?" is not answered by "B, CEO of C". */
export function holdsOtherOffice(
  question: Question,
  { passage }: Candidate,
  span: Span,
  { read }: Knowledge,
): boolean {
  const asked = officeBody(question);
  if (asked.length === 0) return false;
  const reading = read(passage);
  const role = findRole(reading.text, span);
  if (role === null) return false;
  const named = reading.tokens().filter(({ start, end, text, stop }) => {
    return !stop && role.start <= start && end <= role.end && /^\p{Lu}/u.test(text) && !isOffice(text);
  });
  const held = new Set(named.map(({ term }) => term));
  const isAsked = (token: Token): boolean =>
    question.terms.some(({ variants }) => variants.some((variant) => variant.terms.includes(token.term)));
  return asked.some((term) => creditOf(term, held) === 0) && !named.every(isAsked);
}

/** The name of the body whose office a question asks about: "Huawei Malaysia" in "the CEO of Huawei Malaysia". */
function officeBody({ text, terms, asksOffice }: Question): QuestionTerm[] {
  const at = asksOffice ? terms.findIndex((term) => isOffice(term.text)) : -1;
  const follows = (last: QuestionTerm, next: QuestionTerm): boolean =>
    next.name && OFFICE_LINK.test(text.slice(last.end, next.start));
  const body: QuestionTerm[] = [];
  if (at < 0) return body;
  for (const [i, next] of terms.slice(at + 1).entries()) {
    const last = terms[at + i];
    if (last === undefined || !(follows(last, next) || isOffice(next.text))) break;
    if (!isOffice(next.text)) body.push(next);
  }
  for (let i = at; i > 0; i--) {
    const [before, last] = [terms[i - 1], terms[i]];
    if (before === undefined || last === undefined || !before.name) break;
    if (!/^(?:['’]s?)? $|^-$/.test(text.slice(before.end, last.start))) break;
    if (!isOffice(before.text)) body.push(before);
  }
  return body;
}

const OFFICE_LINK = /^(?:[ -]|(?: (?:of|for|at|in|the))+ )$/;
