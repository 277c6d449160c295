import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { languageFor } from '../../src/discord/language.ts';
import { QUESTION_CHARACTERS } from '../../src/discord/limits.ts';
import { TEXTS } from '../../src/texts/languages.ts';
import { ARTICLES } from '../support/articles.ts';
import { englishWords } from '../support/english-words.ts';
import type { ShownMessage } from '../support/page-client.ts';
import { shownTexts } from '../support/render.ts';
import { buttonsOf, isPrivate, textOf, textsOf } from '../support/shown-message.ts';
import { findEnglishColons, findStrayEnglish, readingOf } from '../support/stray-english.ts';
import { MENTION, type Person, TestBot } from '../support/test-bot.ts';

describe('the language of an answer', () => {
  test.each([
    [{ words: 'Who chairs the network?', locale: 'fr' }, 'en'],
    [{ words: 'Qui préside le réseau ?' }, 'fr'],
    [{ words: 'Qui dirige Norvik Marine ?' }, 'fr'],
    [{ words: 'Bonjour !' }, 'fr'],
    [{ words: '🙂 Merci beaucoup', setting: 'ar' }, 'fr'],
    [{ words: 'Saluton Marine' }, 'en'],
    [{ words: 'من يرأس الشبكة؟' }, 'ar'],
    [{ words: 'من يرأس Tidewatch Network؟', setting: 'fr' }, 'ar'],
    [{ words: 'Norvik Marine' }, 'en'],
    [{ words: 'Norvik Marine', setting: 'ar' }, 'ar'],
    [{ words: '¿Quién preside la red y cuándo?', setting: 'fr' }, 'fr'],
    [{ words: '谁领导这个网络？' }, 'en'],
    [{ words: null, locale: 'fr', setting: 'ar' }, 'fr'],
    [{ locale: 'en-GB', setting: 'ar' }, 'ar'],
    [{ locale: 'de', setting: null }, 'en'],
  ] as const)('%j: %s', (hints, language) => {
    expect(languageFor(hints)).toBe(language);
  });
});

const WORDS = englishWords();
const ORGANISATIONS = [
  { name: 'Norvik Marine', kind: 'industry association', country: 'United Arab Emirates' },
];
const READ = ARTICLES.flatMap(({ title, text, publisher = title }) => [title, text, publisher]);
/** What else is written here: articles that are imported, or read again. */
const TITLES = ['harbour', 'quay', 'lock', 'pier'].map((place) => `The ${place} of Quorn`);
/** What the help asks about these articles. */
const EXAMPLES = ['Who chairs the Tidewatch Network?', 'Who is the director of the port?'];

/** The words of the English texts in a message that are not an article's. */
function englishIn(message: ShownMessage): string[] {
  const text = readingOf(message).join('\n');
  return WORDS.filter((words) => text.includes(words) && !READ.some((article) => article.includes(words)));
}

test('English words are found where there are any', async () => {
  const bot = await TestBot.start();
  onTestFinished(() => bot.stop());
  for (const name of ['help', 'privacy', 'network', 'timeline'])
    expect(englishIn(await bot.run(name)), name).not.toEqual([]);
});

