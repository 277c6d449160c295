import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { findMissing } from '../../src/search/missing.ts';
import { analyseQuestion } from '../../src/search/question/question.ts';
import { articleOf } from '../support/articles.ts';

const knowledge = buildKnowledge({
  version: 'abc1234',
  articles: [
    articleOf({
      title: 'Solvik Ferries opens a Fjordbase',
      publisher: 'Coastal Courier',
      author: 'Ines Brandal',
      published: '2022-05-09',
      text: [
        'Solvik Ferries opened a training centre in Hamnes. The centre was paid for by the Ordal Foundation.',
        'Pia Lunde, who heads the centre, said that cyber security is taught as well.',
        'The agreement covers 12 ferries and a ChargingStation.',
      ].join('\n\n'),
    }),
  ],
});
const missingOf = (question: string) => findMissing(analyseQuestion(question, knowledge), knowledge);

describe('a word that is said to be missing', () => {
  it('is one that the whole corpus lacks, not only the quotes', () => {
    expect(missingOf('How much does the Ordal Foundation pay Zorbex?')).toEqual(['Zorbex']);
    expect(missingOf('Did Pia Lunde open an agreement on security?')).toEqual([]);
  });

  it('is none of everyday English, which says nothing of a subject', () => {
    expect(missingOf('Who wrote the huge Quorn hymn?')).toEqual(['Quorn hymn']);
  });

  it('stands with those beside it as one phrase, as typed', () => {
    expect(missingOf('Who conducts the Zanzibar Orchestra?')).toEqual(['Zanzibar Orchestra']);
    expect(missingOf('Who wrote Quorn-Vexil’s hymn?')).toEqual(['Quorn-Vexil’s hymn']);
  });

  it.each([
    ['cybersecurity', 'Who signed the cybersecurity treaty?'],
    ['charging station', 'Who bought the charging station for Zorbex?'],
    ['twelve', 'Who sold twelve ferries to Zorbex?'],
    ['Courier', 'Who owns the Coastal Courier?'],
    ['Brandal', 'Where was Ines Brandal born?'],
    ['2022', 'Who resigned in May 2022?'],
    ['Fjordbase', 'Who sold the Fjordbase?'],
    ['heading', 'When was the heading of the centre taken from Pia Lunde?'],
  ])('is never one that the corpus holds in another form or beside its quotes: %s', (held, question) => {
    for (const word of held.split(' ')) expect(missingOf(question).join(' ')).not.toContain(word);
  });
});
