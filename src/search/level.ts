import type { Answer } from './answer.ts';

/**
 * How much an answer claims:
 * - `says`: a passage says what was asked, and the span that answers stands above it;
 * - `on_this`: passages are about what was asked; none is singled out as the answer;
 * - `not_said`: no passage says what was asked.
 */
export type Level = 'says' | 'on_this' | 'not_said';

export function levelOf({ status, answer }: Pick<Answer, 'status' | 'answer'>): Level {
  if (status !== 'answered') return 'not_said';
  return answer === null ? 'on_this' : 'says';
}
