import { describe, expect, test } from 'vitest';
import { citeQuote } from '../../src/discord/citation.ts';
import { CITATION_FORMATS } from '../../src/discord/citation-formats.ts';
import { texts } from '../../src/texts/en.ts';
import { articleOf } from '../support/articles.ts';
import { render } from '../support/render.ts';

const KNOWN = articleOf({
  id: 'norvik-joins',
  title: 'Norvik & Co. joins the 100% Tidewatch_Network',
  author: 'Runa Solheim',
  publisher: 'Harbour Gazette',
  published: '2021-03-25',
  url: 'https://gazette.example/norvik_(tidewatch)?page=1&lang=en',
  retrieved: '2024-02',
  source: 'A digest',
  text: 'One.\n\nTwo.',
});
const BARE = articleOf({ id: 'bare', title: 'Bare', text: 'One.' });

const { text, markdown, bibtex, 'csl-json': csl } = CITATION_FORMATS;

describe('a citation of which everything is known', () => {
  const place = { article: KNOWN, paragraph: 2 };

  test('is one line of text', () => {
    expect(text.write(texts, place)).toBe(
      'Runa Solheim. Norvik & Co. joins the 100% Tidewatch_Network. Harbour Gazette, 25 March 2021, ¶2. ' +
        'https://gazette.example/norvik_(tidewatch)?page=1&lang=en (retrieved February 2024)',
    );
  });

  test('is in Markdown the same with the title as a link, and shows every sign as it is', () => {
    const shown = render(markdown.write(texts, place));
    expect(shown.text).toBe(
      'Runa Solheim. Norvik & Co. joins the 100% Tidewatch_Network. Harbour Gazette, 25 March 2021, ¶2. (retrieved February 2024)',
    );
    expect(shown.marks).toEqual([
      {
        type: 'link',
        text: 'Norvik & Co. joins the 100% Tidewatch_Network',
        target: 'https://gazette.example/norvik_%28tidewatch%29?page=1&lang=en',
      },
    ]);
  });

  test('is an entry of BibTeX in which what means something to TeX is escaped', () => {
    expect(bibtex.write(texts, place).split('\n')).toEqual([
      '@misc{norvik-joins-p2,',
      '  author = {{Runa Solheim}},',
      '  title = {{Norvik \\& Co. joins the 100\\% Tidewatch\\_Network}},',
      '  howpublished = {Harbour Gazette},',
      '  date = {2021-03-25},',
      '  year = {2021},',
      '  month = mar,',
      '  url = {https://gazette.example/norvik_(tidewatch)?page=1&lang=en},',
      '  urldate = {2024-02},',
      '  note = {Paragraph 2. A digest},',
      '}',
    ]);
  });

  test('is an item of CSL-JSON', () => {
    expect(JSON.parse(csl.write(texts, place))).toEqual([
      {
        id: 'norvik-joins¶2',
        type: 'webpage',
        title: 'Norvik & Co. joins the 100% Tidewatch_Network',
        author: [{ literal: 'Runa Solheim' }],
        publisher: 'Harbour Gazette',
        issued: { 'date-parts': [[2021, 3, 25]] },
        URL: 'https://gazette.example/norvik_(tidewatch)?page=1&lang=en',
        accessed: { 'date-parts': [[2024, 2]] },
        language: 'en',
        note: 'Paragraph 2. A digest',
      },
    ]);
  });
});

test('what is not known is left out of every format', () => {
  const place = { article: BARE, paragraph: 1 };
  expect(text.write(texts, place)).toBe('Bare. ¶1.');
  expect(markdown.write(texts, place)).toBe('Bare. ¶1.');
  expect(bibtex.write(texts, place)).toBe('@misc{bare-p1,\n  title = {{Bare}},\n  note = {Paragraph 1},\n}');
  expect(JSON.parse(csl.write(texts, place))).toEqual([
    { id: 'bare¶1', type: 'document', title: 'Bare', language: 'en', note: 'Paragraph 1' },
  ]);
});

test.each([
  ['2021', '2021', ['date = {2021}', 'year = {2021}'], [2021]],
  ['2021-03', 'March 2021', ['date = {2021-03}', 'year = {2021}', 'month = mar'], [2021, 3]],
])('a date known as %s is never made more exact', (published, words, fields, parts) => {
  const place = { article: { ...BARE, published }, paragraph: 1 };
  expect(text.write(texts, place)).toBe(`Bare. ${words}, ¶1.`);
  expect(bibtex.write(texts, place).match(/^ {2}(?:date|year|month) = .*(?=,$)/gm)).toEqual(
    fields.map((field) => `  ${field}`),
  );
  expect(JSON.parse(csl.write(texts, place))[0].issued).toEqual({ 'date-parts': [parts] });
});

test('letters of every script are kept in BibTeX, and no sign opens or closes a group', () => {
  const article = { ...BARE, title: 'Ünïted 中 } \\input{x} $5 ~ ^ ` # "q"' };
  expect(bibtex.write(texts, { article, paragraph: 1 })).toContain(
    'title = {{Ünïted 中 \\} \\textbackslash{}input\\{x\\} \\$5 \\textasciitilde{} \\textasciicircum{} \\textasciigrave{} \\# "q"}},',
  );
});

describe('a citation of a PDF', () => {
  const article = { ...KNOWN, url: 'https://gazette.example/waves.pdf?v=2', pages: [1, 2, 2] };
  const place = { article, paragraph: 2 };

  test('names the page', () => {
    expect(text.write(texts, place)).toContain('Harbour Gazette, 25 March 2021, p. 3, ¶2. ');
    expect(bibtex.write(texts, place)).toContain('  pages = {3},\n');
    expect(JSON.parse(csl.write(texts, place))).toMatchObject([{ page: '3' }]);
  });

  test('below a quote names the page, and opens the PDF there', () => {
    const { id, title, publisher, published, url } = article;
    const quote = {
      key: 'norvik-joins¶2',
      text: 'Two.',
      start: 6,
      end: 10,
      paragraph: 2,
      page: 3,
      highlights: [],
      article: { id, title, publisher, published, url },
    };
    const { source } = citeQuote(texts, quote, 1);
    expect(source).toContain('(https://gazette.example/waves.pdf?v=2#page=3)');
    expect(render(source).text).toContain('25 March 2021 · p. 3 · ¶2');
    const printed = { ...quote, article: { ...quote.article, url: 'https://gazette.example/waves' } };
    expect(citeQuote(texts, printed, 1).source).toContain('https://gazette.example/waves#:~:text=Two.');
  });
});
