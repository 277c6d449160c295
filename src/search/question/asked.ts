import type { AnswerKind, Wanted } from '../../language/questions/answer-kind.ts';
import { type QuestionShape, readShape } from '../../language/questions/question-shape.ts';
import type { TaggedWord, Tagger } from '../../language/words/tagger.ts';
import { type AskedType, askedByNoun, isPlural } from './asked-nouns.ts';

/** Where what is asked for stands in the claim that the question makes: "who signed X", "whom did X meet", "in which city". */
type Gap = 'unknown' | 'subject' | 'object' | 'oblique';

/** What a question asks for. */
export interface Asked {
  readonly type: AskedType;
  /** "Who" may be a person or a body. */
  readonly isOpenToBodies: boolean;
  /** The noun that was asked for, in small letters: "cities" in "in which cities". */
  readonly head: string | null;
  readonly isPlural: boolean;
  /** Several are asked for: "list the partners", "which countries". */
  readonly isList: boolean;
  /** "in" of "in which city", "for" of "what is it for", in small letters. */
  readonly preposition: string | null;
  readonly gap: Gap;
  /** The verb of the question, as it stands there; null where it has none. */
  readonly verb: string | null;
  /** Words without a question word: "ceo huawei uae". */
  readonly isKeywords: boolean;
}

const KINDS: Readonly<Record<AnswerKind, AskedType>> = {
  person: 'person',
  organisation: 'body',
  date: 'date',
  place: 'place',
  quantity: 'count',
  other: 'open',
};

/** What is known of what a question in a language other than English asks for. */
export function askedOfKind({ kind, open, keywords }: Wanted): Asked {
  return { ...NOTHING, type: KINDS[kind], isOpenToBodies: open, isKeywords: keywords };
}

const NOTHING: Omit<Asked, 'type'> = {
  isOpenToBodies: false,
  head: null,
  isPlural: false,
  isList: false,
  preposition: null,
  gap: 'unknown',
  verb: null,
  isKeywords: false,
};

