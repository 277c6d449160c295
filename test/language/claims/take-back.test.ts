import { describe, expect, it } from 'vitest';
import { isStated } from '../../../src/language/claims/claim.ts';
import { claimsBefore } from '../../../src/language/claims/take-back.ts';
import { createReader } from '../../../src/language/reading.ts';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { createAnalyser } from '../../../src/language/words/tokens.ts';
import { KEPT, TAKEN_BACK } from './sentences.ts';

const tagger = createTagger();
const read = createReader({ analyse: createAnalyser(tagger), tagger, gazetteer: new Set() });
const readText = (text: string) => read({ text, article: { language: 'en' } });

describe('a deed', () => {
  it.each(TAKEN_BACK)('“%s” is taken back: %s %s', (word, sentence, next) => {
    const claim = claimsBefore(readText(sentence), readText(next)).find((each) => each.word.text === word);
    expect(claim).toBeDefined();
    expect(claim?.polarity === 'denied' || claim?.mood === 'ended').toBe(true);
  });

  it.each(KEPT)('“%s” stands: %s %s', (word, sentence, next) => {
    const claim = claimsBefore(readText(sentence), readText(next)).find((each) => each.word.text === word);
    expect(claim && isStated(claim)).toBe(true);
  });

  it('stands as it was read where no sentence follows', () => {
    const reading = readText('Oakridge signed the lease.');
    expect(claimsBefore(reading, null)).toBe(reading.claims());
  });
});
