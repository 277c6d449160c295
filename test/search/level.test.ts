import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.ts';
import { formatAnswer } from '../../src/cli/format-answer.ts';
import { composeAnswer } from '../../src/discord/answer-reply.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { levelOf } from '../../src/search/level.ts';
import { texts } from '../../src/texts/en.ts';
import { articleOf } from '../support/articles.ts';
import { parseSent, textsOf } from '../support/shown-message.ts';

const knowledge = buildKnowledge({
  version: 'abc1234',
  articles: [
    articleOf({
      id: 'ferry',
      title: 'Solvik Ferries opens a training centre',
      published: '2022-05-09',
      text: [
        'Solvik Ferries opened a training centre in Hamnes on 4 May 2022. The centre was paid for by the Ordal Foundation.',
        'Pia Lunde, who heads the training centre, said that crews learn to handle electric ferries there.',
        'The agreement covers 12 ferries.',
      ].join('\n\n'),
    }),
  ],
});
const ask = (question: string) => answer(question, knowledge);

/** What stands above the quotes in Discord, and in the terminal. */
function headsOf(question: string): [discord: string | undefined, terminal: string | undefined] {
  const given = ask(question);
  const [, discord] = textsOf(parseSent(composeAnswer(texts, given)));
  return [discord, stripVTControlCharacters(formatAnswer(given)).split('\n\n')[0]];
}

describe('the level of an answer', () => {
  it('is “says” where a span answers, and the span is the headline', () => {
    const question = 'Who heads the training centre?';
    expect(levelOf(ask(question))).toBe('says');
    expect(headsOf(question)).toEqual(['**Pia Lunde**', 'Pia Lunde']);
  });

  it('is “on this” where passages answer and none is singled out: no headline, and nothing marked in the quotes', () => {
    const question = 'What do crews learn in the training centre?';
    const given = ask(question);
    expect(given).toMatchObject({ status: 'answered', answer: null });
    expect(levelOf(given)).toBe('on_this');
    expect(given.quotes.flatMap(({ highlights }) => highlights)).toEqual([]);
    expect(headsOf(question)).toEqual(['The articles on this:', 'The articles on this:']);
    expect(JSON.stringify(composeAnswer(texts, given))).not.toContain('**');
  });

  it('marks nothing in any quote where no span is sure enough, though a quote names somebody', () => {
    const text = [
      'The electric ferries in Hamnes are inspected by those who built them.',
      'The electric ferries in Hamnes are moored beside the house of Ada Lund.',
    ].join('\n\n');
    const ferries = buildKnowledge({ version: 'abc1234', articles: [articleOf({ title: 'Ferries', text })] });
    const given = answer('Who inspects the electric ferries?', ferries);
    expect(given.quotes).toHaveLength(2);
    expect(levelOf(given)).toBe('on_this');
    expect(given.quotes.flatMap(({ highlights }) => highlights)).toEqual([]);
  });

  it('is “not said” where passages are near and do not answer, and says what they do not', () => {
    const question = 'When does the agreement on ferries expire?';
    expect(ask(question).quotes.length).toBeGreaterThan(0);
    expect(levelOf(ask(question))).toBe('not_said');
    expect(headsOf(question)).toEqual([
      'No passage says **when the agreement on ferries expires**.\nThe nearest passages:',
      'No passage says when the agreement on ferries expires.',
    ]);
  });

  it('is “not said” where nothing is near, and says what nothing mentions', () => {
    expect(levelOf(ask('Who conducts the Zanzibar Orchestra?'))).toBe('not_said');
    expect(headsOf('Who conducts the Zanzibar Orchestra?')[0]).toMatch(
      /^Nothing in the corpus mentions \*\*Zanzibar Orchestra\*\*\.\nThe corpus does cover:/,
    );
  });
});
