import type { Knowledge } from '../../index/knowledge.ts';
import { isVerbClaim } from '../../language/claims/claim.ts';
import type { Reading } from '../../language/reading.ts';
import type { WordForms } from '../../language/sentence-parts.ts';
import { type AnswerSpan, foundSpan } from '../../language/spans/answer-span.ts';
import { toSingular } from '../../language/words/singular.ts';
import type { TaggedWord } from '../../language/words/tagger.ts';
import type { Token } from '../../language/words/tokens.ts';
import type { AskedType } from '../question/asked-nouns.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { type Claim, findMarks, readClaim } from './claim.ts';
import type { Mark } from './deeds.ts';
import { asksForSpan, rateForm } from './rate-form.ts';

/** A sentence that may answer, read for one question: what all of its spans are described by. */
export interface SpanView extends WordForms {
  readonly question: Question;
  readonly candidate: Candidate;
  readonly reading: Reading;
  readonly words: readonly TaggedWord[];
  readonly marks: readonly Mark[];
  readonly termAt: ReadonlyMap<number, QuestionTerm>;
  /** The weight of all words of the question; never 0. */
  readonly total: number;
  /** The share of it that the sentence holds. */
  readonly coverage: number;
  readonly claim: Claim;
  /** Where the question's verb stands, -1 where it does not; and what is said of it there. */
  readonly verb: {
    readonly word: number;
    readonly isPassive: boolean | null;
    readonly isDenied: boolean;
    readonly isFact: boolean | null;
  };
  readonly spans: readonly RatedSpan[];
  /** The words that say something of the subject. */
  readonly content: readonly Token[];
  /** The noun that is asked for, in the singular. */
  readonly head: string | null;
  /** In which share of the corpus's passages a term stands. */
  readonly shareOf: (term: string) => number;
  /** Its place among the candidates from 0, how far its score is below the best, and its share of the odds. */
  readonly rank: number;
  readonly lead: number;
  readonly chance: number;
  /** How far the corpus is from a small one on one topic, see `breadthOf`. */
  readonly breadth: number;
}

export interface RatedSpan {
  readonly span: AnswerSpan;
  /** How well its form fits what is asked for. */
  readonly form: number;
}

/** Reads one of the best candidates for a question. */
export function viewSpans(
  question: Question,
  candidate: Candidate,
  knowledge: Knowledge,
  place: Pick<SpanView, 'rank' | 'lead' | 'chance' | 'breadth'>,
): SpanView {
  const { passage } = candidate;
  const reading = knowledge.read(passage);
  const previous = passage.group.passages[passage.position - 1] ?? null;
  const next = passage.group.passages[passage.position + 1] ?? null;
  const words = reading.words();
  const marks = findMarks(question, reading);
  const total = question.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const held = [...new Set(marks.map(({ term }) => term))];
  return {
    question,
    candidate,
    reading,
    words,
    ...reading.forms(),
    marks,
    termAt: new Map(marks.map(({ word, term }) => [word, term])),
    total,
    coverage: held.reduce((sum, { weight }) => sum + weight, 0) / total,
    claim: readClaim(
      question,
      reading,
      { before: previous && knowledge.read(previous), after: next && knowledge.read(next) },
      marks,
      knowledge,
    ),
    verb: findVerb(question, reading, marks),
    spans: rateSpans(question, candidate, reading),
    content: reading.tokens().filter(({ stop }) => !stop),
    head: question.asked.head === null ? null : toSingular(question.asked.head),
    shareOf: (term) => knowledge.index.frequency(term) / knowledge.passages.length,
    ...place,
  };
}

/** The spans whose form may answer; none where no span can, as for "why" and "how". */
function rateSpans(question: Question, candidate: Candidate, reading: Reading): RatedSpan[] {
  const { asked } = question;
  if (!asksForSpan(asked.type)) return [];
  return [...reading.spans(), ...publicationOf(question, candidate)].flatMap((span): RatedSpan[] => {
    // Names from all over a sentence answer only who asks for several.
    if (span.parts.length > 2 && !asked.isList) return [];
    const form = rateForm(asked, span, reading.text);
    return form < LEAST_FORM ? [] : [{ span, form }];
  });
}

const LEAST_FORM = 0.05;

/** The article's date may stand for the day of what it reports: "The two today signed …". */
function publicationOf({ asked, asksFuture }: Question, { passage }: Candidate): AnswerSpan[] {
  const { published } = passage.article;
  if (published === null || asksFuture || !ASKS_DATE.has(asked.type)) return [];
  const precision = published.split('-').length;
  const span = foundSpan('published', { start: 0, end: 0 }, { parts: [], precision });
  return [{ ...span, first: 0, last: 0, head: '', lowered: () => [] }];
}

const ASKS_DATE: ReadonlySet<AskedType> = new Set(['date', 'day', 'month', 'year']);

/** Where the verb that the question asks about stands in a sentence. */
function findVerb({ terms, asked }: Question, reading: Reading, marks: readonly Mark[]): SpanView['verb'] {
  const verbs = terms.filter(({ verb, name }) => verb && !name);
  const term = verbs.find(({ text }) => text === asked.verb) ?? verbs[0];
  const words = reading.words();
  const found = marks.filter((mark) => mark.term === term);
  const mark = found.find(({ word }) => words[word]?.tag === 'VERB') ?? found[0];
  const start = mark && words[mark.word]?.start;
  const claim = reading.claims().find((each) => isVerbClaim(each) && each.word.start === start);
  return {
    word: mark?.word ?? -1,
    isPassive: claim?.passive ?? null,
    isDenied: claim?.polarity === 'denied' || claim?.mood === 'ended',
    isFact: claim === undefined ? null : claim.mood === 'fact',
  };
}
