import { TimestampStyles, time } from 'discord.js';
import type { Knowledge } from '../index/knowledge.ts';
import { answerTalk, newestFirst } from '../small-talk/answer-talk.ts';
import type { SmallTalk } from '../small-talk/phrases.ts';
import type { Texts } from '../texts/texts.ts';
import { articleSelect } from './article-reply.ts';
import { formatTitle } from './citation.ts';
import type { Services } from './command.ts';
import { button, buttonRow, type Reply, textDisplay } from './components.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';

/** Named in the text; the menu has the others. */
const TITLES = 3;

/** One line, and the button that shows the help to whoever presses it. */
export function composeLine(texts: Texts, line: string): Reply {
  return {
    components: [textDisplay(line), ...buttonRow([button(texts.smallTalk.helpButton, ['help', 'show'])])],
  };
}

/**
 * The answer to what asks nothing of the articles: a line, or two or three about the articles as a whole, from which each can be
 * opened.
 *
 * @param guildId where it was said; null outside servers.
 */
export async function composeSmallTalk(
  texts: Texts,
  talk: SmallTalk,
  guildId: string | null,
  { library, keepers }: Pick<Services, 'library' | 'keepers'>,
): Promise<Reply> {
  const isOnTheWhole = talk === 'articles' || talk === 'age' || talk === 'keepers';
  if (!isOnTheWhole) return composeLine(texts, texts.smallTalk.lines[talk]);
  const knowledge = library.current();
  const lines = answerTalk(texts, talk, knowledge, {
    formatTitle: (title) => formatTitle(title, null),
    titles: TITLES,
    changed: await describeChange(texts, library),
    keepers: describeKeepers(texts, keepers.describe(guildId)),
  });
  return { components: [textDisplay(lines.join('\n')), ...composeChoice(texts, knowledge)] };
}

/** By the versions; when the first of them was made is not when the files were written. Where none can be read, when they were loaded. */
async function describeChange(texts: Texts, library: Services['library']): Promise<string> {
  const [version] = await library.versions.list().catch(() => []);
  const at = version === undefined ? library.status().loadedAt : new Date(version.at);
  const when = `${time(at, TimestampStyles.LongDate)} (${time(at, TimestampStyles.RelativeTime)})`;
  if (version === undefined) return texts.smallTalk.loaded(when);
  return version.number === 1 ? texts.smallTalk.unchanged(when) : texts.smallTalk.changed(when);
}

function describeKeepers(texts: Texts, { home, role }: ReturnType<Services['keepers']['describe']>): string {
  if (home === 'here') return texts.smallTalk.keepers.here(role === null ? null : escapeMarkdown(role));
  return home === 'none' ? texts.smallTalk.keepers.noHome : texts.smallTalk.keepers.elsewhere;
}

/** A select that opens one of the newest articles, and a button to the list where there are more. */
function composeChoice(texts: Texts, { corpus: { articles } }: Knowledge): Reply['components'] {
  if (articles.length === 0) return [];
  const all = button(texts.smallTalk.all(articles.length), ['article', 'all']);
  return [
    articleSelect(texts, newestFirst(articles)),
    ...buttonRow(articles.length > CHOICE_LIMITS.choices ? [all] : []),
  ];
}
