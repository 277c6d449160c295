import type { Span } from '../../corpus/split.ts';
import { isOffice } from '../../language/names/name-words.ts';
import { isAcronym, type Token } from '../../language/words/tokens.ts';
import type { QuestionTerm } from '../question/question.ts';
import { RULED_OUT, type View } from './sentence-view.ts';

const OFFICE_WEIGHT = 1.5;
/** A verb and its subject or object stand at most this many characters apart. */
const REACH = 30;

/** Whether a name is the one that does what was asked about, or that it is done to, or holds the office asked about. */
export function weighBesideName(span: Span, view: View): number {
  const { text, matches } = view;
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const after = text.slice(span.end, span.end + 60);
  const office = Math.max(
    0,
    ...matches.map(({ token }) =>
      isOffice(token.text) ? besideOffice(span, token, text) - (isOtherOffice(token, view) ? 0.4 : 0) : 0,
    ),
  );
  const part = playsPart(span, view);
  if (part === RULED_OUT) return RULED_OUT;
  const oblique = part <= 0 && /\b(?:of|for|with|'s) (?:the )?$/.test(before);
  return (
    OFFICE_WEIGHT * office +
    part +
    followsParticle(before, view) -
    (oblique ? 0.3 : 0) -
    (/^['’]s\b/.test(after) ? 0.3 : 0)
  );
}

/** Who does it stands before the verb or behind "by"; whom it is done to, behind the verb or before its passive. */
function playsPart(span: Span, { question, text, matches }: View): number {
  const asksPatient = question.asksObject !== PASSIVE_QUESTION.test(question.text);
  const verbBefore = matches.some(
    ({ token, term }) => term.verb && token.end <= span.start && span.start - token.end < REACH,
  );
  // "Who was the leader" is answered by who led, too.
  const isVerb = (token: Token, term: QuestionTerm): boolean =>
    term.verb || (question.asksOffice && !isOffice(token.text) && !term.name && OFFICE_VERB.test(token.text));
  let best = 0;
  for (const { token, term } of matches) {
    if (term.name) continue;
    const behind = token.end <= span.start;
    const between = behind ? text.slice(token.end, span.start) : text.slice(span.end, token.start);
    // Whether the verb is passive takes longest to tell, so it is asked last.
    const isObject = question.asksObject && !behind && !verbBefore && between.length < REACH / 2;
    if (isObject && !isPassive(text, token)) return RULED_OUT;
    if (behind && BY.test(between)) best = Math.max(best, asksPatient ? 0 : 0.9);
    else if (
      between.length < REACH &&
      isVerb(token, term) &&
      behind === (asksPatient !== isPassive(text, token))
    )
      best = Math.max(best, 0.5);
  }
  return best;
}

const OFFICE_VERB = /(?:ed|ing|s)$|^(?:led|ran)$/;
/** "Who was sponsored by X?", "Who was chosen to …?" */
const PASSIVE_QUESTION = /\bwho (?:was|were|is|are|has been|have been|had been) \w+(?:ed|en)\b/i;
/** "sponsored jointly by the", "headed by his assistant": what stands between a passive verb and the one who did it. */
const BY = /^(?: [\p{L}-]+){0,2} by(?: [\p{Ll}-]+){0,4} (?:\p{Lu}\p{Ll}*\. )*$/u;

function isPassive(text: string, token: Token): boolean {
  const before = text.slice(Math.max(0, token.start - 24), token.start);
  return (
    /\b(?:was|were|is|are|be|been|being)(?: \w+)? $/i.test(before) ||
    /^(?: [\p{L}-]+){0,2} by\b/u.test(text.slice(token.end, token.end + 30))
  );
}

/** "Who is it named after?", "Who did they work with?": the answer follows that word in the sentence too. */
function followsParticle(before: string, { question }: View): number {
  const particle = DANGLING.exec(question.text)?.[1];
  if (particle === undefined) return 0;
  return new RegExp(`\\b${particle}(?: [^\\s,;]+){0,8} $`, 'u').test(before) ? 0.8 : 0;
}

const DANGLING = /\b(after|for|with|to|from|against|about|under|into)\s*\??$/i;

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
  const apposed = /^,(?: [\p{Ll}'’-]+){1,4} $/u.test(between) && !/\b(?:and|or|which|who)\b/.test(between);
  if (!apposed && !words.every((word) => /^\p{Lu}/u.test(word) || isAcronym(word) || LINKS.test(word)))
    return 0;
  return Math.max(
    0.3,
    0.8 - 0.04 * words.length - (/\band (?:its|his|her|their|the)\b/.test(between) ? 0.3 : 0),
  );
}

/** A deputy is not the one whose deputy it is: told by the word before the office, where the question lacks it. */
function isOtherOffice(office: Token, { text, question }: View): boolean {
  const rank = RANK.exec(text.slice(Math.max(0, office.start - 16), office.start))?.[1];
  return rank !== undefined && !question.text.toLowerCase().includes(rank.toLowerCase());
}

const RANK = /\b(vice|deputy|assistant|associate|former|acting|honorary|co)[ -]$/i;

const LINKS =
  /^(?:of|for|the|and|at|in|as|well|such|like|including|namely|who|is|was|became|become|becomes|been|has|served|serves|a|an|its|their|his|her|on|behalf|to|by|first|second|third|last|final|former|current|then|ever|newly|elected|appointed|['’]?s)$/;
