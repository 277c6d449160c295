import type { Named, NameMatch } from '../knowledge/find-named.ts';
import type { Texts } from '../texts/texts.ts';
import { formatName } from './citation.ts';
import { container, type Reply, selectRow, textDisplay } from './components.ts';
import { CHOICE_LIMITS } from './limits.ts';

/** One of several that may be meant; what its button would call, the same command and action for all. */
export interface Choice {
  readonly label: string;
  readonly note?: string;
  readonly target: readonly [string, string, ...(string | number)[]];
}

/** Asks which of several is meant: a name that fits more than one is never guessed. */
export function composeChoices(
  texts: Texts,
  typed: readonly string[],
  choices: readonly [Choice, ...Choice[]],
): Reply {
  const [command, action] = choices[0].target;
  const options = choices.map(({ target: [, , ...value], ...option }) => ({
    ...option,
    value: value.join(':'),
  }));
  const left = choices.length - CHOICE_LIMITS.choices;
  return {
    components: [
      container([
        textDisplay(texts.lookups.several(typed.map(formatName))),
        selectRow(texts.lookups.choose, [command, action], options),
        ...(left > 0 ? [textDisplay(`-# ${texts.lookups.severalMore(left)}`)] : []),
      ]),
    ],
  };
}

/** The same for what has one name: with the other name that fits, and how often it is named. */
export function composeNameChoices<T extends Named>(
  texts: Texts,
  typed: string,
  [first, ...others]: readonly [NameMatch<T>, ...NameMatch<T>[]],
  target: (found: T) => Choice['target'],
): Reply {
  const describe = ({ found, matched }: NameMatch<T>): Choice => {
    const also = matched === found.name ? '' : texts.lookups.matched(matched);
    return {
      label: found.name,
      note: `${texts.lookups.mentions(found.mentions.length)}${also}`,
      target: target(found),
    };
  };
  return composeChoices(texts, [typed], [describe(first), ...others.map(describe)]);
}
