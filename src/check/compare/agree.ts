import { antecedent } from '../../index/passage.ts';
import { isStated, type VerbClaim } from '../../language/claims/claim.ts';
import { DENIALS } from '../../language/claims/lexicon.ts';
import type { Token } from '../../language/words/tokens.ts';
import type { StatedName } from '../statement/names.ts';
import type { Statement } from '../statement/statement.ts';
import { isCalledShort, isTopical, standsFor } from './find-names.ts';
import { type Difference, figuresIn, isInValue, LIGHT, type Pair, TELLING_FIGURES } from './pair.ts';
import { isAttributive, isMutual, matchingPredicates, participantsOf, partsOf } from './roles.ts';
import { isOfSubject, refersBack, subjectIn } from './subject.ts';

/**
 * Why what is said to happen happens otherwise in the passage: by others, to others, not at all, or only perhaps; null
 * when both agree.
 *
 * @param differing the name that is known to differ.
 */
export function findDisagreement(pair: Pair, differing: Difference | null): string | null {
  const { claim, said } = pair;
  const { statement } = claim;
  for (const predicate of statement.predicates) {
    if (isOfOffice(predicate, statement) || isAttributive(predicate, statement)) continue;
    const reason = LIGHT.test(predicate.word.text)
      ? checkLight(predicate, pair, differing)
      : checkVerb(predicate, pair, differing);
    if (reason !== null) return reason;
  }
  const denials = ({ text }: Statement): number => [...text.matchAll(DENIALS)].length;
  return denials(statement) > denials(said) ? 'the passage denies less' : null;
}

/** "A chairs B" is compared as an office. */
function isOfOffice({ word: verb }: VerbClaim, { reading, offices }: Statement): boolean {
  const words = reading.words();
  return offices.some(({ from, to }) => words.slice(from, to).some(({ start }) => start === verb.start));
}

function checkVerb(predicate: VerbClaim, pair: Pair, differing: Difference | null): string | null {
  const sayings = matchingPredicates(predicate, pair);
  if (sayings.length === 0 && TELLING_FIGURES.test(predicate.word.text)) {
    const tells = figuresIn(pair.said).some((saying) => agree(predicate, saying, pair, differing));
    return tells ? null : `no figure for “${predicate.word.text}”`;
  }
  if (sayings.length === 0 && isNamed(predicate, pair)) return null;
  if (sayings.length === 0) return `no verb for “${predicate.word.text}”`;
  const agrees = sayings.some(
    (saying) => agree(predicate, saying, pair, differing) && sayOfTheSame(predicate, saying, sayings, pair),
  );
  return agrees ? null : `“${predicate.word.text}” is said otherwise`;
}

/** "for dredging": an act that is only named may be named by a word of the passage that is no verb there. */
function isNamed({ word: verb, finite, polarity }: VerbClaim, { said }: Pair): boolean {
  if (finite || polarity === 'denied' || !/ing$/i.test(verb.text)) return false;
  const text = verb.text.toLowerCase();
  return said.tokens.some((token) => token.text.toLowerCase() === text);
}

/** "A brings skill and B brings money": where a verb stands twice, what follows it tells which of the two is meant. */
function sayOfTheSame(
  claimed: VerbClaim,
  stated: VerbClaim,
  sayings: readonly VerbClaim[],
  { claim, said, holds }: Pair,
): boolean {
  if (sayings.length < 2) return true;
  const after = (start: number, predicates: readonly VerbClaim[]): number =>
    Math.min(...predicates.map(({ word }) => word.start).filter((at) => at > start), Infinity);
  const ownEnd = after(claimed.word.start, claim.statement.predicates);
  const itsEnd = after(stated.word.start, sayings);
  const told = new Set(
    said.tokens
      .filter(({ start, stop }) => !stop && start > stated.word.start && start < itsEnd)
      .map(({ term }) => term),
  );
  return claim.question.terms
    .filter(({ start }) => start > claimed.word.start && start < ownEnd)
    .filter((term) => !isInValue(term, claim.statement))
    .every((term) => holds(term, told));
}

