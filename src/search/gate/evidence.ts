import { ASKED_TYPES } from '../question/asked-nouns.ts';
import type { QuestionTerm } from '../question/question.ts';
import { DISCOURSE_NAMES } from '../rank/discourse-names.ts';
import { FEATURE_NAMES } from '../rank/feature-names.ts';
import type { SpanChoice } from '../span/choose-span.ts';
import type { DeedState } from '../span/deeds.ts';
import { SPAN_FEATURE_NAMES } from '../span/span-features.ts';
import type { SpanView } from '../span/span-view.ts';
import { ASKS_PLAN, countCues, DENIAL, END, PLAN } from './cue-words.ts';
import type { Judgement } from './gate.ts';
import { OBJECTIONS } from './objections.ts';

const STATES: readonly DeedState[] = ['done', 'denied', 'supposed', 'planned', 'ended', 'open'];

/** A word of which less than this is there counts as missing. */
const HELD = 0.3;

/** What is known of a passage as an answer, and of its question. Shares are of the question's weight. */
const PASSAGE_NAMES = [
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
/** What is known of the chosen span beside the others. */
const CHOICE_NAMES = [
  'choice.chance',
  'choice.lead',
  'choice.same',
  'choice.other',
  'choice.rank',
  'choice.again',
];
const TYPE_NAMES = ASKED_TYPES.map((type) => `type.${type}`);

/** The names of the numbers that tell how sure a quote is, in the order of their row. */
export const QUOTE_EVIDENCE_NAMES: readonly string[] = [
  ...PASSAGE_NAMES,
  ...TYPE_NAMES,
  ...FEATURE_NAMES.map((name) => `rank.${name}`),
  ...DISCOURSE_NAMES.map((name) => `discourse.${name}`),
];

/** The names of the numbers that tell how sure a headline is, in the order of their row. */
export const HEADLINE_EVIDENCE_NAMES: readonly string[] = [
  ...CHOICE_NAMES,
  'choice.quote',
  ...PASSAGE_NAMES,
  ...TYPE_NAMES,
  ...SPAN_FEATURE_NAMES.filter((name) => !name.startsWith('asked.')).map((name) => `span.${name}`),
];
const FIRST_OF_SPAN = SPAN_FEATURE_NAMES.findIndex((name) => !name.startsWith('asked.'));

/** How sure it is that the quote of a passage answers: one row of numbers. */
export function describeQuote(
  view: SpanView,
  views: readonly SpanView[],
  choices: readonly SpanChoice[],
  judgement: Judgement,
): Float64Array {
  const { features, discourse } = view.candidate;
  return Float64Array.from([
    ...describePassage(view, views, choices, judgement),
    ...typesOf(view),
    ...FEATURE_NAMES.map((name) => features[name]),
    ...DISCOURSE_NAMES.map((name) => discourse[name]),
  ]);
}

/**
 * How sure it is that a span is what was asked for.
 *
 * @param quote how sure its passage is, as the logarithm of odds
 */
export function describeHeadline(
  choice: SpanChoice,
  views: readonly SpanView[],
  choices: readonly SpanChoice[],
  judgement: Judgement,
  quote: number,
): Float64Array {
  const { view } = choice;
  return Float64Array.from([
    ...describeChoice(choice, choices),
    quote,
    ...describePassage(view, views, choices, judgement),
    ...typesOf(view),
    ...choice.row.subarray(FIRST_OF_SPAN),
  ]);
}

function typesOf({ question }: SpanView): number[] {
  return ASKED_TYPES.map((type) => Number(type === question.asked.type));
}

function describeChoice(choice: SpanChoice, choices: readonly SpanChoice[]): number[] {
  const own = plain(choice.text);
  const isSame = ({ text }: SpanChoice): boolean => {
    const other = plain(text);
    return other.includes(own) || own.includes(other);
  };
  const other = choices.find((each) => !isSame(each));
  const elsewhere = choices.filter((each) => each.view !== choice.view && plain(each.text) === own);
  return [
    choice.chance,
    choice.score - (other?.score ?? -10),
    choices.filter(isSame).reduce((sum, { chance }) => sum + chance, 0),
    other?.chance ?? 0,
    choice.view.rank,
    new Set(elsewhere.map(({ view }) => view)).size,
  ];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function describePassage(
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

const isName = ({ name }: QuestionTerm): boolean => name;
const isVerb = ({ name, verb }: QuestionTerm): boolean => verb && !name;
const isFigure = ({ text }: QuestionTerm): boolean => /^\p{N}/u.test(text);
const isNoun = (term: QuestionTerm): boolean => !isName(term) && !isVerb(term) && !isFigure(term);
