import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/corpus/import/draft.ts';
import { importOriginal } from '../../../src/corpus/import/import-original.ts';
import { makeDocx, makePdf } from '../../support/originals.ts';

const P1 =
  'The port of Ostby and the Almar Foundation agreed on Monday to measure waves together, the two bodies said in a joint statement.';
const P2 =
  'Lena Haugen, who leads the port, called the agreement “a calm start”. Sixty buoys are to be laid out before winter comes.';
const P3 = 'The foundation pays for the buoys, and the port looks after them for ten years.';
const TITLE = 'Ostby and Almar measure waves together';

async function read(name: string, content: string | Uint8Array): Promise<Draft> {
  return importOriginal(name, typeof content === 'string' ? Buffer.from(content) : content);
}
const page = (...lines: string[]) => lines.join('\n');

describe('a page of text', () => {
  test('1: weather and the day of the visit stand before the title', async () => {
    const draft = await read(
      'a.txt',
      page(
        '7 °C',
        'Bergen',
        'Tuesday, June 4, 2024',
        '',
        TITLE,
        '',
        P1,
        '',
        P2,
        '',
        'Related Articles',
        'Port grows',
        'Latest News',
      ),
    );
    expect(draft).toMatchObject({ title: TITLE, published: null, text: `${P1}\n\n${P2}` });
    expect(draft.left).toEqual([
      '7 °C',
      'Bergen',
      'Tuesday, June 4, 2024',
      'Related Articles',
      'Port grows',
      'Latest News',
    ]);
    expect(draft.uncertain.join()).toContain('“Tuesday, June 4, 2024” may be the day of a visit');
  });

  test('2: an agency, a city and a date stand before the first sentence', async () => {
    const draft = await read(
      'b.txt',
      page(`(SEAWIRE - Almar Press) Ostby, Norway, 4 June, 2024– ${P1}`, '', P2),
    );
    expect(draft).toMatchObject({
      title: null,
      publisher: 'SEAWIRE',
      author: 'Almar Press',
      published: '2024-06-04',
    });
    expect(draft.text).toBe(`Ostby, Norway, 4 June, 2024– ${P1}\n\n${P2}`);
    expect(draft.uncertain).toContain('no title was found');
  });

  test('3: a program wrote the date before the text, and each line is a paragraph', async () => {
    const draft = await read('c.txt', page(` date 2024-06-04 Ostby: ${P1}`, P2, 'A word of thanks', P3));
    expect(draft.published).toBe('2024-06-04');
    expect(draft.text).toBe([`Ostby: ${P1}`, P2, 'A word of thanks', P3].join('\n\n'));
    expect(draft.left).toEqual(['date 2024-06-04']);
  });

  test('4: languages, menus and controls of the user stand all around', async () => {
    const draft = await read(
      'd.txt',
      page(
        'Home | News | About us',
        'Deutsch English',
        'Sign in',
        '',
        TITLE,
        'By Mara Lund',
        'Published on 4 June 2024',
        '',
        P1,
        'Share this article',
        '12 comments',
        P2,
        '',
        '© 2024 Ostby Post. All rights reserved.',
        'We use cookies to make this page better.',
      ),
    );
    expect(draft).toMatchObject({
      title: TITLE,
      author: 'Mara Lund',
      published: '2024-06-04',
      text: `${P1}\n\n${P2}`,
    });
    expect(draft.left).toContain('We use cookies to make this page better.');
  });

  test('5: a date that leaves its year open is not taken', async () => {
    const draft = await read(
      'e.txt',
      page('简体中文 English User Ctrl', 'News Center', TITLE, '', 'Jun 04 24', P1, '', P2),
    );
    expect(draft).toMatchObject({ title: TITLE, published: null, text: `${P1}\n\n${P2}` });
    expect(draft.uncertain.join()).toContain('“Jun 04 24” names no year that can be trusted');
  });

  test('6: lines are wrapped, words divided, and one of them has a hyphen of its own', async () => {
    const draft = await read(
      'f.txt',
      page(
        TITLE,
        '',
        'The port of Ostby and the Almar Foundation agreed on Monday to mea-',
        'sure waves together. The long-term plan names sixty buoys, and the long-',
        'term costs are shared by both, as the two bodies said in a statement.',
        '',
        'Lena Haugen leads the port. She has done so since the harbour was built',
        'anew, and she means to stay.',
      ),
    );
    expect(draft.text).toBe(
      'The port of Ostby and the Almar Foundation agreed on Monday to measure waves together. The long-term plan names sixty buoys, and the long-term costs are shared by both, as the two bodies said in a statement.\n\nLena Haugen leads the port. She has done so since the harbour was built anew, and she means to stay.',
    );
  });

  test('7: the text was decoded wrongly once, and holds marks that nobody sees', async () => {
    const wrong = new TextDecoder('windows-1252').decode(Buffer.from(`${P1} “Größe”, said Åse — naïve.`));
    const draft = await read(
      'g.txt',
      `\ufeff${TITLE}\r\n\r\n${wrong.replace('waves', 'wa\u200bves')}\u0007\r\n`,
    );
    expect(draft.text).toBe(`${P1} “Größe”, said Åse — naïve.`);
  });

  test('8: it is of another encoding, and letters come in two parts', async () => {
    const text = `${TITLE}\n\n${P1.replace('agreed', 'agréed')} Café, Göteborg, Ålesund.`;
    expect((await read('h.txt', iconv.encode(text.normalize('NFC'), 'windows-1252'))).text).toContain(
      'Café, Göteborg, Ålesund.',
    );
    expect((await read('h.txt', Buffer.from(text.normalize('NFD')))).text).toContain(
      'Café, Göteborg, Ålesund.',
    );
    expect(
      (await read('h.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).title,
    ).toBe(TITLE);
  });

  test('9: a Markdown file with a source and a list', async () => {
    const draft = await read(
      'i.md',
      page(TITLE, 'Source: https://news.example/waves', '', P1, '', '- sixty buoys', '- ten years'),
    );
    expect(draft).toMatchObject({ title: TITLE, url: 'https://news.example/waves' });
    expect(draft.text).toContain('- sixty buoys');
  });

  test('10: it is written from right to left', async () => {
    const arabic =
      'وقعت مؤسسة ألمار وميناء أوستبي يوم الاثنين اتفاقية لقياس الأمواج معا، حسب بيان مشترك صدر عن الطرفين في مدينة برغن.';
    const draft = await read('j.txt', page('مؤسسة ألمار وميناء أوستبي يقيسان الأمواج', '', arabic));
    expect(draft).toMatchObject({
      title: 'مؤسسة ألمار وميناء أوستبي يقيسان الأمواج',
      language: 'ar',
      text: arabic,
    });
  });
});

const html = (head: string, body: string) =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
const ARTICLE = `<h1>${TITLE}</h1><p>${P1}</p><p>${P2}</p><p>${P3}</p>`;

describe('a page of HTML', () => {
  test('11: its head says title, publisher, date and address', async () => {
    const head = `<title>${TITLE} | Ostby Post</title><meta property="og:title" content="${TITLE}"><meta property="og:site_name" content="Ostby Post"><meta property="article:published_time" content="2024-06-04T23:30:00+02:00"><link rel="canonical" href="https://post.example/waves">`;
    const draft = await read(
      'k.html',
      html(head, `<nav><a href="/">Home</a></nav><article>${ARTICLE}</article><footer>© Ostby Post</footer>`),
    );
    expect(draft).toMatchObject({
      title: TITLE,
      publisher: 'Ostby Post',
      published: '2024-06-04',
      url: 'https://post.example/waves',
      language: 'en',
    });
    expect(draft.text).toBe([P1, P2, P3].join('\n\n'));
  });

  test('an address with a user name or a password in it is left', async () => {
    const head = '<link rel="canonical" href="https://norvik:secret@post.example/waves">';
    expect((await read('k.html', html(head, `<article>${ARTICLE}</article>`))).url).toBeNull();
    const text = `${TITLE}\n\nhttps://norvik@post.example/waves\n\n${P1}\n\n${P2}\n`;
    expect((await read('k.txt', text)).url).toBeNull();
  });

  test('12: linked data says it, and scripts and comments are about', async () => {
    const data = JSON.stringify({
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: TITLE,
          datePublished: '2024-06',
          author: [{ name: 'Mara Lund' }],
          publisher: { name: 'Ostby Post' },
        },
      ],
    });
    const draft = await read(
      'l.html',
      html(
        `<script type="application/ld+json">${data}</script>`,
        `<script>alert("no")</script><main>${ARTICLE}<div class="share">Share this</div></main><section id="comments"><p>First!</p></section>`,
      ),
    );
    expect(draft).toMatchObject({
      title: TITLE,
      author: 'Mara Lund',
      publisher: 'Ostby Post',
      published: '2024-06',
    });
    expect(draft.text).not.toMatch(/alert|Share|First!/);
    expect(draft.left.toSorted()).toEqual(['First!', 'Share this']);
  });

  test('13: nothing says a date, and a sidebar offers other articles', async () => {
    const draft = await read(
      'm.html',
      html(
        '',
        `<aside><h2>Most read</h2><ul><li>Another port</li></ul></aside><article><p class="byline">By Runa Sol</p>${ARTICLE}<h3>Related Articles</h3><p>Another port</p></article>`,
      ),
    );
    expect(draft).toMatchObject({ title: TITLE, published: null, author: 'Runa Sol' });
    expect(draft.uncertain).toContain('the author Runa Sol was taken from “By Runa Sol”');
    expect(draft.text).toBe([P1, P2, P3].join('\n\n'));
    expect(draft.left).toEqual(expect.arrayContaining(['Most read', 'By Runa Sol', 'Related Articles']));
  });

  test('14: it is broken, with entities and line breaks for paragraphs', async () => {
    const draft = await read(
      'n.htm',
      `<html><body><h1>${TITLE}<p>${P1.replace('and', '&amp;')}<br><br>${P2}<p>${P3}&nbsp;`,
    );
    expect(draft.text).toContain('Ostby & the Almar Foundation');
    expect(draft.text).toContain(P3);
  });
});