/** How people write question words in a hurry. */
const HURRIED: readonly (readonly [RegExp, string])[] = [
  [/\bwho['’]?s\b/gi, 'who is'],
  [/\bwhat['’]?s\b/gi, 'what is'],
  [/\bwhat['’]?d\b/gi, 'what did'],
  [/\bwhere['’]?s\b/gi, 'where is'],
  [/\bwhen['’]?s\b/gi, 'when is'],
  [/\bhw\b/gi, 'how'],
  [/\b(?:wat|wht|waht)\b/gi, 'what'],
  [/\b(?:wen|whn)\b/gi, 'when'],
  [/\b(?:wich|whcih|witch)\b/gi, 'which'],
];
const LISTED =
  /\b(?:list|name (?:all|the|every|both|some|any|each)|all (?:the )?\w+|both|each of|every|which ones|names|who all|who else)\b/;
const OPENS_YES_NO =
  /^(?:(?:so|and|but|ok|hey|hi|hello|please|quick question|quick one)[,:]? )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|isn['’]t|wasn['’]t|didn['’]t|aren['’]t)\b/;
const ASKS_TO_TELL =
  /^(?:could|can|would|do|will|may|might)(?: you| i| anyone| anybody| someone| we)\b|\b(?:if so|and (?:who|when|where|how|which|what))\b/;
const ASKS_TO_CONFIRM =
  /(?:, (?:right|correct|yes|no)|\bis (?:it|that) (?:true|correct|right)|\btrue or false|or not)$/;
const MONEY_VERB =
  /\b(?:cost|pay|paid|spend|spent|worth|invest\w*|money|price|lend|lent|grant\w*|donat\w*|raise\w*|charge\w*|fund\w*|contribut\w*|commit\w*|give|gave|get|got|owe|earn|budget|dosh|loan)\b/;

/** Who does this seldom does it alone. */
const ATTENDED = /\b(?:present|attend(?:ed|s)?|took part|takes? part|participated?|represented)\b/;

/** "What does it cost", "what did the bank pay": a sum, but not "what did they pay for". */
const PRICED =
  /^\s+(?:do|does|did|will|would|has|have|had|shall|should|must)\s.*\b(?:costs?|charged?|pay|paid|spend|spent|earn(?:ed)?|owed?)\b(?!\s+(?:for|on|attention)[\s?]*(?:at|in|$))/;

/** Reads what an English question asks for: a whole one, keywords, or one in a long polite message. */
export function readAsked(text: string, tagger: Tagger): Asked {
  const plain = HURRIED.reduce((written, [hurried, meant]) => written.replace(hurried, meant), text);
  const shape = readShape(plain, tagger);
  const lower = shape.text.toLowerCase();
  const { asking } = shape;
  const known: Omit<Asked, 'type'> = {
    ...NOTHING,
    isList: LISTED.test(lower),
    verb: shape.verb?.text ?? null,
    isKeywords: asking === null,
  };
  const asksYesNo = OPENS_YES_NO.test(lower) && !ASKS_TO_TELL.test(lower);
  const end = lower.replace(/[?!.\s]+$/, '');
  if (asksYesNo || (asking === null && ASKS_TO_CONFIRM.test(end))) return { ...known, type: 'yesno' };
  return asking === null ? readKeywords(lower, known) : readQuestionWord(shape, asking, known);
}

function readQuestionWord(
  shape: QuestionShape,
  asking: NonNullable<QuestionShape['asking']>,
  known: Omit<Asked, 'type'>,
): Asked {
  const lower = shape.text.toLowerCase();
  const rest = lower.slice(asking.end);
  const placed = { ...known, gap: gapOf(shape, asking), preposition: prepositionOf(shape, asking) };
  // "Countries where it operates", "list the firms who signed it".
  const [, told = ''] =
    /(\p{L}+)\s+(?:where|who|whom)$/u.exec(lower.slice(0, asking.start + asking.word.length)) ?? [];
  if (isPlural(told) && askedByNoun(told) !== null) return readHead(told, 'thing', placed);
  switch (asking.word) {
    case 'who':
    case 'whom': {
      const several = /^\s+(?:are|were|have)\b/.test(rest) || ATTENDED.test(rest);
      return {
        ...placed,
        type: 'person',
        isOpenToBodies: true,
        isPlural: several,
        isList: known.isList || several,
      };
    }
    case 'whose':
      return { ...placed, type: 'person', isOpenToBodies: true };
    case 'when':
      return { ...placed, type: 'date' };
    case 'where':
      return { ...placed, type: 'place' };
    case 'why':
      return { ...placed, type: 'reason' };
    case 'how':
      return readMeasure(lower, asking.noun?.toLowerCase() ?? null, placed);
    default:
      return asking.noun === null
        ? readCopula(shape.text.slice(0, asking.start).toLowerCase(), rest, placed)
        : readHead(beforeName(asking.noun), 'thing', placed);
  }
}

function gapOf({ asksSubject }: QuestionShape, asking: NonNullable<QuestionShape['asking']>): Gap {
  if (asking.preposition) return 'oblique';
  if (asksSubject) return 'subject';
  return /^(?:when|where|why|how)$/.test(asking.word) ? 'oblique' : 'object';
}

/** "in which city", "what is it for". */
function prepositionOf(
  { words }: QuestionShape,
  asking: NonNullable<QuestionShape['asking']>,
): string | null {
  const isPreposition = ({ tag, text }: TaggedWord): boolean =>
    tag === 'ADP' || /^(?:with|for|from|by|at|in|on|to|about|after|under)$/i.test(text);
  const word = asking.preposition
    ? words.find(({ start }) => start === asking.start)
    : words.filter(({ tag }) => tag !== 'PUNCT').at(-1);
  return word !== undefined && (asking.preposition || isPreposition(word)) ? word.text.toLowerCase() : null;
}

/** "How many members …", "How long …". */
function readMeasure(lower: string, noun: string | null, known: Omit<Asked, 'type'>): Asked {
  const [, measure] =
    /\bhow\s+(many|much|often|long|far|old|large|big|tall|high|fast|frequently|wide|deep|heavy|late|early|soon)\b/.exec(
      lower,
    ) ?? [];
  const head = noun?.split(/\s+/).at(-1) ?? null;
  const counted = { ...known, head };
  switch (measure) {
    case undefined:
      return { ...known, type: 'manner' };
    case 'many':
      if (head !== null && /^(?:years?|months?|days?|weeks?|hours?|minutes?)$/.test(head))
        return { ...counted, type: 'duration' };
      if (head !== null && /^percents?$/.test(head)) return { ...counted, type: 'percent' };
      return {
        ...counted,
        type: head !== null && /^(?:euro|dollar|pound|franc)s?$/.test(head) ? 'money' : 'count',
      };
    case 'much':
      if (head !== null && !/^(?:money|cash|dosh)$/.test(head)) return { ...counted, type: 'count' };
      return { ...known, type: MONEY_VERB.test(lower) ? 'money' : 'size' };
    case 'often':
    case 'frequently':
      return { ...known, type: 'often' };
    case 'long':
      return { ...known, type: 'duration' };
    case 'old':
      return { ...known, type: 'age' };
    case 'late':
    case 'early':
    case 'soon':
      return { ...known, type: 'date' };
    default:
      return { ...known, type: 'size' };
  }
}

/** "What is the price of …", "the city in which …"; else what the question is about as a whole. */
function readCopula(before: string, rest: string, known: Omit<Asked, 'type'>): Asked {
  const relative = /\b(?:the|a)\s+([\p{L}-]+)(?:\s+(?:in|at|on|by|to|for|from|with|until))?\s*$/u.exec(
    before,
  )?.[1];
  const copula =
    /^\s+(?:is|are|was|were|['’]s|will be|would be|has been)\s+(?:the |its |their |his |her |\p{L}+['’]s? )?((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?=\s+(?:of|for|in|at|between|with|on|to|that|which|by|from|when|where|while|after|before|since|called|named|signed|did|does|was|is|were|has|have|had)\b|\s*$)/u.exec(
      rest.replace(/[?!.]+\s*$/, ''),
    )?.[1];
  if (PRICED.test(rest)) return { ...known, type: 'money' };
  const noun = relative ?? copula;
  return noun === undefined
    ? { ...known, type: 'open' }
    : readHead(noun, 'open', { ...known, gap: 'object' });
}

/** "town" of "in which town Torv lies": a name behind the noun belongs to the rest of the question. */
function beforeName(noun: string): string {
  const words = noun.split(/\s+/);
  const name = words.findIndex((word, i) => i > 0 && /^\p{Lu}/u.test(word));
  const until = name > 0 && /^\p{Ll}/u.test(words[0] ?? '') ? name : words.length;
  return words.slice(0, until).join(' ').toLowerCase();
}

/** @param otherwise what is asked for where the noun says nothing of it */
function readHead(noun: string, otherwise: AskedType, known: Omit<Asked, 'type'>): Asked {
  const words = noun.split(/\s+/);
  const last = words.at(-1) ?? '';
  // "Which firm supplies …": the tagger takes the verb for a noun.
  const isVerb = words.length > 1 && known.verb === null && isPlural(last) && askedByNoun(last) === null;
  // "Which bloke chairs the council", in small letters: nobody is asked for by a noun behind the verb.
  const subject = askedByNoun(words[0] ?? '') === 'person' && isPlural(words[1] ?? '') ? words[0] : undefined;
  const head = subject ?? (isVerb ? words.findLast((word) => askedByNoun(word) !== null) : undefined) ?? last;
  const type = askedByNoun(head);
  const several = isPlural(head);
  const isList = known.isList || (several && (type !== null || otherwise === 'thing'));
  return { ...known, ...openTo(head), type: type ?? otherwise, head, isPlural: several, isList };
}

/** Bodies are members and signatories as well as people are. */
const OF_BOTH = /^(?:members?|signator(?:y|ies)|owners?|hosts?|founders?)$/;

function openTo(head: string): Partial<Pick<Asked, 'isOpenToBodies'>> {
  return OF_BOTH.test(head) ? { isOpenToBodies: true } : {};
}

const IMPERATIVE =
  /^(?:please |pls )?(?:list|name|give(?: me)?|tell me|show(?: me)?|state|identify|enumerate|find|i need|need|looking for)(?: me| us)?(?: all| both| the| a| of| every| each| two| three| four| names?)*\s+(?:the )?(.+)$/;

/** "List the partners of X", "MoU COMSTECH date": the noun that says what is asked for. */
function readKeywords(lower: string, known: Omit<Asked, 'type'>): Asked {
  const clean = lower.replace(/[^\p{L}\p{N}\s'’-]/gu, ' ').trim();
  const words = clean.split(/\s+/);
  const scope = IMPERATIVE.exec(clean)?.[1]?.split(/\s+/) ?? words;
  const isListed = known.isList || /^(?:please |pls )?(?:list|name)\b/.test(clean);
  const until = scope.findIndex((word) =>
    /^(?:of|for|in|at|by|with|between|from|that|who|which|to|on)$/.test(word),
  );
  const phrase = until > 0 ? scope.slice(0, until) : scope;
  // "All agreements of the port authority" asks for agreements, and for no port.
  const isOfAll = until > 0 && /^(?:all|every|each)\b/.test(clean);
  for (const head of [...phrase.toReversed(), ...(isOfAll ? [] : words)]) {
    const type = askedByNoun(head);
    if (type === null || type === 'name') continue;
    const isList = isListed || isPlural(head);
    return { ...known, ...openTo(head), type, head, isPlural: isPlural(head), isList };
  }
  const head = phrase.at(-1) ?? null;
  return isListed
    ? { ...known, type: 'thing', head, isPlural: true, isList: true }
    : { ...known, type: 'open', head };
}
