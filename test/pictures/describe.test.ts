import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeNetwork, describeTimeline, MAX_DESCRIPTION } from '../../src/pictures/describe.ts';
import { anyName, kindOf } from '../support/scenes.ts';

const BASE = { theme: 'dark', title: 'Norvik' } as const;
const nodes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: `Body ${index}` }));

describe('a network in words', () => {
  test('names its links, the most told first, and who has none', () => {
    const links = [
      { between: ['0', '1', '3'], kinds: [kindOf('training')], passages: 1 },
      { between: ['2', '1'], kinds: [kindOf('agreement')], passages: 2 },
      { between: ['1', '2'], kinds: [kindOf('membership')], passages: 1 },
    ];
    expect(describeNetwork({ ...BASE, nodes: nodes(5), links })).toBe(
      'Norvik: a network of 5 organisations. Body 1 and Body 2: agreement, membership (3 passages); ' +
        'Body 1, Body 0 and Body 3: training (1 passage); Body 4: no links.',
    );
  });

  test('leaves out what joins two that are only named together', () => {
    const links = [{ between: ['0', '1'], kinds: [], passages: 2 }];
    expect(describeNetwork({ ...BASE, nodes: nodes(2), links })).toBe(
      'Norvik: a network of 2 organisations. Body 0 and Body 1 (2 passages).',
    );
  });

  test('that is too long ends with a whole item and the number of those left out', () => {
    const links = Array.from({ length: 99 }, (_, index) => ({
      between: ['0', `${index + 1}`],
      kinds: [kindOf('agreement')],
      passages: 1,
    }));
    const text = describeNetwork({ ...BASE, nodes: nodes(100), links });
    const [, items = '', more = ''] = /organisations\. (.*)\. And (\d+) more\.$/.exec(text) ?? [];
    const shown = items.split('; ');
    expect(shown.every((item) => /^Body 0 and Body \d+: agreement \(1 passage\)$/.test(item))).toBe(true);
    expect(shown.length + Number(more)).toBe(99);
    expect(text.length).toBeGreaterThan(MAX_DESCRIPTION - 60);
  });
});

describe('a timeline in words', () => {
  test('names the events by date, those without one last', () => {
    const events = [
      {
        date: { value: '2023-12-12', precision: 'day', basis: 'publication' },
        kind: kindOf('agreement'),
        label: 'B',
        deed: '',
      },
      { date: { value: '2019-10', precision: 'month' }, kind: kindOf('membership'), label: 'A', deed: '' },
    ] as const;
    const undated = [{ kind: kindOf('training'), label: 'C', deed: '' }];
    expect(describeTimeline({ ...BASE, events, undated })).toBe(
      'Norvik: a timeline of 3 events. October 2019: membership, A; reported 12 December 2023: agreement, B; ' +
        'no date: training, C.',
    );
  });

  test('without events is one sentence', () => {
    expect(describeTimeline({ ...BASE, events: [], undated: [] })).toBe('Norvik: a timeline of 0 events.');
  });
});

test('no description is longer than Discord takes, or has more than one line', () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 40, size: 'max' }), anyName, (names, title) => {
      const links = names.map((words, index) => ({
        between: ['0', `${index}`],
        kinds: [kindOf('agreement', words)],
        passages: index,
      }));
      const network = { nodes: names.map((name, index) => ({ id: `${index}`, name })), links };
      const undated = names.map((label) => ({ kind: kindOf('meeting', label), label, deed: label }));
      for (const text of [
        describeNetwork({ theme: 'dark', title, ...network }),
        describeTimeline({ theme: 'dark', title, events: [], undated }),
      ]) {
        expect(text.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
        expect(text).not.toMatch(/[\r\n]/);
        expect(text.isWellFormed()).toBe(true);
      }
    }),
  );
});
