import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { hasCredentials, isAddress } from '../address.ts';
import { parseArticle } from '../article-file.ts';
import { cleanLine, cleanText, type Decoded, decodeWithLosses, sayLost } from './decode.ts';
import { type FileKind, isMarked, tellKind } from './file-kind.ts';
import { findForwarded } from './forwarded.ts';
import type { Original } from './original.ts';
import { findDate } from './page-date.ts';
import { readHtml, readWebPage } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import { IMPORT_LIMITS, ImportRefusal } from './refusal.ts';

/** @throws {ImportRefusal} when the file is not what it should be, too large, or made to do harm. */
export async function readOriginal(name: string, bytes: Uint8Array): Promise<Original> {
  const kind = await tellKind(name, bytes);
  try {
    return await READERS[kind](name, bytes);
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause;
    // The libraries that read formats stumble over what is damaged in ways of their own.
    throw new ImportRefusal(`${name} cannot be read: expected ${kind} that is whole`, { cause });
  }
}

const READERS: Readonly<Record<FileKind, (name: string, bytes: Uint8Array) => Promise<Original>>> = {
  text: async (name, bytes) => noteLosses(readText(name, bytes), readPlain),
  html: async (name, bytes) =>
    noteLosses(readText(name, bytes), (text) => readWebPage(name, refuseEntities(name, text))),
  pdf: readPdf,
  docx: readDocx,
  email: readEmail,
  mhtml: readMhtml,
};

function noteLosses({ text, uncertain }: Decoded, read: (text: string) => Original): Original {
  const original = read(text);
  return { ...original, uncertain: [...uncertain, ...original.uncertain] };
}

function readText(name: string, bytes: Uint8Array): Decoded {
  const decoded = decodeWithLosses(bytes);
  if (!isMarked(bytes) && bytes.includes(0))
    throw new ImportRefusal(`${name} holds zero bytes: expected text`);
  return decoded;
}

/** A text, or an article with front matter of Accord's; that of other programs is taken off. */
function readPlain(text: string): Original {
  const found = { uncertain: [], left: [] };
  const parsed = text.startsWith('---\n') ? parseArticle('article', new TextEncoder().encode(text)) : null;
  if (parsed === null || 'problems' in parsed)
    return { text: text.replace(/^---\n[\s\S]*?\n---\n/, ''), details: {}, ...found };
  const { article } = parsed;
  const { title, publisher, author, published, url, language } = article;
  return {
    ...found,
    text: article.text,
    isArticle: true,
    ...(article.pages && { pages: article.pages }),
    details: { title, publisher, author, published, url, language },
  };
}

/** Entities that a page defines itself can be made to grow without end, and no article needs them. */
function refuseEntities(name: string, markup: string): string {
  if (/<!ENTITY/i.test(markup)) throw new ImportRefusal(`${name} defines entities of its own: expected none`);
  return markup;
}

async function readDocx(name: string, bytes: Uint8Array): Promise<Original> {
  let unpacked = 0;
  let isDocument = false;
  const parts = unzip(name, bytes, ({ name: part, originalSize }) => {
    unpacked += originalSize;
    if (unpacked > IMPORT_LIMITS.unpackedBytes)
      throw new ImportRefusal(`${name} unpacks to more than 50 MiB: expected a document`);
    if (/(?:^|\/)\.\.(?:\/|$)|^\//.test(part))
      throw new ImportRefusal(
        `${name} holds the name ${JSON.stringify(part)}, which leads elsewhere: expected none`,
      );
    isDocument ||= part === 'word/document.xml';
    return part.endsWith('.xml') || part.endsWith('.rels');
  });
  if (!isDocument) throw new ImportRefusal(`${name} holds no word/document.xml: expected a document`);
  for (const content of Object.values(parts))
    if (/<!(?:DOCTYPE|ENTITY)/i.test(Buffer.from(content).toString('latin1')))
      throw new ImportRefusal(`${name} defines entities of its own: expected none`);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }).catch((cause: unknown) => {
    throw new ImportRefusal(`${name} cannot be read: expected a document`, { cause });
  });
  const page = readHtml(`<html><body><article>${value}</article></body></html>`);
  const core = parts['docProps/core.xml'];
  return core === undefined ? page : addProperties(page, Buffer.from(core).toString('utf8'));
}

