import { ComponentType, MessageFlags } from 'discord.js';
import { DiscordError, invalidForm, type Violation } from '../discord-error.ts';
import { type Component, type Embed, flattenComponents, hasFlag } from '../message.ts';
import { checkComponents } from './component-rules.ts';

/** A message as it would stand once a request is carried out. */
export interface MessageDraft {
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly flags: number;
  /** Attachments, stickers, polls. */
  readonly hasMore: boolean;
  /** Stickers and polls, which the new components shut out. */
  readonly hasLegacy: boolean;
}

const CONTENT_CHARACTERS = 2000;
const EMBED_CHARACTERS = 6000;
const ROWS = 5;

/** What only the components of the second version are: they want their flag. */
const V2_ONLY: ReadonlySet<number> = new Set([
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.Thumbnail,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
]);

/**
 * Holds a message to the rules that Discord's schemas leave out.
 * Sources: https://discord.com/developers/docs/resources/message and …/components/reference.
 *
 * @throws {DiscordError} with every violation, or 50006 for a message with nothing in it.
 */
export function checkMessage(draft: MessageDraft): void {
  const violations = [
    ...checkContent(draft),
    ...checkEmbeds(draft.embeds),
    ...checkComponents(draft.components, hasFlag(draft, MessageFlags.IsComponentsV2)),
  ];
  if (violations.length > 0) throw invalidForm(violations);
  const isEmpty = draft.content.trim() === '' && draft.embeds.length === 0 && draft.components.length === 0;
  if (isEmpty && !draft.hasMore) throw new DiscordError(400, 50006, 'Cannot send an empty message');
}

function checkContent({ content, embeds, components, flags, hasLegacy }: MessageDraft): Violation[] {
  const violations: Violation[] = [];
  if (content.length > CONTENT_CHARACTERS) {
    const message = `Must be ${CONTENT_CHARACTERS} or fewer in length.`;
    violations.push({ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message });
  }
  if (hasFlag({ flags }, MessageFlags.IsComponentsV2)) {
    const legacy = { content: content !== '', embeds: embeds.length > 0, 'poll or sticker_ids': hasLegacy };
    for (const [field, isThere] of Object.entries(legacy)) {
      if (isThere) violations.push(legacyBesideV2(field));
    }
    return violations;
  }
  if (components.length > ROWS) {
    const message = `Must be ${ROWS} or fewer in length.`;
    violations.push({ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message });
  }
  for (const { component, path } of flattenComponents(components)) {
    if (!V2_ONLY.has(component.type)) continue;
    const message =
      'Value of field "type" must be one of (1,): this component needs MessageFlags.IS_COMPONENTS_V2.';
    violations.push({ path: [...path, 'type'], code: 'UNION_TYPE_CHOICES', message });
  }
  return violations;
}

function legacyBesideV2(field: string): Violation {
  return {
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  };
}

function checkEmbeds(embeds: readonly Embed[]): Violation[] {
  const violations: Violation[] = [];
  for (const [index, embed] of embeds.entries()) {
    for (const [at, field] of (embed.fields ?? []).entries()) {
      for (const key of ['name', 'value'] as const) {
        if (field[key].trim() !== '') continue;
        const path = ['embeds', index, 'fields', at, key];
        violations.push({ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
      }
    }
    const { title, description, fields, footer, author, image, thumbnail } = embed;
    if (!title && !description && !fields?.length && !footer?.text && !author?.name && !image && !thumbnail) {
      const path = ['embeds', index, 'description'];
      violations.push({ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
    }
  }
  if (embeds.reduce((sum, embed) => sum + countCharacters(embed), 0) > EMBED_CHARACTERS) {
    const message = `Embed size exceeds maximum size of ${EMBED_CHARACTERS}`;
    violations.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
  }
  return violations;
}

function countCharacters({ title, description, fields, footer, author }: Embed): number {
  const texts = [title, description, footer?.text, author?.name];
  for (const { name, value } of fields ?? []) texts.push(name, value);
  return texts.reduce((sum, text) => sum + (text?.trim().length ?? 0), 0);
}
