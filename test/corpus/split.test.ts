import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/corpus/split.ts';

/** The sentences of each paragraph, as text. */
const split = (text: string, language = 'en'): string[][] =>
  splitText(text, language).map(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end)));

/** Sentences joined by spaces come apart again. */
const expectSentences = (sentences: readonly string[], language = 'en'): void =>
  expect(split(sentences.join(' '), language)).toEqual([sentences]);

describe('paragraphs', () => {
  it('are separated by lines that are empty or hold only white space, and count from 1', () => {
    const text = 'Norvik sails.\n\nCastell builds.\n \t \n\nOstby pays.';
    expect(split(text)).toEqual([['Norvik sails.'], ['Castell builds.'], ['Ostby pays.']]);
    expect(splitText(text, 'en').map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('end a sentence, with a full stop, a semicolon or nothing', () => {
    expect(split('A harbour of one’s own\n\nNorvik would build cranes;\n\nand ships')).toEqual([
      ['A harbour of one’s own'],
      ['Norvik would build cranes;'],
      ['and ships'],
    ]);
  });

  it('are none in a text of white space', () => {
    expect(splitText(' \n\t\n', 'en')).toEqual([]);
    expect(splitText('', 'en')).toEqual([]);
  });
});

describe('abbreviations', () => {
  it.each([
    [
      'titles',
      ['Prof. Dr. A. Iqbal Marsh, Head of Norvik, met Eng. Basma Roe.', 'Mr. Lund and Mrs. Lund left.'],
    ],
    ['initials', ['J. K. Ferrow wrote it.', 'M. Ander read it.']],
    ['numbers', ['Ship No. 5 came on Jan. 5 with 3.5 tonnes, see Fig. 2 and Vol. II.', 'It left.']],
    ['Latin', ['Some crews, e.g. Northerners, row vs. Southerners, i.e. Ostbyers.', 'Nobody wins.']],
    [
      'companies',
      ['Castell Inc. said so.', 'Castell Inc. President Roe agreed.', 'Norvik Corp. Ltd. built St. Ann.'],
    ],
    ['countries', ['The U.S. Navy came.', 'It sailed to the U.S. and the U.K. Coast Guard waited.']],
  ])('do not end a sentence: %s', (_, sentences) => {
    expectSentences(sentences);
  });

  it('end one where a word follows that opens a sentence', () => {
    expectSentences(['She moved to the U.S.', 'The port stayed.']);
    expectSentences([
      'They sold Castell Inc.',
      'He kept the name.',
      'It began at 5 p.m.',
      'In the hall it was cold.',
    ]);
    expectSentences(['They chose plan B.', 'Then they left.', 'He said no.', 'Nobody heard.']);
  });

  it('in parentheses do not end one either', () => {
    expectSentences(['The navies (U.S. and U.K.) Admiral Roe met are small.', 'They met again.']);
  });

  it('of ordinals do not end one in languages that write them with a full stop', () => {
    expectSentences(['Dr. Meier kam erst am 3. Oktober nach Ostby.', 'Es regnete.'], 'de');
  });
});

describe('figures', () => {
  it('open a sentence after a word and a full stop', () => {
    expectSentences(['It has 5.', 'The network has 57 members.', '12 of them left in 2019.', '30 joined.']);
  });

  it('with a full stop stay with the item that they number', () => {
    expect(split('1. Norvik builds. It sells.\n2. Castell buys.')).toEqual([
      ['1. Norvik builds.', 'It sells.', '2. Castell buys.'],
    ]);
  });
});

describe('quotations', () => {
  it('keep the mark that closes after the full stop', () => {
    expectSentences(['“The sea is calm.”', 'She left.', '"The sea is calm."', 'He left.']);
    expect(split('He slept. ” She left.')).toEqual([['He slept. ”', 'She left.']]);
  });

  it('go on with who said them', () => {
    expectSentences(['“The sea is calm.” said Marta Roe.', '“Is it?” asked Lund.', '“It is!” cried Roe.']);
  });

  it('open a sentence after one that ended, with or without a space', () => {
    expectSentences(['So she said.', '“Now we sail.', 'It is time.”']);
    expect(split('So she said.“Now we sail.')).toEqual([['So she said.', '“Now we sail.']]);
  });

  it('are followed by notes that belong to them', () => {
    expect(split('The sea is calm.[5] She left.')).toEqual([['The sea is calm.[5]', 'She left.']]);
  });
});

describe('line breaks', () => {
  it('inside a paragraph belong to the sentence that they stand in', () => {
    expect(split('Norvik and the port\nof Ostby have\n57. They agree.')).toEqual([
      ['Norvik and the port\nof Ostby have\n57.', 'They agree.'],
    ]);
  });

  it('set headings and list items apart', () => {
    expect(
      split('# Cranes\nThe port of\nOstby buys:\n- three cranes\n- a ship\n1. soon\n2. cheaply'),
    ).toEqual([
      ['# Cranes', 'The port of\nOstby buys:', '- three cranes', '- a ship', '1. soon', '2. cheaply'],
    ]);
  });
});

describe('names and addresses', () => {
  it('with marks inside them stay whole', () => {
    expectSentences(['See https://norvik.example/?Q=1 and the .NET port of Node.js now.', 'It works.']);
  });
});

describe('languages', () => {
  it.each([
    ['zh', '公司签署了备忘录。真的吗？是！', ['公司签署了备忘录。', '真的吗？', '是！']],
    ['ja', '港は静かだ。船は？', ['港は静かだ。', '船は？']],
    ['ar', 'الميناء هادئ. هل السفينة هنا؟ نعم.', ['الميناء هادئ.', 'هل السفينة هنا؟', 'نعم.']],
    ['ur', 'بندرگاہ خاموش ہے۔ جہاز آیا۔', ['بندرگاہ خاموش ہے۔', 'جہاز آیا۔']],
    ['hi', 'बंदरगाह शांत है। जहाज़ कहाँ है?', ['बंदरगाह शांत है।', 'जहाज़ कहाँ है?']],
    ['th', 'ท่าเรือเงียบ. เรืออยู่ไหน? ที่นี่', ['ท่าเรือเงียบ.', 'เรืออยู่ไหน?', 'ที่นี่']],
    [
      'tr',
      'Liman 19. yüzyılda Dr. Aksoy ile kuruldu. Gemi geldi.',
      ['Liman 19. yüzyılda Dr. Aksoy ile kuruldu.', 'Gemi geldi.'],
    ],
    [
      'th',
      'มูลนิธิลงนามในบันทึกความเข้าใจกับท่าเรือเมื่อวันที่ 12 มีนาคม 2021 ท่าเรือจะสร้างห้องทดลองแห่งใหม่ที่ริมทะเลทางทิศใต้ นางสาวลีนา เฮาเกน ผู้อำนวยการท่าเรือกล่าวต้อนรับทุกคน',
      [
        'มูลนิธิลงนามในบันทึกความเข้าใจกับท่าเรือเมื่อวันที่ 12 มีนาคม 2021',
        'ท่าเรือจะสร้างห้องทดลองแห่งใหม่ที่ริมทะเลทางทิศใต้',
        'นางสาวลีนา เฮาเกน ผู้อำนวยการท่าเรือกล่าวต้อนรับทุกคน',
      ],
    ],
    [
      'th',
      'ท่าเรือแห่งใหม่ของเมืองจะเปิดทำการในเดือนหน้า ซึ่งเร็วกว่ากำหนดการเดิมที่วางไว้สองเดือน',
      ['ท่าเรือแห่งใหม่ของเมืองจะเปิดทำการในเดือนหน้า ซึ่งเร็วกว่ากำหนดการเดิมที่วางไว้สองเดือน'],
    ],
    [
      'de',
      'Am 3. Oktober kam z. B. Hrn. Lunds Boot. Es ist alt.',
      ['Am 3. Oktober kam z. B. Hrn. Lunds Boot.', 'Es ist alt.'],
    ],
    ['fr', '« Est-ce vrai ? » demande Mme Roux. Oui !', ['« Est-ce vrai ? » demande Mme Roux.', 'Oui !']],
    ['es', '¿Quién firmó? El Sr. Ruiz firmó. ¡Bien!', ['¿Quién firmó?', 'El Sr. Ruiz firmó.', '¡Bien!']],
    [
      'ru',
      'И. И. Лунд и проф. Берг пришли. Порт открыт.',
      ['И. И. Лунд и проф. Берг пришли.', 'Порт открыт.'],
    ],
    ['hi', 'डॉ. शर्मा आए। जहाज़ गया॥', ['डॉ. शर्मा आए।', 'जहाज़ गया॥']],
    ['vi', 'TS. Lê Minh đến TP. Ostby. Cảng mở cửa.', ['TS. Lê Minh đến TP. Ostby.', 'Cảng mở cửa.']],
    [
      'ms',
      'Tn. Hj. Ahmad dari Teluk Sdn. Bhd. hadir. Kapal tiba.',
      ['Tn. Hj. Ahmad dari Teluk Sdn. Bhd. hadir.', 'Kapal tiba.'],
    ],
    ['id', 'PT. Laut Jaya hadir. Kapal tiba.', ['PT. Laut Jaya hadir.', 'Kapal tiba.']],
  ])('%s has its own marks', (language, text, sentences) => {
    expect(split(text, language)).toEqual([sentences]);
  });

  it('that are no tags are refused', () => {
    expect(() => splitText('Text.', 'not a tag')).toThrow(RangeError);
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      'Dr. ',
      'U.S.',
      ' The',
      '“',
      '.”',
      '"',
      '\n',
      '\n\n',
      ' \t\n',
      '\u2028',
      '。',
      '؟',
      '।',
      '- ',
      '# ',
      '1. ',
      '57. 12 ',
    ],
    ...['said ', 'A.', '[5]', '...', '?!', '\uD83D', 'é', '👩‍🚀', ' ', 'e.g.', '\u200F', '\u0085', '\r'],
  );
  const text = fc.oneof(
    fc.array(fc.oneof(piece, fc.lorem({ maxCount: 3 })), { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('is its sentences and the white space between them', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'zh', 'ar', 'th'), (text, language) => {
        const sentences = splitText(text, language).flatMap((paragraph) => paragraph.sentences);
        let from = 0;
        let joined = '';
        for (const { start, end } of sentences) {
          const gap = text.slice(from, start);
          expect(gap.trim()).toBe('');
          joined += gap + text.slice(start, end);
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
        expect(joined + text.slice(from)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('has sentences that are trimmed, not empty, in order and inside their paragraph', () => {
    fc.assert(
      fc.property(text, (text) => {
        let last = 0;
        for (const paragraph of splitText(text, 'en')) {
          expect(paragraph.sentences.at(0)?.start).toBe(paragraph.start);
          expect(paragraph.sentences.at(-1)?.end).toBe(paragraph.end);
          for (const { start, end } of paragraph.sentences) {
            const sentence = text.slice(start, end);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(sentence.length).toBeGreaterThan(0);
            expect(sentence.trim()).toBe(sentence);
            last = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('comes apart in the same places, however long it is', () => {
    const sentence = 'Prof. Dr. A. Marsh of Castell Inc. bought No. 5 in 2019.';
    const text = `${sentence} `.repeat(3000);
    const sentences = split(text).flat();
    expect(sentences).toHaveLength(3000);
    expect(new Set(sentences)).toEqual(new Set([sentence]));
  });
});
