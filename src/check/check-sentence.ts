import type { Knowledge } from '../index/knowledge.ts';
import { antecedent, type Passage } from '../index/passage.ts';
import type { Wanted } from '../language/questions/answer-kind.ts';
import { createReader } from '../language/reading.ts';
import { type Quote, quotePassage } from '../search/answer.ts';
import { analyseQuestion } from '../search/question/question.ts';
import { rankPassages } from '../search/rank/ranking.ts';
import { type Comparison, compare } from './compare/compare.ts';
import type { Claim, Difference } from './compare/pair.ts';
import { createHolds, type Holds } from './compare/paraphrases.ts';
import { rephrase } from './rephrase.ts';
import { createNameReader, type NameReader } from './statement/names.ts';
import { readStatement } from './statement/statement.ts';

type Verdict = 'supported' | 'contradicted' | 'not_covered';

/** What a corpus says of one sentence. */
export interface Check {
  readonly verdict: Verdict;
  /** The passage that says it, or says it otherwise; null when none does. */
  readonly quote: Quote | null;
  /** In what the passage says it otherwise. */
  readonly difference: Difference | null;
  /** The date is that of the article, and no sentence states it. */
  readonly byPublication: boolean;
}

/** A statement asks for nothing, and none of its words is there only to ask. */
const NOTHING_WANTED: Wanted = {
  kind: 'other',
  head: new Set(),
  consumed: new Set(),
  keywords: false,
  measure: null,
  open: false,
};

const NOT_COVERED: Check = { verdict: 'not_covered', quote: null, difference: null, byPublication: false };

/** In characters: what is longer is no sentence that one passage could say. */
export const LONGEST_CLAIM = 600;

/** Fewer different words say nothing of anything. */
const LEAST_TERMS = 2;

/** Holds one English sentence against a corpus. */
export type Checker = (sentence: string) => Check;

/**
 * Makes a checker. Pure: the same sentence and knowledge give the same check, and any text is accepted. A sentence is
 * supported when one passage says all of it; contradicted when one says all of it but for one date, number or name, and
 * none supports it; not covered otherwise, and in any doubt.
 */
export function createChecker(knowledge: Knowledge): Checker {
  const tools: Tools = {
    knowledge,
    holds: createHolds(knowledge),
    readNames: createNameReader(knowledge),
    readTopic: createTopicReader(knowledge),
  };
  return (sentence) => {
    if (sentence.length > LONGEST_CLAIM) return NOT_COVERED;
    const checks = rephrase(sentence).map((wording) => checkWording(wording, tools));
    return (
      checks.find(({ verdict }) => verdict === 'supported') ??
      checks.find(({ verdict }) => verdict === 'contradicted') ??
      NOT_COVERED
    );
  };
}

interface Tools {
  readonly knowledge: Knowledge;
  readonly holds: Holds;
  readonly readNames: NameReader;
  readonly readTopic: (passage: Passage) => ReadonlySet<string>;
}

/** A title with a verb is a headline: that it says something does not make the sentences of its article say it. */
function createTopicReader({ tagger }: Knowledge): Tools['readTopic'] {
  const topics = new Map<Passage['group'], ReadonlySet<string>>();
  return ({ group, article }) => {
    const known = topics.get(group);
    if (known) return known;
    const isHeadline = tagger.tag(article.title).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
    const topic = isHeadline ? new Set<string>() : group.title;
    topics.set(group, topic);
    return topic;
  };
}

function checkWording(sentence: string, { knowledge, holds, readNames, readTopic }: Tools): Check {
  const question = analyseQuestion(sentence, knowledge, NOTHING_WANTED);
  const { text } = question;
  const reading = createReader(knowledge)({ text, article: { language: 'en' } });
  const claim: Claim = { statement: readStatement(reading, readNames), question };
  if (new Set(question.terms.map(({ term }) => term)).size < LEAST_TERMS) return NOT_COVERED;
  // Words beyond those that a question may have would go unchecked.
  if (claim.statement.tokens.filter(({ stop }) => !stop).length > question.terms.length) return NOT_COVERED;
  let contradicted: Check | null = null;
  for (const { passage } of rankPassages(question, knowledge)) {
    if (!/^en\b/i.test(passage.article.language)) continue;
    const next = passage.group.passages[passage.position + 1];
    const said = readStatement(knowledge.read(passage), readNames, next ? knowledge.read(next) : null);
    const comparison = compare({ claim, said, passage, holds, topic: readTopic(passage) });
    if (comparison.verdict === 'not_covered') continue;
    const check = describe(comparison, passage);
    if (comparison.verdict === 'supported') return check;
    contradicted ??= check;
  }
  return contradicted ?? NOT_COVERED;
}

function describe(
  comparison: Exclude<Comparison, { verdict: 'not_covered' }>,
  passage: Parameters<typeof quotePassage>[0],
): Check {
  const difference = comparison.verdict === 'contradicted' ? withoutFullStop(comparison.difference) : null;
  const spans = difference?.at ? [difference.at] : [];
  return {
    verdict: comparison.verdict,
    quote: quotePassage(passage, antecedent(passage), spans),
    difference,
    byPublication: comparison.verdict === 'supported' && comparison.byPublication,
  };
}

/** The tagger leaves the full stop of a sentence with some names. */
function withoutFullStop(difference: Difference): Difference {
  return { ...difference, claimed: difference.claimed.replace(/(?<=\p{Ll}{2})\.$/u, '') };
}
