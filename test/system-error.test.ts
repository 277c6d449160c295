import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { describeSystemError, systemCodeOf, withoutPaths } from '../src/system-error.ts';

test('what the system refused is told in words, without path and jargon', async () => {
  const missing = await readFile('/nowhere/at/all').catch((error: unknown) => error);
  expect(describeSystemError(missing)).toBe('not there');
  // Port 1 of this machine: nothing listens there.
  const refused = await new Promise((resolve) => connect(1, '127.0.0.1').once('error', resolve));
  expect(describeSystemError(refused)).toBe('the connection was refused');
});

test('an error that came from another process has its code in its message', () => {
  const error = new Error("ENOSPC: no space left on device, write '/srv/data/x'");
  expect([systemCodeOf(error), describeSystemError(error)]).toEqual(['ENOSPC', 'the disk is full']);
});

test('what the system refused to SQLite is told likewise; what blames the statement is a bug', () => {
  const describe = (code: string) => describeSystemError(Object.assign(new Error('x'), { code }));
  expect(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_CORRUPT', 'SQLITE_ERROR'].map(describe)).toEqual([
    'the disk is full',
    'the disk reports an error',
    null,
    null,
  ]);
});

test('a code without words of its own is told as it is; a bug is no error of the system', () => {
  expect(describeSystemError(Object.assign(new Error('x'), { code: 'EXDEV' }))).toBe('EXDEV');
  expect(describeSystemError(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull();
  expect(describeSystemError(new TypeError('x is not a function'))).toBeNull();
  expect(describeSystemError('ENOSPC: no error')).toBeNull();
});

test.each([
  ["open '/srv/my data/c.txt'", "open 'c.txt'"],
  ['see /srv/data/x.db, or /srv/y.', 'see x.db, or y.'],
  ['at load (file:///home/me/accord/src/a.ts:3:4)', 'at load (a.ts:3:4)'],
  [String.raw`open C:\Users\me\x.txt`, 'open x.txt'],
  ['in [ ../../srv/data/a.ts:1:2 ], or ../b.ts', 'in [ a.ts:1:2 ], or ../b.ts'],
  ['https://discord.com/api/v10/gateway, and/or src/main.ts', null],
  ['corpus/a.md:3: expected YYYY, 1/2 or ./here', null],
])('paths to elsewhere in “%s” are cut down to their last names', (text, short) => {
  expect(withoutPaths(text)).toBe(short ?? text);
});
