import { describe, expect, test } from 'vitest';
import { findLocalDates } from '../../../src/corpus/import/local-date.ts';
import { readHtml } from '../../../src/corpus/import/read-html.ts';

const TITLE = 'Ostby and Almar measure waves together';
const BODY = `<p>The port of Ostby and the Almar Foundation agreed to measure waves together, the two bodies said in a statement.</p>
<p>Lena Haugen, who leads the port, called it a calm start. Sixty buoys are to be laid out before the winter comes.</p>`;

interface Parts {
  readonly head?: string;
  readonly byline?: string;
  readonly behind?: string;
  readonly language?: string;
}

function read({ head = '', byline = '', behind = '', language = 'en' }: Parts) {
  return readHtml(
    `<!doctype html><html lang="${language}"><head><title>${TITLE}</title>${head}</head>` +
      `<body><article><h1>${TITLE}</h1>${byline}${BODY}</article>${behind}</body></html>`,
  );
}
const linked = (...data: unknown[]) =>
  data.map((each) => `<script type="application/ld+json">${JSON.stringify(each)}</script>`).join('');
const published = (content: string) => `<meta property="article:published_time" content="${content}">`;

describe('the day of publication', () => {
  test('is that of the article, not that of the site or of a film on the page', () => {
    const head = linked(
      { '@type': 'WebSite', datePublished: '2001-01-01', author: { name: 'Ostby Web' } },
      { '@type': 'VideoObject', uploadDate: '2019-05-05' },
      {
        '@graph': [{ '@type': ['NewsArticle'], datePublished: '2024-06-04', author: { name: 'Mara Lund' } }],
      },
    );
    expect(read({ head }).details).toMatchObject({ published: '2024-06-04', author: 'Mara Lund' });
  });

  test('is read from data with line breaks in its texts and a comma too many, and broken data costs no other', () => {
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle",</script>';
    const loose = `<script type="application/ld+json">{"@type":"NewsArticle","description":"two\nlines","datePublished":"2024-06-04",}</script>`;
    expect(read({ head: broken + loose }).details.published).toBe('2024-06-04');
  });

  test('is the one in the zone of the page, which shows it, or keeps it in another stamp or in a script', () => {
    const head = published('2024-06-05T01:30:00Z');
    const shown = read({ head, byline: '<p class="date">June 4, 2024, 9:30 pm</p>' });
    expect([shown.details.published, shown.uncertain]).toEqual(['2024-06-04', []]);
    const stamp = '<meta property="article:modified_time" content="2024-06-05T10:00:00-04:00">';
    expect(read({ head: head + stamp }).details.published).toBe('2024-06-04');
    const behind = '<script>var page = {"published": "2024-06-04T21:30:00-04:00"};</script>';
    expect(read({ head, behind }).details.published).toBe('2024-06-04');
    expect(read({ head }).details.published).toBe('2024-06-05');
  });

  test.each([
    ['de', 'Veröffentlicht am 4. Juni 2024'],
    ['fr', 'Publié le 4 juin 2024 à 10h'],
    ['es', '4 de junio de 2024'],
    ['uk', '4 червня 2024'],
    ['ar', '٤ يونيو ٢٠٢٤'],
    ['th', '4 มิถุนายน 2567'],
    ['ko', '2024년 6월 4일'],
    ['de', '04.06.2024, 10:15 Uhr'],
    ['it', '04/06/2024'],
    ['en-US', '06/04/2024'],
  ])('in %s is read beside the headline: %s', (language, line) => {
    const { details, uncertain } = read({ language, byline: `<div>${line}</div>` });
    expect(details.published).toBe('2024-06-04');
    expect(uncertain[0]).toContain('the date 2024-06-04 was taken from');
  });

  test('is not told by figures that may be two days', () => {
    expect(read({ byline: '<div>04/06/2024</div>' }).details.published).toBeUndefined();
    expect(read({ byline: '<div>14/06/2024</div>' }).details.published).toBe('2024-06-14');
  });

  test('is none of a comment, of another headline, of the foot, or of a sentence', () => {
    const behind = `<div class="comments"><time datetime="2024-07-01">1 July 2024</time></div>
      <aside><h3>Port grows</h3><span>2 July 2024</span></aside><footer>3 July 2024</footer>`;
    const byline =
      '<p>On 4 July 2024 the port will close for a day, and nobody knows yet who is to pay for it.</p>';
    expect(read({ behind, byline }).details.published).toBeUndefined();
  });

  test('comes from the address where nothing else tells it, and somebody should look at it', () => {
    const head = '<link rel="canonical" href="https://post.example/news/2024/06/04/waves">';
    const { details, uncertain } = read({ head });
    expect(details.published).toBe('2024-06-04');
    expect(uncertain).toEqual([
      'the date 2024-06-04 was taken from “https://post.example/news/2024/06/04/waves”',
    ]);
  });

  test('of data and heading that disagree is to be looked at; of two names the heading decides', () => {
    const byline = '<div>12 June 2024</div>';
    const one = read({ head: published('2024-06-04'), byline });
    expect(one.details.published).toBe('2024-06-04');
    expect(one.uncertain).toEqual(['the page’s data says 2024-06-04, its heading says “12 June 2024”']);
    const both = read({
      head: linked({ '@type': 'Article', datePublished: '2024-06-04' }) + published('2024-06-12'),
      byline,
    });
    expect([both.details.published, both.uncertain]).toEqual(['2024-06-12', []]);
  });

  test('is less surely the date that a page only calls its own than the one beside the headline', () => {
    const head = '<meta name="date" content="2024-07-20">';
    expect(read({ head, byline: '<p>4 June 2024</p>' }).details.published).toBe('2024-06-04');
    expect(read({ head }).uncertain).toEqual(['the date 2024-07-20 was taken from “the date of the page”']);
  });
});

