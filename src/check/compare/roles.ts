import type { Span } from '../../corpus/split.ts';
import type { VerbClaim } from '../../language/claims/claim.ts';
import type { StatedName } from '../statement/names.ts';
import type { Statement } from '../statement/statement.ts';
import { LIGHT, type Pair, termAt } from './pair.ts';

/** Who does what a predicate says, and who it is done to. */
export interface Parts {
  readonly agents: readonly StatedName[];
  readonly others: readonly StatedName[];
}

/** What those who do it do with one another: either may stand first. */
const MUTUAL =
  /^(?:sign|meet|met|cooperat|co-operat|collaborat|agree|partner|discuss|team|talk|conclud|ink|announc|work)/i;

export function isMutual({ word: verb }: VerbClaim): boolean {
  return MUTUAL.test(verb.text);
}

/** Those who do it together: the agents, whoever it is done with, and whom "met" is followed by. */
export function participantsOf(statement: Statement, predicate: VerbClaim): StatedName[] {
  const { agents, others } = partsOf(statement, predicate);
  const isMet = /^(?:meet|met)/i.test(predicate.word.text);
  return [
    ...agents,
    ...others.filter((name) => {
      const attachment = statement.attachments.get(name);
      return attachment?.preposition === 'with' || (isMet && (attachment?.possessive ?? true));
    }),
  ];
}

/** Participles that nobody does anything by, whether or not "is" stands before them: "X (born 1970)". */
const DONE_TO = /^(?:born|situated|headquartered|known|nicknamed)$/i;

function isDoneTo({ text }: Statement, { text: verb, end }: VerbClaim['word']): boolean {
  return DONE_TO.test(verb) || (/^based$/i.test(verb) && /^ on (?:[\p{L}-]+ ){0,3}\d/u.test(text.slice(end)));
}

/** Whether a participle stands before a noun and says of what kind it is: "57 confirmed cases". */
export function isAttributive({ word }: VerbClaim, { reading }: Statement): boolean {
  const words = reading.words();
  const at = words.findIndex(({ start }) => start === word.start);
  return (
    /(?:ed|en|ing)$/i.test(word.text) &&
    /^(?:NUM|DET|ADJ|ADP)$/.test(words[at - 1]?.tag ?? '') &&
    /^(?:NOUN|PROPN)$/.test(words[at + 1]?.tag ?? '')
  );
}

/** Parts the names around a verb: before it and behind it, or, in the passive, behind "by" and before it. */
export function partsOf(
  statement: Statement,
  { word: verb, passive, left, right, excluded }: VerbClaim,
): Parts {
  const isIncluded = (name: StatedName): boolean => !excluded.some((span) => within([name], span).length > 0);
  const before = nearest(within(statement.names, left), statement, verb.start).filter(isIncluded);
  const behind = within(statement.names, right).filter(isIncluded);
  if (!passive && !isDoneTo(statement, verb)) return { agents: before, others: behind };
  const by = byWhom(statement, verb.end);
  return { agents: by, others: [...before, ...behind.filter((name) => !by.includes(name))] };
}

/** "When A had plans, B told": where names stand free behind a verb, those before it did something else. */
function nearest(names: readonly StatedName[], statement: Statement, until: number): StatedName[] {
  const last = statement.predicates.filter(({ word, finite }) => finite && word.end <= until).at(-1);
  if (last?.relative) return [...names];
  const free = names.filter(
    (name) => last !== undefined && name.mention.start >= last.word.end && !statement.attachments.has(name),
  );
  const from = free[0]?.mention.start ?? 0;
  return names.filter(({ mention }) => mention.start >= from);
}

function within(names: readonly StatedName[], { start, end }: Span): StatedName[] {
  return names.filter(({ mention }) => start <= mention.start && mention.end <= end);
}

/** The names behind "by", up to the next preposition that begins something else; of "by A, a part of B" only A. */
function byWhom(statement: Statement, from: number): StatedName[] {
  const words = statement.reading.words().filter((word) => word.start >= from);
  const found: StatedName[] = [];
  let isBy = false;
  for (const { text, start } of words) {
    if (text.toLowerCase() === 'by') isBy = true;
    else if (/^(?:in|on|at|for|as|to|from|with|during|after|since)$/i.test(text)) isBy = false;
    else if (isBy)
      found.push(
        ...statement.names.filter(
          (name) =>
            name.mention.start === start && (statement.attachments.get(name)?.preposition ?? 'by') === 'by',
        ),
      );
  }
  return found;
}

/** The predicates of a passage whose verb says what that of the claim says. */
export function matchingPredicates({ word: verb }: VerbClaim, { claim, said, holds }: Pair): VerbClaim[] {
  const term = termAt(claim, verb);
  if (term === undefined || LIGHT.test(verb.text)) return [];
  return said.predicates.filter((saying) => {
    const token = said.tokens.find(({ start }) => start === saying.word.start);
    return token !== undefined && holds(term, new Set([token.term]));
  });
}
