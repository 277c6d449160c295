import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../../src/corpus/article.ts';
import { parseArticle } from '../../../src/corpus/article-file.ts';
import { importOriginal } from '../../../src/corpus/import/import-original.ts';
import { prepareArticle } from '../../../src/corpus/import/prepare-article.ts';
import { drawPdf, makeCidPdf, type PlacedText } from '../../support/originals.ts';

const TITLE = 'Ostby and Almar measure waves together';
const P1 =
  'The port of Ostby and the Almar Foundation agreed on Monday to measure waves together, the two bodies said in a joint statement. The buoys are to be laid out in May.';
const P2 =
  'Lena Haugen leads the port and called the agreement a calm start. Sixty buoys are to be laid out before winter comes, and each of them is yellow.';
const P3 =
  'The foundation pays for the buoys, and the port looks after them for ten years. What they measure is open to all who sail there.';

const read = async (bytes: Uint8Array) => importOriginal('a.pdf', bytes);

/** Lines of about so many letters, from a height on, with one gap inside a paragraph and another between two. */
function lay(
  paragraphs: readonly string[],
  {
    from = 700,
    leading = 14,
    gap = 28,
    width = 80,
    x = 60,
    indent = 0,
    size = 11,
  }: {
    from?: number;
    leading?: number;
    gap?: number;
    width?: number;
    x?: number;
    indent?: number;
    size?: number;
  } = {},
): PlacedText[] {
  let y = from + gap;
  return paragraphs.flatMap((paragraph) => {
    const lines = paragraph.match(new RegExp(`.{1,${width}}(?: |$)`, 'g')) ?? [];
    y -= gap - leading;
    return lines.map((line, at) => {
      y -= leading;
      return { text: line.trimEnd(), x: x + (at === 0 ? indent : 0), y, size };
    });
  });
}
const heading: PlacedText = { text: TITLE, x: 60, y: 760, size: 18 };

describe('lines are joined by where they stand', () => {
  test.each([
    ['a wider gap', {}],
    ['a generous spacing everywhere', { leading: 26, gap: 44 }],
    ['an indent and no gap', { gap: 14, indent: 14 }],
    ['a line of more than 110 letters', { width: 112, size: 8 }],
    ['narrow columns', { width: 30 }],
  ])('with %s', async (_, layout) => {
    const draft = await read(await drawPdf([[heading, ...lay([P1, P2, P3], layout)]]));
    expect(draft).toMatchObject({ title: TITLE, text: [P1, P2, P3].join('\n\n') });
  });

  test('a line far longer than the others stops nothing', async () => {
    const long = {
      text: `${'Table of all buoys and of their depths '.repeat(4)}`.trim(),
      x: 20,
      y: 100,
      size: 7,
    };
    const draft = await read(await drawPdf([[heading, ...lay([P1, P2]), long]]));
    expect(draft.text).toBe([P1, P2, long.text].join('\n\n'));
  });

  test('a paragraph goes on in the next column, though a note stands at the foot of the first', async () => {
    const words = `${P1} ${P2}`;
    const lines = lay([words], { width: 40 });
    const half = Math.ceil(lines.length / 2) - 1;
    const left = lines.slice(0, half);
    const right = lines.slice(half).map((line) => ({ ...line, x: 320, y: line.y + 14 * half }));
    const note = { text: 'Paid for by the foundation.', x: 60, y: 90, size: 7 };
    const draft = await read(await drawPdf([[heading, ...left, note, ...right]]));
    expect(draft.text.split('\n\n')).toContain(words);
  });
});

