import type { Token } from '../../language/words/tokens.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Variant } from '../question/stand-ins.ts';

const AUXILIARY = /\b(?:did|does|do|will|has|have|had)\b/i;
const PASSIVE_BEFORE = /\b(?:was|were|is|are|be|been|being)(?: \w+)? $/i;

/** "When did A found B?" is not answered by "B founded A" nor by "A was founded by B". */
export function isTurned(
  { text, terms }: Question,
  sentence: { text: string; tokens(): readonly Token[] },
): boolean {
  const auxiliary = AUXILIARY.exec(text);
  if (auxiliary === null) return false;
  const from = auxiliary.index + auxiliary[0].length;
  // Behind "did A" stands the verb, whatever the tagger takes it for.
  const first = terms.findIndex((term) => term.name && term.start >= from);
  const verb = first < 0 ? undefined : terms.slice(first).find((term) => !term.name);
  if (verb === undefined) return false;
  const subjects = terms.filter((term) => term.name && term.start >= from && term.end < verb.start);
  const objects = terms.filter((term) => term.start > verb.end && !term.adjunct);
  if (subjects.length === 0 || objects.length === 0) return false;
  const tokens = sentence.tokens().filter((token) => !token.stop);
  const places = (chosen: readonly QuestionTerm[]): Token[] =>
    tokens.filter(({ term }) => chosen.some(({ variants }) => variants.some((each) => isJust(each, term))));
  const [said] = places([verb]);
  const [subject, object] = [places(subjects), places(objects)];
  if (said === undefined || subject.length === 0 || object.length === 0) return false;
  const allBefore = (places: readonly Token[]): boolean => places.every(({ end }) => end <= said.start);
  const allBehind = (places: readonly Token[]): boolean => places.every(({ start }) => start >= said.end);
  const passive = PASSIVE_BEFORE.test(sentence.text.slice(Math.max(0, said.start - 24), said.start));
  if (!passive) return allBehind(subject) && allBefore(object);
  return allBefore(subject) && allBehind(object) && /\bby\b/.test(sentence.text.slice(said.end));
}

function isJust({ terms }: Variant, term: string): boolean {
  return terms.length === 1 && terms[0] === term;
}
