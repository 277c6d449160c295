import { getDocumentProxy, getMeta } from 'unpdf';
import { z } from 'zod';
import { cleanText } from './decode.ts';
import type { Original } from './original.ts';
import { IMPORT_LIMITS, ImportRefusal } from './refusal.ts';

const item = z.object({
  str: z.string(),
  hasEOL: z.boolean(),
  height: z.number(),
  transform: z.array(z.number()),
});
/** Lines of one paragraph are closer to each other than so many times their height. */
const PARAGRAPH_GAP = 1.8;

/** Reads the text of a PDF line by line; a wider gap between two lines begins a paragraph. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Original> {
  const fail = (cause: unknown) => {
    throw new ImportRefusal(`${name} cannot be read: expected a PDF without a password`, { cause });
  };
  // A copy: the reader keeps what it is given.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(fail);
  if (document.numPages > IMPORT_LIMITS.pages)
    throw new ImportRefusal(
      `${name} has ${document.numPages} pages: expected at most ${IMPORT_LIMITS.pages}`,
    );
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number).catch(fail);
    const { items } = await page.getTextContent().catch(fail);
    let line = '';
    let last: { y: number; height: number } | null = null;
    for (const raw of items) {
      const parsed = item.safeParse(raw);
      if (!parsed.success) continue;
      const { str, hasEOL, height, transform } = parsed.data;
      const y = transform[5] ?? 0;
      if (line === '' && str.trim() !== '') {
        if (last !== null && last.y - y > PARAGRAPH_GAP * Math.max(last.height, height)) lines.push('');
        last = { y, height };
      }
      line += str;
      if (hasEOL) {
        if (line.trim() !== '') lines.push(line);
        line = '';
      }
    }
    if (line.trim() !== '') lines.push(line);
  }
  const text = cleanText(lines.join('\n'));
  if (text.trim() === '')
    throw new ImportRefusal(`${name} has no text: expected a PDF with text, not pictures of it`);
  const { info } = await getMeta(document).catch(() => ({ info: {} }));
  const known = z.object({ Title: z.string().optional(), Author: z.string().optional() }).safeParse(info);
  const [title, author] = [known.data?.Title?.trim(), known.data?.Author?.trim()];
  return {
    text,
    details: { ...(title && text.includes(title) && { title }), ...(author && { author }) },
    left: [],
    uncertain: author ? [`the author “${author}” is the one of the file`] : [],
  };
}
