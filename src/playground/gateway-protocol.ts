import { z } from 'zod';

/** Codes that Discord closes with: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway. */
export const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  timedOut: 4009,
  invalidShard: 4010,
  invalidVersion: 4012,
  invalidIntents: 4013,
} as const;

const payloadSchema = z.object({ op: z.number(), d: z.unknown().optional() });
export const identifySchema = z.object({
  token: z.string(),
  intents: z.number().int(),
  shard: z.tuple([z.number(), z.number()]).optional(),
});
export const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int() });

/** What a client sends; null where it is nothing of the kind. */
export function parsePayload(text: string): z.infer<typeof payloadSchema> | null {
  try {
    return payloadSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
