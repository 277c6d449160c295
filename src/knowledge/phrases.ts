import type { Span } from '../corpus/split.ts';
import { wordSet } from './fact-words.ts';
import type { Unit } from './units.ts';

/** A noun with what stands before it: "the two companies", "Quantrel's chief executive", "it". */
export interface Phrase extends Span {
  /** Places among the units: from, and to the one behind. */
  readonly from: number;
  readonly to: number;
  readonly head: Unit;
  /** Its words in small letters, with the article; a name is what it is written like. */
  readonly words: readonly Unit[];
  /** What stands between it and the phrase before. */
  readonly lead: readonly Unit[];
}

/** A phrase with what belongs to it. */
export interface Item {
  readonly phrase: Phrase;
  /** "chairman *of the board*" */
  readonly behind: readonly { readonly preposition: string; readonly phrase: Phrase }[];
  /** ", a maker of ferries,": the phrases of what is added between commas. */
  readonly added: readonly Phrase[];
}

const OWNERS = wordSet('its their his her our my your');
const PRONOUNS = wordSet('it they he she we both each all these those this');
/** Tags of words, as sets: each word of every sentence is looked at several times. */
const NAMING = wordSet('NOUN PROPN X');
const STANDS_IN_PHRASE = wordSet('NOUN PROPN ADJ NUM');
const ENDS_NO_PHRASE = wordSet('ADJ DET ADV VERB PUNCT');
export const RELATIVE = /^(?:which|who|whom|that|whose|where)$/;

const isPossessive = (lower: string): boolean =>
  lower === "'s" || lower === "'" || lower === '’s' || lower === '’';

/** The phrases of a sentence, in its order. */
export function phrasesOf(units: readonly Unit[]): Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  let last = 0;
  while (from < units.length) {
    const to = endOfPhrase(units, from);
    if (to === from) {
      from++;
      continue;
    }
    const words = units.slice(from, to);
    const head = words.findLast(({ lower }) => !isPossessive(lower));
    const [first] = words;
    if (head !== undefined && first !== undefined && isNounLike(head)) {
      const lead = units.slice(last, from);
      phrases.push({ from, to, start: first.start, end: head.end, head, words, lead });
      last = to;
    }
    from = to;
  }
  return phrases;
}

function isNounLike({ tag, kind, lower }: Unit): boolean {
  return kind !== 'word' || NAMING.has(tag) || PRONOUNS.has(lower) || tag === 'NUM';
}

function endOfPhrase(units: readonly Unit[], from: number): number {
  const first = units[from];
  if (first === undefined) return from;
  if (first.kind === 'date') return from + 1;
  if (PRONOUNS.has(first.lower) && !isNounAhead(units, from + 1)) return from + 1;
  let to = from;
  let hasHead = false;
  for (; to < units.length; to++) {
    const unit = units[to];
    if (unit === undefined || unit.kind === 'date') break;
    if (unit.kind === 'name') {
      if (units[to - 1]?.kind === 'name' && to > from) break;
      // "On this basis Norvik"
      if (hasHead && /^th(?:is|at|ese|ose)$/.test(first.lower)) break;
      hasHead = true;
      continue;
    }
    const { tag, lower } = unit;
    if (isPossessive(lower)) {
      if (to === from) return from;
      hasHead = false;
      continue;
    }
    // "At the end of the talks Ms Sol signed"
    if (hasHead && unit.isTitle) break;
    const opens = tag === 'DET' || OWNERS.has(lower) || (to === from && PRONOUNS.has(lower));
    if (opens) {
      if (RELATIVE.test(lower) || (hasHead && to > from)) break;
      continue;
    }
    const isNaming = NAMING.has(tag);
    if (isNaming || tag === 'NUM' || tag === 'SYM') {
      hasHead ||= isNaming;
      continue;
    }
    if (lower === '-' && to > from && isTight(units, to)) continue;
    // "a contract worth 212 million"
    if (tag === 'ADJ' && hasHead && units[to + 1]?.tag === 'NUM') break;
    if (tag === 'ADJ') continue;
    // "the renewed agreement", "battery-powered ferries"
    const isParticiple =
      tag === 'VERB' && /(?:ed|ing|en)$/.test(lower) && to > from && (!hasHead || isAdjective(units[to - 1]));
    if (isParticiple && isNounAhead(units, to + 1)) continue;
    if (tag === 'ADV' && to > from && !hasHead && isNounAhead(units, to + 1)) continue;
    break;
  }
  while (to > from && ENDS_NO_PHRASE.has(units[to - 1]?.tag ?? '')) to--;
  return to;
}

/** "battery-powered" */
function isTight(units: readonly Unit[], at: number): boolean {
  const hyphen = units[at];
  return units[at - 1]?.end === hyphen?.start || units[at + 1]?.start === hyphen?.end;
}

