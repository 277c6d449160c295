import { describe, expect, test } from 'vitest';
import { formatKey } from '../../src/discord/citation-formats.ts';
import { findPassage, suggestPassages } from '../../src/discord/find-passage.ts';
import { articleOf } from '../support/articles.ts';

const text = Array.from({ length: 12 }, (_, index) => `This is sentence ${index + 1}.`).join('\n\n');
const ARTICLES = [
  articleOf({ id: 'norvik-joins', title: 'Norvik joins the Tidewatch Network', text }),
  articleOf({ id: 'plan-2030', title: 'Harbour Vision 2030', text: 'A plan.\n\nIts cost.' }),
];

function keyOf(typed: string) {
  const found = findPassage(ARTICLES, typed);
  return 'place' in found ? formatKey(found.place) : found.nearest;
}

describe('a passage is found by', () => {
  test.each([
    ['norvik-joins¶3', 'norvik-joins¶3'],
    ['  norvik-joins ¶ 3 ', 'norvik-joins¶3'],
    ['norvik-joins 3', 'norvik-joins¶3'],
    ['norvik-joins#12', 'norvik-joins¶12'],
    ['norvik-joins, paragraph 3', 'norvik-joins¶3'],
    ['norvik-joins p. 3', 'norvik-joins¶3'],
    ['Norvik joins the Tidewatch Network 4', 'norvik-joins¶4'],
    ['norvk joins the tidewatch network', 'norvik-joins¶1'],
    ['Harbour Vision 2030', 'plan-2030¶1'],
    ['Harbour Vision 2030 ¶2', 'plan-2030¶2'],
    ['plan-2030', 'plan-2030¶1'],
  ])('“%s”', (typed, key) => {
    expect(keyOf(typed)).toBe(key);
  });
});

describe('for what is no key, the nearest are offered:', () => {
  test.each([
    ['norvik-joins¶13', ['norvik-joins¶12']],
    ['norvik-joins¶0', ['norvik-joins¶1']],
    ['plan-2030 999999', ['plan-2030¶2']],
    ['nothing of the kind 2', ['plan-2030¶2', 'norvik-joins¶2']],
    ['¶', ['plan-2030¶1', 'norvik-joins¶1']],
    ['', ['plan-2030¶1', 'norvik-joins¶1']],
  ])('“%s”', (typed, nearest) => {
    const found = keyOf(typed);
    expect(Array.isArray(found) ? [...found].sort() : found).toEqual([...nearest].sort());
  });
});

describe('while a key is typed', () => {
  const suggest = (typed: string) => suggestPassages(ARTICLES, typed).map(({ value }) => value);

  test('the first paragraph of each article comes before the second of any', () => {
    expect(suggest('').slice(0, 3)).toEqual(['plan-2030¶1', 'norvik-joins¶1', 'plan-2030¶2']);
  });

  test('a number is the beginning of a paragraph’s number', () => {
    expect(suggest('norvik 1')).toEqual([
      'norvik-joins¶1',
      'norvik-joins¶10',
      'norvik-joins¶11',
      'norvik-joins¶12',
    ]);
  });

  test('a number that is part of a title stays one', () => {
    expect(suggest('vision 2030')).toEqual(['plan-2030¶1', 'plan-2030¶2']);
  });

  test('a choice names the title, the paragraph and its first words, within Discord’s length', () => {
    const long = [articleOf({ id: 'a', title: 'x'.repeat(300), text: 'word '.repeat(300) })];
    const [choice] = suggestPassages(long, '');
    expect(choice?.name).toMatch(/^x{49}… ¶1: word word .*…$/);
    expect(choice?.name.length).toBeLessThanOrEqual(100);
  });

  test('at most 25 are offered', () => {
    const many = [articleOf({ text: Array.from({ length: 200 }, () => 'One.').join('\n\n') })];
    expect(suggestPassages(many, '')).toHaveLength(25);
  });
});
