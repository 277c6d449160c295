import type { Steps } from '../steps.ts';
import { type EventMatch, LIST, type Parties, partsOf, type View, viewMarks } from './event-match.ts';
import { EVENT_RULES, type EventRule, PURPOSES } from './event-rules.ts';
import type { EventType } from './fact-types.ts';
import type { Mark } from './marked-text.ts';
import { matchNouns } from './match-nouns.ts';
import type { Sentence } from './sentence.ts';
import { type Deed, findDeed } from './stated-deeds.ts';

/** "⟦o⟧ board members from ⟦s⟧, ⟦s⟧ and ⟦s⟧": those who act for a body. */
const DELEGATES =
  "(?:['’]s?)?(?: [\\p{L}-]+){0,6}? (?:board members|delegates|delegation|executives|leaders|officials|representatives|team)(?: (?:of|from|in) [^;.]*?)?";
const AUXILIARY =
  '(?:has|have|had|will|would|shall|may|is|are|was|were|been|be|to|also|already|both|currently|each|first|formally|jointly|later|now|officially|recently|since|then|together|today|on \\p{Lu}\\p{Ll}+day|plans?|planned|intends?|agreed|agree|continues?|began|started|did|does|not|only|hopes?|hoped|wants?|aims?|expects?|expected|scheduled|due|set|applied|managed|pledged|promised|decided|hesitate|seeks?|going|the (?:first|second|third|last|only)(?: \\p{Ll}+)?)';
const AGENTS = new RegExp(`(${LIST})(?:${DELEGATES})?(?:,)? ?(?!to )(?:${AUXILIARY} )*$`, 'u');
const HELPED = new RegExp(
  `(${LIST})(?:,)? (?:${AUXILIARY} )*(?:help(?:s|ed)?|support(?:s|ed)?|assist(?:s|ed)?|(?:work|cooperate|collaborate|partner)(?:s|d|ed)?(?: closely)? with) (${LIST}) (?:to|in)? ?(?:\\p{Ll}+ly )?$`,
  'u',
);
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being) (?:(?:also|already|first|later|now|then|been|being|to be|\p{Ll}+ly) )*$/u;
const BY = new RegExp(`\\bby (${LIST})`, 'u');
const FOR_WHOM = new RegExp(`\\b(?:to|for|of) (${LIST})`, 'u');
const DIRECT = new RegExp(
  `^ (?:up )?(?:with )?(?:the (?:[\\p{Ll}]+ )?|an? (?:\\p{Ll}+ )?stake in )?(${LIST})`,
  'u',
);
/** "sponsored the new ward of ⟦o⟧" */
const THING_OF = new RegExp(`^ [^,;⟦]{0,60}\\b(?:of|at|for|by) (${LIST})`, 'u');
const WITH = new RegExp(
  `\\b(?:with|between|(?:delegat|representativ|executiv|offici)\\p{Ll}+ (?:from|of)) (${LIST})`,
  'u',
);
/** "bought the bus operator ⟦o⟧" */
const KIND_OF = new RegExp(`^ (?:the|an?|its) (?:[\\p{Ll}-]+ ){1,4}(${LIST})`, 'u');
const BESIDE = {
  from: new RegExp(`\\bfrom (?:the |its )?(?:[\\p{Ll}-]+ ){0,3}(${LIST})`, 'u'),
  to: new RegExp(`\\bto (?:the |its )?(?:[\\p{Ll}-]+ ){0,3}(${LIST})`, 'u'),
};
const BEHALF = new RegExp(`\\b(?:for|on behalf of) (${LIST})`, 'u');
const NEAR = new RegExp(`^[^,;]{0,90}?(${LIST})`, 'u');
/** Where what stands behind a verb is about something else. */
const CLAUSE_END = /;|\bthat\b|, (?:but|while|which|who)\b|, and (?=⟦\w+⟧ \p{Ll})/u;
/** Where what stands before a verb is about something else. */
const CLAUSE_START = /^.*(?:;|\b(?:that|which|where|when|while|but)\b|: )/u;

