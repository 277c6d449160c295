import { antecedent } from './anaphora.ts';
import type { PassageView } from './candidates.ts';
import { longestRise, narrowness, nearest, placesByTerm, share } from './closeness.ts';
import { bm25, coverage } from './matching.ts';
import type { Question, QuestionTerm } from './question.ts';
import type { Reading } from './reading.ts';

/** What may speak for a passage, or against it. All are measured from 0 to about 1. */
export const FEATURE_NAMES = [
  // The sentence, the paragraph and the article against the best ones found: BM25 as shares.
  'sentenceScore',
  'paragraphScore',
  'articleScore',
  // BM25 of sentence and paragraph with other constants, as shares of the question's weight.
  'sentenceSaturated',
  'paragraphLengthwise',
  // Shares of the question's weight that are covered: by the sentence; by its paragraph with the title; by what only
  // the sentence before, the one behind, the surroundings add; by the title alone.
  'coverage',
  'contextCoverage',
  'previousAdds',
  'nextAdds',
  'contextAdds',
  'titleCoverage',
  // The same by the kind of word: in the sentence, and added by the paragraph with the title.
  'names',
  'nouns',
  'verbs',
  'numbers',
  'heads',
  'circumstances',
  'contextNames',
  'contextNouns',
  'contextVerbs',
  'contextNumbers',
  'contextHeads',
  'contextCircumstances',
  // Of the verbs, of the other plain words, and of all words the share that is there; 0.5 for a question without such.
  'verbShare',
  'nounShare',
  'termShare',
  'rarest',
  // Words that no other sentence of the paragraph has; the share of the paragraph's best; words by their rarity among
  // the candidates.
  'unique',
  'bestOfParagraph',
  'telling',
  // Neighbouring words of the question near each other here, in its order, within a narrow window; shared 4-grams.
  'phrases',
  'closeness',
  'order',
  'window',
  'fourGrams',
  // Something of the kind that was asked for, which the question does not hold.
  'hasDate',
  'hasQuantity',
  'countsHead',
  'hasName',
  'newNames',
  'hasPlace',
  'asksNoun',
  // What the sentence looks like.
  'opening',
  'shortness',
  'length',
  'newWords',
  'pronounAdds',
  'list',
  // "What is it called" and "This is called"; "What is X" and "X is a"; "why" and "because"; "how" and "by".
  'naming',
  'namingAdds',
  'defines',
  'reason',
  'means',
] as const;
type FeatureName = (typeof FEATURE_NAMES)[number];
export type Features = Readonly<Record<FeatureName, number>>;

const ASKS_NAME = /\b(?:called|names?|named|known as|terms?|termed|word for|referred|nickname|title)\b/i;
const NAMES =
  /\b(?:called|named?|known as|termed|referred to|nicknamed|dubbed|titled?|entitled|so-called|aka)\b/i;
const ASKS_REASON = /\bwhy\b|\breasons?\b|\bcauses?\b/i;
const GIVES_REASON =
  /\b(?:because|due to|since|therefore|so that|in order|as a result|led to|caused?|reason|thus|to \w+)\b/i;
const ASKS_MEANS = /^how (?!many|much|long|old|far|big|large|often|tall)/i;
const GIVES_MEANS = /\b(?:by|through|using|via|with the (?:help|use))\b/i;
const ASKS_DEFINITION =
  /^(?:what|who)\s+(?:is|are|was|were)\s+(?!.*\s(?:of|for|in|by|to|with|at|on|from)\s)/i;
const COPULA = /\s(?:is|are|was|were|refers? to|means|denotes)\s+(?:an?|the|one|any|some|not)?\b/;
const PLACE = /\b(?:in|at|near|on|outside|from|to)\s+(?:the )?\p{Lu}/u;
const LONGEST_DEFINED = 4;
/** Content words between a number and what it counts: "six cyber security centres". */
const COUNTED_WITHIN = 4;
const NEIGHBOURS = 2;
const LIST_COMMAS = 4;

/** A way to describe the candidates of one question, each in the light of the others. */
export type Describe = (view: PassageView) => Features;

