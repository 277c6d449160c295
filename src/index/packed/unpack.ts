import { z } from 'zod';
import type { Corpus } from '../../corpus/article.ts';
import type { Steps } from '../../steps.ts';
import type { Parts } from '../knowledge.ts';
import { openDictionary } from '../term-dictionary.ts';
import { unpackArticles } from './articles.ts';
import { unpackInitials } from './initials.ts';
import { unpackPassages } from './passages.ts';
import { restoreParagraphIndex } from './restored-index.ts';
import { type Numbers, type Section, unpackChecked, unpackNumbers, unpackText } from './sections.ts';

const text = z.string();
const optionalText = text.nullable();

const beside: z.ZodType<Omit<Corpus, 'articles'>> = z.object({
  version: text,
  organisations: z
    .array(
      z.object({
        name: text,
        aliases: z.array(text),
        parent: optionalText,
        country: optionalText,
        kind: optionalText,
      }),
    )
    .exactOptional(),
  guard: z.array(z.object({ question: text, answer: z.array(text) })).exactOptional(),
});

const explanation = z.tuple([text, z.array(z.array(text))]);

/**
 * Unpacks what `packParts` has packed: most of it is left where it is, and read from there when it is asked for.
 *
 * @throws when it is anything else.
 */
export function* unpackParts(section: Section): Steps<Parts> {
  const numbers: Numbers = (name) => unpackNumbers(section(name));
  const [besideArticles] = yield* unpackChecked(section('corpus'), beside);
  if (besideArticles === undefined) throw new RangeError('No corpus in what was packed');
  const articles = yield* unpackArticles(section);
  const terms = openDictionary({ text: unpackText(section('terms')), blocks: numbers('termBlocks') });
  const explained = yield* unpackChecked(section('explained'), explanation);
  const [averageFieldLength = []] = yield* unpackChecked(section('averageFieldLength'), z.array(z.number()));
  return {
    corpus: { articles, ...besideArticles },
    ...unpackPassages(articles, terms, numbers),
    explained,
    byInitials: unpackInitials(section('initials'), numbers, terms),
    index: restoreParagraphIndex({ terms, averageFieldLength, numbers }),
  };
}
