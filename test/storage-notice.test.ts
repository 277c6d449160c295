import { expect, test } from 'vitest';
import { createStorageNotice } from '../src/storage-notice.ts';

test('a full disk is told once, and again once everything was kept in between; a bug is told each time', () => {
  const told: unknown[] = [];
  const notice = createStorageNotice({ warn: (_: unknown, message?: string) => void told.push(message) });
  const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
  notice.failed('versions', full);
  notice.failed('versions', full);
  notice.failed('build', full);
  notice.worked('versions');
  notice.failed('versions', full);
  expect(told).toEqual([expect.stringMatching(/^DATA_DIR cannot be written to/)]);
  expect(notice.isTold()).toBe(true);
  notice.worked('versions');
  notice.worked('build');
  expect(notice.isTold()).toBe(false);
  notice.failed('build', full);
  expect(told).toHaveLength(2);
  notice.failed('build', new TypeError('a slip'));
  notice.failed('build', new TypeError('a slip'));
  expect(told.slice(2)).toEqual(Array(2).fill('something could not be kept in DATA_DIR'));
});
