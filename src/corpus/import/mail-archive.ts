import { ImportRefusal } from './refusal.ts';

/** The line before each message of an archive, with who sent it and when. */
const SEPARATOR = /(?:^|\r?\n\r?\n)From [^\r\n]*\d{4}[^\r\n]*\r?\n/gu;

/**
 * The messages of an archive (.mbox), each as a file of its own would hold it. Source: RFC 4155, and the manual of `mboxrd` for the
 * lines of a message that begin as a separator does, which have a ">" in front.
 *
 * @throws {ImportRefusal} for a file that begins in another way
 */
export function splitMailArchive(name: string, bytes: Uint8Array): Uint8Array[] {
  // A letter for each byte: the messages have encodings of their own.
  const archive = Buffer.from(bytes).toString('latin1');
  if (!archive.startsWith('From '))
    throw new ImportRefusal(`${name} is no archive of mails: expected a line "From …" before each message`);
  return archive
    .split(SEPARATOR)
    .filter((message) => message.trim() !== '')
    .map((message) => Buffer.from(message.replace(/^>(>*From )/gmu, '$1'), 'latin1'));
}
