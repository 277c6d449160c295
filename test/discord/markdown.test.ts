import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  escapeMarkdown,
  formatLink,
  formatQuote,
  linkToQuote,
  shorten,
  unescapeMarkdown,
} from '../../src/discord/markdown.ts';
import { render } from '../support/render.ts';

/** Texts made of what Discord reads as something else, and of a few words. */
const hostileText = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '~~',
        '||',
        '`',
        '```',
        '#',
        '# ',
        '-# ',
        '> ',
        '>>> ',
        '- ',
        '+ ',
        '1. ',
        '12) ',
        '\\',
        ':',
      ],
      ...[
        '[',
        ']',
        '(',
        ')',
        '](',
        '<',
        '>',
        '@',
        '@everyone',
        '<@1>',
        '<@&23>',
        '<#4>',
        '<t:1:R>',
        ':smile:',
        '<a:b:5>',
      ],
      ...[
        'https://',
        'example.org/a_b',
        'http://a',
        'word',
        'été',
        '😀',
        '7',
        ' ',
        '\n',
        '.',
        '¯\\_(ツ)_/¯',
        '&',
        '!',
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('escaping', () => {
  test('Discord shows escaped text as it was written, and makes nothing else of it', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(render(escapeMarkdown(text))).toEqual({ text, marks: [] });
      }),
      { numRuns: 3000 },
    );
  });

  test('unescaping gives the text back, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary' })), (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  test('what would start a list, a heading or a block is escaped at the start of every line, and only there', () => {
    expect(escapeMarkdown('1. a - b\n  12. c > d\n- e # f\n> g')).toBe(
      '1\\. a - b\n  12\\. c > d\n\\- e # f\n\\> g',
    );
  });

  test('text that means nothing to Discord is left alone', () => {
    const text = 'Signed on 12 May (in Bergen), for €5,000.50 — “at last”, she said: 3 of 7.';
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('a quote', () => {
  const quoteOf = (text: string, ...highlights: [number, number][]) => ({
    text,
    start: 100,
    highlights: highlights.map(([start, end]) => ({ start: 100 + start, end: 100 + end })),
  });

  test('shows its highlights in bold and everything else as written', () => {
    const { text, marks } = render(
      formatQuote(quoteOf('Sponsored by Almar* and _Vik_.', [13, 19], [24, 29])),
    );
    expect(text).toBe('Sponsored by Almar* and _Vik_.');
    expect(marks).toEqual([
      { type: 'strong', text: 'Almar*' },
      { type: 'strong', text: '_Vik_' },
    ]);
  });

  test('joins highlights that touch or overlap, and takes the spaces at their ends out of the bold', () => {
    const { text, marks } = render(formatQuote(quoteOf('one two three', [3, 8], [4, 7], [8, 13])));
    expect(text).toBe('one two three');
    expect(marks).toEqual([{ type: 'strong', text: 'two three' }]);
  });

  test('shows a line break of the article as a space, also inside a highlight', () => {
    expect(formatQuote(quoteOf('the port\nof Ostby', [4, 17]))).toBe('the **port of Ostby**');
  });
});

describe('a link to a quote', () => {
  test('names a short quote whole and encodes what a text fragment gives a meaning to', () => {
    expect(linkToQuote('https://a.example/x', 'A co-owner, R&D (north)')).toBe(
      'https://a.example/x#:~:text=A%20co%2Downer%2C%20R%26D%20%28north%29',
    );
  });

  test('names the first and last words of a long quote', () => {
    expect(
      linkToQuote('https://a.example/x', 'one two three four five six seven\neight nine ten eleven'),
    ).toBe('https://a.example/x#:~:text=one%20two%20three%20four,eight%20nine%20ten%20eleven');
  });

  test('keeps the fragment that an address has already', () => {
    expect(linkToQuote('https://a.example/x#part', 'Yes.')).toBe('https://a.example/x#part:~:text=Yes.');
  });

  test('is one link for Discord, whatever brackets the title and the address hold', () => {
    const url = 'https://a.example/q_(r)_s?t=<u>';
    const { text, marks } = render(formatLink('The [whole] *story* [part', url));
    expect(text).toBe('The ［whole］ *story* ［part');
    expect(marks).toEqual([{ type: 'link', text, target: 'https://a.example/q_%28r%29_s?t=%3Cu%3E' }]);
  });
});

describe('shortening a name', () => {
  test('keeps a name that fits and cuts a longer one to the limit, ellipsis included', () => {
    expect(shorten('12345', 5)).toBe('12345');
    expect(shorten('123456', 5)).toBe('1234…');
  });

  test('never cuts through a character that is made of several units', () => {
    expect(shorten('ab👩‍👩‍👧 family', 9)).toBe('ab…');
  });
});

describe('what sets the direction of a text', () => {
  const [LRE, RLE, PDF, LRO, RLO] = ['\u202A', '\u202B', '\u202C', '\u202D', '\u202E'];
  const [LRI, RLI, FSI, PDI] = ['\u2066', '\u2067', '\u2068', '\u2069'];

  test.each([
    ['an override', `Norvik${RLO}cod.exe`, `Norvik${FSI}cod.exe${PDI}`],
    ['an override that is closed', `a${LRO}b${PDF}c`, `a${FSI}b${PDI}c`],
    ['an embedding', `${RLE}1 - 2${PDF} and ${LRE}3${PDF}`, `${FSI}1 - 2${PDI} and ${FSI}3${PDI}`],
    ['an isolate', `${RLI}שלום${PDI} ${LRI}Norvik${PDI}`, `${FSI}שלום${PDI} ${FSI}Norvik${PDI}`],
    ['an end that ends nothing', `a${PDF}b${PDI}c`, 'abc'],
    ['an isolate that ends what is in it', `${LRI}a${RLO}b${PDI}c`, `${FSI}a${FSI}b${PDI}${PDI}c`],
    ['an end of an embedding inside an isolate', `${RLE}a${LRI}b${PDF}c`, `${FSI}a${FSI}bc${PDI}${PDI}`],
    ['a line', `a${RLO}b\nc`, `a${FSI}b${PDI}\nc`],
  ])('as %s, reorders nothing that is shown', (_, text, shown) => {
    expect(escapeMarkdown(text)).toBe(shown);
    expect(escapeMarkdown(shown)).toBe(shown);
  });

  test('leaves Arabic and Hebrew, which need none of it, to the letter', () => {
    for (const text of ['وقعت شركة نورفيك مذكرة', 'הסכם עם Norvik', 'a\u200Eb\u200Fc'])
      expect(escapeMarkdown(text)).toBe(text);
  });

  test('ends where a highlight does, and is not in names that are cut', () => {
    const text = `the ${RLO}Norvik Board`;
    const highlights = [{ start: 5, end: 11 }];
    expect(formatQuote({ text, start: 0, highlights })).toBe(`the ${FSI}${PDI}**Norvik** Board`);
    expect(shorten(text, 10)).toBe('the Norvi…');
  });

  test('is closed as often as it is opened, in every line of any text', () => {
    const characters = fc.constantFrom(LRE, RLE, PDF, LRO, RLO, LRI, RLI, FSI, PDI, 'a', 'ب', '\n');
    fc.assert(
      fc.property(fc.array(characters), (array) => {
        for (const line of escapeMarkdown(array.join('')).split('\n')) {
          let open = 0;
          for (const character of line) {
            open += character === FSI ? 1 : character === PDI ? -1 : 0;
            expect(open).toBeGreaterThanOrEqual(0);
          }
          expect(open).toBe(0);
          expect(line).not.toMatch(/[\u202A-\u202E\u2066\u2067]/);
        }
      }),
    );
  });
});
