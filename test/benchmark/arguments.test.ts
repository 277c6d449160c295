import { expect, it } from 'vitest';
import { parseArguments } from './arguments.ts';

it('without arguments the project’s own questions are compared', () => {
  expect(parseArguments([])).toMatchObject({
    files: [],
    questions: [],
    halves: false,
    foreign: false,
    scale: null,
    reload: null,
  });
});

it('question sets are taken one after the other, with what to measure on them', () => {
  const typed = ['--squad', 'a.json', '--squad', 'b.json', '--language', 'tr', '--halves', '--scale', '5000'];
  expect(parseArguments(typed)).toMatchObject({
    files: ['a.json', 'b.json'],
    language: 'tr',
    halves: true,
    foreign: false,
    scale: 5000,
  });
});

it('question sets of authors are taken beside those of SQuAD’s format', () => {
  const typed = ['--questions', 'a', '--squad', 'b.json', '--questions', 'c.jsonl'];
  expect(parseArguments(typed)).toMatchObject({ files: ['b.json'], questions: ['a', 'c.jsonl'] });
});

it('texts with marked names are taken, more than one file of them', () => {
  expect(parseArguments(['--names', 'a.conll', '--names', 'b.conll'])).toMatchObject({
    names: ['a.conll', 'b.conll'],
    files: [],
  });
});

it('folders of pages to import are taken, more than one', () => {
  expect(parseArguments([])).toMatchObject({ imports: [] });
  expect(parseArguments(['--import', 'a', '--import', 'b'])).toMatchObject({
    imports: ['a', 'b'],
    files: [],
  });
});

it('claims are taken by themselves', () => {
  expect(parseArguments([])).toMatchObject({ claims: null });
  expect(parseArguments(['--claims', 'a.jsonl'])).toMatchObject({ claims: 'a.jsonl', files: [] });
});

it.each([
  [['--halves'], '--halves without --squad'],
  [['--foreign'], '--foreign without --squad'],
  [['--scale', '10'], '--scale without --squad'],
  [['--reload', '10'], '--reload without --squad'],
  [['--questions', 'a', '--halves'], '--halves without --squad'],
  [['--squad', 'a.json', '--reload', '0'], '--reload is "0": expected a number of sentences'],
  [['--squad', 'a.json', '--scale', '1e5'], '--scale is "1e5": expected a number of sentences'],
  [['--squad', 'a.json', '--language', 'e'], '--language is "e": expected a BCP 47 tag'],
  [['--squat', 'a.json'], "Unknown option '--squat'"],
])('%j is refused, with the reason and the usage', (typed, reason) => {
  expect(() => parseArguments(typed)).toThrow(reason);
  expect(() => parseArguments(typed)).toThrow('Usage: npm run benchmark');
});
