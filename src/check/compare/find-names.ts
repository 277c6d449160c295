import type { Passage } from '../../index/passage.ts';
import { antecedent } from '../../index/passage.ts';
import type { VerbClaim } from '../../language/claims/claim.ts';
import type { Attachment } from '../statement/attachments.ts';
import { areAlike, compareNames, differingTerm, type StatedName } from '../statement/names.ts';
import type { Statement } from '../statement/statement.ts';
import { type Difference, type Finding, HELD, missing, type Pair, termAt } from './pair.ts';
import { isMutual, matchingPredicates, partsOf } from './roles.ts';
import { isOfSubject, speaksOfSubject, subjectIn } from './subject.ts';

/** The names of the claim, but for those whose office is compared. */
export function* findNames(pair: Pair): Generator<Finding> {
  const { names, offices } = pair.claim.statement;
  const ofOffices = offices.flatMap(({ holder, body }) => (holder === null ? [] : [holder, body]));
  for (const name of names) {
    if (ofOffices.includes(name)) continue;
    const reason = `the name “${name.mention.text}”`;
    if (isWronglyPlaced(name, pair)) yield missing(`${reason} stands otherwise`);
    else if (!isNameHeld(name, pair)) yield { holds: false, reason, difference: findOtherName(name, pair) };
    else {
      const other = findMisplaced(name, pair);
      yield other === null ? HELD : { holds: false, reason, difference: differenceOf(name, other) };
    }
  }
}

/** The sentence has the name, a longer form of it, or a short form of what its article has in full. */
function isNameHeld(name: StatedName, pair: Pair): boolean {
  const { claim, said, passage, holds } = pair;
  const places = said.names.filter((other) => standsFor(name, other, passage));
  if (
    places.some((place) => !isExcluded(place, said)) ||
    (places.length > 0 && isExcluded(name, claim.statement))
  )
    return true;
  if (places.length > 0) return false;
  const { start, end } = name.mention;
  const terms = claim.question.terms.filter((term) => start <= term.start && term.start < end);
  // A name may be there as a word of its own ("Malaysian" for "Malaysia"), but not as a word of a longer name.
  const free = said.tokens.filter(
    (token) =>
      !token.stop &&
      !said.names.some(
        ({ mention, terms: others }) =>
          others.length > 1 && mention.start <= token.start && token.start < mention.end,
      ),
  );
  const [only, ...more] = terms;
  if (only && more.length === 0 && holds(only, new Set(free.map(({ term }) => term)))) return true;
  const before = antecedent(passage);
  if (before && terms.length > 0 && terms.every((term) => holds(term, new Set(before.terms)))) return true;
  return isCalledShort(name, pair) || isCalledBack(name, pair) || isTopical(name, pair);
}

/** "In Tarn", in an article on the harbours of Tarn: where it all is, when the sentence names no other place. */
export function isTopical(name: StatedName, pair: Pair): boolean {
  const { claim, topic } = pair;
  const acts = claim.statement.predicates.some((predicate) =>
    partsOf(claim.statement, predicate).agents.includes(name),
  );
  const isAside =
    claim.statement.attachments.get(name)?.possessive === false ||
    (isPlain(name) && !acts) ||
    name.mention.place >= PERSON;
  const isTold = name.terms.every((term) => topic.has(term)) || isOfSubject(name.mention, subjectIn(pair));
  return isAside && isTold && (othersThan(name, pair).length === 0 || isSetIn(name, pair));
}

/** "In the film, …": what the article is about, where nothing else stands behind the same preposition. */
function isSetIn(name: StatedName, pair: Pair): boolean {
  const { claim, said } = pair;
  const own = claim.statement.attachments.get(name);
  if (own?.possessive !== false || !isOfSubject(name.mention, subjectIn(pair))) return false;
  return !said.names.some((other) => said.attachments.get(other)?.preposition === own.preposition);
}

/** What is written with a capital and is no person, body or place: "COVID-19". */
function isPlain({ mention }: StatedName): boolean {
  return Math.max(mention.person, mention.organisation, mention.place) < PERSON;
}

