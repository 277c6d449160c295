import { ASKED_TYPES } from '../question/asked-nouns.ts';
import { DISCOURSE_NAMES } from '../rank/discourse-names.ts';
import { FEATURE_NAMES } from '../rank/feature-names.ts';
import type { SpanChoice } from '../span/choose-span.ts';
import { SPAN_FEATURE_NAMES } from '../span/span-features.ts';
import type { SpanView } from '../span/span-view.ts';
import type { Judgement } from './gate.ts';
import { describePassage, PASSAGE_NAMES } from './passage-evidence.ts';

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
  return new Float64Array([
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
  return new Float64Array([
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
  const all = choices.map(({ text, view, score, chance }) => ({ said: plain(text), view, score, chance }));
  const isSame = ({ said }: { said: string }): boolean => said.includes(own) || own.includes(said);
  const other = all.find((each) => !isSame(each));
  const elsewhere = all.filter(({ said, view }) => view !== choice.view && said === own);
  return [
    choice.chance,
    choice.score - (other?.score ?? -10),
    all.filter(isSame).reduce((sum, { chance }) => sum + chance, 0),
    other?.chance ?? 0,
    choice.view.rank,
    new Set(elsewhere.map(({ view }) => view)).size,
  ];
}

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

function plain(text: string): string {
  return text.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
}
