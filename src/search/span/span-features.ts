import { toSingular } from '../../language/words/singular.ts';
import { ASKED_TYPES } from '../question/asked-nouns.ts';
import { describePosition, POSITION_NAMES } from './position-features.ts';
import { isSize, isTime } from './rate-form.ts';
import { describeRelation, RELATION_NAMES } from './relation-features.ts';
import type { RatedSpan, SpanView } from './span-view.ts';

const FORMS = ['name', 'date', 'quantity', 'phrase', 'list', 'quoted', 'published'] as const;
const GAPS = ['unknown', 'subject', 'object', 'oblique'] as const;

/** What a question asks for. */
const ASKED_NAMES = [
  ...ASKED_TYPES.map((type) => `asked.${type}`),
  'asked.bodies',
  'asked.list',
  'asked.plural',
  'asked.gap',
  'asked.keywords',
  'asked.future',
];

/** What a span is by itself, and how much of it the question holds. */
const FORM_NAMES = [
  'form',
  ...FORMS.map((form) => `form.${form}`),
  'form.person',
  'form.organisation',
  'form.place',
  'form.precision',
  'form.money',
  'form.percent',
  'form.time',
  'form.bare',
  'form.size',
  'form.items',
  'form.chained',
  'form.determined',
  'form.words',
  'form.parts',
  'form.capital',
  'form.digits',
  'form.office',
  'form.new',
  'form.common',
  'form.askedNames',
  'form.askedWeight',
  'form.askedHead',
  'form.headIsAsked',
  'form.holdsAsked',
];

/** The names of a span's features, in the order of its row. */
export const SPAN_FEATURE_NAMES: readonly string[] = [
  ...ASKED_NAMES,
  ...FORM_NAMES,
  ...POSITION_NAMES,
  ...RELATION_NAMES,
];

/** Describes the spans of a sentence as answers to its question: a row of numbers each. */
export function describeSpans(view: SpanView): Float64Array[] {
  const asked = describeAsked(view);
  const length = SPAN_FEATURE_NAMES.length;
  // One stretch of memory for all rows: to find room for each takes longer than to fill it.
  const rows = new Float64Array(view.spans.length * length);
  return view.spans.map((rated, at) => {
    const row = asked.slice();
    describeForm(rated, view, row);
    describePosition(rated.span, view, row);
    describeRelation(rated, view, row);
    rows.set(row, at * length);
    return rows.subarray(at * length, (at + 1) * length);
  });
}

function describeAsked({ question: { asked, asksFuture } }: SpanView): number[] {
  return [
    ...ASKED_TYPES.map((type) => Number(asked.type === type)),
    Number(asked.isOpenToBodies),
    Number(asked.isList),
    Number(asked.isPlural),
    GAPS.indexOf(asked.gap),
    Number(asked.isKeywords),
    Number(asksFuture),
  ];
}

function describeForm({ span, form }: RatedSpan, view: SpanView, row: number[]): void {
  const { question, reading, total, head, marks } = view;
  const { first, last, unit } = span;
  const text = reading.text.slice(span.start, span.end);
  let [content, held, common] = [0, 0, 1];
  for (const token of view.content) {
    if (token.start >= span.end || token.end <= span.start) continue;
    content++;
    if (question.allTerms.has(token.term)) held++;
    common = Math.min(common, view.shareOf(token.term));
  }
  let [inside, names, weight, askedHead] = [0, 0, 0, 0];
  for (const [i, { word, term }] of marks.entries()) {
    if (word < first || word > last) continue;
    inside++;
    if (term.name) names++;
    if (term.head) askedHead = 1;
    const isAgain = marks.slice(0, i).some((mark) => mark.term === term && mark.word >= first);
    if (!isAgain) weight += term.weight;
  }
  row.push(form);
  for (const each of FORMS) row.push(span.form === each ? 1 : 0);
  row.push(
    span.person,
    span.organisation,
    span.place,
    span.precision,
    unit === 'money' ? 1 : 0,
    unit === 'percent' ? 1 : 0,
    isTime(unit) ? 1 : 0,
    unit === '' ? 1 : 0,
    isSize(unit) ? 1 : 0,
    span.items,
    span.chained,
    span.determined ? 1 : 0,
    last - first + 1,
    span.parts.length,
    CAPITAL.test(text) ? 1 : 0,
    DIGIT.test(text) ? 1 : 0,
    view.offices.slice(first, last + 1).includes(true) ? 1 : 0,
    content === 0 ? 0 : 1 - Math.max(held, inside) / content,
    content === 0 ? 0 : common,
    names,
    weight / total,
    askedHead,
    head !== null && toSingular(span.head) === head ? 1 : 0,
    head !== null && view.singular.slice(first, last + 1).includes(head) ? 1 : 0,
  );
}

const CAPITAL = /^\p{Lu}/u;
const DIGIT = /\d/;