/** Most words are no verb of any rule: one look tells where to try them all. */
const ANY_VERB = new RegExp(
  `(?<![\\p{L}-])(?=(?:${EVENT_RULES.map(({ verbs }) => verbs).join('|')})(?![\\p{L}-]))`,
  'gu',
);
const MATCHERS = EVENT_RULES.map((rule) => ({
  rule,
  verb: new RegExp(`^(?:${rule.verbs})(?![\\p{L}-])`, 'u'),
}));

/** Finds what a plain marked sentence says happened. */
export function* matchEvents(
  plain: string,
  marks: readonly Mark[],
  sentence: Pick<Sentence, 'text' | 'claims'>,
): Steps<EventMatch[]> {
  if (!plain.includes('⟦')) return [];
  const view = viewMarks(marks);
  const found: EventMatch[] = [];
  for (const { index } of plain.matchAll(ANY_VERB)) {
    yield;
    const before = plain.slice(0, index);
    const rest = plain.slice(index);
    for (const { rule, verb: pattern } of MATCHERS) {
      // Each has patterns that are made ready when they are first used, which takes milliseconds.
      yield;
      const [verb] = pattern.exec(rest) ?? [];
      if (verb === undefined) continue;
      const after = rest.slice(verb.length).split(CLAUSE_END)[0] ?? '';
      const sides = { before: before.replace(CLAUSE_START, ''), after };
      const findAgents = (): Mark[] =>
        subjectOf(findDeed(sentence, verb, plain, index), marks, sentence.text);
      const parties = PASSIVE.test(before)
        ? matchPassive(rule, sides, view)
        : matchActive(rule, sides, view, findAgents);
      if (parties === null || parties.length === 0) continue;
      const deed = findDeed(sentence, verb, plain, index);
      yield;
      if (deed === null) break;
      const { planned, at } = deed;
      const involved = parties.filter(({ mark }) => deed.isOf(mark));
      found.push({ type: typeOf(rule, after), parties: involved, planned, verb, at });
    }
  }
  yield;
  return [...found, ...matchNouns(plain, view, sentence)];
}

interface Sides {
  readonly before: string;
  readonly after: string;
}

function typeOf(rule: EventRule, after: string): EventType {
  if (rule.type !== 'collaboration') return rule.type;
  const [, purpose = ''] =
    /⟦\w+⟧(?: (?:on|to|in|for)\b)(.{0,60})/u.exec(after) ?? /^ (to .{0,60})/.exec(after) ?? [];
  return PURPOSES.find((each) => each.purpose.test(purpose))?.type ?? rule.type;
}

/** Who does it where other words part them from the verb: "⟦o⟧ waited no longer and joined", "as ⟦o⟧ grew, it bought". */
function subjectOf(deed: Deed | null, marks: readonly Mark[], text: string): Mark[] {
  const span = deed?.subject ?? null;
  if (span === null) return [];
  const before = marks.filter(({ kind, end }) => kind !== 'person' && end <= span.end);
  const within = PRONOUN.test(text.slice(span.start, span.end))
    ? before
    : before.filter(
        ({ start }) => start >= span.start && !ATTACHED.test(text.slice(0, start).slice(-NEAR_BY)),
      );
  const ids = new Set(within.map(({ id }) => id));
  return ids.size === 1 ? within.slice(-1) : [];
}

const PRONOUN = /\b(?:it|they) $/i;
const ATTACHED = /\b(?:of|by|from|with|in|at|to|for|than|like|unlike|against|under) (?:the )?$/i;
/** In characters. */
const NEAR_BY = 20;

