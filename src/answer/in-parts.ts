import type { Answer, Part } from '../search/answer.ts';

/** What an answer has to say of what is missing, where nothing is. */
const NOTHING_LACKS = {
  asked: null,
  reason: null,
  counter: null,
  missing: [],
  suggestions: [],
  more: false,
} as const;

/** One part of an answer, that lacks nothing. @param whole the question's answer as a whole, for all that the parts share */
export function partOf(whole: Answer, part: Pick<Part, 'label' | 'answer' | 'quotes'>): Part {
  return { ...whole, ...NOTHING_LACKS, status: 'answered', kind: part.answer?.kind ?? whole.kind, ...part };
}

/** The answer that some parts make up: their quotes in their order, and no headline above them. */
export function answerInParts(whole: Answer, form: Answer['form'], parts: readonly Part[]): Answer {
  const quotes = parts.flatMap((part) => part.quotes);
  return { ...whole, ...NOTHING_LACKS, status: 'answered', form, answer: null, quotes, parts };
}

/** An answer whose headline is of something else: what it quotes, and nothing marked. */
export function withoutHeadline(whole: Answer): Answer {
  return { ...whole, answer: null, quotes: whole.quotes.map((quote) => ({ ...quote, highlights: [] })) };
}
