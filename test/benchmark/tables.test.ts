import { expect, it } from 'vitest';
import { comparisonTable, riskTable, share } from './tables.ts';

const measured = {
  questions: 10,
  passageAt1: 0.9451,
  passageAt5: 1,
  quoteAt1: 0.5,
  quoteAt3: 0.75,
  slotF1: null,
  answered: null,
  refused: null,
  sentencesPerQuote: 1,
  indexMs: 200,
  medianMs: 2,
  p99Ms: 40,
  bytes: 1_260_000,
};

it('a row has the shares, and the times with their ratio to MiniSearch’s', () => {
  const rows = [
    { ...measured, name: 'Other', indexMs: 1234, medianMs: 0.051, p99Ms: 20 },
    { ...measured, name: 'MiniSearch' },
  ];
  const row = comparisonTable(rows)
    .split('\n')
    .find((line) => line.includes('Other'));
  expect(row?.split('|').map((cell) => cell.trim())).toEqual([
    '',
    'Other',
    '.945',
    '1.000',
    '.500',
    '.750',
    '1,200 ms (6.2×)',
    '0.051 ms (0.026×)',
    '20 ms (0.5×)',
    '1.3 MB',
    '',
  ]);
});

it('who gives a status has it below the table', () => {
  const accord = { ...measured, name: 'Accord', slotF1: 0.5, answered: 0.8, sentencesPerQuote: 1.25 };
  const [, ...below] = comparisonTable([accord, { ...measured, name: 'MiniSearch' }]).split('\n\n');
  expect(below).toEqual(['Accord: slot F1 .500, answered .800, refused –, 1.25 sentences a quote']);
});

it('a row of the risk has shares, and the right headlines of those that are shown', () => {
  const row = {
    name: 'Ferries',
    questions: 12,
    answered: 0.75,
    wrong: 0.25,
    coverage: 0.5,
    headlines: 4,
    headlinesRight: 3,
    headlinesFalse: 0.25,
    refused: 1,
    slot: 0.125,
    first: 0.625,
    ofThree: 0.875,
    union: null,
  };
  expect(riskTable([row]).split('\n').at(-1)).toMatch(
    /^\| Ferries +\| +12 \| +\.750 \| +\.250 \| +\.500 \| +3 of 4 \| +\.250 \| +1\.000 \| +\.125 \| +\.625 \| +\.875 \| +– \|$/,
  );
});

it('a share that no question counts towards is a dash', () => {
  expect([share(null), share(0), share(1)]).toEqual(['–', '.000', '1.000']);
});
