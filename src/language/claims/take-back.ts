import { type Claim, isVerbClaim, type Status, type VerbClaim } from './claim.ts';
import type { Governing } from './lexicon.ts';
import {
  governingOfNoun,
  governingOfVerb,
  isDeedNoun,
  isLasting,
  isRealising,
  singularOf,
} from './vocabulary.ts';

/** As much of a reading as this needs. */
interface Readable {
  readonly text: string;
  claims(): readonly Claim[];
  undoing(): Undo | null;
}

const DENIED: Status = { polarity: 'denied', mood: 'fact' };
const ENDED: Status = { polarity: 'asserted', mood: 'ended' };

const LEAD =
  '^(?:["“(]?(?:but|however|yet|in fact|in the end|later|eventually|finally|instead|so far|then|at last|to date|in truth|in reality|[a-z]+ly|in [a-z]*\\s?\\d{4}|(?:a|one|two|three|some) (?:day|week|month|year)s? later),? )*';
const TOLD =
  '(?:report|claim|rumou?r|story|stories|statement|news|allegation|suggestion|article|announcement|account)s?';
/** "That is not true", "The reports were false", "None of this was true". */
const UNTRUE = new RegExp(
  `${LEAD}(?:(?:all (?:of )?)?(?:that|this|it|they|these|those|the|these|those|such)(?: ${TOLD})? (?:is|was|were|are|has been|have been|turned out to be|proved(?: to be)?|later proved(?: to be)?|has since been|was later|were later|has proved|is simply|was simply)(?: to be)? (?:not (?:true|correct|so|the case)|n['’]t (?:true|so)|false|untrue|wrong|incorrect|inaccurate|unfounded|baseless|groundless|fabricated|invented|retracted|denied|refuted|withdrawn as false|a hoax|a lie|a mistake|an error|mistaken)|(?:none|nothing) of (?:this|that|it|the sort) (?:is|was|were|has been|happened|took))\\b`,
  'i',
);
const DENIES_IT = new RegExp(
  `\\b(?:den(?:y|ies|ied)|refute[sd]?|dispute[sd]?|contradict(?:s|ed)?|disproved?|rejected|dismissed|retracted|corrected) (?:(?:all |any |both )?(?:this|that|these|those|any such|such|the|its|their)(?: [a-z]+)? ${TOLD}|(?:this|that)(?=[.,;!]|$| (?:on|in|at|by)\\b)|having done (?:so|it)|doing (?:so|it)|it all)\\b`,
  'i',
);
const NEVER = new RegExp(
  `${LEAD}(?:it|this|that|they|he|she|both|the (?:two|parties|[a-z]+)(?: sides)?|neither(?: (?:of them|side|party))?|nothing of (?:the sort|the kind)|none of (?:this|it)) (?:(?:never|ever) (?:did|happened|took place|materiali[sz]ed|came (?:about|to pass|into (?:force|effect|being))|was|were|has)|(?:did|has|have|was|were|do|does) ?(?:not|n['’]t|never)(?: (?:happen(?:ed)?|materiali[sz]ed?|take place|taken place|come about|come to pass|do so|done so))?|happened|took place)[.!]?$`,
  'i',
);
const NOTHING_CAME = new RegExp(
  `${LEAD}(?:nothing (?:came|has come|ever came|was to come) of (?:it|this|that|the)|it came to nothing|this came to nothing|nothing happened)\\b`,
  'i',
);
/** "Nothing has been signed", "No contract was ever signed". */
const NOTHING = new RegExp(
  `${LEAD}(nothing|no [a-z]+(?: [a-z]+)?|neither) (?:has|have|had|was|were|is|ever)(?: (?:yet|ever|so far|as yet))* ?(?:been )?(?:yet )?(?:finally |formally )?([a-z]+)\\b`,
  'i',
);

const PRONOUN = /^(?:it|this|that|they|both|these|those|all of it|all this)$/i;
const THING = /^(?:the|this|that|these|those|its|their|such an?|such) (?:[a-z-]+ ){0,3}([a-z]+)$/i;
const WIDE =
  /^(?:plans?|projects?|schemes?|ideas?|deals?|moves?|offers?|bids?|proposals?|efforts?|initiatives?|venture|arrangement|decision|process|undertaking)$/i;

