import type { Knowledge } from '../../index/knowledge.ts';
import { pieceShare } from '../../language/multilingual/unspaced.ts';
import { isOffice } from '../../language/names/name-words.ts';
import { findAnswerKind, type Wanted } from '../../language/questions/answer-kind.ts';
import { cleanQuestion } from '../../language/questions/clean-question.ts';
import { RAREST } from '../../language/words/commonness.ts';
import type { TaggedWord } from '../../language/words/tagger.ts';
import { isAcronym, type Token } from '../../language/words/tokens.ts';
import { looksPast } from '../../language/words/verb-forms.ts';
import { type Asked, askedOfKind, readAsked } from './asked.ts';
import { asksWhoIs, findRoleWords } from './asks-role.ts';
import { isNameInQuestion, isWrittenAsName } from './name-in-question.ts';
import { findVariants, type Variant, variantFrequency } from './stand-ins.ts';

/** A content word of the question. */
export interface QuestionTerm extends Token {
  /** How much the word tells about the subject: its inverse document frequency, less for verbs, adverbs and pieces. */
  readonly weight: number;
  /** Part of a name ("Huawei", "OIC-CERT"): a passage that lacks it is about something else. */
  readonly name: boolean;
  /** Follows "in", "at" or "during": a circumstance, which the article as a whole may give. */
  readonly adjunct: boolean;
  readonly verb: boolean;
  /** Begins with a digit. */
  readonly figure: boolean;
  /** The noun that was asked for: "states" in "how many states". */
  readonly head: boolean;
  /** Whether the corpus holds the word, another form of it, or a word for the same. */
  readonly known: boolean;
  /** Whether the corpus holds the word itself. */
  readonly exact: boolean;
  /** Common in everyday English: it tells little of a subject. */
  readonly everyday: boolean;
  readonly variants: readonly Variant[];
}

export interface Question {
  readonly text: string;
  /** What was learned from questions was learned from English ones. */
  readonly isEnglish: boolean;
  readonly wanted: Wanted;
  readonly asked: Asked;
  readonly terms: readonly QuestionTerm[];
  /** All terms of the question, names of the answer's kind ("company", "year") included. */
  readonly allTerms: ReadonlySet<string>;
  /** "When will …": a day on which something was said or done is no answer. */
  readonly asksFuture: boolean;
  /** "When did …", "Who signed …": what is only planned is no answer. */
  readonly asksPast: boolean;
  /** "Who chairs …", "How long has … been": what is over is no answer. */
  readonly asksNow: boolean;
  /** "Who did not …": a denial may answer. */
  readonly asksDenial: boolean;
  /** "Who did X meet?" asks for the one that something was done to, who stands behind the verb. */
  readonly asksObject: boolean;
  /** "Who leads X?", "Who is in charge of X?": the answer holds an office, and is a person. */
  readonly asksOffice: boolean;
  /** "What is A's role?", "Who is A?": the answer says what somebody named is. */
  readonly asksRole: boolean;
}

const OBJECT_QUESTION =
  /\b(?:who|whom|which \w+|what \w+) (?:did|do|does|has|have|had|can|could|will|would)\b|\bwhom\b/i;
const FUTURE = /\b(?:will|shall|going to|planned|scheduled|due to|expire|next)\b/i;
/** Who asks for what is planned, allowed or supposed does not take it for done. */
const UNDONE =
  /\b(?:will|shall|would|should|could|can|may|might|must|gonna|going to|(?:ha(?:ve|s|d)|is|are|was|were|supposed|meant) to|to be|plan(?:s|ned)?|proposed|promised|expected|scheduled|due|expires?|next|intend\w*|want(?:s|ed)?|hop(?:es?|ed)|aims?)\b/i;
