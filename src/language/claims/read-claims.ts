import type { Span } from '../../corpus/split.ts';
import type { SentenceParts } from '../sentence-parts.ts';
import type { Claim } from './claim.ts';
import { RELATIVE } from './lexicon.ts';
import type { Node, NounNode, VerbNode } from './nodes.ts';
import { parse } from './parse.ts';
import { viewSentence } from './sentence-view.ts';
import { findSubjectSpans } from './subject-spans.ts';
import { isDeedNoun } from './vocabulary.ts';
import { createScale } from './weigh.ts';

/** The claims of a tagged sentence, in its order. Takes time linear in its length. */
export function readClaims(parts: SentenceParts): Claim[] {
  const { text } = parts;
  const view = viewSentence(parts);
  const { words, lower, groups } = view;
  const { nodes, excluded } = parse(view);
  const weigh = createScale();
  const lefts = findSubjectSpans(words, lower, groups);
  const spans = excluded.map(([from, to]): Span => spanOf(words[from], words[to - 1]));
  let verbs = 0;
  return nodes.flatMap((node: Node): Claim[] => {
    if (node.kind === 'adjective') return [];
    const word = words[node.at];
    if (node.kind === 'verb') verbs++;
    if (word === undefined || (node.kind === 'noun' && !isDeedNoun(node.lower))) return [];
    const { polarity, mood } = weigh(node);
    const left = node.kind === 'verb' ? (lefts[verbs - 1] ?? word) : spanOf(words[0], words[node.start - 1]);
    return [
      {
        word,
        form: node.kind,
        ...describe(node, lower),
        polarity,
        mood,
        left,
        right: { start: word.end, end: text.length },
        excluded: spans,
      },
    ];
  });
}

function describe(
  node: VerbNode | NounNode,
  lower: readonly string[],
): Pick<Claim, 'passive' | 'relative' | 'finite'> {
  if (node.kind === 'noun') return { passive: false, relative: false, finite: false };
  const { group } = node;
  return {
    passive: group.passive,
    relative: RELATIVE.test(lower[group.start - 1] ?? ''),
    // Whoever opens a sentence by "Having signed" is named behind it.
    finite: group.form === 'finite' || (group.form === 'gerund' && group.start === 0),
  };
}

function spanOf(first: Span | undefined, last: Span | undefined): Span {
  return { start: first?.start ?? 0, end: Math.max(last?.end ?? 0, first?.start ?? 0) };
}
