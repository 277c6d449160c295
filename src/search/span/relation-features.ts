import type { AnswerSpan } from '../../language/spans/answer-span.ts';
import type { QuestionTerm } from '../question/question.ts';
import type { Deed } from './deeds.ts';
import { BY, prepositionBefore } from './position-features.ts';
import type { RatedSpan, SpanView } from './span-view.ts';

const FAR = 30;
const NOWHERE = 40;
/** A span of another form is a rival from so far below. */
const AS_GOOD = 0.15;

/** How a span stands to the question's words, its verb, the other spans and the rest of the text. */
export const RELATION_NAMES = [
  'verb.there',
  'verb.side',
  'verb.distance',
  'verb.clause',
  'verb.passive',
  'verb.denied',
  'verb.fact',
  'verb.role',
  'deed.match',
  'deed.denied',
  'deed.fact',
  'deed.opposed',
  'deed.distance',
  'deed.asserted',
  'deed.subject',
  'deed.sameDistance',
  'deed.sameState',
  'deed.nearer',
  'claim.asked',
  'claim.opposed',
  'claim.same',
  'claim.extended',
  'claim.shortened',
  'claim.otherYear',
  'claim.otherMonth',
  'claim.opposites',
  'claim.spokenOf',
  'claim.ranksMissing',
  'claim.ranksAdded',
  'near.all',
  'near.word',
  'near.name',
  'near.head',
  'near.clause',
  'near.before',
  'near.behind',
  'rival.as',
  'rival.before',
  'rival.better',
  'rival.inside',
  'rival.around',
  'rival.list',
  'text.start',
  'text.clause',
  'text.words',
  'text.inTitle',
  'passage.rank',
  'passage.lead',
  'passage.chance',
  'passage.coverage',
  'passage.position',
  'passage.paragraph',
  'passage.names',
  'passage.verbs',
  'passage.context',
];

/** @param row what is added to */
export function describeRelation(rated: RatedSpan, view: SpanView, row: number[]): void {
  const { span } = rated;
  describeVerb(span, view, row);
  describeDeed(span, view, row);
  describeNearness(span, view, row);
  describeRivals(rated, view, row);
  describeText(span, view, row);
}

function describeVerb(span: AnswerSpan, view: SpanView, row: number[]): void {
  const { word, isPassive, isDenied, isFact } = view.verb;
  if (word < 0) {
    row.push(0, 0, FAR, -1, -1, 0, -1, 0);
    return;
  }
  const distance = word < span.first ? span.first - word : Math.max(0, word - span.last);
  row.push(
    1,
    word < span.first ? 1 : word > span.last ? -1 : 0,
    Math.min(FAR, distance),
    Number(view.clauses[word] === view.clauses[span.first]),
    isPassive === null ? -1 : Number(isPassive),
    Number(isDenied),
    isFact === null ? -1 : Number(isFact),
    roleOf(span, view),
  );
}

/** 1 where a span stands as the gap of the question asks: before the verb, behind it, behind its "by"; -1 where the other does. */
function roleOf(span: AnswerSpan, view: SpanView): number {
  const { word, isPassive } = view.verb;
  const isLeft = span.last < word;
  const preposition = prepositionBefore(span, view);
  switch (view.question.asked.gap) {
    case 'subject':
      if (isPassive === true) return !isLeft && preposition === BY ? 1 : isLeft ? -1 : 0;
      return isLeft && preposition < 0 ? 1 : -1;
    case 'object':
      if (isPassive === true) return isLeft ? 1 : -1;
      return isLeft ? -1 : preposition < 0 ? 1 : 0;
    default:
      return !isLeft && preposition >= 0 ? 1 : 0;
  }
}

const STATES = { done: 2, open: 1, planned: -1, ended: -2, supposed: -3, denied: -4 } as const;

