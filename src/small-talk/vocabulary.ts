import { foldCase, foldLetters } from '../language/multilingual/fold.ts';
import { FILLERS, PHRASES, type SmallTalk } from './phrases.ts';

/** Where a word was typed, and how the vocabulary has it: "Heyyy" is "hey", "What's" is "whats". */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the words up to some place consist of. */
export interface Reached {
  /** The foremost kind among their phrases; null for fillers alone. */
  readonly talk: SmallTalk | null;
  readonly phrases: number;
}

/** One place of a phrase: runs of words of which one stands there. */
interface Slot {
  readonly choices: readonly (readonly string[])[];
  readonly isOptional: boolean;
  /** The rest of the message stands there, whatever it says. */
  readonly isRest: boolean;
}

interface Phrase {
  readonly talk: SmallTalk | null;
  readonly slots: readonly Slot[];
}

/** Han is written without spaces: each character counts as a word. */
const WORD =
  /\p{Script=Han}|\+?(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’-](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;

/** How a phrase writes the rest of the message. */
const REST = '…';

const RANKS = [...PHRASES.keys()];

const COMPILED: readonly Phrase[] = [
  ...[...PHRASES].flatMap(([talk, phrases]) => phrases.map((phrase) => compile(phrase, talk))),
  ...FILLERS.map((phrase) => compile(phrase, null)),
];

const KNOWN_WORDS: ReadonlySet<string> = new Set(
  COMPILED.flatMap(({ slots }) => slots.flatMap(({ choices }) => choices.flat())),
);

const BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = indexPhrases();

/** The words of a text, each in the form that the vocabulary has it in, where it has it. */
export function findWords(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: typed, index }) => ({
    text: recognise(fold(typed)),
    start: index,
    end: index + typed.length,
  }));
}

/**
 * How far, from the first word on, words consist of phrases of the vocabulary alone: what each number of words comes to,
 * read with as few phrases as will do. Takes time linear in the words that do.
 *
 * @param allows whether a kind of phrase counts; all do unless told.
 */
export function reach(
  words: readonly Word[],
  allows: (talk: SmallTalk) => boolean = () => true,
): ReadonlyMap<number, Reached> {
  const reached = new Map<number, Reached>([[0, { talk: null, phrases: 0 }]]);
  for (let from = 0, furthest = 0; from <= furthest && from < words.length; from++) {
    const before = reached.get(from);
    if (before === undefined) continue;
    for (const phrase of BY_FIRST_WORD.get(words[from]?.text ?? '') ?? []) {
      if (phrase.talk !== null && !allows(phrase.talk)) continue;
      const now = add(before, phrase.talk);
      for (const end of findEnds(phrase, words, from)) {
        furthest = Math.max(furthest, end);
        const other = reached.get(end);
        if (other === undefined || isBetter(now, other)) reached.set(end, now);
      }
    }
  }
  return reached;
}

function add({ talk, phrases }: Reached, more: SmallTalk | null): Reached {
  if (more === null) return { talk, phrases };
  return { talk: talk === null || rank(more) < rank(talk) ? more : talk, phrases: phrases + 1 };
}

function isBetter(one: Reached, other: Reached): boolean {
  if (one.phrases !== other.phrases)
    return other.phrases === 0 || (one.phrases > 0 && one.phrases < other.phrases);
  return one.talk !== null && other.talk !== null && rank(one.talk) < rank(other.talk);
}

const rank = (talk: SmallTalk): number => RANKS.indexOf(talk);

/** Where a phrase that begins at a word may end; never before that word. */
function findEnds({ slots }: Phrase, words: readonly Word[], from: number): Iterable<number> {
  let ends = new Set([from]);
  for (const { choices, isOptional, isRest } of slots) {
    const next = new Set(isOptional ? ends : []);
    if (isRest && [...ends].some((at) => at < words.length)) next.add(words.length);
    for (const at of ends)
      for (const run of choices)
        if (run.every((word, offset) => words[at + offset]?.text === word)) next.add(at + run.length);
    ends = next;
    if (ends.size === 0) break;
  }
  ends.delete(from);
  return ends;
}

function compile(phrase: string, talk: SmallTalk | null): Phrase {
  const slots = phrase.split(' ').map((slot): Slot => {
    const isOptional = slot.endsWith('?');
    const written = slot.replace(/\?$/, '');
    if (written === REST) return { choices: [], isOptional, isRest: true };
    const choices = written.split('|').map((run) => splitWords(run.replaceAll('_', ' ')));
    return { choices, isOptional, isRest: false };
  });
  return { talk, slots };
}

function splitWords(run: string): string[] {
  return (run.match(WORD) ?? []).map(fold);
}

function indexPhrases(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const phrase of COMPILED) {
    const needed = phrase.slots.findIndex(({ isOptional }) => !isOptional);
    const opening = phrase.slots.slice(0, needed + 1).flatMap(({ choices }) => choices);
    for (const first of new Set(opening.map(([word = '']) => word)))
      index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
}

function fold(word: string): string {
  return foldLetters(foldCase(word, '')).replace(/['’]/g, '');
}

/** Letters that are drawn out, and laughs: "helloooo", "cooool", "heyy", "hahahaha". */
function recognise(word: string): string {
  if (/^a?(?:ha){2,}h?$|^(?:he){2,}h?$/.test(word)) return 'haha';
  if (/^l+o+l+$/.test(word)) return 'lol';
  if (/^(?:wk){2,}w?$/.test(word)) return 'wkwk';
  if (/^(?:ja){2,}j?$/.test(word)) return 'jaja';
  const forms = [
    word,
    word.replace(/(.)\1{2,}/gu, '$1$1'),
    word.replace(/(.)\1{2,}/gu, '$1'),
    word.replace(/(.)\1+$/u, '$1'),
  ];
  return forms.find((form) => KNOWN_WORDS.has(form)) ?? word;
}
