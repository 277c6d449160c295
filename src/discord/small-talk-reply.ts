import { TimestampStyles, time } from 'discord.js';
import type { Knowledge } from '../index/knowledge.ts';
import { answerTalk, newestFirst } from '../small-talk/answer-talk.ts';
import type { SmallTalk } from '../small-talk/phrases.ts';
import { texts } from '../texts/en.ts';
import { articleSelect } from './article-reply.ts';
import { formatTitle } from './citation.ts';
import type { Services } from './command.ts';
import { button, buttonRow, type Reply, textDisplay } from './components.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';

/** Named in the text; the menu has the others. */
const TITLES = 3;

const { smallTalk } = texts;

/** One line, and the button that shows the help to whoever presses it. */
export function composeLine(line: string): Reply {
  return { components: [textDisplay(line), ...buttonRow([button(smallTalk.helpButton, ['help', 'show'])])] };
}

/**
 * The answer to what asks nothing of the articles: a line, or two or three about the articles as a whole, from which each can be
 * opened.
 *
 * @param guildId where it was said; null outside servers.
 */
export async function composeSmallTalk(
  talk: SmallTalk,
  guildId: string | null,
  { library, keepers }: Pick<Services, 'library' | 'keepers'>,
): Promise<Reply> {
  const isOnTheWhole = talk === 'articles' || talk === 'age' || talk === 'keepers';
  if (!isOnTheWhole) return composeLine(smallTalk.lines[talk]);
  const knowledge = library.current();
  const lines = answerTalk(talk, knowledge, {
    formatTitle: (title) => formatTitle(title, null),
    titles: TITLES,
    changed: await describeChange(library),
    keepers: describeKeepers(keepers.describe(guildId)),
  });
  return { components: [textDisplay(lines.join('\n')), ...composeChoice(knowledge)] };
}

/** By the versions; when the first of them was made is not when the files were written. Where none can be read, when they were loaded. */
async function describeChange(library: Services['library']): Promise<string> {
  const [version] = await library.versions.list().catch(() => []);
  const at = version === undefined ? library.status().loadedAt : new Date(version.at);
  const when = `${time(at, TimestampStyles.LongDate)} (${time(at, TimestampStyles.RelativeTime)})`;
  if (version === undefined) return smallTalk.loaded(when);
  return version.number === 1 ? smallTalk.unchanged(when) : smallTalk.changed(when);
}

function describeKeepers({ home, role }: ReturnType<Services['keepers']['describe']>): string {
  if (home === 'here') return smallTalk.keepers.here(role === null ? null : escapeMarkdown(role));
  return home === 'none' ? smallTalk.keepers.noHome : smallTalk.keepers.elsewhere;
}

/** A select that opens one of the newest articles, and a button to the list where there are more. */
function composeChoice({ corpus: { articles } }: Knowledge): Reply['components'] {
  if (articles.length === 0) return [];
  const all = button(smallTalk.all(articles.length), ['article', 'all']);
  return [
    articleSelect(newestFirst(articles)),
    ...buttonRow(articles.length > CHOICE_LIMITS.choices ? [all] : []),
  ];
}
