import { expect, it } from 'vitest';
import { createTagger } from '../../../src/language/words/tagger.ts';

const tagger = createTagger();

it.each(['https://a.b/c?d=e&', '/', 'OIC-CERT-', '👩‍👩', 'é'])(
  'a run of %j without a space is tagged in parts, each where it stands',
  (unit) => {
    const run = unit.repeat(600);
    const text = `Norvik signed ${run} in Bergen.`;
    const words = tagger.tag(text);
    for (const { text: word, start, end } of words) {
      expect(text.slice(start, end)).toBe(word);
      expect([...word].length).toBeLessThanOrEqual(200);
    }
    expect(words.map(({ text: word }) => word).join('')).toBe(text.replaceAll(' ', ''));
    expect(words.at(-2)).toMatchObject({ text: 'Bergen', tag: 'PROPN' });
  },
);

it.each(['Constanța', 'Klaipėda', 'Łódź', 'Győr', 'Đà Nẵng', 'Žilina', 'Tromsø', 'Kırıkkale'])(
  '%s is not cut at its letters, and is a name',
  (name) => {
    const words = tagger.tag(`Norvik opened an office in ${name} last year.`);
    const found = words.filter(({ tag }) => tag === 'PROPN').map(({ text }) => text);
    expect(found).toEqual(expect.arrayContaining(name.split(' ')));
  },
);
