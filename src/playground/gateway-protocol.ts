import { z } from 'zod';

/** Codes that Discord closes with: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway. */
export const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  rateLimited: 4008,
  timedOut: 4009,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

const payloadSchema = z.object({ op: z.number(), d: z.unknown().optional() });
/** Discord takes a token with and without what REST wants before it. */
const tokenSchema = z.string().transform((token) => token.replace(/^Bot /, ''));
export const identifySchema = z.object({
  token: tokenSchema,
  intents: z.number().int(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});
export const resumeSchema = z.object({ token: tokenSchema, session_id: z.string(), seq: z.number().int() });

/** Whom a client asks for: those of these ids, or the first so many whose names begin like this. */
export const requestMembersSchema = z
  .object({
    guild_id: z.string(),
    query: z.string().optional(),
    limit: z.number().int().min(0).optional(),
    user_ids: z.union([z.string().transform((id) => [id]), z.array(z.string()).max(100)]).optional(),
    presences: z.boolean().optional(),
    nonce: z.string().max(32).optional(),
  })
  .refine(({ query, limit, user_ids }) =>
    query === undefined ? user_ids !== undefined : limit !== undefined,
  );
export type MemberRequest = z.infer<typeof requestMembersSchema>;

/** What a client sends; null where it is nothing of the kind. */
export function parsePayload(text: string): z.infer<typeof payloadSchema> | null {
  try {
    return payloadSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
