/** What commands, subcommands and options are called: in English as in every interaction. */
export const commandNames = {
  // Commands
  ask: 'ask',
  article: 'article',
  between: 'between',
  cite: 'cite',
  corpus: 'corpus',
  help: 'help',
  network: 'network',
  organisation: 'organisation',
  person: 'person',
  privacy: 'privacy',
  setup: 'setup',
  timeline: 'timeline',
  watch: 'watch',
  dossier: 'dossier',
  /** In the menu of a message. */
  check: 'Check against the corpus',
  takeAway: 'Take this answer away',

  // Subcommands of /corpus
  status: 'status',
  reload: 'reload',
  import: 'import',
  history: 'history',
  diff: 'diff',
  undo: 'undo',
  remove: 'remove',
  gaps: 'gaps',
  stats: 'stats',

  // Subcommands of /watch
  pair: 'pair',
  list: 'list',

  // Options
  question: 'question',
  private: 'private',
  title: 'title',
  key: 'key',
  name: 'name',
  first: 'first',
  second: 'second',
  from: 'from',
  to: 'to',
  type: 'type',
  file: 'file',
  version: 'version',
  show: 'show',
  'dry-run': 'dry-run',
  mentions: 'mentions',
  replies: 'replies',
  language: 'language',
  channel: 'channel',
};
