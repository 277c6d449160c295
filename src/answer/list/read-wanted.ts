import type { Reading } from '../../language/reading.ts';
import { toSingular } from '../../language/words/singular.ts';
import { type Question, type QuestionTerm, verbsOf } from '../../search/question/question.ts';

/** Words by which several are asked for, and not what they are. */
export const GENERIC =
  /^(?:everything|everybody|everyone|anything|something|somewhere|anywhere|anyone|anybody|all|every|each|any|both|names?|list\w*|give|show|tell|find|know|total|far|over|years?|last|past|times?|now\w*|mention\w*|named|exist\w*|there|come|comes|up|appear\w*|occur\w*|complete|full|whole|parts?|involved|articles?|please|pls|ever|also|together|others?|else|ones?|things?|has|have|had|different|various|say|said|according|corpus|as|well)$/i;
/** What only says of what kind those are that are asked for: a sentence need not call them so, but it names one. */
export const BARE_KIND =
  /^(?:people|persons?|men|women|who|compan(?:y|ies)|organi[sz]ations?|firms?|bod(?:y|ies)|agenc(?:y|ies)|institutions?|countr(?:y|ies)|nations?|states?|cit(?:y|ies)|towns?|places?|parties|entities|groups?|associations?|institutes?|clubs?)$/i;

/** What is said in so many ways that no word stands for all: how it is asked for, by which words, and how sentences tell it. */
interface Frame {
  readonly asks: RegExp;
  readonly words: RegExp;
  readonly tells: (reading: Reading, context: string) => boolean;
  /** Whether a sentence tells of nothing where it names nobody beside those whom the question names. */
  readonly needsOther: boolean;
  /** Whether its words alone ask for several: "funding of X", "partners". */
  readonly isOfSeveral: boolean;
  /** Whether it asks what two that are named have to do with each other. */
  readonly isOfTwo: boolean;
  /** Whether it asks who was at a meeting, whose minutes name it in their title alone. */
  readonly tellsWhoWasThere: boolean;
}

const GIVING =
  /\b(?:g[ai]v(?:es?|en|ing)|grant(?:s|ed)?|pledge[sd]?|award(?:s|ed)?|donat(?:es?|ed|ions?)|fund(?:s|ed|ing)?|sponsor(?:s|ed|ship)?|financ(?:es?|ed|ing)|contribut(?:es?|ed|ions?)|paid|pays?|received?|subsid(?:y|ies|ised))\b/i;
const PAPER =
  /\b(?:memorand(?:um|a)|mous?|agreements?|accords?|contracts?|treat(?:y|ies)|pacts?|(?<!\b(?:great|good) )deals?|letters? of intent|protocols?)\b/i;
const MEMORANDUM = /\b(?:memorand(?:um|a)|mous?)\b/i;
const PROJECT =
  /\b(?:projects?|programmes?|programs?|initiatives?|schemes?|laborator(?:y|ies)|labs?|expeditions?|exhibitions?|summer schools?|working groups?|studies|study|surveys?|pilots?|campaigns?|ventures?|platforms?|exchanges?)\b/i;
const JOINT =
  /\b(?:partners?|partnerships?|agreed (?:to|on|with)|jointly|joint|together|alliances?|co-?(?:financ|fund|produc|organi[sz]|host)(?:e|es|ed|s|ing|tion|tions)|(?:co-?operat|collaborat)(?:e|es|ed|ion|ions))\b/;

/** "With Ostby we hold a summer school", "runs a course with Ostby". */
const SHARED =
  /\b[Ww]ith (?:the )?\p{Lu}.*\b(?:we|they|it) (?:hold|run|organi[sz]e|offer|publish|teach|operate|produce)s?\b|\b(?:hold|run|organi[sz]e|offer|publish|teach|operate|produce)s? (?:an?|the|two|three|its|our) (?:[\p{Ll}-]+ ){1,4}with (?:the )?\p{Lu}/u;

/** "Present for the members: A, B. Guests: C": how minutes name those who were there. */
export const WHO_WAS_THERE =
  /^(?:Also )?(?:Present|Guests?|In attendance|Attend(?:ees|ing|ance)|Participants?)\b[^:.]{0,40}: /;
const ATTENDING =
  /\b(?:attend(?:s|ed)|(?:was|were) (?:also )?present|took part|guests? (?:was|were)|in attendance)\b/i;

