import { BODY_WORDS, isOffice } from '../search/name-words.ts';
import { isAcronym } from '../search/tokens.ts';
import { BODY_NOUN, BODY_VERB, GATHERING_WORDS } from './fact-words.ts';
import type { Name } from './sentence.ts';

/** How much speaks for a name being one of a body and of a person, summed over the sentences; set by hand. */
export interface Evidence {
  readonly organisation: number;
  readonly person: number;
}

/** With less evidence than this, a name is taken for nobody's. */
export const ENOUGH_EVIDENCE = 2;

const OFFICE_OF = /(\p{L}+) (?:of|at|for) (?:the )?$/u;
const NAMED_AS_BODY = new RegExp(
  `\\b(?:the|an?|its|their|[a-z]+)(?: [\\p{L}-]+){0,3} ${BODY_NOUN}(?: of (?:the )?[\\p{Ll}]+)?(?:,? such as| like| including|,? for example|,? for instance|,)?(?:[ ,]+(?:and|or|\\p{Lu}[\\p{L}-]*)){0,4} (?:the )?$`,
  'u',
);
const IN_APPOSITION = new RegExp(
  `^(?: \\([^)]*\\))?,? (?:which (?:is|was) |is |was )?(?:an?|the|one|among the)\\b(?: [\\p{L}\\p{N}'’-]+){0,6}? ${BODY_NOUN}\\b`,
  'u',
);
const ACTS = new RegExp(`^(?: also| has| have| had| recently| currently)* ${BODY_VERB}\\b`, 'u');
const OWNS =
  /^['’]s (?:[\p{Ll}-]+ )?(?:board|branch|chair|chief|customers|employees|equipment|executives?|headquarters|leadership|members?(?:hip)?|office|products|servic\w+|shareholders|staff|subsidiar\w+|team)\b/u;
const MEMBERS =
  /^(?:['’]s)? (?:[Mm]ember(?:s|ship)?|board|team|officials|executives|subsidiary|headquarters)\b/;
const MEMBER_OF =
  /\b(?:member(?:s|ship)? (?:of|in|states of|countries of)|headquarters of|subsidiary of|department of|agency of|employees? of|joined|joins|employed by|works? for|worked for|founded|acquired|board of) (?:the )?$/;
const JOINTLY = /\b(?:between|with|by|partner) (?:the )?$/;

/** Weighs one appearance of a name by the words that it is made of and those beside it. */
export function weighName(text: string, name: Name): Evidence {
  const before = text.slice(Math.max(0, name.start - 80), name.start);
  const after = text.slice(name.end, name.end + 90);
  let organisation = weighForm(name);
  const office = OFFICE_OF.exec(before)?.[1];
  if (office !== undefined && isOffice(office)) organisation += 1;
  if (
    /^(?:['’]s)? \p{Lu}/u.test(after) &&
    isOffice(
      after
        .replace(/^['’]s/, '')
        .trim()
        .split(/\W/)[0] ?? '',
    )
  )
    organisation += 1;
  if (NAMED_AS_BODY.test(before) || IN_APPOSITION.test(after)) organisation += 2;
  if (OWNS.test(after) || MEMBERS.test(after)) organisation += 1;
  if (MEMBER_OF.test(before)) organisation += 1;
  if (ACTS.test(after)) organisation += 0.5;
  if (JOINTLY.test(before)) organisation += 0.25;
  const spoken = name.person >= 0.9 ? 2 : name.person >= 0.75 ? 1.5 : name.person >= 0.5 ? 0.5 : 0;
  const isShort = isAcronym(name.text) && !/\s/.test(name.text);
  return { organisation, person: isShort ? 0 : name.titles.length > 0 ? 3 : spoken };
}

/** What the words of the name itself say: "… Authority" is a body, "… World Congress" a gathering. */
function weighForm(name: Name): number {
  const words = name.text.split(/[\s-]+/);
  const last = words.at(-1) ?? '';
  if (GATHERING_WORDS.has(last)) return -9;
  if (name.place >= 0.7 && name.organisation < 0.5) return -0.5;
  if (words.length > 1 && words.some((word) => BODY_WORDS.has(word))) return 3;
  if (isAcronym(name.text)) return words.length > 1 ? 1 : 0.25;
  return name.organisation >= 0.7 ? 0.75 : 0;
}
