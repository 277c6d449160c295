import { createHash } from 'node:crypto';
import { createNameSearch, type Named, type NameMatch, nearestNames } from '../knowledge/find-named.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';
import { formatName } from './citation.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { shorten } from './markdown.ts';

/** How many names are offered when none fits. */
const OFFERED = 3;

/** Leaves the name that is meant most of the room beside the one that was typed. */
const MATCHED_CHARACTERS = 40;

/** 60 bits: two of ten thousand names share a key once in twenty thousand million corpora. */
const KEY_CHARACTERS = 10;

/** Stands for an id where there is no room for two of them: in the `custom_id` of a button. */
export function keyOf({ id }: { readonly id: string }): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, KEY_CHARACTERS);
}

/** @throws {UserError} when nothing has this key: the button is one of another version of the bot. */
export function findByKey<T extends Named>(all: readonly T[], key: string | undefined): T {
  const found = all.find((each) => keyOf(each) === key);
  if (found === undefined) throw new LocalisedError((texts) => texts.staleMessage);
  return found;
}

/** What Discord offers while a name is being typed: ids as values, and the other name that fits beside its bearer's. */
export function suggestNames(texts: Texts, all: readonly Named[], typed: string) {
  return createNameSearch(all)(typed)
    .slice(0, CHOICE_LIMITS.choices)
    .map(({ found: { id, name }, matched }) => {
      const also = matched === name ? '' : texts.lookups.matched(shorten(matched, MATCHED_CHARACTERS));
      return { name: `${shorten(name, CHOICE_LIMITS.nameCharacters - also.length)}${also}`, value: id };
    });
}

/**
 * Those that a person may mean by what they typed or chose: one where it is certain, else all that it may be. A whole
 * name goes before a part of another.
 *
 * @param unknownOf says that nothing is called so, and what comes nearest; both as Discord's markdown.
 * @throws {UserError} with what `unknownOf` says.
 */
export function resolveName<T extends Named>(
  all: readonly T[],
  typed: string,
  unknownOf: (texts: Texts) => (name: string, nearest: readonly string[]) => string,
): readonly [NameMatch<T>, ...NameMatch<T>[]] {
  const matches = createNameSearch(all)(typed);
  const whole = matches.filter(({ fit }) => fit === 'exact');
  const [first, ...others] = whole.length > 0 ? whole : matches;
  if (first !== undefined) return [first, ...others];
  const nearest = nearestNames(all, typed, OFFERED).map(formatName);
  throw new LocalisedError((texts) => unknownOf(texts)(formatName(typed), nearest));
}

/** The one of which the longest name stands in a text as it is written, capitals aside; null where none does. */
export function findInText<T extends Named>(all: readonly T[], text: string): T | null {
  const lowered = ` ${text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')} `;
  let best: { readonly found: T; readonly length: number } | null = null;
  for (const found of all)
    for (const name of [found.name, ...found.aliases]) {
      const written = ` ${name
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
        .trim()} `;
      if (written.length > Math.max(2, best?.length ?? 0) && lowered.includes(written))
        best = { found, length: written.length };
    }
  return best?.found ?? null;
}
