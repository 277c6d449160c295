import { QUESTION_WORDS, type QuestionWords } from '../multilingual/question-words.ts';
import { scriptOfLanguage } from '../multilingual/scripts.ts';
import type { Analyser, Token } from '../words/tokens.ts';
import type { AnswerKind, Wanted } from './answer-kind.ts';

/** Reads what a question in a language other than English asks for; null for a language without a table. */
export type KindReader = (text: string, tokens: readonly Token[], language: string) => Wanted | null;

type Asks = keyof Omit<QuestionWords, 'nouns'>;

interface Table {
  /** Finds a question word or phrase; its one named group that matched says what it asks for. */
  readonly phrases: RegExp;
  readonly nouns: readonly { readonly kind: AnswerKind; readonly terms: readonly string[] }[];
}

const ASKS: readonly Asks[] = ['person', 'date', 'place', 'quantity', 'which', 'other'];
const NOUN_KINDS = ['person', 'organisation', 'date', 'place', 'quantity'] as const;
/** "In welchem Jahr", "công ty nào": the noun stands at most so many tokens from the question word. */
const REACH = 4;

/** Makes a reader over the tables of question words, each of which is prepared when its language is first asked in. */
export function createKindReader(analyse: Analyser): KindReader {
  const tables = new Map<string, Table>();
  return (text, tokens, language) => {
    const words = QUESTION_WORDS[language];
    if (words === undefined) return null;
    const table = tables.get(language) ?? prepare(words, language, analyse);
    tables.set(language, table);
    return readKind(text, tokens, table);
  };
}

function prepare(words: QuestionWords, language: string, analyse: Analyser): Table {
  const spaced = !['han', 'thai'].includes(scriptOfLanguage(language));
  const phrases = ASKS.flatMap((asks) => words[asks].split(', ').map((phrase) => ({ asks, phrase })));
  phrases.sort((a, b) => b.phrase.length - a.phrase.length);
  const alternatives = phrases.map(({ asks, phrase }) => ({
    asks,
    pattern: phrase.startsWith('^') ? `(?<=^[^\\p{L}]*)${phrase.slice(1)}` : phrase,
  }));
  // The longest comes first, whatever it asks for: "nereden" before "ne".
  const groups = alternatives.map(({ asks, pattern }, i) => `(?<${asks}_${i}>${pattern})`).join('|');
  const source = spaced ? `(?<![\\p{L}\\p{M}\\p{N}])(?:${groups})(?![\\p{L}\\p{M}\\p{N}])` : groups;
  const nouns = NOUN_KINDS.flatMap((kind) =>
    words.nouns[kind].split(', ').map((noun) => ({
      kind,
      terms: analyse(noun, language).map(({ term }) => term),
    })),
  );
  return { phrases: new RegExp(source, 'giu'), nouns };
}

function readKind(text: string, tokens: readonly Token[], { phrases, nouns }: Table): Wanted {
  const found = [...text.matchAll(phrases)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    asks: Object.entries(match.groups ?? {})
      .find(([, part]) => part !== undefined)?.[0]
      .replace(/_\d+$/, ''),
  }));
  const overlaps = ({ start, end }: Token): boolean =>
    found.some((phrase) => start < phrase.end && phrase.start < end);
  const consumed = new Set(tokens.filter(overlaps));
  const nothing: Wanted = {
    kind: 'other',
    head: new Set(),
    consumed,
    keywords: found.length === 0,
    measure: null,
    open: false,
  };
  const deciding = found.find(({ asks }) => asks !== 'other');
  if (deciding === undefined) return nothing;
  const before = tokens.filter((token) => token.end <= deciding.start);
  const after = tokens.filter((token) => token.start >= deciding.end);
  switch (deciding.asks) {
    case 'person':
      return { ...nothing, kind: 'person', open: true };
    case 'date':
      return { ...nothing, kind: 'date' };
    case 'place':
      return { ...nothing, kind: 'place' };
    case 'quantity':
      return { ...nothing, kind: 'quantity', head: new Set(after.filter(({ stop }) => !stop).slice(0, 1)) };
    default: {
      const noun = nearestNoun(before, after, nouns);
      if (noun === null) return nothing;
      // No passage needs the word "year" to say when.
      const dated = noun.kind === 'date' ? noun.tokens : [];
      return {
        ...nothing,
        kind: noun.kind,
        head: new Set(noun.tokens),
        consumed: new Set([...consumed, ...dated]),
      };
    }
  }
}

/** The noun of a kind of answer that stands nearest to the question word, behind it rather than before. */
function nearestNoun(
  before: readonly Token[],
  after: readonly Token[],
  nouns: Table['nouns'],
): { kind: AnswerKind; tokens: readonly Token[] } | null {
  for (let distance = 0; distance < REACH; distance++) {
    for (const { kind, terms } of nouns) {
      const here = after.slice(distance, distance + terms.length);
      if (isRun(here, terms)) return { kind, tokens: here };
      const end = before.length - distance;
      const there = before.slice(Math.max(0, end - terms.length), Math.max(0, end));
      if (isRun(there, terms)) return { kind, tokens: there };
    }
  }
  return null;
}

function isRun(tokens: readonly Token[], terms: readonly string[]): boolean {
  return tokens.length === terms.length && terms.every((term, i) => tokens[i]?.term === term);
}
