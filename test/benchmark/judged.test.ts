import { describe, expect, it } from 'vitest';
import { createTagger } from '../../src/language/words/tagger.ts';
import { createAnalyser } from '../../src/language/words/tokens.ts';
import type { Answer } from '../../src/search/answer.ts';
import { ARTICLES, articleOf } from '../support/articles.ts';
import { measureAuthorSets } from './author-risk.ts';
import type { AuthorQuestion } from './author-set.ts';
import { judgeAll, judgeByAnswers, judgeByPatterns } from './judged.ts';

const reader = { analyse: createAnalyser(createTagger()), languages: ['en'] };

function given(status: Answer['status'], headline: string | null, ...texts: string[]): Answer {
  const article = { id: 'a', title: 'A', publisher: null, published: null, url: null };
  return {
    question: 'Who?',
    status,
    answer: headline === null ? null : { text: headline, kind: 'person', basis: 'stated' },
    kind: 'person',
    quotes: texts.map((text, index) => {
      const key = `a¶${index + 1}`;
      return { key, text, start: 0, end: text.length, paragraph: index + 1, highlights: [], article };
    }),
    asked: null,
    counter: null,
    form: 'one',
    parts: [],
    undated: null,
    difference: null,
    reason: status === 'answered' ? null : 'not_said',
    missing: [],
    suggestions: [],
    more: false,
    corpus: { version: '0', articles: 1, passages: 1 },
  };
}

const ann: AuthorQuestion = {
  id: 'q',
  question: 'Who came?',
  kind: 'fact',
  status: 'answered',
  all: [/Ann/is, /came/is],
  slot: /Ann Lee/is,
  part: null,
  union: null,
};

describe('an answer held against an author’s patterns', () => {
  it('is right where the first quote, with the headline, matches all of them and the headline is the span', () => {
    const judged = judgeByPatterns(ann, given('answered', 'Ann Lee', 'She came.', 'It rained.'));
    expect(judged).toMatchObject({
      answered: true,
      wrong: false,
      headline: 'right',
      slot: true,
      first: true,
    });
  });

  it('is wrong where the first quote lacks something, though another holds it', () => {
    const judged = judgeByPatterns(ann, given('answered', null, 'It rained.', 'Ann came.'));
    expect(judged).toMatchObject({ wrong: true, headline: null, slot: false, first: false, ofThree: true });
  });

  it('is wrong where the headline is another span, though the quote is right', () => {
    const judged = judgeByPatterns(ann, given('answered', 'Bob', 'Ann and Bob came.'));
    expect(judged).toMatchObject({ wrong: true, headline: 'false', slot: false, first: true });
  });

  it('has a headline that is not wrong, and not the span, where it is one of a list', () => {
    const list = { ...ann, slot: /Ann.*Bob/is, part: /Ann|Bob/is, all: [/came/is] };
    const judged = judgeByPatterns(list, given('answered', 'Ann', 'Ann and Bob came.'));
    expect(judged).toMatchObject({ wrong: false, headline: 'right', slot: false });
  });

  it('has no false headline where no span was asked for', () => {
    const open = { ...ann, slot: null };
    const judged = judgeByPatterns(open, given('answered', 'Bob', 'Ann and Bob came.'));
    expect(judged).toMatchObject({ wrong: false, headline: 'right', slot: null });
  });

  it('is wrong, and so is its headline, where there is no answer; to refuse is not', () => {
    const none: AuthorQuestion = { ...ann, status: 'either_unanswered', all: [], slot: null };
    const answered = judgeByPatterns(none, given('answered', 'Ann', 'Ann came.'));
    expect(answered).toMatchObject({ answerable: false, wrong: true, headline: 'false', first: false });
    const refused = judgeByPatterns(none, given('related', null, 'Ann came.'));
    expect(refused).toMatchObject({ answerable: false, answered: false, wrong: false, headline: null });
  });

  it('that is refused is not wrong, and its quotes still count', () => {
    const judged = judgeByPatterns(ann, given('related', null, 'Ann came.'));
    expect(judged).toMatchObject({ answered: false, wrong: false, first: true, slot: false });
    expect(judgeByPatterns(ann, given('not_found', null))).toMatchObject({ first: false, ofThree: false });
  });

  it('holds quotes against what they have to hold together, each with its key', () => {
    const both = { ...ann, union: [/a¶1: Ann/is, /a¶2: Bob/is] };
    expect(judgeByPatterns(both, given('answered', null, 'Ann came.', 'Bob left.')).union).toBe(true);
    expect(judgeByPatterns(both, given('answered', null, 'Bob left.', 'Ann came.')).union).toBe(false);
    expect(judgeByPatterns(ann, given('answered', null, 'Ann came.')).union).toBeNull();
  });
});