const PAST = /\b(?:did|was|were|has|have|had)\b/i;
const PRESENT = /\b(?:is|are|do|does|being)\b|\b(?:what|who|where|when|how)['’]?s\b/i;
const NOW = /\b(?:is|are|do|does|(?:has|have)\b[^?]*\bbeen)\b/i;
const DONE = /\b(?:did|was|were|had)\b/i;
const DENIAL = /\b(?:not|never|nobody|none|no)\b|n['’]t\b/i;
const ADJUNCT = /\b(?:in|at|during|on) (?:the )?(?:\p{Lu}[\p{L}-]* )*$/iu;
/** "The rebuilt terminal" is not about rebuilding. */
const ATTRIBUTIVE = /\b(?:the|an?|its|their|his|her|this|that) $/i;
const CAPITAL = /^\p{Lu}/u;
const HOLDS_CAPITAL = /\p{Lu}/u;
const FIGURE = /^\p{N}/u;
const MAX_TERMS = 48;
/** Repeated more often than this, a word asks for nothing more, and each time costs as much as another word. */
const MOST_REPEATED = 4;
/** What a word loses for each step on the Zipf scale of everyday frequency. */
const COMMON_WORD_DISCOUNT = 0.3;
/** Words from here on the Zipf scale are everyday ones: "cover", "fall", but not "employ" or "sponsor". */
const EVERYDAY = 4.5;
const TAG_WEIGHTS: Readonly<Record<string, number>> = {
  VERB: 0.7,
  AUX: 0.3,
  ADV: 0.5,
  ADJ: 0.8,
  ADP: 0.3,
  INTJ: 0.3,
};

/**
 * Finds what a question asks for and which of its words a passage has to speak of.
 *
 * @param given what is wanted, where that is known: of a statement, nothing is, and all its words count.
 */
export function analyseQuestion(raw: string, knowledge: Knowledge, given?: Wanted): Question {
  const text = cleanQuestion(raw);
  const language = knowledge.detectLanguage(text);
  const tokens = knowledge.analyse(text, language);
  // The tagger, the word list and the synonyms know English only.
  const isEnglish = language === 'en';
  const tagged = isEnglish ? knowledge.tagger.tag(text.slice(0, 2000)) : [];
  const tags = new Map(tagged.map((word) => [word.start, word.tag]));
  const wanted = given ?? knowledge.readKind(text, tokens, language) ?? findAnswerKind(tokens, tags);
  const roleWords = isEnglish && given === undefined ? findRoleWords(text, tokens) : new Set<Token>();
  const content = tokens
    .filter((token) => !token.stop && !wanted.consumed.has(token) && !roleWords.has(token))
    .filter(isRepeatedAtMost(MOST_REPEATED))
    .slice(0, MAX_TERMS);
  const shouted = text === text.toUpperCase();
  // Who writes one name with a capital writes all of them so.
  const isHurried = isEnglish && !HOLDS_CAPITAL.test(text.slice(1));
  const names = content.map(
    (token) =>
      !shouted &&
      (isNameInQuestion(token, tags.get(token.start) ?? 'NOUN', text, language) ||
        (isHurried && isWrittenAsName(token, knowledge))),
  );
  const offices = content.map((token) => namesOffice(token, knowledge));
  const allVariants = findVariants(content, names, offices, language, knowledge);
  const terms = content.map((token, at): QuestionTerm => {
    const tag = tags.get(token.start) ?? 'NOUN';
    const name = names[at] ?? false;
    const variants = allVariants[at] ?? [];
    const frequency = Math.max(0, ...variants.map((variant) => variantFrequency(variant, knowledge)));
    const rarity = Math.log(1 + (knowledge.passages.length - frequency + 0.5) / (frequency + 0.5));
    const share = wanted.head.has(token) && wanted.kind !== 'quantity' ? 0.5 : (TAG_WEIGHTS[tag] ?? 1);
    // In how many texts a word stands that the corpus does not hold, everyday language has to tell.
    const common =
      !isEnglish || (frequency > 0 && tag !== 'VERB')
        ? RAREST
        : knowledge.commonness(token.text.toLowerCase());
    const plain = frequency > 0 ? 1 : 1 - COMMON_WORD_DISCOUNT * (common - RAREST);
    // Named one by one: an object spread before so many keys takes ten times as long.
    return {
      text: token.text,
      term: token.term,
      start: token.start,
      end: token.end,
      stop: token.stop,
      capital: token.capital,
      acronym: token.acronym,
      weight: rarity * (name ? 1 : share * plain) * pieceShare(token.text),
      name,
      adjunct: ADJUNCT.test(text.slice(0, token.start)),
      verb: tag === 'VERB' && !ATTRIBUTIVE.test(text.slice(0, token.start)),
      figure: FIGURE.test(token.text),
      head: wanted.head.has(token),
      known: frequency > 0,
      exact: knowledge.index.frequency(token.term) > 0,
      everyday: common >= EVERYDAY,
      variants,
    };
  });
  const asksOffice = wanted.kind === 'person' && offices.some(Boolean);
  const asksWho = !asksOffice && names.every(Boolean) && asksWhoIs(text, content.at(-1)?.end ?? 0);
  return {
    text,
    isEnglish,
    wanted,
    asked: isEnglish && given === undefined ? readAsked(text, knowledge.tagger) : askedOfKind(wanted),
    terms,
    allTerms: new Set(tokens.map((token) => token.term)),
    asksFuture: FUTURE.test(text),
    asksPast: !UNDONE.test(text) && (PAST.test(text) || (!PRESENT.test(text) && tagged.some(isPastVerb))),
    asksNow: NOW.test(text) && !DONE.test(text),
    asksDenial: DENIAL.test(text),
    asksObject: OBJECT_QUESTION.test(text),
    asksRole: roleWords.size > 0 || asksWho,
    asksOffice,
  };
}

/** The verbs of a question, that which the tagger takes for a noun behind "did" included. */
export function verbsOf({ terms, asked }: Question): QuestionTerm[] {
  const words = terms.filter(({ name }) => !name);
  const verbs = words.filter(({ verb }) => verb);
  return verbs.length > 0 ? verbs : words.filter(({ text }) => text === asked.verb);
}

/** How much of a term the given terms cover: 1 for the term itself, less for a synonym, 0 for nothing. */
export function creditOf(term: QuestionTerm, held: Pick<ReadonlySet<string>, 'has'>): number {
  let best = 0;
  for (const { terms, credit } of term.variants) if (credit > best && holdsAll(terms, held)) best = credit;
  return best;
}

function holdsAll(terms: readonly string[], held: Pick<ReadonlySet<string>, 'has'>): boolean {
  for (const term of terms) if (!held.has(term)) return false;
  return true;
}

/** "The pinned post" tells of no time. */
function isPastVerb({ tag, text }: TaggedWord, at: number, tagged: readonly TaggedWord[]): boolean {
  return tag === 'VERB' && tagged[at - 1]?.tag !== 'DET' && looksPast(text.toLowerCase());
}

/** Passes the first occurrences of each term, so many at the most. */
function isRepeatedAtMost(most: number): (token: Token) => boolean {
  const counts = new Map<string, number>();
  return ({ term }) => {
    const count = (counts.get(term) ?? 0) + 1;
    counts.set(term, count);
    return count <= most;
  };
}

/** Whether a word is one for an office, or stands for one ("leads", "in charge"). */
function namesOffice(token: Token, { synonyms }: Knowledge): boolean {
  if (CAPITAL.test(token.text) && !isAcronym(token.text) && !isOffice(token.text)) return false;
  return (
    isOffice(token.text) ||
    (synonyms.get(token.term) ?? []).some(
      ({ run, others }) =>
        run.length === 1 && others.some((other) => other.length === 1 && other[0] === 'ceo'),
    )
  );
}
