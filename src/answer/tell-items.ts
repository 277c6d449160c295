import type { Knowledge } from '../index/knowledge.ts';
import { type Answer, type Part, quotePassage } from '../search/answer.ts';
import type { Examination } from '../search/examine.ts';
import { statesAsked, tellsOfCounted } from '../search/gate/licence.ts';
import { shippedModels } from '../search/models.ts';
import { chooseSpans, kindOf, type SpanChoice, saidParts, viewBest } from '../search/span/choose-span.ts';
import { asksForSpan } from '../search/span/rate-form.ts';
import { answerInParts, partOf } from './in-parts.ts';

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
  if (!question.asked.isList || !asksForSpan(question.asked.type)) return null;
  if (whole.quotes.some(({ highlights }) => highlights.length > 1)) return null;
  const views = viewBest(question, candidates, knowledge, candidates.length);
  const items = new Map<string, SpanChoice>();
  for (const view of views) {
    const [best] = chooseSpans([view], shippedModels.spans);
    if (best === undefined || best.span.form === 'published' || !statesAsked(best)) continue;
    const said = best.text.toLowerCase();
    const isKnown = [...items.keys()].some((known) => known.includes(said) || said.includes(known));
    if (!isKnown) items.set(said, best);
  }
  return items.size < 2 ? null : compose(whole, [...items.values()]);
}

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

/**
 * What is asked to be counted, where no sentence states the number: the sentences that tell of one each, and no number. Null where
 * fewer than two tell of one, where a number is said, and for a question that counts nothing that was done.
 *
 * @param whole the answer to the question as it stands
 */
export function tellCounted(
  whole: Answer,
  { question, candidates }: Pick<Examination, 'question' | 'candidates'>,
  knowledge: Knowledge,
): Answer | null {
  const { type } = question.asked;
  if (whole.answer !== null || (type !== 'count' && type !== 'often')) return null;
  const told = viewBest(question, candidates, knowledge, candidates.length).filter(tellsOfCounted);
  const quotes = new Map(
    told.map(({ reading, candidate }) => [reading.text, quotePassage(candidate.passage, null, [])]),
  );
  if (quotes.size < 2) return null;
  const parts = [...quotes.values()].map((quote) =>
    partOf(whole, { label: quote.article.title, answer: null, quotes: [quote] }),
  );
  return answerInParts(whole, 'counted', parts);
}
