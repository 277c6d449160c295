import { parse } from 'discord-markdown-parser';
import { z } from 'zod';
import { type Readable, textsOf } from './shown-message.ts';

const node = z.looseObject({
  type: z.string(),
  get content() {
    return z.union([z.string(), z.array(node)]).optional();
  },
  target: z.string().optional(),
  name: z.string().optional(),
});
type Node = z.infer<typeof node>;

/** What Discord's markdown shows: the text, and which parts of it are more than text. */
export interface Rendered {
  readonly text: string;
  readonly marks: readonly { readonly type: string; readonly text: string; readonly target?: string }[];
}

export function render(markdown: string): Rendered {
  const marks: { type: string; text: string; target?: string }[] = [];
  const read = (nodes: readonly Node[]): string => nodes.map(readNode).join('');
  const readNode = ({ type, content, target, name }: Node): string => {
    if (type === 'br') return '\n';
    // An emoji of Unicode is a picture in the place of the same character.
    if (type === 'twemoji') return name ?? '';
    const text = typeof content === 'string' ? content : read(content ?? []);
    if (type !== 'text') marks.push({ type, text, ...(target === undefined ? {} : { target }) });
    // What follows stands on a line of its own.
    return type === 'heading' ? `${text}\n` : text;
  };
  const text = read(z.array(node).parse(parse(markdown, 'extended')));
  return { text, marks };
}

/** What the reader sees of a message, text by text, without the addresses of links. */
export function shownTexts(message: Readable): string[] {
  return textsOf(message).map((text) => render(text).text.trim());
}
