import type { AnswerSpan } from '../../language/spans/answer-span.ts';
import type { SpanView } from './span-view.ts';

/** Prepositions that say alike what the phrase behind them is. */
const PREPOSITIONS = [
  'in during',
  'at',
  'on',
  'by',
  'for',
  'from',
  'to into',
  'with',
  'of',
  'between',
  'since',
  'until till',
  'as',
].map((words) => words.split(' '));
const GROUP_OF: ReadonlyMap<string, number> = new Map(
  PREPOSITIONS.flatMap((words, group) => words.map((word) => [word, group])),
);
const OWNS = /^['’]s?$/;
const BECOMES = /^(?:is|are|was|were|be|been|became|become|remains?)$/;
/** So many words beside a span are looked at. */
const BEFORE = 5;
const BEHIND = 4;
const OFFICE_BESIDE = [-1, -2, 1, 2, 3, 4] as const;

/** What stands right beside a span. */
export const POSITION_NAMES = [
  ...PREPOSITIONS.map(([word]) => `beside.${word}`),
  'beside.askedPreposition',
  'beside.afterVerb',
  'beside.afterIs',
  'beside.afterComma',
  'beside.afterName',
  'beside.beforeVerb',
  'beside.beforeComma',
  'beside.beforeOf',
  'beside.owns',
  'beside.brackets',
  'beside.office',
  'beside.askedOffice',
  'beside.headBehind',
  'beside.headBefore',
  'beside.markedHeadBehind',
  'beside.markedHeadBefore',
  'beside.nextMarked',
  'beside.nextNoun',
  'beside.weightBehind',
  'beside.weightBefore',
];

/** @param row what is added to */
export function describePosition(span: AnswerSpan, view: SpanView, row: number[]): void {
  const { words, lower, singular, offices, termAt, total, head, question } = view;
  const { first, last } = span;
  const lead = leadOf(span, view);
  const group = GROUP_OF.get(lower[lead] ?? '') ?? -1;
  const { preposition } = question.asked;
  const askedGroup = preposition === null ? null : (GROUP_OF.get(preposition) ?? -2);
  const [previous, next] = [words[first - 1], words[last + 1]];
  const nextTag = next?.tag;
  let office = 0;
  for (const step of OFFICE_BESIDE) if (offices[step < 0 ? first + step : last + step] === true) office = 1;
  const before = lookAround(view, Math.max(0, first - BEFORE), first - 1);
  const behind = lookAround(view, last + 1, last + BEHIND);
  const further = lookAround(view, last + BEHIND + 1, last + BEHIND + 2);
  for (let each = 0; each < PREPOSITIONS.length; each++) row.push(each === group ? 1 : 0);
  row.push(
    askedGroup === null ? 0 : askedGroup === group ? 1 : -1,
    isVerbal(words[lead]?.tag) ? 1 : 0,
    BECOMES.test(lower[lead] ?? '') ? 1 : 0,
    previous?.text === ',' ? 1 : 0,
    previous?.tag === 'PROPN' ? 1 : 0,
    isVerbal(nextTag) ? 1 : 0,
    next?.text === ',' ? 1 : 0,
    next?.text === 'of' ? 1 : 0,
    OWNS.test(next?.text ?? '') ? 1 : 0,
    previous?.text === '(' ? 1 : 0,
    office,
    before.office + behind.office + further.office > 0 ? 1 : 0,
    head !== null && singular[last + 1] === head ? 2 : behind.head,
    before.head,
    behind.markedHead,
    before.markedHead,
    (termAt.get(last + 1)?.weight ?? 0) > 0 ? 1 : 0,
    nextTag === 'NOUN' ? 1 : 0,
    behind.weight / total,
    before.weight / total,
  );
}

function isVerbal(tag: string | undefined): boolean {
  return tag === 'VERB' || tag === 'AUX';
}

/** What stands in a stretch of words, each as 1 where it is there: an office of the question's, the noun asked for. */
function lookAround({ offices, singular, termAt, head }: SpanView, from: number, to: number) {
  const found = { office: 0, head: 0, markedHead: 0, weight: 0 };
  for (let word = from; word <= to; word++) {
    const term = termAt.get(word);
    if (head !== null && singular[word] === head) found.head = 1;
    if (term === undefined) continue;
    found.weight += term.weight;
    if (term.head) found.markedHead = 1;
    if (offices[word] === true) found.office = 1;
  }
  return found;
}

/** The word before a span, its articles, adjectives and numbers left out: a preposition, a verb. */
function leadOf({ first }: AnswerSpan, { words }: SpanView): number {
  let at = first - 1;
  while (at >= 0 && at > first - 4 && belongsToNoun(words[at]?.tag)) at--;
  return at;
}

function belongsToNoun(tag: string | undefined): boolean {
  return tag === 'DET' || tag === 'ADJ' || tag === 'ADV' || tag === 'NUM';
}

/** The number of the preposition's group before a span; -1 for none. */
export function prepositionBefore(span: AnswerSpan, view: SpanView): number {
  return GROUP_OF.get(view.lower[leadOf(span, view)] ?? '') ?? -1;
}

/** The group of "by", behind which a passive names who acts. */
export const BY = GROUP_OF.get('by') ?? -1;
