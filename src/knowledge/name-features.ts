import { EVENT_WORDS, PLACE_WORDS } from '../language/names/name-words.ts';
import { isEverydayWord } from '../language/words/commonness.ts';
import { isAcronym } from '../language/words/tokens.ts';
import { BODY_FORMS, BODY_NOUN, PERSON_NOUN, wordSet } from './fact-words.ts';
import { isFullName } from './person-names.ts';
import type { Name } from './sentence.ts';

/** What a name is made of, each 1 where it is so, but for the length. */
export const FORM_NAMES = [
  'acronym',
  'everydayLast',
  'everydayAll',
  'bodyLast',
  'bodyBeforeOf',
  'bodyAny',
  'placeWord',
  'placeInside',
  'eventWord',
  'of',
  'fullName',
  'length',
] as const;

/** In characters: a longer name is as long. */
const LONG_NAME = 40;

/** What the words of a name say of it, in the order of `FORM_NAMES`. */
export function describeForm(name: string, isPlace: (name: string) => boolean): number[] {
  const words = name.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = words.at(-1) ?? '';
  const head = words.findIndex((word) => /^(?:of|for|on)$/.test(word));
  return [
    words.length === 1 && isAcronym(name),
    isEveryday(last),
    words.filter((word) => /^\p{Lu}/u.test(word)).every(isEveryday),
    BODY_FORMS.has(last),
    BODY_FORMS.has(words[head - 1] ?? ''),
    words.some((word) => BODY_FORMS.has(word)),
    PLACE_WORDS.has(last),
    words.some((word, i) => i > 0 && isPlace(word)),
    words.some((word) => EVENT_WORDS.has(word)),
    / (?:of|for) /.test(name),
    isFullName(name, isPlace),
    Math.min(1, name.length / LONG_NAME),
  ].map(Number);
}

function isEveryday(word: string): boolean {
  const lower = word.toLowerCase();
  return isEverydayWord(lower) || isEverydayWord(lower.replace(/s$/, ''));
}

/** Words right before a name, and before its article. */
const WORDS_BEFORE = {
  the: wordSet('the The'),
  a: wordSet('a an A An'),
  in: wordSet('in In near outside around across throughout'),
  at: wordSet('at At'),
  with: wordSet('with With alongside'),
  against: wordSet('against versus vs over beat beating defeat defeated defeating faced met'),
  founded: wordSet(
    'founded formed established created started launched owned owns bought acquired sold began opened',
  ),
  own: wordSet('his her its their'),
};

/** Words right behind a name. */
const WORDS_BEHIND = {
  comma: wordSet(','),
  quote: wordSet('" “ ” -'),
  that: wordSet('who that which where when'),
  itsPeople: wordSet(`
    bassist captain ceo chairman coach director drummer employees executives fans founder frontman guitarist head leader
    manager member members officials owner pitcher player players president roster singer spokesman squad staff star team
    teammate vocalist
  `),
  itsGoods: wordSet(`
    album albums aircraft band brand building buses compilation concert console game games guitar guitars headquarters label
    line magazine operations platform product products records release releases series shares show single site song songs
    stores subsidiary train trains website
  `),
  itsArea: wordSet(
    'area border city coast county district island province region river state street town valley',
  ),
};

/** What stands before a name, up to it. */
const PATTERNS_BEFORE = {
  joined:
    /\b(?:joined|joins?|left|signed|traded|drafted|selected|loaned|transferred|moved|plays|played|playing|debuted|coached|managed|rookie|career|season|appearances|games?|pitch\w+|striker|defender|quarterback|goals?)(?: \w+)? (?:(?:by|to|with|for|from|at|of|against) )?(?:the )?$/,
  made: /\b(?:releas\w+|distribut\w+|produced|published|manufactured|built|operated|owned|marketed|record\w+|developed|designed|broadcast|aired|served|run|managed|sponsored|funded|supported|staffed|signed|cover\w*|performed|albums?|song|single)(?: \w+){0,2} (?:by|on|through|with|to|for) (?:the )?$/,
  worked:
    /\b(?:work\w*|job|position|employed|hired|director|president|members?|chairman|head|editor|manager|founder|part|division|subsidiary|branch|chapter|leader|officer|captain|drummer|guitarist|singer|vocalist|bassist|frontman|owner)(?: \w+)? (?:of|at|for|with|by|in) (?:the )?$/,
  called: new RegExp(`\\b${BODY_NOUN} (?:the )?$`, 'u'),
  somebody: new RegExp(`\\b${PERSON_NOUN},? $`, 'u'),
  capitalBefore: /\p{Lu}\p{L}* $/u,
};