describe('an answer held against the answers of a SQuAD file', () => {
  const gold = {
    question: 'Who came?',
    article: 'a',
    paragraph: 1,
    answers: ['the Earl of Ostby', 'an earl'],
  };

  it('has a right headline with one of their words, in whatever form, and a false one with function words alone', () => {
    const headlineOf = (text: string) =>
      judgeByAnswers(gold, given('answered', text, 'The Earl of Ostby came.'), reader).headline;
    expect(['Earls', 'Ostby’s mayor', 'the Duke of Velden', 'of the'].map(headlineOf)).toEqual([
      'right',
      'right',
      'false',
      'false',
    ]);
  });

  it('is wrong where the first quote lacks them, and where there are none', () => {
    const answered = given('answered', null, 'It rained.', 'The Earl of Ostby came.');
    expect(judgeByAnswers(gold, answered, reader)).toMatchObject({
      wrong: true,
      first: false,
      ofThree: true,
    });
    const none = judgeByAnswers({ ...gold, answers: [] }, answered, reader);
    expect(none).toMatchObject({ answerable: false, wrong: true, ofThree: false });
  });

  it('is compared word for word where an answer is made of function words', () => {
    const it = { ...gold, answers: ['It'] };
    expect(judgeByAnswers(it, given('answered', 'it', 'It came.'), reader).headline).toBe('right');
  });
});

describe('questions that are asked', () => {
  const articles = ARTICLES.map(({ id, title, text }) => articleOf({ id, title, text }));
  const corpus = { articles, version: '0' };
  const questions: AuthorQuestion[] = [
    { ...ann, question: 'Who chairs the Tidewatch Network?', all: [/chairs/is], slot: /Lena Haugen/is },
    {
      ...ann,
      question: 'Who conducts the orchestra?',
      kind: 'not-said',
      status: 'either_unanswered',
      all: [],
    },
  ];

  it('are judged in their order, each with a confidence by which they can be put in order', () => {
    const [chair, orchestra] = judgeAll(corpus, questions, judgeByPatterns);
    expect(chair).toMatchObject({ answered: true, headline: 'right', slot: true });
    expect(orchestra).toMatchObject({ answerable: false, answered: false });
    expect(chair?.confidence).toBeGreaterThan(orchestra?.confidence ?? Number.NaN);
  });

  it('are summed up by set, over all sets and by kind, and the progress counts them all', () => {
    const steps: [number, number][] = [];
    const [chair] = questions;
    const sets = [
      { name: 'one', corpus, questions },
      { name: 'two', corpus, questions: chair ? [chair] : [] },
    ];
    const risk = measureAuthorSets(sets, (done, total) => steps.push([done, total]));
    expect(risk.sets).toMatchObject([
      { name: 'one', questions: 2, headlines: 1, refused: 1 },
      { name: 'two', questions: 1, headlines: 1, refused: null },
      { name: 'all', questions: 3, headlines: 2, headlinesRight: 2 },
    ]);
    expect(risk.kinds).toMatchObject([
      { name: 'fact', questions: 2, answered: 1, slot: 1 },
      { name: 'not-said', questions: 1, answered: null, refused: 1 },
    ]);
    expect(steps).toEqual([1, 2, 3].map((done) => [done, 3]));
  });
});
