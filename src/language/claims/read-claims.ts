import type { Span } from '../../corpus/split.ts';
import type { SentenceParts } from '../sentence-parts.ts';
import type { Claim } from './claim.ts';
import { RELATIVE } from './lexicon.ts';
import { isThing } from './noun-nodes.ts';
import { parse } from './parse.ts';
import { findSubjectSpans, viewSentence } from './sentence-view.ts';
import { takeBackWithin } from './take-back.ts';
import { isDeedNoun } from './vocabulary.ts';
import { weigh } from './weigh.ts';

/** The claims of a tagged sentence, in its order. Takes time linear in its length. */
export function readClaims(parts: SentenceParts): Claim[] {
  const { text } = parts;
  const view = viewSentence(parts);
  const { words, lower, groups } = view;
  const { nodes, excluded } = parse(view);
  const lefts = findSubjectSpans(words, lower, groups);
  const spans = excluded.map(([from, to]): Span => spanOf(words[from], words[to - 1]));
  const claims: Claim[] = [];
  for (const node of nodes) {
    const word = words[node.at];
    if (word === undefined || node.kind === 'adjective') continue;
    const right = { start: word.end, end: text.length };
    if (node.kind === 'noun') {
      if (!isDeedNoun(node.lower) || isThing(view, node)) continue;
      const { polarity, mood } = weigh(node);
      const left = spanOf(words[0], words[node.start - 1]);
      claims.push({
        word,
        form: 'noun',
        passive: false,
        relative: false,
        finite: false,
        polarity,
        mood,
        left,
        right,
        excluded: spans,
      });
      continue;
    }
    const { start, number, passive, form } = node.group;
    const { polarity, mood } = weigh(node);
    claims.push({
      word,
      form: 'verb',
      passive,
      relative: RELATIVE.test(lower[start - 1] ?? ''),
      // Whoever opens a sentence by "Having signed" is named behind it.
      finite: form === 'finite' || (form === 'gerund' && start === 0),
      polarity,
      mood,
      left: lefts[number] ?? word,
      right,
      excluded: spans,
    });
  }
  return takeBackWithin(text, claims);
}

function spanOf(first: Span | undefined, last: Span | undefined): Span {
  return { start: first?.start ?? 0, end: Math.max(last?.end ?? 0, first?.start ?? 0) };
}
