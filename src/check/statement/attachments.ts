import type { TaggedWord } from '../../language/words/tagger.ts';
import type { Token } from '../../language/words/tokens.ts';
import type { StatedName } from './names.ts';

/** A preposition before a name and the word that it hangs on: "established in A". */
export interface Attachment {
  readonly preposition: string;
  readonly to: Token | null;
  /** "A's laboratory", which is the laboratory of A. */
  readonly possessive: boolean;
}

const PLACES = /^(?:in|at|near|inside|within|on)$/;

/** What each name hangs on, where a preposition or an "'s" says so. */
export function readAttachments(
  words: readonly TaggedWord[],
  tokens: readonly Token[],
  names: readonly StatedName[],
): Map<StatedName, Attachment> {
  const attachments = new Map<StatedName, Attachment>();
  const free = tokens.filter(
    (token) =>
      !token.stop && !names.some(({ mention }) => mention.start <= token.start && token.start < mention.end),
  );
  names.forEach((name, i) => {
    const before = names[i - 1];
    const attachment = attach(name, { words, tokens, free }, before && [before, attachments.get(before)]);
    if (attachment) attachments.set(name, attachment);
  });
  return attachments;
}

interface Around {
  readonly words: readonly TaggedWord[];
  readonly tokens: readonly Token[];
  /** The content words outside names. */
  readonly free: readonly Token[];
}

function attach(
  name: StatedName,
  { words, tokens, free }: Around,
  previous: readonly [StatedName, Attachment | undefined] | undefined,
): Attachment | null {
  const { start, end } = name.mention;
  const first = words.findIndex((word) => word.start >= start);
  const behind = words.find((word) => word.start >= end);
  if (/^['’]s?$/.test(behind?.text ?? '')) {
    const owned = tokens.find((token) => !token.stop && token.start > end + 1);
    return owned ? { preposition: 'of', to: owned, possessive: true } : null;
  }
  let at = first - 1;
  // "Telecommunications Authority (TRA)": what stands in brackets is the same once more.
  if (words[at]?.text === '(' && previous?.[0].mention.end === words[at - 1]?.end)
    return previous?.[1] ?? null;
  // "of the country's Ministry": whose it is stands between.
  if (/^['’]s?$/.test(words[at]?.text ?? '')) at -= 2;
  while (/^(?:DET|ADJ|PRON)$/.test(words[at]?.tag ?? '') || /^[A-Z][a-z]*\.$/.test(words[at]?.text ?? ''))
    at--;
  const word = words[at];
  if (word?.tag !== 'ADP') return null;
  const preposition = word.text.toLowerCase();
  const kind = PLACES.test(preposition) ? 'in' : preposition;
  return {
    preposition: kind,
    to: free.findLast((token) => token.end <= word.start) ?? null,
    possessive: false,
  };
}
