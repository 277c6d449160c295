import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { analyseQuestion } from '../../src/search/question/question.ts';
import { articleOf } from '../support/articles.ts';
import { SAMPLES } from '../support/multilingual-articles.ts';

const english = articleOf({
  id: 'port-en',
  title: 'The port of Castell buys cranes',
  text: 'The port of Castell bought nine cranes in 2019. Marta Quill runs the port of Castell.',
});
const together = buildKnowledge({
  articles: [english, ...SAMPLES.map(({ article }) => article)],
  version: 'all',
});

describe.each(SAMPLES)('an article in $article.language', ({ article, asked, open }) => {
  const alone = buildKnowledge({ articles: [article], version: 'one' });

  it.each(asked)('answers %s', (question, quoted) => {
    const given = answer(question, alone);
    expect(given.quotes[0]?.text).toContain(quoted);
    expect(given.status).toBe('answered');
  });

  it.each(asked)('answers %s among articles in other languages', (question, quoted) => {
    const [best] = answer(question, together).quotes;
    expect(best?.article.id).toBe(article.id);
    expect(best?.text).toContain(quoted);
  });

  it('leaves open what it does not say', () => {
    const given = answer(open, alone);
    expect(given.status).not.toBe('answered');
    expect(given.answer).toBeNull();
  });
});

it('the pieces of a Chinese word weigh no more than a name in Latin letters that is as rare', () => {
  const article = articleOf({ language: 'zh', text: 'Norvik于2021年测量海浪。' });
  const { terms } = analyseQuestion(
    'Norvik与谁测量海浪？',
    buildKnowledge({ articles: [article], version: 'zh' }),
  );
  const weightOf = (pieces: readonly string[]) =>
    terms.filter(({ text }) => pieces.includes(text)).reduce((sum, { weight }) => sum + weight, 0);
  expect(weightOf(['海', '海浪', '浪'])).toBeGreaterThan(0);
  expect(weightOf(['海', '海浪', '浪'])).toBeLessThanOrEqual(weightOf(['Norvik']));
});