function describeDeed(span: AnswerSpan, view: SpanView, row: number[]): void {
  const { claim, clauses } = view;
  let nearest: { deed: Deed; distance: number } | null = null;
  let same: { deed: Deed; distance: number } | null = null;
  const distances: number[] = [];
  for (const deed of claim.deeds) {
    const { word, isVerb, match } = deed;
    const words = word < span.first ? span.first - word : Math.max(0, word - span.last) * 1.2;
    const distance = words + 4 * Math.abs((clauses[word] ?? 0) - (clauses[span.first] ?? 0));
    if (isVerb && (nearest === null || distance < nearest.distance)) nearest = { deed, distance };
    if (match === 1 && (same === null || distance < same.distance)) same = { deed, distance };
    if (isVerb && match === 0) distances.push(distance);
  }
  const away = same?.distance ?? FAR;
  const deed = nearest?.deed;
  const isAsserted = deed !== undefined && !deed.isDenied && deed.isFact;
  row.push(
    deed?.match ?? -1,
    Number(deed?.isDenied ?? false),
    deed === undefined ? -1 : Number(deed.isFact),
    Number(deed?.isOpposed ?? false),
    Math.min(FAR, nearest?.distance ?? FAR),
    deed?.match === 1 ? (isAsserted ? 1 : -1) : 0,
    deed?.subject ?? 0,
    Math.min(FAR, away),
    same === null ? 0 : STATES[same.deed.state],
    Math.min(5, distances.filter((distance) => distance < away).length),
    claim.asked,
    claim.opposed,
    claim.same,
    claim.extended,
    claim.shortened,
    claim.otherYear,
    claim.otherMonth,
    claim.opposites,
    claim.spokenOf,
    claim.ranksMissing,
    claim.ranksAdded,
  );
}

/** How close the question's words stand, each by its weight; a comma or a bracket between counts for two words. */
function describeNearness(span: AnswerSpan, view: SpanView, row: number[]): void {
  const { clauses, marks, total } = view;
  // A question has few words: to look through lists of them takes less time than to make sets.
  const seen: QuestionTerm[] = [];
  const inClause: QuestionTerm[] = [];
  const near: QuestionTerm[] = [];
  const values: number[] = [];
  let [clause, before, behind] = [0, 0, 0];
  let [word, name, head] = [NOWHERE, NOWHERE, NOWHERE];
  for (const { word: at, term } of marks) {
    const isBefore = at < span.first;
    const isBehind = at > span.last;
    if (!seen.includes(term)) {
      seen.push(term);
      if (isBefore) before += term.weight;
      else if (isBehind) behind += term.weight;
    }
    if (!isBefore && !isBehind) continue;
    const distance = isBefore ? span.first - at : at - span.last;
    const breaks = Math.abs((clauses[at] ?? 0) - (clauses[span.first] ?? 0));
    const value = term.weight / (1 + (distance + 2 * breaks) / 5);
    const known = near.indexOf(term);
    if (known < 0) {
      near.push(term);
      values.push(Math.max(0, value));
    } else values[known] = Math.max(values[known] ?? 0, value);
    if (breaks === 0 && !inClause.includes(term)) {
      inClause.push(term);
      clause += term.weight;
    }
    if (term.name) name = Math.min(name, distance);
    else word = Math.min(word, distance);
    if (term.head) head = Math.min(head, distance);
  }
  let all = 0;
  for (const value of values) all += value;
  row.push(all / total, word, name, head, clause / total, before / total, behind / total);
}

function describeRivals({ span, form }: RatedSpan, { spans }: SpanView, row: number[]): void {
  let [as, before, better, inside, around, list] = [0, 0, 0, 0, 0, 0];
  for (const { span: other, form: otherForm } of spans) {
    if (other === span) continue;
    const holds = other.start <= span.start && other.end >= span.end;
    const isApart = other.start >= span.end || other.end <= span.start;
    if (isApart && otherForm >= form - AS_GOOD) {
      as++;
      if (other.start < span.start) before++;
    }
    if (otherForm > form + AS_GOOD) better++;
    if (other.start >= span.start && other.end <= span.end) inside++;
    if (holds) around++;
    if (holds && other.form === 'list') list = 1;
  }
  const most = Math.min;
  row.push(most(12, as), most(8, before), most(12, better), most(5, inside), most(5, around), list);
}

function describeText(span: AnswerSpan, view: SpanView, row: number[]): void {
  const { words, clauses, reading, candidate } = view;
  const { passage, features } = candidate;
  row.push(
    span.first / Math.max(1, words.length),
    Math.min(8, clauses[span.first] ?? 0),
    Math.min(80, words.length),
    Number(passage.article.title.includes(reading.text.slice(span.start, span.end))),
    view.rank,
    view.lead,
    view.chance,
    view.coverage,
    Math.min(5, passage.position),
    Math.min(8, passage.paragraph),
    features.names + features.contextNames,
    features.verbShare,
    features.contextCoverage,
  );
}