describe.each([
  [
    'fr',
    {
      says: 'Qui préside le réseau Tidewatch Network ?',
      unknown: 'Qui possède le phare de Quorn ?',
      greeting: 'Bonjour, comment vas-tu ?',
    },
  ],
  [
    'ar',
    {
      says: 'من يرأس Tidewatch Network؟',
      unknown: 'من يملك منارة Quorn؟',
      greeting: 'كيف حالك؟',
    },
  ],
] as const)('in %s', (language, questions) => {
  const texts = TEXTS[language];
  const person: Person = { id: '100000000000000071', locale: language };
  const moderator: Person = { id: '100000000000000072', locale: language, canManageServer: true };
  const english: Person = { id: '100000000000000073' };
  let bot: TestBot;
  beforeAll(async () => {
    bot = await TestBot.start({ organisations: ORGANISATIONS });
  });
  afterAll(async () => {
    await bot.stop();
  });

  test('a question is answered in its own language, whatever Discord is in', async () => {
    for (const question of [questions.says, questions.unknown]) {
      const reply = await bot.run('ask', { question }, english);
      expect(englishIn(reply), question).toEqual([]);
      expect(textsOf(reply)[0]).toBe(`-# ${texts.question(question)}`);
      expect(shownTexts(reply).join('\n')).toContain(texts.foreign(['en']));
    }
    const nothing = await bot.run('ask', { question: questions.unknown }, english);
    // Of the words of another language none is called missing; the name is.
    expect(textOf(nothing).match(/\*\*[^*]+\*\*/g)).toEqual(['**Quorn**']);
    expect(englishIn(await bot.run('ask', { question: questions.greeting }, english))).toEqual([]);
  });

  test('an answer goes on in that language: more, in context, shared, found bad and why', async () => {
    const reply = await bot.run('ask', { question: questions.says, private: true }, english);
    expect(isPrivate(reply)).toBe(true);
    const context = await bot.press(reply, texts.buttons.context);
    const voted = await bot.press(reply, texts.buttons.bad);
    const given = await bot.choose(voted, texts.questions.reasons.options.incomplete);
    const shared = await bot.press(reply, texts.buttons.share);
    for (const shown of [context, voted, given, shared, await bot.after(reply)])
      expect(englishIn(shown), textOf(shown)).toEqual([]);
    expect(textOf(given)).toBe(texts.questions.reasons.noted('incomplete'));
    const again = await bot.run('ask', { question: questions.says }, english);
    const more = await bot.press(again, texts.buttons.more);
    expect(textsOf(more)[0]).toBe(`-# ${texts.morePassages(questions.says)}`);
    expect(englishIn(more)).toEqual([]);
  });

  test('a mention is answered in the language of the message, and so is a refusal', async () => {
    const reply = await bot.say(`${MENTION} ${questions.unknown}`, english);
    expect(englishIn(reply)).toEqual([]);
    expect(textOf(reply)).toContain(texts.foreign(['en']));
    const long = await bot.say(`${MENTION} ${questions.unknown.repeat(30)}`, english);
    expect(englishIn(long)).toEqual([]);
    expect(textOf(long)).toBe(texts.questionTooLong(questions.unknown.length * 30, QUESTION_CHARACTERS));
  });

  test('an English question is answered in English, in a Discord of another language too', async () => {
    const asker = { ...person, id: '100000000000000074' };
    const reply = await bot.run('ask', { question: 'Who chairs the Tidewatch Network?' }, asker);
    expect(shownTexts(reply)[1]).toBe('Lena Haugen');
    expect(buttonsOf(reply).map(({ label }) => label)).toContain('More passages');
  });

  test('what is looked up has no English word of the bot’s, picture included', async () => {
    const organisation = await bot.run('organisation', { name: 'Norvik Marine' }, person);
    const shown = [
      organisation,
      await bot.choose(organisation, texts.lookups.tabs.events(1)).catch(() => organisation),
      await bot.run('person', { name: 'Lena Haugen' }, person),
      await bot.run('between', { first: 'Norvik Marine', second: 'Almar Foundation' }, person),
      await bot.run('article', {}, person),
      await bot.run('article', { title: 'Norvik' }, person),
      await bot.run('cite', { key: 'castell-signs-memorandum 1' }, person),
      await bot.run('privacy', {}, person),
      await bot.run('watch organisation', { name: 'Norvik Marine' }, person),
      await bot.run('watch organisation', { name: 'Norvik Marine' }, person),
      await bot.run('watch list', {}, person),
      await bot.run('dossier', { first: 'Norvik Marine', second: 'Almar Foundation' }, person),
      await bot.run('help', {}, person),
    ];
    expect(textOf(organisation)).toContain(
      language === 'fr'
        ? 'association professionnelle · Émirats arabes unis'
        : 'رابطة صناعية · الإمارات العربية المتحدة',
    );
    for (const name of ['network', 'timeline']) {
      const reply = await bot.run(name, {}, person);
      shown.push(reply, await bot.after(reply));
    }
    for (const message of shown) expect(englishIn(message), textOf(message)).toEqual([]);
  });

  test('refusals of what is looked up are in the reader’s language', async () => {
    const shown = [
      await bot.run('organisation', { name: 'Zorbex' }, person),
      await bot.run('person', { name: 'Zorbex' }, person),
      await bot.run('cite', { key: 'zorbex 4' }, person),
      await bot.run('article', { title: 'zorbex' }, person),
      await bot.run('timeline', { from: 'zorbex' }, person),
      await bot.run('timeline', { from: '2021', to: '2020' }, person),
      await bot.run('between', { first: 'Norvik Marine', second: 'Norvik Marine' }, person),
      await bot.pressOld('corpus:reload', [], person),
      await bot.pressOld('ask:more:0000000:3', [], person),
      await bot.pressOld('zorbex:open', [], person),
    ];
    for (const message of shown) expect(englishIn(message), textOf(message)).toEqual([]);
    expect(shown.map(textOf)).toContain(texts.unknownCommand);
  });

  test('a message is checked, and moderators look after the corpus, in their language', async () => {
    const message = await bot.write(
      'The membership was sponsored by the Almar Foundation in 2019. Is it?',
      person,
    );
    const checked = await bot.runOn(message, 'Check against the corpus', person);
    await bot.run('ask', { question: questions.unknown }, person);
    const shown = [checked];
    for (const name of ['status', 'history', 'gaps', 'stats'])
      shown.push(await bot.run(`corpus ${name}`, {}, moderator));
    shown.push(await bot.run('corpus reload', { 'dry-run': true }, moderator));
    const data = Buffer.from(
      '# The harbour of Quorn\n\nLena Vexil opened the harbour of Quorn in May 2021.\n',
    );
    shown.push(await bot.attach('corpus import', { option: 'file', name: 'quorn.md', data }, moderator));
    shown.push(await bot.run('corpus remove', { article: 'castell-signs-memorandum' }, moderator));
    for (const message of shown) expect(englishIn(message), textOf(message)).toEqual([]);
  });

  test('what is wrong with files, and what a change may take away, is said in their language', async () => {
    const write = (name: string, content: string) => writeFile(join(bot.folder, name), content);
    await write('broken.md', '---\ntitle: ""\nflavour: salty\npublished: soon\n---\n\nThe crane.\n');
    await write('empty.md', '---\ntitle: Empty\ntags: one\nurl: quay\n---\n');
    await write('open.md', 'No front matter at all.\n');
    const failed = await bot.run('corpus reload', {}, moderator);
    expect(textOf(failed)).toContain('broken.md');
    await bot.run('corpus status', {}, moderator);
    for (const name of ['broken.md', 'empty.md', 'open.md']) await rm(join(bot.folder, name));
    await write('quay.md', '---\ntitle: The quay of Quorn\n---\n\nLena Vexil opened the quay of Quorn.\n');
    const warned = await bot.run('corpus reload', {}, moderator);
    expect(shownTexts(warned).join('\n')).toContain(texts.warningUndated('The quay of Quorn'));
    await bot.press(warned, texts.buttons.reloadAnyway);
    await bot.run('corpus diff', { from: 1 }, moderator);
    await bot.run('corpus diff', { from: 99 }, moderator);
    await bot.run('corpus history', {}, moderator);
    await bot.run('corpus undo', { version: 2 }, moderator);
    await bot.complete('corpus undo', 'version', '', moderator);
    const files: readonly [string, string][] = [
      ['quorn.exe', 'The quay.'],
      ['empty.txt', ''],
      ['picture.pdf', 'The quay.'],
      ['mast.html', '<p></p>'],
      [
        'pier.txt',
        'The pier of Quorn\n\nBy Runa Vexil\nQUORN, 3 May\n\nLena Vexil opened the pier of Quorn.',
      ],
    ];
    for (const [name, content] of files)
      await bot.attach('corpus import', { option: 'file', name, data: Buffer.from(content) }, moderator);
    const data = Buffer.from('# The lock of Quorn\n\nLena Vexil opened the lock of Quorn.\n');
    const preview = await bot.attach('corpus import', { option: 'file', name: 'lock.md', data }, moderator);
    await bot.fillIn(preview, texts.imports.edit, { title: 'The lock of Quorn', published: 'soon' });
    await bot.press(preview, texts.imports.cancel);
    await bot.run('setup', {}, moderator);
    await bot.run('setup', { mentions: 'nowhere' }, moderator);
    await bot.run('corpus remove', { article: 'nothing-like-it' }, moderator);
  });

  test('of all that anybody was shown, nothing has an English word of the bot’s', async () => {
    for (const one of [person, moderator]) {
      const page = await bot.page(one);
      expect(page.events.length).toBeGreaterThan(20);
      const known = [...READ, ...TITLES, ...EXAMPLES, 'By Runa Vexil', 'Lena Vexil opened'];
      expect(findStrayEnglish(page, known)).toEqual([]);
      if (language === 'fr') expect(findEnglishColons(page, known)).toEqual([]);
    }
  });
});

test('commands, options and choices are named and described for a Discord in French', async () => {
  const bot = await TestBot.start();
  onTestFinished(() => bot.stop());
  const sent = bot.requestsOf(/^PUT .*commands$/).flatMap(({ body }) => body);
  expect(sent).not.toEqual([]);
  const described = (value: unknown): unknown[] => {
    if (Array.isArray(value)) return value.flatMap(described);
    if (typeof value !== 'object' || value === null || !('name' in value)) return [];
    return [
      value,
      ...('options' in value ? described(value.options) : []),
      ...('choices' in value ? described(value.choices) : []),
    ];
  };
  const all = described(sent);
  expect(all.length).toBeGreaterThan(40);
  for (const one of all) expect(one).toMatchObject({ name_localizations: { fr: expect.any(String) } });
});
