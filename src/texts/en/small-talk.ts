import type { SmallTalk } from '../../small-talk/phrases.ts';
import { bold, count, plural } from './wording.ts';

/** What is answered from what is known of the articles, not by one line that is always the same. */
type CorpusTalk = 'articles' | 'age' | 'keepers';

const LINES: Readonly<Record<Exclude<SmallTalk, CorpusTalk>, string>> = {
  help: 'Ask a question about the articles: the answer is a sentence quoted from one of them, with its source.',
  identity:
    'This is Accord, a bot: it answers questions by quoting the sentence of an article that says so. No language model writes anything.',
  clock: 'Accord knows what its articles say, and neither the time nor the weather.',
  chat: 'Accord is no company for a chat, but it finds what the articles say: ask away.',
  test: 'It works. Ask a question about the articles.',
  thanks: 'You are welcome.',
  farewell: 'Goodbye.',
  greeting: 'Hello. Ask a question about the articles, such as who signed what, when or where.',
  nod: 'Ask whenever there is something to look up in the articles.',
};

/** What is said to who asks nothing of the articles, and of the articles as a whole. */
export const smallTalkTexts = {
  lines: LINES,
  /** On the message, in the place of a line. */
  reactions: { thanks: '👍', nod: '👌' },
  /** To "when?" and "who signed it?" with nothing before it. */
  bare: 'What is that about? Name it in the question, or reply to the answer that you mean.',
  helpButton: 'Help',

  // The articles as a whole
  counts: (articles: number, passages: number) =>
    `${bold(plural(articles, 'article'))} with ${plural(passages, 'passage')}.`,
  newest: 'Newest first',
  titled: (title: string, date: string) => `“${title}” (${date})`,
  titles: (lead: string, titles: readonly string[], more: number) =>
    `${lead}: ${titles.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}.`,
  latest: (title: string) => `The newest of the articles is ${title}.`,
  earliest: (title: string) => `The oldest is ${title}.`,
  undated: (articles: number) => (articles === 1 ? 'One has no date.' : `${count(articles)} have no date.`),
  noDates: 'No article has a date.',
  changed: (when: string) => `They were last changed ${when}.`,
  unchanged: (when: string) => `They are the same as when they were first loaded, ${when}.`,
  loaded: (when: string) => `They were loaded ${when}.`,
  all: (articles: number) => `All ${count(articles)} articles`,
  keepers: {
    /** @param role the name of the role that may do so beside the permission. */
    here: (role: string | null) =>
      `The moderators of this server keep the articles, with ${bold('/corpus')}: members with “Manage Server”${role === null ? '' : `, or with the role ${bold(role)}`}.`,
    elsewhere:
      'The moderators of the bot’s home server keep the articles: members with “Manage Server” there, or with the role set for Accord.',
    noHome: 'The owner or the team of this application keeps the articles: the bot has no home server.',
  },
};
