import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import type { Passage } from '../../index/passage.ts';
import { findRole } from '../../language/names/find-role.ts';
import type { AnswerKind } from '../../language/questions/answer-kind.ts';
import type { Reading } from '../../language/reading.ts';
import type { Token } from '../../language/words/tokens.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { weighBeside } from './beside-span.ts';
import { findActors, findPossibleSpans, type PossibleSpan } from './possible-spans.ts';
import { type Match, RULED_OUT, type View } from './sentence-view.ts';
import { wholeList } from './span-lists.ts';

/** The span of a passage that answers a question. Offsets are into the passage's text. */
export interface Slot {
  readonly kind: AnswerKind;
  /** One span, or the members of a list that belong together. */
  readonly spans: readonly Span[];
  /** How well it fits, about 0 to 3; only for comparing spans that answer the same question. */
  readonly fit: number;
}

/** Standing near the words of the question tells more than what kind of name a span looks like. */
const NEARNESS = 2;
/** A phrase that is no name has to be the very one that does what was asked about. */
const LEAST_WITHOUT_NAME = 0.5;

/** Finds the span that a question asks for in a passage; null when the passage has none that the question lacks. */
export function findSlot(question: Question, passage: Passage, knowledge: Knowledge): Slot | null {
  if (question.wanted.kind === 'other' && !question.asksRole) return null;
  const reading = knowledge.read(passage);
  const { text } = reading;
  const tokens = reading.tokens();
  const matches = findMatches(question, tokens);
  if (question.asksRole) return findRoleSlot(reading, matches);
  // "Who did X sponsor?" is not answered by whom X was sponsored by.
  const turned = matches.some(
    ({ token, term }) =>
      !term.name &&
      /^ by\b/.test(text.slice(token.end)) &&
      !matches.some((other) => other.term.name && other.token.start > token.end),
  );
  if (question.asksObject && turned) return null;
  const view: SlotView = { question, text, tokens, matches, ...readPlaces(text, matches) };
  const names = findPossibleSpans(question, reading);
  return (
    chooseSpan(names, view, -Infinity) ??
    chooseSpan(findActors(question, reading, names), view, LEAST_WITHOUT_NAME)
  );
}

/** What somebody named in the question is; the fuller name of a sentence has its last word in the question. */
function findRoleSlot(reading: Reading, matches: readonly Match[]): Slot | null {
  for (const mention of reading.mentions()) {
    if (!matches.some(({ token, term }) => term.name && token.end === mention.end)) continue;
    const role = findRole(reading.text, mention);
    if (role) return { kind: 'other', spans: [role], fit: 1 };
  }
  return null;
}

/** What is looked up for each span that may answer, prepared once for the sentence: it may have hundreds of them. */
interface SlotView extends View {
  /** The words of the sentence that stand for each of the question's, in the order of the sentence. */
  readonly places: ReadonlyMap<QuestionTerm, readonly Match[]>;
  /** How many marks stand before each character of the text. */
  readonly marksBefore: Uint16Array;
  /** The words that are names of the question. */
  readonly askedNames: ReadonlySet<Token>;
}

function readPlaces(
  text: string,
  matches: readonly Match[],
): Pick<SlotView, 'places' | 'marksBefore' | 'askedNames'> {
  const places = new Map<QuestionTerm, Match[]>();
  for (const match of matches) {
    const known = places.get(match.term);
    if (known) known.push(match);
    else places.set(match.term, [match]);
  }
  const marksBefore = new Uint16Array(text.length + 1);
  for (let i = 0; i < text.length; i++)
    marksBefore[i + 1] = (marksBefore[i] ?? 0) + (MARK.test(text.charAt(i)) ? 1 : 0);
  const askedNames = new Set(matches.filter(({ term }) => term.name).map(({ token }) => token));
  return { places, marksBefore, askedNames };
}

/** The span that fits best, whole with its list; `least` is what has to speak for it beside it. */
function chooseSpan(possible: readonly PossibleSpan[], view: SlotView, least: number): Slot | null {
  const fresh = possible.filter((span) => isNew(span, view));
  let best: { span: PossibleSpan; fit: number } | null = null;
  for (const span of fresh) {
    const beside = weighBeside(span, view);
    // Somebody who is merely near is not the one who holds an office.
    if ((view.question.asksOffice && beside <= 0) || beside <= RULED_OUT || beside < least) continue;
    const fit = span.likelihood + NEARNESS * nearness(span, view) + beside;
    if (best === null || fit > best.fit) best = { span, fit };
  }
  if (best === null) return null;
  const { span, fit } = best;
  const spans = wholeList(span, fresh, view.text).map(({ start, end }) => ({ start, end }));
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
function isNew(span: PossibleSpan, { question: { text, allTerms }, tokens, askedNames }: SlotView): boolean {
  const inside: Token[] = [];
  for (let at = firstFrom(tokens, ({ end }) => end > span.start); at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.start >= span.end) break;
    if (!token.stop) inside.push(token);
  }
  const asked = (token: Token): boolean => allTerms.has(token.term) || askedNames.has(token);
  if (inside.length === 0 || inside.every(asked)) return false;
  // The fuller name of somebody in the question; relatives share a part of their names.
  return span.kind !== 'person' || RELATIVE.test(text) || !inside.some((token) => askedNames.has(token));
}

/** The place of the first item that is so, where all behind it are as well: found by halving. */
function firstFrom<T>(items: readonly T[], isSo: (item: T) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && isSo(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

const RELATIVE =
  /\b(?:wife|husband|spouse|widow|married|parents?|father|mother|sons?|daughters?|child(?:ren)?|brothers?|sisters?|siblings?|uncle|aunt|nephew|niece|cousin|heir|family)\b/i;

const MARKS = 2;
const MARK = /[,;:()]/;

/**
 * How close the question's words stand to the span, each by its weight. Of each, only the nearest on either side counts:
 * whatever stands further away is further in words and in marks.
 */
function nearness(span: Span, { question, tokens, places, marksBefore }: SlotView): number {
  const first = firstFrom(tokens, ({ end }) => end > span.start);
  let last = first;
  while ((tokens[last + 1]?.start ?? Infinity) < span.end) last++;
  const marks = (from: number, to: number): number =>
    Math.max(0, (marksBefore[to] ?? 0) - (marksBefore[from] ?? 0));
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0);
  let sum = 0;
  for (const [term, found] of places) {
    const before = found[firstFrom(found, ({ at }) => at >= first) - 1];
    const behind = found[firstFrom(found, ({ at }) => at > last)];
    let distance = Infinity;
    if (before) distance = first - before.at + MARKS * marks(before.token.end, span.start);
    if (behind) distance = Math.min(distance, behind.at - last + MARKS * marks(span.end, behind.token.start));
    sum += term.weight / (1 + distance / 5);
  }
  return total === 0 ? 0 : sum / total;
}
