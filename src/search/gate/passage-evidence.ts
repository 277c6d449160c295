import type { QuestionTerm } from '../question/question.ts';
import type { SpanChoice } from '../span/choose-span.ts';
import type { DeedState } from '../span/deeds.ts';
import type { SpanView } from '../span/span-view.ts';
import { ASKS_PLAN, countCues, DENIAL, END, PLAN } from './cue-words.ts';
import type { Judgement } from './gate.ts';
import { OBJECTIONS } from './objections.ts';

const STATES: readonly DeedState[] = ['done', 'denied', 'supposed', 'planned', 'ended', 'open'];

/** A word of which less than this is there counts as missing. */
const HELD = 0.3;

/** What is known of a passage as an answer, and of its question. Shares are of the question's weight. */
export const PASSAGE_NAMES: readonly string[] = [
  'rank',
  'chance',
  'leadOverNext',
  'lead',
  // What the spans of the passage have of the odds of all spans; its best span's; how far that is below the best of all.
  'spans',
  'bestSpan',
  'bestSpanBelow',
  'held',
  'heldAround',
  'worstMissing',
  'worstMissingAround',
  'namesMissing',
  'namesMissingAround',
  // What it lacks and another of the best passages has: its names; all its words. Names that nobody asked for, where one is lacking.
  'namesElsewhere',
  'heldElsewhere',
  'otherNames',
  'verbsMissing',
  'verbsMissingAround',
  'figuresMissing',
  'figuresMissingAround',
  'headMissing',
  'nounsMissing',
  'nounsMissingAround',
  'unknown',
  'unknownEveryday',
  'terms',
  'denials',
  'denialsAsked',
  'plans',
  'plansAsked',
  'ends',
  'endsAsked',
  'verbDenied',
  'verbFact',
  'verbThere',
  'words',
  'wordsAsked',
  'list',
  'quotes',
  'questionMark',
  'passages',
  'breadth',
  'deedsAsked',
  'deedsOpposed',
  'deedsSame',
  'namesExtended',
  'namesShortened',
  'otherYear',
  'otherMonth',
  'opposites',
  'spokenOf',
  'subjectAsked',
  'subjectOther',
  'ranksMissing',
  'ranksAdded',
  'asserted',
  'unasserted',
  'assertedAnywhere',
  'unassertedAnywhere',
  ...STATES.map((state) => `said.${state}`),
  'said.doneAnywhere',
  'asksPast',
  'aboutness',
  ...OBJECTIONS.map((objection) => `objection.${objection}`),
];
/** @returns numbers in the order of `PASSAGE_NAMES` */
export function describePassage(
  view: SpanView,
  views: readonly SpanView[],
  choices: readonly SpanChoice[],
  judgement: Judgement,
): number[] {
  const { question, candidate, claim, reading, verb } = view;
  const { terms } = question;
  const { text } = reading;
  const next = Math.max(...views.map((other) => (other === view ? -Infinity : other.candidate.score)));
  const own = choices.filter((choice) => choice.view === view);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const missing = (held: ArrayLike<number>, counts: (term: QuestionTerm) => boolean): number =>
    terms.reduce((sum, term, i) => sum + (counts(term) ? term.weight * (1 - (held[i] ?? 0)) : 0), 0) / total;
  const worst = (held: ArrayLike<number>): number =>
    Math.max(0, ...terms.map(({ weight }, i) => ((held[i] ?? 0) < HELD ? weight : 0))) / total;
  const { inSentence, inContext } = candidate;
  const elsewhere = (counts: (term: QuestionTerm) => boolean): number =>
    Math.max(
      0,
      ...views.map((other) =>
        terms.reduce((sum, term, i) => {
          const isLacked = (inSentence[i] ?? 0) < HELD && (other.candidate.inSentence[i] ?? 0) >= HELD;
          return sum + (isLacked && counts(term) ? term.weight : 0);
        }, 0),
      ),
    ) / total;
  const lacksName = terms.some((term, i) => isName(term) && (inSentence[i] ?? 0) < HELD);
  const unknown = terms.filter(({ known }) => !known);
  const asserted = (of: SpanView): number =>
    of.claim.deeds.filter(
      ({ isVerb, match, isDenied, isFact }) => isVerb && match === 1 && !isDenied && isFact,
    ).length;
  const unasserted = (of: SpanView): number =>
    of.claim.deeds.filter(
      ({ isVerb, match, isDenied, isFact }) => isVerb && match === 1 && (isDenied || !isFact),
    ).length;
  return [
    view.rank,
    view.chance,
    Number.isFinite(next) ? candidate.score - next : 20,
    view.lead,
    own.reduce((sum, { chance }) => sum + chance, 0),
    own[0]?.chance ?? 0,
    (own[0]?.score ?? 0) - (choices[0]?.score ?? 0),
    1 - missing(inSentence, () => true),
    1 - missing(inContext, () => true),
    worst(inSentence),
    worst(inContext),
    missing(inSentence, isName),
    missing(inContext, isName),
    elsewhere(isName),
    elsewhere(() => true),
    lacksName ? Math.min(MOST_OTHERS, namesBesides(view)) : 0,
    missing(inSentence, isVerb),
    missing(inContext, isVerb),
    missing(inSentence, isFigure),
    missing(inContext, isFigure),
    missing(inSentence, ({ head }) => head),
    missing(inSentence, isNoun),
    missing(inContext, isNoun),
    unknown.reduce((sum, { weight }) => sum + weight, 0) / total,
    unknown.filter(({ everyday }) => everyday).length,
    terms.length,
    Math.min(3, countCues(DENIAL, text)),
    countCues(DENIAL, question.text),
    Math.min(4, countCues(PLAN, text)),
    Number(ASKS_PLAN.test(question.text)),
    Math.min(3, countCues(END, text)),
    countCues(END, question.text),
    Number(verb.isDenied),
    verb.isFact === null ? -1 : Number(verb.isFact),
    Number(verb.word >= 0),
    text.split(' ').length,
    question.text.split(' ').length,
    Number(question.asked.isList),
    Number(/["“”]/.test(text)),
    Number(question.text.includes('?')),
    views.length,
    view.breadth,
    claim.asked,
    claim.opposed,
    claim.same,
    claim.extended,
    claim.shortened,
    claim.otherYear,
    claim.otherMonth,
    claim.opposites,
    claim.spokenOf,
    claim.deeds.filter(({ isVerb, match, subject }) => isVerb && match === 1 && subject > 0).length,
    claim.deeds.filter(({ isVerb, match, subject }) => isVerb && match === 1 && subject < 0).length,
    claim.ranksMissing,
    claim.ranksAdded,
    asserted(view),
    unasserted(view),
    Math.max(...views.map(asserted)),
    Math.max(...views.map(unasserted)),
    ...STATES.map((state) => Number(claim.said === state)),
    Number(views.some((each) => each.claim.said === 'done')),
    Number(question.asksPast),
    judgement.logOdds,
    ...OBJECTIONS.map((objection) => Number(judgement.objections.includes(objection))),
  ];
}

const MOST_OTHERS = 3;

/** How many names a sentence has that the question has not. */
function namesBesides({ reading, words, marks }: SpanView): number {
  const marked = marks.map(({ word }) => words[word]?.start ?? -1);
  return reading.mentions().filter(({ start, end }) => !marked.some((at) => start <= at && at < end)).length;
}

const isName = ({ name }: QuestionTerm): boolean => name;
const isVerb = ({ name, verb }: QuestionTerm): boolean => verb && !name;
const isFigure = ({ figure }: QuestionTerm): boolean => figure;
const isNoun = (term: QuestionTerm): boolean => !isName(term) && !isVerb(term) && !isFigure(term);
