import { expect, test } from 'vitest';
import { composeAnswer, composeMorePassages } from '../../src/discord/answer-reply.ts';
import type { Reply } from '../../src/discord/components.ts';
import { requireSchema } from '../../src/playground/rest/route.ts';
import { checkMessage } from '../../src/playground/rules/message-rules.ts';
import type { Answer, Quote } from '../../src/search/answer.ts';
import { texts as english } from '../../src/texts/en.ts';
import { buttonOf, buttonsOf, parseSent, textsOf } from '../support/shown-message.ts';

/** IS_COMPONENTS_V2 */
const FLAGS = 1 << 15;

function quoteOf(text: string, index: number, url: string | null = null): Quote {
  const article = { id: `article-${index}`, title: `Title ${index}`, publisher: null, published: null, url };
  return {
    key: `article-${index}¶1`,
    text,
    start: 0,
    end: text.length,
    paragraph: 1,
    highlights: [],
    article,
  };
}

function answerOf(quotes: readonly Quote[], question = 'Who?'): Answer {
  const found = {
    status: 'answered',
    answer: null,
    kind: 'other',
    asked: null,
    counter: null,
    form: 'one',
    parts: [],
    undated: null,
    difference: null,
    reason: null,
    missing: [],
    suggestions: [],
  } as const;
  return {
    question,
    ...found,
    quotes,
    more: false,
    corpus: { version: '0123456', articles: 3, passages: 3 },
  };
}

/** A reply as Discord takes it; it throws for one that Discord would refuse. */
async function send(reply: Reply) {
  await requireSchema('MessageCreateRequestSchema', { ...reply, flags: FLAGS });
  const body = parseSent({ ...reply, flags: FLAGS });
  checkMessage({ ...body, content: '', embeds: [], hasMore: false, hasLegacy: false });
  return {
    body,
    labels: buttonsOf(body).map(({ label }) => label),
    quotes: textsOf(body)
      .filter((text) => text.startsWith('> '))
      .map((text) => text.split(' \\[')[0]?.slice(2)),
  };
}

test('quotes stay in order: where one does not fit, none after it is shown, and “More passages” starts with it', async () => {
  const texts = [`A${'a'.repeat(1500)}.`, `B${'b'.repeat(3000)}.`, 'C.'];
  const answer = answerOf(texts.map((text, index) => quoteOf(text, index)));
  const { body, quotes } = await send(composeAnswer(english, answer));
  expect(quotes).toEqual([texts[0]]);
  expect(buttonOf(body, 'More passages').custom_id).toBe('ask:more:0123456:1');
  expect((await send(composeMorePassages(english, answer, 1))).quotes).toEqual([texts[1], texts[2]]);
});

test('a headline has the one quote that states it, and the others are behind “More passages”', async () => {
  const quotes = ['One.', 'Two.', 'Three.'].map((text, index) => quoteOf(text, index));
  const said = { ...answerOf(quotes), answer: { text: 'One', kind: 'other', basis: 'stated' } } as const;
  const shown = await send(composeAnswer(english, said));
  expect(shown.quotes).toEqual(['One.']);
  expect(buttonOf(shown.body, 'More passages').custom_id).toBe('ask:more:0123456:1');
  expect((await send(composeMorePassages(english, said, 1))).quotes).toEqual(['Two.', 'Three.']);
  expect((await send(composeAnswer(english, { ...said, quotes: quotes.slice(0, 1) }))).labels).toEqual([
    'In context',
    'Ask on',
  ]);
});

test('what speaks against the question is one quote; without it and without a headline there are three', async () => {
  const quotes = ['One.', 'Two.', 'Three.', 'Four.'].map((text, index) => quoteOf(text, index));
  const related = { ...answerOf(quotes), status: 'related', reason: 'not_said' } as const;
  expect((await send(composeAnswer(english, { ...related, counter: 'denied' }))).quotes).toHaveLength(1);
  expect((await send(composeAnswer(english, related))).quotes).toHaveLength(3);
  expect((await send(composeAnswer(english, answerOf(quotes.slice(0, 3))))).quotes).toHaveLength(3);
});

test('a date that is the article’s own is said once, and the version of the corpus not at all', async () => {
  const quote = quoteOf('One.', 1);
  const dated = { ...quote, article: { ...quote.article, publisher: 'The Quay', published: '2021-03-25' } };
  const text = async (basis: 'stated' | 'publication') => {
    const answer = { text: '25 March 2021', kind: 'date', basis } as const;
    return textsOf((await send(composeAnswer(english, { ...answerOf([dated]), answer }))).body).join('\n');
  };
  expect((await text('publication')).match(/2021/g)).toHaveLength(1);
  expect(await text('publication')).toContain('The Quay');
  expect((await text('stated')).match(/2021/g)).toHaveLength(2);
  expect(await text('stated')).not.toContain('0123456');
});

test('the question stands above the answer, unless the message that it replies to asks it', async () => {
  const answer = answerOf([quoteOf('One.', 1)], 'Who built it?');
  expect(textsOf((await send(composeAnswer(english, answer))).body)[0]).toBe('-# “Who built it?”');
  const reply = await send(composeAnswer(english, answer, { isQuestionAbove: true }));
  expect(textsOf(reply.body).join()).not.toContain('Who built it?');
});

