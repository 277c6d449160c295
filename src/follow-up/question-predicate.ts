import type { Knowledge } from '../index/knowledge.ts';
import { behindVerb, type QuestionShape, readWanted } from '../language/questions/question-shape.ts';
import type { Piece } from './pieces.ts';

/**
 * The question before with something else asked of it: "when?" after "who signed the treaty?" is "when did someone
 * sign the treaty". `someone` is a word that no passage has to hold.
 */
export function askAnew(shape: QuestionShape, before: QuestionShape, knowledge: Knowledge): Piece[] | null {
  const { text, asking } = shape;
  if (asking === null) return null;
  const own = text.slice(asking.start, asking.end);
  const counts = /^(?:which|how (?:many|much))$/i.test(own);
  const noun = counts ? before.asking?.noun : null;
  // "who?" of "when was it signed" can only be by whom.
  const asksAgent = /^who$/i.test(own) && !before.asksSubject && before.verb !== null;
  const passive = /^(?:is|are|was|were)$/i.test(before.auxiliary?.text ?? '');
  if (asksAgent && !passive) return null;
  const asks = asksAgent ? `by ${own}m` : own;
  const head = noun ? `${own} ${noun}` : asks;
  const takesSubject = before.asksSubject && (counts || asking.word === 'who' || asking.word === 'which');
  const predicate = takesSubject
    ? before.text.slice(before.asking?.end).trim()
    : predicateOf(before, noun ? null : keptNoun(before, knowledge), knowledge);
  return [
    { text: `${head} `, filled: false },
    { text: predicate, filled: true },
  ];
}

/** What a question says beside what it asks for, in the order of words that follows "when". */
function predicateOf(before: QuestionShape, noun: string | null, { tagger }: Knowledge): string {
  const { text, asking, auxiliary, verb, asksSubject } = before;
  if (asking === null) {
    const opening = auxiliary?.text ?? '';
    return opening.toLowerCase() + text.slice(opening.length);
  }
  const rest = text.slice(asking.end).trim();
  if (!asksSubject) {
    if (noun === null) return rest;
    const at = behindVerb(before);
    return `${text.slice(asking.end, at).trim()} ${noun}${text.slice(at)}`;
  }
  const subject = noun ?? (asking.word === 'what' ? 'something' : 'someone');
  if (auxiliary !== null) return `${auxiliary.text} ${subject}${text.slice(auxiliary.end)}`;
  if (verb === null) return rest;
  const word = verb.text.toLowerCase();
  const [lemma = word] = tagger.lemmas([word]);
  const present = word.endsWith('s') && word !== lemma;
  const adverb = text.slice(asking.end, verb.start).trim();
  const support = `${present ? 'does' : word === lemma ? 'do' : 'did'} ${subject}`;
  return `${[support, adverb, lemma].filter((part) => part !== '').join(' ')}${text.slice(verb.end)}`;
}

/** "buoys" in "how many buoys did it place": part of what is said, unlike the "city" in "in which city". */
function keptNoun({ text, asking }: QuestionShape, knowledge: Knowledge): string | null {
  if (asking === null || asking.noun === null || asking.preposition) return null;
  const { kind } = readWanted(text, knowledge);
  if (kind === 'quantity') return asking.noun;
  return kind === 'other' ? `the ${asking.noun}` : null;
}
