import { describe, expect, test } from 'vitest';
import { many, nested } from '../../support/expect-refusal.ts';
import { RawBot } from '../../support/raw-bot.ts';

const row = (...components: object[]) => ({ type: 1, components });
const text = (content: string) => ({ type: 10, content });
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });

describe('the answer to an interaction is held to the same:', () => {
  const title = { name: 'find', description: 'x', options: [option('title', { autocomplete: true })] };

  async function start() {
    const bot = await RawBot.start();
    await bot.identify();
    await bot.register(title);
    const page = await bot.page();
    await page.first(() => (page.commands().length > 0 ? true : undefined));
    const [find] = page.commands();
    const typing = { command_id: find?.id, options: [{ name: 'title', type: 3, value: 'x', focused: true }] };
    return { bot, page, typing };
  }

  test.each([
    [
      '25 choices',
      many(25, (at) => ({ name: `${at}`, value: 'x' })),
      many(26, (at) => ({ name: `${at}`, value: 'x' })),
      'data.choices',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'values of 100 characters',
      [{ name: 'x', value: 'x'.repeat(100) }],
      [{ name: 'x', value: 'x'.repeat(101) }],
      'data.choices.0.value',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'names of 100 characters',
      [{ name: 'x'.repeat(100), value: 'x' }],
      [{ name: 'x'.repeat(101), value: 'x' }],
      'data.choices.0.name',
      'BASE_TYPE_MAX_LENGTH',
    ],
  ])('autocompletion has %s at most', async (_, right, wrong, at, code) => {
    const { bot, page, typing } = await start();
    const interaction = await bot.interaction(() => page.send({ ...typing, op: 'autocomplete', nonce: 'a' }));
    const refused = await bot.answer(interaction, { type: 8, data: { choices: wrong } });
    expect(refused.body).toMatchObject({ code: 50035, errors: nested(at, code) });
    expect(bot.playground.violations).toHaveLength(1);
    expect((await bot.answer(interaction, { type: 8, data: { choices: right } })).status).toBe(204);
    const shown = await page.first((event) => (event.t === 'AUTOCOMPLETE' ? event.d.choices : undefined));
    expect(shown).toEqual(right);
  });

  const form = (...components: object[]) => ({
    type: 9,
    data: { custom_id: 'form', title: 'Form', components },
  });
  const input = (custom_id: string) => row({ type: 4, custom_id, style: 1, label: 'x' });

  test.each([
    [
      'its path begins with data',
      { type: 4, data: { components: [text('x')] } },
      'data.components.0.type',
      'UNION_TYPE_CHOICES',
    ],
    [
      'putting an answer off settles who sees it, and nothing else',
      { type: 5, data: { flags: 1 << 15 } },
      'data.flags',
      'MESSAGE_FLAGS_INVALID',
    ],
    [
      'a form has a title of 45 characters',
      { ...form(input('a')), data: { ...form(input('a')).data, title: 'x'.repeat(46) } },
      'data.title',
      'BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a form has 5 rows',
      form(...many(6, (at) => input(`${at}`))),
      'data.components',
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a form has each custom_id once',
      form(input('a'), input('a')),
      'data.components.1.components.0.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'only autocompletion is answered with choices',
      { type: 8, data: { choices: [] } },
      'type',
      'BASE_TYPE_CHOICES',
    ],
    [
      'only what is on a message can change one',
      { type: 7, data: { content: 'x' } },
      'type',
      'BASE_TYPE_CHOICES',
    ],
  ])('%s', async (_, wrong, at, code) => {
    const { bot, page, typing } = await start();
    const interaction = await bot.interaction(() =>
      page.send({ ...typing, options: [], op: 'command', nonce: 'a' }),
    );
    const refused = await bot.answer(interaction, wrong);
    expect(refused.body).toMatchObject({ code: 50035, errors: nested(at, code) });
    expect((await bot.answer(interaction, form(input('a'), input('b')))).status).toBe(204);
  });
});
