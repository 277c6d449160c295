import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Check, createChecker } from '../../src/check/check-sentence.ts';
import { buildKnowledge, createLanguageTools } from '../../src/index/knowledge.ts';
import { UserError } from '../../src/user-error.ts';
import { articleOf } from '../support/articles.ts';
import type { OnProgress } from './compare.ts';

type Verdict = Check['verdict'];

/** A claim, what is to be held against it, and what that says of it. */
interface GoldClaim {
  readonly claim: string;
  readonly evidence: string;
  /** The title of the page that the evidence is from. */
  readonly page: string;
  readonly verdict: Verdict;
}

const VERDICTS = {
  SUPPORTS: 'supported',
  REFUTES: 'contradicted',
  'NOT ENOUGH INFO': 'not_covered',
} as const satisfies Readonly<Record<string, Verdict>>;

const claimLine = z.object({
  claim: z.string(),
  evidence: z.string(),
  page: z.string(),
  label: z.enum(['SUPPORTS', 'REFUTES', 'NOT ENOUGH INFO']),
});

/**
 * Reads claims as VitaminC has them, one line of JSON each, with the spaces that its tokens have between them taken out.
 *
 * @throws {UserError} naming the file, when it cannot be read, or the first line that is no claim
 */
export async function readClaims(file: string): Promise<GoldClaim[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`cannot read ${file}: expected claims as lines of JSON`, { cause });
  });
  return text
    .trim()
    .split('\n')
    .map((line, index) => {
      const { success, data } = claimLine.safeParse(parseJson(line));
      if (!success)
        throw new UserError(
          `${file}:${index + 1}: not a claim: expected {"claim", "evidence", "page", "label"}`,
        );
      const [claim, evidence, page] = [data.claim, data.evidence, data.page].map(joinTokens);
      return {
        claim: claim ?? '',
        evidence: evidence ?? '',
        page: page ?? '',
        verdict: VERDICTS[data.label],
      };
    });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const BRACKETS: Readonly<Record<string, string>> = { LRB: '(', RRB: ')', LSB: '[', RSB: ']', COLON: ':' };

/** "39 % of 88 critics , in -LRB- 2012 -RRB- ." as people write it. */
function joinTokens(text: string): string {
  return text
    .replace(/-(LRB|RRB|LSB|RSB|COLON)-/g, (_, name: string) => BRACKETS[name] ?? '')
    .replace(/``|''/g, '"')
    .replace(/" (.+?) "/g, '"$1"')
    .replace(/([([$£€]) /g, '$1')
    .replace(/ ([,.;:!?%)\]]|['’](?:s|m|re|ve|ll|d|t)?\b|n['’]t\b)/g, '$1')
    .replace(/(\w) ['’] s\b/g, "$1's")
    .replace(/ ([–-]) (?=\w)/g, (all, dash: string, at: number) =>
      /\d$/.test(text.slice(0, at)) ? dash : all,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** How much of what is said either way is right, and how much of what could be said is. */
interface VerdictMeasures {
  readonly gold: number;
  readonly given: number;
  readonly precision: number | null;
  readonly recall: number | null;
}

export interface ClaimMeasures {
  readonly name: string;
  readonly claims: number;
  readonly supported: VerdictMeasures;
  readonly contradicted: VerdictMeasures;
}

/**
 * Holds each claim against its own evidence, as the one article of a corpus, whose title is that of the page; measured
 * apart for every second page, so that what is tuned on one half can be reported on the other.
 */
export function measureClaims(claims: readonly GoldClaim[], onProgress: OnProgress): ClaimMeasures[] {
  const tools = createLanguageTools();
  const checked = claims.map(({ claim, evidence, page, verdict }, index) => {
    onProgress(index, claims.length);
    const article = articleOf({ title: page, text: evidence });
    const check = createChecker(buildKnowledge({ version: '0', articles: [article] }, tools));
    return { page, gold: verdict, given: check(claim).verdict };
  });
  const half = halfOf(claims);
  return [0, 1].map((wanted) => {
    const those = checked.filter(({ page }) => half(page) === wanted);
    return {
      name: `${wanted === 0 ? 'odd' : 'even'} pages`,
      claims: those.length,
      supported: measureVerdict(those, 'supported'),
      contradicted: measureVerdict(those, 'contradicted'),
    };
  });
}

/** Which half a page belongs to: they take turns in the order of their titles. */
function halfOf(claims: readonly Pick<GoldClaim, 'page'>[]): (page: string) => 0 | 1 {
  const pages = new Map([...new Set(claims.map(({ page }) => page))].sort().map((page, at) => [page, at]));
  return (page) => ((pages.get(page) ?? 0) % 2 === 0 ? 0 : 1);
}

function measureVerdict(
  checked: readonly { readonly gold: Verdict; readonly given: Verdict }[],
  verdict: Verdict,
): VerdictMeasures {
  const gold = checked.filter((each) => each.gold === verdict).length;
  const given = checked.filter((each) => each.given === verdict);
  const right = given.filter((each) => each.gold === verdict).length;
  return {
    gold,
    given: given.length,
    precision: given.length === 0 ? null : right / given.length,
    recall: gold === 0 ? null : right / gold,
  };
}
