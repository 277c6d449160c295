import type { Steps } from '../steps.ts';
import type { Sentence } from './sentence.ts';

/** By article and name: the group of the organisation that the name is short for. */
type ShortForms = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Finds the names in each article that end as one organisation's does, and no other's: "the Authority" and "the Harbour
 * Authority" beside the Ostby Harbour Authority.
 *
 * @param groupOf the group of a name that is an organisation's anywhere
 * @param isPlace whether a name is known as a place or as who comes from one
 */
export function* collectShortForms(
  sentences: readonly Sentence[],
  groupOf: (name: string) => string | null,
  isPlace: (name: string) => boolean,
): Steps<ShortForms> {
  const endings = yield* collectEndings(sentences, groupOf);
  const shortForms = new Map<string, Map<string, string>>();
  for (const { passage, text, names } of sentences) {
    yield;
    const { id } = passage.article;
    const here = endings.get(id);
    if (here === undefined) continue;
    for (const { text: name, start, person, titles } of names) {
      const group = here.get(name) ?? null;
      if (group === null || groupOf(name) !== null || isPlace(name) || person >= 0.9 || titles.length > 0)
        continue;
      if (!DEFINITE.test(text.slice(Math.max(0, start - 'Their '.length), start))) continue;
      const own = shortForms.get(id) ?? new Map<string, string>();
      shortForms.set(id, own.set(name, group));
    }
  }
  return shortForms;
}

/** What is not named in full is one that the reader knows. */
const DEFINITE = /(?<!\p{L})(?:[Tt]he|[Ii]ts|[Tt]heir) $/u;

/** The ends of the organisations' names in each article, and whose they are; null where they are several's. */
function* collectEndings(
  sentences: readonly Sentence[],
  groupOf: (name: string) => string | null,
): Steps<ReadonlyMap<string, ReadonlyMap<string, string | null>>> {
  const endings = new Map<string, Map<string, string | null>>();
  for (const { passage, names } of sentences)
    for (const { text } of names) {
      yield;
      const group = groupOf(text);
      if (group === null) continue;
      const own = endings.get(passage.article.id) ?? new Map<string, string | null>();
      endings.set(passage.article.id, own);
      for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
        const ending = text.slice(space + 1);
        // "the Ostby quay" is not the University of Ostby's.
        if (/^(?:of|for|on|in|at) /.test(ending)) break;
        const known = own.get(ending);
        own.set(ending, known === undefined || known === group ? group : null);
      }
    }
  return endings;
}
