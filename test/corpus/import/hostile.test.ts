import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { parseArticle } from '../../../src/corpus/article-file.ts';
import { composeArticleFile } from '../../../src/corpus/import/draft.ts';
import { importOriginal } from '../../../src/corpus/import/import-original.ts';
import { openImporter } from '../../../src/corpus/import/importer.ts';
import { prepareArticle } from '../../../src/corpus/import/prepare-article.ts';
import { ImportRefusal } from '../../../src/corpus/import/refusal.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';
import { makeDocx, makePdf } from '../../support/originals.ts';

const P1 =
  'The port of Ostby and the Almar Foundation agreed on Monday to measure waves together, both said in a statement.';
const bytes = (text: string) => new TextEncoder().encode(text);
const MEBIBYTE = 1024 * 1024;

describe('is refused with a reason that names it', () => {
  const bomb = () => {
    const zeros = new Uint8Array(60 * MEBIBYTE);
    return zipSync({ 'word/document.xml': zeros });
  };
  const entities = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    [
      'a file that unpacks to far more than it is',
      'bomb.docx',
      bomb,
      /bomb\.docx unpacks to more than 50 MiB/,
    ],
    ['a script', 'run.sh', () => bytes('#!/bin/sh\nrm x'), /run\.sh is of no known kind: expected/],
    ['a script that is called a text', 'run.txt', () => bytes('#!/bin/sh\nrm x'), /run\.txt is a script/],
    [
      'a page that defines entities',
      'x.html',
      () => bytes(`${entities}<html><body>${P1}</body></html>`),
      /entities of its own/,
    ],
    [
      'a document that defines entities',
      'x.docx',
      () => makeDocx([P1], { 'word/document.xml': `<?xml version="1.0"?>${entities}<w:document/>` }),
      /entities of its own/,
    ],
    [
      'a document with a name that leads elsewhere',
      'x.docx',
      () => makeDocx([P1], { '../../etc/passwd': 'x' }),
      /leads elsewhere/,
    ],
    [
      'a PDF that is called a document',
      'x.docx',
      () => makePdf([[P1]]),
      /x\.docx holds pdf, which its name denies: expected docx/,
    ],
    [
      'a picture that is called a text',
      'x.txt',
      () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      /x\.txt holds png/,
    ],
    [
      'a text that is called a PDF',
      'x.pdf',
      () => bytes(P1),
      /x\.pdf holds something else, which its name denies: expected pdf/,
    ],
    ['a name that leads elsewhere', '../x.txt', () => bytes(P1), /"\.\.\/x\.txt" leads elsewhere/],
    ['an empty file', 'x.txt', () => bytes(''), /x\.txt is empty/],
    ['a file without words', 'x.txt', () => bytes(' \n\u200b\n--- '), /x\.txt has no text/],
    ['zero bytes', 'x.txt', () => bytes(`${P1}\0\0`), /zero bytes/],
    [
      'a PDF with too many pages',
      'x.pdf',
      () => makePdf(Array.from({ length: 201 }, () => [P1])),
      /201 pages: expected at most 200/,
    ],
    ['a PDF without text', 'x.pdf', () => makePdf([[]]), /has no text/],
    [
      'a PDF that is cut off',
      'x.pdf',
      async () => (await makePdf([[P1]])).slice(0, 300),
      /x\.pdf cannot be read/,
    ],
    ['a document that is cut off', 'x.docx', () => makeDocx([P1]).slice(0, 200), /x\.docx/],
    [
      'a file that is too large',
      'x.txt',
      () => new Uint8Array(11 * MEBIBYTE).fill(97),
      /11534336 bytes: expected at most 10 MiB/,
    ],
  ])('%s', async (_, name, make, reason) => {
    const original = await make();
    const refused = await importOriginal(name, original).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefusal);
    expect(String(refused)).toMatch(reason);
  });
});

const importer = openImporter({ timeLimitMs: 20_000 });
afterAll(() => importer.close());

