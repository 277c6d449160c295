import {
  Client,
  ComponentType,
  Events,
  GatewayIntentBits,
  MessageFlags,
  TextInputStyle,
  userMention,
} from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { field, newest, visitPage } from '../support/visit-page.ts';

const executable = findBrowser();

/** What a bot may send that Accord does not, from one that is made for it. */
describe.skipIf(executable === null)('the page, with any bot,', { timeout: 30_000 }, () => {
  let browser: Browser;
  const problems: string[] = [];
  let goOn = () => {};
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let playground: Playground;
  let client: Client;

  beforeAll(async () => {
    browser = await launchBrowser(executable ?? '');
    playground = await startPlayground({ port: 0, logger: createLogger('silent') });
    client = new Client({ intents: [GatewayIntentBits.Guilds], rest: playground.rest });
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isModalSubmit()) {
        await interaction.reply(`Noted: ${interaction.fields.getTextInputValue('name')}`);
      } else if (interaction.isStringSelectMenu()) {
        await interaction.reply(`Chosen: ${interaction.values.join(' and ')}`);
      } else if (interaction.isUserSelectMenu()) {
        await interaction.reply(`Invited: ${interaction.values.map((id) => userMention(id)).join(' and ')}`);
      } else if (interaction.isMessageContextMenuCommand()) {
        await interaction.reply(`Looked up: ${interaction.targetMessage.content}`);
      } else if (interaction.isChatInputCommand()) {
        const file = interaction.options.getAttachment('file', true);
        await interaction.deferReply();
        await mayGoOn;
        await interaction.editReply(
          `Got ${file.name}, ${file.size} bytes, page ${interaction.options.getInteger('page')}`,
        );
      } else if (interaction.isButton() && interaction.customId === 'form') {
        await interaction.showModal({
          title: 'A form',
          custom_id: 'answer',
          components: [
            {
              type: ComponentType.Label,
              label: 'Your name',
              component: {
                type: ComponentType.TextInput,
                custom_id: 'name',
                style: TextInputStyle.Short,
                required: true,
              },
            },
          ],
        });
      }
      // The button “Silent” is never answered.
    });
    await client.login(playground.token);
    if (!client.isReady()) await new Promise((resolve) => client.once(Events.ClientReady, resolve));
    await client.application?.commands.set([
      { name: 'Look up', type: 3 },
      {
        name: 'keep',
        nameLocalizations: { fr: 'garder' },
        description: 'Keep a file',
        descriptionLocalizations: { fr: 'Garder un fichier' },
        options: [
          {
            name: 'file',
            nameLocalizations: { fr: 'fichier' },
            description: 'The file',
            type: 11,
            required: true,
          },
          { name: 'page', description: 'A page of it', type: 4, minValue: 1 },
        ],
      },
    ]);
  }, 30_000);
  afterEach(() => {
    expect(problems.splice(0)).toEqual([]);
    expect(playground.violations).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await client?.destroy();
    await playground?.stop();
  });

  async function post(message: object): Promise<void> {
    const guild = client.guilds.cache.first();
    const channel = guild?.channels.cache.find((one) => one.isTextBased());
    if (channel?.isSendable() !== true) throw new Error('The playground has no channel to write in');
    await channel.send(message);
  }

  test('shows Discord’s markdown', async () => {
    await post({
      content: [
        '# Title',
        '> a *quoted* line',
        '-# small print',
        '- one',
        '  - below one',
        '1. first',
        '||hidden|| `code` ~~gone~~ <t:0:d> \\*stars\\* [label](https://label.example/)',
        '```js\nconst a = 1;\n```',
      ].join('\n'),
    });
    const page = await visitPage(browser, playground.address, problems);
    const message = newest(page);
    expect(await message.getByRole('heading', { name: 'Title' }).count()).toBe(1);
    expect(await message.locator('blockquote em').textContent()).toBe('quoted');
    expect(await message.locator('.subtext').textContent()).toBe('small print');
    expect(await message.locator('ul ul li').textContent()).toBe('below one');
    expect(await message.locator('ol li').textContent()).toBe('first');
    expect(await message.locator('pre').textContent()).toBe('const a = 1;');
    expect(await message.locator('s').textContent()).toBe('gone');
    expect(await message.locator('time.instant').textContent()).toBe('01/01/1970');
    expect(await message.getByText('*stars*').count()).toBe(1);
    expect(await message.getByRole('link', { name: 'label' }).getAttribute('rel')).toContain('noopener');
    const spoiler = message.getByText('hidden', { exact: true });
    expect(await spoiler.isVisible()).toBe(false);
    await message.getByRole('button', { name: 'Spoiler: show' }).click();
    expect(await spoiler.isVisible()).toBe(true);
  });

  test('shows components, pictures and files, and fetches nothing from elsewhere', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await post({
      flags: MessageFlags.IsComponentsV2,
      files: [
        { attachment: Buffer.from(pixel, 'base64'), name: 'dot.png' },
        { attachment: Buffer.from('some notes'), name: 'notes.txt' },
      ],
      components: [
        {
          type: ComponentType.Container,
          accent_color: 0xff0000,
          components: [
            { type: ComponentType.TextDisplay, content: '**Inside**' },
            {
              type: ComponentType.MediaGallery,
              items: [
                { media: { url: 'attachment://dot.png' }, description: 'A dot' },
                { media: { url: 'https://elsewhere.example/far.png' }, description: 'Far away' },
              ],
            },
            { type: ComponentType.Separator },
            { type: ComponentType.File, file: { url: 'attachment://notes.txt' } },
          ],
        },
      ],
    });
    const page = await visitPage(browser, playground.address, problems);
    const picture = newest(page).getByAltText('A dot');
    await expect.poll(() => picture.evaluate((one) => 'naturalWidth' in one && one.naturalWidth)).toBe(1);
    expect(await newest(page).getByRole('link', { name: 'Far away' }).count()).toBe(1);
    expect(await newest(page).getByRole('link', { name: 'notes.txt' }).getAttribute('download')).toBe(
      'notes.txt',
    );
    const bar = await page.evaluate(
      "getComputedStyle(document.querySelector('.container'), '::before').backgroundColor",
    );
    expect(bar).toBe('rgb(255, 0, 0)');
  });

  test('shows embeds', async () => {
    await post({
      embeds: [
        {
          title: 'A **bold** title',
          url: 'https://title.example/',
          description: 'Some *text*',
          color: 0x0000ff,
          author: { name: 'The author' },
          fields: [{ name: 'Field', value: 'Its `value`' }],
          footer: { text: 'The foot' },
          timestamp: '2024-05-06T07:08:09.000Z',
        },
      ],
    });
    const page = await visitPage(browser, playground.address, problems);
    const embed = newest(page).locator('.embed');
    expect(await embed.getByRole('link', { name: 'A bold title' }).getAttribute('href')).toBe(
      'https://title.example/',
    );
    expect(await embed.locator('em').textContent()).toBe('text');
    expect(await embed.locator('dt').textContent()).toBe('Field');
    expect(await embed.locator('dd code').textContent()).toBe('value');
    expect(await embed.getByText('The author').count()).toBe(1);
    expect(await embed.getByText('The foot · 6 May 2024').count()).toBe(1);
  });

  test('fills in a form, chooses from a list, and says when a button was not answered', async () => {
    await post({
      content: 'Choose',
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            { type: ComponentType.Button, style: 1, label: 'Form', custom_id: 'form' },
            { type: ComponentType.Button, style: 4, label: 'Silent', custom_id: 'silent' },
            { type: ComponentType.Button, style: 2, label: 'Off', custom_id: 'off', disabled: true },
            { type: ComponentType.Button, style: 5, label: 'Away', url: 'https://away.example/' },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: 'list',
              placeholder: 'Pick one',
              options: [
                { label: 'Tea', value: 'tea' },
                { label: 'Milk', value: 'milk' },
              ],
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.UserSelect,
              custom_id: 'people',
              placeholder: 'Who comes',
              min_values: 1,
              max_values: 3,
            },
          ],
        },
      ],
    });
    const page = await visitPage(browser, playground.address, problems);
    const message = newest(page);
    const id = await message.getAttribute('data-id');
    const source = page.locator(`[data-id="${id}"]`);
    expect(await source.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    expect(await source.getByRole('link', { name: 'Away' }).getAttribute('href')).toBe(
      'https://away.example/',
    );

    await source.getByRole('button', { name: 'Form' }).click();
    await page.getByRole('dialog').getByLabel('Your name').fill('Runa');
    await page.keyboard.press('Enter');
    await newest(page).getByText('Noted: Runa').waitFor();

    await source.getByLabel('Pick one').selectOption('Milk');
    await newest(page).getByText('Chosen: milk').waitFor();

    const people = source.getByRole('group', { name: 'Who comes' });
    await people.getByLabel('Mira').check();
    await people.getByLabel('Otto').check();
    await people.getByRole('button').click();
    await newest(page).getByText('Invited: @Mira and @Otto').waitFor();

    await source.getByRole('button', { name: 'Silent' }).click();
    await source.getByRole('alert').waitFor();
    expect(await source.getByRole('alert').textContent()).toContain('did not respond');
  });

  test('runs a command on a message, and sends a file and a number with another', async () => {
    const page = await visitPage(browser, playground.address, problems);
    await page.keyboard.type('A line of mine');
    await page.keyboard.press('Enter');
    await newest(page).getByText('A line of mine').click({ button: 'right' });
    await page.getByRole('group', { name: 'Apps' }).getByRole('menuitem', { name: 'Look up' }).click();
    await newest(page).getByText('Looked up: A line of mine').waitFor();

    await field(page).fill('/keep ');
    await page
      .getByLabel('file')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('12345') });
    await page.getByRole('button', { name: '+ page' }).click();
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe('Expected a number from 1 to Infinity.');
    await page.getByLabel('page').fill('7');
    await page.keyboard.press('Enter');
    await newest(page).getByText('Accord is thinking…').waitFor();
    goOn();
    await newest(page).getByText('Got a.txt, 5 bytes, page 7').waitFor();
  });

  test('knows commands by their French names in a French browser, and still by their own', async () => {
    const page = await visitPage(browser, playground.address, problems, { locale: 'fr-FR' });
    await page.keyboard.type('/ga');
    const offered = page.getByRole('option', { name: '/garder' });
    expect(await offered.textContent()).toContain('Garder un fichier');
    await page.keyboard.type('rder ');
    await page.getByLabel('fichier').waitFor();
    await page.getByRole('button', { name: 'Leave the command' }).click();
    await field(page).fill('/keep ');
    await page.getByLabel('fichier').waitFor();

    const english = await visitPage(browser, playground.address, problems, { locale: 'en-GB' });
    await field(english).fill('/garder ');
    expect(await english.getByRole('alert').textContent()).toContain('no such command');
  });
});
