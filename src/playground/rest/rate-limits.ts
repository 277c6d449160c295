import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { FaultError } from '../faults.ts';

interface Limit {
  readonly requests: number;
  readonly windowS: number;
}

/**
 * Discord tells its limits only by headers, and they change; these were seen for the routes that bots use
 * most. https://discord.com/developers/docs/topics/rate-limits has the rule for all of them together.
 */
const LIMITS: readonly [RegExp, Limit][] = [
  [/^(POST|PATCH|DELETE) \/channels\/:channelId\/messages/, { requests: 5, windowS: 5 }],
  [/^\w+ \/webhooks\//, { requests: 5, windowS: 2 }],
];
const ANY_ROUTE: Limit = { requests: 50, windowS: 1 };
const ALL_ROUTES: Limit = { requests: 50, windowS: 1 };

export interface RateLimits {
  readonly byRoute: (limit: Limit) => RateLimiterMemory;
  readonly global: RateLimiterMemory;
}

export function createRateLimits(): RateLimits {
  const made = new Map<Limit, RateLimiterMemory>();
  const make = ({ requests, windowS }: Limit) =>
    new RateLimiterMemory({ points: requests, duration: windowS });
  return {
    global: make(ALL_ROUTES),
    byRoute(limit) {
      const found = made.get(limit) ?? make(limit);
      made.set(limit, found);
      return found;
    },
  };
}

/** A bucket is a route with its server, its channel, or its webhook and token. */
const majorSchema = z.object({ channelId: z.string(), guildId: z.string(), token: z.string() }).partial();

/**
 * Counts a request, and says in its headers how many are left.
 *
 * @param route its pattern, such as `/channels/:channelId/messages`.
 * @throws {FaultError} 429 when there have been too many.
 */
export async function countRequest(
  limits: RateLimits,
  request: FastifyRequest,
  reply: FastifyReply,
  route: string,
): Promise<void> {
  // Answers to interactions have no limit, and no part in the one over all routes.
  if (route.startsWith('/interactions/')) return;
  const name = `${request.method} ${route}`;
  const limit = LIMITS.find(([pattern]) => pattern.test(name))?.[1] ?? ANY_ROUTE;
  const { channelId, guildId, token } = majorSchema.parse(request.params);
  const bucket = createHash('md5').update(name).digest('hex');
  const key = [bucket, channelId ?? guildId ?? token ?? ''].join(':');
  const left = await consume(limits.byRoute(limit), key);
  reply.headers({
    'x-ratelimit-bucket': bucket,
    'x-ratelimit-limit': limit.requests,
    'x-ratelimit-remaining': left.remainingPoints,
    'x-ratelimit-reset-after': (left.msBeforeNext / 1000).toFixed(3),
    'x-ratelimit-reset': ((Date.now() + left.msBeforeNext) / 1000).toFixed(3),
  });
  const overall = route.startsWith('/webhooks/') ? null : await consume(limits.global, 'all');
  for (const [scope, used, most] of [
    ['user', left, limit.requests],
    ['global', overall, ALL_ROUTES.requests],
  ] as const) {
    if (used === null || used.consumedPoints <= most) continue;
    reply.header('x-ratelimit-scope', scope);
    const isGlobal = scope === 'global';
    throw new FaultError({ matches: /^/, status: 429, retryAfterS: used.msBeforeNext / 1000, isGlobal });
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(key);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}