function matchActive(
  rule: EventRule,
  { before, after }: Sides,
  { marksIn, written }: View,
  findAgents: () => Mark[],
): Parties | null {
  if (rule.needs && !rule.needs.test(after)) return null;
  const helped = rule.object === null ? null : HELPED.exec(before);
  const direct = helped ? marksIn(helped[1]) : marksIn(AGENTS.exec(before)?.[1]);
  const agents = direct.length > 0 || rule.type === 'announcement' ? direct : findAgents();
  if (agents.length === 0) return null;
  if (rule.object !== null) {
    const head = written(after.slice(0, 110));
    const at = head.search(rule.object);
    if (at < 0 || /\b(?:that|whether)\b/.test(head.slice(0, at))) return null;
    const named = marksIn(NEAR.exec(after)?.[1]).filter(({ text }) => rule.object?.test(text));
    return [
      ...partsOf(agents, rule.agent),
      ...partsOf(helped ? marksIn(helped[2]) : [], rule.patient),
      ...partsOf(named, rule.type),
      ...partsOf(marksIn(WITH.exec(after)?.[1]), rule.patient),
      ...partsOf(rule.behalf ? marksIn(BEHALF.exec(after)?.[1]) : [], rule.behalf ?? ''),
    ];
  }
  if (rule.type === 'announcement')
    return [...partsOf(agents, rule.agent), ...partsOf(marksIn(WITH.exec(after)?.[1]), rule.patient)];
  if (rule.type === 'meeting') {
    if (
      /^(?: [\p{L}-]+){0,3} (?:requirements?|standards?|criteria|needs?|demands?|goals?|targets?)\b/u.test(
        after,
      )
    )
      return null;
    return [...partsOf(agents, rule.agent), ...partsOf(marksIn(NEAR.exec(after)?.[1]), rule.patient)];
  }
  const beside = rule.type === 'sponsorship' ? THING_OF : WITH;
  const object =
    DIRECT.exec(after)?.[1] ??
    (rule.beside ? KIND_OF.exec(after)?.[1] : undefined) ??
    beside.exec(after.slice(0, 80))?.[1];
  const member = /^ (?:the )?(⟦\w+⟧)['’]s (?:⟦\w+⟧ )?membership/.exec(after)?.[1];
  const patients = marksIn(member ?? object);
  const third = marksIn(rule.beside && BESIDE[rule.beside.preposition].exec(after.slice(0, 120))?.[1]).filter(
    (mark) => !patients.includes(mark),
  );
  if (rule.type !== 'collaboration' && patients.length + third.length === 0) return null;
  const isElse = ({ kind, text }: Mark): boolean =>
    kind !== 'organisation' || PURPOSES.some(({ purpose }) => purpose.test(text));
  if (rule.type === 'founding' && patients.some(isElse)) return null;
  return [
    ...partsOf(agents, rule.agent),
    ...partsOf(patients, rule.patient),
    ...partsOf(third, rule.beside?.role ?? ''),
  ];
}

function matchPassive(rule: EventRule, { before, after }: Sides, { marksIn, written }: View): Parties | null {
  if (rule.type === 'announcement' || rule.type === 'meeting') return null;
  if (rule.needs && !rule.needs.test(after)) return null;
  const byWhom = rule.type === 'supplier' ? (BY.exec(after) ?? FOR_WHOM.exec(after)) : BY.exec(after);
  const agents = partsOf(marksIn(byWhom?.[1] ?? /\bby .{0,40}?(⟦o\d+⟧)/u.exec(after)?.[1]), rule.agent);
  if (rule.object !== null) {
    const subject = before.replace(PASSIVE, '').slice(-90);
    // "It was signed by": what is signed need not be named again.
    const isPaper =
      rule.type === 'agreement' && /\b(?:[Ii]t|[Tt]his|[Tt]hese|[Tt]hey|[Ww]hich) $/.test(subject);
    if (agents.length === 0 || !(isPaper || rule.object.test(written(subject)))) return null;
    return agents;
  }
  const subject =
    rule.type === 'founding' ? new RegExp(`(${LIST}) (?:${AUXILIARY} )*$`, 'u') : new RegExp(LIST, 'u');
  const match = subject.exec(before);
  const patients = marksIn(match?.[1] ?? match?.[0]);
  if (rule.type === 'founding' ? patients.length === 0 : agents.length === 0) return null;
  if (patients.length === 0 && !rule.alone) return null;
  return [...partsOf(patients, rule.patient), ...agents];
}
