import type { Span } from '../../corpus/split.ts';
import { NEGATOR, NOBODY } from '../../language/claims/lexicon.ts';
import { governingOfVerb } from '../../language/claims/vocabulary.ts';
import type { Reading } from '../../language/reading.ts';
import type { Deeds } from '../../language/words/deeds.ts';
import type { Question } from '../../search/question/question.ts';

/** "has not been opened", "took no part", "refused the offer": the words that deny, and the verb; of what is, also what ended. */
export function findTurns({ asksNow }: Question, reading: Reading, deeds: Deeds): Span[] {
  const termAt = reading.termAt();
  const words = reading.words();
  const lower = words.map(({ text }) => text.toLowerCase());
  return reading.claims().flatMap(({ form, word, polarity, mood, finite }): Span[] => {
    const at = words.findIndex(({ start }) => start === word.start);
    if (form !== 'verb' || at < 0) return [];
    if (polarity === 'denied' || mood === 'ended') {
      const denier = findDenier(lower, at);
      const [from, to] = [words[Math.min(denier, at)], words[Math.max(denier, at)]];
      return from && to ? [{ start: from.start, end: to.end }] : [];
    }
    const governing = finite ? governingOfVerb(lower, at) : null;
    const isOver = asksNow && finite && deeds.isEnding(deeds.groupsOf(termAt.get(word.start) ?? ''));
    return isOver || governing === 'denies' || governing === 'calls off'
      ? [{ start: word.start, end: word.end }]
      : [];
  });
}

/** In words: a verb and what denies it are not further from each other. */
const FARTHEST = 6;

/** The place of the word that denies the verb at a place; the verb's own where none is found. */
function findDenier(lower: readonly string[], at: number): number {
  const isDenier = (place: number): boolean =>
    NEGATOR.test(lower[place] ?? '') || NOBODY.test(lower[place] ?? '');
  for (let step = 1; step <= FARTHEST; step++) {
    if (isDenier(at - step)) return at - step;
    if (step <= FARTHEST / 3 && isDenier(at + step)) return at + step;
  }
  return at;
}
