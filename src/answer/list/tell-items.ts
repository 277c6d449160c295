import type { Knowledge } from '../../index/knowledge.ts';
import { isOffice } from '../../language/names/name-words.ts';
import { type Answer, type Part, quotePassage } from '../../search/answer.ts';
import type { Examination } from '../../search/examine.ts';
import { mayStateAsked, statesAsked } from '../../search/gate/licence.ts';
import { shippedModels } from '../../search/models.ts';
import { isPlural } from '../../search/question/asked-nouns.ts';
import { creditOf, type Question } from '../../search/question/question.ts';
import {
  chooseSpans,
  createViewer,
  kindOf,
  type SpanChoice,
  saidParts,
} from '../../search/span/choose-span.ts';
import { asksForSpan } from '../../search/span/rate-form.ts';
import { answerInParts, partOf, withoutHeadline } from '../in-parts.ts';
import { findTelling } from './find-telling.ts';
import { readWanted, WHO_WAS_THERE } from './read-wanted.ts';

/**
 * A list that no sentence has as a whole: its members, each with the sentence that names it. Null where fewer than two are found,
 * and where the question does not ask for several.
 *
 * @param whole the answer to the question as it stands
 */
export function tellItems(
  whole: Answer,
  { question, candidates }: Pick<Examination, 'question' | 'candidates'>,
  knowledge: Knowledge,
): Answer | null {
  const { isList, type } = question.asked;
  const asksSeveral =
    isList || ASKS_SEVERAL.test(question.text) || asksByNoun(question) || asksByFrame(question);
  const asksPresent = readWanted(question)?.frame?.tellsWhoWasThere === true;
  const present = asksPresent ? tellOfEach({ ...whole, answer: null }, question, knowledge) : null;
  if (present?.quotes.some(({ text }) => WHO_WAS_THERE.test(text))) return present;
  if (!asksSeveral || whole.quotes.some(({ highlights }) => highlights.length > 1)) return null;
  const isOfAll = readWanted(question)?.ofAll != null;
  const named =
    isList && !isOfAll && asksForSpan(type) ? nameItems(whole, { question, candidates }, knowledge) : null;
  const isWrong = isList && type === 'person' && OF_OFFICES.test(whole.answer?.text ?? '');
  return named ?? tellOfEach(whole, question, knowledge) ?? (isWrong ? withoutHeadline(whole) : null);
}

const ASKS_SEVERAL =
  /\b(?:everything|all|every|each|so far|(?:over|through) the years|the (?:whole )?lot|one by one|in full)\b/i;

/** "funding of Velmar", "who got money from Velmar", "what links Velmar with Norvik". */
function asksByFrame(question: Question): boolean {
  const { type, isKeywords } = question.asked;
  const frame = /^(?:count|often)$/.test(type) ? null : (readWanted(question)?.frame ?? null);
  return (
    frame !== null &&
    (frame.isOfTwo || (frame.isOfSeveral && (isKeywords || /^who(?:m)?\b/i.test(question.text))))
  );
}

/** "rectors of Velmar so far", "Norvik offices". */
function asksByNoun({ asked, terms }: Question): boolean {
  return (
    asked.isKeywords &&
    terms.some(({ name, verb, exact, text }) => exact && !name && !verb && isPlural(text.toLowerCase()))
  );
}

/** Those whom sentences name that state just what was asked. */
function nameItems(
  whole: Answer,
  { question, candidates }: Pick<Examination, 'question' | 'candidates'>,
  knowledge: Knowledge,
): Answer | null {
  const viewOne = createViewer(question, candidates, knowledge);
  const items = new Map<string, SpanChoice>();
  for (const [rank, candidate] of candidates.entries()) {
    if (!mayStateAsked(question, candidate)) continue;
    const choices = chooseSpans([viewOne(candidate, rank)], shippedModels.spans);
    const best = choices.find((choice) => !holdsLesser(choice));
    if (best === undefined || best.span.form === 'published' || !statesAsked(best)) continue;
    const said = best.text.toLowerCase();
    const isKnown = [...items.keys()].some((known) => known.includes(said) || said.includes(known));
    if (!isKnown) items.set(said, best);
  }
  return items.size < 2 ? null : compose(whole, [...items.values()]);
}

const LESSER = /\b(?:vice|deputy|assistant)[\s-]/i;

/** Whose office is a lesser one: the vice-chair is none of the chairs. It is the first behind the name, or the last before it. */
function holdsLesser({ span, view: { question, reading } }: SpanChoice): boolean {
  if (LESSER.test(question.text)) return false;
  const asked = question.terms.filter(({ name }) => !name);
  const offices = reading
    .tokens()
    .filter(({ text, term }) => isOffice(text) && asked.some((word) => creditOf(word, new Set([term])) > 0));
  const own =
    offices.find(({ start }) => start >= span.end) ?? offices.findLast(({ end }) => end <= span.start);
  return (
    own !== undefined && LESSER.test(reading.text.slice(Math.max(0, own.start - LONGEST_LESSER), own.start))
  );
}

/** In characters: "assistant ". */
const LONGEST_LESSER = 10;

function compose(whole: Answer, items: readonly SpanChoice[]): Answer {
  const parts = items.map((choice): Part => {
    const { text, span, view } = choice;
    const quotes = [quotePassage(view.candidate.passage, null, saidParts(span, view.reading.text))];
    return partOf(whole, { label: text, answer: { text, kind: kindOf(choice), basis: 'stated' }, quotes });
  });
  const text = parts.map(({ label }) => label).join(', ');
  const [first] = parts;
  const answer = first?.answer ? { ...first.answer, text } : null;
  return { ...answerInParts(whole, 'items', parts), answer, more: true };
}

/** Of each thing the sentence that tells of it, where none lists them; none is named that the sentence does not state outright. */
function tellOfEach(whole: Answer, question: Question, knowledge: Knowledge): Answer | null {
  const { type, isPlural } = question.asked;
  const several = isPlural || asksByFrame(question);
  // One name of a list is no list, nor are several whose kind nobody can tell.
  const said = whole.answer?.text ?? '';
  const isList = type !== 'thing' && /, | and /.test(said) && !(type === 'person' && OF_OFFICES.test(said));
  const isNamed = whole.answer !== null && (!several || isList);
  if (!question.isEnglish || type === 'yesno' || isNamed) return null;
  const told = findTelling(question, knowledge);
  if (told.length < 2) return null;
  const parts = told.slice(0, MOST).map(({ passage, before }) => {
    const quotes = [quotePassage(passage, before, [])];
    return partOf(whole, { label: passage.article.title, answer: null, quotes });
  });
  return { ...answerInParts(whole, 'items', parts), more: true };
}

/** "The board of the chair and A" names nobody but A. */
const OF_OFFICES = /^\p{Ll}.*\bthe \p{Ll}/u;

/** So many are told of. */
const MOST = 10;