function agree(claimed: VerbClaim, stated: VerbClaim, pair: Pair, differing: Difference | null): boolean {
  return (
    claimed.polarity === stated.polarity &&
    claimed.mood === stated.mood &&
    agreeOnParts(claimed, stated, pair, differing)
  );
}

/** Those who do it do it in the passage, and nobody does it there to whom it is done in the claim. */
function agreeOnParts(
  claimed: VerbClaim,
  stated: VerbClaim,
  pair: Pair,
  differing: Difference | null,
): boolean {
  const { claim, said, passage } = pair;
  const own = partsOf(claim.statement, claimed);
  const its = partsOf(said, stated);
  if (!claimed.finite || !stated.finite) return true;
  const acting = isMutual(stated) ? participantsOf(said, stated) : its.agents;
  const heads = acting.filter((name) => stated.passive || isMutual(stated) || !isAttached(name, said));
  const isOneOf = (name: StatedName, those: readonly StatedName[]): boolean =>
    those.some((other) => standsFor(name, other, passage));
  const isKnown = (name: StatedName): boolean => differing?.claimed === name.mention.text;
  const actsHere = (name: StatedName): boolean =>
    isKnown(name) ||
    isOneOf(name, isAttached(name, claim.statement) ? its.agents : heads) ||
    isCalledShort(name, pair) ||
    isPronoun(stated, pair) ||
    isSubjectOfArticle(name, stated, pair) ||
    (heads.length === 0 && stated.passive && isTopical(name, pair)) ||
    isItself(name, stated, pair);
  if (!own.agents.every(actsHere)) return false;
  if (isMutual(stated)) return true;
  const onlyActs = (name: StatedName): boolean => isOneOf(name, heads) && !isOneOf(name, its.others);
  return !own.others.some((name) => !isKnown(name) && onlyActs(name));
}

/** Behind a preposition a name does nothing itself: "the head of A announced". */
function isAttached(name: StatedName, statement: Statement): boolean {
  return statement.attachments.get(name)?.possessive === false;
}

/** "It was signed": whoever the sentence before speaks of. */
function isPronoun({ left }: VerbClaim, { said, passage }: Pair): boolean {
  const subject = said.text.slice(left.start, left.end);
  return antecedent(passage) !== null && /\b(?:it|he|she|they|this|these|those)\b/i.test(subject);
}

/** "The film was released": what the article is about. */
function isSubjectOfArticle({ mention }: StatedName, { left, word }: VerbClaim, pair: Pair): boolean {
  return (
    isOfSubject(mention, subjectIn(pair)) && refersBack({ start: left.start, end: word.start }, pair.said)
  );
}

/** "When A won, it had waited": a pronoun stands for the one name of its sentence that does anything. */
function isItself(name: StatedName, saying: VerbClaim, { said, passage }: Pair): boolean {
  const { left } = saying;
  if (!/\b(?:it|he|she|they) $/i.test(said.text.slice(left.start, saying.word.start))) return false;
  const acting = said.predicates
    .filter((other) => other !== saying && other.finite)
    .flatMap((other) => partsOf(said, other).agents);
  return acting.length > 0 && acting.every((other) => standsFor(name, other, passage));
}

