import { answer } from '../search/answer.ts';
import type { Knowledge } from '../search/knowledge.ts';
import { texts } from '../texts/en.ts';
import { container, type Reply, textDisplay } from './components.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';

const EXAMPLES = { aboutTitles: 3, aboutNames: 2 } as const;

/** A name written in capitals, if with a few small letters before or after them. */
const NAME = /(?<![\p{L}\p{N}-])[\p{Ll}]{0,2}\p{Lu}{3,}[\p{L}\p{N}-]*(?![\p{L}\p{N}-])/gu;

/** What can be asked, with examples that the corpus being served does answer. */
export function composeHelp(knowledge: Knowledge): Reply {
  const examples = findExamples(knowledge).map((example) => `- ${escapeMarkdown(example)}`);
  const lines = [`**${texts.helpTitle}**`, texts.helpBody, '', texts.helpWays];
  const shown = examples.length === 0 ? [] : [textDisplay([texts.helpExamples, ...examples].join('\n'))];
  const footer = textDisplay(`-# ${texts.corpusVersion(knowledge.corpus.version)}`);
  return { components: [container([textDisplay(lines.join('\n')), ...shown, footer])] };
}

/**
 * Questions made by rule from titles and from names in capitals, each tried before it is shown: one about a
 * title has to bring quotes of that article, one about a name has to be answered.
 */
function findExamples(knowledge: Knowledge): readonly string[] {
  const { articles } = knowledge.corpus;
  const aboutTitles = takeWhere(articles, EXAMPLES.aboutTitles, ({ id, title }) => {
    const question = texts.exampleAbout(title);
    const { quotes } = answer(question, knowledge);
    return quotes.some(({ article }) => article.id === id) ? question : null;
  });
  const names = new Set(
    articles.flatMap(({ text }) => text.match(NAME)?.slice(0, EXAMPLES.aboutNames) ?? []),
  );
  const aboutNames = takeWhere(names, EXAMPLES.aboutNames, (name) => {
    const question = texts.exampleName(name);
    return answer(question, knowledge).status === 'answered' ? question : null;
  });
  return [...aboutTitles, ...aboutNames];
}

/** The first few questions that can be shown; no more are tried than it takes to find them. */
function takeWhere<Item>(items: Iterable<Item>, limit: number, ask: (item: Item) => string | null): string[] {
  const taken: string[] = [];
  for (const item of items) {
    if (taken.length === limit) break;
    const question = ask(item);
    if (question !== null && question.length <= QUESTION_CHARACTERS) taken.push(question);
  }
  return taken;
}
