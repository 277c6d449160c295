import type { Knowledge } from '../../index/knowledge.ts';
import type { Passage } from '../../index/passage.ts';
import { opensWithAnaphor } from '../../language/anaphora.ts';
import type { AskedType } from '../question/asked-nouns.ts';
import { creditOf, type Question } from '../question/question.ts';
import { asksForSpan, rateForm } from '../span/rate-form.ts';
import type { Candidate } from './candidate.ts';
import type { Discourse } from './discourse-names.ts';

const DATES: ReadonlySet<AskedType> = new Set(['date', 'year', 'day', 'month']);
const NUMBERS: ReadonlySet<AskedType> = new Set([
  'money',
  'percent',
  'duration',
  'size',
  'count',
  'age',
  'often',
]);
const NAMES: ReadonlySet<AskedType> = new Set(['person', 'body']);
const PLACES: ReadonlySet<AskedType> = new Set(['country', 'city', 'place']);
const LEAST_FORM = 0.3;
const REASON =
  /\b(?:because|since|due to|so that|in order|as a result|owing|reason|after\b.*\b(?:fail|miss)|to (?:help|allow|enable|make|keep|protect|support|reduce|give|train|improve)|for (?:lack|health|want|fear)|could not|too )/i;
const ASKS_SPEECH =
  /\b(?:say|said|think|thinks|thought|opinion|comment|call|react|answer|respond|reply|describe|explain|put it|feel|view)\b/i;
