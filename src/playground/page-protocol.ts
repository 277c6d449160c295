import { z } from 'zod';

const option = z.object({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  focused: z.boolean().optional(),
});
export type GivenOption = z.infer<typeof option>;

const file = z.object({ option: z.string(), name: z.string(), data: z.base64() });

const nonce = z.string().max(100);
/** In the direct messages between the person and the bot, and not in the channel that is shown. */
const direct = z.boolean().default(false);

/** What the page tells the server; `op` says which it is. */
export const pageMessageSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('user'), id: z.string() }),
  z.object({ op: z.literal('guild'), id: z.string() }),
  z.object({ op: z.literal('channel'), id: z.string() }),
  z.object({
    op: z.literal('message'),
    content: z.string().max(4000),
    reply_to: z.string().optional(),
    direct,
  }),
  z.object({
    op: z.literal('command'),
    nonce,
    command_id: z.string(),
    subcommand: z.string().optional(),
    options: z.array(option),
    files: z.array(file).max(10).default([]),
    direct,
  }),
  z.object({
    op: z.literal('autocomplete'),
    nonce,
    command_id: z.string(),
    subcommand: z.string().optional(),
    options: z.array(option),
    direct,
  }),
  z.object({ op: z.literal('context'), nonce, command_id: z.string(), target_id: z.string() }),
  z.object({
    op: z.literal('component'),
    nonce,
    message_id: z.string(),
    custom_id: z.string(),
    component_type: z.number(),
    values: z.array(z.string()).optional(),
  }),
  z.object({
    op: z.literal('modal'),
    nonce,
    interaction_id: z.string(),
    custom_id: z.string(),
    values: z.record(z.string(), z.string()),
  }),
  z.object({ op: z.literal('edit'), message_id: z.string(), content: z.string().max(4000) }),
  z.object({ op: z.literal('delete'), message_id: z.string() }),
  z.object({ op: z.literal('dismiss'), message_id: z.string() }),
  z.object({ op: z.literal('typing') }),
]);
export type PageMessage = z.infer<typeof pageMessageSchema>;
export type PageOperation<Op extends PageMessage['op']> = Extract<PageMessage, { op: Op }>;

/** Something that a person may not do, or has done wrongly; the page shows it. */
export class PageError extends Error {
  override readonly name = 'PageError';
}
