import type { Named, NameMatch } from '../knowledge/find-named.ts';
import { texts } from '../texts/en.ts';
import { formatName } from './citation.ts';
import { button, container, type Reply, section, textDisplay } from './components.ts';

/** As many as can be told apart at a glance; their components fit a message. */
const MOST_CHOICES = 8;

/**
 * Asks which of several is meant: a name that fits more than one is never guessed.
 *
 * @param typed as the person typed it.
 * @param target what the button of each calls.
 */
export function composeChoice<T extends Named>(
  typed: string,
  matches: readonly NameMatch<T>[],
  target: (found: T) => Parameters<typeof button>[1],
): Reply {
  const shown = matches.slice(0, MOST_CHOICES);
  const left = matches.length - shown.length;
  return {
    components: [
      container([
        textDisplay(texts.lookups.several(formatName(typed))),
        ...shown.map(({ found, matched }) => {
          const also = matched === found.name ? '' : formatName(texts.lookups.matched(matched));
          const count = texts.lookups.mentions(found.mentions.length);
          return section(
            `**${formatName(found.name)}**${also}\n-# ${count}`,
            button(texts.lookups.choose, target(found)),
          );
        }),
        ...(left > 0 ? [textDisplay(`-# ${texts.lookups.severalMore(left)}`)] : []),
      ]),
    ],
  };
}
