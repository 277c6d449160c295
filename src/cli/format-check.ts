import type { Check } from '../check/check-sentence.ts';
import type { Unchecked } from '../check/split-claims.ts';
import { formatDate } from '../corpus/date.ts';
import { texts } from '../texts/en.ts';
import { formatJsonLine, formatSource, quoteLine, toOneLine } from './format-answer.ts';

/** A sentence of a text, and what the corpus says of it. */
export interface VerifiedClaim {
  /** Where it stands, from 1. */
  readonly line: number;
  readonly claim: string;
  /** Or why it was not held against the corpus. */
  readonly outcome: Check | Unchecked;
}

/** One line of four columns, with tabs between: verdict, claim, in what the passage differs, the passage and its source. */
export function formatCheck({ claim, outcome }: VerifiedClaim): string {
  const columns = [formatVerdict(outcome), claim, ...(typeof outcome === 'string' ? [] : describe(outcome))];
  return `${columns.map(toOneLine).join('\t').trimEnd()}\n`;
}

function formatVerdict(outcome: Check | Unchecked): string {
  if (typeof outcome === 'string') return texts.claims.unchecked(outcome);
  if (outcome.difference !== null) return texts.check.contradicted[outcome.difference.kind];
  return outcome.verdict === 'supported' ? texts.check.supported : texts.check.notCovered;
}

function describe({ quote, difference, byPublication }: Check): string[] {
  if (quote === null) return [];
  const { published } = quote.article;
  const remark =
    difference !== null
      ? texts.claims.difference(
          difference.claimed,
          difference.at === null ? formatDate(difference.stated) : difference.stated,
        )
      : byPublication && published !== null
        ? texts.claims.datedByArticle(formatDate(published))
        : '';
  return [remark, `“${quote.text}” (${formatSource(quote)})`];
}

/** One line of JSON; the verdict of what was left aside is `unchecked`. */
export function formatCheckLine({ line, claim, outcome }: VerifiedClaim): string {
  if (typeof outcome === 'string')
    return formatJsonLine({
      line,
      claim,
      verdict: 'unchecked',
      unchecked: outcome,
      difference: null,
      byPublication: false,
      quote: null,
    });
  const { verdict, difference, byPublication, quote } = outcome;
  return formatJsonLine({
    line,
    claim,
    verdict,
    unchecked: null,
    difference,
    byPublication,
    quote: quote && quoteLine(quote),
  });
}