/**
 * The claims of a sentence, given the next of its paragraph, which may take back what it says: "That is not true",
 * "Nothing has been signed", "The plan was withdrawn", "It was cancelled".
 */
export function claimsBefore(sentence: Readable, next: Readable | null): readonly Claim[] {
  const claims = sentence.claims();
  if (next === null || claims.length === 0) return claims;
  const undo = next.undoing();
  return undo === null ? claims : claims.map((claim) => undo(claim, claims) ?? claim);
}

/** The same of one claim of a sentence, given them all: the next sentence is read only for claims that somebody wants. */
export function claimBefore(
  claim: Claim,
  claims: readonly Claim[],
  next: Pick<Readable, 'undoing'> | null,
): Claim {
  return next?.undoing()?.(claim, claims) ?? claim;
}

const IN_VAIN = /\b(?:in vain|to no avail|without (?:any )?success|unsuccessfully|fruitlessly)\b/i;
/** "…, but she thought better of it", "…, yet he did nothing of the kind", "…, but it declined." */
const THEN_NOT =
  /\b(?:but|yet|then) (?:[\p{L}'’-]+ ){0,4}?(?:thought better of|did nothing of the|changed (?:his|her|its|their) minds?|preferred to|sent (?:his|her|its|their) (?:regrets|apologies)|(?:never did|did not|didn['’]t|declined|refused|demurred|backed out|pulled out|withdrew|said no)(?: do)?(?: so| it)?(?=[.,;]|$))/u;

const FRUITLESS = ['vain', 'avail', 'success', 'fruitless'];

/** The claims of a sentence that says by its own end that what was asked or planned came to nothing. */
export function takeBackWithin(text: string, claims: Claim[]): Claim[] {
  // A look for a short string takes far less time than a pattern, and most sentences have none of these.
  const mayTurn = text.includes('but ') || text.includes('yet ') || text.includes('then ');
  const then = mayTurn ? (THEN_NOT.exec(text)?.index ?? -1) : -1;
  const end =
    then >= 0 ? then : FRUITLESS.some((word) => text.includes(word)) && IN_VAIN.test(text) ? text.length : -1;
  if (end < 0) return claims;
  return claims.map((claim) =>
    claim.form === 'verb' && claim.word.start < end && isUnsure(claim) && claim.mood !== 'hypothetical'
      ? put(claim, DENIED)
      : claim,
  );
}

/** What becomes of a claim of the sentence before; null where it stands. */
export type Undo = (claim: Claim, claims: readonly Claim[]) => Claim | null;

/** What a sentence takes back of the one before; null for nothing. */
export function readUndoing(next: Pick<Readable, 'text' | 'claims'>): Undo | null {
  const { text } = next;
  if (UNTRUE.test(text) || DENIES_IT.test(text)) return (claim) => put(claim, DENIED);
  if (NEVER.test(text) || NOTHING_CAME.test(text)) return (claim) => put(claim, DENIED);
  const [, nobody, verb] = NOTHING.exec(text) ?? [];
  if (nobody !== undefined && verb !== undefined && speaksOfDeeds(nobody))
    return (claim) =>
      isUnsure(claim) || isPaper(claim) || isSameVerb(claim, verb) ? put(claim, DENIED) : null;
  return readCallingOff(next);
}

/** "It was never signed." */
function isNotDone({ polarity, passive, word }: VerbClaim): boolean {
  return polarity === 'denied' && passive && (isRealising(word.text.toLowerCase()) || DONE.test(word.text));
}

const DONE = /^(?:built|opened|approved|adopted|realised|realized|performed|published|paid|kept|honou?red)$/i;

function isUndoing(text: string, verb: VerbClaim): boolean {
  if (verb.polarity === 'denied' || verb.mood !== 'fact') return false;
  const governing = governingOf(text, verb);
  return (
    governing === 'calls off' || governing === 'collapses' || governing === 'ends' || governing === 'denies'
  );
}

