import type { Knowledge } from '../index/knowledge.ts';
import type { Claim } from '../language/claims/claim.ts';
import type { Reading } from '../language/reading.ts';
import { creditOf, type Question, type QuestionTerm } from '../search/question/question.ts';
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
  const term = reading.tokens().find(({ start }) => start === word.start)?.term;
  if (term === undefined) return false;
  const asked = deeds.groupsOf(verb.term);
  return (
    creditOf(verb, new Set([term])) >= LEAST_CREDIT_OF_DEED ||
    deeds.groupsOf(term).some((group) => asked.includes(group))
  );
}

/** "Who founded X": X stands right behind the verb, and "runs a course with X" tells of no running of X. */
export function actsOnAsked(
  { word, passive, form, finite, relative, left }: Claim,
  { end }: QuestionTerm,
  { question, others }: Wanted,
  reading: Reading,
): boolean {
  const { asked, text } = question;
  const isBy = others.filter((one) => one.name && one.start < end);
  // "Everything that X gave": X gives, or what gives stands for X.
  const acts = reading.text.slice(left.start, left.end);
  const isActive = form === 'verb' && finite && !passive;
  if (isActive && asked.gap !== 'subject' && isBy.length > 0) {
    const own = new Set(
      reading
        .tokens()
        .filter((token) => token.start >= left.start && token.end <= left.end)
        .map(({ term }) => term),
    );
    if (!isBy.some((one) => creditOf(one, own) > 0) && (relative || !SHORT_SUBJECT.test(acts))) return false;
  }
  const isDirect = asked.gap === 'subject' && /^ (?:the |an? )?\p{L}/u.test(text.slice(end));
  if (!isDirect || passive) return true;
  const objects = others.filter(({ start }) => start > end);
  const at = reading
    .tokens()
    .find(({ start, term }) => start > word.end && objects.some((one) => creditOf(one, new Set([term])) > 0));
  return at === undefined || !PREPOSITION.test(reading.text.slice(word.end, at.start));
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