describe('the thread that reads files', () => {
  test('passes on what it read, and why it refused', async () => {
    expect(await importer.read('a.txt', bytes(`Waves are measured\n\n${P1}`))).toMatchObject({ text: P1 });
    await expect(importer.read('a.pdf', bytes(P1))).rejects.toThrow(/a\.pdf holds something else/);
  });

  test('is ended when it takes too long, and the next file is read all the same', async () => {
    const hasty = openImporter({ timeLimitMs: 1 });
    await expect(hasty.read('a.txt', bytes(P1))).rejects.toThrow(/a\.txt takes too long/);
    await hasty.close();
    expect(await importer.read('b.txt', bytes(P1))).toMatchObject({ text: P1 });
  });
});

test('a thousand random bad files are each refused with a reason, or make an article that the reader accepts, and questions are answered all along', async () => {
  const knowledge = buildKnowledge({ version: '0', articles: [articleOf({ text: P1 })] });
  const good = [
    ['a.pdf', await makePdf([['Waves are measured together', '', P1]])],
    ['a.docx', makeDocx(['# Waves are measured together', P1])],
    [
      'a.html',
      bytes(`<!doctype html><html lang="en"><body><h1>Waves are measured</h1><p>${P1}</p></body></html>`),
    ],
    [
      'a.eml',
      bytes(`From: a@b.example\r\nSubject: Waves are measured\r\nContent-Type: text/plain\r\n\r\n${P1}`),
    ],
    ['a.txt', bytes(`Waves are measured together\n\n${P1}`)],
    ['a.md', bytes(`---\ntitle: Waves\n---\n\n${P1}`)],
  ] as const;
  const broken = fc.record({
    base: fc.constantFrom(...good),
    cut: fc.nat({ max: 100 }),
    noise: fc.array(fc.tuple(fc.nat({ max: 1_000_000 }), fc.nat({ max: 255 })), { maxLength: 30 }),
    name: fc.option(
      fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('a.txt', 'a.html', 'a.eml', '../a.md', 'a.exe')),
      { freq: 3 },
    ),
    tail: fc.uint8Array({ maxLength: 40 }),
  });
  const outcomes = { refused: 0, accepted: 0 };
  await fc.assert(
    fc.asyncProperty(broken, async ({ base: [baseName, whole], cut, noise, name, tail }) => {
      const file = Buffer.concat([whole.slice(0, Math.ceil((whole.length * (100 - cut)) / 100)), tail]);
      for (const [at, value] of noise) if (file.length > 0) file[at % file.length] = value;
      const fileName = name ?? baseName;
      const reading = importer.read(fileName, file);
      expect(answer('Who agreed to measure waves?', knowledge).status).toBe('answered');
      try {
        const draft = await reading;
        const titled = { ...draft, title: draft.title ?? 'A title' };
        const origin = { fileName, sha256: '0'.repeat(64), retrieved: '2024-06-04', articles: [] };
        expect(prepareArticle(titled, origin).article.text.trim()).not.toBe('');
        outcomes.accepted += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(ImportRefusal);
        expect(String(error).length).toBeGreaterThan(30);
        // What the thread says of an error that nobody foresaw.
        expect(String(error)).not.toContain('too much memory');
        outcomes.refused += 1;
      }
    }),
    { numRuns: 1000 },
  );
  expect(outcomes.refused).toBeGreaterThan(100);
  expect(outcomes.refused + outcomes.accepted).toBeGreaterThanOrEqual(1000);
}, 60_000);

test('whatever a page says of itself, the file that is made of it says the same', () => {
  const line = fc
    .string({ minLength: 1, maxLength: 80, unit: 'grapheme' })
    .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
    .filter((text) => text !== '');
  const optional = fc.option(line);
  fc.assert(
    fc.property(line, optional, optional, line, (title, publisher, author, text) => {
      const draft = {
        title,
        publisher,
        author,
        published: null,
        url: null,
        language: 'en',
        text: `x ${text}`,
        uncertain: [],
        left: [],
      };
      const file = composeArticleFile(draft, {
        fileName: 'a.txt',
        sha256: '0'.repeat(64),
        retrieved: '2024-06-04',
      });
      const parsed = parseArticle('a', new TextEncoder().encode(file));
      expect(parsed).toMatchObject({ article: { title, publisher, author, text: `x ${text}` } });
    }),
    { numRuns: 300 },
  );
});
