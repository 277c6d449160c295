import { convert } from 'html-to-text';
import { cleanText } from './decode.ts';

/** A paragraph each, without marks of their own: these would stand in the middle of what is quoted. */
const PLAIN_BLOCKS = ['ul', 'ol', 'li', 'blockquote', 'dl', 'dt', 'dd'];
const WITHOUT_TEXT = ['head', 'script', 'style', 'noscript', 'template', 'img'];

/** The text of HTML, a blank line between its paragraphs. Scripts and styles are no text of it. */
export function toText(html: string): string {
  return cleanText(
    convert(html, {
      wordwrap: false,
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        ...WITHOUT_TEXT.map((selector) => ({ selector, format: 'skip' })),
        ...PLAIN_BLOCKS.map((selector) => ({ selector, format: 'block' })),
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
          selector,
          options: { uppercase: false },
        })),
      ],
    }),
  );
}