const wrap = (text: string, width = 80) =>
  (text.match(new RegExp(`.{1,${width}}(?: |$)`, 'g')) ?? []).map((line) => line.trimEnd());
const plain = (text: string) => text.replace(/[“”]/g, '"');

describe('a PDF', () => {
  test('15: lines are wrapped, and a wider gap begins a paragraph', async () => {
    const bytes = await makePdf([[TITLE, '', ...wrap(plain(P1)), '', ...wrap(plain(P2))]], {
      title: TITLE,
      author: 'Mara Lund',
    });
    const draft = await read('o.pdf', bytes);
    expect(draft).toMatchObject({ title: TITLE, author: 'Mara Lund', text: `${plain(P1)}\n\n${plain(P2)}` });
    expect(draft.uncertain).toContain('the author “Mara Lund” is the one of the file');
  });

  test('16: it has several pages, and its file says another title than its text', async () => {
    const bytes = await makePdf([[TITLE, '', ...wrap(P1)], wrap(plain(P2)), wrap(P3)], {
      title: 'Microsoft Word - draft7.doc',
    });
    const draft = await read('p.pdf', bytes);
    expect(draft.title).toBe(TITLE);
    for (const sentence of [P1, P3]) expect(draft.text).toContain(sentence);
  });
});

describe('a DOCX', () => {
  test('17: its heading is the title', async () => {
    const draft = await read('q.docx', makeDocx([`# ${TITLE}`, P1, P2, P3]));
    expect(draft).toMatchObject({ title: TITLE, published: null, text: [P1, P2, P3].join('\n\n') });
  });

  test('18: it has a dateline and no heading', async () => {
    const draft = await read('r.docx', makeDocx([TITLE, `OSTBY, 4 June 2024 – ${P1}`, P2]));
    expect(draft).toMatchObject({ title: TITLE, published: '2024-06-04' });
    expect(draft.text).toBe(`OSTBY, 4 June 2024 – ${P1}\n\n${P2}`);
  });
});