const JOINING =
  /\b(?:join(?:s|ed|ing)?|bec[ao]mes?\b.*\bmember|(?:admitted|welcomed)\b.*\b(?:member|partner)|acceded|admitted (?:to|into))\b/i;

/** What holds of most frames. */
const PLAIN = { needsOther: false, isOfSeveral: true, isOfTwo: false, tellsWhoWasThere: false } as const;

const FRAMES: readonly Frame[] = [
  {
    asks: /\b(?:link(?:s|ed)?|connect(?:s|ed|ions?)?|tie[sd]?|have in common|relat(?:ed|ions?|ionships?)|to do with each other)\b(?=.*\b(?:and|with|to)\b)|\b(?:and|with|to)\b.*\b(?:linked|connected|tied|related|in common|to do with each other)\b/i,
    words: /^(?:link\w*|connect\w*|tie[sd]?|relat\w*|common|between|do|does|each|describe)$/i,
    ...PLAIN,
    isOfTwo: true,
    tells: () => true,
  },
  {
    asks: /\b(?:money|grants?|funding|funds|donations?|subsid(?:y|ies))\b/i,
    words:
      /^(?:money|cash|sums?|amounts?|grants?|fund\w*|donat\w*|subsid\w*|g[ai]v\w*|rec[ei]+v\w*|gets?|got|pa(?:y|id)\w*)$/i,
    ...PLAIN,
    tells: (reading, context) =>
      GIVING.test(context) && reading.quantities().some(({ unit }) => unit === 'money'),
  },
  {
    asks: /\bsign(?:ed|s)?\b(?: \p{L}+){0,3} with(?: so far)?\W*(?:pl(?:ea)?[sz]e?)?\W*$/iu,
    words: /^(?:partner\w*|sign\w*|agreements?|deals?|contracts?|memorand\w*|mous?|papers?)$/i,
    ...PLAIN,
    needsOther: true,
    tells: (_, text) => PAPER.test(text),
  },
  {
    asks: /\b(?:partners|(?:every|each|any) partner|partnerships?|(?:work(?:s|ed)?|cooperates?|collaborates?) (?:together )?with|collaborations?|cooperations?)\b/i,
    words: /^(?:partner\w*|work\w*|co-?operat\w*|collaborat\w*)$/i,
    ...PLAIN,
    needsOther: true,
    tells: (_, text) => JOINT.test(text) || PAPER.test(text) || SHARED.test(text),
  },
  {
    asks: /\b(?:projects|initiatives|ventures)\b/i,
    words: /^(?:projects|initiatives|ventures|part|involved|run\w*|takes?|taking|work\w*|joint)$/i,
    ...PLAIN,
    tells: ({ text }) => PROJECT.test(text),
  },
  {
    asks: /\b(?:agreements|deals|pacts|accords|(?:every|each) (?:agreement|deal|pact|accord))\b/i,
    words: /^(?:agreements?|deals?|pacts?|accords?|memorand\w*|mous|understanding)$/i,
    ...PLAIN,
    tells: ({ text }) => PAPER.test(text),
  },
  {
    asks: /\b(?:memoranda|memorandums|mous)\b/i,
    words: /^(?:memorand\w*|mous|understanding)$/i,
    ...PLAIN,
    needsOther: true,
    tells: (_, text) => MEMORANDUM.test(text),
  },
  {
    asks: /\b(?:attend(?:ed|ing|s|ees|ance)?|(?:was|were) (?:present|there|at)|participants|guests|took part)\b/i,
    words: /^(?:attend\w*|present|participants|guests|took|part|people)$/i,
    ...PLAIN,
    isOfSeveral: false,
    tellsWhoWasThere: true,
    tells: ({ text }) => WHO_WAS_THERE.test(text) || ATTENDING.test(text),
  },
  {
    asks: /\b(?:join(?:s|ed)?|bec[ao]mes? (?:an? )?members?)\b/i,
    words: /^(?:join\w*|bec[ao]me\w*|members?)$/i,
    ...PLAIN,
    isOfSeveral: false,
    tells: ({ text }) => JOINING.test(text),
  },
];

