import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';

const asked = 'Who sponsored the membership?';

describe('parseArguments', () => {
  it.each([
    ['a question', [asked], { corpus: null, json: false, explain: false, input: { question: asked } }],
    [
      'words without quotes',
      ['who', 'chairs', 'it'],
      { corpus: null, json: false, explain: false, input: { question: 'who chairs it' } },
    ],
    [
      'a folder',
      ['--corpus', 'a b', '--json', asked],
      { corpus: 'a b', json: true, explain: false, input: { question: asked } },
    ],
    [
      'a wish for reasons',
      ['--explain', asked],
      { corpus: null, json: false, explain: true, input: { question: asked } },
    ],
    [
      'a file',
      ['--questions', 'q.jsonl'],
      { corpus: null, json: false, explain: false, input: { file: 'q.jsonl' } },
    ],
    [
      'standard input',
      ['--questions', '-'],
      { corpus: null, json: false, explain: false, input: { file: '-' } },
    ],
    [
      'a question like an option',
      ['--', '--who'],
      { corpus: null, json: false, explain: false, input: { question: '--who' } },
    ],
    ['a call for help', ['--help', asked], { corpus: null, json: false, explain: false, input: 'help' }],
  ])('takes %s', (_, args, expected) => {
    expect(parseArguments(args)).toEqual(expected);
  });

  it.each([
    ['an unknown option', ['--corpsu', 'good', asked], /'--corpsu'.*\n\nUsage: npm run -s ask/],
    ['an option without its value', [asked, '--corpus'], /'--corpus.*\n\nUsage: npm run -s ask/],
    ['a folder without a name', ['--corpus', '', asked], /^--corpus is empty: expected a folder.*\n\nUsage:/],
    ['a file without a name', ['--questions', ''], /^--questions is empty: expected a file.*\n\nUsage:/],
    ['no question', [], /^no question: expected one in quotes, .*\n\nUsage: npm run -s ask/],
    ['a blank question', ['  '], /^no question: expected one in quotes, .*\n\nUsage: npm run -s ask/],
    [
      'a question beside a file',
      ['--questions', 'q.jsonl', 'Who?'],
      /^both --questions and a question, "Who\?": expected/,
    ],
  ])('refuses %s with the usage', (_, args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });
});
