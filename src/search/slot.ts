import type { Span } from '../corpus/split.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Knowledge, Passage } from './knowledge.ts';
import { findMentions, type Mention } from './mentions.ts';
import { isOffice } from './name-words.ts';
import type { Question, QuestionTerm } from './question.ts';
import { findDates, findQuantities, LOOKED_THROUGH } from './spans.ts';
import type { TaggedWord } from './tagger.ts';
import { isAcronym, type Token } from './tokens.ts';

/** The span of a passage that answers a question. Offsets are into the passage's text. */
export interface Slot {
  readonly kind: AnswerKind;
  /** One span, or the members of a list that belong together. */
  readonly spans: readonly Span[];
  /** How well it fits, about 0 to 3; only for comparing spans that answer the same question. */
  readonly fit: number;
}

interface Possible extends Span {
  readonly kind: AnswerKind;
  readonly likelihood: number;
}

/** A word of the sentence that the question speaks of too. */
interface Match {
  readonly at: number;
  readonly token: Token;
  readonly term: QuestionTerm;
}

const LEAST_LIKELIHOOD = 0.3;
/** Standing near the words of the question tells more than what kind of name a span looks like. */
const NEARNESS = 1.5;
const OFFICE_WEIGHT = 1.5;
/** What stands beside a span says that it answers something else. */
const RULED_OUT = -2;

/** Finds the span that a question asks for in a passage; null when the passage has none that the question lacks. */
export function findSlot(question: Question, passage: Passage, knowledge: Knowledge): Slot | null {
  const { kind } = question.wanted;
  if (kind === 'other') return null;
  const text = passage.text.slice(0, LOOKED_THROUGH);
  const tokens = knowledge.analyse(text);
  const words = kind === 'date' || kind === 'quantity' ? [] : knowledge.tagger.tag(text);
  const mentions = words.length > 0 ? findMentions(text, words, knowledge.gazetteer) : [];
  const matches = findMatches(question, tokens);
  const possible = findPossible(question, text, mentions).filter((span) =>
    isNew(span, tokens, question, matches),
  );
  // "Who did X sponsor?" is not answered by whom X was sponsored by.
  const turned = matches.some(({ token, term }) => !term.name && /^ by\b/.test(text.slice(token.end)));
  if (question.asksObject && turned) return null;
  const view = { question, text, tokens, words, matches };
  let best: Slot | null = null;
  for (const span of possible) {
    const beside = pattern(span, view);
    // Somebody who is merely near is not the one who holds an office.
    if ((question.asksOffice && beside <= 0) || beside <= RULED_OUT) continue;
    const fit = span.likelihood + NEARNESS * nearness(span, view) + beside;
    if (best === null || fit > best.fit) best = { kind: span.kind, spans: [span], fit };
  }
  return best === null ? null : { ...best, spans: withList(best, possible, text) };
}

function findPossible(
  { wanted, asksOffice }: Question,
  text: string,
  mentions: readonly Mention[],
): Possible[] {
  if (wanted.kind === 'date')
    return findDates(text).map((span) => ({ ...span, kind: 'date', likelihood: 0.5 }));
  if (wanted.kind === 'quantity') {
    // "2000 guests" reads as a year until guests are what is counted.
    const years = findDates(text).filter(({ start, end }) => /^\d{4}$/.test(text.slice(start, end)));
    const quantity =
      (likelihood: number) =>
      (span: Span): Possible => ({ ...span, kind: 'quantity', likelihood });
    const measured = MEASURED.get(wanted.measure ?? '');
    const spans = [...findQuantities(text).map(quantity(0.5)), ...years.map(quantity(LEAST_LIKELIHOOD))];
    return measured ? spans.filter(({ start, end }) => measured.test(text.slice(start, end))) : spans;
  }
  const possible: Possible[] = [];
  for (const mention of mentions) {
    const { start, end, person, organisation, place } = mention;
    // "Who" asks for whoever did it, a person or a body; which of them the name is decides the kind.
    if (wanted.kind === 'person') {
      const body = wanted.open ? organisation * (asksOffice ? 0.4 : 0.9) : 0;
      possible.push({
        start,
        end,
        kind: person >= body ? 'person' : 'organisation',
        likelihood: Math.max(person, body),
      });
    } else if (wanted.kind === 'place') possible.push({ start, end, kind: 'place', likelihood: place });
    else {
      // "Which ministry": a name with that word in it. "Which government": a country's name stands for it.
      const heads = [...wanted.head].map((token) => token.text.toLowerCase());
      const named = heads.some((head) => mention.text.toLowerCase().includes(head)) ? 0.6 : 0;
      const state = heads.some((head) => /^governments?$/.test(head)) ? place : 0;
      possible.push({ start, end, kind: 'organisation', likelihood: Math.max(organisation, state) + named });
    }
  }
  return possible.filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD);
}

