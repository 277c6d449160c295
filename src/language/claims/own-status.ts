import type { Status } from './claim.ts';
import { BE, DUE, FORMERLY, FUTURE, HEDGE, NEARLY, NEGATOR, NO_BUT, NOT_BUT, POSSIBLE } from './lexicon.ts';
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
  const has = (pattern: RegExp): boolean => lead.some((text) => pattern.test(text));
  const perfect = has(/^(?:have|['’]ve)$/);
  const to = lead.lastIndexOf('to');
  if (perfect && has(/^(?:would|could|should|ought|['’]d)$/)) return 'hypothetical';
  if (form === 'finite' && perfect && to >= 0 && has(/^(?:was|were)$/)) return 'hypothetical';
  if (has(HEDGE)) return 'possible';
  if (has(DUE)) return perfect ? 'possible' : 'due';
  if (has(POSSIBLE)) return 'possible';
  if (has(FUTURE)) return 'planned';
  if (form === 'infinitive') return 'open';
  if (to >= 0)
    return has(BE) && !lead.slice(0, to).some((text) => /^(?:has|have|had)$/.test(text)) ? 'planned' : 'due';
  if (has(FORMERLY) && isLastingVerb(verb)) return 'ended';
  if (has(/^being$/) || (verb.endsWith('ing') && has(BE)))
    return has(/^being$/) && form === 'gerund' ? 'open' : 'ongoing';
  if (form === 'gerund' && isBehindPreposition(before)) return 'open';
  return 'fact';
}

function isBehindPreposition(before: string): boolean {
  return /^(?:by|after|before|in|for|of|on|at|about|with|from|to|against|since|while|when|despite|through|as|into|over|without|than)$/.test(
    before,
  );
}
