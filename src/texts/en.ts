import type { Article } from '../corpus/article.ts';
import { formatDate } from '../corpus/date.ts';
import type { Answer } from '../search/answer.ts';
import { checkTexts } from './en/check.ts';
import { citationTexts } from './en/citation.ts';
import { failureTexts } from './en/failures.ts';
import { importTexts } from './en/import.ts';
import { keeperTexts } from './en/keepers.ts';
import { lineTexts } from './en/lines.ts';
import { lookups } from './en/lookups.ts';
import { commandNames } from './en/names.ts';
import { orderTexts } from './en/orders.ts';
import { questionTexts } from './en/questions.ts';
import { setupTexts } from './en/setup.ts';
import { smallTalkTexts } from './en/small-talk.ts';
import { terminalTexts } from './en/terminal.ts';
import { versionTexts } from './en/versions.ts';
import { dossierTexts, watchTexts } from './en/watches.ts';
import { bold, boldList, count, list, nameLanguage, plural } from './en/wording.ts';
import type { Language } from './language.ts';

/**
 * Every text that a reader sees in Discord, and in the terminal as well: what each other language says too. Marks are `**bold**` and nothing else.
 * The texts put nothing right: whoever shows them escapes the values that go in.
 */
export const said = {
  language: 'en' as Language,
  /** A date in words, no more exactly than it is known. */
  date: formatDate,

  // Answers
  /** Instead of an answer: what no passage says. */
  notSaid({
    status,
    asked,
    missing,
    reason,
    counter,
  }: Pick<Answer, 'status' | 'asked' | 'missing' | 'reason' | 'counter'>): string {
    if (reason === 'unsure') return 'No passage clearly answers this question.';
    if (status === 'not_found' && missing.length > 0)
      return `Nothing in the corpus mentions ${boldList(missing)}.`;
    const lack = asked === null ? 'No passage answers this question' : `No passage says ${bold(asked)}`;
    // What the nearest passage says of it tells more than a word that none has.
    return missing.length > 0 && counter === null
      ? `${lack}: none mentions ${boldList(missing)}.`
      : `${lack}.`;
  },
  /** On a question in a language that no article is in: those of the articles, the most frequent first. */
  foreign: (languages: readonly string[]) =>
    `No article is in the language of this question: the articles are in ${list(languages.map(nameLanguage))}.`,
  /** Above the quotes where none is singled out as the answer. */
  /** Parts of a sentence that do not stand side by side in it. */
  listed: (parts: readonly string[]) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`,
  /** Names and the like one after the other, with nothing between the last two that joins them. */
  enumerated: (items: readonly string[]) => items.join(', '),
  /** What is said of something, behind what that is. */
  labelled: (label: string, said: string) => `${label}: ${said}`,
  onThis: 'The articles on this:',
  /** Above the quote that decides a question of yes or no otherwise than it was asked. */
  difference: ({ asked, stated }: { asked: string; stated: string | null }): string =>
    stated === null
      ? `The passage names others than ${bold(asked)}:`
      : `The question says ${bold(asked)}, the passage ${bold(stated)}:`,
  publicationBasis: 'The date of the article: the passage gives none for this.',
  /** Above what is told of a time: the date that the sentence gives, or the article's own. */
  time: (basis: 'stated' | 'publication', date: string) =>
    basis === 'stated' ? bold(date) : `reported ${bold(date)}`,
  itemsFound: (items: number) => `${count(items)} found in the articles; there may be others:`,
  /** Above the sentences that tell of what is to be counted, where no headline says how many there are. */
  countedFound: 'The articles tell of these:',
  articlesFound: (articles: number) =>
    articles === 1 ? 'One article mentions it:' : `${count(articles)} articles mention it:`,
  undated: ({ period, nearest }: { period: string; nearest: readonly string[] }): string => {
    const nothing = `Nothing in the articles is dated ${bold(period)}`;
    return nearest.length === 0
      ? `${nothing}.`
      : `${nothing}; the nearest ${nearest.length === 1 ? 'is' : 'are'} ${nearest.map((date) => bold(date)).join(' and ')}.`;
  },
  nearest: 'The nearest passages:',
  /** In place of it, where the first quote speaks against what the question takes for granted. */
  counter: {
    denied: 'The nearest passage denies it:',
    planned: 'The nearest passage tells of it as planned or possible, not as done:',
    ended: 'The nearest passage says that it is over:',
    opposite: 'The nearest passage tells of the opposite:',
    other: 'The nearest passage says that somebody else did it:',
  },
  covers: 'The corpus does cover:',
  /** For moderators: which state of the articles this is drawn from. */
  corpusVersion: (version: string) => `corpus ${version}`,
  /** The page of a PDF. */
  pageMark: (page: number) => `p. ${page}`,
  paragraphMark: (paragraph: number) => `¶${paragraph}`,
  dateUnknown: 'date unknown',
  /** Publisher and date, each where it is known; that the date is not known is said. */
  source: ({ publisher, published }: Pick<Article, 'publisher' | 'published'>): string[] => [
    ...(publisher === null ? [] : [publisher]),
    published === null ? said.dateUnknown : formatDate(published),
  ],
  question: (question: string) => `“${question}”`,
  understood: (question: string) => `Understood as “${question}”`,
  tooLong: (title: string) =>
    `A passage of ${bold(title)} is too long to be quoted whole here: read it with **/article**.`,
  sharedBy: (user: string) => `Shared by ${user}`,
  morePassages: (question: string) => `More passages on “${question}”`,
  noMorePassages: 'There are no more passages.',
  /** The form behind the button of that name. */
  askOn: {
    title: 'Ask on',
    label: 'Your question; it may lean on this answer',
    example: 'Who signed it?',
  },
  takeAway: {
    notMine: 'That is no answer of mine.',
    notYours: 'Only whoever asked may take an answer away; moderators can delete it.',
    done: 'The answer is gone.',
    refused: 'Discord does not let me delete that message: moderators can.',
  },
  buttons: {
    more: 'More passages',
    timeline: 'Timeline',
    context: 'In context',
    askOn: 'Ask on',
    share: 'Share',
    shared: 'Shared',
    previous: 'Previous',
    next: 'Next',
    openArticle: 'Open article',
    reload: 'Reload',
    reloadAnyway: 'Reload anyway',
    good: '👍',
    bad: '👎',
  },

  // Refusals
  roleMentioned:
    'You have mentioned my role, and what stands beside a role I cannot read. Mention me instead: pick **Accord**, the bot.',
  questionEmpty:
    'There is no question in that. Ask in a sentence or in keywords, such as “Who signed the memorandum?”.',
  questionWithoutWords: 'That has no letters or digits to search for. Ask in a sentence or in keywords.',
  questionTooLong: (length: number, limit: number) =>
    `That question has ${count(length)} characters; at most ${limit} are searched. Ask for one thing at a time.`,
  tooMany: {
    questions: (limit: number, windowS: number, waitS: number) =>
      `That was more than ${limit} questions in ${windowS} seconds. Try again in ${plural(waitS, 'second')}.`,
    actions: (limit: number, windowS: number, waitS: number) =>
      `That was more than ${limit} commands and buttons in ${windowS} seconds. Try again in ${plural(waitS, 'second')}.`,
    completions: (limit: number, windowS: number, waitS: number) =>
      `That was more than ${limit} names to complete in ${windowS} seconds. Try again in ${plural(waitS, 'second')}.`,
    imports: (limit: number, windowS: number, waitS: number) =>
      `That was more than ${limit} files in ${windowS} seconds. Try again in ${plural(waitS, 'second')}.`,
  },
  staleMessage: 'The corpus has changed since this message was written. Ask again to read what it holds now.',
  questionGone: 'The question has been deleted or changed since it was answered. Ask it again.',
  alreadyShared: 'This answer has been shared already.',
  shareRefused: 'Discord does not take this answer from me here, so it has not been shared.',
  unknownCommand: 'This bot no longer knows that command. The list in Discord may take a while to catch up.',
  failure: (interactionId: string) =>
    `Something went wrong here, and it has been noted. Should it happen again, pass on this number: ${interactionId}`,

  // Articles
  articleUnknown: (name: string, nearest: readonly string[]) =>
    nearest.length > 0
      ? `No article is called ${bold(name)}. The nearest: ${boldList(nearest)}.`
      : `No article is called ${bold(name)}.`,
  articleList: (articles: number) => `${plural(articles, 'article')} in the corpus`,
  articleChoose: 'Choose an article',
  articleUnclear: (name: string) => `Several articles have ${bold(name)} in their titles. Which is meant?`,
  articleMore: (more: number) => `And ${count(more)} more: type more of the title.`,
  page: (page: number, pages: number) => `page ${page} of ${pages}`,
  retrieved: (date: string) => `retrieved ${date}`,

  citation: citationTexts,
  check: checkTexts,
  versions: versionTexts,
  orders: orderTexts,
  imports: importTexts,
  questions: questionTexts,
  keepers: keeperTexts,
  setup: setupTexts,
  watches: watchTexts,
  dossier: dossierTexts,
  /** Why the system refused something, by its code. */
  failures: failureTexts,
  lines: lineTexts,

  // Corpus
  corpusTitle: 'The corpus',
  corpusCounts: (articles: number, passages: number) =>
    `${plural(articles, 'article')}, ${count(passages)} ${passages === 1 ? 'passage' : 'passages'}`,
  corpusLoaded: (when: string) => `Loaded ${when}`,
  corpusNoFailure: 'The last reload had no problems.',
  corpusFailure: (when: string) =>
    `The reload ${when} failed; the articles loaded before it are still served.`,
  reloadUnexpected: 'The reload stopped for a reason that is not in the articles: see the log.',
  corpusNotBuilt: (reason: string) =>
    `Nothing was changed, since the corpus cannot be built in the temporary folder: ${reason}.`,
  reloadFailed: 'Not reloaded: the articles loaded before go on being served.',
  reloadWarned: 'Not reloaded: something may be missed. The articles loaded before go on being served.',
  reloads: {
    reloaded: (version: string) => `Reloaded: the corpus is now ${version}.`,
    done: (version: string) => `Done: the corpus is now ${version}.`,
    tried: (version: string) => `Tried: the corpus would be ${version}. Nothing has been changed.`,
  },
  reloadWarnings: 'Warnings',
  reloadOverruled: 'Overruled warnings',
  reloadUnchanged: 'No article was added, changed or removed.',
  warningUndated: (title: string) => `“${title}” has no date.`,
  warningGuardLost: (question: string) =>
    `The guard question “${question}” does not find its answer any more.`,
  reloadAdded: 'Added',
  reloadChanged: 'Changed',
  reloadRemoved: 'Removed',
  andMore: (more: number) => `and ${count(more)} more`,

  // Help
  helpTitle: 'Ask what the articles say',
  helpBody: 'A quoted sentence with its source, or none.',
  helpAsk: '**/ask**, or mention this bot: who, when, where?',
  /** A command, in bold, and what it is for. */
  helpCommand: (call: string, description: string) => `${call} ${description}`,
  helpFollowUp: '**Ask on** below an answer, or reply: “when?”',
  helpCheck: 'A message’s menu, Apps: **Check against the corpus**, **Take this answer away**',
  smallTalk: smallTalkTexts,

  // Organisations, people and events
  lookups,

  // Pictures, and the same in words for those who do not see them
  pictures: {
    empty: 'There is nothing to show.',
    unnamedNote: 'A line without a word: named together, no more.',
    /** On buttons below a picture, and above the file that one of them brings. */
    csvButton: 'Export CSV',
    svgButton: 'Export SVG',
    csv: 'The events of the picture, one a line, each with the sentence that says so.',
    svg: 'The picture as SVG, which stays sharp at any size.',
    namedButton: 'Also those only named together',
    named: 'Also drawn, faint: who is only named together.',
    columns: [
      'what',
      'status',
      'date',
      'the date is',
      'as written',
      'where',
      'who',
      'sentence',
      'article',
      'published',
      'address',
      'paragraph',
    ],
    /** What a date is, in a spreadsheet. */
    bases: { stated: 'stated in the article', publication: 'that of the report' },
    dashedNote: 'Dashed: not done, or not any more.',
    thicknessNote: 'The thicker a line, the more passages tell of it.',
    /** What a picture of a network leaves out; empty for nothing. */
    networkLeftOut(organisations: number, links: number): string {
      const parts = [
        ...(organisations > 0 ? [plural(organisations, 'more organisation')] : []),
        ...(links > 0 ? [plural(links, 'more link')] : []),
      ];
      return parts.length === 0 ? '' : `… and ${parts.join(' and ')}`;
    },
    timelineLeftOut: (events: number) => `… and ${plural(events, 'more event')}`,
    reported: (date: string) => `reported ${date}`,
    undated: 'Without a date',
    reportedNote: 'Hollow: the articles give only the date of the report.',
    networkLead: (title: string, organisations: number) =>
      `${title}: a network of ${plural(organisations, 'organisation')}.`,
    networkLink: (names: readonly string[], kinds: readonly string[], passages: number) =>
      `${names.slice(0, -1).join(', ')} and ${names.at(-1)}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''} (${plural(passages, 'passage')})`,
    networkAlone: (name: string) => `${name}: no links`,
    timelineLead: (title: string, events: number) => `${title}: a timeline of ${plural(events, 'event')}.`,
    timelineEvent: (date: string, type: string, label: string) => `${date}: ${type}, ${label}`,
    undatedEvent: (type: string, label: string) => `no date: ${type}, ${label}`,
    /** Items of a description, and how many of them had no room. */
    described: (lead: string, items: readonly string[], leftOut: number) =>
      [
        lead,
        ...(items.length > 0 ? [`${items.join('; ')}.`] : []),
        ...(leftOut > 0 ? [`And ${count(leftOut)} more.`] : []),
      ].join(' '),
  },

  // Commands
  /** What commands, subcommands and options are called in Discord. */
  names: commandNames,
  commands: {
    ask: {
      description: 'Ask a question and get the sentence that answers it, with its source',
      question: 'What you want to know, in a sentence or in keywords',
      private: 'Show the answer to you alone',
    },
    article: {
      description: 'Read an article, or list them all',
      title: 'The article to read; leave it out for the list',
    },
    cite: {
      description: 'A passage and its citation',
      key: 'The passage: an article and the number of a paragraph',
    },
    corpus: {
      description: 'Look after the articles that answers are drawn from',
      status: 'What is loaded and since when, what is under way or waits, and what went wrong last',
      reload: 'Read the articles again and say what was added, changed and removed',
      dryRun: 'Only say what would be added, changed and removed, and which answers would change',
    },
    ...lookups.commands,
    watch: { description: watchTexts.description },
    dossier: { description: dossierTexts.description },
    setup: { description: setupTexts.description },
    privacy: { description: questionTexts.privacy.description },
    help: { description: 'What can be asked, with examples' },
  },
};

/** The same, and what is said in the terminal, which is in English alone. */
export const texts = { ...said, ...terminalTexts };
