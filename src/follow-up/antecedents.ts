import type { Knowledge } from '../index/knowledge.ts';
import { findDates } from '../language/dates.ts';
import { findMentions } from '../language/names/mentions.ts';
import { type Phrase, type QuestionShape, readWanted } from '../language/questions/question-shape.ts';
import { type Answer, answerOne } from '../search/answer.ts';
import { analyseQuestion, creditOf } from '../search/question/question.ts';

/** The place that a pronoun has in its question. */
export type PronounRole = 'subject' | 'object' | 'possessive';

/** What the question before offers for a pronoun to stand for, each found when it is asked for; null for nothing. */
export interface Antecedents {
  /** "it", "this", "that": one thing that the question was about, in the same place of the sentence if there is one. */
  thing(role: PronounRole): string | null;
  /** "that memorandum": what the question called by such a noun, or by a short or long form of it. */
  called(noun: string): string | null;
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
/** Weight of a name that an office or a title stands beside. */
const SURE = 0.8;
const DEFINITE = /^(?:the|an?|this|that|its|their|his|her|our)\s/i;
/** Before a phrase that marks part from its article: "the **memo**". */
const MADE_DEFINITE = /\b(?:the|an?|this|that|its|their|his|her|our)[^\p{L}\p{N}]*$/iu;
/** So many sentences with a name are looked at to tell whether it is a person's. */
const LOOKED_AT = 5;

/** Collects what the pronouns of a next question may stand for. What the answer was is read from the articles again. */
export function findAntecedents(previous: QuestionShape, knowledge: Knowledge): Antecedents {
  const { text, words, phrases } = previous;
  let answered: Answer | null = null;
  const given = (kind: NonNullable<Answer['answer']>['kind']): string | null => {
    answered ??= answerOne(text, knowledge);
    const span = answered.answer;
    return span?.kind === kind ? span.text.trim() : null;
  };
  const mentions = findMentions(text, words, knowledge.gazetteer);
  const named = (kind: 'person' | 'place') =>
    mentions.find((mention) => mention[kind] >= LIKELY)?.text ?? null;
  const topic = (role: PronounRole, isMeant: (phrase: Phrase) => boolean): string | null =>
    textOf(inOrder(phrases, role).find(isMeant) ?? inOrder(phrases, role)[0], previous, knowledge);

  return keepFound({
    thing(role) {
      const all = inOrder(phrases, role).filter((phrase) => !isPerson(phrase, knowledge));
      // "How much did the store cost": a bare noun is seldom what "it" stands for.
      const definite = all.filter(
        ({ named, text: own, start, end, coreEnd }) =>
          named || coreEnd < end || DEFINITE.test(own) || MADE_DEFINITE.test(text.slice(0, start)),
      );
      const things = definite.length > 0 ? definite : all;
      return textOf(things.find(({ plural }) => !plural) ?? things[0], previous, knowledge);
    },
    called(noun) {
      const [term] = analyseQuestion(noun, knowledge).terms;
      const namesOf = ({ start, coreEnd }: Phrase) => {
        const terms = knowledge.analyse(text.slice(start, coreEnd)).map((token) => token.term);
        return new Set([
          ...terms,
          ...terms.flatMap((one) => knowledge.acronyms.longForms.get(one)?.flat() ?? []),
        ]);
      };
      const found = phrases.find((phrase) => term && creditOf(term, namesOf(phrase)) > 0);
      return textOf(found, previous, knowledge);
    },
    person: (role) => given('person') ?? named('person') ?? topic(role, ({ named }) => named),
    several(role) {
      const plural = textOf(
        phrases.find((phrase) => phrase.plural),
        previous,
        knowledge,
      );
      const group = plural ?? joined(previous);
      const found = group ?? given('person') ?? given('organisation');
      // Whoever leads a body is "he" or "she" then, and "they" are the body.
      const single = found !== null && !/ and /.test(found) && analyseQuestion(text, knowledge).asksOffice;
      return found !== null && !single ? found : (group ?? topic(role, ({ named }) => named));
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
  });
}

/** Finds each antecedent once: a question may hold many pronouns, and what one stands for can take an answer to find. */
function keepFound(antecedents: Antecedents): Antecedents {
  const keep = <Key extends string>(find: (key: Key) => string | null) => {
    const found = new Map<Key, string | null>();
    return (key: Key): string | null => {
      const known = found.get(key);
      if (known !== undefined) return known;
      const made = find(key);
      found.set(key, made);
      return made;
    };
  };
  const place = keep<'place'>(antecedents.place);
  const time = keep<'time'>(antecedents.time);
  return {
    thing: keep(antecedents.thing),
    called: keep(antecedents.called),
    person: keep(antecedents.person),
    several: keep(antecedents.several),
    place: () => place('place'),
    time: () => time('time'),
  };
}

/** The phrases of the same role first, as pronouns mostly go on in the role that their antecedent had. */
function inOrder(phrases: readonly Phrase[], role: PronounRole): Phrase[] {
  const roles = role === 'object' ? ['object', 'subject', 'adjunct'] : ['subject', 'object', 'adjunct'];
  return [...phrases].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}

/** Whether the articles name somebody so, beside an office or a title. */
function isPerson({ text, named }: Phrase, { passages, tagger, gazetteer }: Knowledge): boolean {
  if (!named) return false;
  const about: string[] = [];
  for (const passage of passages) {
    if (passage.text.includes(text)) about.push(passage.text);
    if (about.length === LOOKED_AT) break;
  }
  return about.some((sentence) =>
    findMentions(sentence, tagger.tag(sentence), gazetteer).some(
      (mention) => mention.text === text && mention.person >= SURE,
    ),
  );
}

/** A phrase as it can stand alone: "its laboratory" is whose laboratory it was, "MoU Velmar date" the MoU of Velmar. */
function textOf(phrase: Phrase | undefined, previous: QuestionShape, knowledge: Knowledge): string | null {
  if (phrase === undefined) return null;
  if (previous.asking === null && previous.verb === null && previous.auxiliary === null)
    return withoutAsking(previous, knowledge);
  const text = phrase.text.replace(/^The /, 'the ');
  const owner = previous.phrases.find(({ end }) => end < phrase.start);
  return text.replace(/^(?:its|their|his|her) /i, owner ? `${possessive(owner.text)} ` : 'the ');
}

/** "Velmar and the Orsk Institute" in "the MoU between Velmar and the Orsk Institute". */
function joined({ text, phrases }: QuestionShape): string | null {
  const complements = phrases.map(({ coreEnd, end }) => text.slice(coreEnd, end).trim());
  return complements.find((one) => / and /.test(one))?.replace(/^\S+ /, '') ?? null;
}

/** Keywords without the one that says what is asked for. */
function withoutAsking({ text }: QuestionShape, knowledge: Knowledge): string | null {
  const { consumed } = readWanted(text, knowledge);
  const kept = [...consumed].reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return kept.replace(/\s+/g, ' ').trim() || null;
}

/** A name as an owner: "Velmar’s", "Norl Robotics’". */
export function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
