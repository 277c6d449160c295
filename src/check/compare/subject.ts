import type { Span } from '../../corpus/split.ts';
import type { Statement } from '../statement/statement.ts';
import type { Pair } from './pair.ts';

/** A title that is a name and nothing else, and not the sentence of a headline; without what tells it from others alike. */
const WORD = "(?:the|an?|of|and|in|for|de|la|[\\p{Lu}\\p{N}][\\p{L}\\p{N}.'’:&!-]*)";
const NAME = new RegExp(`^${WORD}(?: ${WORD}){0,6}$`, 'u');
const SURNAME = /^\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}[\p{L}.'’-]* )?(\p{Lu}[\p{L}'’-]{2,})$/u;
const TOLD_APART = / \([^)]*\)$/;
const OPENING = /^(?:The|An?) /;

/**
 * Where a claim names what the whole article is about, as one of an encyclopaedia is about what its title names; null
 * when it does not. The sentences of such an article call its subject "it" or "the film".
 */
export function subjectIn({ claim: { statement }, passage }: Pair): Span | null {
  const title = passage.article.title.replace(TOLD_APART, '');
  const name = title.replace(OPENING, '');
  const { text } = statement;
  // "Davies" is Curtis Davies, in the article of that title.
  const written = [name, ...(SURNAME.exec(title)?.slice(1) ?? [])].find((each) => text.includes(each));
  if (name.length < SHORTEST || !NAME.test(title) || written === undefined) return null;
  const start = text.indexOf(written);
  const end = start + written.length;
  const isWhole = !/[\p{L}\p{N}]$/u.test(text.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
  const others = statement.tokens.filter(({ stop, ...at }) => !stop && (at.end <= start || at.start >= end));
  return isWhole && others.length >= LEAST_OTHERS ? { start, end } : null;
}

const SHORTEST = 3;
/** Words that say something of the subject; a claim that is but the title says nothing. */
const LEAST_OTHERS = 1;

/** Whether a word, a name or a number of a claim is part of what the article is about. */
export function isOfSubject({ start, end }: Span, subject: Span | null): boolean {
  return subject !== null && subject.start <= start && end <= subject.end;
}

/** "It", "the film": what a sentence speaks of by no name. */
const BACK =
  /(?:^|[\s"“(,])(?:it|he|she|they|its|his|her|(?:the|this) (?!other|same|first|second|latter)\p{Ll}+)(?: (?:is|was|are|were|has|have|had|been|also|then|later|currently|originally|initially))* ?$/iu;

/** Whether a part of a sentence, up to a verb, ends in a word for the subject, and no name stands free in it. */
export function refersBack({ start, end }: Span, said: Statement): boolean {
  const free = said.names.some(
    (name) => start <= name.mention.start && name.mention.end <= end && !said.attachments.has(name),
  );
  // "Founded in 2014, it …"
  const opens = /^["“(\s]*$/.test(said.text.slice(0, end));
  return !free && (opens || BACK.test(said.text.slice(start, end)));
}

/** Whether some verb of a sentence is said of what its article is about. */
export function speaksOfSubject(said: Statement): boolean {
  return said.predicates.some(
    ({ finite, left, word }) => finite && refersBack({ start: left.start, end: word.start }, said),
  );
}
