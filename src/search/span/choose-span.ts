import { formatDate } from '../../corpus/date.ts';
import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import type { AnswerKind } from '../../language/questions/answer-kind.ts';
import { resolveDay } from '../../language/resolve-day.ts';
import type { AnswerSpan } from '../../language/spans/answer-span.ts';
import type { Forest } from '../forest.ts';
import type { AskedType } from '../question/asked-nouns.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { breadthOf } from '../rank/ranking.ts';
import { describeSpans } from './span-features.ts';
import { type SpanView, viewSpans } from './span-view.ts';

/** A span that may answer, with what speaks for it. */
export interface SpanChoice {
  readonly view: SpanView;
  readonly span: AnswerSpan;
  /** As it is said: the members of a list joined, the article's date written out. */
  readonly text: string;
  readonly row: Float64Array;
  /** The logarithm of its odds against the other spans of the question, up to a constant; and its share of these odds. */
  readonly score: number;
  readonly chance: number;
}

/** The spans of so many of the best passages are compared. */
const LOOKED_AT = 3;

/** Reads the best candidates for their spans. */
export function viewBest(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): SpanView[] {
  return candidates.slice(0, LOOKED_AT).map(createViewer(question, candidates, knowledge));
}

/** Prepares to read candidates of a question, best first, for their spans: each by its place among them. */
export function createViewer(
  question: Question,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): (candidate: Candidate, rank: number) => SpanView {
  const best = candidates[0]?.score ?? 0;
  const odds = candidates.map(({ score }) => Math.exp(score - best));
  const sum = odds.reduce((a, b) => a + b, 0) || 1;
  const breadth = breadthOf(knowledge);
  return (candidate, rank) =>
    viewSpans(question, candidate, knowledge, {
      rank,
      lead: candidate.score - best,
      chance: (odds[rank] ?? 0) / sum,
      breadth,
    });
}

/** The spans that may answer, the likeliest first. */
export function chooseSpans(views: readonly SpanView[], forest: Forest): SpanChoice[] {
  const scored: ScoredSpan[] = [];
  for (const view of views)
    for (const [i, row] of describeSpans(view).entries()) {
      const span = view.spans[i]?.span;
      if (span !== undefined) scored.push(new ScoredSpan(view, span, row, forest.score(row)));
    }
  const best = Math.max(...scored.map(({ score }) => score));
  const sum = scored.reduce((odds, { score }) => odds + Math.exp(score - best), 0);
  for (const choice of scored) choice.chance = Math.exp(choice.score - best) / sum;
  return scored.sort((a, b) => b.score - a.score);
}

/** A list is nearly as likely as one of its members, or as a part of it, from so far below. */
const NEARLY_AS_LIKELY = 1.5;
const NEARLY_OF_KIND = 0.2;

/** Where several are asked for, the longest list that a span is part of and that is nearly as likely; else the span itself. */
export function widenList(choice: SpanChoice, choices: readonly SpanChoice[]): SpanChoice {
  const { view, span, score } = choice;
  if (!view.question.asked.isList) return choice;
  const form = formOf(choice);
  const wider = choices.filter(
    (other) =>
      other.view === view &&
      other.span.form === 'list' &&
      other.span.items > span.items &&
      span.parts.every((part) =>
        other.span.parts.some((own) => own.start <= part.start && part.end <= own.end),
      ) &&
      other.score >= score - NEARLY_AS_LIKELY &&
      formOf(other) >= form - NEARLY_OF_KIND,
  );
  return wider[0] ?? choice;
}

function formOf({ span, view }: SpanChoice): number {
  return view.spans.find((rated) => rated.span === span)?.form ?? 0;
}

/** A choice whose text is put together when it is first asked for: of most nobody asks. */
class ScoredSpan implements SpanChoice {
  chance = 0;
  readonly view: SpanView;
  readonly span: AnswerSpan;
  readonly row: Float64Array;
  readonly score: number;
  #text: string | null = null;

  constructor(view: SpanView, span: AnswerSpan, row: Float64Array, score: number) {
    this.view = view;
    this.span = span;
    this.row = row;
    this.score = score;
  }

  get text(): string {
    this.#text ??= textOf(this.span, this.view);
    return this.#text;
  }
}

/** The precision of "today" and "last Friday". */
const RELATIVE = 4;

/** What is said of a span: as it is written, with the day that "today" comes to. */
export function textOf(span: AnswerSpan, view: SpanView): string {
  const { published } = view.candidate.passage.article;
  if (span.form === 'published') return published === null ? '' : formatDate(published);
  const texts = partsOf(span, view);
  if (span.precision === RELATIVE && published !== null) {
    const isToCome = view.question.asksFuture || view.claim.said === 'planned';
    const day = resolveDay(texts.join(' '), published, isToCome);
    if (day !== null) return `${texts.join(' ')} (${formatDate(day)})`;
  }
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

/** The members of a list that do not stand side by side, as they are said; else the span itself. */
export function partsOf(span: AnswerSpan, { reading: { text } }: SpanView): string[] {
  return saidParts(span, text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
}

/** Its parts as they are said: "Rail Authority (RA)" is one body, not two. Offsets are into the sentence. */
export function saidParts({ parts }: AnswerSpan, text: string): Span[] {
  const said: Span[] = [];
  for (const part of parts) {
    const before = said.at(-1);
    const isShortForm = before && text[part.end] === ')' && /^\s\($/.test(text.slice(before.end, part.start));
    if (isShortForm) said.splice(-1, 1, { start: before.start, end: part.end + 1 });
    else said.push(part);
  }
  return said;
}

const KINDS: Readonly<Partial<Record<AskedType, AnswerKind>>> = {
  person: 'person',
  body: 'organisation',
  country: 'place',
  city: 'place',
  place: 'place',
};

/** What kind of thing a chosen span is. */
export function kindOf({ span, view }: Pick<SpanChoice, 'span' | 'view'>): AnswerKind {
  if (span.precision > 0) return 'date';
  if (span.unit !== null) return 'quantity';
  const { asked } = view.question;
  if (asked.type === 'person' && asked.isOpenToBodies && span.organisation > span.person)
    return 'organisation';
  return KINDS[asked.type] ?? 'other';
}