test('a month that is another one in another language is read only where the language is known', () => {
  expect(findLocalDates('4 listopada 2023', 'pl')[0]?.date).toBe('2023-11-04');
  expect(findLocalDates('4 listopada 2023', 'hr')[0]?.date).toBe('2023-10-04');
  expect(findLocalDates('4 listopada 2023', 'en')).toEqual([]);
});

describe('authors', () => {
  test('are all of those that the data names, and each once', () => {
    const head = linked({
      '@type': 'Article',
      author: [{ name: 'Mara Lund' }, 'Runa Sol', { name: 'Mara Lund' }],
    });
    expect(read({ head }).details.author).toBe('Mara Lund, Runa Sol');
    const data = {
      '@graph': [
        { '@type': 'Article', author: { '@id': '#m' } },
        { '@id': '#m', '@type': 'Person', name: 'Mara Lund' },
      ],
    };
    expect(read({ head: linked(data) }).details.author).toBe('Mara Lund');
    const metas =
      '<meta name="citation_author" content="Mara Lund"><meta name="citation_author" content="Runa Sol">';
    expect(read({ head: metas }).details.author).toBe('Mara Lund, Runa Sol');
  });

  test('are no users, addresses or the site itself', () => {
    const site = '<meta property="og:site_name" content="Ostby Post">';
    for (const name of ['admin', 'https://post.example/mara', 'Ostby Post', 'mara.lund', 'desk@post.example'])
      expect(read({ head: `${site}<meta name="author" content="${name}">` }).details.author).toBeUndefined();
  });

  test('of a marked byline are taken without a “By”, to be looked at', () => {
    const { details, uncertain } = read({ byline: '<p><a rel="author" href="/m">Mara Lund</a></p>' });
    expect(details.author).toBe('Mara Lund');
    expect(uncertain).toContain('the author Mara Lund was taken from “Mara Lund”');
    expect(read({ byline: '<p class="byline">12 comments</p>' }).details.author).toBeUndefined();
  });
});

test('a title is that of the article, without what the site adds to it', () => {
  const page = (title: string, heading: string) =>
    readHtml(`<html><head><title>${title}</title></head><body>${heading}${BODY}</body></html>`).details.title;
  expect(page(`${TITLE} | Ostby Post`, `<h1>${TITLE}</h1>`)).toBe(TITLE);
  expect(page(`${TITLE} - Ostby Post`, '<h1>Ostby Post</h1>')).toBe(TITLE);
  expect(page('Waves - Ostby Post', '')).toBe('Waves - Ostby Post');
  const head = `<meta property="og:title" content="Harbour &amp;#8211; waves are measured">`;
  expect(read({ head }).details.title).toBe('Harbour – waves are measured');
});