function governingOf(text: string, { word }: VerbClaim): Governing | null {
  const after =
    text
      .slice(word.end, word.end + NEAR)
      .toLowerCase()
      .match(/[a-z'’-]+/g) ?? [];
  return governingOfVerb([word.text.toLowerCase(), ...after], 0);
}

/** In characters: a particle stands no farther behind its verb. */
const NEAR = 30;

/** "nothing", "no agreement", but not "no fee" */
function speaksOfDeeds(nobody: string): boolean {
  const noun = nobody.toLowerCase().split(' ').at(-1) ?? '';
  return noun === 'nothing' || noun === 'neither' || isDeedNoun(noun) || governingOfNoun(noun) !== null;
}

const DENYING = /^(?:not|never|no|nothing|nobody|neither|nor|none|hardly|without|cannot|.*n['’]t)$/;
const UNDOING: ReadonlySet<string> = new Set(['calls off', 'collapses', 'ends', 'denies', 'fails']);

/** A look at its words spares most sentences from being read for what they might take back. */
function mayUndo(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  return words.some((word, at) => DENYING.test(word) || UNDOING.has(governingOfVerb(words, at) ?? ''));
}

/** "It was cancelled", "The merger fell through", "A court blocked the plan". */
function readCallingOff(next: Pick<Readable, 'text' | 'claims'>): Undo | null {
  if (!mayUndo(next.text)) return null;
  const verbs = next.claims().filter(isVerbClaim);
  const [first] = verbs;
  const verb = verbs.find(
    (each) => each.finite && !each.relative && (isNotDone(each) || isUndoing(next.text, each)),
  );
  if (first === undefined || verb === undefined || verb.left.start !== first.left.start) return null;
  const behind = next.text.slice(verb.word.end).toLowerCase();
  const governing = isNotDone(verb) ? 'denies' : governingOf(next.text, verb);
  const subject = next.text
    .slice(verb.left.start, verb.left.end)
    .replace(/\s+(?:(?:of|with|between|for|to|on) .*)?$/, '')
    .replace(new RegExp(LEAD, 'i'), '');
  const [object = ''] =
    /^(?: (?:off|out|down|up))? (?:it|this|that|them|(?:the|its|their|this|that) [a-z]+(?: [a-z]+)?)\b/.exec(
      behind,
    ) ?? [];
  const isTransitive = !verb.passive && object !== '';
  if (governing === 'denies' && !verb.passive && !isTransitive) return null;
  const thing = isTransitive ? object.replace(/^ (?:(?:off|out|down|up) )?/, '') : subject;
  const named = PRONOUN.test(thing) || thing === 'them' ? '' : THING.exec(thing)?.[1]?.toLowerCase();
  if (named === undefined) return null;
  if (named !== '' && !WIDE.test(named) && !isDeedNoun(named) && governingOfNoun(named) === null) return null;
  return (claim, claims) => {
    const isOwn = claim.form === 'noun' && singularOf(claim.word.text.toLowerCase()) === singularOf(named);
    const others = claims.filter(
      ({ form, word }) => form === 'noun' && singularOf(word.text.toLowerCase()) === singularOf(named),
    );
    const isMeant =
      isOwn ||
      ((named === '' || WIDE.test(named) || others.length === 0) &&
        (isUnsure(claim) || (claim.form === 'noun' && (governing !== 'denies' || isNotDone(verb)))));
    if (!isMeant) return null;
    return put(
      claim,
      claim.form === 'noun' && isLasting(claim.word.text.toLowerCase()) && claim.mood === 'fact'
        ? ENDED
        : DENIED,
    );
  };
}

function put(claim: Claim, status: Status): Claim {
  return claim.polarity === 'denied' ? claim : { ...claim, ...status };
}

/** What was not yet done may come to nothing. */
function isUnsure({ mood }: Claim): boolean {
  return mood !== 'fact' && mood !== 'ended';
}

function isPaper({ form, word }: Claim): boolean {
  return form === 'noun' && isLasting(word.text.toLowerCase());
}

function isSameVerb({ word }: Claim, verb: string): boolean {
  return word.text.toLowerCase() === verb.toLowerCase();
}
