import { distance } from 'fastest-levenshtein';
import type { Token } from '../words/tokens.ts';

/** The kinds of span that a question can ask for; `other` asks for a passage as a whole. */
export type AnswerKind = 'person' | 'organisation' | 'date' | 'place' | 'quantity' | 'other';

export interface Wanted {
  readonly kind: AnswerKind;
  /** The noun that was asked for ("company", "city", "states"): the answer is one of these, or a number of them. */
  readonly head: ReadonlySet<Token>;
  /** Words that only say how it is asked ("year", "please", "roughly"): no passage has to contain them. */
  readonly consumed: ReadonlySet<Token>;
  /** Words without a question word: what stands side by side need not belong together. */
  readonly keywords: boolean;
  /** The word behind "how": "many", "often", "long". */
  readonly measure: string | null;
  /** "Who" may be a person or a body; "which minister" may not. */
  readonly open: boolean;
}

type Tags = ReadonlyMap<number, string>;
type Reading = Omit<Wanted, 'keywords' | 'measure'>;

const HEADS: Readonly<Record<Exclude<AnswerKind, 'other'>, ReadonlySet<string>>> = {
  date: words('year date day month century decade era weekday'),
  place: words(
    'country city place location town region venue continent site province county capital nation village district territory island headquarters whereabouts',
  ),
  organisation: words(
    'company organisation organization firm body agency ministry committee operator institution university group team authority department school college club network bank government newspaper magazine publisher corporation association league party alliance manufacturer supplier vendor regulator office centre center laboratory lab council union board commission partner sponsor entity publication outlet paper parent',
  ),
  person: words(
    'person man woman king queen emperor leader author minister scientist player coach director chair chairman chairwoman chairperson officer professor doctor engineer founder coordinator adviser advisor spokesman spokesperson ceo actor singer artist writer inventor explorer governor mayor pope president boss premier',
  ),
  quantity: words(
    'number percentage percent amount population size cost price total rate height length distance age temperature proportion share fraction',
  ),
};
/** Heads that say nothing but the kind of answer; the others ("country") are words that a passage may well contain. */
const EMPTY_HEADS = words(
  'year date day month week weekday number amount name place location whereabouts percentage percent',
);
const MEASURES = words('many much often long far old large big tall high fast frequently wide deep heavy');
const FILLERS = words(
  'roughly approximately exactly precisely exact please kindly tell know wonder wondering curious anybody anyone somebody someone anything something anywhere somewhere thanks thank hello hi hey list mention mentioned mentions sort kind type name due since until till like want ask asking question answer happen occur opinion view according',
);
const NUMBERS = words('one two three four five six seven eight nine ten several');
const PREPOSITION = /^(?:in|at|on|to|for|from|by|with|since|of|until|about|under)$/;
const QUESTION_WORDS = ['who', 'whom', 'whose', 'when', 'where', 'which', 'what', 'why', 'how'];

