import { count, plural } from './wording.ts';

/** What moderators read while they import an article. */
export const importTexts = {
  command: 'Import an article from a file: you see what was taken of it first',
  file: 'Text, Markdown, HTML, MHTML, PDF, DOCX or EML, up to 10 MiB',
  title: 'To be imported',
  exists: (id: string) => `An article ${id} is there already: it would be written over.`,
  labels: {
    title: 'Title',
    publisher: 'Publisher',
    author: 'Author',
    published: 'Published',
    url: 'Address',
    language: 'Language',
  },
  unknown: 'unknown',
  paragraphs: (paragraphs: number, characters: number) =>
    `${plural(paragraphs, 'paragraph')}, ${count(characters)} characters, beginning:`,
  uncertain: 'To be looked at',
  copy: (percent: number, title: string) => `${percent} % of it is in ${title}`,
  left: 'Left out',
  editTitle: 'Edit what is known of the article',
  dateHint: 'YYYY, YYYY-MM or YYYY-MM-DD; leave it empty if nobody knows',
  edit: 'Edit',
  import: 'Import',
  overwrite: 'Write over it',
  anyway: 'Import anyway',
  cancel: 'Cancel',
  cancelled: 'Not imported.',
  gone: 'This import is over, or more than a day old. Attach the file again.',
  tooLarge: (name: string) => `${name} is too large: expected at most 10 MiB.`,
  notKept: (reason: string) => `Nothing was imported, since it cannot be kept: ${reason}.`,
  unfetched: 'The file could not be fetched from Discord. Attach it again.',
  outdated: 'Nothing was imported: the corpus has changed since you were shown this. Look again.',
  needsTitle: 'The page does not tell its title: give one with Edit.',
};
