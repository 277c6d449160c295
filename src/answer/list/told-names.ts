import type { Article } from '../../corpus/article.ts';
import type { Passage } from '../../index/passage.ts';
import type { Reading } from '../../language/reading.ts';
import type { AskedType } from '../../search/question/asked-nouns.ts';
import type { Question, QuestionTerm } from '../../search/question/question.ts';
import { BARE_KIND, type Wanted } from './read-wanted.ts';

/** So many words of a name are read before the one that is asked for, and behind it. */
const MOST_WORDS = 6;

/** Whether a sentence, or what leads to it, speaks of the one whom a word of a question names by a shorter name. */
export type IsShortened = (asked: QuestionTerm, passage: Passage, lead: Passage | null) => boolean;

/**
 * "The Foundation" where the article names the Almar Foundation, and nobody else by the word that was asked; "we" in what it
 * publishes itself, and in an interview for whom it introduces.
 */
export function createShortForms({ terms }: Question): IsShortened {
  const known = new Map<Article, Map<string, readonly string[]>>();
  const headsOf = (word: string, article: Article): readonly string[] => {
    const ofArticle = known.get(article) ?? new Map<string, readonly string[]>();
    known.set(article, ofArticle);
    const heads = ofArticle.get(word) ?? findHeads(word, article, terms);
    ofArticle.set(word, heads);
    return heads;
  };
  const speakers = new Map<Article, readonly string[]>();
  const speaksIn = (article: Article, word: string): boolean => {
    const names = speakers.get(article) ?? wordsOf(speakerOf(article));
    speakers.set(article, names);
    return names.includes(word);
  };
  return ({ text, name }, passage, lead) => {
    const { article } = passage;
    const word = text.charAt(0).toUpperCase() + text.slice(1);
    if (name && speaksIn(article, word) && isOwn(saidIn(passage, lead))) return true;
    return headsOf(word, article).some((head) =>
      new RegExp(`\\b(?:the|our|its|this) ${escapePattern(head)}\\b`, 'iu').test(saidIn(passage, lead)),
    );
  };
}

/** What a sentence says behind what leads to it. */
export function saidIn(passage: Passage, lead: Passage | null): string {
  return `${lead?.text ?? ''} ${passage.text}`;
}

/** Who says "we": the publisher, or whom the first sentence of an interview introduces, with those whose head it is. */
function speakerOf(article: Article): string {
  const { publisher, text } = article;
  if (!isInterview(article)) return publisher ?? '';
  return /^[^\n]+?\.(?=\s)/.exec(text)?.[0] ?? '';
}

export function isInterview({ text }: Article): boolean {
  return (text.match(ASKED_IN_TEXT) ?? []).length >= LEAST_ASKED;
}

/** A question of an interviewer. */
const ASKED_IN_TEXT = /^(?:\*\*|__|#+ ).*\?(?:\*\*|__)?$/gm;
const LEAST_ASKED = 2;

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}-]+/u);
}

/** "We gave", "Ostby received": who tells it has given it, unless it came from another. What somebody says is not said by them. */
function isOwn(said: string): boolean {
  return OWN_WORDS.test(said) || (RECEIVED.test(said) && !FROM_ANOTHER.test(said));
}

const OWN_WORDS = /^[^"“”«»]*\b(?:we|our)\b/i;
const RECEIVED =
  /^[^"“”«»]*\b(?:received|(?:was|were) (?:given|awarded|granted)|(?:grants?|sums?) of .* went to)\b/i;
const FROM_ANOTHER = /\b(?:from|by) (?:the )?\p{Lu}/u;

/** The words that stand for the names in which an article has a word. */
function findHeads(word: string, article: Article, terms: readonly QuestionTerm[]): readonly string[] {
  const written = [article.title, article.publisher ?? '', article.text].filter((each) =>
    each.includes(word),
  );
  if (written.length === 0) return [];
  const name = new RegExp(
    `(?:\\p{Lu}[\\p{L}-]+ (?:of (?:the )?)?){0,${MOST_WORDS}}\\b${escapePattern(word)}\\b(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}-]+){0,${MOST_WORDS}}`,
    'gu',
  );
  const lines = written.flatMap((each) => each.split('\n')).filter((line) => line.includes(word));
  const names = new Set(lines.flatMap((line) => [...line.matchAll(name)].map(([whole]) => whole)));
  const isAsked = (head: string): boolean =>
    terms.some(({ text }) => text.toLowerCase() === head.toLowerCase());
  const heads = [...names].map(headOf).filter((head) => head !== word);
  return [...new Set(heads)].filter((head) => !names.has(word) || isAsked(head));
}

/** "League" of "League of Coastal Cities", "Foundation" of "Almar Foundation". */
function headOf(name: string): string {
  return name.split(/ of /)[0]?.split(' ').at(-1) ?? name;
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** From here on a name is taken for one of a kind. */
const LEAST_KIND = 0.4;

const KINDS: Readonly<Partial<Record<AskedType, 'person' | 'organisation' | 'place'>>> = {
  person: 'person',
  body: 'organisation',
  country: 'place',
  city: 'place',
};

/** It names somebody of the kind that is asked for, whom the question does not name. */
export function namesKind({ question: { asked, allTerms }, frame }: Wanted, reading: Reading): boolean {
  const kind = KINDS[asked.type];
  const isOfKind = asked.head === null ? frame === null : BARE_KIND.test(asked.head);
  // "We signed it with them": whose words these are is another.
  const isSpoken = /\b(?:we|our|us)\b/i.test(reading.text);
  const others = reading.mentions().filter(({ start, end }) => {
    const own = reading.tokens().filter((token) => token.start >= start && token.end <= end);
    return own.some(({ term }) => !allTerms.has(term));
  });
  if (kind === undefined || !isOfKind)
    return (
      frame?.needsOther !== true ||
      isSpoken ||
      others.some(({ organisation, place }) => Math.max(organisation, place) >= LEAST_KIND)
    );
  return others.some((name) => {
    const best = Math.max(name.person, name.organisation, name.place);
    return (asked.isOpenToBodies && kind === 'person') || (name[kind] >= LEAST_KIND && name[kind] === best);
  });
}
