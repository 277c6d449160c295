import { BODY_ENDINGS, EVENT_WORDS, isOffice, PAPER_WORDS } from '../language/names/name-words.ts';
import { isAcronym } from '../language/words/tokens.ts';
import type { Steps } from '../steps.ts';
import {
  BODY_DEED,
  BODY_FORMS,
  BODY_NOUN,
  CORPORATE_WORDS,
  GATHERING_WORDS,
  GROUP_OF_PEOPLE,
  HEAD_OF_BODY,
  PERSON_NOUN,
  TRADE_DEED,
  TRADE_PARTICIPLE,
} from './fact-words.ts';
import { isGivenName } from './person-names.ts';
import type { Name } from './sentence.ts';
import type { States } from './states.ts';

/** How much speaks for a name being one of a body and of a person, in one sentence; set by hand. */
export interface Evidence {
  /** The words of the name itself: however often it is written, they say it once. */
  readonly form: number;
  /** The words beside it. */
  readonly organisation: number;
  readonly person: number;
}

/** With less evidence than this, a name is taken for nobody's. */
export const ENOUGH_EVIDENCE = 2;

/** In characters: what stands further away tells nothing of a name. */
const NEAR_BY = 90;

interface Clue {
  readonly pattern: RegExp;
  readonly weight: number;
}

const PAPER = '(?:memorandum|MoU|agreement|contract|treaty|accord|deal|pact)';

/** Looking back from the end of the text, and not on from each of its places, keeps this fast. */
function rightBefore(weight: number, words: string, flags = 'u'): Clue {
  return { weight, pattern: new RegExp(`$(?<=\\b${words} (?:the )?)`, flags) };
}

/** What stands before the name of a body. */
const BEFORE: readonly Clue[] = [
  rightBefore(
    2,
    `${BODY_NOUN}(?: of (?:the )?(?!the )[\\p{Ll}]+)?(?:,? such as| like| including|,? for example|,? for instance)?(?:[ ,]+(?:and|or|\\p{Lu}[\\p{L}-]*)){0,4}`,
  ),
  rightBefore(1.5, `${HEAD_OF_BODY} (?:of|at|for)`),
  rightBefore(2, '(?:membership of|subsidiary of|shares (?:of|in)|employed by|acquisition of)'),
  rightBefore(
    1,
    '(?:member(?:s|ship)? (?:of|in|states of|countries of)|headquarters of|department of|agency of|joined|joins|works? for|worked for|founded|acquired|board of)',
  ),
  rightBefore(2, `${GROUP_OF_PEOPLE} (?:of|from|at)`, 'iu'),
  rightBefore(
    1.5,
    '(?:together with|partnership with|agreement with|memorandum with|contract with|partnered with|in cooperation with|in collaboration with|signed by|sponsored by|funded by|operated by|founded by|organi[sz]ed by|hosted by)(?: (?:the )?(?:\\p{Lu}[\\p{L}&-]*,? ){1,5}and)?',
  ),
  rightBefore(1.5, `${PAPER}\\b[^.;]{0,40} (?:with|between)(?: [^.;]{2,40} and)?`),
  rightBefore(1.5, '(?:selected|chosen|appointed|hired) by'),
  rightBefore(1, '(?:chose|chosen|selected|picked|appointed|hired)'),
  rightBefore(1, '\\p{Lu}\\p{L}* (?:has |have |had )?(?:acquired|bought|hired)'),
  rightBefore(0.25, '(?:between|with|by|partner)'),
];

