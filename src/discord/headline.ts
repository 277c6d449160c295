import type { Answer, Quote } from '../search/answer.ts';
import { levelOf } from '../search/level.ts';
import { texts as english } from '../texts/en.ts';
import type { Texts } from '../texts/texts.ts';
import { formatTitle } from './citation.ts';
import { escapeMarkdown } from './markdown.ts';

/** Whether the date of the article that is quoted is the headline. */
export function isDatedAbove({ answer }: Answer): boolean {
  return answer?.basis === 'publication';
}

/** The words that were asked for, on one line: those of the sentence, or the date of its article. */
export function writeHeadline(texts: Texts, { answer, quotes }: Pick<Answer, 'answer' | 'quotes'>): string {
  const published = quotes[0]?.article.published ?? null;
  if (answer?.basis === 'publication' && published !== null) return texts.date(published);
  return sayReading(texts, (answer?.text ?? '').replace(/\s+/g, ' ').trim(), quotes[0]);
}

/** The words of the sentence, and what was put to them in English: the day that "last Friday" comes to, the "and" of a list. */
function sayReading(texts: Texts, text: string, quote: Quote | undefined): string {
  if (quote === undefined || quote.text.replace(/\s+/g, ' ').includes(text)) return text;
  const [, words, written = ''] = /^(.+) \(([^()]+)\)$/.exec(text) ?? [];
  const day = readDay(written);
  if (words !== undefined && day !== null) return `${words} (${texts.date(day)})`;
  const listed = quote.highlights.map(({ start, end }) =>
    quote.text.slice(start - quote.start, end - quote.start).replace(/\s+/g, ' '),
  );
  return english.listed(listed) === text ? texts.listed(listed) : text;
}

/** "8 December 2023" as `2023-12-08`; null for what is no such day. */
function readDay(written: string): string | null {
  const time = Date.parse(`${written} UTC`);
  if (Number.isNaN(time)) return null;
  const day = new Date(time).toISOString().slice(0, 'YYYY-MM-DD'.length);
  return english.date(day) === written ? day : null;
}

/** What stands above the quotes: the span that was asked for, that these are passages on it, or what none of them says. */
export function composeHead(texts: Texts, answer: Answer): string {
  if (levelOf(answer) === 'not_said') return composeNotSaid(texts, answer);
  if (answer.answer === null) return composeDifference(texts, answer) ?? texts.onThis;
  const text = escapeMarkdown(writeHeadline(texts, answer));
  if (answer.answer.basis === 'stated') return `**${text}**`;
  return `**${text}**\n-# ${texts.publicationBasis}`;
}

/** In what the quote says otherwise than the question; null where it does not. */
function composeDifference(texts: Texts, { difference }: Answer): string | null {
  if (difference === null) return null;
  const [asked, stated] = [difference.asked, difference.stated].map(
    (text) => text && escapeMarkdown(text.replace(/\s+/g, ' ')),
  );
  return texts.difference({ asked: asked ?? '', stated: stated ?? null });
}

function composeNotSaid(texts: Texts, answer: Answer): string {
  const { status, reason, counter, asked, missing, quotes, suggestions } = answer;
  const notSaid = texts.notSaid({
    status,
    reason,
    asked: asked && escapeMarkdown(asked),
    missing: missing.map(escapeMarkdown),
    counter,
  });
  const above =
    composeDifference(texts, answer) ?? (counter === null ? texts.nearest : texts.counter[counter]);
  if (quotes.length > 0) return `${notSaid}\n${above}`;
  const titles = suggestions.map((title) => `- ${formatTitle(title, null)}`);
  return titles.length === 0 ? notSaid : [notSaid, texts.covers, ...titles].join('\n');
}
