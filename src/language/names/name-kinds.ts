import type { TaggedWord } from '../words/tagger.ts';
import { isAcronym } from '../words/tokens.ts';
import { isFirstName } from './first-names.ts';
import {
  BODY_ENDINGS,
  BODY_WORDS,
  EVENT_WORDS,
  isOffice,
  NAME_PARTICLES,
  PAPER_WORDS,
  PLACE_WORDS,
  SPEECH_VERBS,
} from './name-words.ts';

/** How likely a name is one of a person, a body, a place: each between 0 and 1, set by hand. */
export interface KindWeights {
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
}

/** A name and the words around it: `words[from]` to before `words[to]`. */
interface NameInContext {
  readonly text: string;
  readonly words: readonly TaggedWord[];
  readonly from: number;
  readonly to: number;
  /** A title or an office stands right before it. */
  readonly titled: boolean;
}

const INSIDE = /^(?:in|at|near|outside|around)$/i;
const TOWARDS = /^(?:from|to|into|across|throughout|of|towards?)$/i;

/** Weighs what kind of thing a name is by the words that it is made of and those beside it. */
export function weighKinds(name: NameInContext, gazetteer: ReadonlySet<string>): KindWeights {
  const { text, words, from, to, titled } = name;
  const parts = words.slice(from, to).map((word) => word.text);
  if (PAPER_WORDS.has(parts[0] ?? '')) return { person: 0, organisation: 0.1, place: 0.1 };
  if (parts.some((part) => EVENT_WORDS.has(part)))
    return { person: 0, organisation: 0.1, place: INSIDE.test(precedes(words, from)) ? 0.6 : 0.15 };
  if (titled) return { person: 0.95, organisation: 0.1, place: 0.05 };
  const before = words[from - 1]?.text ?? '';
  if (gazetteer.has(text.toLowerCase())) return { person: 0.1, organisation: 0.15, place: 0.9 };
  const body =
    parts.some((part) => BODY_WORDS.has(part)) || (parts.length > 1 && BODY_ENDINGS.has(parts.at(-1) ?? ''));
  if (body)
    return {
      person: isOffice(before) ? 0.5 : 0.1,
      organisation: 0.9,
      place: INSIDE.test(precedes(words, from)) ? 0.5 : 0.2,
    };
  if (parts.some(isAcronym)) return { person: 0.1, organisation: 0.75, place: 0.2 };
  const coined = parts.some((part) => /\p{Ll}\p{Lu}/u.test(part) && !/^(?:Mc|Mac)/.test(part));
  return {
    person: coined ? 0.1 : weighPerson(name, parts, gazetteer),
    organisation: coined ? 0.7 : parts.length === 1 ? 0.45 : isFirstName(parts[0] ?? '') ? 0.2 : 0.35,
    place: weighPlace(name, parts, gazetteer),
  };
}

/** The word before a name and its article: "at" in "at the Museum". */
function precedes(words: readonly TaggedWord[], from: number): string {
  const before = words[from - 1]?.text ?? '';
  return /^(?:the|its|their|an?)$/i.test(before) ? (words[from - 2]?.text ?? '') : before;
}

function weighPerson(
  { words, from, to }: NameInContext,
  parts: readonly string[],
  gazetteer: ReadonlySet<string>,
): number {
  const before = words[from - 1]?.text ?? '';
  const after = words[to]?.text ?? '';
  if (isOffice(before)) return 0.95;
  // "the head of Harbour Affairs": what an office is of does not hold it.
  if (/^(?:of|for)$/.test(before) && isOffice(words[from - 2]?.text ?? '')) return 0.05;
  if (parts.some((part) => PLACE_WORDS.has(part))) return 0.1;
  if (after === ',' && holdsOffice(words, to)) return 0.9;
  const capitalised = parts.every(
    (part) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(part) || NAME_PARTICLES.has(part) || part === '-',
  );
  if (!capitalised || /^the$/i.test(before) || parts.length > 5) return 0.05;
  if (parts.some((part) => gazetteer.has(part.toLowerCase()))) return 0.3;
  const speaks = SPEECH_VERBS.has(before) || SPEECH_VERBS.has(after);
  const named = parts.length > 1 && isFirstName(parts[0] ?? '') ? 0.3 : 0;
  return Math.min(0.95, (parts.length > 1 ? 0.55 : 0.3) + (speaks ? 0.25 : 0) + named);
}

/** "…, Chair of", "…, the bank's director": an office right behind the comma. */
function holdsOffice(words: readonly TaggedWord[], comma: number): boolean {
  const behind = words.slice(comma + 1, comma + 7);
  return !/^(?:and|who|which)$/.test(behind[0]?.text ?? '') && behind.some((word) => isOffice(word.text));
}

function weighPlace(
  { words, from, to }: NameInContext,
  parts: readonly string[],
  gazetteer: ReadonlySet<string>,
): number {
  const before = precedes(words, from);
  if (parts.some((part) => PLACE_WORDS.has(part))) return 0.75;
  if (liesInKnownPlace(words, to, gazetteer)) return 0.8;
  return INSIDE.test(before) ? 0.7 : TOWARDS.test(before) ? 0.4 : 0.15;
}

/** "Bonn (Germany)", "Shenzhen, China" */
function liesInKnownPlace(words: readonly TaggedWord[], to: number, gazetteer: ReadonlySet<string>): boolean {
  if (!/^[,(]$/.test(words[to]?.text ?? '')) return false;
  return [1, 2, 3].some((length) => {
    const name = words.slice(to + 1, to + 1 + length).map((word) => word.text.toLowerCase());
    return gazetteer.has(name.join(' '));
  });
}