/** Prepares what is the same for all candidates of a question. */
export function createDescriber(
  question: Question,
  views: readonly PassageView[],
  read: (passage: PassageView['passage']) => Reading,
): Describe {
  const { terms, wanted, text: asked } = question;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const best = {
    sentence: Math.max(...views.map(({ score }) => score)) || 1,
    paragraph: Math.max(...views.map(({ group }) => group.score)) || 1,
  };
  const articles = new Map<unknown, number>();
  for (const { passage, group } of views)
    articles.set(passage.article, Math.max(articles.get(passage.article) ?? 0, group.score));
  const telling = rarityAmong(terms, views);
  const classes = terms.map(classOf);
  const rarest = terms.reduce(
    (a, { weight, known }, i) => (known && weight > (terms[a]?.weight ?? -1) ? i : a),
    -1,
  );
  const grams = fourGramsOf(terms);
  const asksName = ASKS_NAME.test(asked);
  const asksReason = ASKS_REASON.test(asked);
  const asksMeans = ASKS_MEANS.test(asked);
  const asksDefinition = terms.length <= LONGEST_DEFINED && ASKS_DEFINITION.test(asked);
  const noun = wanted.kind === 'other' ? terms.findIndex((term) => term === askedNoun(question)) : -1;

  return (view) => {
    const { passage, group, match, hits } = view;
    const { credits } = match;
    const { text, position } = passage;
    const siblings = views.filter((other) => other.group === group);
    const at = (place: number): Float64Array =>
      siblings.find((other) => other.passage.position === place)?.match.credits ?? new Float64Array(0);
    const adds = (others: Float64Array): number =>
      coverage(
        terms,
        credits.map((credit, i) => Math.max(0, (others[i] ?? 0) - credit)),
      );
    const covered = coverage(terms, credits);
    const previousAdds = adds(at(position - 1));
    const own = byClass(terms, classes, credits, total);
    const around = byClass(
      terms,
      classes,
      credits.map((credit, i) => Math.max(0, (group.context[i] ?? 0) - credit)),
      total,
    );
    const best0 = Math.max(...siblings.map((other) => coverage(terms, other.match.credits)));
    const words = passage.terms.length;
    const places = placesByTerm(hits, terms.length);
    const newWords = words - new Set(hits.map(({ place }) => place)).size;
    const names = asksName && NAMES.test(text);
    const { relativeLength } = view;
    return {
      sentenceScore: view.score / best.sentence,
      paragraphScore: group.score / best.paragraph,
      articleScore: (articles.get(passage.article) ?? 0) / best.paragraph,
      sentenceSaturated: bm25(terms, match, relativeLength, 0.6, 0.8) / total,
      paragraphLengthwise: bm25(terms, group.own, group.relativeLength, 2, 0.9) / total,
      coverage: covered,
      contextCoverage: coverage(terms, group.context),
      previousAdds,
      nextAdds: adds(at(position + 1)),
      contextAdds: adds(group.context),
      titleCoverage: coverage(terms, group.title.credits),
      names: own.name,
      nouns: own.noun,
      verbs: own.verb,
      numbers: own.number,
      heads: own.head,
      circumstances: own.circumstance,
      contextNames: around.name,
      contextNouns: around.noun,
      contextVerbs: around.verb,
      contextNumbers: around.number,
      contextHeads: around.head,
      contextCircumstances: around.circumstance,
      verbShare: shareIn(terms, credits, (term) => term.verb && !term.name),
      nounShare: shareIn(terms, credits, (term) => !term.verb && !term.name),
      termShare: terms.length === 0 ? 0 : places.filter((found) => found.length > 0).length / terms.length,
      rarest: credits[rarest] ?? 0,
      unique:
        terms.reduce((sum, { weight }, i) => {
          const credit = credits[i] ?? 0;
          const alone =
            credit > 0 && siblings.every((other) => other === view || (other.match.credits[i] ?? 0) < credit);
          return alone ? sum + weight * credit : sum;
        }, 0) / total,
      bestOfParagraph: best0 === 0 ? 0 : covered / best0,
      telling: telling.reduce((sum, weight, i) => sum + weight * (credits[i] ?? 0), 0),
      phrases: share(terms, places, (a, b) => (nearest(a, b) <= NEIGHBOURS ? 1 : 0)),
      closeness: share(terms, places, (a, b) => 1 / nearest(a, b)),
      order: terms.length === 0 ? 0 : longestRise(hits) / terms.length,
      window: narrowness(hits),
      fourGrams: shareOf(grams, ` ${passage.terms.join(' ')} `),
      ...kindFeatures(question, view, read),
      asksNoun: noun < 0 ? 0.5 : (credits[noun] ?? 0) > 0 ? 1 : 0,
      opening: 1 / (1 + position),
      shortness: Math.max(0, 1 - words / 8),
      length: Math.log(1 + words) / 4,
      newWords: Math.log(1 + newWords) / 4,
      pronounAdds: antecedent(passage) ? previousAdds : 0,
      list: text.split(',').length > LIST_COMMAS + 1 ? 1 : 0,
      naming: names ? 1 : 0,
      namingAdds: names ? previousAdds : 0,
      defines: asksDefinition && covered > 0.6 && definesAtOnce(view) ? 1 : 0,
      reason: asksReason && GIVES_REASON.test(text) ? 1 : 0,
      means: asksMeans && GIVES_MEANS.test(text) ? 1 : 0,
    };
  };
}

type TermClass = 'number' | 'name' | 'verb' | 'head' | 'circumstance' | 'noun';

