import type { Question, QuestionTerm } from '../question/question.ts';
import type { PassageView } from './candidates.ts';
import type { Features } from './feature-names.ts';
import { coverage } from './matching.ts';

type Cover = Pick<
  Features,
  | 'coverage'
  | 'contextCoverage'
  | 'previousAdds'
  | 'nextAdds'
  | 'contextAdds'
  | 'titleCoverage'
  | 'verbShare'
  | 'nounShare'
  | 'rarest'
  | 'unique'
  | 'bestOfParagraph'
  | 'telling'
> & { readonly own: ByClass; readonly around: ByClass };

/** What each class of words in the question covers of its weight. */
type ByClass = Record<TermClass, number>;
type TermClass = 'number' | 'name' | 'verb' | 'head' | 'circumstance' | 'noun';

/** The candidates that stand in one paragraph. */
interface Siblings {
  readonly views: readonly PassageView[];
  /** What the best of them covers. */
  readonly best: number;
}

/** Prepares to tell what the candidates of a question cover of it, themselves and with what is around them. */
export function createCover(
  { terms }: Question,
  views: readonly PassageView[],
): (view: PassageView) => Cover {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const classes = terms.map(classOf);
  const telling = rarityAmong(terms, views);
  const rarest = rarestOf(terms);
  const siblingsOf = findSiblings(terms, views);
  return (view) => {
    const { group, match, passage } = view;
    const { credits } = match;
    const siblings = siblingsOf.get(group)?.views ?? [];
    const best = siblingsOf.get(group)?.best ?? 0;
    const covered = coverage(terms, credits);
    return {
      coverage: covered,
      contextCoverage: coverage(terms, group.context),
      previousAdds: adds(terms, total, credits, creditsAt(siblings, passage.position - 1)),
      nextAdds: adds(terms, total, credits, creditsAt(siblings, passage.position + 1)),
      contextAdds: adds(terms, total, credits, group.context),
      titleCoverage: coverage(terms, group.title.credits),
      own: byClass(terms, classes, total, credits),
      around: byClass(terms, classes, total, group.context, credits),
      verbShare: shareIn(terms, credits, isVerb),
      nounShare: shareIn(terms, credits, isNoun),
      rarest: credits[rarest] ?? 0,
      unique: total === 0 ? 0 : onlyHere(terms, view, siblings) / total,
      bestOfParagraph: best === 0 ? 0 : covered / best,
      telling: telling.reduce((sum, weight, i) => sum + weight * (credits[i] ?? 0), 0),
    };
  };
}

function findSiblings(
  terms: readonly QuestionTerm[],
  views: readonly PassageView[],
): ReadonlyMap<PassageView['group'], Siblings> {
  const siblings = new Map<PassageView['group'], { views: PassageView[]; best: number }>();
  for (const view of views) {
    const covered = coverage(terms, view.match.credits);
    const known = siblings.get(view.group);
    if (known === undefined) siblings.set(view.group, { views: [view], best: covered });
    else {
      known.views.push(view);
      known.best = Math.max(known.best, covered);
    }
  }
  return siblings;
}

function creditsAt(siblings: readonly PassageView[], position: number): Float64Array | null {
  for (const { passage, match } of siblings) if (passage.position === position) return match.credits;
  return null;
}

/** The share of the question's weight that other credits have beyond a sentence's own. */
function adds(
  terms: readonly QuestionTerm[],
  total: number,
  credits: Float64Array,
  others: Float64Array | null,
): number {
  if (others === null || total === 0) return 0;
  let sum = 0;
  for (let i = 0; i < terms.length; i++)
    sum += (terms[i]?.weight ?? 0) * Math.max(0, (others[i] ?? 0) - (credits[i] ?? 0));
  return sum / total;
}

/** The weight of what no other sentence of the paragraph has as well. */
function onlyHere(
  terms: readonly QuestionTerm[],
  view: PassageView,
  siblings: readonly PassageView[],
): number {
  let sum = 0;
  for (let i = 0; i < terms.length; i++) {
    const credit = view.match.credits[i] ?? 0;
    if (credit === 0) continue;
    let alone = true;
    for (const other of siblings)
      if (other !== view && (other.match.credits[i] ?? 0) >= credit) alone = false;
    if (alone) sum += (terms[i]?.weight ?? 0) * credit;
  }
  return sum;
}

function classOf(term: QuestionTerm): TermClass {
  if (term.figure) return 'number';
  if (term.name) return 'name';
  if (term.verb) return 'verb';
  if (term.head) return 'head';
  return term.adjunct ? 'circumstance' : 'noun';
}

/** @param less what is not counted again */
function byClass(
  terms: readonly QuestionTerm[],
  classes: readonly TermClass[],
  total: number,
  credits: Float64Array,
  less?: Float64Array,
): ByClass {
  const sums = { number: 0, name: 0, verb: 0, head: 0, circumstance: 0, noun: 0 };
  for (let i = 0; i < terms.length; i++) {
    const name = classes[i];
    const credit = Math.max(0, (credits[i] ?? 0) - (less?.[i] ?? 0));
    if (name !== undefined && credit > 0) sums[name] += ((terms[i]?.weight ?? 0) * credit) / (total || 1);
  }
  return sums;
}

const isVerb = (term: QuestionTerm): boolean => term.verb && !term.name;
const isNoun = (term: QuestionTerm): boolean => !term.verb && !term.name;

function shareIn(
  terms: readonly QuestionTerm[],
  credits: Float64Array,
  isChosen: (term: QuestionTerm) => boolean,
): number {
  let covered = 0;
  let total = 0;
  terms.forEach((term, i) => {
    if (!isChosen(term)) return;
    covered += term.weight * (credits[i] ?? 0);
    total += term.weight;
  });
  return total === 0 ? 0.5 : covered / total;
}

/** The place of the known term that weighs most; -1 where none is known. */
function rarestOf(terms: readonly QuestionTerm[]): number {
  return terms.reduce(
    (best, { weight, known }, i) => (known && weight > (terms[best]?.weight ?? -1) ? i : best),
    -1,
  );
}

/** Each term's share of the rarity that the question's terms have among the candidates: their IDF in this small set. */
function rarityAmong(terms: readonly QuestionTerm[], views: readonly PassageView[]): number[] {
  const rarities = terms.map((_, i) => {
    let holding = 0;
    for (const { match } of views) if ((match.credits[i] ?? 0) > 0) holding++;
    return holding === 0 ? 0 : Math.log(1 + (views.length - holding + 0.5) / (holding + 0.5));
  });
  const sum = rarities.reduce((a, b) => a + b, 0) || 1;
  return rarities.map((rarity) => rarity / sum);
}
