import type { Knowledge } from '../index/knowledge.ts';
import { answerTalk } from '../small-talk/answer-talk.ts';
import { findExamples } from '../small-talk/find-examples.ts';
import type { SmallTalk } from '../small-talk/phrases.ts';
import { finish } from '../steps.ts';
import { texts } from '../texts/en.ts';
import { type Asked, formatAnswerLine, formatMarks, toOneLine } from './format-answer.ts';

/** An example has a line of the terminal to itself. */
const EXAMPLE_CHARACTERS = 80;
/** There is no menu of the others. */
const MOST_TITLES = 20;

const { smallTalk, terminalTalk } = texts;

/** What is said in a terminal to who asks nothing of the articles. */
export function formatTalk(talk: SmallTalk, knowledge: Knowledge): string {
  if (talk === 'help') return formatHelp(knowledge);
  const lines = answerTalk(texts, talk, knowledge, {
    formatTitle: toOneLine,
    titles: MOST_TITLES,
    changed: terminalTalk.readNow(knowledge.corpus.version),
    keepers: terminalTalk.keepers,
  });
  return `${lines.map(formatMarks).join('\n')}\n`;
}

function formatHelp(knowledge: Knowledge): string {
  const examples = finish(findExamples(knowledge, EXAMPLE_CHARACTERS)).map((one) => `- ${toOneLine(one)}`);
  const shown = examples.length === 0 ? [] : ['', terminalTalk.examples, ...examples];
  return `${[smallTalk.lines.help, ...shown].join('\n')}\n`;
}

/** The line of JSON for it: nothing was looked for, so there is no reason why nothing was found. */
export function formatTalkLine(asked: Asked, { corpus, passages }: Knowledge): string {
  const { version, articles } = corpus;
  return formatAnswerLine(asked, {
    status: 'not_found',
    answer: null,
    quotes: [],
    corpus: { version, articles: articles.length, passages: passages.length },
    missing: [],
    reason: null,
    counter: null,
    form: 'one',
    parts: [],
    undated: null,
    difference: null,
  });
}
