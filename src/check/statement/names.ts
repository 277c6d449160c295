import type { Knowledge } from '../../index/knowledge.ts';
import type { Mention } from '../../language/names/mentions.ts';
import type { Token } from '../../language/words/tokens.ts';

/** A name of a sentence, and the ways in which it may be written. */
export interface StatedName {
  readonly mention: Mention;
  /** The terms that it is made of, without stop words. */
  readonly terms: readonly string[];
  /** Every spelling, as terms without spaces between them: "cyber security" and "cybersecurity" are one. */
  readonly spellings: ReadonlySet<string>;
}

/** Whether two names are one thing, one perhaps the short form or a part of the other, or two things. */
export type NameRelation = 'same' | 'part' | 'other';

/** Ordinals are compared as numbers: "the Third Summit". */
const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/i;

/** Words from here on the Zipf scale open a sentence more often than they name anything. */
const PLAIN = 4;

/** Reads the names of a text from what is mentioned in it. */
export type NameReader = (
  text: string,
  mentions: readonly Mention[],
  tokens: readonly Token[],
) => StatedName[];

/** Makes a reader that knows the other names of what a corpus speaks of. */
export function createNameReader(knowledge: Knowledge): NameReader {
  const { corpus, analyse } = knowledge;
  const curated = (corpus.organisations ?? []).map(({ name, aliases }) =>
    [name, ...aliases].map((written) =>
      analyse(written)
        .filter(({ stop }) => !stop)
        .map(({ term }) => term)
        .join(''),
    ),
  );
  const known = new Map(curated.flatMap((all) => all.map((written) => [written, all] as const)));
  return (text, mentions, tokens) => readNames(text, mentions, tokens, { knowledge, known });
}

interface Known {
  readonly knowledge: Knowledge;
  /** All spellings of an organisation, by each of them. */
  readonly known: ReadonlyMap<string, readonly string[]>;
}

function readNames(
  text: string,
  mentions: readonly Mention[],
  tokens: readonly Token[],
  { knowledge, known }: Known,
): StatedName[] {
  return mentions.flatMap((mention): StatedName[] => {
    const own = tokens.filter(
      // "Norvik's" ends behind the name.
      ({ start, stop, text: word }) =>
        !stop && mention.start <= start && start < mention.end && !ORDINAL.test(word),
    );
    const terms = own.map(({ term }) => term);
    const isCurated = known.has(terms.join(''));
    if (terms.length === 0 || (!isCurated && isPlainOpening(mention, text, knowledge))) return [];
    return [{ mention, terms, spellings: spell(terms, { knowledge, known }) }];
  });
}

/** "Membership would …": a capital at the beginning of a sentence makes no name of an everyday word. */
function isPlainOpening({ start, text: name }: Mention, text: string, knowledge: Knowledge): boolean {
  if (/\s/.test(name) || /[\p{L}\p{N}]/u.test(text.slice(0, start)) || /\p{Lu}.*\p{Lu}/u.test(name))
    return false;
  const lower = name.toLowerCase();
  return !knowledge.gazetteer.has(lower) && knowledge.commonness(lower) >= PLAIN;
}

function spell(terms: readonly string[], { knowledge: { acronyms }, known }: Known): Set<string> {
  const joined = terms.join('');
  const spellings = new Set([joined]);
  const [first = ''] = terms;
  if (terms.length === 1)
    for (const long of acronyms.longForms.get(first) ?? []) spellings.add(long.join(''));
  for (const { short, long } of acronyms.shortForms.get(first) ?? [])
    if (long.join('') === joined) spellings.add(short);
  for (const spelling of [...spellings]) for (const other of known.get(spelling) ?? []) spellings.add(other);
  return spellings;
}

export function compareNames(a: StatedName, b: StatedName): NameRelation {
  for (const spelling of a.spellings) if (b.spellings.has(spelling)) return 'same';
  // "North American" is of North America.
  const areAkin = a.terms.length > 1 && a.terms.length === b.terms.length;
  if (areAkin && a.terms.every((term, i) => isOfOneRoot(term, b.terms[i] ?? ''))) return 'same';
  const [less, more] = a.terms.length <= b.terms.length ? [a, b] : [b, a];
  return less.terms.every((term) => more.terms.includes(term)) ? 'part' : 'other';
}

function isOfOneRoot(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return a === b || (short.length > 4 && long.length - short.length <= 2 && long.startsWith(short));
}

/** Whether two names can stand for each other: both for people, both for bodies or both for places. */
export function areAlike(a: Mention, b: Mention): boolean {
  return (['person', 'organisation', 'place'] as const).some(
    (kind) => a[kind] >= LIKELY && b[kind] >= LIKELY,
  );
}

const LIKELY = 0.3;

/** Names that differ in one word only: "Oman CERT" and "Egypt CERT"; the word of the second one. */
export function differingTerm(a: StatedName, b: StatedName): string | null {
  if (a.terms.length !== b.terms.length || a.terms.length < 2) return null;
  const differing = b.terms.filter((term, i) => term !== a.terms[i]);
  return differing.length === 1 ? (differing[0] ?? null) : null;
}
