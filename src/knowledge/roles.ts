import { wordSet } from './fact-words.ts';
import type { Mark, MarkedText } from './marked-text.ts';
import { LEADS_IN, readOffice, type Token, tokenise } from './office-words.ts';
import type { States } from './states.ts';

/** An office that a sentence gives somebody, by the marks of the two. */
export interface RoleSighting {
  readonly person: Mark;
  readonly role: string;
  /** Whose office it is; a country's name where an adjective says so. */
  readonly holder: Mark | { readonly kind: 'state'; readonly id: string } | null;
  readonly former: boolean;
  /** What of the marked text says so, without the person: to leave out when the sentence is read for what happened. */
  readonly start: number;
  readonly end: number;
}

const PREPOSITIONS = wordSet('of at for in with under');
const DOING: ReadonlyMap<string, string> = new Map([
  ['chairs', 'chair'],
  ['chaired', 'chair'],
  ['heads', 'head'],
  ['headed', 'head'],
  ['leads', 'leader'],
  ['directs', 'director'],
  ['founded', 'founder'],
  ['co-founded', 'co-founder'],
]);

/**
 * Finds who a sentence says holds which office: "⟦p⟧, CEO of ⟦o⟧", "⟦o⟧'s Director General, ⟦p⟧", "⟦p⟧, who chairs ⟦o⟧".
 *
 * @param antecedent the organisation that "its" at the start of the sentence stands for
 */
export function findRoles(marked: MarkedText, antecedent: () => Mark | null, states: States): RoleSighting[] {
  if (!marked.marks.some(({ kind }) => kind === 'person')) return [];
  const tokens = tokenise(marked);
  const found: RoleSighting[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const office = readOffice(tokens, i);
    const doing = DOING.get(tokens[i]?.text ?? '');
    if (doing !== undefined) found.push(...readDoing(tokens, i, doing));
    if (office === null) continue;
    const sighting = readRole(tokens, office, { antecedent, states, last: found.at(-1) ?? null });
    if (sighting) found.push(sighting);
    i = office.to - 1;
  }
  return found;
}

/** What a country has, by its last word: a Norwegian engineer is not Norway's. */
const OF_STATES =
  /^(?:ambassador|chancellor|emperor|general|governor|king|minister|premier|president|queen|secretary)$/i;

interface Context {
  readonly antecedent: () => Mark | null;
  readonly states: States;
  readonly last: RoleSighting | null;
}

