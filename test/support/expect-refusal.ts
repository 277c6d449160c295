import { expect } from 'vitest';
import { RawBot } from './raw-bot.ts';

/** A body that is right, the same made wrong, and where and how Discord says so. */
export type RuleRow = readonly [rule: string, right: unknown, wrong: unknown, path: string, code: string];

/** Several of something, each made from its number. */
export function many<Made>(count: number, make: (index: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The same, as Discord answers it: the path's keys around the list of what is wrong there. */
export function nested(path: string, code: string): object {
  const errors: object = { _errors: expect.arrayContaining([expect.objectContaining({ code })]) };
  const keys = path === '' ? [] : path.split('.');
  return keys.reduceRight((inner, key) => expect.objectContaining({ [key]: inner }), errors);
}

/** Has a playground take the one body and refuse the other, as Discord does. */
export async function expectRefusal(method: string, path: string, [, right, wrong, at, code]: RuleRow) {
  const bot = await RawBot.start();
  const taken = await bot.call(method, path, right);
  expect(taken).toMatchObject({ status: 200 });
  expect(bot.playground.violations).toEqual([]);
  const refused = await bot.call(method, path, wrong);
  expect(refused.status).toBe(400);
  expect(refused.body).toEqual({ code: 50035, message: 'Invalid Form Body', errors: nested(at, code) });
  expect(bot.playground.violations).toHaveLength(1);
  expect(bot.playground.violations[0]?.violations.map((one) => one.code)).toContain(code);
}