/** "The film" in an article about the film of that name. */
function isCalledBack({ mention }: StatedName, pair: Pair): boolean {
  return isOfSubject(mention, subjectIn(pair)) && speaksOfSubject(pair.said);
}

/** Of whom it is denied what the sentence says: "not Norvik". */
function isExcluded({ mention }: StatedName, { predicates }: Statement): boolean {
  const [any] = predicates;
  return any?.excluded.some(({ start, end }) => start <= mention.start && mention.end <= end) ?? false;
}

/** Whether a name of a sentence is meant by one of a claim, be either of them short for the other. */
export function standsFor(claimed: StatedName, stated: StatedName, { group }: Passage): boolean {
  const relation = compareNames(claimed, stated);
  if (relation !== 'part') return relation === 'same';
  const isSurname =
    stated.terms.length === 1 && claimed.terms.length > 1 && claimed.terms.at(-1) === stated.terms[0];
  const isPerson = stated.mention.person >= PERSON || (isSurname && claimed.mention.person >= PERSON);
  // "Amirudin" is Amirudin Abdul Wahab; "Norvik" is meant by "Norvik Spain", but Spain is not.
  if (isShortForTitle(stated, claimed, group) || isShortForTitle(claimed, stated, group)) return true;
  if (claimed.terms.length < stated.terms.length) return isPerson || claimed.terms[0] === stated.terms[0];
  return isPerson && claimed.terms.every((term) => group.article.has(term));
}

const PERSON = 0.5;

/** "Davies" for "Curtis Davies", in the article of that title. */
function isShortForTitle(short: StatedName, long: StatedName, { title }: Passage['group']): boolean {
  const [only, ...more] = short.terms;
  const isEnd = only === long.terms[0] || only === long.terms.at(-1);
  return (
    isEnd &&
    more.length === 0 &&
    title.size === long.terms.length &&
    long.terms.every((term) => title.has(term))
  );
}

/** "The league" for "the Beacon League", where the article has the full name. */
export function isCalledShort({ terms }: StatedName, { said, passage }: Pair): boolean {
  const last = terms.at(-1);
  if (terms.length < 2 || last === undefined || !terms.every((term) => passage.group.article.has(term)))
    return false;
  return said.tokens.some(
    ({ term, start, text }) =>
      term === last && /^\p{Ll}/u.test(text) && /\bthe $/i.test(said.text.slice(0, start)),
  );
}

function differenceOf({ mention: claimed }: StatedName, { mention: stated }: StatedName): Difference {
  const { start, end } = stated;
  return { kind: 'name', claimed: claimed.text, stated: stated.text, at: { start, end } };
}

/** A name that the sentence has where the claim has this one. */
function findOtherName(name: StatedName, pair: Pair): Difference | null {
  const found = othersThan(name, pair).find((other) => takesPlaceOf(name, other, pair));
  return found === undefined ? null : differenceOf(name, found);
}

/** The names of the sentence that the claim has not, and that may stand where this one does. */
function othersThan(name: StatedName, { claim, said }: Pair): StatedName[] {
  const isClaimed = (other: StatedName): boolean =>
    claim.statement.names.some((one) => compareNames(one, other) !== 'other');
  return said.names.filter(
    (other) =>
      compareNames(name, other) === 'other' &&
      !isClaimed(other) &&
      (areAlike(name.mention, other.mention) || differingTerm(name, other) !== null),
  );
}

/** "A department of B", where the sentence has "a department of C" and B for something else. */
function findMisplaced(name: StatedName, pair: Pair): StatedName | null {
  const { said, passage } = pair;
  const places = said.names.filter((other) => standsFor(name, other, passage));
  const isElsewhere = places.every((place) => said.attachments.has(place) && !hangsAlike(name, place, pair));
  if (places.length === 0 || !isElsewhere) return null;
  return othersThan(name, pair).find((other) => hangsAlike(name, other, pair)) ?? null;
}

/**
 * Whether the sentence has a name in another relation ("for A", where it is "of A"), or as one of many things that are
 * counted together ("six centres in A", where they are in A, B and C).
 */