function findMatches({ terms }: Question, tokens: readonly Token[]): Match[] {
  const byTerm = new Map<string, QuestionTerm>();
  for (const term of terms)
    for (const variant of term.variants)
      for (const each of variant.terms) if (!byTerm.has(each)) byTerm.set(each, term);
  for (const term of terms) byTerm.set(term.term, term);
  return tokens.flatMap((token, at) => {
    const term = token.stop ? undefined : byTerm.get(token.term);
    return term ? [{ at, token, term }] : [];
  });
}

/** An answer that the question already holds is none. */
function isNew(
  span: Span,
  tokens: readonly Token[],
  { allTerms }: Question,
  matches: readonly Match[],
): boolean {
  const inside = tokens.filter((token) => !token.stop && token.start < span.end && token.end > span.start);
  const asked = (token: Token): boolean =>
    allTerms.has(token.term) || matches.some((match) => match.token === token && match.term.name);
  return inside.length > 0 && !inside.every(asked);
}

interface View {
  readonly question: Question;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: readonly TaggedWord[];
  readonly matches: readonly Match[];
}

/** How close the question's words stand to the span, each by its weight. */
function nearness(span: Span, { question, tokens, matches }: View): number {
  const first = tokens.findIndex((token) => token.end > span.start);
  let last = first;
  while ((tokens[last + 1]?.start ?? Infinity) < span.end) last++;
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0);
  const near = new Map<QuestionTerm, number>();
  for (const { at, term } of matches) {
    const distance = at < first ? first - at : at > last ? at - last : 0;
    if (distance > 0) near.set(term, Math.max(near.get(term) ?? 0, term.weight / (1 + distance / 5)));
  }
  return total === 0 ? 0 : [...near.values()].reduce((sum, value) => sum + value, 0) / total;
}