test('a DOCX tells its author and when it was made, which is no date of publication', async () => {
  const core = (title: string) =>
    `<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c" xmlns:xsi="d"><dc:title>${title}</dc:title><dc:creator>Mara &amp; Lund</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2024-06-04T08:00:00Z</dcterms:created></cp:coreProperties>`;
  const make = (title: string) => makeDocx([TITLE, P1, P2], { 'docProps/core.xml': core(title) });
  const draft = await read('aa.docx', make(TITLE));
  expect(draft).toMatchObject({ title: TITLE, author: 'Mara & Lund', published: null });
  expect(draft.uncertain).toContain('the author “Mara & Lund” is the one of the file');
  expect(draft.uncertain).toContain('the file was made on 2024-06-04: no date was taken from that');
  const other = await read('ab.docx', make('Letter of the mayor'));
  expect(other.title).toBe(TITLE);
  expect(other.uncertain).toContain('the file calls itself “Letter of the mayor”');
});

describe('a message', () => {
  const head = (type: string) => [
    `From: Ostby Post <post@example.org>`,
    'To: you@example.org',
    `Subject: Fwd: ${TITLE}`,
    'Date: Tue, 04 Jun 2024 08:00:00 +0000',
    'MIME-Version: 1.0',
    `Content-Type: ${type}; charset=utf-8`,
    '',
  ];

  test('19: its subject is the title, its sender the publisher, and both are to be looked at', async () => {
    const draft = await read('s.eml', [...head('text/plain'), P1, '', P2].join('\r\n'));
    expect(draft).toMatchObject({
      title: TITLE,
      publisher: 'Ostby Post',
      published: '2024-06-04',
      text: `${P1}\n\n${P2}`,
    });
    expect(draft.uncertain).toContain('the date 2024-06-04 is that of the message');
  });

  const passedOn = (first: string, ...lines: string[]) =>
    [...head('text/plain'), 'Look at this!', '', first, ...lines, '', P1, '', P2].join('\r\n');
  test.each([
    [
      'Gmail',
      passedOn(
        '---------- Forwarded message ---------',
        'From: Lena Haugen <lena@ostby.example>',
        'Date: Mon, 4 Mar 2024 at 23:50',
        'Subject: Waves are measured',
        'To: Ostby Post <post@example.org>',
      ),
    ],
    [
      'Outlook',
      passedOn(
        '-----Original Message-----',
        'From: Lena Haugen',
        'Sent: Monday, March 4, 2024 11:50 PM',
        'To: Ostby Post',
        'Subject: Waves are measured',
      ),
    ],
    [
      'a German program, quoted',
      passedOn(
        '-------- Weitergeleitete Nachricht --------',
        '> Betreff: Waves are measured',
        '> Datum: 2024-03-04 23:50',
        '> Von: Lena Haugen <lena@ostby.example>',
      ),
    ],
  ])(
    'that was passed on is the first sender’s, of the day when it was sent first: %s',
    async (_, content) => {
      const draft = await read('s.eml', content);
      expect(draft).toMatchObject({
        title: 'Waves are measured',
        publisher: 'Lena Haugen',
        published: '2024-03-04',
        text: `${P1}\n\n${P2}`,
      });
      expect(draft.left).toContain('Look at this!');
    },
  );

  test('that quotes what it answers is the answer’s own', async () => {
    const content = passedOn(
      '-----Original Message-----',
      'From: Lena Haugen',
      'Sent: Monday, March 4, 2024 11:50 PM',
      'Subject: Waves are measured',
    ).replace('Fwd:', 'Re:');
    const draft = await read('s.eml', content);
    expect(draft).toMatchObject({ title: TITLE, publisher: 'Ostby Post', published: '2024-06-04' });
  });

  test('whose date passed on nobody can read has none, rather than that of the passing on', async () => {
    const draft = await read(
      's.eml',
      passedOn('Von: Lena Haugen', 'Gesendet: gestern früh', 'Betreff: Waves are measured'),
    );
    expect(draft.published).toBeNull();
    expect(draft.uncertain).toContain(
      '“gestern früh” names no year that can be trusted: no date was taken from it',
    );
  });

  test('sent late in the evening is of that day, wherever it was', async () => {
    const late = [...head('text/plain'), P1].join('\r\n').replace('08:00:00 +0000', '23:30:00 -0800');
    expect((await read('s.eml', late)).published).toBe('2024-06-04');
  });

  test('20: it is made of HTML', async () => {
    const draft = await read(
      't.eml',
      [
        ...head('text/html'),
        `<html><body><p>${P1}</p><p>${P2}</p><p><a href="#">Unsubscribe</a></p></body></html>`,
      ].join('\r\n'),
    );
    expect(draft.title).toBe(TITLE);
    expect(draft.text).toContain(`${P1}\n\n${P2}`);
  });
});

