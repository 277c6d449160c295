import type { Span } from '../../corpus/split.ts';
import type { Reading } from '../../language/reading.ts';
import type { Question } from '../question/question.ts';
import type { PassageView } from './candidates.ts';
import type { Features } from './feature-names.ts';

type KindFeatures = Pick<
  Features,
  'hasDate' | 'hasQuantity' | 'countsHead' | 'hasName' | 'newNames' | 'hasPlace'
>;

const PLACE = /\b(?:in|at|near|on|outside|from|to)\s+(?:the )?\p{Lu}/u;
/** Content words between a number and what it counts: "six cyber security centres". */
const COUNTED_WITHIN = 4;
const NONE: KindFeatures = {
  hasDate: 0,
  hasQuantity: 0,
  countsHead: 0,
  hasName: 0,
  newNames: 0,
  hasPlace: 0,
};
const DATED: KindFeatures = { ...NONE, hasDate: 1 };
const QUANTIFIED: KindFeatures = { ...NONE, hasQuantity: 1 };
const COUNTED: KindFeatures = { ...QUANTIFIED, countsHead: 1 };

/** Whether a sentence has something of the kind that was asked for. Where none was asked for, it is not even read. */
export function kindFeatures(
  question: Question,
  view: PassageView,
  read: (passage: PassageView['passage']) => Reading,
): KindFeatures {
  switch (question.wanted.kind) {
    case 'other':
      return NONE;
    case 'date':
      return hasDate(question, view, read) ? DATED : NONE;
    case 'quantity':
      return quantityFeatures(question, view, read(view.passage));
    default:
      return nameFeatures(question, read(view.passage));
  }
}

function hasDate(
  question: Question,
  { passage }: PassageView,
  read: (passage: PassageView['passage']) => Reading,
): boolean {
  if (passage.article.published !== null && passage.paragraph === 1) return true;
  const reading = read(passage);
  return reading.dates().some((date) => isNew(date, reading, question));
}

function quantityFeatures(question: Question, { hits }: PassageView, reading: Reading): KindFeatures {
  const quantities = reading.quantities().filter((quantity) => isNew(quantity, reading, question));
  if (quantities.length === 0) return NONE;
  const heads = hits.filter(({ term }) => question.terms[term]?.head);
  const tokens = heads.length > 0 ? reading.tokens().filter((token) => !token.stop) : [];
  const counts = quantities.some(({ start }) => {
    const at = tokens.findIndex((token) => token.start >= start);
    return heads.some(({ place }) => place >= at && place - at <= COUNTED_WITHIN);
  });
  return counts ? COUNTED : QUANTIFIED;
}

function nameFeatures({ wanted, allTerms }: Question, reading: Reading): KindFeatures {
  let names = 0;
  for (const name of reading.capitalised()) if (!allTerms.has(name)) names++;
  return {
    hasDate: 0,
    hasQuantity: 0,
    countsHead: 0,
    hasName: names > 0 ? 1 : 0,
    newNames: Math.min(1, names / 4),
    hasPlace: wanted.kind === 'place' && PLACE.test(reading.text) ? 1 : 0,
  };
}

function isNew({ start, end }: Span, { text }: Reading, { allTerms }: Question): boolean {
  return !allTerms.has(text.slice(start, end).toLowerCase());
}
