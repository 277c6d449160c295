import type { Status } from './claim.ts';
import {
  BE,
  DUE,
  FORMERLY,
  FUTURE,
  HEDGE,
  NEARLY,
  NEGATOR,
  NO_BUT,
  NO_TIME,
  NOBODY,
  NOT_BUT,
  POSSIBLE,
} from './lexicon.ts';
import type { Clause } from './nodes.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbGroup } from './verb-groups.ts';
import { isLastingVerb } from './vocabulary.ts';

/** What a verb group says by itself of whether its deed is done, given the words before and behind it. */
export function ownStatus(group: VerbGroup, lower: readonly string[]): Status {
  const { lead, start, at, form } = group;
  if (lead[0] === 'longer' && lower[start - 1] === 'no') return { polarity: 'asserted', mood: 'ended' };
  const isAuxiliary = BE.test(lower[at] ?? '') || /^(?:has|have|had|do|does|did)$/.test(lower[at] ?? '');
  const denied =
    (lead.length > 0 &&
      (isDenied(lead, lower[at]) || isYetTo(lead) || lead.some((text) => NEARLY.test(text)))) ||
    /^(?:neither|nor|not)$/.test(lower[start - 1] ?? '') ||
    (isAuxiliary && isDenied(lower.slice(at + 1, at + 3), lower[at + 3])) ||
    (!/^(?:c[oa]m|amount)/.test(lower[at] ?? '') && isNoObject(lower, at + 1));
  const mood = moodOf(lead, form, lower[at] ?? '', lower[start - 1] ?? '');
  return { polarity: denied ? 'denied' : 'asserted', mood };
}

/** A word that denies, unless what follows takes it back: "not only". */
function isDenied(lead: readonly string[], next: string | undefined): boolean {
  let denials = 0;
  lead.forEach((text, i) => {
    if (NEGATOR.test(text) && !NOT_BUT.test(lead[i + 1] ?? next ?? '')) denials++;
  });
  return denials > 0;
}

/** "built nothing", "signed no agreement" */
function isNoObject(lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? '';
  const place = /^(?:with|in|on|to|for|by|at|into|up|out)$/.test(word) ? at + 1 : at;
  if (!/^(?:no|none|nothing|nobody|neither|no-one)$/.test(lower[place] ?? '')) return false;
  const next = lower[place + 1] ?? '';
  return !NO_BUT.test(next) && next !== 'but' && !/^(?:longer|more)$/.test(next);
}

/** "is yet to sign", "has yet to sign" */
function isYetTo(lead: readonly string[]): boolean {
  const yet = lead.indexOf('yet');
  return yet >= 0 && lead.indexOf('to') > yet;
}

function moodOf(
  lead: readonly string[],
  form: VerbGroup['form'],
  verb: string,
  before: string,
): Status['mood'] {
  if (lead.length === 0) return form === 'gerund' && isBehindPreposition(before) ? 'open' : 'fact';
  const perfect = has(lead, /^(?:have|['’]ve)$/);
  const to = lead.lastIndexOf('to');
  if (perfect && has(lead, /^(?:would|could|should|ought|['’]d)$/)) return 'hypothetical';
  if (form === 'finite' && perfect && to >= 0 && has(lead, /^(?:was|were)$/)) return 'hypothetical';
  if (has(lead, HEDGE)) return 'possible';
  if (has(lead, DUE)) return perfect ? 'possible' : 'due';
  if (has(lead, POSSIBLE)) return 'possible';
  if (has(lead, FUTURE)) return 'planned';
  if (form === 'infinitive') return 'open';
  if (to >= 0)
    return has(lead, BE) && !lead.slice(0, to).some((text) => /^(?:has|have|had)$/.test(text))
      ? 'planned'
      : 'due';
  if (has(lead, FORMERLY) && isLastingVerb(verb)) return 'ended';
  if (has(lead, /^being$/) || (verb.endsWith('ing') && has(lead, BE)))
    return has(lead, /^being$/) && form === 'gerund' ? 'open' : 'ongoing';
  if (form === 'gerund' && isBehindPreposition(before)) return 'open';
  return 'fact';
}

function has(lead: readonly string[], pattern: RegExp): boolean {
  for (const text of lead) if (pattern.test(text)) return true;
  return false;
}

function isBehindPreposition(before: string): boolean {
  return /^(?:by|after|before|in|for|of|on|at|about|with|from|to|against|since|while|when|despite|through|as|into|over|without|than)$/.test(
    before,
  );
}

/** Words that say nothing of the verb behind them. */
export interface PassedOver {
  readonly skipped: ReadonlySet<number>;
  /** Where a clause ends, by the place of its first word. */
  readonly asides: readonly (number | undefined)[];
}

const SINGLE = /^(?:an?|even an?|even one|any) (?:single|one|of)\b/;
const ASIDE = /^(?:not|never|no|hardly|scarcely|rarely|seldom)$/;

/** What the words before a verb say of whether it is so: "nobody", "no bank", "at no time", "perhaps". */
export function readSubject(
  { words, lower }: SentenceView,
  clause: Clause,
  group: VerbGroup,
  { skipped, asides }: PassedOver,
): { readonly denied: boolean; readonly hedged: boolean } {
  // "before a single one had been delivered"
  let denied =
    lower[clause.start - 1] === 'before' && SINGLE.test(`${lower[clause.start]} ${lower[clause.start + 1]}`);
  let hedged = false;
  for (let i = clause.subjectStart; i < group.start; i++) {
    const aside = asides[i];
    if (aside !== undefined && aside > i) {
      i = aside - 1;
      continue;
    }
    const word = lower[i] ?? '';
    if (skipped.has(i)) continue;
    const next = lower[i + 1] ?? '';
    // "Perhaps 40,000 came": the figure is not certain, that they came is.
    if (HEDGE.test(word) && words[i + 1]?.tag !== 'NUM') hedged = true;
    if (!NOBODY.test(word) && !NEGATOR.test(word)) continue;
    // "In no time it opened": at once.
    if (word === 'no' && next === 'time' && lower[i - 1] === 'in') continue;
    // "A, never short of money, signed"
    if (i > clause.subjectStart && lower[i - 1] === ',' && ASIDE.test(word)) {
      const end = lower.indexOf(',', i);
      if (end > i && end < group.start) {
        i = end;
        continue;
      }
    }
    if ((NO_BUT.test(next) && words[i - 1]?.tag !== 'ADP') || NOT_BUT.test(next)) continue;
    // "not until 2019 did it sign"
    if (word === 'not' && next === 'until') continue;
    const behind = words[i - 1]?.tag === 'ADP' && i > clause.subjectStart;
    // "a bank with no staff"; but "at no time did it"
    if (behind && !NO_TIME.test(next) && i - 1 > clause.subjectStart) continue;
    if (behind && !NO_TIME.test(next) && lower[i - 1] !== 'by') continue;
    denied = true;
  }
  return { denied, hedged };
}
