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

/** At most so many headlines are false, and so many answers wrong, of those that are given. */
const MOST_FALSE = 0.15;
const MOST_WRONG = 0.195;
const STEP = 0.05;

/** The least odds at which, on questions that were not fitted to, few enough headlines are false and answers wrong. */
export function chooseThresholds(judged: readonly Judged[]): {
  readonly least: { readonly quote: number; readonly headline: number };
  readonly figures: Figures;
} {
  const headline = climb(
    (odds) => measure(judged, { headline: odds, quote: Infinity }).falseHeadlines <= MOST_FALSE,
  );
  const quote = climb((odds) => measure(judged, { headline, quote: odds }).wrongAnswers <= MOST_WRONG);
  return { least: { quote, headline }, figures: measure(judged, { headline, quote }) };
}

function climb(isGood: (odds: number) => boolean): number {
  for (let odds = -1; odds < 4; odds += STEP) if (isGood(odds)) return Math.round(odds * 100) / 100;
  return 4;
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
