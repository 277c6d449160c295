import type { Named, NameMatch } from '../knowledge/find-named.ts';
import { texts } from '../texts/en.ts';
import { formatName } from './citation.ts';
import { button, container, type Reply, section, textDisplay } from './components.ts';

/** As many as can be told apart at a glance; their components fit a message. */
const MOST_CHOICES = 8;

const { lookups } = texts;

/** One of several that may be meant. */
export interface Choice {
  /** Lines of Discord's markdown. */
  readonly lines: readonly string[];
  /** What its button calls. */
  readonly target: readonly [string, string, ...(string | number)[]];
}

/** Asks which of several is meant: a name that fits more than one is never guessed. */
export function composeChoices(typed: readonly string[], choices: readonly Choice[]): Reply {
  const shown = choices.slice(0, MOST_CHOICES);
  const left = choices.length - shown.length;
  return {
    components: [
      container([
        textDisplay(lookups.several(typed.map(formatName))),
        ...shown.map(({ lines, target }) => section(lines.join('\n'), button(lookups.choose, target))),
        ...(left > 0 ? [textDisplay(`-# ${lookups.severalMore(left)}`)] : []),
      ]),
    ],
  };
}

/** The same for what has one name: with the other name that fits, and how often it is named. */
export function composeNameChoices<T extends Named>(
  typed: string,
  matches: readonly NameMatch<T>[],
  target: (found: T) => Choice['target'],
): Reply {
  const choices = matches.map(({ found, matched }) => {
    const also = matched === found.name ? '' : formatName(lookups.matched(matched));
    const lines = [`**${formatName(found.name)}**${also}`, `-# ${lookups.mentions(found.mentions.length)}`];
    return { lines, target: target(found) };
  });
  return composeChoices([typed], choices);
}