function classOf(term: QuestionTerm): TermClass {
  if (/^\p{N}/u.test(term.text)) return 'number';
  if (term.name) return 'name';
  if (term.verb) return 'verb';
  if (term.head) return 'head';
  return term.adjunct ? 'circumstance' : 'noun';
}

function byClass(
  terms: readonly QuestionTerm[],
  classes: readonly TermClass[],
  credits: Float64Array,
  total: number,
): Record<TermClass, number> {
  const sums = { number: 0, name: 0, verb: 0, head: 0, circumstance: 0, noun: 0 };
  terms.forEach(({ weight }, i) => {
    const name = classes[i];
    if (name !== undefined) sums[name] += (weight * (credits[i] ?? 0)) / total;
  });
  return sums;
}

function shareIn(
  terms: readonly QuestionTerm[],
  credits: Float64Array,
  chosen: (term: QuestionTerm) => boolean,
): number {
  let covered = 0;
  let total = 0;
  terms.forEach((term, i) => {
    if (!chosen(term)) return;
    covered += term.weight * (credits[i] ?? 0);
    total += term.weight;
  });
  return total === 0 ? 0.5 : covered / total;
}

/** Each term's share of the rarity that the question's terms have among the candidates: their IDF in this small set. */
function rarityAmong(terms: readonly QuestionTerm[], views: readonly PassageView[]): number[] {
  const rarities = terms.map((_, i) => {
    const holding = views.filter(({ match }) => (match.credits[i] ?? 0) > 0).length;
    return holding === 0 ? 0 : Math.log(1 + (views.length - holding + 0.5) / (holding + 0.5));
  });
  const sum = rarities.reduce((a, b) => a + b, 0) || 1;
  return rarities.map((rarity) => rarity / sum);
}

function kindFeatures(
  question: Question,
  { passage, hits }: PassageView,
  read: (passage: PassageView['passage']) => Reading,
): Pick<Features, 'hasDate' | 'hasQuantity' | 'countsHead' | 'hasName' | 'newNames' | 'hasPlace'> {
  const { wanted, allTerms } = question;
  const none = { hasDate: 0, hasQuantity: 0, countsHead: 0, hasName: 0, newNames: 0, hasPlace: 0 };
  if (wanted.kind === 'other') return none;
  const reading = read(passage);
  const isNew = ({ start, end }: { start: number; end: number }): boolean =>
    !allTerms.has(reading.text.slice(start, end).toLowerCase());
  if (wanted.kind === 'date') {
    const reported = passage.article.published !== null && passage.paragraph === 1;
    return { ...none, hasDate: reported || reading.dates().some(isNew) ? 1 : 0 };
  }
  if (wanted.kind === 'quantity') {
    const quantities = reading.quantities().filter(isNew);
    if (quantities.length === 0) return none;
    const heads = hits.filter(({ term }) => question.terms[term]?.head);
    const tokens = heads.length > 0 ? reading.tokens().filter((token) => !token.stop) : [];
    const counts = quantities.some(({ start }) => {
      const at = tokens.findIndex((token) => token.start >= start);
      return heads.some(({ place }) => place >= at && place - at <= COUNTED_WITHIN);
    });
    return { ...none, hasQuantity: 1, countsHead: counts ? 1 : 0 };
  }
  const newNames = reading.capitalised().filter((name) => !allTerms.has(name)).length;
  return {
    ...none,
    hasName: newNames > 0 ? 1 : 0,
    newNames: Math.min(1, newNames / 4),
    hasPlace: wanted.kind === 'place' && PLACE.test(reading.text) ? 1 : 0,
  };
}

/** "Which treaty …", "What type of model …": the noun that stands right behind the question word. */
function askedNoun({ text, terms }: Question): QuestionTerm | undefined {
  const behind = /\b(?:what|which)\s+/iu.exec(text);
  return behind === null ? undefined : terms.find(({ start }) => start === behind.index + behind[0].length);
}

/** All that was found of the question stands before the verb, and little else: "Prime numbers are the …". */
function definesAtOnce({ passage, hits }: PassageView): boolean {
  const copula = COPULA.exec(passage.text);
  const last = hits.at(-1);
  if (copula === null || last === undefined) return false;
  const before = passage.text.slice(0, copula.index).split(/\s+/).length;
  return last.place < LONGEST_DEFINED && before <= LONGEST_DEFINED + 2 && before > last.place;
}

function fourGramsOf(terms: readonly QuestionTerm[]): ReadonlySet<string> {
  const text = ` ${terms.map(({ term }) => term).join(' ')} `;
  const grams = new Set<string>();
  for (let i = 0; i + 4 <= text.length; i++) grams.add(text.slice(i, i + 4));
  return grams;
}

function shareOf(wanted: ReadonlySet<string>, held: string): number {
  let shared = 0;
  for (const gram of wanted) if (held.includes(gram)) shared++;
  return wanted.size === 0 ? 0 : shared / wanted.size;
}