function readRole(
  tokens: readonly Token[],
  office: { from: number; to: number },
  { antecedent, states, last }: Context,
): RoleSighting | null {
  let { from } = office;
  // "Norwegian Prime Minister": whose it is may be an adjective.
  const adjective = states.countryOf(tokens[from]?.text ?? '');
  const isOfState = adjective !== null && OF_STATES.test(tokens[office.to - 1]?.text ?? '');
  let holder: RoleSighting['holder'] = isOfState ? { kind: 'state', id: adjective } : null;
  let to = office.to;
  const right = holder === null ? holderBehind(tokens, office.to) : null;
  let roleEnd = office.to;
  if (adjective !== null) from++;
  let left = adjective === null ? from : from - 1;
  if (right) {
    holder = right.mark;
    to = right.to;
    roleEnd = right.roleEnd;
  } else if (holder === null) {
    const at = tokens[left - 1]?.text.match(/^['’]s$/) ? left - 2 : left - 1;
    const mark = tokens[at]?.mark ?? null;
    if (mark !== null && mark.kind !== 'person') {
      holder = mark;
      left = at;
    } else if (/^its$/i.test(tokens[left - 1]?.text ?? ''))
      holder = bodyBefore(tokens, left - 1) ?? antecedent();
  }
  if (from >= office.to) return null;
  const person = personBeside(tokens, { left, to, isHeld: right !== null }, last);
  if (person === null) return null;
  const words = tokens.slice(left - 2 < 0 ? 0 : left - 2, left).map(({ text }) => text.toLowerCase());
  const [first, end] = [tokens[from], tokens[roleEnd - 1]];
  if (first === undefined || end === undefined) return null;
  const written = joinWords(tokens.slice(from, roleEnd));
  return { person: person.mark, role: written, holder, former: words.includes('former'), ...person.extent };
}

function joinWords(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

/** "of the ⟦o⟧", "at ⟦o⟧", "of cyber security at ⟦o⟧", and a bare "⟦o⟧" right behind the office. */
function holderBehind(
  tokens: readonly Token[],
  from: number,
): { mark: Mark; to: number; roleEnd: number } | null {
  const next = tokens[from]?.mark;
  if (next?.kind === 'organisation') return { mark: next, to: from + 1, roleEnd: from };
  let roleEnd = from;
  for (let i = from; i < Math.min(from + 8, tokens.length); i++) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (token.mark !== null)
      return i > from && token.mark.kind !== 'person' ? { mark: token.mark, to: i + 1, roleEnd } : null;
    if (PREPOSITIONS.has(token.text)) roleEnd = i;
    else if (i === from || !/^(?:\p{Ll}+|\p{Lu}\p{L}+|['’]s)$/u.test(token.text)) return null;
  }
  return null;
}

function bodyBefore(tokens: readonly Token[], at: number): Mark | null {
  const body = tokens.slice(0, at).findLast(({ mark }) => mark?.kind === 'organisation');
  return body?.mark ?? null;
}

/** The person whom the office stands beside: before it, behind it, or whose other office was named just before. */
function personBeside(
  tokens: readonly Token[],
  { left, to, isHeld }: { left: number; to: number; isHeld: boolean },
  last: RoleSighting | null,
): { mark: Mark; extent: { start: number; end: number } } | null {
  const endOf = (i: number): number => tokens[i]?.end ?? 0;
  let at = left - 1;
  while (at >= 0 && LEADS_IN.has(tokens[at]?.text.toLowerCase() ?? '')) at--;
  const joined = tokens.slice(at + 1, left).some(({ text }) => text === 'and');
  const wellAs = /^as well$/.test(joinWords(tokens.slice(at - 1, at + 1)));
  const beforeJoint = wellAs ? at - 2 : at;
  if (last && (joined || tokens[at]?.text === 'well') && endOf(beforeJoint) === last.end)
    return { mark: last.person, extent: { start: last.end, end: endOf(to - 1) } };
  const comma = tokens[at]?.text === ',';
  const before = tokens[comma ? at - 1 : at]?.mark;
  // "British engineer": what stands right before an office without a comma is seldom its holder.
  // Nor is what stands before it with nothing but an article between.
  const isLed =
    comma || tokens.slice(at + 1, left).some(({ text }) => !/^(?:an?|the)$/i.test(text)) || isHeld;
  const isFollowed = tokens[to]?.mark?.kind === 'person';
  if (before?.kind === 'person' && !joined && isLed && !isFollowed)
    return { mark: before, extent: { start: endOf(comma ? at - 1 : at), end: endOf(to - 1) } };
  const behind = tokens[tokens[to]?.text === ',' ? to + 1 : to];
  if (behind?.mark?.kind !== 'person') return null;
  return { mark: behind.mark, extent: { start: tokens[left]?.start ?? 0, end: behind.start } };
}

/** "⟦p⟧, who chairs the ⟦o⟧" */
function readDoing(tokens: readonly Token[], at: number, role: string): RoleSighting[] {
  const next = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1;
  const object = tokens[next];
  // "who leads ⟦o⟧'s team" leads the team.
  const isOwner = /^['’]s$/.test(tokens[next + 1]?.text ?? '');
  if (object?.mark?.kind !== 'organisation' || isOwner) return [];
  let subject = at - 1;
  while (/^(?:who|,|also|has|had|now)$/.test(tokens[subject]?.text ?? '')) subject--;
  const person = tokens[subject];
  if (person?.mark?.kind !== 'person') return [];
  return [
    { person: person.mark, role, holder: object.mark, former: false, start: person.end, end: object.end },
  ];
}
