import { parse } from 'discord-markdown-parser';
import { z } from 'zod';
import { HOLE } from '../check/split-claims.ts';

const nodeSchema = z.looseObject({
  type: z.string(),
  get content() {
    return z.union([z.string(), z.array(nodeSchema)]).optional();
  },
});
type Node = z.infer<typeof nodeSchema>;

/** What is no part of a sentence, no statement of whoever wrote the message, or was taken back. */
const LEFT_ASIDE: ReadonlySet<string> = new Set(
  'autolink blockQuote codeBlock emoji everyone here soundboard strikethrough twemoji url'.split(' '),
);

/** What may be a part of a sentence, without which it says something else: "||not||", "@somebody has signed". */
const HIDDEN: ReadonlySet<string> = new Set(
  'channel guildNavigation inlineCode role slashCommand spoiler timestamp user'.split(' '),
);

/**
 * The words that a message states: its markdown is taken off, and blocks of code, quotes, addresses and what is struck
 * out are left aside. In the place of a spoiler, a mention or code inside a sentence stands `HOLE`. Of a
 * message that is little but marks nothing is left.
 */
export function readMessageText(content: string): string {
  if ((content.match(/[*_~|#[]/g)?.length ?? 0) > MOST_MARKS) return '';
  return readNodes(z.array(nodeSchema).parse(parse(content.toWellFormed(), 'extended')))
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** Marks in marks are calls in calls, and thousands are more than the stack holds; nor are they prose. */
const MOST_MARKS = 400;

function readNodes(nodes: readonly Node[]): string {
  return nodes.map(readNode).join('');
}

function readNode({ type, content }: Node): string {
  if (type === 'br') return '\n';
  if (LEFT_ASIDE.has(type)) return ' ';
  if (HIDDEN.has(type)) return HOLE;
  const text = typeof content === 'string' ? content : readNodes(content ?? []);
  // A heading runs into no sentence.
  return type === 'heading' || type === 'subtext' ? `\n\n${text}\n\n` : text;
}
