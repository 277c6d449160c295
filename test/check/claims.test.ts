import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createChecker } from '../../src/check/check-sentence.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { INVENTED } from './invented-articles.ts';

/** A sentence and what is right to say of it; `false` for what must only not be called supported. */
const labelled = z.object({
  claim: z.string(),
  verdict: z.enum(['supported', 'contradicted', 'not_covered', 'false']),
  /** Words that the quote has to hold. */
  holds: z.array(z.string()).default([]),
  kind: z.enum(['date', 'number', 'name']).optional(),
  /** What the passage has in the place of what is claimed. */
  found: z.string().optional(),
});

async function readClaims(file: string) {
  const lines = (await readFile(resolve(import.meta.dirname, file), 'utf8')).trim().split('\n');
  return lines.map((line) => labelled.parse(JSON.parse(line)));
}

const shipped = buildKnowledge(await readCorpus(resolve(import.meta.dirname, '../../corpus')));
const sets = [
  ['the corpus that ships', 'shipped-claims.jsonl', shipped],
  ['an invented corpus', 'invented-claims.jsonl', buildKnowledge(INVENTED)],
] as const;

/** The share of each set that has to be right. */
const LEAST_RIGHT = 0.9;

describe.each(sets)('sentences about %s', async (_, file, knowledge) => {
  const claims = await readClaims(file);
  const check = createChecker(knowledge);
  const isRight = ({ claim, verdict, holds, kind, found }: (typeof claims)[number]): boolean => {
    const given = check(claim);
    return (
      given.verdict === verdict &&
      holds.every((words) => given.quote?.text.includes(words)) &&
      (kind === undefined || given.difference?.kind === kind) &&
      (found === undefined || given.difference?.stated.includes(found) === true)
    );
  };

  it(`are told right, ${LEAST_RIGHT} of them at least`, ({ annotate }) => {
    const wrong = claims.filter((claim) => !isRight(claim));
    const share = 1 - wrong.length / claims.length;
    void annotate(`${file}: ${share.toFixed(3)} of ${claims.length} right`);
    expect(share, wrong.map(({ claim }) => claim).join('\n')).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });

  it.each(claims.filter(({ verdict }) => verdict !== 'supported'))('$claim is not supported', ({ claim }) => {
    expect(check(claim).verdict).not.toBe('supported');
  });

  it.each(claims.filter(({ verdict }) => verdict === 'supported'))(
    '$claim is not contradicted',
    ({ claim }) => {
      expect(check(claim).verdict).not.toBe('contradicted');
    },
  );
});

describe('sentences made of the same words as a passage', async () => {
  const claims = await readClaims('hard-claims.jsonl');
  const check = createChecker(shipped);

  it.each(claims.filter(({ verdict }) => verdict === 'false'))('$claim is not supported', ({ claim }) => {
    expect(check(claim).verdict).not.toBe('supported');
  });

  it.each(claims.filter(({ verdict }) => verdict === 'supported'))(
    '$claim is not contradicted',
    ({ claim }) => {
      expect(check(claim).verdict).not.toBe('contradicted');
    },
  );

  it('are for the most part known for what they say, where they are true', () => {
    const isTrue = claims.filter(({ verdict }) => verdict === 'supported');
    const known = isTrue.filter(({ claim }) => check(claim).verdict === 'supported');
    expect(known.length / isTrue.length).toBeGreaterThan(0.6);
  });
});
