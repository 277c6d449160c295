import { describe, expect, test } from 'vitest';
import { importOriginal } from '../../../src/corpus/import/import-original.ts';

const TITLE = 'Ostby and Almar measure waves together';
const P1 =
  'The port of Ostby and the Almar Foundation agreed on Monday to measure waves together, the two bodies said in a joint statement.';
const P2 =
  'Lena Haugen, who leads the port, called the agreement “a calm start”. Sixty buoys are to be laid out before winter comes.';
const P3 = 'The foundation pays for the buoys, and the port looks after them for ten years.';
const P4 = 'A first report is due in May, and both bodies mean to show it to the towns along the coast.';
const TEXT = [P1, P2, P3, P4].join('\n\n');
const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

function read(body: string, head = '') {
  const html = `<!doctype html><html lang="en"><head><title>${TITLE}</title>${head}</head><body>${body}</body></html>`;
  return importOriginal('page.html', Buffer.from(html));
}
const article = (...parts: string[]) => `<article><h1>${TITLE}</h1>${parts.join('')}</article>`;

describe('the body of a page', () => {
  test('goes on behind “Related news” in its middle, and ends before the offers at its end', async () => {
    const offers = paragraphs('Port grows by a third', 'New crane for Almar');
    const draft = await read(
      article(paragraphs(P1, 'Related news'), paragraphs(P2, P3, P4, 'Related news'), offers),
    );
    expect(draft.text).toBe(TEXT);
    expect(draft.left).toEqual(expect.arrayContaining(['Related news', 'Port grows by a third']));
  });

  test('is without links to other pages, captions and credits, and with the links inside of it', async () => {
    const link = (text: string) => `<a href="/other">${text}</a>`;
    const draft = await read(
      article(
        paragraphs(P1),
        `<div class="InlineImage-imageCaption">Two boats in the harbour of Ostby, seen on Monday</div>`,
        paragraphs('Photo: Runa Sol, AP', link('PORT TO GROW BY A THIRD NEXT YEAR'), P2),
        `<ul><li>${link('Another port')}</li><li>${link('A second port')}</li></ul>`,
        paragraphs(`${P3.slice(0, 10)}${link(P3.slice(10))}`, P4),
      ),
    );
    expect(draft.text).toBe(TEXT);
    expect(draft.left).toContain('Photo: Runa Sol, AP');
  });

  test('has the rows of a table as lines, its lists and quotations without marks', async () => {
    const table =
      '<table><tr><th>Partner</th><th>Since</th></tr><tr><td>Globex</td><td>2019</td></tr><tr><td>Initech</td><td></td></tr></table>';
    const plain = '<table><tr><td>Buoys</td><td>60</td></tr></table>';
    const list = '<ol><li>Sixty buoys are bought.</li></ol><ul><li>They are laid out.</li></ul>';
    const quotation = '<blockquote><p>We begin calmly, and we mean to stay.</p></blockquote>';
    const { text } = await read(
      article(paragraphs(P1), table, plain, paragraphs(P2), list, quotation, paragraphs(P3)),
    );
    expect(text.split(/\n+/)).toEqual([
      P1,
      'Partner: Globex · Since: 2019',
      'Partner: Initech',
      'Buoys · 60',
      P2,
      'Sixty buoys are bought.',
      'They are laid out.',
      'We begin calmly, and we mean to stay.',
      P3,
    ]);
  });

  test('is the one in the data of a page that shows only its beginning', async () => {
    const data = {
      '@type': 'NewsArticle',
      headline: TITLE,
      articleBody: `${P1}\n\n${P2}\n\n${P3}\n\n${P4} ${P1} ${P2}`,
    };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const draft = await read(article(paragraphs(P1)), script);
    expect(draft.text).toContain(P4);
    expect(draft.uncertain.join()).toContain('another part of the page than usual was taken');
    expect((await read(article(paragraphs(P1, P2, P3)))).uncertain.join()).not.toContain('another part');
  });

  test('ends before what speaks to its reader and tells of who wrote it', async () => {
    const author = '<meta name="author" content="Mara Lund">';
    const trailer = paragraphs(
      'Subscribe to our newsletter for more from the coast, every Friday.',
      'Mara Lund is a reporter for the Ostby Post and lives by the sea.',
    );
    const draft = await read(article(paragraphs(P1, P2, P3, P4), trailer), author);
    expect(draft.text).toBe(TEXT);
    expect(draft.left).toContain('Mara Lund is a reporter for the Ostby Post and lives by the sea.');
  });

  test('keeps its last paragraphs where they only begin like that', async () => {
    const last =
      'Via a new cable the port is to send what it measures to the towns along the coast, day by day.';
    expect((await read(article(paragraphs(P1, P2, P3, last)))).text).toContain(last);
  });
});

describe('a page without a body is refused, and it is said why:', () => {
  test.each([
    [
      'scripts',
      'You need to enable JavaScript to run this app.',
      /page\.html shows its text only with JavaScript/,
    ],
    [
      'scripts',
      'Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.',
      /only with JavaScript: expected the page as/,
    ],
    [
      'a subscription',
      `Subscribe to continue reading this article.`,
      /shown without a subscription: expected the whole/,
    ],
    [
      'a notice',
      'We use cookies to make this page better. You can accept all of them here.',
      /notice about cookies/,
    ],
  ])('%s: %s', async (_, notice, reason) => {
    await expect(read(`<div><p>${notice}</p></div>`)).rejects.toThrow(reason);
  });

  test('scripts that only <noscript> asks for', async () => {
    await expect(
      read('<div id="root">Loading</div><noscript>Please enable JavaScript to go on.</noscript>'),
    ).rejects.toThrow(/only with JavaScript/);
  });

  test('but not where the article is there beside the notice', async () => {
    const notices =
      '<noscript>Please enable JavaScript.</noscript><p>Subscribe to continue reading more of this.</p>';
    expect((await read(article(paragraphs(P1, P2, P3, P4)) + notices)).text).toContain(P4);
  });
});
