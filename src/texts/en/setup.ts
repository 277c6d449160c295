import type { Language } from '../language.ts';

/** In their own words, so that everybody finds theirs. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', ar: 'العربية' };

/** What is read by those who say how the bot works in their server. */
export const setupTexts = {
  description: 'Say where this bot answers mentions, how it replies, and in which language it speaks',
  options: {
    mentions: 'Where mentions are answered: channels such as #general #help, or all',
    replies: 'Where the answer to a mention stands',
    language: 'The language of the bot’s own words',
    channel: 'The one channel that the language is for; leave it out for the whole server',
  },
  title: 'Setup',
  everywhere: 'Slash commands work in every channel, whatever is set here.',

  mentions: (channels: readonly string[]) =>
    channels.length === 0
      ? '**Mentions** are answered in no channel: those that were chosen are gone. Choose others, or use this command with “all” for its mentions.'
      : `**Mentions** are answered in ${channels.join(', ')}, threads and posts included, and nowhere else.`,
  mentionsAll: '**Mentions** are answered in every channel.',
  chooseMentions: 'Channels for mentions; none for all',

  replies: {
    'in place': '**Replies** stand where the question is asked.',
    'in a thread': '**Replies** open a thread for each question, which bears the question as its name.',
  },
  repliesOptions: { 'in place': 'Reply in place', 'in a thread': 'Open a thread for each question' },
  chooseReplies: 'Where replies stand',
  /** @param names as Discord's own settings call them */
  missing: (names: readonly string[]) =>
    `In this channel the bot lacks ${names.map((name) => `**${name}**`).join(' and ')}: until it has that, it replies in place.`,
  permissions: {
    CreatePublicThreads: 'Create Public Threads',
    SendMessagesInThreads: 'Send Messages in Threads',
  },

  language: (language: Language | null) =>
    `**Language** of the bot’s own words: ${language === null ? 'that of the server in Discord' : LANGUAGE_NAMES[language]}. Quotes stay as they are written.`,
  channelLanguage: (channel: string, language: Language) => `${channel}: ${LANGUAGE_NAMES[language]}`,
  languageNames: LANGUAGE_NAMES,
  /** Options for no language of one’s own: in a server or a channel, in a server, in a channel. */
  noLanguage: 'None of its own',
  asDiscord: 'As the server’s in Discord',
  asServer: 'As in the rest of the server',
  chooseLanguage: 'The language in the server',
  chooseChannel: 'Set a language for one channel',
  inChannel: (channel: string) => `In ${channel}:`,
  chooseChannelLanguage: (channel: string) => `The language in #${channel}`,

  waiting: 'Waiting for the database in which settings are kept.',
  unavailable:
    'The settings cannot be read or changed at the moment. Try again in a minute; if it stays like this, tell whoever runs this bot that the reason is in its log.',
  notInServer: 'The bot is not a member of this server, only its commands are: invite it with the scope bot.',
  managersOnly: 'Only members with “Manage Server” may do this.',
  mentionsUnclear: 'That is no list of channels. Write channels such as #general #help, or “all”.',
  tooManyChannels: (most: number) =>
    `Those are too many channels: at most ${most}. To answer mentions in every channel, write “all”.`,
  channelUnknown:
    'One of these is no channel of this server in which the bot could be mentioned. A thread goes with its channel.',
};