/** What stands behind the name of a body. */
const AFTER: readonly Clue[] = [
  {
    weight: 2,
    pattern: new RegExp(
      `^(?: \\([^)]*\\))?,? (?:which (?:is|was)(?: also)? |(?:is|was)(?: also)? )?(?:an?|the|one of|among)\\b(?: (?!(?:to|for|with|who|that|which|in|on|at|from|and) )[\\p{L}\\p{N}'’-]+){0,6}? ${BODY_NOUN}\\b(?!['’])`,
      'u',
    ),
  },
  { weight: 1.5, pattern: new RegExp(`^(?:['’]s)? ${HEAD_OF_BODY}\\b(?! (?:of|at|for)\\b)`) },
  {
    weight: 1,
    pattern:
      /^['’]s (?:[\p{Ll}-]+ )?(?:board|branch|chair|chief|customers|employees|equipment|executives?|headquarters|leadership|members?(?:hip)?|office|products|servic\w+|shareholders|staff|subsidiar\w+|team)\b/u,
  },
  { weight: 1.5, pattern: /^['’]s (?:\p{Ll}+ )?(?:director|founder|head of|president|vice)\b/u },
  // "Norvik, LLC"
  { weight: 3, pattern: new RegExp(`^, (?:${[...CORPORATE_WORDS].join('|')}|L\\.?P|S\\.A)\\b(?! of\\b)`) },
  { weight: 1, pattern: /^ (?:[Mm]ember(?:s|ship)?|board|team|subsidiary|headquarters)\b/ },
  { weight: 1, pattern: new RegExp(`^['’]?s? ${GROUP_OF_PEOPLE}\\b`) },
  { weight: 1, pattern: new RegExp(`^(?: also| has| have| had| recently| currently)* ${BODY_DEED}\\b`, 'u') },
  // "Norvik and Castell signed": both did.
  {
    weight: 1,
    pattern: new RegExp(
      `^(?:,| and)(?: the| \\p{Lu}[\\p{L}-]*){1,5} (?:recently |jointly )?${BODY_DEED}\\b`,
      'u',
    ),
  },
  {
    weight: 1.5,
    pattern: new RegExp(
      `^(?:(?:,| and)(?: the| \\p{Lu}[\\p{L}-]*){1,5})? (?:have |has )?(?:recently |jointly )?(?:signed|renewed|concluded|entered into) [^.;]{0,60}\\b${PAPER}\\b`,
      'u',
    ),
  },
  {
    weight: 1.5,
    pattern: /^ (?:[\p{Ll}-]+ ){0,2}(?:president|director|rector|manager|head|spokesperson) \p{Lu}/u,
  },
  {
    weight: 1,
    pattern:
      /^ (?:to (?:supply|build|provide|deliver)|as (?:its|the|an?) [^.;]{0,30}(?:supplier|vendor|contractor))\b/,
  },
  { weight: 2, pattern: /^ (?:became|becomes?) (?:an? |the )?(?:[\p{Ll}-]+ )?member of\b/u },
  { weight: 2, pattern: /^ (?:was|were|is|has been) (?:founded|headquartered|acquired)\b/ },
  {
    weight: 2,
    pattern:
      /^ (?:was|has been|is) (?:appointed|chosen|selected|named)\b[^.;]{0,30}\b(?:supplier|vendor|contractor|provider)\b/,
  },
];

/** "the Harbour Times Boat of the Year award" */
const AWARD = /^ (?:award|medal|prize|trophy)s?\b/;

/** Whose office is as often that of a place. */
const OF_PLACES =
  /^(?:arch)?(?:ambassador|bishop|emperor|governor|king|mayor|prince|princess|queen|sultan)$/i;

/** Nobody else is named in between. */
const PRONOUN = /^[^\p{Lu}]+\b(?:he|his|him|she|her)\b/u;

/** "…, the drummer of a band": somebody, whatever they belong to. */
const SOMEBODY = new RegExp(`^, (?:an?|the|his|her) (?:[\\p{L}-]+ ){0,2}?${PERSON_NOUN}\\b`, 'u');

/**
 * What a likelihood of naming a person counts. A verb of speech beside a name (from 0.75 on) counts little: "said Castell
 * would sail" is said of Castell.
 */
const PERSONAL = [
  { least: 0.95, weight: 3 },
  { least: 0.9, weight: 2 },
  { least: 0.75, weight: 1 },
  { least: 0.5, weight: 0.5 },
] as const;

/** Weighs one appearance of a name by the words that it is made of and those beside it. */
export function* weighName(text: string, name: Name, states: States): Steps<Evidence> {
  const before = text.slice(Math.max(0, name.start - NEAR_BY), name.start);
  const after = text.slice(name.end, name.end + NEAR_BY);
  const sum = (clues: readonly Clue[], beside: string): number =>
    clues.reduce((total, { pattern, weight }) => total + (pattern.test(beside) ? weight : 0), 0);
  const [, officeBefore = ''] = /$(?<=(\p{L}+) (?:of|at|for) (?:the )?)/u.exec(before) ?? [];
  const [, officeAfter = ''] = /^(?:['’]s)? (\p{Lu}\p{L}+)(?! (?:of|at|for)\b)/u.exec(after) ?? [];
  const offices =
    (isOffice(officeBefore) && !OF_PLACES.test(officeBefore) ? 1 : 0) + (isOffice(officeAfter) ? 1 : 0);
  const spoken = PERSONAL.find(({ least }) => name.person >= least)?.weight ?? 0;
  const organisation = offices + sum(BEFORE, before);
  yield;
  const isShort = isAcronym(name.text) && !/\s/.test(name.text);
  return {
    form: AWARD.test(after) ? -9 : weighForm(name, states),
    organisation:
      organisation +
      (isShort ? weighShort(name, before, after) : 0) +
      (isOfBody(text, name) ? 0 : sum(AFTER, after)),
    person: isShort
      ? 0
      : (name.titles.length > 0 ? 3 : spoken) +
        (PRONOUN.test(after) ? 1 : 0) +
        (SOMEBODY.test(after) ? 2 : 0),
  };
}

/**
 * Weighs what a name of one word does or what is done by it, where it is nobody's family name: "Norvik will build the
 * bridge", "owned by Norvik".
 */
export function weighTrade(text: string, name: Name): number {
  const { start, end } = name;
  const before = text.slice(Math.max(0, start - NEAR_BY), start);
  const after = text.slice(end, end + NEAR_BY);
  // "Sol won his first race"; "Thirty Days to Ostby won".
  if (/\b(?:he|she|his|her|him)\b/.test(after) || /\p{Lu}\p{L}* (?:to|in|at|from) $/u.test(before)) return 0;
  if (isOfBody(text, name)) return 0;
  return (TRADED.test(after) ? 1 : 0) + (TRADED_BY.test(before) ? 1 : 0);
}

const TRADED = new RegExp(
  `^(?: also| has| have| had| is to| will| would| recently| currently| later| then| now)* ${TRADE_DEED}\\b`,
  'u',
);
const TRADED_BY = new RegExp(`\\b${TRADE_PARTICIPLE} by (?:the )?$`, 'u');

/** What stands beside letters alone: "the HSB", "HSB's", "HSB opened"; a number behind them makes them one of a thing. */
function weighShort({ text }: Name, before: string, after: string): number {
  if (!/^\p{Lu}{3,}$/u.test(text) || /^[ -]?[#\d]/.test(after)) return 0;
  return (/\b[Tt]he $/.test(before) ? 1.5 : 0) + (/^(?:['’]s | \p{Ll}+ed )/u.test(after) ? 0.75 : 0);
}

/** "The Port Authority of Ostby signed": what stands behind the town is said of the authority. */
export function isOfBody(text: string, { start }: Name): boolean {
  const [, word = ''] =
    /$(?<=(?<!\p{L})(\p{Lu}\p{L}+) of (?:the )?)/u.exec(text.slice(0, start).slice(-NEAR_BY)) ?? [];
  return BODY_FORMS.has(word);
}

/** A town that is named like that is one that acts. */
const OF_TOWN = /^(?:City|Town|Municipality|Canton) of /;

/** What the words of the name itself say: "… Authority" is a body, "… World Congress" a gathering. */
function weighForm(name: Name, states: States): number {
  // "Harbour Radio 4"
  const words = name.text.replace(/ \d+$/, '').split(/[\s-]+/);
  const last = words.at(-1) ?? '';
  if (GATHERING_WORDS.has(last) || EVENT_WORDS.has(last)) return -9;
  if (name.place >= 0.7 && name.organisation < 0.5) return OF_TOWN.test(name.text) ? 1 : -1;
  if (words.length === 1 ? BODY_FORMS.has(last) : PAPER_WORDS.has(words[0] ?? '')) return -9;
  if (words.length > 1) {
    if (/ Hall of Fame$/.test(name.text)) return 3;
    // "… Authority", "Ministry of …", "Harbour School of …"; in between, the word may belong to another name.
    const head = words.findIndex((word) => /^(?:of|for|on)$/.test(word));
    if (BODY_FORMS.has(last) || BODY_FORMS.has(words[head - 1] ?? '')) return 3;
    // "Penhallow Pictures", but not "Tyrone Power".
    if (BODY_ENDINGS.has(last) && !(words.length === 2 && isGivenName(words[0] ?? ''))) return 2;
    if (words.some((word) => BODY_FORMS.has(word))) return 1;
  }
  if (isAcronym(name.text)) return words.length > 1 ? 1 : name.text.length > 2 ? 0.5 : 0.25;
  const ofCountry = words.length > 1 && words.some((word) => states.countryOf(word) !== null);
  return (name.organisation >= 0.7 ? 0.75 : 0) + (ofCountry ? 1 : 0);
}
