import { ButtonStyle, ComponentType } from 'discord.js';
import type { Violation } from '../discord-error.ts';
import { type Component, flattenComponents } from '../message.ts';

type Path = readonly (string | number)[];
type Placed = ReturnType<typeof flattenComponents>[number];

const COMPONENTS = 40;
const TEXT_CHARACTERS = 4000;
/** Seen on Discord, and written down nowhere. */
const TEXT_BYTES = 9000;
const BUTTONS_A_ROW = 5;

/** What is wrong with the components of a message or a modal that Discord's schemas let through. */
export function checkComponents(components: readonly Component[], isV2: boolean): Violation[] {
  const all = flattenComponents(components);
  const violations = [
    ...findRepeated(
      all,
      'custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    ),
    ...findRepeated(all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ...all.flatMap(({ component, path }) => checkComponent(component, path)),
  ];
  if (!isV2) return violations;
  const path = ['components'];
  if (all.length > COMPONENTS) {
    const message = `The maximum number of components, nested ones included, is ${COMPONENTS}: there are ${all.length}.`;
    violations.push({ path, code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message });
  }
  const texts = all.flatMap(({ component: { type, content } }) =>
    type === ComponentType.TextDisplay ? [content ?? ''] : [],
  );
  const characters = texts.join('').length;
  const bytes = Buffer.byteLength(texts.join(''));
  if (characters > TEXT_CHARACTERS || bytes > TEXT_BYTES) {
    const message = `The text displays hold ${characters} characters in ${bytes} bytes: at most ${TEXT_CHARACTERS} in ${TEXT_BYTES}.`;
    violations.push({ path, code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message });
  }
  return violations;
}

function findRepeated(
  all: readonly Placed[],
  key: 'custom_id' | 'id',
  code: string,
  message: string,
): Violation[] {
  const seen = new Set<string | number>();
  return all.flatMap(({ component, path }) => {
    const value = component[key];
    // An id of 0 asks Discord to choose one.
    if (value === undefined || value === null || value === 0) return [];
    if (seen.has(value)) return [{ path: [...path, key], code, message }];
    seen.add(value);
    return [];
  });
}

function checkComponent(component: Component, path: Path): Violation[] {
  if (component.type === ComponentType.Button) return checkButton(component, path);
  if (component.type === ComponentType.ActionRow) return checkRow(component, path);
  if (component.type === ComponentType.StringSelect) return checkSelect(component, path);
  if (component.type === ComponentType.TextDisplay && component.content?.trim() === '') {
    return [{ path: [...path, 'content'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  }
  return [];
}

function checkButton({ style, url, custom_id, sku_id, label, emoji }: Component, path: Path): Violation[] {
  const violations: Violation[] = [];
  const refuse = (key: string, code: string, message: string) =>
    violations.push({ path: [...path, key], code, message });
  if (style === ButtonStyle.Link) {
    if (!url) refuse('url', 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required for a link button');
    if (custom_id)
      refuse('custom_id', 'BUTTON_COMPONENT_INVALID_LINK', 'A custom id and url cannot both be specified');
  } else if (style === ButtonStyle.Premium) {
    if (!sku_id)
      refuse('sku_id', 'BUTTON_COMPONENT_SKU_ID_REQUIRED', 'A sku id is required for a premium button');
    return violations;
  } else {
    if (!custom_id) refuse('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id required');
    if (url) refuse('url', 'BUTTON_COMPONENT_INVALID_LINK', 'A custom id and url cannot both be specified');
  }
  if (!label?.trim() && !emoji)
    refuse('label', 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A label or emoji is required');
  return violations;
}

function checkRow({ components = [] }: Component, path: Path): Violation[] {
  const others = components.filter(({ type }) => type !== ComponentType.Button);
  if (components.length <= (others.length > 0 ? 1 : BUTTONS_A_ROW)) return [];
  const message = `The width of an action row is ${BUTTONS_A_ROW} buttons or one other component.`;
  return [{ path: [...path, 'components'], code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message }];
}

function checkSelect({ options = [], min_values, max_values }: Component, path: Path): Violation[] {
  const violations: Violation[] = [];
  const values = options.map(({ value }) => value);
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) === index) continue;
    const message = 'The specified option value is already used';
    violations.push({
      path: [...path, 'options', index, 'value'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message,
    });
  }
  const most = max_values ?? 1;
  if (most > options.length || (min_values ?? 1) > most) {
    const message = `Expected min_values ≤ max_values ≤ ${options.length}, the number of options.`;
    violations.push({ path: [...path, 'max_values'], code: 'SELECT_COMPONENT_VALUES_INVALID', message });
  }
  if (options.filter((option) => option.default === true).length > most) {
    const message = 'The number of default options exceeds max_values';
    violations.push({ path: [...path, 'options'], code: 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', message });
  }
  return violations;
}
