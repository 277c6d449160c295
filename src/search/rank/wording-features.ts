import type { Question } from '../question/question.ts';
import type { PassageView } from './candidates.ts';
import type { Features } from './feature-names.ts';

type Wording = Pick<Features, 'naming' | 'defines' | 'reason' | 'means'>;

const ASKS_NAME = /\b(?:called|names?|named|known as|terms?|termed|word for|referred|nickname|title)\b/i;
const NAMES =
  /\b(?:called|named?|known as|termed|referred to|nicknamed|dubbed|titled?|entitled|so-called|aka)\b/i;
const ASKS_REASON = /\bwhy\b|\breasons?\b|\bcauses?\b/i;
const GIVES_REASON =
  /\b(?:because|due to|since|therefore|so that|in order|as a result|led to|caused?|reason|thus|to \w+)\b/i;
const ASKS_MEANS = /^how (?!many|much|long|old|far|big|large|often|tall)/i;
const GIVES_MEANS = /\b(?:by|through|using|via|with the (?:help|use))\b/i;
const ASKS_DEFINITION =
  /^(?:what|who)\s+(?:is|are|was|were)\s+(?!.*\s(?:of|for|in|by|to|with|at|on|from)\s)/i;
const COPULA = /\s(?:is|are|was|were|refers? to|means|denotes)\s+(?:an?|the|one|any|some|not)?\b/;
const LONGEST_DEFINED = 4;
/** A sentence that defines something covers more than this of the question. */
const LEAST_DEFINED = 0.6;

/** Prepares to tell whether a sentence answers in the words that go with those that a question is asked in. */
export function createWording({
  text: asked,
  terms,
}: Question): (view: PassageView, coverage: number) => Wording {
  const asksName = ASKS_NAME.test(asked);
  const asksReason = ASKS_REASON.test(asked);
  const asksMeans = ASKS_MEANS.test(asked);
  const asksDefinition = terms.length <= LONGEST_DEFINED && ASKS_DEFINITION.test(asked);
  return (view, coverage) => {
    const { text } = view.passage;
    return {
      naming: asksName && NAMES.test(text) ? 1 : 0,
      defines: asksDefinition && coverage > LEAST_DEFINED && definesAtOnce(view) ? 1 : 0,
      reason: asksReason && GIVES_REASON.test(text) ? 1 : 0,
      means: asksMeans && GIVES_MEANS.test(text) ? 1 : 0,
    };
  };
}

/** All that was found of the question stands before the verb, and little else: "Prime numbers are the …". */
function definesAtOnce({ passage, hits }: PassageView): boolean {
  const copula = COPULA.exec(passage.text);
  const last = hits.at(-1);
  if (copula === null || last === undefined) return false;
  const before = passage.text.slice(0, copula.index).split(/\s+/).length;
  return last.place < LONGEST_DEFINED && before <= LONGEST_DEFINED + 2 && before > last.place;
}