/** Reads what is asked for from the question word and the noun beside it, or, without a question word, from a noun alone. */
export function findAnswerKind(tokens: readonly Token[], tags: Tags): Wanted {
  const typed = tokens.map((token) => token.text.toLowerCase().replace(/['’]s$/u, ''));
  const opens = PREPOSITION.test(typed[0] ?? '') ? 1 : 0;
  const lower = typed.map((word, i) => (i === opens ? questionWord(word) : word));
  const wanted = readKind(tokens, lower, tags);
  const asides = tokens.filter((_, i) => isAside(lower, i, wanted.kind));
  const keywords = !lower.some((word) => QUESTION_WORDS.includes(word));
  const how = lower.indexOf('how');
  const measure = wanted.kind === 'quantity' && how >= 0 ? (lower[how + 1] ?? null) : null;
  return { ...wanted, keywords, measure, consumed: new Set([...wanted.consumed, ...asides]) };
}

/** A question word with a slip in it ("wich", "waht") where a question word is to be expected. */
function questionWord(word: string): string {
  if (word.length < 3 || !/^[wh]/.test(word) || QUESTION_WORDS.includes(word)) return word;
  const meant = QUESTION_WORDS.find((other) => other.length > 3 && distance(word, other) === 1);
  return meant ?? word;
}

function isAside(lower: readonly string[], at: number, kind: AnswerKind): boolean {
  const word = singular(lower[at] ?? '');
  if (QUESTION_WORDS.includes(word) || FILLERS.has(word) || FILLERS.has(lower[at] ?? '')) return true;
  if (kind === 'date' && EMPTY_HEADS.has(word)) return true;
  return (
    (word === 'take' && lower[at + 1] === 'place') ||
    (word === 'place' && /^t(?:ake|akes|aken|ook|aking)$/.test(lower[at - 1] ?? ''))
  );
}

function readKind(tokens: readonly Token[], lower: readonly string[], tags: Tags): Reading {
  const at = questionWordAt(lower);
  const nothing = { head: new Set<Token>(), consumed: new Set<Token>(), open: false };
  switch (lower[at]) {
    case undefined:
      return fromNounAlone(tokens, lower);
    case 'who':
    case 'whom':
    case 'whose':
      return { ...nothing, kind: 'person', open: true };
    case 'when':
      return { ...nothing, kind: 'date' };
    case 'where':
      return { ...nothing, kind: 'place' };
    case 'how':
      return fromMeasure(tokens, lower, tags, at);
    case 'which':
    case 'what':
      return fromHead(tokens, lower, tags, at);
    default:
      return { ...nothing, kind: 'other' };
  }
}

const AUXILIARY = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might)$/;
const ANYBODY = /^(?:you|we|i|any(?:one|body)|some(?:one|body))$/;

/** "Is there a year when …?" asks for yes or no; "Do you know when …?" and "Could you tell me the date …?" do not. */
function asksYesOrNo(lower: readonly string[]): boolean {
  return AUXILIARY.test(lower[0] ?? '') && !ANYBODY.test(lower[1] ?? '');
}

/** "When X happened, who did Y?" asks who: a question word after the opening clause wins over "when". */
function questionWordAt(lower: readonly string[]): number {
  const first = lower.findIndex((word) => QUESTION_WORDS.includes(word));
  if (asksYesOrNo(lower)) return -1;
  if (first !== 0 || (lower[first] !== 'when' && lower[first] !== 'where')) return first;
  const later = lower.findIndex((word, i) => i > 2 && /^(?:who|whom|whose|how|which|what)$/.test(word));
  return later < 0 ? first : later;
}

/** "How many member states …", "How often …". */
function fromMeasure(tokens: readonly Token[], lower: readonly string[], tags: Tags, at: number): Reading {
  const measure = tokens[at + 1];
  if (measure === undefined || !MEASURES.has(lower[at + 1] ?? ''))
    return { kind: 'other', head: new Set(), consumed: new Set(), open: false };
  const counted = lower[at + 1] === 'many' ? nounPhrase(tokens, tags, at + 2) : [];
  return { kind: 'quantity', head: new Set(counted.slice(-1)), consumed: new Set([measure]), open: false };
}

/** "Which telecom operator …", "What is the capital of …", "In what year …", "the cities in which …". */
function fromHead(tokens: readonly Token[], lower: readonly string[], tags: Tags, at: number): Reading {
  const copula = /^(?:is|was|are|were|be)$/.test(lower[at + 1] ?? '');
  const phrase = nounPhrase(tokens, tags, copula ? at + 2 : at + 1);
  const consumed = new Set<Token>();
  let head = phrase.at(-1);
  if (head && singular(head.text.toLowerCase()) === 'name') {
    consumed.add(head);
    head = nounPhrase(tokens, tags, tokens.indexOf(head) + 1).at(-1);
  }
  // "What are committees?" asks what they are, not for the name of one.
  const bare = copula && head !== undefined && head === tokens[at + 2];
  const kind = head === undefined || bare ? 'other' : kindOfHead(head.text);
  if (head === undefined || kind === 'other') {
    const isRelative = head === undefined && tags.get(tokens[at - 1]?.start ?? -1) === 'ADP';
    const relative = isRelative ? fromNounAlone(tokens.slice(0, at), lower) : null;
    return relative ?? { kind: 'other', head: new Set(), consumed, open: false };
  }
  if (EMPTY_HEADS.has(singular(head.text.toLowerCase()))) consumed.add(head);
  // "Which two bodies": how many there are, the list will show.
  for (const token of phrase) if (NUMBERS.has(token.text.toLowerCase())) consumed.add(token);
  return { kind, head: new Set([head]), consumed, open: false };
}

/** The tokens from a place up to the first verb or preposition: articles, adjectives and nouns. */
function nounPhrase(tokens: readonly Token[], tags: Tags, from: number): Token[] {
  const phrase: Token[] = [];
  for (const token of tokens.slice(from, from + 8)) {
    const tag = tags.get(token.start) ?? 'NOUN';
    if (phrase.length === 0 && /^(?:ADP|DET|PRON)$/.test(tag)) continue;
    if (!/^(?:NOUN|PROPN|ADJ|NUM|ADV|PART)$/.test(tag)) break;
    if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tag)) phrase.push(token);
  }
  return phrase;
}

/** Keywords without a question word: "MoU COMSTECH date", "CEO Huawei UAE", "security centre Canada city". */
function fromNounAlone(tokens: readonly Token[], lower: readonly string[]): Reading {
  const nothing: Reading = { kind: 'other', head: new Set(), consumed: new Set(), open: false };
  if (asksYesOrNo(lower)) return nothing;
  for (const kind of ['date', 'quantity', 'place', 'person'] as const) {
    const at = tokens.findIndex((_, i) => HEADS[kind].has(singular(lower[i] ?? '')));
    const head = tokens[at];
    if (head === undefined) continue;
    const consumed = new Set(EMPTY_HEADS.has(singular(lower[at] ?? '')) ? [head] : []);
    return { kind, head: new Set(kind === 'person' ? [] : [head]), consumed, open: false };
  }
  // "aeCERT parent authority": what is wanted comes last.
  const last = lower.includes('of') ? undefined : tokens.at(-1);
  const body = last !== undefined && HEADS.organisation.has(singular(lower.at(-1) ?? '')) ? last : null;
  if (body) return { kind: 'organisation', head: new Set([body]), consumed: new Set(), open: false };
  return nothing;
}

function kindOfHead(text: string): AnswerKind {
  const head = singular(text.toLowerCase());
  for (const kind of ['date', 'place', 'organisation', 'person', 'quantity'] as const)
    if (HEADS[kind].has(head)) return kind;
  return 'other';
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/(?<=[^su])s$/, '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
