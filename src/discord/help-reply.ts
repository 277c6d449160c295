import { answer } from '../answer/answer.ts';
import type { Knowledge } from '../index/knowledge.ts';
import { texts } from '../texts/en.ts';
import { type Commands, type ComposeHelp, isMessageCommand } from './command.ts';
import { container, type Reply, textDisplay } from './components.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';

/** Examples that are shown, and how many of them are about a name. */
const EXAMPLES = { all: 2, aboutNames: 1 } as const;

/** The help says more of one, and is what the other one shows. */
const UNLISTED = ['ask', 'help'];

/** Articles, and names in them, that are tried at most: a corpus that answers none of them has no examples. */
const TRIED = 10;

const NAMES_AN_ARTICLE = 2;

/** A name written in capitals, if with a few small letters before or after them. */
const NAME = /(?<![\p{L}\p{N}-])[\p{Ll}]{0,2}\p{Lu}{3,}[\p{L}\p{N}-]*(?![\p{L}\p{N}-])/gu;

/** The help: the commands that there are, and examples, which are looked for once in each corpus that is served. */
export function createHelp(commands: Commands): ComposeHelp {
  const composed = new WeakMap<Knowledge, Reply>();
  const listed = listCommands(commands);
  return (knowledge) => {
    const help = composed.get(knowledge) ?? composeHelp(knowledge, listed);
    composed.set(knowledge, help);
    return help;
  };
}

/** What everybody may use beside `/ask`: a line each, as Discord shows it beside the name. */
function listCommands(commands: Commands): string {
  return [...commands.values()]
    .flatMap((command) =>
      command.moderatorsOnly === true || isMessageCommand(command) || UNLISTED.includes(command.data.name)
        ? []
        : [`**/${command.data.name}** ${command.data.description}`],
    )
    .join('\n');
}

function composeHelp(knowledge: Knowledge, commands: string): Reply {
  const examples = findExamples(knowledge).map((example) => `- ${escapeMarkdown(example)}`);
  const lines = [`**${texts.helpTitle}**`, texts.helpBody];
  const list = [commands, texts.helpCheck].filter((text) => text !== '').join('\n');
  const shown = [lines.join('\n'), [texts.helpAsk, ...examples, texts.helpFollowUp].join('\n'), list];
  return { components: [container(shown.map((text) => textDisplay(text)))] };
}

/**
 * Questions made by rule from titles and from names in capitals, each tried before it is shown: one about a
 * title has to bring quotes of that article, one about a name has to be answered.
 */
function findExamples(knowledge: Knowledge): readonly string[] {
  const articles = knowledge.corpus.articles.slice(0, TRIED);
  // A short title makes an example that is read at a glance.
  const aboutTitles = articles
    .toSorted((a, b) => a.title.length - b.title.length)
    .map(({ id, title }) => ({ id, question: texts.exampleAbout(title) }));
  const names = new Set(articles.flatMap(({ text }) => text.match(NAME)?.slice(0, NAMES_AN_ARTICLE) ?? []));
  const aboutNames = [...names].slice(0, TRIED).map((name) => ({ question: texts.exampleName(name) }));
  const named = takeWhere(
    aboutNames,
    EXAMPLES.aboutNames,
    ({ question }) => answer(question, knowledge).status === 'answered',
  );
  const titled = takeWhere(aboutTitles, EXAMPLES.all - named.length, ({ id, question }) =>
    answer(question, knowledge).quotes.some(({ article }) => article.id === id),
  );
  return [...titled, ...named];
}

/** The first few questions that can be asked and do well; no more are tried than it takes to find them. */
function takeWhere<Item extends { readonly question: string }>(
  items: readonly Item[],
  limit: number,
  doesWell: (item: Item) => boolean,
): string[] {
  const taken: string[] = [];
  for (const item of items) {
    if (taken.length === limit) break;
    if (item.question.length <= QUESTION_CHARACTERS && doesWell(item)) taken.push(item.question);
  }
  return taken;
}