/** "the Danish shipping company" */
function isAdjective(unit: Unit | undefined): boolean {
  return unit?.kind === 'name' && unit.mark === null;
}

function isNounAhead(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return unit !== undefined && (unit.kind === 'name' || STANDS_IN_PHRASE.has(unit.tag));
}

/**
 * Reads on from a phrase over all that is named together with it: "X, a maker of ferries, and the Port of Y".
 *
 * @returns the items, and the place of the first phrase that belongs to none
 */
export function readItems(
  phrases: readonly Phrase[],
  at: number,
  until: number,
): { readonly items: readonly Item[]; readonly next: number } {
  const items: { phrase: Phrase; behind: { preposition: string; phrase: Phrase }[]; added: Phrase[] }[] = [];
  const [first] = phrases.slice(at, at + 1);
  if (first === undefined) return { items, next: at };
  items.push({ phrase: first, behind: [], added: [] });
  let isAdding = false;
  let next = at + 1;
  for (; next < phrases.length; next++) {
    const phrase = phrases[next];
    const item = items.at(-1);
    if (phrase === undefined || item === undefined || phrase.start >= until) break;
    const words = phrase.lead.map(({ lower }) => lower);
    const lead = words.join(' ');
    if (phrase.head.kind === 'date' && lead === '') break;
    const [only, ...more] = phrase.lead;
    if (only?.tag === 'ADP' && more.length === 0) {
      if (isAdding) item.added.push(phrase);
      else item.behind.push({ preposition: only.lower, phrase });
      continue;
    }
    // "AB-CD, the Union of A – Centre of B,"
    if (/^[–—]$/.test(lead) && item.phrase.head.kind === 'name') {
      item.added.push(phrase);
      continue;
    }
    const isJoined =
      /^(?:, )?(?:and|&|or|nor|as well as|together with|along with|alongside)(?: also| by| with| between)?$/.test(
        lead,
      );
    const isWho = phrase.head.mark !== null;
    if (lead === ',' || isJoined) {
      const last = item.behind.at(-1);
      // "board members from Norway, Denmark and Sweden"
      if (last !== undefined && !isAdding && belongsBehind(item.phrase, last.phrase, phrase)) {
        item.behind.push({ preposition: last.preposition, phrase });
        continue;
      }
      const isAdded =
        lead === ',' ? isAddition(item.phrase, phrase) : isAdding && !isWho && !isDefinite(phrase);
      if (isAdded) {
        item.added.push(phrase);
        isAdding = true;
        continue;
      }
      // "A, the operator of B, signed": behind the aside, the comma ends it.
      isAdding = false;
      items.push({ phrase, behind: [], added: [] });
      continue;
    }
    // ", which runs the refinery at Y, and Z"
    if (
      words.slice(0, 3).some((word) => RELATIVE.test(word)) ||
      (words[0] === ',' && isReduced(phrase.lead))
    ) {
      const end = phrases.findIndex(
        (other, place) => place > next && other.lead.some(({ lower }) => lower === ','),
      );
      const after = phrases[end];
      if (end < 0 || after === undefined || after.start >= until) break;
      const joint = after.lead.map(({ lower }) => lower).join(' ');
      if (
        !/^, (?:and|&|as well as)(?: by| with| to| from)?$/.test(joint) &&
        !(joint === ',' && after.head.mark !== null)
      )
        break;
      isAdding = false;
      items.push({ phrase: after, behind: [], added: [] });
      next = end;
      continue;
    }
    break;
  }
  return { items, next };
}

/** Whether a name goes on with those behind a preposition: they are of one sort, and what stands before it is of another. */
function belongsBehind({ head }: Phrase, last: Phrase, { head: next }: Phrase): boolean {
  const [own, before, kind] = [head.mark?.kind, last.head.mark?.kind, next.mark?.kind];
  return kind !== undefined && kind === before && kind !== own;
}

/** ", founded in 1990," */
function isReduced(lead: readonly Unit[]): boolean {
  return lead.some(({ tag, lower }) => tag === 'VERB' && /(?:ed|ing|en|t)$/.test(lower)) && lead.length <= 4;
}

function isDefinite({ words }: Phrase): boolean {
  return words[0]?.lower === 'the' || words[0]?.lower === 'both';
}

/** "Norvik, a builder of ferries", "Runa Sol, chief executive": it says more of who stands before the comma. */
function isAddition(before: Phrase, { words, head }: Phrase): boolean {
  if (before.head.mark === null && before.head.kind !== 'name') return false;
  if (head.mark !== null) return false;
  const first = words[0]?.lower ?? '';
  return (
    before.head.mark?.kind === 'person' ||
    /^(?:an?|the|its|their|one|part)$/.test(first) ||
    words.some(({ lower }) => /^['’]s$/.test(lower))
  );
}
