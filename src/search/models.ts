import { type Forest, readForest } from './forest.ts';
import { HEADLINE_EVIDENCE_NAMES, QUOTE_EVIDENCE_NAMES } from './gate/evidence.ts';
import headlines from './gate/headline-trees.json' with { type: 'json' };
import quotes from './gate/quote-trees.json' with { type: 'json' };
import thresholds from './gate/thresholds.json' with { type: 'json' };
import { type RankingWeights, rankingWeights } from './rank/ranking.ts';
import { SPAN_FEATURE_NAMES } from './span/span-features.ts';
import spans from './span/span-trees.json' with { type: 'json' };

/** All that was fitted to questions: see the provenance in the files. */
export interface Models {
  readonly ranking: RankingWeights;
  /** Scores a span against the other spans of its question. */
  readonly spans: Forest;
  /** The logarithm of the odds that a passage holds what was asked. */
  readonly quotes: Forest;
  /** The logarithm of the odds that a span is what was asked for. */
  readonly headlines: Forest;
  /** From where on a quote answers and a span is said in bold. */
  readonly least: { readonly quote: number; readonly headline: number };
}

export const shippedModels: Models = {
  ranking: rankingWeights,
  spans: readForest(spans, SPAN_FEATURE_NAMES),
  quotes: readForest(quotes, QUOTE_EVIDENCE_NAMES),
  headlines: readForest(headlines, HEADLINE_EVIDENCE_NAMES),
  least: thresholds.least,
};
