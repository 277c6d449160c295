import type { Span } from '../corpus/split.ts';
import { isOffice } from './name-words.ts';
import type { PossibleSpan } from './possible-spans.ts';
import type { Question, QuestionTerm } from './question.ts';
import { isAcronym, type Token } from './tokens.ts';

/** A word of the sentence that the question speaks of too. */
export interface Match {
  readonly at: number;
  readonly token: Token;
  readonly term: QuestionTerm;
}

/** A question and a sentence that may answer it. */
export interface View {
  readonly question: Question;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
}

const OFFICE_WEIGHT = 1.5;
/** What stands beside a span says that it answers something else. */
export const RULED_OUT = -2;

/** What stands right beside the span: a preposition, an office, the verb that was asked about, the noun that is counted. */
export function weighBeside(span: PossibleSpan, view: View): number {
  const { question, text, matches } = view;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 60);
  if (span.kind === 'date') return besideDate(span, before, view);
  if (span.kind === 'place') return besidePreposition(before, question.text) + (liesIn(span, view) ? 1 : 0);
  if (span.kind === 'quantity') return countsHead(span, view);
  const office = Math.max(
    0,
    ...matches.map(({ token }) => (isOffice(token.text) ? besideOffice(span, token, text) : 0)),
  );
  const verbs = matches.filter(({ term }) => term.verb);
  const verbBehind = verbs.some(({ token }) => token.start >= span.end && token.start - span.end < 30);
  const verbBefore = verbs.some(({ token }) => token.end <= span.start && span.start - token.end < 30);
  const does = matches.some(
    ({ token, term }) => !term.name && token.start >= span.end && token.start - span.end < 16,
  );
  if (question.asksObject && does && !verbBefore) return RULED_OUT;
  const done = matches.some(
    ({ token, term }) => !term.name && token.end <= span.start && span.start - token.end < 16,
  );
  const agent = done && /\bby (?:both |the |its )?$/i.test(before);
  const asked = question.asksObject ? verbBefore : verbBehind || agent;
  const oblique = !agent && /\b(?:of|for|with|'s) (?:the )?$/.test(before);
  return (
    OFFICE_WEIGHT * office +
    (asked ? 0.5 : 0) +
    (agent ? 0.4 : 0) -
    (oblique ? 0.3 : 0) -
    (/^['’]s\b/.test(after) ? 0.3 : 0)
  );
}

/** A number counts the noun that follows it: "six cyber security centres" when centres were asked for. */
function countsHead(span: PossibleSpan, { tokens, matches, text }: View): number {
  const following = tokens
    .filter((token) => token.start >= span.end && !/[,;:()]/.test(text.slice(span.end, token.start)))
    .slice(0, 5);
  const match = following
    .map((token) => matches.find((each) => each.token === token))
    .find((each) => each !== undefined);
  const head = following.some((token) => matches.some((each) => each.token === token && each.term.head));
  return head ? 1.2 : match ? 0.5 : 0;
}

/** "A, chief of B", "chief of B, A" and "B's chief A": name and office in one breath, nearer the better, 0 to 0.8. */
function besideOffice(span: Span, office: Token, text: string): number {
  const between =
    office.start >= span.end ? text.slice(span.end, office.start) : text.slice(office.end, span.start);
  const words = between.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (
    between.length > 110 ||
    /[;:!?]|\.\s/.test(between.replace(/\b(?:Dr|Prof|Eng|Mr|Mrs|Ms|Ir|H\.E)\./g, ''))
  )
    return 0;
  if (!words.every((word) => /^\p{Lu}/u.test(word) || isAcronym(word) || LINKS.test(word))) return 0;
  return Math.max(
    0.3,
    0.8 - 0.04 * words.length - (/\band (?:its|his|her|their|the)\b/.test(between) ? 0.3 : 0),
  );
}

const LINKS = /^(?:of|for|the|and|at|in|as|well|who|is|was|a|an|its|their|on|behalf|to|by|['’]?s)$/;

/** "in 2019" says when; the day on which something was announced does so only to somebody who asks after the announcement. */
function besideDate(span: Span, before: string, { matches }: View): number {
  const told = matches.some(
    ({ token, term }) => term.verb && token.end <= span.start && span.start - token.end <= 5,
  );
  if (!told && REPORTED.test(before)) return RULED_OUT;
  return (
    (/\b(?:in|on|since|from|until|by|during|of|at)\s+(?:the )?$/i.test(before) ? 0.3 : 0) + (told ? 0.4 : 0)
  );
}

const REPORTED = /\b(?:announced|said|told|reported|revealed|stated)(?: on| the media on)? (?:the )?$/i;

/** "in Shenzhen" says where; "from Oman" says so only to somebody who asks where from. */
function besidePreposition(before: string, question: string): number {
  const preposition = /\b(in|at|near|on|outside|from|to|of)\s+(?:the )?$/i.exec(before)?.[1]?.toLowerCase();
  if (preposition === undefined) return 0;
  if (/^(?:from|to|of)$/.test(preposition))
    return new RegExp(`\\b${preposition}\\b`, 'i').test(question) ? 0.5 : -0.4;
  return 0.7;
}

/** "Bonn (Germany)" and "Bonn, Germany": the place that was asked about holds this one. */
function liesIn(span: Span, { text, matches }: View): boolean {
  const gap = /^(?:,| \()/.exec(text.slice(span.end))?.[0].length;
  return (
    gap !== undefined &&
    matches.some(
      ({ token, term }) => term.name && token.start - span.end <= gap + 1 && token.start > span.end,
    )
  );
}