/** What the program that wrote a document says of it: less than what the document itself says, since nobody sees it. */
function addProperties(page: Original, xml: string): Original {
  const read = (name: string) => {
    const value = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]+)</`).exec(xml)?.[1];
    return value === undefined ? null : cleanLine(value) || null;
  };
  const title = page.details.title === undefined ? read('title') : null;
  const author = page.details.author === undefined ? read('creator') : null;
  const made = /^\d{4}-\d{2}-\d{2}/.exec(read('created') ?? '')?.[0];
  return {
    ...page,
    ...(made !== undefined && { made }),
    details: {
      ...page.details,
      // A name of one word is one that a program gave.
      ...(title?.includes(' ') && page.text.includes(title) && { title }),
      ...(author && { author }),
    },
    uncertain: [
      ...page.uncertain,
      ...(title && !page.text.includes(title) ? [`the file calls itself “${title}”`] : []),
      ...(author ? [`the author “${author}” is the one of the file`] : []),
    ],
  };
}

function unzip(
  name: string,
  bytes: Uint8Array,
  filter: NonNullable<Parameters<typeof unzipSync>[1]>['filter'] & {},
) {
  try {
    return unzipSync(bytes, { filter });
  } catch (cause) {
    if (cause instanceof ImportRefusal) throw cause;
    throw new ImportRefusal(`${name} cannot be unpacked: expected a document`, { cause });
  }
}

/** A page as browsers save it in one file, which is a message to nobody. */
async function readMhtml(name: string, bytes: Uint8Array): Promise<Original> {
  const { html = '', headers } = await parseMessage(name, bytes);
  // The frames of a page stand behind it, each a page of its own.
  const end = html.search(/<\/html\s*>/i);
  const first = end === -1 ? html : html.slice(0, end);
  const page = noteLosses({ text: first, uncertain: sayLost(first) }, (text) =>
    readWebPage(name, refuseEntities(name, text)),
  );
  const address = headers.find(({ key }) => key === 'snapshot-content-location')?.value.trim();
  const isKnown = page.details.url !== undefined || address === undefined;
  return isKnown || !isAddress(address) || hasCredentials(address)
    ? page
    : { ...page, details: { ...page.details, url: address } };
}

async function parseMessage(name: string, bytes: Uint8Array) {
  return PostalMime.parse(bytes).catch((cause: unknown) => {
    throw new ImportRefusal(`${name} cannot be read: expected a message`, { cause });
  });
}

async function readEmail(name: string, bytes: Uint8Array): Promise<Original> {
  const email = await parseMessage(name, bytes);
  const body = email.html ? readHtml(refuseEntities(name, email.html)) : null;
  const whole = body?.text ?? cleanText(email.text ?? '');
  const passedOn = findForwarded(email.subject ?? '', whole);
  const text = passedOn?.text ?? whole;
  if (text.trim() === '') throw new ImportRefusal(`${name} has no text: expected a message with one`);
  // The day where it was sent, not the one in Greenwich.
  const sent = passedOn ? passedOn.date : email.headers.find(({ key }) => key === 'date')?.value;
  const published = findDate(sent ?? '')?.date ?? null;
  const subject = passedOn ? passedOn.subject : email.subject;
  const title = subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+/iu, '').trim();
  const publisher = passedOn ? passedOn.sender : email.from?.name?.trim();
  return {
    text,
    details: {
      ...(published && { published }),
      ...(publisher && { publisher }),
      ...body?.details,
      ...(title && { title }),
    },
    uncertain: [
      ...(published ? [`the date ${published} is that of the message`] : []),
      ...(sent && !published
        ? [`“${sent}” names no year that can be trusted: no date was taken from it`]
        : []),
      ...(publisher ? [`the publisher “${publisher}” is the sender of the message`] : []),
      ...sayLost(email.html ?? email.text ?? ''),
      ...(body?.uncertain ?? []),
    ],
    left: [...(passedOn?.left ?? []), ...(body?.left ?? [])],
  };
}
