/** A question with what its quotes and its headline turned out to be. */
export interface Judged {
  readonly isAnswerable: boolean;
  readonly quotes: readonly { readonly odds: number; readonly right: boolean }[];
  readonly headline: {
    readonly odds: number;
    /** 1 right, 0.5 a part, 0 wrong, null where the question tells nothing of it. */
    readonly rate: number | null;
    /** The place of its passage among the quotes. */
    readonly quote: number;
  } | null;
}

interface Figures {
  readonly falseHeadlines: number;
  readonly wrongAnswers: number;
  readonly answered: number;
  readonly refused: number;
}

/**
 * The logarithms of the odds from where on a quote answers and a headline is said: odds of three to two, and of nine to four.
 * Chosen where, on sets that were not fitted to, fewer headlines or answers would have been lost than false ones avoided.
 */
export const LEAST = { quote: 0.08, headline: 0.1 } as const;

/** What these odds come to on questions that were not fitted to. */
export function measureThresholds(judged: readonly Judged[]): Figures {
  return measure(judged, LEAST);
}

function measure(judged: readonly Judged[], least: { quote: number; headline: number }): Figures {
  const counts = {
    said: 0,
    falselySaid: 0,
    answered: 0,
    wrong: 0,
    answerable: 0,
    answeredOfThese: 0,
    refused: 0,
  };
  for (const { isAnswerable, quotes, headline } of judged) {
    const isSaid = headline !== null && headline.odds >= least.headline;
    const best = quotes.toSorted((a, b) => b.odds - a.odds)[0];
    const first = isSaid ? quotes[headline.quote] : best;
    const isAnswered = isSaid || (best !== undefined && best.odds >= least.quote);
    const isFalse = isSaid && (!isAnswerable || headline.rate === 0);
    const isRight = first?.right === true || (isSaid && headline.rate === 1);
    if (isSaid) counts.said++;
    if (isFalse) counts.falselySaid++;
    if (isAnswered) counts.answered++;
    if (isAnswered && (isFalse || !isAnswerable || !isRight)) counts.wrong++;
    if (isAnswerable) {
      counts.answerable++;
      if (isAnswered) counts.answeredOfThese++;
    } else if (!isAnswered) counts.refused++;
  }
  const share = (part: number, whole: number): number =>
    whole === 0 ? 0 : Math.round((part / whole) * 1000) / 1000;
  return {
    falseHeadlines: share(counts.falselySaid, counts.said),
    wrongAnswers: share(counts.wrong, counts.answered),
    answered: share(counts.answeredOfThese, counts.answerable),
    refused: share(counts.refused, judged.length - counts.answerable),
  };
}
