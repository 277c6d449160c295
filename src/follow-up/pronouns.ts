import type { QuestionShape } from '../language/questions/question-shape.ts';
import { type Antecedents, type PronounRole, possessive } from './antecedents.ts';
import { applyEdits, type Edit, type Piece } from './pieces.ts';

const PRONOUN = /^(?:it|its|this|that|these|those|he|him|his|she|her|they|them|their|there|then)$/;
const POSSESSIVE = /^(?:its|his|her|their)$/;
const DEMONSTRATIVE = /^(?:this|that|these|those)$/;
const PERSON = /^(?:he|him|his|she|her)$/;
const SEVERAL = /^(?:they|them|their|these|those)$/;
const NOUN = /^(?:NOUN|PROPN|ADJ|NUM)$/;

/** The places among the words of the pronouns whose antecedent is not in the question itself. */
export function findPronouns({ words, phrases, text }: QuestionShape): number[] {
  return words.flatMap((word, i) => {
    const pronoun = word.text.toLowerCase();
    // "IT" is no pronoun.
    if (!PRONOUN.test(pronoun) || (/^\p{Lu}{2,}$/u.test(word.text) && /\p{Ll}/u.test(text))) return [];
    const [before, next] = [words[i - 1], words[i + 1]];
    const own = phrases.filter(({ end }) => end < word.start);
    if (DEMONSTRATIVE.test(pronoun)) {
      // "that memorandum", and "the company that signed" or "said that it …".
      if (NOUN.test(next?.tag ?? '') || /^(?:NOUN|PROPN|ADV)$/.test(before?.tag ?? '')) return [];
      if (before?.tag === 'VERB' && next !== undefined && !/^ADP$/.test(next.tag)) return [];
    }
    if (
      pronoun === 'there' &&
      [before, next].some((one) => /^(?:is|are|was|were|be)$/i.test(one?.text ?? ''))
    )
      return [];
    if (pronoun === 'then' && next !== undefined) return [];
    // "Velmar … its laboratory" and "When Velmar joined, what did it say" have their antecedent with them.
    const lastOwn = own.at(-1);
    const isOwned = POSSESSIVE.test(pronoun) && NOUN.test(next?.tag ?? '');
    const parted =
      lastOwn !== undefined && /,|\b(?:and|but|when|that|who)\b/i.test(text.slice(lastOwn.end, word.start));
    return lastOwn !== undefined && (isOwned || parted) ? [] : [i];
  });
}

/** The question with what its pronouns stand for in their place; null when it has none, or nothing to stand for. */
export function resolvePronouns(shape: QuestionShape, antecedents: Antecedents): Piece[] | null {
  const demonstrated = shape.phrases.flatMap(({ start, coreEnd }): Edit[] => {
    const [, noun] = /^(?:this|that|these|those) (.+)$/i.exec(shape.text.slice(start, coreEnd)) ?? [];
    const found = noun === undefined ? null : antecedents.called(noun);
    return found === null ? [] : [{ start, end: coreEnd, text: found }];
  });
  const pronouns = findPronouns(shape).flatMap((at) => resolve(shape, at, antecedents) ?? []);
  const edits = [...demonstrated, ...pronouns];
  return edits.length === 0 ? null : applyEdits(shape.text, edits);
}

function resolve({ words, text }: QuestionShape, at: number, antecedents: Antecedents): Edit | null {
  const word = words[at];
  if (word === undefined) return null;
  const { start, end } = word;
  const pronoun = word.text.toLowerCase();
  if (pronoun === 'there' || pronoun === 'then') {
    const found = pronoun === 'there' ? antecedents.place() : antecedents.time();
    return found === null ? null : { start, end, text: found };
  }
  const owned = POSSESSIVE.test(pronoun) ? ownedBy(words, at) : at;
  const subject = /^AUX$/.test(words[at - 1]?.tag ?? '') || at === 0;
  const role: PronounRole = owned > at ? 'possessive' : subject ? 'subject' : 'object';
  const found = PERSON.test(pronoun)
    ? antecedents.person(role)
    : SEVERAL.test(pronoun)
      ? antecedents.several(role)
      : antecedents.thing(role);
  if (found === null) return null;
  if (role !== 'possessive') return { start, end, text: found };
  const last = words[owned]?.end ?? end;
  // "the purpose of the MoU between A and B": an owner of many words stands behind.
  if (/ (?:of|and|between|with|for|on) /.test(found)) {
    return { start, end: last, text: `the ${text.slice(end, last).trim()} of ${found}` };
  }
  return { start, end, text: possessive(found) };
}

/** The last word of what a possessive pronoun owns; the pronoun itself when that is nothing. */
function ownedBy(words: QuestionShape['words'], at: number): number {
  let last = at;
  while (NOUN.test(words[last + 1]?.tag ?? '')) last += 1;
  return last;
}
