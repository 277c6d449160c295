import { examineQuestion } from '../../src/search/examine.ts';
import type { Models } from '../../src/search/models.ts';
import { partsOf } from '../../src/search/span/choose-span.ts';
import type { GoldSet } from './gold-sets.ts';
import { quotedText } from './quoted-text.ts';

/** Counts over one set, each as "part/whole". */
export function measureModels({ knowledge, questions }: GoldSet, models: Models): Record<string, string> {
  const counts = new Map<string, [part: number, whole: number]>();
  const count = (name: string, holds: boolean): void => {
    const [part, whole] = counts.get(name) ?? [0, 0];
    counts.set(name, [part + Number(holds), whole + 1]);
  };
  for (const gold of questions) {
    const { status, headline, isSaid, kept } = examineQuestion(gold.text, knowledge, 3, models);
    const choice = isSaid && headline !== null ? headline.choice : null;
    const said = choice === null ? null : choice.text;
    const rate = choice === null ? null : gold.rate(choice.text, partsOf(choice.span, choice.view));
    const isAnswered = status === 'answered';
    const right = kept.map(({ judged }) => gold.holds(quotedText(judged.candidate.passage), said));
    const isFalse = said !== null && (!gold.isAnswerable || rate === 0);
    if (gold.isAnswerable) {
      count('first', right[0] === true);
      count('ofThree', right.includes(true));
      count('answered', isAnswered);
      if (gold.hasSpan) count('slot', rate === 1);
    } else count('refused', !isAnswered);
    if (isAnswered) count('wrong', isFalse || right[0] !== true);
    if (said !== null) count('false', isFalse);
  }
  return Object.fromEntries([...counts].map(([name, [part, whole]]) => [name, `${part}/${whole}`]));
}