/** "is", "has", "became": what stands behind has to be said of the same. */
function checkLight(predicate: VerbClaim, pair: Pair, differing: Difference | null): string | null {
  const { claim, said, passage, holds } = pair;
  const { statement, question } = claim;
  if (statement.offices.some(({ holder }) => holder !== null))
    return predicate.polarity === 'denied' ? 'an office is denied' : null;
  const told = new Set(said.tokens.filter(({ stop }) => !stop).map(({ term }) => term));
  const behind = question.terms.filter(
    (term) => term.start >= predicate.word.end && !isInValue(term, statement) && !LIGHT.test(term.text),
  );
  // The first of them may be what the title tells: "has 57 virus cases", in an article on the virus.
  const anchor = behind.find((term) => !pair.topic.has(term.term) || holds(term, told)) ?? behind[0];
  const subjects = partsOf(statement, predicate).agents.filter((name) => !isAttached(name, statement));
  const value = statement.names.find(({ mention }) => mention.start >= predicate.word.end);
  if (anchor === undefined && value === undefined)
    return subjects.length > 0 ? 'nothing is said of it' : null;
  const places = anchor
    ? said.tokens.filter(({ term, stop }) => !stop && holds(anchor, new Set([term])))
    : said.tokens.filter(
        ({ start }) =>
          value && said.names.some((name) => name.mention.start === start && standsFor(value, name, passage)),
      );
  const fits = places.some((place) => {
    const saying = said.predicates.find(({ word }) => word.start === place.start);
    if (saying && !isAttributive(saying, said)) return agree(predicate, saying, pair, differing);
    const governing = said.predicates
      .filter((one) => one.finite && one.word.start < place.start && !isAttributive(one, said))
      .at(-1);
    const isSaidSo = governing
      ? governing.polarity === predicate.polarity && governing.mood === predicate.mood
      : predicate.polarity === 'asserted';
    return (
      isSaidSo &&
      !isUnsaid(predicate, place, said) &&
      !(
        value &&
        !anchor &&
        governing &&
        isAnothers(predicate, value.mention.start, governing, place, pair)
      ) &&
      subjects.every((name) => isSubjectOf(name, place, pair, differing))
    );
  });
  return fits ? null : `“${predicate.word.text} … ${anchor?.text ?? value?.mention.text}” is said otherwise`;
}

/** "Is Norwegian" is not what "is a rival of the Norwegian ferries" says. */
function isAnothers(
  { word: verb }: VerbClaim,
  claimed: number,
  { word: governing }: VerbClaim,
  place: Token,
  { claim: { statement }, said }: Pair,
): boolean {
  if (!IS.test(verb.text) || !IS.test(governing.text)) return false;
  return (
    ANOTHERS.test(said.text.slice(governing.end, place.start)) &&
    !ANOTHERS.test(statement.text.slice(verb.end, claimed))
  );
}

/** "A rival of", but not "one of". */
const ANOTHERS = /\b(?!one\b|some\b)\p{L}+ (?:of|to|for)\b/u;
const IS = /^(?:is|are|was|were|be|been|am)$/i;

/** What is there by a noun is denied, over or only planned: "no agreement", "the planned merger". */
function isUnsaid({ polarity, mood }: VerbClaim, place: Token, { nouns }: Statement): boolean {
  const noun = nouns.find(({ word }) => word.start === place.start);
  return noun !== undefined && polarity === 'asserted' && mood === 'fact' && !isStated(noun);
}

/** The name stands before the word, with no other name between but those that belong to either. */
function isSubjectOf(name: StatedName, place: Token, pair: Pair, differing: Difference | null): boolean {
  const { said, passage } = pair;
  if (differing?.claimed === name.mention.text) return true;
  const before = said.names.filter(({ mention }) => mention.end <= place.start);
  const at = before.findLastIndex((other) => standsFor(name, other, passage) && !isAttached(other, said));
  const own = before[at];
  if (own === undefined)
    return (
      isCalledShort(name, pair) ||
      antecedent(passage) !== null ||
      (before.length === 0 && isTopical(name, pair)) ||
      said.predicates.some(
        (saying) => saying.word.start < place.start && isSubjectOfArticle(name, saying, pair),
      )
    );
  return before.slice(at + 1).every((other, i) => {
    if (isAttribute(other, place, said)) return true;
    const between = said.text.slice((before[at + i] ?? own).mention.end, other.mention.start);
    return BELONGING.test(between);
  });
}

/** "A is an American music company": a name among the words before a noun says of what kind it is. */
function isAttribute({ mention }: StatedName, place: Token, { reading }: Statement): boolean {
  const between = reading.words().filter(({ start }) => start >= mention.end && start < place.start);
  return between.every(({ tag, text }) => /^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(tag) && !/[,;:()]/.test(text));
}

/** "A, the B", "A (B)", "A, a part of B". */
const BELONGING =
  /^(?:,? \(|\)?,? (?:the|and|or|behind) |, |\)?,? [^,]*\b(?:of|in|behind|with|for|at|on) (?:the )?$)/;
