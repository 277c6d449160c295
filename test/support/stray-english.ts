import { said } from '../../src/texts/en.ts';
import type { PageClient, ShownMessage } from './page-client.ts';
import { buttonsOf, isPrivate, optionsOf, picturesOf, textsOf } from './shown-message.ts';

/** Words that hold English sentences together, and that neither French nor any name has. */
const WORDS =
  /(?<![\p{L}'’-])(?:about|an|and|are|at|been|by|cannot|did|does|expected|from|has|have|how|in|is|it|its|more|nothing|of|that|the|there|these|this|to|was|were|what|which|who|with|without|you|your)(?![\p{L}'’-])/giu;
/** What is not the bot's: quotes, code, addresses, and what is written as the value of a name. */
const QUOTED = /```[\s\S]*?```|`[^`]*`|^> .*$|«[^»]*»|“[^”]*”|"[^"\n]*"|https?:\S+/gm;

/** Every text that is read of a message. */
export function readingOf(message: ShownMessage): string[] {
  return [
    ...textsOf(message),
    ...buttonsOf(message).map(({ label }) => label ?? ''),
    ...optionsOf(message).flatMap(({ label, note, placeholder }) => [label, note, placeholder]),
    ...picturesOf(message).map(({ description }) => description),
  ].map((text) => text.replaceAll('**', ''));
}

/**
 * The texts that somebody was shown by the bot in answer to what they did, and that have an English word of its own: messages
 * as they came and changed, forms, refusals and choices.
 *
 * @param known what is read of articles, which may be English: titles and sentences.
 */
export function findStrayEnglish(page: PageClient, known: readonly string[]): string[] {
  return ownTextsIn(page, known).flatMap(({ text, own }) => (own.match(WORDS) === null ? [] : [text]));
}

/** The same of texts in which a colon stands behind a word as in English, without the space that French sets there. */
export function findEnglishColons(page: PageClient, known: readonly string[]): string[] {
  return ownTextsIn(page, known).flatMap(({ text, own }) => (/\p{L}: /u.test(own) ? [text] : []));
}

/** Each text once, and what is left of it without quotes and what is known. */
function ownTextsIn(page: PageClient, known: readonly string[]): { text: string; own: string }[] {
  const { me } = page.latest();
  const isOwn = (message: ShownMessage) =>
    message.author.id !== me.id &&
    (isPrivate(message) || message.interaction_metadata?.user.id === me.id || message.mentions.length > 0);
  const texts = page.events.flatMap((event) => {
    if (event.t === 'MESSAGE_CREATE' || event.t === 'MESSAGE_UPDATE')
      return isOwn(event.d.message) ? readingOf(event.d.message) : [];
    if (event.t === 'MODAL') return textsInside(event.d);
    if (event.t === 'AUTOCOMPLETE') return event.d.choices.map(({ name }) => name);
    return event.t === 'FAILED' ? [event.d.message] : [];
  });
  const asides = [...known, ...Object.values(said.names)].toSorted((a, b) => b.length - a.length);
  return [...new Set(texts)].map((text) => ({
    text,
    own: asides.reduce((left, aside) => left.replaceAll(aside, ''), text.replace(QUOTED, '')),
  }));
}

/** What is read of a form: its title, its labels and what stands in its fields while they are empty. */
function textsInside(form: unknown): string[] {
  if (Array.isArray(form)) return form.flatMap(textsInside);
  if (typeof form !== 'object' || form === null) return [];
  return Object.entries(form).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return textsInside(value);
    return ['title', 'label', 'description', 'placeholder'].includes(key) ? [value] : [];
  });
}
