import type { Span } from '../corpus/split.ts';
import type { Knowledge } from '../index/knowledge.ts';
import { cleanQuestion } from '../language/questions/clean-question.ts';
import {
  behindVerb,
  type QuestionShape,
  readShape,
  readWanted,
} from '../language/questions/question-shape.ts';
import { type Antecedents, findAntecedents } from './antecedents.ts';
import { changeTopic } from './change-topic.ts';
import { joinPieces, type Piece } from './pieces.ts';
import { findPronouns, resolvePronouns } from './pronouns.ts';
import { askAnew } from './question-predicate.ts';

/** What may stand beside a question word without a thing to ask about. */
const EMPTY = /^(?:that|this|it|there|happen|happened|happening|occur|take|place|be)$/i;

/** Questions with more words than this are never without one to look for: "on what day of the week did that happen". */
const MOST_EMPTY = 4;

/** A question as it is understood after another one. */
export interface FollowUp {
  /** One that can be asked by itself. */
  readonly question: string;
  /** What was worked out and filled in, in offsets of the question. */
  readonly filled: readonly Span[];
}

/**
 * Understands a question that leans on the one before it: "who signed it?", "when?", "what about Velmar?". Null when it
 * has a subject of its own, or when the one before has none to lend. Pure; any text is accepted. Of "he" and "they" it
 * asks what the answer was, by answering the question before again.
 *
 * @param previous the question before, as it was understood.
 */
export function understandFollowUp(
  question: string,
  previous: string,
  knowledge: Knowledge,
): FollowUp | null {
  const shape = readShape(question, knowledge.tagger);
  const before = readShape(previous, knowledge.tagger);
  if (shape.words.length === 0 || (before.phrases.length === 0 && before.verb === null)) return null;
  const antecedents = findAntecedents(before, knowledge);
  const pieces =
    changeTopic(shape, before, antecedents, knowledge) ??
    (asksBarely(shape, question, knowledge) ? askAnew(shape, before, knowledge) : null) ??
    resolvePronouns(shape, antecedents) ??
    addSubject(shape, antecedents, knowledge);
  return pieces === null ? null : joinPieces([...pieces, { text: '?', filled: false }]);
}

/** Whether a question has no word to look for: "when?", "where was that?". */
export function isBareQuestion(question: string, knowledge: Knowledge): boolean {
  const text = cleanQuestion(question).replace(/\belse\b/i, '');
  const tokens = knowledge.analyse(text).filter(({ stop }) => !stop);
  if (tokens.length > MOST_EMPTY) return false;
  const said = new Set([...readWanted(text, knowledge).consumed].map(({ start }) => start));
  return tokens.every(({ start }) => said.has(start));
}

/** "when?", "where was that?", but not "who is that?", which asks about the thing itself. */
function asksBarely({ words, asking, auxiliary }: QuestionShape, question: string, knowledge: Knowledge) {
  if (asking === null || !isBareQuestion(question, knowledge)) return false;
  const others = words.filter(({ start }) => start >= asking.end).filter((word) => word !== auxiliary);
  if (!others.every(({ text }) => EMPTY.test(text))) return false;
  const past = /^(?:was|were|did|will)$/i.test(auxiliary?.text ?? '');
  if (!past && others.some(({ text }) => /^it$/i.test(text))) return false;
  const asksWhich = asking.noun !== null || !/^(?:who|what)$/.test(asking.word);
  return asksWhich || (others.length === 0 && auxiliary === null && asking.word === 'who');
}

/** "who attended?", "how many members?": with the subject that the question lacks. */
function addSubject(shape: QuestionShape, antecedents: Antecedents, knowledge: Knowledge): Piece[] | null {
  const { text, asking, verb, asksSubject, phrases, auxiliary } = shape;
  if (asking === null || phrases.length > 0 || findPronouns(shape).length > 0) return null;
  const subject = antecedents.thing('object');
  if (subject === null) return null;
  if (verb === null && auxiliary === null && asking.noun !== null)
    return [
      { text: `${text} of `, filled: false },
      { text: subject, filled: true },
    ];
  const { kind } = readWanted(text, knowledge);
  if (!asksSubject || verb === null || !/^(?:person|organisation|quantity)$/.test(kind)) return null;
  const at = behindVerb(shape);
  return [
    { text: `${text.slice(0, at)} `, filled: false },
    { text: subject, filled: true },
    { text: text.slice(at), filled: false },
  ];
}
