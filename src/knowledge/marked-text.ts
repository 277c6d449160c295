import type { Passage } from '../index/passage.ts';
import { isHonorific } from './fact-words.ts';
import type { OrganisationMention } from './organisations.ts';
import type { Name, Sentence } from './sentence.ts';
import type { States } from './states.ts';

/** Somebody or something that a sentence names. Offsets are into the passage's text. */
export interface Mark {
  readonly kind: 'organisation' | 'person' | 'state';
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** The id of an organisation, the name of a country; null for somebody of whom only the name is known. */
  readonly id: string | null;
  readonly titles: readonly string[];
}

/**
 * A sentence with a mark in place of every name, so that patterns can speak of names without spelling them:
 * "⟦o0⟧ has joined the ⟦o1⟧", with `o` for an organisation, `s` for a state, `p` for somebody who may be a person. The
 * number is the mark's place in `marks`.
 */
export interface MarkedText {
  readonly passage: Passage;
  readonly marks: readonly Mark[];
  readonly text: string;
}

/** Puts marks in place of the names; brackets and titles are left out. */
export function markNames(
  { passage, text, names }: Sentence,
  organisations: readonly OrganisationMention[],
  states: States,
): MarkedText {
  const bodies = organisations.map(
    ({ start, end, id }): Mark => ({
      kind: 'organisation',
      start,
      end,
      text: text.slice(start, end),
      id,
      titles: [],
    }),
  );
  const isFree = ({ start, end }: Name): boolean =>
    !bodies.some((body) => start < body.end && body.start < end);
  const others = names.filter(isFree).flatMap(({ start, end, text: name, person, place, titles }): Mark[] => {
    const country = states.countryOf(name);
    if (country !== null && !states.isCountry(name)) return [];
    if (country !== null) return [{ kind: 'state', start, end, text: name, id: country, titles }];
    const isPerson = person >= 0.3 && (place < 0.7 || person >= 0.9);
    return isPerson ? [{ kind: 'person', start, end, text: name, id: null, titles }] : [];
  });
  const marks = [...bodies, ...others].sort((a, b) => a.start - b.start);
  return new MarkedSentence(passage, marks, text);
}

/** Spells the text when it is first wanted: most sentences tell of nobody's office, and are never looked at like this. */
class MarkedSentence implements MarkedText {
  readonly passage: Passage;
  readonly marks: readonly Mark[];
  readonly #written: string;
  #marked: string | null = null;

  constructor(passage: Passage, marks: readonly Mark[], written: string) {
    this.passage = passage;
    this.marks = marks;
    this.#written = written;
  }

  get text(): string {
    this.#marked ??= spell(this.#written, this.marks);
    return this.#marked;
  }
}

function spell(text: string, marks: readonly Mark[]): string {
  let marked = '';
  let from = 0;
  marks.forEach(({ kind, start, end }, index) => {
    marked += `${withoutMarks(text.slice(from, start))}⟦${kind.charAt(0)}${index}⟧`;
    from = end;
  });
  return tidy(marked + withoutMarks(text.slice(from)));
}

/** What an article writes like a mark is none. */
const withoutMarks = (text: string): string => text.replace(/[⟦⟧]/g, ' ');

function tidy(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/ ?\([^()]*\)/g, '')
      // The full stop of "Norvik Inc." ends no sentence.
      .replace(/(⟦\w+⟧)\.(?= \p{Ll})/gu, '$1')
      // Each word begins behind no other letter, and only so many are taken: a run of capitals is read once.
      .replace(/((?:(?<![\p{L}.])\p{Lu}[\p{L}.]*(?: \.)? ?){1,8}) (?=⟦p)/gu, (before: string) => {
        const words = before.trimEnd().split(' ');
        while (isHonorific(words.at(-1) ?? '')) words.pop();
        return words.length > 0 ? `${words.join(' ')} ` : '';
      })
  );
}
