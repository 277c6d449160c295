import { ComponentType, MessageFlags } from 'discord.js';
import { z } from 'zod';
import { type Component, componentSchema, flattenComponents } from '../../src/playground/message.ts';

/** What there is to read of a message, sent or shown. */
export interface Readable {
  readonly components: readonly Component[];
}

const sentSchema = z.looseObject({
  components: z.array(componentSchema).default([]),
  flags: z.number().default(0),
});

/** The body of a request that sends a message, or of the first answer to an interaction. */
export function parseSent(body: unknown) {
  const callback = z.looseObject({ type: z.number(), data: sentSchema }).safeParse(body);
  return callback.success ? callback.data.data : sentSchema.parse(body);
}

const componentsOf = ({ components }: Readable) =>
  flattenComponents(components).map(({ component }) => component);

/** The text displays of a message, in order. */
export function textsOf(message: Readable): string[] {
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => content ?? '');
}

export function textOf(message: Readable): string {
  return textsOf(message).join('\n');
}

export function buttonsOf(message: Readable): Component[] {
  return componentsOf(message).filter(({ type }) => type === ComponentType.Button);
}

const select = z.looseObject({
  custom_id: z.string(),
  placeholder: z.string().default(''),
  options: z.array(
    z.looseObject({
      label: z.string(),
      description: z.string().default(''),
      value: z.string(),
      default: z.boolean().default(false),
    }),
  ),
});

/** What there is to choose in the selects of a message. */
export function optionsOf(message: Readable) {
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.StringSelect)
    .flatMap((component) => {
      const { custom_id, placeholder, options } = select.parse(component);
      return options.map(({ label, description, value, default: isChosen }) => ({
        customId: custom_id,
        placeholder,
        label,
        note: description,
        value,
        isChosen,
      }));
    });
}

/** The option with this label, in the select with this placeholder if one is given. @throws when there is none, naming those there are. */
export function optionOf(message: Readable, label: string, placeholder?: string) {
  const found = optionsOf(message).find(
    (one) => one.label === label && (placeholder === undefined || one.placeholder === placeholder),
  );
  if (found !== undefined) return found;
  throw new Error(`no option "${label}" among ${JSON.stringify(optionsOf(message).map((one) => one.label))}`);
}

const channelSelect = z.looseObject({
  custom_id: z.string(),
  placeholder: z.string(),
  default_values: z.array(z.looseObject({ id: z.string() })).default([]),
});

/** The selects of channels of a message, with the ids of those that are chosen. */
export function channelSelectsOf(message: Readable) {
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.ChannelSelect)
    .map((component) => {
      const { custom_id, placeholder, default_values } = channelSelect.parse(component);
      return { customId: custom_id, placeholder, chosen: default_values.map(({ id }) => id) };
    });
}

/** The one with this placeholder. @throws when there is none. */
export function channelSelectOf(message: Readable, placeholder: string) {
  const found = channelSelectsOf(message).find((one) => one.placeholder === placeholder);
  if (found === undefined) throw new Error(`no select of channels "${placeholder}"`);
  return found;
}

const gallery = z.looseObject({
  items: z.array(z.object({ media: z.looseObject({ url: z.string() }), description: z.string() })),
});

/** The pictures of a message: where they are, and what they show in words. */
export function picturesOf(message: Readable): { url: string; description: string }[] {
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.MediaGallery)
    .flatMap((component) => gallery.parse(component).items)
    .map(({ media: { url }, description }) => ({ url, description }));
}

/** The text of the file that a message shows as one. */
export async function readFileOf(message: unknown): Promise<string> {
  const [url = ''] = /http[^"]*\.(?:csv|svg)/.exec(JSON.stringify(message)) ?? [];
  return (await fetch(url)).text();
}

/** The button with this label. @throws when there is none, naming those there are. */
export function buttonOf(message: Readable, label: string): Component & { custom_id: string } {
  const labels = buttonsOf(message).map((one) => one.label);
  const found = buttonsOf(message).find((one) => one.label === label);
  if (!found?.custom_id) throw new Error(`no button "${label}" among ${JSON.stringify(labels)}`);
  return { ...found, custom_id: found.custom_id };
}

export function isPrivate({ flags }: { readonly flags: number }): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}
