import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLanguageTools } from '../../../src/index/knowledge.ts';
import { createReader } from '../../../src/language/reading.ts';

const read = createReader(createLanguageTools());
const gather = (text: string) => read({ text, article: { language: 'en' } }).spans();
const textsOf = (text: string, form?: string) =>
  gather(text)
    .filter((span) => form === undefined || span.form === form)
    .map(({ parts }) => parts.map(({ start, end }) => text.slice(start, end)).join(' + '));

describe('the spans of a sentence', () => {
  it('are its names, dates, numbers and phrases', () => {
    const text = 'In May 2021 Norvik placed six buoys off the old harbour of Ostby.';
    expect(textsOf(text, 'date')).toContain('May 2021');
    expect(textsOf(text, 'name')).toEqual(expect.arrayContaining(['Norvik', 'Ostby']));
    expect(textsOf(text, 'quantity')).toContain('six');
    expect(textsOf(text, 'phrase')).toEqual(expect.arrayContaining(['old harbour', 'old harbour of Ostby']));
  });

  it('hold a list as a whole', () => {
    const text = 'The members are Norvik, Almar and the Castell Institute.';
    expect(textsOf(text, 'list')).toContain('Norvik, Almar and the Castell Institute');
  });

  it('hold the names of a list whose members are explained', () => {
    const text = 'It was signed by Lena Haugen, director of Norvik, and Ivo Brandt, head of Almar.';
    expect(textsOf(text, 'list')).toContain('Lena Haugen + Ivo Brandt');
  });

  it('hold the names of a list whose members are placed, or told of in brackets', () => {
    const placed = 'Its partners are Norvik Marine in Ostby and the Almar Institute in Constanța.';
    expect(textsOf(placed, 'list')).toContain('Norvik Marine + Almar Institute');
    const told = 'Present: Josphat Oru (Norland), Lena Haugen (Velmar, chair) and Telma Brandt (Ostby).';
    expect(textsOf(told, 'list')).toContain(told.slice('Present: '.length, -' (Ostby).'.length));
  });

  it('hold all people of a sentence, wherever they stand', () => {
    const text = 'Present were Lena Haugen (chair), Ivo Brandt (Almar) and Sana Wolde (secretary).';
    expect(textsOf(text, 'list')).toContain('Lena Haugen + Ivo Brandt + Sana Wolde');
  });

  it('hold numbers of one thing together, and none of two', () => {
    expect(textsOf('It had 12 boats then, and has 30 boats now.', 'list')).toContain('12 + 30');
    expect(textsOf('It has 21 partner firms and 9,400 students.', 'list')).not.toContain('21 + 9,400');
  });

  it('hold no month of a date as a name', () => {
    const text = 'It opened in Felden in May 2016.';
    expect(textsOf(text, 'name')).toContain('Felden');
    expect(textsOf(text)).not.toContain('May');
    expect(textsOf(text)).not.toContain('Felden + May');
  });

  it('hold what is quoted', () => {
    expect(textsOf('The crew calls it “the lonely one” in winter.', 'quoted')).toEqual(['the lonely one']);
  });

  it('are no list where only an apposition is set apart', () => {
    expect(textsOf('Norvik, a maker of buoys, placed it.', 'list')).toEqual([]);
  });

  it('are slices of any text, each with its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { start, end, parts, first, last } of gather(text)) {
          expect(parts[0]?.start).toBe(start);
          expect(parts.at(-1)?.end).toBe(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(first).toBeLessThanOrEqual(last);
        }
      }),
    );
  });
});
