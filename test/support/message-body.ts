import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { z } from 'zod';

/** A component as it goes over the wire: only what the tests read. */
const component = z.looseObject({
  type: z.number(),
  id: z.number().optional(),
  content: z.string().optional(),
  label: z.string().optional(),
  custom_id: z.string().optional(),
  disabled: z.boolean().optional(),
  style: z.number().optional(),
  accent_color: z.number().nullish(),
  get accessory() {
    return component.optional();
  },
  get components() {
    return z.array(component).optional();
  },
});
export type WireComponent = z.infer<typeof component>;

export const messageBody = z.looseObject({
  content: z.string().nullish(),
  flags: z.number().default(0),
  components: z.array(component).default([]),
  nonce: z.string().optional(),
  enforce_nonce: z.boolean().optional(),
  allowed_mentions: z.looseObject({ parse: z.array(z.string()) }).optional(),
  message_reference: z.looseObject({ message_id: z.string() }).optional(),
});
export type MessageBody = z.infer<typeof messageBody>;

/** Every component of a message, containers, rows, sections and accessories opened up. */
function flatten(components: readonly WireComponent[]): WireComponent[] {
  return components.flatMap((one) => [
    one,
    ...flatten(one.components ?? []),
    ...(one.accessory === undefined ? [] : flatten([one.accessory])),
  ]);
}

/** The text displays of a message, in order. */
export function textsOf({ components }: MessageBody): string[] {
  return flatten(components)
    .filter(({ type }) => type === ComponentType.TextDisplay)
    .map(({ content }) => content ?? '');
}

export function textOf(body: MessageBody): string {
  return textsOf(body).join('\n');
}

export function buttonsOf({ components }: MessageBody): WireComponent[] {
  return flatten(components).filter(({ type }) => type === ComponentType.Button);
}

/** The button with this label. @throws when there is none, naming those there are. */
export function buttonOf(body: MessageBody, label: string): WireComponent & { custom_id: string } {
  const labels = buttonsOf(body).map((one) => one.label);
  const found = buttonsOf(body).find((one) => one.label === label);
  if (found?.custom_id === undefined) throw new Error(`no button "${label}" among ${JSON.stringify(labels)}`);
  return { ...found, custom_id: found.custom_id };
}

export function isPrivate({ flags }: MessageBody): boolean {
  return (flags & MessageFlags.Ephemeral) !== 0;
}

/** What Discord would refuse about a message, in words; empty when it would take it. */
export function checkMessage(body: MessageBody): string[] {
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const all = flatten(body.components);
  const isV2 = (body.flags & MessageFlags.IsComponentsV2) !== 0;
  if (!isV2) {
    expect(Boolean(body.content) || all.length > 0, 'the message is empty');
    expect((body.content ?? '').length <= 2000, 'content has more than 2,000 characters');
    expect(
      all.every(({ type }) => type !== ComponentType.TextDisplay),
      'V2 components without the flag',
    );
    return problems;
  }
  expect(!body.content, 'content beside V2 components');
  expect(all.length > 0, 'the message is empty');
  expect(all.length <= 40, `${all.length} components`);
  const texts = textsOf(body);
  expect(texts.join('').length <= 4000, `${texts.join('').length} characters of text`);
  expect(Buffer.byteLength(texts.join('')) <= 9000, `${Buffer.byteLength(texts.join(''))} bytes of text`);
  expect(
    texts.every((text) => text.trim() !== ''),
    'an empty text display',
  );
  const ids = all.flatMap(({ custom_id }) => (custom_id === undefined ? [] : [custom_id]));
  expect(new Set(ids).size === ids.length, `custom_id twice in ${ids.join(' ')}`);
  expect(
    ids.every((id) => id.length >= 1 && id.length <= 100),
    `custom_id too long in ${ids.join(' ')}`,
  );
  const numbers = all.flatMap(({ id }) => (id === undefined ? [] : [id]));
  expect(new Set(numbers).size === numbers.length, 'a component id twice');
  for (const one of all) problems.push(...checkComponent(one));
  return problems;
}

function checkComponent({ type, components = [], label, style, accessory }: WireComponent): string[] {
  const wrong = {
    'an action row without buttons, or with more than 5':
      type === ComponentType.ActionRow && (components.length < 1 || components.length > 5),
    'a section without an accessory, or without 1 to 3 texts':
      type === ComponentType.Section &&
      (accessory === undefined || components.length < 1 || components.length > 3),
    'an empty container': type === ComponentType.Container && components.length === 0,
    'a button without a label of 1 to 80 characters':
      type === ComponentType.Button && style !== ButtonStyle.Premium && (!label || label.length > 80),
  };
  return Object.entries(wrong).flatMap(([problem, holds]) => (holds ? [problem] : []));
}
