import type { MessageFlags, MessageType } from 'discord.js';
import { z } from 'zod';

/** A component as it goes over the wire, of any kind. */
export const componentSchema = z.looseObject({
  type: z.number(),
  id: z.number().optional(),
  content: z.string().optional(),
  label: z.string().nullish(),
  custom_id: z.string().nullish(),
  url: z.string().nullish(),
  sku_id: z.string().nullish(),
  style: z.number().optional(),
  disabled: z.boolean().nullish(),
  accent_color: z.number().nullish(),
  emoji: z.unknown().optional(),
  min_values: z.number().nullish(),
  max_values: z.number().nullish(),
  options: z.array(z.looseObject({ value: z.string(), default: z.boolean().nullish() })).optional(),
  get accessory() {
    return componentSchema.optional();
  },
  get component() {
    return componentSchema.optional();
  },
  get components() {
    return z.array(componentSchema).optional();
  },
});
export type Component = z.infer<typeof componentSchema>;

const text = z.string().nullish();
export const embedSchema = z.looseObject({
  title: text,
  description: text,
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
  footer: z.looseObject({ text }).nullish(),
  author: z.looseObject({ name: text }).nullish(),
});
export type Embed = z.infer<typeof embedSchema>;

const ids = z.array(z.string()).nullish();
const allowedMentions = z.looseObject({
  parse: ids,
  users: ids,
  roles: ids,
  replied_user: z.boolean().nullish(),
});
export type AllowedMentions = z.infer<typeof allowedMentions>;

/** What is read of a message that a bot sends or changes; a key that is not there changes nothing. */
export const messageBodySchema = z.looseObject({
  content: text,
  embeds: z.array(embedSchema).nullish(),
  components: z.array(componentSchema).nullish(),
  flags: z.number().nullish(),
  tts: z.boolean().nullish(),
  poll: z.unknown().optional(),
  sticker_ids: ids,
  nonce: z.union([z.string(), z.number()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
  allowed_mentions: allowedMentions.nullish(),
  message_reference: z
    .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().nullish() })
    .nullish(),
  attachments: z.array(z.looseObject({ id: z.string(), filename: text, description: text })).nullish(),
});
export type MessageBody = z.infer<typeof messageBodySchema>;

export interface User {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: string | null;
  readonly bot?: boolean;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly description?: string;
  readonly content_type: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly ephemeral?: boolean;
}

export interface Reaction {
  readonly emoji: { readonly id: string | null; readonly name: string };
  readonly count: number;
  readonly me: boolean;
}

/** A message as Discord sends it. */
export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly guild_id?: string;
  readonly author: User;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly tts: boolean;
  readonly mention_everyone: boolean;
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly reactions?: readonly Reaction[];
  readonly pinned: boolean;
  readonly type: MessageType;
  readonly flags: number;
  readonly nonce?: string | number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly message_reference?: { readonly type: 0; readonly channel_id: string; readonly message_id: string };
  readonly referenced_message?: Message | null;
  readonly interaction_metadata?: InteractionMetadata;
}

export interface InteractionMetadata {
  readonly id: string;
  readonly type: number;
  readonly user: User;
  /** Of a slash command, with its subcommand. */
  readonly name?: string;
  readonly authorizing_integration_owners: object;
  readonly interacted_message_id?: string;
}

export function hasFlag(
  message: { readonly flags?: number | null | undefined },
  flag: MessageFlags,
): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}

/** Every component of a list with its path, the nested ones and the accessories opened up. */
export function flattenComponents(
  components: readonly Component[],
  path: readonly (string | number)[] = ['components'],
): { component: Component; path: readonly (string | number)[] }[] {
  return components.flatMap((component, index) => {
    const here = [...path, index];
    return [
      { component, path: here },
      ...flattenComponents(component.components ?? [], [...here, 'components']),
      ...flattenOne(component.accessory, [...here, 'accessory']),
      ...flattenOne(component.component, [...here, 'component']),
    ];
  });
}

function flattenOne(component: Component | undefined, path: readonly (string | number)[]) {
  if (component === undefined) return [];
  return flattenComponents([component], path).map((one) => ({
    ...one,
    path: [...path, ...one.path.slice(path.length + 1)],
  }));
}
