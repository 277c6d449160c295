import {
  type APIButtonComponentWithCustomId,
  type APIChannelSelectComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { CHOICE_LIMITS, CUSTOM_ID_CHARACTERS } from './limits.ts';
import { joinLines, shorten } from './markdown.ts';

/** What a message shows, as Discord's components: https://discord.com/developers/docs/components/reference. */
export interface Reply {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** What the components show as `attachment://name`. */
  readonly files?: readonly PictureFile[];
}

/** A picture, or another file, that goes with a message; `description` says the same in words, for those who do not see it. */
export interface PictureFile {
  readonly name: string;
  readonly attachment: Buffer;
  readonly description: string;
}

/** The text displays of a component and of those in it. */
export function textsOf(component: object): string[] {
  const own = 'content' in component && typeof component.content === 'string' ? [component.content] : [];
  const inside = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return [...own, ...inside.flatMap(textsOf)];
}

export type Button = APIButtonComponentWithCustomId;

/** @param id a number of our own, by which the text is found again in a message that comes back. */
export function textDisplay(content: string, id?: number) {
  return { type: ComponentType.TextDisplay as const, content, ...(id === undefined ? {} : { id }) };
}

export function section(content: string, accessory: Button) {
  return { type: ComponentType.Section as const, components: [textDisplay(content)], accessory };
}

/** Texts below each other: the last one with a button beside it, the others as wide as the message. */
export function textsWithButton(above: readonly string[], last: string, accessory: Button) {
  return [...above.map((content) => textDisplay(content)), section(last, accessory)];
}

/** One picture, as wide as the message. */
export function gallery({ name, description }: PictureFile) {
  const media = { url: `attachment://${name}` };
  return { type: ComponentType.MediaGallery as const, items: [{ media, description }] };
}

export function separator() {
  return { type: ComponentType.Separator as const };
}

/** An action row; Discord refuses an empty one, so no buttons are no components. */
export function buttonRow(buttons: readonly Button[]) {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow as const, components: [...buttons] }];
}

/** Something to choose in a select. */
export interface Option {
  readonly label: string;
  /** Below the label, where Discord has room for it. */
  readonly note?: string;
  /** The arguments that a button would hold behind those of the select. */
  readonly value: string;
  readonly isChosen?: boolean;
}

/**
 * A select in the place of a row of buttons: what is chosen calls what a button would whose `custom_id` ended in its value.
 *
 * @param target as for a button, without the arguments that the values hold.
 * @param options one at least; those beyond Discord's limit are left out, and whoever calls says so.
 */
export function selectRow(
  placeholder: string,
  target: readonly [string, string, ...(string | number)[]],
  options: readonly Option[],
) {
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: formatCustomId(target),
    placeholder,
    options: options.slice(0, CHOICE_LIMITS.choices).map(({ label, note, value, isChosen }) => ({
      label: shorten(joinLines(label), CHOICE_LIMITS.nameCharacters),
      value,
      ...(note && { description: shorten(joinLines(note), CHOICE_LIMITS.nameCharacters) }),
      ...(isChosen && { default: true }),
    })),
  };
  return { type: ComponentType.ActionRow as const, components: [select] };
}

/**
 * A select of the server's channels. Those that are chosen, which may be none, follow the target as its arguments.
 *
 * @param target as for a button.
 * @param chosen ids of channels that the server has: Discord refuses others.
 * @param most how many may be chosen.
 */
export function channelSelectRow(
  placeholder: string,
  target: readonly [string, string],
  types: readonly ChannelType[],
  chosen: readonly string[],
  most: number,
) {
  const select: APIChannelSelectComponent = {
    type: ComponentType.ChannelSelect,
    custom_id: formatCustomId(target),
    placeholder,
    channel_types: [...types],
    min_values: 0,
    max_values: most,
    default_values: chosen.slice(0, most).map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
  };
  return { type: ComponentType.ActionRow as const, components: [select] };
}

/** @param id a number of our own, as for a text display. */
export function container(components: APIComponentInContainer[], accentColor?: number, id?: number) {
  return {
    type: ComponentType.Container as const,
    components,
    ...(accentColor === undefined ? {} : { accent_color: accentColor }),
    ...(id === undefined ? {} : { id }),
  };
}

/** @param target the command and action that the button calls, and their arguments: see `formatCustomId`. */
export function button(
  label: string,
  target: readonly [string, string, ...(string | number)[]],
  disabled = false,
) {
  const component: Button = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: formatCustomId(target),
    ...(disabled ? { disabled } : {}),
  };
  return component;
}

/**
 * `command:action:argument:…`. Everything that a button needs is in here or in its message, so that it works
 * after a restart. No argument may hold a colon; the ids of articles never do.
 *
 * @throws {RangeError} when Discord would refuse it for its length.
 */
export function formatCustomId(parts: readonly [string, string, ...(string | number)[]]): string {
  const customId = parts.join(':');
  if (customId.length > CUSTOM_ID_CHARACTERS) {
    throw new RangeError(
      `custom_id "${customId}" has ${customId.length} characters: expected at most ${CUSTOM_ID_CHARACTERS}`,
    );
  }
  return customId;
}

/** The parts of `formatCustomId` again; `argument` holds all that follows the action. */
export function parseCustomId(customId: string): { command: string; action: string; argument: string } {
  const [command = '', action = '', ...rest] = customId.split(':');
  return { command, action, argument: rest.join(':') };
}