/** What stands right beside the span: a preposition, an office, the verb that was asked about, the noun that is counted. */
function pattern(span: Possible, view: View): number {
  const { question, text, matches } = view;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 60);
  if (span.kind === 'date') return besideDate(span, before, view);
  if (span.kind === 'place') return besidePreposition(before, question.text) + (liesIn(span, view) ? 1 : 0);
  if (span.kind === 'quantity') return countsHead(span, view);
  const office = Math.max(
    0,
    ...matches.map(({ token }) => (isOffice(token.text) ? besideOffice(span, token, text) : 0)),
  );
  const verbs = matches.filter(({ term }) => term.verb);
  const verbBehind = verbs.some(({ token }) => token.start >= span.end && token.start - span.end < 30);
  const verbBefore = verbs.some(({ token }) => token.end <= span.start && span.start - token.end < 30);
  const does = matches.some(
    ({ token, term }) => !term.name && token.start >= span.end && token.start - span.end < 16,
  );
  if (question.asksObject && does && !verbBefore) return RULED_OUT;
  const done = matches.some(
    ({ token, term }) => !term.name && token.end <= span.start && span.start - token.end < 16,
  );
  const agent = done && /\bby (?:both |the |its )?$/i.test(before);
  const asked = question.asksObject ? verbBefore : verbBehind || agent;
  const oblique = !agent && /\b(?:of|for|with|'s) (?:the )?$/.test(before);
  return (
    OFFICE_WEIGHT * office +
    (asked ? 0.5 : 0) +
    (agent ? 0.4 : 0) -
    (oblique ? 0.3 : 0) -
    (/^['’]s\b/.test(after) ? 0.3 : 0)
  );
}

/** A number counts the noun that follows it: "six cyber security centres" when centres were asked for. */
function countsHead(span: Possible, { tokens, matches, text }: View): number {
  const following = tokens
    .filter((token) => token.start >= span.end && !/[,;:()]/.test(text.slice(span.end, token.start)))
    .slice(0, 5);
  const match = following
    .map((token) => matches.find((each) => each.token === token))
    .find((each) => each !== undefined);
  const head = following.some((token) => matches.some((each) => each.token === token && each.term.head));
  return head ? 1.2 : match ? 0.5 : 0;
}

/** "A, chief of B", "chief of B, A" and "B's chief A": name and office in one breath, nearer the better, 0 to 0.8. */
function besideOffice(span: Span, office: Token, text: string): number {
  const between =
    office.start >= span.end ? text.slice(span.end, office.start) : text.slice(office.end, span.start);
  const words = between.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  if (
    between.length > 110 ||
    /[;:!?]|\.\s/.test(between.replace(/\b(?:Dr|Prof|Eng|Mr|Mrs|Ms|Ir|H\.E)\./g, ''))
  )
    return 0;
  if (!words.every((word) => /^\p{Lu}/u.test(word) || isAcronym(word) || LINKS.test(word))) return 0;
  return Math.max(
    0.3,
    0.8 - 0.04 * words.length - (/\band (?:its|his|her|their|the)\b/.test(between) ? 0.3 : 0),
  );
}

const LINKS = /^(?:of|for|the|and|at|in|as|well|who|is|was|a|an|its|their|on|behalf|to|by|['’]?s)$/;

/** "in 2019" says when; the day on which something was announced does so only to somebody who asks after the announcement. */
function besideDate(span: Span, before: string, { matches }: View): number {
  const told = matches.some(
    ({ token, term }) => term.verb && token.end <= span.start && span.start - token.end <= 5,
  );
  if (!told && REPORTED.test(before)) return RULED_OUT;
  return (
    (/\b(?:in|on|since|from|until|by|during|of|at)\s+(?:the )?$/i.test(before) ? 0.3 : 0) + (told ? 0.4 : 0)
  );
}

const REPORTED = /\b(?:announced|said|told|reported|revealed|stated)(?: on| the media on)? (?:the )?$/i;

/** "in Shenzhen" says where; "from Oman" says so only to somebody who asks where from. */
function besidePreposition(before: string, question: string): number {
  const preposition = /\b(in|at|near|on|outside|from|to|of)\s+(?:the )?$/i.exec(before)?.[1]?.toLowerCase();
  if (preposition === undefined) return 0;
  if (/^(?:from|to|of)$/.test(preposition))
    return new RegExp(`\\b${preposition}\\b`, 'i').test(question) ? 0.5 : -0.4;
  return 0.7;
}

/** "Bonn (Germany)" and "Bonn, Germany": the place that was asked about holds this one. */
function liesIn(span: Span, { text, matches }: View): boolean {
  const gap = /^(?:,| \()/.exec(text.slice(span.end))?.[0].length;
  return (
    gap !== undefined &&
    matches.some(
      ({ token, term }) => term.name && token.start - span.end <= gap + 1 && token.start > span.end,
    )
  );
}

/** What a span has to look like to say how often, or how long. */
const MEASURED: ReadonlyMap<string, RegExp> = new Map([
  ['often', /once|twice|times|every|daily|weekly|monthly|quarterly|yearly|annually/i],
  ['frequently', /once|twice|times|every|daily|weekly|monthly|quarterly|yearly|annually/i],
  ['long', /second|minute|hour|day|week|month|year|decade|centur|metre|meter|mile|feet|foot|km|yard|inch/i],
]);

/** A list answers whole: "A and B", "A, B and C", "A, an agency of D, and by B". */
function withList(slot: Slot, possible: readonly Possible[], text: string): Span[] {
  const [chosen] = slot.spans;
  if (chosen === undefined || (slot.kind !== 'person' && slot.kind !== 'organisation'))
    return [...slot.spans];
  const others = possible.filter((span) => span.kind === slot.kind);
  const list = [chosen];
  for (const other of others) {
    const last = list.at(-1);
    if (last && other.start >= last.end && isListed(text.slice(last.end, other.start))) list.push(other);
  }
  for (const other of others.toReversed()) {
    const [first] = list;
    if (first && other.end <= first.start && isListed(text.slice(other.end, first.start)))
      list.unshift(other);
  }
  return list.map((span) => withAcronym(span, text));
}

function isListed(between: string): boolean {
  return PLAIN_LIST.test(between) || LIST_WITH_APPOSITION.test(between);
}

const PLAIN_LIST =
  /^(?:\s*\([^)]*\))?(?:,|(?:,? and| &|,? as well as|,? together with)(?: (?:by|from|the))*) $/;
const LIST_WITH_APPOSITION =
  /^(?:\s*\([^)]*\))?, (?:an?|the|which|who|whose)\b[^;:]{1,120}, and (?:(?:by|from|the) )*$/;

/** "UAE Computer Emergency Response Team (aeCERT)": the short form in brackets belongs to the name. */
function withAcronym({ start, end }: Span, text: string): Span {
  const short = /^ \(([\p{L}\p{N}-]{2,12})\)/u.exec(text.slice(end));
  return { start, end: short?.[1] !== undefined && isAcronym(short[1]) ? end + short[0].length : end };
}