describe('what pages repeat', () => {
  const foot = (page: number, of: number): PlacedText[] => [
    { text: `6/4/24, 10:12 AM          ${TITLE} - Ostby Post`, x: 60, y: 815, size: 8 },
    { text: `https://ostby.example/waves          ${page}/${of}`, x: 60, y: 20, size: 8 },
  ];

  test('a printed page has its own title and address, not the weather, and no date of printing', async () => {
    const weather = { text: '12 C New York', x: 60, y: 790 };
    const pages = [
      [...foot(1, 3), weather, heading, ...lay([P1])],
      [...foot(2, 3), ...lay([P2])],
      [...foot(3, 3), ...lay([P3])],
    ];
    const made = new Date('2024-06-04T10:12:00Z');
    const draft = await read(await drawPdf(pages, { title: `${TITLE} - Ostby Post`, made }));
    expect(draft).toMatchObject({
      title: TITLE,
      published: null,
      url: 'https://ostby.example/waves',
      text: [P1, P2, P3].join('\n\n'),
      pages: [1, 2, 3],
    });
    expect(draft.left.join('\n')).toContain('12 C New York');
    expect(draft.uncertain).toContain('the file was made on 2024-06-04: no date was taken from that');
  });

  test('a sentence that goes on over the turn of a page is whole, and belongs to the page that it begins on', async () => {
    const lines = lay([P1, P2, P3]);
    const turn = (number: number): PlacedText[] => [
      { text: 'Waves of Ostby', x: 250, y: 810 },
      { text: `- ${number} -`, x: 290, y: 30 },
    ];
    const second = lines.slice(3).map((line) => ({ ...line, y: line.y + 42 }));
    const draft = await read(
      await drawPdf([
        [...turn(1), heading, ...lines.slice(0, 3)],
        [...turn(2), ...second],
      ]),
    );
    expect(draft.text).toBe([P1, P2, P3].join('\n\n'));
    expect(draft.left).toEqual(expect.arrayContaining(['Waves of Ostby', '- 1 -', '- 2 -']));
    expect(draft.text).not.toContain('- 1 -');
  });

  test('a line that stands on one page alone is text', async () => {
    const draft = await read(await drawPdf([[heading, ...lay([P1])], lay([P2], { from: 800 })]));
    expect(draft.text).toBe([P1, P2].join('\n\n'));
  });
});

test('the page of each paragraph is kept in the file and read from it', async () => {
  const pages = [[heading, ...lay([P1, P2])], [], lay([P3])];
  const draft = await read(await drawPdf(pages));
  expect(draft.pages).toEqual([1, 3, 3]);
  const occasion = { fileName: 'a.pdf', sha256: 'a'.repeat(64), retrieved: '2024-06-04', articles: [] };
  const { id, content, article } = prepareArticle(draft, occasion);
  expect(new TextDecoder().decode(content)).toContain('\npages: [1, 3, 3]\n---\n');
  expect(parseArticle(id, content)).toEqual({ article });
  expect([1, 2, 3].map((paragraph) => pageOf(article, paragraph))).toEqual([1, 1, 3]);
  expect(pageOf({}, 1)).toBeNull();
});

test.each(['pages: 3', 'pages: [2, 1]', 'pages: [0]', 'pages: [a]'])('%s is no list of pages', (line) => {
  const parsed = parseArticle('a', new TextEncoder().encode(`---\ntitle: A\n${line}\n---\n\nText.\n`));
  expect(parsed).toMatchObject({
    problems: [{ line: 3, message: expect.stringMatching(/^pages.* is .*: expected a list of paragraphs/) }],
  });
});

describe('letters whose font is not in the file', () => {
  test.each([
    ['Chinese', 'GBK-EUC-H', 'GB1', 'gbk', '奥斯特比港与阿尔玛基金会星期一同意一起测量海浪。'],
    ['Taiwanese', 'ETen-B5-H', 'CNS1', 'big5', '奧斯特比港與阿爾瑪基金會星期一同意一起測量海浪。'],
    [
      'Japanese',
      '90ms-RKSJ-H',
      'Japan1',
      'shift_jis',
      'オストビ港とアルマ財団は月曜日に波を共同で測ることに合意した。',
    ],
    [
      'Korean',
      'KSCms-UHC-H',
      'Korea1',
      'cp949',
      '오스트비 항구와 알마르 재단은 월요일에 함께 파도를 재기로 합의했다.',
    ],
  ])('are read in %s', async (_, encoding, ordering, charset, sentence) => {
    const bytes = await makeCidPdf([iconv.encode(sentence, charset)], { encoding, ordering });
    expect((await read(bytes)).text).toBe(sentence);
  });

  const shift = (text: string) =>
    Uint8Array.from([...text].flatMap((letter) => [0, (letter.codePointAt(0) ?? 0) - 29]));

  test('are refused where nothing says which letters they are', async () => {
    const bytes = await makeCidPdf([shift(P1.slice(0, 60)), shift(P2.slice(0, 60))], {
      encoding: 'Identity-H',
      ordering: 'Identity',
    });
    await expect(read(bytes)).rejects.toThrow(
      'a.pdf does not say which letters its signs stand for: expected a PDF whose text can be copied',
    );
  });
});
