import { antecedent } from '../../index/passage.ts';
import type { Reading } from '../../language/reading.ts';
import type { Question } from '../question/question.ts';
import { bestScores, type PassageView } from './candidates.ts';
import { distances, longestRise, narrowness, placesByTerm } from './closeness.ts';
import { createCover } from './cover-features.ts';
import type { Features } from './feature-names.ts';
import { createGramShare } from './four-grams.ts';
import { kindFeatures } from './kind-features.ts';
import { bm25, type Hit } from './matching.ts';
import { createWording } from './wording-features.ts';

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
  const { terms, wanted } = question;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const best = bestScores(views);
  const articles = bestByArticle(views);
  const cover = createCover(question, views);
  const wording = createWording(question);
  const gramShare = createGramShare(terms.map(({ term }) => term));
  const noun = wanted.kind === 'other' ? askedNoun(question) : -1;

  return (view) => {
    const { passage, group, match, hits, relativeLength } = view;
    const { text, position } = passage;
    const words = passage.terms.length;
    const covered = cover(view);
    const { own, around } = covered;
    const kind = kindFeatures(question, view, read);
    const worded = wording(view, covered.coverage);
    const places = placesByTerm(hits, terms.length);
    const near = distances(places);
    const pairs = Math.max(1, terms.length - 1);
    const newWords = words - countPlaces(hits);
    // Every feature is named here, in one literal: objects put together from parts take several times as long.
    return {
      sentenceScore: view.score / best.sentence,
      paragraphScore: group.score / best.paragraph,
      articleScore: (articles.get(passage.article) ?? 0) / best.paragraph,
      sentenceSaturated: bm25(terms, match, relativeLength, 0.6, 0.8) / total,
      paragraphLengthwise: bm25(terms, group.own, group.relativeLength, 2, 0.9) / total,
      coverage: covered.coverage,
      contextCoverage: covered.contextCoverage,
      previousAdds: covered.previousAdds,
      nextAdds: covered.nextAdds,
      contextAdds: covered.contextAdds,
      titleCoverage: covered.titleCoverage,
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
      verbShare: covered.verbShare,
      nounShare: covered.nounShare,
      termShare: terms.length === 0 ? 0 : places.filter((found) => found.length > 0).length / terms.length,
      rarest: covered.rarest,
      unique: covered.unique,
      bestOfParagraph: covered.bestOfParagraph,
      telling: covered.telling,
      phrases: near.filter((distance) => distance <= NEIGHBOURS).length / pairs,
      closeness: near.reduce((sum, distance) => sum + 1 / distance, 0) / pairs,
      order: terms.length === 0 ? 0 : longestRise(hits) / terms.length,
      window: narrowness(hits),
      fourGrams: gramShare(passage.terms),
      hasDate: kind.hasDate,
      hasQuantity: kind.hasQuantity,
      countsHead: kind.countsHead,
      hasName: kind.hasName,
      newNames: kind.newNames,
      hasPlace: kind.hasPlace,
      asksNoun: noun < 0 ? 0.5 : (match.credits[noun] ?? 0) > 0 ? 1 : 0,
      opening: 1 / (1 + position),
      shortness: Math.max(0, 1 - words / 8),
      length: Math.log(1 + words) / 4,
      newWords: Math.log(1 + newWords) / 4,
      pronounAdds: covered.previousAdds > 0 && antecedent(passage) ? covered.previousAdds : 0,
      list: isList(text) ? 1 : 0,
      naming: worded.naming,
      namingAdds: worded.naming * covered.previousAdds,
      defines: worded.defines,
      reason: worded.reason,
      means: worded.means,
    };
  };
}

/** The score of the best paragraph of each article. */
function bestByArticle(views: readonly PassageView[]): ReadonlyMap<unknown, number> {
  const articles = new Map<unknown, number>();
  for (const { passage, group } of views)
    articles.set(passage.article, Math.max(articles.get(passage.article) ?? 0, group.score));
  return articles;
}

/** The place of the noun right behind the question word: "Which treaty …", "What type of model …"; -1 where none is. */
function askedNoun({ text, terms }: Question): number {
  const behind = /\b(?:what|which)\s+/iu.exec(text);
  return behind === null ? -1 : terms.findIndex(({ start }) => start === behind.index + behind[0].length);
}

/** How many words of a sentence were found: hits come in its order. */
function countPlaces(hits: readonly Hit[]): number {
  let count = 0;
  let last = -1;
  for (const { place } of hits) {
    if (place !== last) count++;
    last = place;
  }
  return count;
}

function isList(text: string): boolean {
  let commas = 0;
  for (let at = text.indexOf(','); at >= 0 && commas <= LIST_COMMAS; at = text.indexOf(',', at + 1)) commas++;
  return commas > LIST_COMMAS;
}
