import type { Span } from '../corpus/split.ts';
import type { AnswerKind } from './answer-kind.ts';
import { type Match, RULED_OUT, type View, weighBeside } from './beside-span.ts';
import type { Knowledge, Passage } from './knowledge.ts';
import { findMentions } from './mentions.ts';
import { findPossibleSpans, type PossibleSpan } from './possible-spans.ts';
import type { Question, QuestionTerm } from './question.ts';
import { wholeList } from './span-lists.ts';
import { LOOKED_THROUGH } from './spans.ts';
import type { Token } from './tokens.ts';

/** The span of a passage that answers a question. Offsets are into the passage's text. */
export interface Slot {
  readonly kind: AnswerKind;
  /** One span, or the members of a list that belong together. */
  readonly spans: readonly Span[];
  /** How well it fits, about 0 to 3; only for comparing spans that answer the same question. */
  readonly fit: number;
}

/** Standing near the words of the question tells more than what kind of name a span looks like. */
const NEARNESS = 1.5;

/** Finds the span that a question asks for in a passage; null when the passage has none that the question lacks. */
export function findSlot(question: Question, passage: Passage, knowledge: Knowledge): Slot | null {
  const { kind } = question.wanted;
  if (kind === 'other') return null;
  const text = passage.text.slice(0, LOOKED_THROUGH);
  const tokens = knowledge.analyse(text, passage.article.language);
  const words = kind === 'date' || kind === 'quantity' ? [] : knowledge.tagger.tag(text);
  const mentions = words.length > 0 ? findMentions(text, words, knowledge.gazetteer) : [];
  const matches = findMatches(question, tokens);
  const possible = findPossibleSpans(question, text, mentions).filter((span) =>
    isNew(span, tokens, question, matches),
  );
  // "Who did X sponsor?" is not answered by whom X was sponsored by.
  const turned = matches.some(({ token, term }) => !term.name && /^ by\b/.test(text.slice(token.end)));
  if (question.asksObject && turned) return null;
  const view = { question, text, tokens, matches };
  let best: { span: PossibleSpan; fit: number } | null = null;
  for (const span of possible) {
    const beside = weighBeside(span, view);
    // Somebody who is merely near is not the one who holds an office.
    if ((question.asksOffice && beside <= 0) || beside <= RULED_OUT) continue;
    const fit = span.likelihood + NEARNESS * nearness(span, view) + beside;
    if (best === null || fit > best.fit) best = { span, fit };
  }
  if (best === null) return null;
  const { span, fit } = best;
  const spans = wholeList(span, possible, text).map(({ start, end }) => ({ start, end }));
  return { kind: span.kind, spans, fit };
}

function findMatches({ terms }: Question, tokens: readonly Token[]): Match[] {
  const byTerm = new Map<string, QuestionTerm>();
  for (const term of terms)
    for (const variant of term.variants)
      for (const each of variant.terms) if (!byTerm.has(each)) byTerm.set(each, term);
  for (const term of terms) byTerm.set(term.term, term);
  return tokens.flatMap((token, at) => {
    const term = token.stop ? undefined : byTerm.get(token.term);
    return term ? [{ at, token, term }] : [];
  });
}

/** An answer that the question already holds is none. */
function isNew(
  span: Span,
  tokens: readonly Token[],
  { allTerms }: Question,
  matches: readonly Match[],
): boolean {
  const inside = tokens.filter((token) => !token.stop && token.start < span.end && token.end > span.start);
  const asked = (token: Token): boolean =>
    allTerms.has(token.term) || matches.some((match) => match.token === token && match.term.name);
  return inside.length > 0 && !inside.every(asked);
}

/** How close the question's words stand to the span, each by its weight. */
function nearness(span: Span, { question, tokens, matches }: View): number {
  const first = tokens.findIndex((token) => token.end > span.start);
  let last = first;
  while ((tokens[last + 1]?.start ?? Infinity) < span.end) last++;
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0);
  const near = new Map<QuestionTerm, number>();
  for (const { at, term } of matches) {
    const distance = at < first ? first - at : at > last ? at - last : 0;
    if (distance > 0) near.set(term, Math.max(near.get(term) ?? 0, term.weight / (1 + distance / 5)));
  }
  return total === 0 ? 0 : [...near.values()].reduce((sum, value) => sum + value, 0) / total;
}
