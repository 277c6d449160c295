import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Article, Corpus } from '../../src/corpus/article.ts';
import { splitText } from '../../src/corpus/split.ts';

/** A word that is more than this share of all words, and not only by a few, belongs to the language and stays. */
const FRAME_SHARE = 0.001;
const FRAME_COUNT = 10;
/** A larger corpus has more words that occur once (Heaps' law): so often one of them becomes a new word. */
const NEW_WORD_IN = 4;

/**
 * Makes a corpus larger: its own articles, then copies of them in which every word that is not among the most
 * frequent has given way to one drawn from all articles, as often as it occurs there. Sentences keep their lengths and
 * their frames, words their frequencies, and hardly two sentences are the same. The same seed makes the same corpus.
 *
 * @param count how many sentences the corpus has in the end, give or take those of its last paragraph
 */
export function mixCorpus(corpus: Corpus, count: number, seed = 1): Corpus {
  const random = xoroshiro128plus(seed);
  const templates = corpus.articles.map(templateOf);
  const words = templates.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);
  const mixText = createMixer(words.flat(), (below) => uniformInt(random, 0, below - 1));
  const articles = [...corpus.articles];
  let sentences = articles.reduce((sum, { text, language }) => sum + countSentences(text, language), 0);
  for (let round = 1; sentences > 0 && sentences < count; round += 1)
    for (const { article, title, paragraphs } of templates) {
      const texts: string[] = [];
      for (const paragraph of paragraphs) {
        if (sentences >= count) break;
        const text = mixText(paragraph);
        texts.push(text);
        sentences += countSentences(text, article.language);
      }
      if (texts.length > 0)
        articles.push({
          ...article,
          id: `${article.id}-${round}`,
          title: mixText(title),
          text: texts.join('\n\n'),
        });
    }
  return { ...corpus, articles };
}

function countSentences(text: string, language: string): number {
  return splitText(text, language).reduce((sum, paragraph) => sum + paragraph.sentences.length, 0);
}

/** A word, or what stands between two. */
interface Piece {
  readonly text: string;
  readonly isWord: boolean;
}

interface Template {
  readonly article: Article;
  readonly title: readonly Piece[];
  readonly paragraphs: readonly (readonly Piece[])[];
}

function templateOf(article: Article): Template {
  const segmenter = new Intl.Segmenter(article.language, { granularity: 'word' });
  const piecesOf = (text: string): Piece[] =>
    Array.from(segmenter.segment(text), ({ segment, isWordLike }) => {
      return { text: segment, isWord: isWordLike === true };
    });
  return {
    article,
    title: piecesOf(article.title),
    paragraphs: splitText(article.text, article.language).map(({ start, end }) =>
      piecesOf(article.text.slice(start, end)),
    ),
  };
}

function createMixer(
  pieces: readonly Piece[],
  drawBelow: (below: number) => number,
): (text: readonly Piece[]) => string {
  const words = pieces.filter(({ isWord }) => isWord).map(({ text }) => text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const leastOfFrame = Math.max(FRAME_COUNT, words.length * FRAME_SHARE);
  const isFrame = (word: string): boolean => (counts.get(word) ?? 0) > leastOfFrame;
  const pools = new Map<string, string[]>();
  for (const word of words) {
    if (isFrame(word)) continue;
    const pool = pools.get(kindOf(word)) ?? [];
    pool.push(word);
    pools.set(kindOf(word), pool);
  }

  const draw = (pool: readonly string[], instead: string): string => pool[drawBelow(pool.length)] ?? instead;
  const drawLike = (word: string): string => {
    const pool = pools.get(kindOf(word));
    if (pool === undefined || isFrame(word)) return word;
    const drawn = draw(pool, word);
    const isRare = counts.get(drawn) === 1;
    return isRare && drawBelow(NEW_WORD_IN) === 0 ? blend(drawn, draw(pool, word)) : drawn;
  };
  return (text) => text.map((piece) => (piece.isWord ? drawLike(piece.text) : piece.text)).join('');
}

/** Words take the place of words of their kind, so that names, numbers and the beginnings of sentences look as before. */
function kindOf(word: string): string {
  if (/^\p{Lu}/u.test(word)) return 'capital';
  return /^\p{N}/u.test(word) ? 'number' : 'small';
}

/** The beginning of one word and the end of another. */
function blend(first: string, second: string): string {
  const [start, end] = [[...first], [...second]];
  return [...start.slice(0, Math.ceil(start.length / 2)), ...end.slice(Math.floor(end.length / 2))].join('');
}
