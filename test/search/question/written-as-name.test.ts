import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { analyseQuestion } from '../../../src/search/question/question.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'kite-fair',
      title: 'A fair for kites',
      text: [
        'The town of Velmora held its kite fair on 4 May 2021, and 2,300 visitors came.',
        'A smaller fair in Ostreva was planned with Velmora for the autumn.',
        'Dirndal is a word for the long string of a kite; the dirndal of the winner broke.',
      ].join('\n\n'),
    }),
  ],
});
const namesIn = (question: string) =>
  analyseQuestion(question, knowledge)
    .terms.filter(({ name }) => name)
    .map(({ text }) => text);

describe('a name that is typed in small letters', () => {
  it('is one where the articles write it with a capital only', () => {
    expect(namesIn('visitors kite fair velmora')).toEqual(['velmora']);
    expect(namesIn('who broke the dirndal')).toEqual([]);
  });

  it('keeps a passage about another place from answering', () => {
    expect(answer('visitors kite fair velmora', knowledge).quotes[0]?.text).toContain('2,300');
    expect(answer('visitors kite fair ostreva', knowledge).status).not.toBe('answered');
  });
});
