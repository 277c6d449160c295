import { expect, onTestFinished, test } from 'vitest';
import { unescapeMarkdown } from '../../src/discord/markdown.ts';
import type { ArticleFile } from '../support/articles.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';
import type { ShownMessage } from '../support/page-client.ts';
import { isPrivate, optionsOf, textOf } from '../support/shown-message.ts';
import { type OptionValue, type Person, TestBot } from '../support/test-bot.ts';

async function startBot(articles: readonly ArticleFile[] = COLLABORATIONS): Promise<TestBot> {
  const bot = await TestBot.start({ articles, organisations: ORGANISATIONS });
  onTestFinished(() => bot.stop());
  return bot;
}

/** The name and the content of the file that follows a reply. */
async function fileAfter(bot: TestBot, reply: ShownMessage) {
  const message = await bot.after(reply);
  expect(isPrivate(message)).toBe(true);
  const [url = '', name] = /http[^"]*\/([^/"]*\.md)/.exec(JSON.stringify(message)) ?? [];
  return { name, content: await (await fetch(url)).text() };
}

async function dossier(bot: TestBot, options: Readonly<Record<string, OptionValue>>, person: Person = {}) {
  const reply = await bot.run('dossier', options, person);
  expect(isPrivate(reply)).toBe(true);
  return { text: textOf(reply), ...(await fileAfter(bot, reply)) };
}

test('all on two organisations is one file: events, quotes, citations and sources', async () => {
  const bot = await startBot();
  const { text, name, content } = await dossier(bot, { first: 'norvik', second: 'castell' });
  expect(text).toBe('**Norvik and Castell Robotics**: 2 passages, in a file.');
  expect(name).toBe('norvik-castell-robotics.md');
  const { version } = bot.library.current().corpus;
  expect(content.split('\n\n')).toEqual([
    '# Norvik and Castell Robotics',
    `Drawn from the articles, version ${version}. 2 passages, 1 event`,
    '## What they did together',
    '**Agreement** · reported 2023 · Norvik (signatory), Castell Robotics (signatory)',
    '> **Norvik** signed an agreement with **Castell Robotics**.',
    '— Norvik and Castell agree. 2023, ¶1. `agreement¶1`',
    '## Where else both are named',
    '> Runa Sol, the former President of **Norvik**, told \\*reporters\\* that **Castell Robotics** builds cranes.',
    '— Norvik and Castell agree. 2023, ¶2. `agreement¶2`',
    '## Sources',
    '- Norvik and Castell agree · 2023\n',
  ]);
});

test('what is quoted shows as it is written, whatever Markdown makes of it', async () => {
  const sentence = '12) Norvik &amp; Castell Robotics met in <Bergen> [sic] at 10:30 for R&D.';
  const bot = await startBot([
    { id: 'met', title: 'A_meeting_', url: 'https://a.example/x', text: sentence },
  ]);
  const { content } = await dossier(bot, { first: 'norvik', second: 'castell' });
  const [, quoted = ''] = /^> (.*)$/m.exec(content) ?? [];
  expect(quoted).toMatch(/^12\\\) .*\\&amp; .*\\<Bergen>/);
  expect(unescapeMarkdown(quoted.replaceAll('**', ''))).toBe(sentence);
  expect(content).toContain('[A\\_meeting\\_](https://a.example/x)');
});

test('two that nothing joins have a file with whom both are named with, or one that says that there is nobody', async () => {
  const bot = await startBot();
  const { content } = await dossier(bot, { first: 'Almar Foundation', second: 'norvik' });
  expect(content).toContain(
    'No passage names both. One organisation is named with the one and with the other:',
  );
  expect(content).toContain('**Castell Robotics** with Almar Foundation\n\n> The **Almar Foundation** met');
  const none = await dossier(bot, { first: 'Quorvex', second: 'Tidewatch Network' });
  expect(none.content).toContain('No passage names both, and no organisation is named with');
  expect(none.content).not.toContain('Sources');
});

test('names that fit several are asked back; the button under /between sends the same file', async () => {
  const bot = await startBot();
  const asked = await bot.run('dossier', { first: 'norv', second: 'castell' });
  expect(optionsOf(asked).map(({ label }) => label)).toEqual([
    'Norvik and Castell Robotics',
    'Norvik Spain and Castell Robotics',
  ]);
  const chosen = await fileAfter(bot, await bot.choose(asked, 'Norvik and Castell Robotics'));
  const found = await bot.run('between', { first: 'norvik', second: 'castell robotics' });
  expect(await fileAfter(bot, await bot.press(found, 'Dossier'))).toEqual(chosen);
  expect(textOf(await bot.run('dossier', { first: 'Norvik', second: 'nvk' }))).toContain(
    'Both are **Norvik**',
  );
});

test('a file is named in letters that Discord leaves alone', async () => {
  const bot = await startBot();
  const { name } = await dossier(bot, { first: 'كاستل', second: 'جامعة الساحل' }, { locale: 'fr' });
  expect(name).toBe('castell-robotics.md');
});
