import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { analyseQuestion } from '../../../src/search/question/question.ts';
import { findSlot } from '../../../src/search/span/slot.ts';
import { articleOf } from '../../support/articles.ts';

/** The spans of the sentence that answer the question; null when none does. */
function slotOf(sentence: string, question: string): string[] | null {
  const article = articleOf({ id: 'a', title: 'Notes', text: sentence });
  const knowledge = buildKnowledge({ articles: [article], version: '0' });
  const [passage] = knowledge.passages;
  if (passage === undefined) return null;
  const slot = findSlot(analyseQuestion(question, knowledge), passage, knowledge);
  return slot?.spans.map(({ start, end }) => passage.text.slice(start, end)) ?? null;
}

describe('who did it', () => {
  it('stands before the verb or behind "by"', () => {
    const sentence = 'Mara Keel praised Olin Brandt, who was hired by Tess Varga.';
    expect(slotOf(sentence, 'Who praised Brandt?')).toEqual(['Mara Keel']);
    expect(slotOf(sentence, 'Who hired Brandt?')).toEqual(['Tess Varga']);
  });

  it('is not whom it was done to', () => {
    expect(
      slotOf('The Harbour Guild defeated the Port Union in Tavo.', 'Who did the Harbour Guild defeat?'),
    ).toEqual(['Port Union']);
    expect(slotOf('The prize was awarded to Ann Lee by Norvik.', 'Who was the prize awarded to?')).toEqual([
      'Ann Lee',
    ]);
  });

  it('is named without a title, but with that of a queen', () => {
    expect(slotOf('Prof. Dr. Ines Moor opened the museum.', 'Who opened the museum?')).toEqual(['Ines Moor']);
    expect(slotOf('Queen Adela opened the museum.', 'Who opened the museum?')).toEqual(['Queen Adela']);
  });

  it('need not have a name where none fits', () => {
    expect(
      slotOf('That year, retired fishermen repaired the old pier.', 'Who repaired the old pier?'),
    ).toEqual(['retired fishermen']);
  });

  it('is never in the question already', () => {
    expect(slotOf('Norvik Marine praised the pier.', 'Who praised Norvik Marine?')).toBeNull();
  });
});

describe('who holds an office', () => {
  it.each([
    [
      'Ilse Ford, the guild’s first director, spoke.',
      'Who was the first director of the guild?',
      'Ilse Ford',
    ],
    ['Ilse Ford became the director of the guild.', 'Who was director of the guild?', 'Ilse Ford'],
    ['A sailor named Orin led the crew.', 'Who was the leader of the crew?', 'Orin'],
  ])('stands beside it: %s', (sentence, question, name) => {
    expect(slotOf(sentence, question)).toEqual([name]);
  });

  it('is not the deputy', () => {
    const sentence = 'Deputy director Ilse Ford met Jon Hale, director of the guild.';
    expect(slotOf(sentence, 'Who is the director of the guild?')).toEqual(['Jon Hale']);
  });
});

describe('what somebody’s role is', () => {
  it.each([
    'What is Ilse Ford’s role?',
    'What position does Ilse Ford hold?',
    'What does Ilse Ford do?',
    'Who is Ilse Ford?',
  ])('is the office beside the name: %s', (question) => {
    expect(slotOf('Ilse Ford, Chair of the Harbour Guild, met Jon Hale.', question)).toEqual([
      'Chair of the Harbour Guild',
    ]);
  });

  it.each([
    ['The Director of the Almar Fund (AF), Dr. Ilse Ford, spoke.', 'Director of the Almar Fund (AF)'],
    ['Norvik’s Chief Engineer Ilse Ford spoke.', 'Chief Engineer'],
    ['Ilse Ford is the mayor of Tavo.', 'mayor of Tavo'],
  ])('is found before the name and behind it: %s', (sentence, role) => {
    expect(slotOf(sentence, 'Who is Ilse Ford?')).toEqual([role]);
  });

  it('is nobody else’s', () => {
    expect(slotOf('Ilse Ford met Jon Hale, the mayor of Tavo.', 'Who is Ilse Ford?')).toBeNull();
  });
});

describe('lists', () => {
  it('answer whole', () => {
    expect(slotOf('It was funded by Norvik Marine, Tidewatch and the Almar Fund.', 'Who funded it?')).toEqual(
      ['Norvik Marine', 'Tidewatch', 'Almar Fund'],
    );
  });

  it('are not made by a comma alone', () => {
    expect(slotOf('In the Harbour Guild, Ilse Ford chaired the talks.', 'Who chaired the talks?')).toEqual([
      'Ilse Ford',
    ]);
  });
});

describe('where', () => {
  it.each([
    ['The archive stands at the University of Tavo.', 'University of Tavo'],
    ['The archive stands in the old customs house.', 'old customs house'],
    ['The archive stands in Lund, Sweden.', 'Lund, Sweden'],
  ])('takes the whole place: %s', (sentence, place) => {
    expect(slotOf(sentence, 'Where does the archive stand?')).toEqual([place]);
  });
});

describe('how many', () => {
  it('is the number of what is counted', () => {
    const sentence = 'The league scored 308 points, with 24 saves and four captains.';
    expect(slotOf(sentence, 'How many captains were there?')).toEqual(['four']);
    expect(slotOf(sentence, 'How many points did the league score?')).toEqual(['308']);
  });

  it('is in the unit that was asked for, and leaves it out', () => {
    const sentence = 'The reserve covers 40 square miles (104 km2).';
    expect(slotOf(sentence, 'How many square miles does the reserve cover?')).toEqual(['40']);
    expect(slotOf(sentence, 'How many square kilometres does the reserve cover?')).toEqual(['104']);
  });
});

describe('when', () => {
  it('is ahead for a question after the future', () => {
    const sentence = 'In May 2021 Norvik said that the pier will close in June 2024.';
    expect(slotOf(sentence, 'When will the pier close?')).toEqual(['June 2024']);
  });

  it('is taken as written', () => {
    expect(slotOf('The pier closed last Friday.', 'When did the pier close?')).toEqual(['last Friday']);
  });
});
