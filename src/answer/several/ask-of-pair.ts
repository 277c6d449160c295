import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import { findMentions, type Mention } from '../../language/names/mentions.ts';
import { isOffice } from '../../language/names/name-words.ts';
import type { TaggedWord } from '../../language/words/tagger.ts';
import { isPlural } from '../../search/question/asked-nouns.ts';
import type { SubQuestion } from './split-questions.ts';

const JOINS = /^\s+(?:and|as well as|vs\.?|versus)\s+(?:the\s+)?$/i;
/** Most questions join nothing: they are not looked through for names. */
const MAY_JOIN = /\s(?:and|as well as|vs\.?|versus)\s|\bcompare\b/i;
const COMPARES = /^\s*(?:please\s+)?compare\b/i;
const COMPARED = /^\s+(?:and|with|to|vs\.?|versus)\s+(?:the\s+)?$/i;
/** "Between A and B" is of both together, and so is what A and B did "jointly". */
const OF_BOTH_TOGETHER = /\b(?:between|together|jointly|common|each other|joint)\b/i;
const MORE = /^\s*(?:,|and\b)/i;
const BOTH = /\bboth\s+(?:the\s+)?$/i;
const OWNED = /(\p{L}+)(\s+(?:of|for|at|in|from)\s+(?:the\s+)?)$/iu;
/** "When were A and B founded" asks when A was. */
const OF_SEVERAL = /\b(?:were|are)\b(?=\s+(?:the\s+)?$)/i;
const FIRST = '(?:first|earlier|later|last|sooner)';
const ONE_OF_THEM = '(?:\\s+(?:one|of\\s+(?:them|these|the\\s+two)))?';
/** "Which was founded first, A or B?", "who joined the union first, A or B?", "joined earlier: A or B?" */
const WHICH_FIRST = new RegExp(
  `^(?:(?:what|which|who)\\b${ONE_OF_THEM}\\s+)?(?:(?:(was|were)\\s+)?(\\p{L}+))(\\s+(?:the|an?|with|to|in)\\b[^,:;?]*?|\\s+\\p{Lu}[^,:;?]*?)?\\s+${FIRST}\\b[\\s,:;–-]+(.+?),?\\s+or\\s+(.+?)[\\s?!.]*$`,
  'u',
);
/** "A or B, which joined the union first?" */
const FIRST_OF_WHICH = new RegExp(
  `^(.+?)\\s+or\\s+(.+?)\\s*[,:;–-]+\\s*(?:what|which|who)\\b${ONE_OF_THEM}\\s+(?:(was|were)\\s+)?(\\p{L}+)(\\s+[^,:;?]*?)?\\s+${FIRST}[\\s?!.]*$`,
  'iu',
);
/** "Did A or B join the union first?", "was A or B founded earlier?" */
const DID_FIRST = new RegExp(
  `^(did|was|were)\\s+(.+?)\\s+or\\s+(.+?)\\s+(\\p{Ll}+)(\\s+(?:the|an?|with|to|in|on)\\b[^,:;?]*?)?\\s+${FIRST}[\\s?!.]*$`,
  'u',
);
/** Says no more than that something has a date. */
const MERELY_WAS = /^(?:came|comes|happened|occurred|was|is|were)$/i;

/** "Which is larger, A or B?" */
const WHICH_LARGER =
  /^(?:what|which|who)\b(?:\s+(?:one|of\s+(?:them|these|the\s+two)))?\s+(is|was|are|were)\s+(?:the\s+)?(\p{Ll}+er)(?:\s+(?:one|of\s+the\s+two))?\b[\s,:;–-]+(.+?),?\s+or\s+(.+?)[\s?!.]*$/u;
/** "Who has more members, A or B?" */
const WHICH_MORE =
  /^(?:what|which|who)\b(?:\s+(?:one|of\s+(?:them|these|the\s+two)))?\s+(?:has|have|had)\s+(?:the\s+)?(?:more|fewer|most|fewest)\s+(\p{Ll}[\p{Ll}\s-]*?)\s*[,:;–-]+\s*(.+?),?\s+or\s+(.+?)[\s?!.]*$/u;
/** How a comparison is asked of one: of the shorter, how long it is. */
const MEASURES: Readonly<Record<string, string>> = {
  larger: 'large',
  smaller: 'large',
  bigger: 'big',
  longer: 'long',
  shorter: 'long',
  older: 'old',
  younger: 'old',
  newer: 'old',
  higher: 'high',
  taller: 'tall',
  deeper: 'deep',
  wider: 'wide',
};

/** The two dates, sizes or numbers that "which came first, A or B" and "which is larger, A or B" ask for. Null for other questions. */
export function askForEach(question: string): readonly [SubQuestion, SubQuestion] | null {
  const text = question.charAt(0).toLowerCase() + question.slice(1);
  return askForDates(text, question) ?? askForSizes(text) ?? askForNumbers(text);
}

