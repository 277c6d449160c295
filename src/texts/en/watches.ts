import { bold, count, plural } from './wording.ts';

/** What is read by those who are told of what is new. */
export const watchTexts = {
  description: 'Be told what is new',
  organisation: 'Be told what is new about an organisation',
  person: 'Be told what is new about a person',
  pair: 'Be told what is new between two organisations',
  list: 'Your watches, and for those who manage the server its own; ends them',
  channel: 'For those who manage the server: the channel to tell. Left out, you are told in direct messages',

  /** @param channel null for direct messages. */
  set: (title: string, channel: string | null, passages: number) =>
    `${channel === null ? 'You are told in direct messages' : `${channel} is told`} from now on when a change of the articles brings something new about ${bold(title)}. ` +
    `They name it in ${plural(passages, 'passage')} today.`,
  there: (title: string, channel: string | null) =>
    `${bold(title)} is watched already: ${channel === null ? 'you are told in direct messages' : `${channel} is told`}.`,
  full: (most: number, channel: string | null) =>
    `${channel === null ? 'You have' : `${channel} has`} ${count(most)} watches, as many as there may be. End one of them first: **/watch list**.`,
  /** The first of the direct messages. */
  greeting: (title: string) => `Here you will be told what is new about ${bold(title)}.`,
  noDirectMessages:
    'Discord does not let me write to you: allow direct messages from members of this server, in its privacy settings, and try again. Nothing is watched.',
  cannotWrite: (channel: string) =>
    `I cannot write in ${channel}: give me **View Channel** and **Send Messages** there, in a thread **Send Messages in Threads**. Nothing is watched.`,
  onlyInServer: 'There is no channel to be told here: leave **channel** out to be told yourself.',

  title: 'Watches',
  none: 'Nothing is watched. **/watch organisation**, **person** or **pair** begins it.',
  yours: 'Told to you in direct messages',
  channels: 'Told to channels of this server',
  inChannel: (title: string, channel: string) => `${bold(title)} in ${channel}`,
  end: 'End',
  endThis: 'End this watch',
  ended: (title: string) => `The watch on ${bold(title)} has ended.`,
  gone: 'This watch has ended already.',
  notYours: 'Only those who manage this server may end the watches of its channels.',

  news: (title: string) => `New about ${bold(title)}`,
  newsCounted: (passages: number, articles: number) =>
    `${plural(passages, 'new passage')} in ${plural(articles, 'article')}`,
  /** Above the buttons that open the articles. */
  more: (passages: number) =>
    passages === 1 ? 'One more new passage is in:' : `${count(passages)} more new passages are in:`,

  privacy: {
    body: 'Of each watch: what it is on, and whom it tells. One of yours needs your Discord id, without which nobody can write to you, and your language. It is kept until it ends; what has been told is remembered as digests of sentences, for nobody to be told twice.',
    own: (watches: number) => `Of yours: ${plural(watches, 'watch', 'watches')}.`,
    ask: (watches: number) =>
      `Your ${watches === 1 ? 'watch ends' : `${count(watches)} watches end`} as well; those of channels stay.`,
    ended: 'Your watches have ended, and nothing is kept of them.',
  },

  waiting: 'Waiting for the database in which watches are kept.',
  unavailable:
    'Watches cannot be read or changed at the moment. Try again in a minute; if it stays like this, tell whoever runs this bot that the reason is in its log.',
};

/** What is read in a dossier, and about it. */
export const dossierTexts = {
  description: 'All on two organisations, in a file',
  sent: (title: string, passages: number) => `${bold(title)}: ${plural(passages, 'passage')}, in a file.`,
  /** Which state of the articles it is drawn from. */
  drawn: (version: string, counted: string) => `Drawn from the articles, version ${version}. ${counted}`,
  sources: 'Sources',
  button: 'Dossier',
};
