import type { Reading } from '../language/reading.ts';
import { type Question, type QuestionTerm, verbsOf } from '../search/question/question.ts';

/** Words by which several are asked for, and not what they are. */
export const GENERIC =
  /^(?:everything|anything|something|somewhere|anywhere|anyone|anybody|all|every|each|any|both|names?|list\w*|give|show|tell|find|know|total|far|over|years?|times?|now\w*|mention\w*|articles?|please|pls|ever|also|together|others?|else|ones?|things?|has|have|had|different|various|say|said|according|corpus|as|well)$/i;
/** What only says of what kind those are that are asked for: a sentence need not call them so, but it names one. */
export const BARE_KIND =
  /^(?:people|persons?|men|women|who|compan(?:y|ies)|organi[sz]ations?|firms?|bod(?:y|ies)|agenc(?:y|ies)|institutions?|countr(?:y|ies)|nations?|states?|cit(?:y|ies)|towns?|places?|parties|entities|groups?)$/i;

/** What is said in so many ways that no word stands for all: how it is asked for, by which words, and how sentences tell it. */
interface Frame {
  readonly asks: RegExp;
  readonly words: RegExp;
  readonly tells: (reading: Reading, context: string) => boolean;
  /** Whether a sentence tells of nothing where it names nobody beside those whom the question names. */
  readonly needsOther: boolean;
}

const GIVING =
  /\b(?:g[ai]v(?:es?|en|ing)|grant(?:s|ed)?|pledge[sd]?|award(?:s|ed)?|donat(?:es?|ed|ions?)|fund(?:s|ed|ing)?|sponsor(?:s|ed|ship)?|financ(?:es?|ed|ing)|contribut(?:es?|ed|ions?)|paid|pays?|received?|subsid(?:y|ies|ised))\b/i;
const PAPER =
  /\b(?:memorand(?:um|a)|mous?|agreements?|accords?|contracts?|treat(?:y|ies)|pacts?|deals?|letters? of intent|protocols?)\b/i;
const JOINT =
  /\b(?:partners?|partnerships?|jointly|joint|together|alliances?|(?:co-?operat|collaborat)(?:e|es|ed|ion|ions))\b/;

const JOINING =
  /\b(?:join(?:s|ed|ing)?|bec[ao]mes?\b.*\bmember|(?:admitted|welcomed)\b.*\b(?:member|partner)|acceded|admitted (?:to|into))\b/i;

const FRAMES: readonly Frame[] = [
  {
    asks: /\b(?:money|grants?|funding|funds|donations?|subsid(?:y|ies))\b/i,
    words:
      /^(?:money|cash|sums?|amounts?|grants?|fund\w*|donat\w*|subsid\w*|g[ai]v\w*|rec[ei]+v\w*|gets?|got|pa(?:y|id)\w*)$/i,
    needsOther: false,
    tells: (reading, context) =>
      GIVING.test(context) && reading.quantities().some(({ unit }) => unit === 'money'),
  },
  {
    asks: /\b(?:partners|partnerships?|(?:work(?:s|ed)?|cooperates?|collaborates?) (?:together )?with|collaborations?|cooperations?)\b/i,
    words: /^(?:partner\w*|work\w*|co-?operat\w*|collaborat\w*)$/i,
    needsOther: true,
    tells: (_, text) => JOINT.test(text) || PAPER.test(text),
  },
  {
    asks: /\b(?:agreements|deals|pacts|accords)\b/i,
    words: /^(?:agreements|deals|pacts|accords)$/i,
    needsOther: false,
    tells: ({ text }) => PAPER.test(text),
  },
  {
    asks: /\b(?:join(?:s|ed)?|bec[ao]mes? (?:an? )?members?)\b/i,
    words: /^(?:join\w*|bec[ao]me\w*|members?)$/i,
    needsOther: false,
    tells: ({ text }) => JOINING.test(text),
  },
];

/** "… after it was founded": when, and not what. */
const CIRCUMSTANCE =
  /\b(?:after|before|since|while) (?:it|they|he|she|that|this|then)\b|, and (?:when|where|how|why)\W*$/i;
const EITHER = /\bor\b|\//i;

/** What a question asks for several of, and what a sentence has to hold to tell of one. */
export interface Wanted {
  readonly question: Question;
  readonly frame: Frame | null;
  readonly verbs: readonly QuestionTerm[];
  /** Its names and the nouns. */
  readonly others: readonly QuestionTerm[];
  /** "built or delivered": one of its verbs is enough. */
  readonly isEither: boolean;
}

/** Null where the question says too little to tell what it asks for, or names what no article has. */
export function readWanted(question: Question): Wanted | null {
  const { text, asked } = question;
  const end = CIRCUMSTANCE.exec(text)?.index ?? text.length;
  const isEither = EITHER.test(text);
  const frame = isEither ? null : (FRAMES.find(({ asks }) => asks.test(text)) ?? null);
  const needed = question.terms.filter(
    (term) =>
      term.start < end &&
      !GENERIC.test(term.text) &&
      !BARE_KIND.test(term.text) &&
      frame?.words.test(term.text) !== true,
  );
  const known = isEither ? needed.filter((term) => term.known) : needed;
  if (known.length === 0 || known.some((term) => !term.known)) return null;
  const verbs = verbsOf(question).filter((term) => known.includes(term));
  const others = known.filter((term) => !verbs.includes(term));
  const isBare = verbs.length === 0 && frame === null;
  const isOfNames = isBare && others.every(({ name }) => name);
  // "All directors": of whom, nobody said.
  if (isBare && !others.some(({ name }) => name)) return null;
  return isOfNames && !BARE_KIND.test(asked.head ?? '') ? null : { question, frame, verbs, others, isEither };
}
