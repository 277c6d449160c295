import { type Answer, answer } from './answer.ts';
import type { Knowledge } from './knowledge.ts';
import { findMentions } from './mentions.ts';
import type { Phrase, QuestionShape } from './question-shape.ts';
import { findDates } from './spans.ts';

/** The place that a pronoun has in its question. */
export type PronounRole = 'subject' | 'object' | 'possessive';

/** What the question before offers for a pronoun to stand for, each found when it is asked for; null for nothing. */
export interface Antecedents {
  /** "it", "this", "that": one thing that the question was about, in the same place of the sentence if there is one. */
  thing(role: PronounRole): string | null;
  /** "he", "she": the person that was the answer, or that the question named. */
  person(role: PronounRole): string | null;
  /** "they": several that were the answer or stood in the question, or a body. */
  several(role: PronounRole): string | null;
  /** "there", with its preposition. */
  place(): string | null;
  /** "then", with its preposition. */
  time(): string | null;
}

/** Least weight at which a name passes for one of a person or a place. */
const LIKELY = 0.5;

/** Collects what the pronouns of a next question may stand for. What the answer was is read from the articles again. */
export function findAntecedents(previous: QuestionShape, knowledge: Knowledge): Antecedents {
  const { text, words, phrases } = previous;
  const given = (kind: NonNullable<Answer['answer']>['kind']): string | null => {
    const span = answer(text, knowledge).answer;
    return span?.kind === kind ? span.text.trim() : null;
  };
  const mentions = findMentions(text, words, knowledge.gazetteer);
  const named = (kind: 'person' | 'place') =>
    mentions.find((mention) => mention[kind] >= LIKELY)?.text ?? null;
  const topic = (role: PronounRole, isMeant: (phrase: Phrase) => boolean): string | null =>
    textOf(inOrder(phrases, role).find(isMeant) ?? inOrder(phrases, role)[0], previous);

  return {
    thing: (role) => topic(role, ({ plural }) => !plural),
    person: (role) => given('person') ?? named('person') ?? topic(role, ({ named }) => named),
    several(role) {
      const found = given('person') ?? given('organisation');
      const group = phrases.find(({ plural }) => plural);
      if (found !== null && (/ and /.test(found) || phrases.every(({ named }) => !named))) return found;
      return textOf(group, previous) ?? topic(role, ({ named }) => named);
    },
    place() {
      const place = given('place') ?? named('place');
      if (place !== null) return `in ${place}`;
      const thing = topic('object', () => true);
      return thing === null ? null : `at ${thing}`;
    },
    time() {
      const [date] = findDates(text);
      const time = given('date') ?? (date ? text.slice(date.start, date.end) : null);
      return time === null ? null : `${/^\d{1,2} |^\p{L}+ \d{1,2},/u.test(time) ? 'on' : 'in'} ${time}`;
    },
  };
}

/** The phrases of the same role first, as pronouns mostly go on in the role that their antecedent had. */
function inOrder(phrases: readonly Phrase[], role: PronounRole): Phrase[] {
  const roles = role === 'object' ? ['object', 'subject', 'adjunct'] : ['subject', 'object', 'adjunct'];
  return [...phrases].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** A phrase as it can stand alone: "its laboratory" is whose laboratory it was. */
function textOf(phrase: Phrase | undefined, { phrases }: QuestionShape): string | null {
  if (phrase === undefined) return null;
  const text = phrase.text.replace(/^The /, 'the ');
  const owner = phrases.find(({ end }) => end < phrase.start);
  return text.replace(/^(?:its|their|his|her) /i, owner ? `${possessive(owner.text)} ` : 'the ');
}

/** A name as an owner: "Velmar’s", "Norl Robotics’". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
