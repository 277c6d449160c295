import type { Steps } from '../steps.ts';
import { ENOUGH_EVIDENCE } from './name-evidence.ts';
import {
  CONTEXT_NAMES,
  describeContext,
  describeForm,
  describeTopics,
  FORM_NAMES,
  TOPIC_NAMES,
} from './name-features.ts';
import fitted from './name-weights.json' with { type: 'json' };
import { isFullName } from './person-names.ts';
import type { Sentence } from './sentence.ts';
import type { WeighedNames } from './weigh-names.ts';

/** What is known of a name, of all of its appearances together: the places of a row. */
export const NAME_FEATURES: readonly string[] = [
  'evidence',
  'personal',
  'form',
  'enough',
  'often',
  'kindOfBody',
  'partOfPerson',
  'team',
  'joinedTeam',
  ...TOPIC_NAMES,
  ...FORM_NAMES,
  ...CONTEXT_NAMES,
];

/** What each feature counts: fitted, see the file's provenance. */
const {
  intercept,
  weights,
}: { readonly intercept: number; readonly weights: Readonly<Record<string, number>> } = fitted;
const WEIGHTS = NAME_FEATURES.map((name) => weights[name] ?? 0);

/** The logarithm of the odds that a name is an organisation's. */
export function weighRow(row: readonly number[]): number {
  return row.reduce((sum, value, i) => sum + value * (WEIGHTS[i] ?? 0), intercept);
}

/** Evidence above counts no more, and below no less. */
const MOST_EVIDENCE = 9;
const USUAL_EVIDENCE = 4;
const OFTEN = 10;

/** What has been seen of one name. */
interface Seen {
  times: number;
  /** Of its context, summed. */
  readonly context: number[];
  /** Of the article that names it first. */
  readonly article: string;
}

/**
 * Describes each name, by its key, in the order of `NAME_FEATURES`: shares of its appearances, where it has several.
 *
 * @param isOpen whether something hangs on what a name, by its key, is described as
 */
export function* describeNames(
  sentences: readonly Sentence[],
  { keyOf, evidence, written, generic }: WeighedNames,
  isPlace: (name: string) => boolean,
  isOpen: (key: string) => boolean = () => true,
): Steps<ReadonlyMap<string, readonly number[]>> {
  const seen = new Map<string, Seen>();
  const full = new Map<string, boolean>();
  const isFull = (name: string): boolean => {
    const known = full.get(name) ?? isFullName(name, isPlace);
    full.set(name, known);
    return known;
  };
  const texts = new Map<string, string[]>();
  const ofPeople = new Map<string, Set<string>>();
  for (const { passage, text, names } of sentences) {
    const { id } = passage.article;
    const known = texts.get(id) ?? [];
    texts.set(id, known);
    known.push(text);
    for (const [i, name] of names.entries()) {
      yield;
      if (isFull(name.text)) {
        const words = ofPeople.get(id) ?? new Set<string>();
        ofPeople.set(id, words);
        for (const word of name.text.split(' ')) words.add(word);
      }
      const key = keyOf(name.text);
      if (!isOpen(key)) continue;
      const own = seen.get(key) ?? { times: 0, context: CONTEXT_NAMES.map(() => 0), article: id };
      seen.set(key, own);
      own.times++;
      const [before, behind] = [names[i - 1], names[i + 1]];
      const isBesidePlace =
        (before !== undefined &&
          IN_ONE_BREATH.test(text.slice(before.end, name.start)) &&
          isPlace(before.text)) ||
        (behind !== undefined &&
          IN_ONE_BREATH.test(text.slice(name.end, behind.start)) &&
          isPlace(behind.text));
      for (const [at, value] of describeContext(text, name, isBesidePlace).entries())
        own.context[at] = (own.context[at] ?? 0) + value;
    }
  }
  const topics = new Map<string, readonly number[]>();
  for (const [id, own] of texts) {
    yield;
    topics.set(id, describeTopics(own));
  }
  const rows = new Map<string, readonly number[]>();
  for (const [key, { times, context, article }] of seen) {
    yield;
    const name = written.get(key) ?? '';
    const { organisation = 0, person = 0, form = 0 } = evidence.get(key) ?? {};
    const topic = topics.get(article) ?? [];
    const shares = context.map((sum) => sum / times);
    const share = (feature: string): number => shares[CONTEXT_NAMES.indexOf(feature)] ?? 0;
    const sport = topic[TOPIC_NAMES.indexOf('sport')] ?? 0;
    rows.set(key, [
      scale(organisation),
      scale(person),
      scale(Math.max(0, form)),
      Number(organisation >= ENOUGH_EVIDENCE && organisation > person),
      Math.min(1, times / OFTEN),
      Number(generic.has(key)),
      Number(ofPeople.get(article)?.has(name) ?? false),
      // "the Ostby Cranes"
      PLURAL.test(name) ? sport * share('the') : 0,
      sport * (share('joined') + share('against')),
      ...topic,
      ...describeForm(name, isPlace),
      ...shares,
    ]);
  }
  return rows;
}

const IN_ONE_BREATH = /^(?:,| and| or|, and| &) (?:[Tt]he )?$/;
const PLURAL = /^(?:\p{Lu}\S* )*\p{Lu}\S*\p{Ll}s$/u;

function scale(evidence: number): number {
  return Math.max(-MOST_EVIDENCE, Math.min(MOST_EVIDENCE, evidence)) / USUAL_EVIDENCE;
}