/** "… after it was founded": when, and not what. */
const CIRCUMSTANCE =
  /\b(?:after|before|since|while) (?:it|they|he|she|that|this|then)\b|, and (?:when|where|how|why)\W*$/i;
const EITHER = /\bor\b|\//i;
/** "Companies or institutions": each is one of a kind. */
const OF_EITHER_KIND = /\b(\p{L}+)(?: or |\/)(\p{L}+)\b/u;

/** "What links A with B": one stands on either side. */
const OF_TWO = /^.*?\s(?:and|with|to)\s/i;

/** "everything you got", "all you can find", "I need all of them" */
const YOU_HAVE = /\b(?:you(?:['’]ve)?(?: (?:can|could|have))?|(?:^|[?.!,]\s*)(?:i|we)) $/i;

/** "How many has it got": has. */
const HAS_GOT = /\b(?:has|have)\b.*\bgot\b/i;

/** What a question asks for several of, and what a sentence has to hold to tell of one. */
export interface Wanted {
  readonly question: Question;
  readonly frame: Frame | null;
  readonly verbs: readonly QuestionTerm[];
  /** Its names and the nouns. */
  readonly others: readonly QuestionTerm[];
  /** "built or delivered": one of its verbs is enough. */
  readonly isEither: boolean;
  /** "All laboratories", whosesoever: the noun, which a sentence has for one that it names or brings up; else null. */
  readonly ofAll: QuestionTerm | null;
}

/** Null where the question says too little to tell what it asks for, or names what no article has. */
export function readWanted(question: Question): Wanted | null {
  const { text, asked } = question;
  const end = CIRCUMSTANCE.exec(text)?.index ?? text.length;
  const [, one = '', other = ''] = OF_EITHER_KIND.exec(text) ?? [];
  const isEither = EITHER.test(text) && !(BARE_KIND.test(one) && BARE_KIND.test(other));
  const frame = isEither ? null : (FRAMES.find((one) => asksFor(one, question)) ?? null);
  const needed = question.terms.filter(
    (term) =>
      term.start < end &&
      !GENERIC.test(term.text) &&
      !BARE_KIND.test(term.text) &&
      !YOU_HAVE.test(text.slice(0, term.start)) &&
      !(term.text.toLowerCase() === 'got' && HAS_GOT.test(text)) &&
      frame?.words.test(term.text) !== true,
  );
  const known = isEither ? needed.filter((term) => term.known) : needed;
  const ofAll = frame === null && known.length === 1 ? findOfAll(question, known) : null;
  // A year may be that of an article alone.
  if (
    known.some((term) => !term.known && !/^\d{4}$/.test(term.text)) ||
    (known.length === 0 && (frame === null || !asked.isList))
  )
    return null;
  const verbs = verbsOf(question).filter((term) => known.includes(term) && term !== ofAll);
  const others = known.filter((term) => !verbs.includes(term));
  const isBare = verbs.length === 0 && frame === null;
  const isOfNames = isBare && others.every(({ name }) => name);
  // "All directors": of whom, nobody said; "all voting members" says of which kind.
  const isOfKind = asked.isList && others.length > 1 && (asked.isPlural || EVERY.test(text));
  if (isBare && ofAll === null && !isOfKind && !others.some(({ name }) => name)) return null;
  if (isOfNames && !BARE_KIND.test(asked.head ?? '')) return null;
  return { question, frame, verbs, others, isEither, ofAll };
}

function asksFor({ asks, isOfTwo }: Frame, { text, terms }: Question): boolean {
  if (!asks.test(text)) return false;
  if (!isOfTwo) return true;
  const join = OF_TWO.exec(text)?.[0].length ?? 0;
  const names = terms.filter(({ name }) => name);
  return names.some(({ end }) => end <= join) && names.some(({ start }) => start >= join);
}

const EVERY = /\b(?:every|each)\b/i;

/** The noun of things, and of no people, all of which are asked for, whosesoever they are. */
function findOfAll({ asked, text }: Question, [only]: readonly QuestionTerm[]): QuestionTerm | null {
  const noun = only?.text.toLowerCase() ?? '';
  const isOfThings = !/^(?:person|office|count|often|yesno)$/.test(asked.type);
  const isSeveral = noun !== toSingular(noun) || EVERY.test(text);
  return only && !only.name && isOfThings && asked.isList && isSeveral ? only : null;
}
