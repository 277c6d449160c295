import type { Token } from './tokens.ts';

/** The kinds of span that a question can ask for; `other` asks for a passage as a whole. */
export type AnswerKind = 'person' | 'organisation' | 'date' | 'place' | 'quantity' | 'other';

export interface Wanted {
  readonly kind: AnswerKind;
  /** The noun that was asked for ("company", "city", "states"): the answer is one of these, or a number of them. */
  readonly head: ReadonlySet<Token>;
  /** Words that only say what kind of answer is wanted ("year", "many"): no passage has to contain them. */
  readonly consumed: ReadonlySet<Token>;
  /** "Who" may be a person or a body; "which company" and "what is the name of the man" may not. */
  readonly open: boolean;
}

const HEADS: Readonly<Record<Exclude<AnswerKind, 'other'>, ReadonlySet<string>>> = {
  date: words('year date day month century decade era weekday years dates'),
  place: words(
    'country city place location town region venue continent site province county capital nation village district location countries cities places locations territory island area headquarters',
  ),
  organisation: words(
    'company organisation organization firm body agency ministry committee operator institution university group team authority department school college club network bank government newspaper magazine publisher corporation association league party alliance manufacturer supplier vendor regulator companies organisations organizations bodies agencies firms',
  ),
  person: words(
    'person man woman king queen emperor leader author minister scientist player coach director chair chairman chairwoman chairperson officer professor doctor engineer founder coordinator adviser advisor spokesman spokesperson ceo people actor singer artist writer inventor explorer governor mayor pope president boss head',
  ),
  quantity: words(
    'number percentage percent amount population size cost price total rate height length distance age temperature proportion share fraction figure',
  ),
};
/** Heads that say nothing but the kind of answer; the others ("country") are words that a passage may well contain. */
const EMPTY_HEADS = words('year date day month number amount name place location percentage percent');
const MEASURES = words('many much often long far old large big tall high fast frequently wide deep heavy');

/** Reads what is asked for from the question word and the noun behind it, or, without a question word, from a noun alone. */
export function findAnswerKind(tokens: readonly Token[], tags: ReadonlyMap<number, string>): Wanted {
  const lower = tokens.map((token) => token.text.toLowerCase().replace(/['’]s$/u, ''));
  const at = questionWordAt(lower);
  const word = lower[at];
  const nothing = { head: new Set<Token>(), consumed: new Set<Token>(), open: false };
  if (word === undefined) return fromNounAlone(tokens, lower);
  if (word === 'who' || word === 'whom' || word === 'whose')
    return { ...nothing, kind: 'person', open: true };
  if (word === 'when') return { ...nothing, kind: 'date' };
  if (word === 'where') return { ...nothing, kind: 'place' };
  if (word === 'how') {
    const measure = tokens[at + 1];
    if (measure === undefined || !MEASURES.has(lower[at + 1] ?? '')) return { ...nothing, kind: 'other' };
    const counted = lower[at + 1] === 'many' ? nounPhrase(tokens, tags, at + 2) : [];
    return { ...nothing, kind: 'quantity', head: new Set(counted.slice(-1)), consumed: new Set([measure]) };
  }
  return fromHead(tokens, lower, tags, at);
}

/** "When X happened, who did Y?" asks who: a question word after a comma-less opening clause wins over "when". */
function questionWordAt(lower: readonly string[]): number {
  const first = lower.findIndex((word) => /^(who|whom|whose|when|where|how|which|what|why)$/.test(word));
  if (first < 0 || (lower[first] !== 'when' && lower[first] !== 'where')) return first;
  if (first !== 0) return first;
  const later = lower.findIndex((word, i) => i > 2 && /^(who|whom|whose|how|which|what)$/.test(word));
  return later < 0 ? first : later;
}

/** "Which telecom operator …", "What is the capital of …", "In what year …". */
function fromHead(
  tokens: readonly Token[],
  lower: readonly string[],
  tags: ReadonlyMap<number, string>,
  at: number,
): Wanted {
  let from = at + 1;
  const copula = /^(is|was|are|were|be)$/.test(lower[from] ?? '');
  if (copula) from++;
  const phrase = nounPhrase(tokens, tags, from);
  let head = phrase.at(-1);
  const consumed = new Set<Token>();
  if (head && /^names?$/i.test(head.text)) {
    consumed.add(head);
    const behind = nounPhrase(tokens, tags, tokens.indexOf(head) + 1);
    head = behind.at(-1);
  }
  const kind = head === undefined ? 'other' : kindOfHead(head.text.toLowerCase());
  if (head === undefined || kind === 'other')
    return { kind: 'other', head: new Set(), consumed, open: false };
  if (EMPTY_HEADS.has(head.text.toLowerCase())) consumed.add(head);
  return { kind, head: new Set([head]), consumed, open: false };
}

/** The tokens from a place up to the first verb or preposition: articles, adjectives and nouns. */
function nounPhrase(tokens: readonly Token[], tags: ReadonlyMap<number, string>, from: number): Token[] {
  const phrase: Token[] = [];
  for (let i = from; i < Math.min(tokens.length, from + 8); i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const tag = tags.get(token.start) ?? 'NOUN';
    const opens = phrase.length === 0 && (tag === 'ADP' || tag === 'DET' || tag === 'PRON');
    if (opens) continue;
    if (!/^(NOUN|PROPN|ADJ|NUM|ADV|PART)$/.test(tag)) break;
    if (tag === 'PROPN' || tag === 'NOUN' || tag === 'ADJ' || tag === 'NUM') phrase.push(token);
  }
  return phrase;
}

/** Keywords without a question word: "MoU COMSTECH date", "CEO Huawei UAE". */
function fromNounAlone(tokens: readonly Token[], lower: readonly string[]): Wanted {
  for (const kind of ['date', 'quantity', 'place', 'person'] as const) {
    const at = lower.findIndex(
      (word) => HEADS[kind].has(word) && (kind !== 'place' || EMPTY_HEADS.has(word) || word === 'venue'),
    );
    const head = tokens[at];
    if (head === undefined) continue;
    const consumed = new Set(EMPTY_HEADS.has(lower[at] ?? '') ? [head] : []);
    return { kind, head: new Set(kind === 'person' ? [] : [head]), consumed, open: false };
  }
  return { kind: 'other', head: new Set(), consumed: new Set(), open: false };
}

function kindOfHead(head: string): AnswerKind {
  for (const kind of ['date', 'place', 'organisation', 'person', 'quantity'] as const)
    if (HEADS[kind].has(head)) return kind;
  return 'other';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