function isWronglyPlaced(name: StatedName, { claim, said, passage }: Pair): boolean {
  const places = said.names.filter((other) => standsFor(name, other, passage));
  const own = claim.statement.attachments.get(name);
  if (places.length === 0 || own === undefined) return false;
  if (own.preposition === 'of' && places.every((place) => isTurnedOwner(own, place, said))) return true;
  if (own.possessive) return false;
  const counts = claim.statement.numbers.some(({ unit }) => unit === null);
  return places.every((place) => {
    const its = said.attachments.get(place);
    if (counts && isListed(place, said)) return true;
    if (STRICT.test(own.preposition)) return its?.preposition !== own.preposition;
    return its !== undefined && kindOf(its.preposition) !== kindOf(own.preposition);
  });
}

/** What nobody does "for A" and "against A" may be of A or with A all the same. */
const STRICT = /^(?:for|against|without|despite|under)$/;

/** "A's membership of B" is not "B's membership of A". */
function isTurnedOwner(own: Attachment, place: StatedName, said: Statement): boolean {
  const its = said.attachments.get(place);
  if (!its?.to || its.preposition !== 'of' || its.possessive === own.possessive) return false;
  return said.names.some((other) => {
    const one = said.attachments.get(other);
    return one?.to === its.to && one?.preposition === 'of' && one.possessive === own.possessive;
  });
}

/** Prepositions that say the same of where something is or whose. */
function kindOf(preposition: string): string {
  if (/^(?:of|in|from)$/.test(preposition)) return 'of';
  return /^(?:behind|after)$/.test(preposition) ? 'after' : preposition;
}

/** "In A, B (C) and D". */
function isListed(place: StatedName, { names, text }: Statement): boolean {
  const at = names.indexOf(place);
  const [before, behind] = [names[at - 1], names[at + 1]];
  const between = [
    before && text.slice(before.mention.end, place.mention.start),
    behind && text.slice(place.mention.end, behind.mention.start),
  ];
  return between.some((part) => part !== undefined && /^[\s,()]*(?:and )?[\s(]*$/.test(part));
}

function takesPlaceOf(name: StatedName, other: StatedName, pair: Pair): boolean {
  if (differingTerm(name, other) !== null || hangsAlike(name, other, pair)) return true;
  const { claim, said } = pair;
  return claim.statement.predicates.some((predicate) =>
    matchingPredicates(predicate, pair).some((saying) => {
      const [claimed, stated] = [partsOf(claim.statement, predicate), partsOf(said, saying)];
      if (claimed.agents.includes(name) && stated.agents.includes(other))
        return isAboutOneThing(name, predicate, saying, pair);
      if (predicate.passive || saying.passive) return false;
      return isObject(name, predicate, claim.statement) && isObject(other, saying, said);
    }),
  );
}

/** Both follow the same preposition behind the same word: "held in A", "was held in B". */
function hangsAlike(name: StatedName, other: StatedName, { claim, said, holds }: Pair): boolean {
  const [own, its] = [claim.statement.attachments.get(name), said.attachments.get(other)];
  if (!own?.to || !its?.to || own.preposition !== its.preposition || own.preposition === 'by') return false;
  const to = termAt(claim, own.to);
  return to !== undefined && holds(to, new Set([its.to.term]));
}

/** Others may have done the same, unless the sentence is about what was done, or about those who did it together. */
function isAboutOneThing(name: StatedName, claimed: VerbClaim, stated: VerbClaim, pair: Pair): boolean {
  if ((claimed.passive || stated.passive) && !isMutual(stated)) return true;
  return partsOf(pair.claim.statement, claimed).agents.some((one) => one !== name && isNameHeld(one, pair));
}

/** Directly behind the verb, with nothing but an article and titles between. */
function isObject({ mention }: StatedName, { word: verb }: VerbClaim, { text }: Statement): boolean {
  const between = text.slice(verb.end, mention.start);
  return mention.start > verb.end && /^ (?:the )?(?:\p{Lu}\p{Ll}*\. )*$/u.test(between);
}
