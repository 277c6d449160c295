import { antecedent, type Passage } from '../../src/index/passage.ts';

/** What a reader is shown of a passage: the sentence, with the one before where it cannot be understood without. */
export function quotedText(passage: Passage) {
  const before = antecedent(passage);
  const text = before === null ? passage.text : `${before.text} ${passage.text}`;
  return { text, article: passage.article.id, paragraph: passage.paragraph };
}
