import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import type { Claim } from '../../language/claims/claim.ts';
import type { Reading } from '../../language/reading.ts';
import type { Token } from '../../language/words/tokens.ts';
import { creditOf, type Question, type QuestionTerm } from '../../search/question/question.ts';
import type { Wanted } from './read-wanted.ts';

/** A word for the same deed is enough. */
const LEAST_CREDIT_OF_DEED = 0.75;

/** Whether it is said to be so, or to come where that is asked. */
export function isAsserted({ polarity, mood }: Claim, { asksFuture }: Question): boolean {
  return (
    polarity === 'asserted' && (mood === 'fact' || mood === 'ongoing' || (asksFuture && mood === 'planned'))
  );
}

/** Its verb or noun is the one that was asked about, or one for the same deed. */
export function tellsOf(
  { word }: Claim,
  verb: QuestionTerm,
  reading: Reading,
  { deeds }: Knowledge,
): boolean {
  const term = reading.termAt().get(word.start);
  if (term === undefined) return false;
  const asked = deeds.groupsOf(verb.term);
  return (
    creditOf(verb, new Set([term])) >= LEAST_CREDIT_OF_DEED ||
    deeds.groupsOf(term).some((group) => asked.includes(group))
  );
}

/** Whether those act whom the question has act, and on what it says is acted on. */
export function actsOnAsked(claim: Claim, verb: QuestionTerm, wanted: Wanted, reading: Reading): boolean {
  const { word, passive, form, finite } = claim;
  const { asked, text } = wanted.question;
  const asksActor = asked.gap === 'subject' || /\b(?:who|that|which)\s+$/i.test(text.slice(0, verb.start));
  if (form === 'verb' && finite && !passive && !hasActor(claim, asksActor ? null : verb, wanted, reading))
    return false;
  // "Who founded X": X stands right behind the verb, and "runs a course with X" tells of no running of X.
  const isDirect = asked.gap === 'subject' && /^ (?:the |an? )?\p{L}/u.test(text.slice(verb.end));
  if (!isDirect || passive) return true;
  const objects = wanted.others.filter(({ start }) => start > verb.end);
  const at = reading
    .tokens()
    .find(({ start, term }) => start > word.end && objects.some((one) => creditOf(one, new Set([term])) > 0));
  return at === undefined || !PREPOSITION.test(reading.text.slice(word.end, at.start));
}

/**
 * "Everything that X gave": X gives, or what stands for X; "all who left": somebody with a name left.
 *
 * @param verb behind whose actor it stands in the question; null where the actor is asked for
 */
function hasActor(
  { left, relative }: Claim,
  verb: QuestionTerm | null,
  { others }: Wanted,
  reading: Reading,
): boolean {
  const isLeft = ({ start, end }: Span): boolean => start >= left.start && end <= left.end;
  const stands = SHORT_SUBJECT.test(reading.text.slice(left.start, left.end));
  if (verb === null) return stands || relative || reading.mentions().some(isLeft);
  const actors = others.filter(({ name, start }) => name && start < verb.end);
  if (actors.length === 0) return true;
  const isNamed = (tokens: readonly Token[]): boolean => {
    const terms = new Set(tokens.map(({ term }) => term));
    return actors.some((one) => creditOf(one, terms) > 0);
  };
  // Who is named elsewhere in the sentence is not called "it" or "the company" before the verb.
  const tokens = reading.tokens();
  return isNamed(tokens.filter(isLeft)) || (stands && !relative && !isNamed(tokens));
}

/** "It", "the company", "we": who that is, the words before tell. */
const SHORT_SUBJECT = /\b(?:it|they|we|he|she|i|the \p{L}+)\b/iu;
const PREPOSITION = /\b(?:with|for|from|at|in|by|under|on|to|of)\b/i;

/** Without a verb that was asked about, whatever a sentence denies may be that; what has no verb denies nothing. */
export function deniesIt(claims: readonly Claim[], question: Question, isOfVerb: boolean): boolean {
  const finite = claims.filter(({ form, finite: own }) => form === 'verb' && own);
  const isDenied = ({ polarity, mood }: Claim): boolean => polarity === 'denied' || mood === 'hypothetical';
  if (isOfVerb) return false;
  if (finite.some(isDenied)) return true;
  return question.asksPast && finite.length > 0 && !finite.some((claim) => isAsserted(claim, question));
}
