import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/language/reading.ts';
import { createTagger } from '../../src/language/words/tagger.ts';
import { createAnalyser } from '../../src/language/words/tokens.ts';

function countTagging() {
  const tagger = createTagger();
  const tagged: string[] = [];
  const tag = (text: string) => {
    tagged.push(text);
    return tagger.tag(text);
  };
  const read = createReader({
    analyse: createAnalyser(tagger),
    tagger: { ...tagger, tag },
    gazetteer: new Set(),
  });
  return { read, tagged };
}

const sentence = (text: string) => ({ text, article: { language: 'en' } });

describe('a reader', () => {
  it('tags a passage once, and only when its words are wanted', () => {
    const { read, tagged } = countTagging();
    const passage = sentence('Ilse Ford met Jon Hale in 2020.');
    expect(read(passage).dates()).toHaveLength(1);
    expect(tagged).toEqual([]);
    expect(
      read(passage)
        .mentions()
        .map(({ text }) => text),
    ).toEqual(['Ilse Ford', 'Jon Hale']);
    read(passage).nounPhrases();
    expect(tagged).toEqual([passage.text]);
  });

  it('forgets what was read long ago', () => {
    const { read } = countTagging();
    const passage = sentence('Ilse Ford spoke.');
    const first = read(passage);
    expect(read(passage)).toBe(first);
    for (let i = 0; i < 4000; i++) read(sentence(''));
    expect(read(passage)).not.toBe(first);
  });
});
