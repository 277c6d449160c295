import { expect, test } from 'vitest';
import { CHANNEL_ID } from '../../../src/playground/guild.ts';
import { expectRefusal, many, type RuleRow } from '../../support/expect-refusal.ts';
import { RawBot } from '../../support/raw-bot.ts';

const V2 = 1 << 15;
const MESSAGES = `/channels/${CHANNEL_ID}/messages`;

const button = (custom_id: string) => ({ type: 2, style: 2, label: 'Press', custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });

const OF_MESSAGES: readonly RuleRow[] = [
  [
    'a content of 2,000 characters',
    { content: 'x'.repeat(2000) },
    { content: 'x'.repeat(2001) },
    'content',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    '4,096 characters in an embed’s description',
    { embeds: [{ description: 'x'.repeat(4096) }] },
    { embeds: [{ description: 'x'.repeat(4097) }] },
    'embeds.0.description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    '6,000 characters over all embeds',
    { embeds: many(2, () => ({ description: 'x'.repeat(3000) })) },
    { embeds: [...many(2, () => ({ description: 'x'.repeat(3000) })), { title: 'x' }] },
    'embeds',
    'MAX_EMBED_SIZE_EXCEEDED',
  ],
  [
    'fields of embeds that hold something',
    { embeds: [{ fields: [{ name: 'a', value: 'b' }] }] },
    { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
    'embeds.0.fields.0.value',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'embeds that hold something',
    { embeds: [{ title: 'x' }] },
    { embeds: [{ color: 1 }] },
    'embeds.0.description',
    'BASE_TYPE_REQUIRED',
  ],
  [
    '5 rows',
    { components: many(5, (index) => row(button(`${index}`))) },
    { components: many(6, (index) => row(button(`${index}`))) },
    'components',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    '5 buttons in a row',
    { components: [row(...many(5, (index) => button(`${index}`)))] },
    { components: [row(...many(6, (index) => button(`${index}`)))] },
    'components.0.components',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'one select in a row, and nothing beside it',
    { components: [row({ type: 3, custom_id: 'a', options: [{ label: 'x', value: 'x' }] })] },
    { components: [row({ type: 3, custom_id: 'a', options: [{ label: 'x', value: 'x' }] }, button('b'))] },
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a custom_id once in a message',
    { components: [row(button('a')), row(button('b'))] },
    { components: [row(button('a')), row(button('a'))] },
    'components.1.components.0.custom_id',
    'COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a custom_id of 100 characters',
    { components: [row(button('x'.repeat(100)))] },
    { components: [row(button('x'.repeat(101)))] },
    'components.0.components.0.custom_id',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    'buttons with an id',
    { components: [row(button('a'))] },
    { components: [row({ type: 2, style: 2, label: 'x' })] },
    'components.0.components.0.custom_id',
    'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'links with an address',
    { components: [row({ type: 2, style: 5, label: 'x', url: 'https://quay.example' })] },
    { components: [row({ type: 2, style: 5, label: 'x' })] },
    'components.0.components.0.url',
    'BUTTON_COMPONENT_URL_REQUIRED',
  ],
  [
    'a label or an emoji on a button',
    { components: [row({ type: 2, style: 2, emoji: { name: '⚓' }, custom_id: 'a' })] },
    { components: [row({ type: 2, style: 2, custom_id: 'a' })] },
    'components.0.components.0.label',
    'BUTTON_COMPONENT_LABEL_REQUIRED',
  ],
  [
    'the flag for V2 components',
    { components: [text('x')], flags: V2 },
    { components: [text('x')] },
    'components.0.type',
    'UNION_TYPE_CHOICES',
  ],
  [
    'no content beside V2 components',
    { components: [text('x')], flags: V2 },
    { content: 'x', components: [text('x')], flags: V2 },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'no embeds beside V2 components',
    { components: [text('x')], flags: V2 },
    { embeds: [{ title: 'x' }], components: [text('x')], flags: V2 },
    'embeds',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '40 components, the nested ones among them',
    { components: [{ type: 17, components: many(39, (index) => text(`${index}`)) }], flags: V2 },
    { components: [{ type: 17, components: many(40, (index) => text(`${index}`)) }], flags: V2 },
    'components',
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,000 characters over all text displays',
    { components: [text('x'.repeat(2000)), text('x'.repeat(2000))], flags: V2 },
    { components: [text('x'.repeat(2000)), text('x'.repeat(2001))], flags: V2 },
    'components',
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'text displays that show something',
    { components: [text('x')], flags: V2 },
    { components: [text(' ')], flags: V2 },
    'components.0.content',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'an accessory in a section',
    { components: [{ type: 9, components: [text('x')], accessory: button('a') }], flags: V2 },
    { components: [{ type: 9, components: [text('x')] }], flags: V2 },
    'components.0.accessory',
    'BASE_TYPE_REQUIRED',
  ],
  [
    'a component’s id once in a message',
    {
      components: [
        { ...text('x'), id: 7 },
        { ...text('y'), id: 8 },
      ],
      flags: V2,
    },
    {
      components: [
        { ...text('x'), id: 7 },
        { ...text('y'), id: 7 },
      ],
      flags: V2,
    },
    'components.1.id',
    'COMPONENT_ID_DUPLICATED',
  ],
  [
    'a select’s values once each',
    {
      components: [
        row({
          type: 3,
          custom_id: 'a',
          options: [
            { label: 'x', value: 'x' },
            { label: 'y', value: 'y' },
          ],
        }),
      ],
    },
    {
      components: [
        row({
          type: 3,
          custom_id: 'a',
          options: [
            { label: 'x', value: 'x' },
            { label: 'y', value: 'x' },
          ],
        }),
      ],
    },
    'components.0.components.0.options.1.value',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'no more values of a select than options',
    { components: [row({ type: 3, custom_id: 'a', max_values: 1, options: [{ label: 'x', value: 'x' }] })] },
    { components: [row({ type: 3, custom_id: 'a', max_values: 2, options: [{ label: 'x', value: 'x' }] })] },
    'components.0.components.0.max_values',
    'SELECT_COMPONENT_VALUES_INVALID',
  ],
  [
    'either everyone of a kind or some in allowed_mentions',
    { content: 'x', allowed_mentions: { parse: [], users: ['1'] } },
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'no flag that bots cannot set',
    { content: 'x', flags: 1 << 2 },
    { content: 'x', flags: 1 << 6 },
    'flags',
    'MESSAGE_FLAGS_INVALID',
  ],
  [
    'files that were sent behind attachment://',
    { embeds: [{ title: 'x', image: { url: 'https://quay.example/a.png' } }] },
    { embeds: [{ title: 'x', image: { url: 'attachment://a.png' } }] },
    'embeds.0.image.url',
    'ATTACHMENT_NOT_FOUND',
  ],
  [
    'replies to messages that are there, unless told otherwise',
    { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } },
    { content: 'x', message_reference: { message_id: '1' } },
    'message_reference',
    'REPLIES_UNKNOWN_MESSAGE',
  ],
];

test.each(OF_MESSAGES)('a message may have %s, and nothing that goes beyond it', async (...row) => {
  await expectRefusal('POST', MESSAGES, row);
});

test('a message with nothing in it is refused', async () => {
  const bot = await RawBot.start();
  const { status, body } = await bot.call('POST', MESSAGES, { content: ' ' });
  expect({ status, body }).toEqual({
    status: 400,
    body: { code: 50006, message: 'Cannot send an empty message' },
  });
  expect(bot.playground.violations).toHaveLength(1);
});

test('what is no JSON is refused', async () => {
  const { playground } = await RawBot.start();
  const response = await fetch(`${playground.rest.api}/v10${MESSAGES}`, {
    method: 'POST',
    headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
    body: '{',
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 50109 });
});