const SPEECH = /["“”]|\b(?:said|says|called|added|told|described|argued|replied|explained)\b/i;
const OFFICE =
  /\b(?:director|head|chief|chair|president|minister|manager|secretary|ceo|officer|mayor|coordinator|rector|spokes\w+)\b/i;

/** Prepares to describe the candidates of a question, best first by what they hold themselves. */
export function createDiscourse(
  question: Question,
  candidates: readonly Omit<Candidate, 'discourse'>[],
  knowledge: Knowledge,
): (candidate: Omit<Candidate, 'discourse'>) => Discourse {
  const { terms, asked } = question;
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const [best] = candidates;
  const scores = new Map(candidates.map(({ passage, score }) => [passage, score]));
  const near = new Set(candidates.slice(0, 3).map(({ passage }) => passage));
  const inArticle = new Map<unknown, number>();
  for (const { passage } of candidates)
    inArticle.set(passage.article, (inArticle.get(passage.article) ?? 0) + 1);
  const lowered = question.text.toLowerCase();
  const isTyped = asksForSpan(asked.type);
  const asksSpeech = ASKS_SPEECH.test(question.text);
  const isOf = (types: ReadonlySet<AskedType>): number => (types.has(asked.type) ? 1 : 0);

  return (candidate) => {
    const { passage, inSentence, score } = candidate;
    const { group, text } = passage;
    const previous = group.passages[passage.position - 1];
    const next = group.passages[passage.position + 1];
    const given = weighGiven(question, candidate);
    const spans = isTyped ? findSpans(question, lowered, passage, knowledge) : NO_SPANS;
    const previousScore = previous && scores.get(previous);
    const length = passage.terms.length || 1;
    const held = passage.terms.reduce((sum, term) => sum + (question.allTerms.has(term) ? 1 : 0), 0);
    const anaphor = opensWithAnaphor(text) ? 1 : 0;
    const speaks = /["“”]/.test(text) ? 1 : 0;
    const missing = terms.filter(({ figure }, i) => figure && (inSentence[i] ?? 0) === 0).length;
    const coverage = given.sentence / total;
    return {
      span: spans.best,
      spanOfDate: spans.best * isOf(DATES),
      spanOfNumber: spans.best * isOf(NUMBERS),
      spanOfName: spans.best * isOf(NAMES),
      spanOfPlace: spans.best * isOf(PLACES),
      spans: Math.min(1, spans.count / 6),
      noSpan: isTyped && spans.count === 0 ? 1 : 0,
      listed: asked.isList ? Math.min(1, spans.items / 4) : 0,
      behindBest: previous !== undefined && previous === best?.passage ? 1 : 0,
      beforeBest: next !== undefined && next === best?.passage ? 1 : 0,
      previousNear:
        previousScore === undefined ? 0 : Math.max(0, 1 - ((best?.score ?? 0) - previousScore) / 6),
      short: Math.min(1, ((best?.score ?? 0) - score) / 8),
      windowCoverage: given.window / total,
      windowAdds: (given.window - given.sentence) / total,
      titleGives: given.title / total,
      titleTells: given.title / total > 0.6 ? 1 : 0,
      freshShare: given.freshTotal === 0 ? 0.5 : given.fresh / given.freshTotal,
      freshAny: given.fresh > 0 ? 1 : 0,
      articleNames: given.names === 0 ? 0.5 : given.namesInArticle / given.names,
      articleCoverage: given.article / total,
      articleShare: (inArticle.get(passage.article) ?? 0) / candidates.length,
      verbs: given.verbs === 0 ? 0.5 : given.verbsHeld / given.verbs,
      newContent: 1 - held / length,
      newWordsOpen: isTyped ? 0 : Math.log(1 + length - held) / 4,
      figuresMissing: Math.min(1, missing / 2),
      anaphor,
      anaphorOfNear: anaphor === 1 && previous !== undefined && near.has(previous) ? 1 : 0,
      firstParagraph: passage.paragraph === 1 ? 1 : 0,
      givesReason: asked.type === 'reason' && REASON.test(text) ? 1 : 0,
      givesSpeech: asksSpeech && SPEECH.test(text) ? 1 : 0,
      quotes: speaks,
      quotesForOpen: ['open', 'reason', 'manner'].includes(asked.type) ? speaks : 0,
      givesOffice: asked.type === 'person' && OFFICE.test(text) ? 1 : 0,
      coverageYesNo: asked.type === 'yesno' ? coverage : 0,
      coverageOpen: isTyped ? 0 : coverage,
      coverageTyped: isTyped ? coverage : 0,
    };
  };
}

/** Weights of the question's words by what gives them: the sentence, those before it, the title, the article. */
function weighGiven({ terms }: Question, { passage, inSentence }: Omit<Candidate, 'discourse'>) {
  const { group } = passage;
  const before = new Set(group.title);
  for (const sentence of group.passages.slice(0, passage.position))
    for (const term of sentence.terms) before.add(term);
  const sums = {
    sentence: 0,
    window: 0,
    title: 0,
    article: 0,
    fresh: 0,
    freshTotal: 0,
    names: 0,
    namesInArticle: 0,
    verbs: 0,
    verbsHeld: 0,
  };
  for (const [i, term] of terms.entries()) {
    const { weight } = term;
    const own = inSentence[i] ?? 0;
    const earlier = creditOf(term, before);
    const inArticle = Math.max(own, creditOf(term, group.article));
    sums.sentence += weight * own;
    sums.window += weight * Math.max(own, earlier);
    sums.article += weight * inArticle;
    if (creditOf(term, group.title) > 0) sums.title += weight;
    if (earlier < 0.5) {
      sums.freshTotal += weight;
      sums.fresh += weight * own;
    }
    if (term.name) {
      sums.names += weight;
      sums.namesInArticle += weight * inArticle;
    } else if (term.verb) {
      sums.verbs += weight;
      sums.verbsHeld += weight * own;
    }
  }
  return sums;
}

const NO_SPANS = { best: 0, count: 0, items: 0 };

/** The spans of a passage that are of the kind asked for and that the question does not hold. */
function findSpans({ asked }: Question, lowered: string, passage: Passage, knowledge: Knowledge) {
  const { text } = passage;
  let best = 0;
  let count = 0;
  let items = 0;
  for (const span of knowledge.read(passage).spans()) {
    const rate = rateForm(asked, span, text);
    if (rate < LEAST_FORM) continue;
    const words = span.lowered();
    if (words.length > 0 && words.every((part) => lowered.includes(part))) continue;
    count++;
    best = Math.max(best, rate);
    items = Math.max(items, span.items);
  }
  return { best, count, items };
}
