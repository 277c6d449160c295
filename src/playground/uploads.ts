import { extname } from 'node:path';
import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { invalidForm, type Violation } from './discord-error.ts';
import {
  type Attachment,
  type Component,
  componentSchema,
  type Embed,
  embedSchema,
  type MessageBody,
} from './message.ts';
import type { World } from './world.ts';

export interface UploadedFile {
  /** The number in the field's name, `files[0]`: a message's `attachments` refer to it. */
  readonly key: string;
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

const messagePartsSchema = z.object({ embeds: z.array(embedSchema), components: z.array(componentSchema) });

const fileSchema = z.object({ type: z.literal(ComponentType.File), file: z.object({ url: z.string() }) });

const IMAGES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** Keeps a file and gives the attachment that refers to it. */
export function keepFile(
  world: World,
  { name, contentType, data }: Omit<UploadedFile, 'key'>,
  description?: string,
): Attachment {
  const id = world.newId();
  const filename = name.replace(/[^\p{L}\p{N}._-]+/gu, '_') || 'file';
  const type = IMAGES[extname(filename).toLowerCase()] ?? contentType;
  world.files.set(id, { id, name: filename, contentType: type, data });
  const url = `${world.address}/attachments/${id}/${encodeURIComponent(filename)}`;
  return {
    id,
    filename,
    content_type: type,
    size: data.length,
    url,
    proxy_url: url,
    ...(description ? { description } : {}),
  };
}

/** Makes attachments of the files of a request, and has the `attachment://name` of its body lead to them. */
export function placeFiles(
  world: World,
  body: MessageBody,
  files: readonly UploadedFile[],
  kept: readonly Attachment[],
): { attachments: Attachment[]; embeds: Embed[]; components: Component[] } {
  const names = new Map((body.attachments ?? []).map((one) => [one.id, one]));
  const added = files.map((file) => {
    const named = names.get(file.key);
    return keepFile(world, { ...file, name: named?.filename ?? file.name }, named?.description ?? undefined);
  });
  const attachments = [...kept, ...added];
  const urls = new Map(attachments.map(({ filename, url }) => [`attachment://${filename}`, url]));
  const violations: Violation[] = [];
  // Addresses stand at many places, of embeds and of components, and always under this key.
  const place = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => place(one, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]: [string, unknown]) => {
        if (key !== 'url' || typeof inner !== 'string' || !inner.startsWith('attachment://')) {
          return [key, place(inner, [...path, key])];
        }
        const url = urls.get(inner);
        if (url === undefined) {
          const message = `No attachment is called ${JSON.stringify(inner)}`;
          violations.push({ path: [...path, key], code: 'ATTACHMENT_NOT_FOUND', message });
        }
        return [key, url ?? inner];
      }),
    );
  };
  const placed = messagePartsSchema.parse({
    embeds: place(body.embeds ?? [], ['embeds']),
    components: place(body.components ?? [], ['components']),
  });
  if (violations.length > 0) throw invalidForm(violations);
  return { attachments, ...placed };
}

/**
 * Parts the files of a message into those that its components show and the others, which alone the message lists, and has
 * the components say what they show.
 */
export function showFiles(
  attachments: readonly Attachment[],
  components: readonly Component[],
): { attachments: Attachment[]; shown: Attachment[]; components: Component[] } {
  const shown = new Set<Attachment>();
  const find = (value: unknown) => attachments.find(({ url }) => url === value);
  const describe = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(describe);
    if (typeof value !== 'object' || value === null) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, describe(one)]));
    const file = find(fileSchema.safeParse(value).data?.file.url);
    if (file !== undefined) return { ...inner, name: file.filename, size: file.size };
    const media = find(inner.url);
    if (media === undefined) return inner;
    shown.add(media);
    const { id: attachment_id, proxy_url, content_type } = media;
    return { ...inner, attachment_id, proxy_url, content_type };
  };
  const described = z.array(componentSchema).parse(describe(components));
  return {
    attachments: attachments.filter((one) => !shown.has(one)),
    shown: [...shown],
    components: described,
  };
}