test('bytes count too, so that quotes in any script fit', async () => {
  const texts = ['語', '言', '文'].map((character) => character.repeat(1100));
  const { quotes } = await send(
    composeAnswer(english, answerOf(texts.map((text, index) => quoteOf(text, index)))),
  );
  expect(quotes).toEqual(texts.slice(0, 2));
});

test('a quote that no message holds is named and passed over, also when it is the only one', async () => {
  const long = quoteOf('x'.repeat(4000), 7);
  const { body, quotes } = await send(composeAnswer(english, answerOf([long, quoteOf('Short.', 8)])));
  expect(quotes).toEqual(['Short.']);
  expect(textsOf(body).join('\n')).toContain('A passage of **Title 7** is too long');
  expect((await send(composeAnswer(english, answerOf([long])))).quotes).toEqual([]);
});

test('a question at its longest, all of it escaped, still leaves room for a quote', async () => {
  const { body, quotes } = await send(
    composeAnswer(english, answerOf([quoteOf('*'.repeat(1200), 1)], '*'.repeat(300))),
  );
  expect(quotes).toHaveLength(1);
  expect(textsOf(body)[0]).toHaveLength('-# “”'.length + 600);
});

test('an address that would take the room of a quote is left out', async () => {
  const { body } = await send(
    composeAnswer(english, answerOf([quoteOf('Short.', 1, `https://a.example/${'x'.repeat(600)}`)])),
  );
  expect(textsOf(body).join('\n')).not.toContain('https:');
});

test('two quotes of one paragraph have buttons of their own', async () => {
  const one = quoteOf('One.', 1);
  await send(composeAnswer(english, answerOf([one, { ...one, text: 'Two.', start: 5, end: 9 }])));
});

/** An answer in as many parts as there are texts, each with a quote of its own. */
function inParts(form: Answer['form'], texts: readonly string[]): Answer {
  const parts = texts.map((text, index) => ({
    ...answerOf([quoteOf(text, index)]),
    answer: { text: `Said ${index}`, kind: 'other', basis: 'stated' } as const,
    label: `Asked ${index}`,
  }));
  return { ...answerOf(parts.flatMap(({ quotes }) => quotes)), form, parts };
}

test('an answer in parts shows the best quote of each below what it is a part of, and Discord takes the longest', async () => {
  const texts = ['One.', 'Two.'];
  const asked = await send(composeAnswer(english, inParts('questions', texts)));
  expect(textsOf(asked.body).filter((text) => text.includes('\n> '))).toEqual([
    '-# Asked 0\n**Said 0**\n> One. \\[1\\]',
    '-# Asked 1\n**Said 1**\n> Two. \\[2\\]',
  ]);
  const told = await send(composeAnswer(english, inParts('times', texts)));
  expect(textsOf(told.body)).toContain('**Said 0**\n> One. \\[1\\]');
  const listed = await send(composeAnswer(english, inParts('items', texts)));
  expect(textsOf(listed.body)[1]).toBe('2 found in the articles; there may be others:');

  const { parts, ...rest } = inParts('items', texts);
  const unnamed = { ...rest, parts: parts.map((part) => ({ ...part, answer: null })) };
  expect(textsOf((await send(composeAnswer(english, unnamed))).body)).toContain('> One. \\[1\\]');

  const long = inParts(
    'times',
    Array.from({ length: 9 }, (_, index) => `${index}${'x'.repeat(700)}.`),
  );
  const shown = textsOf(
    (await send(composeAnswer(english, { ...long, more: true }, { feedback: 'id', share: 'offered' }))).body,
  );
  expect(shown.filter((text) => text.includes('\n> ')).length).toBeGreaterThan(3);
});

test.each(['questions', 'times', 'articles', 'items'] as const)(
  'an answer in many short parts (%s), with every button, is one that Discord takes',
  async (form) => {
    const many = inParts(
      form,
      Array.from({ length: 12 }, (_, index) => `${index} is short.`),
    );
    const { body } = await send(
      composeAnswer(english, { ...many, more: true }, { feedback: 'id', share: 'offered' }),
    );
    expect(textsOf(body).filter((text) => text.includes('> ')).length).toBeGreaterThan(4);
  },
);

test('a period in which nothing is dated is said so, above what is nearest', async () => {
  const none = { ...inParts('times', ['One.']), undated: { period: '2018', nearest: ['2017', '2019'] } };
  expect(textsOf((await send(composeAnswer(english, none))).body)).toContain(
    'Nothing in the articles is dated **2018**; the nearest are **2017** and **2019**.',
  );
});

test('another value than the one that was asked about stands above the one quote that has it', async () => {
  const quotes = ['It opened in 2016.', 'It has a garden.'].map((text, index) => quoteOf(text, index));
  const difference = { kind: 'date', asked: '2015', stated: '2016' } as const;
  const { body, quotes: shown } = await send(composeAnswer(english, { ...answerOf(quotes), difference }));
  expect(textsOf(body)).toContain('The question says **2015**, the passage **2016**:');
  expect(shown).toEqual(['It opened in 2016.']);
  const list = { kind: 'list', asked: 'Vel_mar', stated: null } as const;
  const related = { ...answerOf(quotes), status: 'related', reason: 'not_said', difference: list } as const;
  expect(textsOf((await send(composeAnswer(english, related))).body)).toContain(
    'No passage answers this question.\nThe passage names others than **Vel\\_mar**:',
  );
});
