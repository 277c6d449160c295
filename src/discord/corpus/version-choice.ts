import type { Library } from '../../library/library.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Choices } from '../command.ts';
import { CHOICE_LIMITS } from '../limits.ts';
import { shorten } from '../markdown.ts';

type Versions = Awaited<ReturnType<Library['versions']['list']>>;

/** What Discord offers for a version: the newest first, found by its number, its day or a file's name. */
export function suggestVersions(texts: Texts, versions: Versions, typed: string): Choices {
  const wanted = typed.trim().toLowerCase();
  return versions
    .map(({ number, at, added, changed, removed }) => {
      const names = [...added, ...changed, ...removed].join(', ');
      const name = texts.versions.choice(number, at.slice(0, 16).replace('T', ' '), names);
      return { name: shorten(name, CHOICE_LIMITS.nameCharacters), value: number };
    })
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, CHOICE_LIMITS.choices);
}