function askForDates(text: string, written: string): readonly [SubQuestion, SubQuestion] | null {
  const [isDid, did = '', one, other, done = '', what = ''] = DID_FIRST.exec(text) ?? [];
  if (isDid !== undefined) return askBoth(one, other, (own) => `When ${did} ${own} ${done}${what}?`);
  const [isBehind, before, behind, ...asked] = FIRST_OF_WHICH.exec(written) ?? [];
  const [, ...found] = WHICH_FIRST.exec(text) ?? [];
  const [auxiliary, verb = '', object = ''] = isBehind === undefined ? found : asked;
  const [first, second] = isBehind === undefined ? found.slice(3) : [before, behind];
  return askBoth(first, second, (own) => {
    if (auxiliary !== undefined) return `When ${auxiliary} ${own} ${verb}${object}?`;
    return MERELY_WAS.test(verb) ? `date of ${own}` : `When ${own} ${verb}${object}?`;
  });
}

function askForSizes(text: string): readonly [SubQuestion, SubQuestion] | null {
  const [, copula, comparative = '', first, second] = WHICH_LARGER.exec(text) ?? [];
  const measure = MEASURES[comparative];
  return measure === undefined ? null : askBoth(first, second, (own) => `How ${measure} ${copula} ${own}?`);
}

function askForNumbers(text: string): readonly [SubQuestion, SubQuestion] | null {
  const [, noun, first, second] = WHICH_MORE.exec(text) ?? [];
  return askBoth(first, second, (own) => `How many ${noun} does ${own} have?`);
}

const YEAR_PAIR =
  /(?<!\b(?:between|from)\s+(?:\p{L}+\s+)?)\b(in|for|by)?\s*(\d{4})\s*,?\s*(?:and|vs\.?|versus|compared\s+(?:with|to)|against|as opposed to)\s+(?:(?:in|for|by)\s+)?(\d{4}|now|today)\b/iu;

/** The question asked of the one and of the other of two years, or of a year and now: "staff in 2019 and in 2021", "2019 vs now". */
export function askOfTimes(question: string): readonly [SubQuestion, SubQuestion] | null {
  const [pair, preposition = 'in', first, second = ''] = YEAR_PAIR.exec(question) ?? [];
  if (pair === undefined) return null;
  const ask = (time: string): string => question.replace(pair, ` ${time}`).replace(/\s+/g, ' ');
  const isYear = /^\d/.test(second);
  return askBoth(first, second, (own) => ask(own === second && !isYear ? own : `${preposition} ${own}`));
}

function askBoth(
  first: string | undefined,
  second: string | undefined,
  ask: (own: string) => string,
): readonly [SubQuestion, SubQuestion] | null {
  if (first === undefined || second === undefined) return null;
  return [
    { own: first, question: ask(first) },
    { own: second, question: ask(second) },
  ];
}

/**
 * The question asked of the one and of the other of two names that stand side by side: "the heads of A and B". Null where there are
 * no two, or where it is of both together.
 */
export function askOfPair(
  question: string,
  { tagger, gazetteer }: Knowledge,
): readonly [SubQuestion, SubQuestion] | null {
  if (OF_BOTH_TOGETHER.test(question) || !MAY_JOIN.test(question)) return null;
  const words = tagger.tag(question);
  const names = findMentions(question, words, gazetteer);
  const joins = COMPARES.test(question) ? COMPARED : JOINS;
  const at = names.findIndex((second, i) => i > 0 && joins.test(between(question, names[i - 1], second)));
  const [first, second] = [names[at - 1], names[at]];
  // Of three names or more the question is of all of them.
  const isOfMore = [names[at - 2], names[at + 1]].some(
    (other) => other && first && second && MORE.test(between(question, ...inOrder(other, first, second))),
  );
  if (first === undefined || second === undefined || isOfMore) return null;
  const lead = question.slice(0, first.start).replace(BOTH, '');
  if (!COMPARES.test(question) && !isOfEach(lead, words)) return null;
  const before = lead.replace(OF_SEVERAL, (verb) => (verb.toLowerCase() === 'were' ? 'was' : 'is'));
  const ask = (own: Mention): SubQuestion => ({
    own: own.text,
    question: `${before}${own.text}${question.slice(second.end)}`,
  });
  return [ask(first), ask(second)];
}

/**
 * Each of two has its own: "the heads of A and B", "who spoke for A and B", "when were A and B founded". "When did A and B sign" and
 * "the memorandum of A and B" are of both together.
 */
function isOfEach(lead: string, words: readonly TaggedWord[]): boolean {
  if (OF_SEVERAL.test(lead)) return true;
  const [, noun, rest = ''] = OWNED.exec(lead) ?? [];
  if (noun === undefined) return false;
  const start = lead.length - rest.length - noun.length;
  const isVerb = words.some((word) => word.start === start && word.tag === 'VERB');
  return isVerb || isPlural(noun.toLowerCase()) || isOffice(noun);
}

function between(text: string, before: Span | undefined, after: Span | undefined): string {
  return text.slice(before?.end ?? 0, after?.start);
}

/** Another name with that of the pair which it stands beside. */
function inOrder(other: Span, first: Span, second: Span): readonly [Span, Span] {
  return other.start < first.start ? [other, first] : [second, other];
}
