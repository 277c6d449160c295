import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ARTICLES } from '../support/articles.ts';
import { render } from '../support/render.ts';
import { buttonsOf, isPrivate, textOf, textsOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

const ID = 'norvik-joins-the-tidewatch-network';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(async () => {
  await bot.stop();
});

function codeOf(markdown: string): string {
  return render(markdown).marks.find(({ type }) => type === 'codeBlock')?.text ?? '';
}

const labelsOf = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).map(({ label }) => label);

describe('a citation', () => {
  test('is shown privately with its paragraph, as text in a block to copy', async () => {
    const reply = await bot.run('cite', { key: `${ID}¶3` });
    expect(isPrivate(reply)).toBe(true);
    expect(textOf(reply)).toContain('Lena Haugen, who chairs the Tidewatch Network');
    expect(codeOf(textOf(reply))).toBe(
      'Runa Solheim. Norvik joins the Tidewatch Network. Harbour Gazette, 25 March 2021, ¶3. ' +
        'https://gazette.example/norvik-(tidewatch)?page=1&lang=en',
    );
    // What the citation says is not said above it as well.
    expect(textsOf(reply)[0]).not.toContain('25 March 2021');
  });

  test('changes its format in place and keeps it from paragraph to paragraph', async () => {
    let reply = await bot.run('cite', { key: `${ID} 1` });
    expect(labelsOf(reply)).toEqual(['Markdown', 'BibTeX', 'CSL-JSON', 'Next', 'Open article']);
    for (const [label, words] of [
      ['Markdown', '[Norvik joins'],
      ['CSL-JSON', '"literal": "Runa Solheim"'],
      ['BibTeX', `@misc{${ID}-p1,`],
    ] as const) {
      reply = await bot.press(reply, label);
      expect(codeOf(textOf(reply))).toContain(words);
      expect(labelsOf(reply)).not.toContain(label);
    }
    reply = await bot.press(reply, 'Next');
    expect(codeOf(textOf(reply))).toContain(`@misc{${ID}-p2,`);
    expect(textOf(reply)).toContain('43 member companies');
    expect(textOf(await bot.press(reply, 'Open article'))).toContain('43 member companies');
  });

  test('of a key that does not exist names the nearest', async () => {
    const reply = await bot.run('cite', { key: 'castell-signs-memorandum 9' });
    expect(isPrivate(reply)).toBe(true);
    expect(render(textOf(reply)).text).toBe(
      'There is no passage castell-signs-memorandum 9. The nearest: castell-signs-memorandum¶3.',
    );
  });

  test('takes what autocompletion gives', async () => {
    const choices = await bot.complete('cite', 'key', 'castell 2');
    expect(choices.map(({ value }) => value)).toEqual(['castell-signs-memorandum¶2']);
    const reply = await bot.run('cite', { key: choices[0]?.value ?? '' });
    expect(codeOf(textOf(reply))).toContain('The Quay, 12 December 2023, ¶2.');
  });
});

test('an article that nobody would write is cited within Discord’s limits', async () => {
  const hostile = await TestBot.start({
    articles: [
      { id: 'a', title: '```js @everyone `` `x`', text: `*${'long '.repeat(2000)}*` },
      { id: 'b', title: '_*'.repeat(3000), text: 'Short.' },
    ],
  });
  onTestFinished(() => hostile.stop());
  let reply = await hostile.run('cite', { key: 'a' });
  expect(textOf(reply)).toContain('is too long to be quoted whole here');
  expect(codeOf(textOf(reply)).replaceAll('\u200b', '')).toBe('```js @everyone `` `x`. ¶1.');
  for (const label of ['Markdown', 'BibTeX', 'CSL-JSON']) {
    reply = await hostile.press(reply, label);
    expect(render(textOf(reply)).marks.filter(({ type }) => type === 'codeBlock')).toHaveLength(1);
  }
  expect(textOf(await hostile.run('cite', { key: 'b' }))).toContain('This citation is too long');
});

test('the buttons of a paragraph that has been taken away say so', async () => {
  const busy = await TestBot.start({ articles: ARTICLES });
  onTestFinished(() => busy.stop());
  const reply = await busy.run('cite', { key: ID });
  await rm(join(busy.folder, `${ID}.md`));
  await busy.library.reload();
  expect(textOf(await busy.press(reply, 'BibTeX'))).toContain('The corpus has changed');
});