/** What goes on behind a name. */
const PATTERNS_BEHIND = {
  isBody: new RegExp(
    `^(?: \\([^)]*\\))?,? (?:which |who )?(?:(?:is|are|was|were) )?(?:an?|the|one of)\\b(?: [\\p{L}\\p{N}'’-]+){0,6}? ${BODY_NOUN}\\b`,
    'u',
  ),
  isSomebody: new RegExp(
    `^(?: \\([^)]*\\))?,? (?:who )?(?:(?:is|are|was|were) )?(?:an?|the|his|her|one of)\\b(?: [\\p{L}\\p{N}'’-]+){0,4}? ${PERSON_NOUN}\\b`,
    'u',
  ),
  isThing:
    /^["”]?(?: \([^)]*\))?,? (?:is|was) (?:an?|the)\b(?: [\p{L}\p{N}'’-]+){0,5}? (?:album|song|single|film|movie|novel|book|series|episode|game|show|aircraft|ship|species|genus|village|town|city|river|district|award|event|tournament)\b/u,
  year: /^,? \(?(?:18|19|20)\d\d\b/,
  number: /^ ?[#\d]/,
  capitalBehind: /^ \p{Lu}/u,
};

export const CONTEXT_NAMES = [
  ...Object.keys(WORDS_BEFORE),
  ...Object.keys(WORDS_BEHIND),
  ...Object.keys(PATTERNS_BEFORE),
  ...Object.keys(PATTERNS_BEHIND),
  'likeBody',
  'besidePlace',
];

/** In characters: what is looked at on either side of a name. */
const NEAR_BY = 80;

/**
 * What stands beside one appearance of a name, in the order of `CONTEXT_NAMES`, each 1 where it is so, but for how much the
 * name alone is like a body's.
 *
 * @param isBesidePlace whether it is named in one breath with a place
 */
export function describeContext(text: string, name: Name, isBesidePlace: boolean): number[] {
  const before = text.slice(Math.max(0, name.start - NEAR_BY), name.start);
  const behind = text.slice(name.end, name.end + NEAR_BY);
  const [, second = '', first = ''] = /(?:(?<!\p{L})(\p{L}+) )?(?<!\p{L})(\p{L}+) $/u.exec(before) ?? [];
  const isArticle = /^(?:the|an?)$/i.test(first);
  const [next = ''] = /^['’]s?|^ ?[^\s\p{L}\p{N}]|^ [\p{L}\p{N}]+/u.exec(behind) ?? [];
  return [
    ...Object.values(WORDS_BEFORE).map((words) => words.has(first) || (isArticle && words.has(second))),
    ...Object.values(WORDS_BEHIND).map((words) => words.has(next.trim())),
    ...Object.values(PATTERNS_BEFORE).map((pattern) => pattern.test(before)),
    ...Object.values(PATTERNS_BEHIND).map((pattern) => pattern.test(behind)),
    name.organisation,
    isBesidePlace,
  ].map(Number);
}

/** Words for what an article may be about. */
const TOPICS = {
  sport: `
    season seasons league leagues team teams game games played player players coach championship tournament match matches
    goal goals club clubs playoffs pitcher roster football basketball baseball hockey
  `,
  music:
    'album albums band bands song songs single singles guitar guitarist drummer vocals tour label music concert musicians',
  trade:
    'company companies shares market products business customers subsidiary manufacturer manufactured sold',
  war: 'army troops regiment division battalion squadron wing war battle fleet forces military aircraft',
  traffic: 'train trains railway railroad line station route airport airline bus buses road',
  state: 'party election elections parliament political vote minister government elected',
  screen: 'film films television episode episodes series show broadcast channel radio',
};

export const TOPIC_NAMES = Object.keys(TOPICS);

const TOPICS_OF: ReadonlyMap<string, readonly number[]> = (() => {
  const topics = new Map<string, number[]>();
  for (const [topic, words] of Object.values(TOPICS).entries())
    for (const word of wordSet(words)) topics.set(word, [...(topics.get(word) ?? []), topic]);
  return topics;
})();

/** An article of fewer sentences is about nothing for sure. */
const LEAST_SENTENCES = 3;

/** How many words of each topic two sentences of an article have in the mean, 1 at the most. */
export function describeTopics(sentences: readonly string[]): number[] {
  const counts = TOPIC_NAMES.map(() => 0);
  for (const text of sentences)
    for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}{3,}/gu))
      for (const topic of TOPICS_OF.get(word) ?? []) counts[topic] = (counts[topic] ?? 0) + 1;
  return counts.map((count) => Math.min(1, (2 * count) / Math.max(LEAST_SENTENCES, sentences.length)));
}
