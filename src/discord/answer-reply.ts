import type { Span } from '../corpus/split.ts';
import type { Answer, Quote } from '../search/answer.ts';
import { type Level, levelOf } from '../search/level.ts';
import { texts } from '../texts/en.ts';
import { formatCitedQuote, formatTitle } from './citation.ts';
import {
  type Button,
  button,
  buttonRow,
  container,
  type Reply,
  section,
  separator,
  textDisplay,
} from './components.ts';
import { fits } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { questionLine } from './question.ts';

/** How many quotes one message shows at most. */
export const QUOTES_A_MESSAGE = 3;

/** Green for what the articles say, grey for what they have on it, amber for what they do not say. */
const ACCENT: Readonly<Record<Level, number>> = { says: 0x2e7d32, on_this: 0x6b7280, not_said: 0xb26a00 };

export interface AnswerView {
  /** Offered on an answer that only the asker sees; done once it has been pressed. */
  readonly share?: 'offered' | 'done';
  /** The mention of whoever made a private answer public. */
  readonly sharedBy?: string;
  /** The id under which the question is kept, for the buttons that say what one thinks of the answer. */
  readonly feedback?: string | null;
  /** What was taken from the question before, in offsets of the question, when it leaned on one. */
  readonly filled?: readonly Span[];
}

/**
 * The answer, its quotes with their sources, and the buttons that go on from there. Those that answer anew hold
 * the version of the corpus: from another they would share or number quotes that the person has not seen.
 */
export function composeAnswer(answer: Answer, view: AnswerView = {}): Reply {
  const question = questionLine(answer.question, view.filled);
  const head = composeHead(answer);
  const footer = composeFooter(answer, view);
  const quotes = fitQuotes(answer.quotes, 0, [question.content, head, footer]);
  const more = answer.more || quotes.next < answer.quotes.length;
  const buttons = [
    ...(more ? [button(texts.buttons.more, ['ask', 'more', answer.corpus.version, quotes.next])] : []),
    ...(view.share === 'offered'
      ? [button(texts.buttons.share, ['ask', 'share', answer.corpus.version])]
      : []),
    ...(view.share === 'done'
      ? [button(texts.buttons.shared, ['ask', 'share', answer.corpus.version], true)]
      : []),
    ...(view.feedback == null
      ? []
      : [
          button(texts.buttons.good, ['ask', 'good', view.feedback]),
          button(texts.buttons.bad, ['ask', 'bad', view.feedback]),
        ]),
  ];
  return composeMessage(question, head, quotes, buttons, footer, ACCENT[levelOf(answer)]);
}

/**
 * The passages from `offset` on, privately.
 *
 * @param answer with a limit of `offset + QUOTES_A_MESSAGE`.
 */
export function composeMorePassages(answer: Answer, offset: number): Reply {
  const { version } = answer.corpus;
  const question = questionLine(answer.question);
  const head = answer.quotes.length > offset ? `**${texts.morePassages}**` : texts.noMorePassages;
  const footer = composeFooter(answer);
  const quotes = fitQuotes(answer.quotes, offset, [question.content, head, footer]);
  const more = answer.more || quotes.next < answer.quotes.length;
  const buttons = [
    ...(offset > 0
      ? [button(texts.buttons.previous, ['ask', 'page', version, Math.max(0, offset - QUOTES_A_MESSAGE)])]
      : []),
    ...(more ? [button(texts.buttons.next, ['ask', 'page', version, quotes.next])] : []),
  ];
  return composeMessage(question, head, quotes, buttons, footer);
}

/** What stands above the quotes: the span that was asked for, that these are passages on it, or what none of them says. */
function composeHead(answer: Answer): string {
  if (levelOf(answer) === 'not_said') return composeNotSaid(answer);
  if (answer.answer === null) return texts.onThis;
  const text = escapeMarkdown(answer.answer.text.replace(/\s+/g, ' ').trim());
  if (answer.answer.basis === 'stated') return `**${text}**`;
  return `**${text}**\n-# ${texts.publicationBasis(text)}`;
}

function composeNotSaid({ status, reason, counter, asked, missing, quotes, suggestions }: Answer): string {
  const notSaid = texts.notSaid({
    status,
    reason,
    asked: asked && escapeMarkdown(asked),
    missing: missing.map(escapeMarkdown),
    counter,
  });
  if (quotes.length > 0) return `${notSaid}\n${counter === null ? texts.nearest : texts.counter[counter]}`;
  const titles = suggestions.map((title) => `- ${formatTitle(title, null)}`);
  return titles.length === 0 ? notSaid : [notSaid, texts.covers, ...titles].join('\n');
}

function composeFooter(answer: Answer, { sharedBy }: AnswerView = {}): string {
  const parts = [
    ...(sharedBy === undefined ? [] : [texts.sharedBy(sharedBy)]),
    texts.corpusVersion(answer.corpus.version),
  ];
  return `-# ${parts.join(' · ')}`;
}

interface FittedQuotes {
  readonly shown: readonly { quote: Quote; content: string }[];
  /** What is said of the quotes that are too long for any message. */
  readonly notes: readonly string[];
  /** The first quote that has found no room here, but will in another message. */
  readonly next: number;
}

/** Takes whole quotes from `offset` on for as long as they fit beside the texts that must be there. */
function fitQuotes(quotes: readonly Quote[], offset: number, fixed: readonly string[]): FittedQuotes {
  const shown: { quote: Quote; content: string }[] = [];
  const notes: string[] = [];
  let next = offset;
  for (const quote of quotes.slice(offset)) {
    const content = formatCitedQuote(quote, next + 1);
    const taken = [...fixed, ...notes, ...shown.map((one) => one.content)];
    const note = `-# ${texts.tooLong(formatTitle(quote.article.title, null))}`;
    if (fits([...taken, content])) shown.push({ quote, content });
    else if (shown.length === 0 && fits([...taken, note])) notes.push(note);
    else break;
    next += 1;
  }
  return { shown, notes, next };
}

function composeMessage(
  question: ReturnType<typeof questionLine>,
  head: string,
  { shown, notes }: FittedQuotes,
  buttons: readonly Button[],
  footer: string,
  accentColor?: number,
): Reply {
  const quotes = shown.map(({ quote, content }) =>
    section(content, button(texts.buttons.context, ['ask', 'context', quote.start, quote.article.id])),
  );
  const body = [
    ...(head === '' ? [] : [textDisplay(head)]),
    ...quotes.flatMap((quote, index) => (index === 0 ? [quote] : [separator(), quote])),
    ...notes.map((note) => textDisplay(note)),
    ...buttonRow(buttons),
    textDisplay(footer),
  ];
  return { components: [question, container(body, accentColor)] };
}
