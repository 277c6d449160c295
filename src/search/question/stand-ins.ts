import type { Knowledge } from '../../index/knowledge.ts';
import { contentTerms, type Token } from '../../language/words/tokens.ts';

/** Terms that stand for a term of the question, all of which must occur, and how much of it they are worth. */
export interface Variant {
  readonly terms: readonly string[];
  readonly credit: number;
}

const SYNONYM_CREDIT = 0.8;
/** Where the corpus holds the word itself, another for the same is more often something else; but not for offices. */
const SYNONYM_BESIDE_WORD = 0.5;
const RELATED_FORM_CREDIT = 0.8;
const SLIP_CREDIT = 0.9;
/** In letters: shorter words have too many neighbours, and nobody types longer ones. */
const LEAST_RESPELLED = 6;
const MOST_RESPELLED = 24;

/** In how many passages a variant may occur: as many as have its rarest term. */
export function variantFrequency({ terms }: Variant, { index }: Knowledge): number {
  let least = Infinity;
  for (const term of terms) least = Math.min(least, index.frequency(term));
  return least;
}

/** For each content word of a question, the terms that may stand for it; `names` and `offices` tell which are such. */
export function findVariants(
  content: readonly Token[],
  names: readonly boolean[],
  offices: readonly boolean[],
  language: string,
  knowledge: Knowledge,
): Variant[][] {
  const { index, acronyms, synonyms, languages, vocabulary } = knowledge;
  const all = content.map(({ term }): Variant[] => [{ terms: [term], credit: 1 }]);
  const stand = (from: number, length: number, variant: Variant): void => {
    for (let i = from; i < from + length; i++) all[i]?.push(variant);
  };
  content.forEach(({ term, text }, at) => {
    // What a name is called in another language's articles, where its ending may be cut elsewhere.
    for (const other of languages)
      if (other !== language) {
        const terms = contentTerms(knowledge.analyse(text, other));
        if (terms.length > 0 && terms.join() !== term) stand(at, 1, { terms, credit: 1 });
      }
    const follows = (run: readonly string[]): boolean =>
      run.every((each, i) => content[at + i]?.term === each);
    for (const long of acronyms.longForms.get(term) ?? []) stand(at, 1, { terms: long, credit: 1 });
    for (const { short, long } of acronyms.shortForms.get(term) ?? [])
      if (follows(long)) stand(at, long.length, { terms: [short], credit: 1 });
    for (const { run, others } of language === 'en' ? (synonyms.get(term) ?? []) : []) {
      if (!follows(run) || names[at]) continue;
      const isRival = run.length === 1 && !offices[at] && index.frequency(term) > 0;
      const credit = isRival ? SYNONYM_BESIDE_WORD : SYNONYM_CREDIT;
      for (const terms of others) stand(at, run.length, { terms, credit });
    }
    for (const related of vocabulary.related(term))
      stand(at, 1, { terms: [related], credit: RELATED_FORM_CREDIT });
  });
  content.forEach(({ term, text }, at) => {
    if (index.frequency(term) > 0 || all[at]?.some((each) => variantFrequency(each, knowledge) > 0)) return;
    for (const long of acronyms.byInitials(term)) stand(at, 1, { terms: long, credit: SLIP_CREDIT });
    const meant = [...vocabulary.nearest(term, text.toLowerCase()), ...respell(text, language, knowledge)];
    for (const slip of new Set(meant)) stand(at, 1, { terms: [slip], credit: SLIP_CREDIT });
  });
  return all;
}

/** A slip may hide the ending that stemming would cut: the terms of the corpus that mending the word as typed leads to. */
function respell(text: string, language: string, { analyse, index }: Knowledge): string[] {
  if (text.length < LEAST_RESPELLED || text.length > MOST_RESPELLED) return [];
  const letters = [...text.toLowerCase()];
  const mended = letters.flatMap((letter, i) => {
    const [before, next, behind] = [letters.slice(0, i), letters[i + 1] ?? '', letters.slice(i + 2)];
    const rest = letters.slice(i + 1);
    return [
      [...before, next, letter, ...behind],
      [...before, letter, letter, ...rest],
      [...before, ...rest],
    ].map((word) => word.join(''));
  });
  const terms = contentTerms(analyse([...new Set(mended)].join(' '), language));
  return [...new Set(terms)].filter((term) => index.frequency(term) > 0);
}