describe('an article of Accord’s own', () => {
  const head = [
    'title: Waves are measured',
    'publisher: Ostby Post',
    'published: 2024-06',
    'url: https://ostby.example/waves',
    'language: no',
    'pages: [1, 2]',
  ];

  test('keeps what its front matter says, and its text to the letter', async () => {
    const body = `Share\n\n${P1}\n\nRelated Articles`;
    const draft = await read('x.md', page('---', ...head, '---', '', body, ''));
    expect(draft).toEqual({
      title: 'Waves are measured',
      publisher: 'Ostby Post',
      author: null,
      published: '2024-06',
      url: 'https://ostby.example/waves',
      language: 'no',
      text: body,
      pages: [1, 2],
      uncertain: [],
      left: [],
    });
  });

  test('front matter of another program is no text', async () => {
    const draft = await read('x.md', page('---', 'layout: post', '---', TITLE, '', P1, '', P2));
    expect(draft).toMatchObject({ title: TITLE, text: `${P1}\n\n${P2}` });
  });
});

test('a page that a browser saved in one file is read without its frames, and its day of saving is no date', async () => {
  const part = (location: string, html: string) => [
    '------Ostby',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${location}`,
    '',
    Buffer.from(html).toString('base64'),
    '',
  ];
  const sentences = [P1, P2, P3].map((sentence) => `<p>${sentence}</p>`).join('');
  const draft = await read(
    'y.mhtml',
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://ostby.example/waves',
      `Subject: ${TITLE} - Ostby Post`,
      'Date: Tue, 4 Jun 2024 08:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="----Ostby"',
      '',
      '',
      ...part(
        'https://ostby.example/waves',
        `<html lang="en"><head><title>${TITLE} - Ostby Post</title></head><body><article><h1>${TITLE}</h1>${sentences}</article></body></html>`,
      ),
      ...part(
        'cid:frame-1@mhtml.blink',
        '<html><body><p>Boats for sale, all of them yellow, and none older than you.</p></body></html>',
      ),
      '------Ostby--',
      '',
    ].join('\r\n'),
  );
  expect(draft).toMatchObject({
    title: TITLE,
    published: null,
    url: 'https://ostby.example/waves',
    text: [P1, P2, P3].join('\n\n'),
  });
  expect(draft.left.join()).not.toContain('Boats for sale');
});

describe('the encoding', () => {
  const GREEK = 'Το λιμάνι του Όστμπι και το ίδρυμα Άλμαρ συμφώνησαν τη Δευτέρα να μετρούν μαζί τα κύματα.';
  const THAI = 'ท่าเรือออสท์บีและมูลนิธิอัลมาร์ตกลงกันเมื่อวันจันทร์ที่จะวัดคลื่นร่วมกัน';
  test.each([
    ['windows-1253', GREEK],
    ['tis-620', THAI],
    ['koi8-u', 'Порт Остбі й фонд Альмар домовилися в понеділок разом вимірювати хвилі.'],
  ])('that a page declares is believed: %s', async (charset, sentence) => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${sentence}</p></body></html>`;
    const draft = await read('z.html', iconv.encode(html, charset));
    expect(draft.text).toBe(sentence);
    expect(draft.uncertain.join()).not.toContain('missing');
  });

  test('that a page wrongly declares is not believed', async () => {
    const french =
      'Le port a été agrandi l’année passée, et la fondation Almar a réglé la dépense à la fin de l’été.';
    const html = `<html><head><meta charset="utf-8"></head><body><p>${french}</p></body></html>`;
    expect((await read('z.html', iconv.encode(html, 'windows-1252'))).text).toBe(french);
  });

  test('of Japanese with escapes is told from ASCII', async () => {
    // "波を測る。" and a line of ASCII.
    const japanese = [
      0x1b, 0x24, 0x42, 0x47, 0x48, 0x24, 0x72, 0x42, 0x2c, 0x24, 0x6b, 0x21, 0x23, 0x1b, 0x28, 0x42,
    ];
    const draft = await read('z.txt', Buffer.concat([Buffer.from(japanese), Buffer.from(`\n\n${P1}`)]));
    expect([draft.title, draft.text, ...draft.left]).toContain('波を測る。');
  });

  test('letters that were lost are said, wherever they were', async () => {
    const broken = Buffer.from(
      `<html><head><meta charset="utf-8"></head><body><p>${P1} ${P2}</p></body></html>`,
    );
    const at = broken.indexOf('Almar');
    broken[at] = 0xe9;
    const lost = 'signs that could not be read as letters are missing: 1';
    const draft = await read('z.html', broken);
    expect(draft.text).toContain('the lmar Foundation');
    expect(draft.uncertain).toContain(lost);
    expect((await read('z.txt', `${P1.replace('Almar', '\ufffdlmar')}\n\n${P2}`)).uncertain).toContain(lost);
    const mail = ['Subject: Waves', 'Content-Type: text/plain; charset=utf-8', '', P1.replace('A', '\ufffd')];
    expect((await read('z.eml', mail.join('\r\n'))).uncertain).toContain(lost);
  });
});
