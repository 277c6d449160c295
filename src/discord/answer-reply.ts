import type { Span } from '../corpus/split.ts';
import type { Answer, Part, Quote } from '../search/answer.ts';
import { type Level, levelOf } from '../search/level.ts';
import type { Texts } from '../texts/texts.ts';
import { type CitedQuote, citeQuote, formatTitle } from './citation.ts';
import {
  type Button,
  button,
  buttonRow,
  container,
  type Reply,
  separator,
  textDisplay,
  textsWithButton,
} from './components.ts';
import { composeHead, isDatedAbove, writeHeadline } from './headline.ts';
import { fits, MESSAGE_LIMITS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { ANSWER_ID, moreLine, questionLine } from './question.ts';

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
  /** The languages of the articles, where the question is in none of them. */
  readonly articlesIn?: readonly string[];
  /** The message that this replies to asks the question as it stands: Discord shows it above the answer. */
  readonly isQuestionAbove?: boolean;
}

/**
 * The answer, its quotes with their sources, and the buttons that go on from there. Those that answer anew hold
 * the version of the corpus: from another they would share or number quotes that the person has not seen.
 */
export function composeAnswer(texts: Texts, answer: Answer, view: AnswerView = {}): Reply {
  const { version } = answer.corpus;
  const question = view.isQuestionAbove === true ? [] : [questionLine(texts, answer.question, view.filled)];
  const isWhole = answer.form === 'one';
  const { articlesIn = [] } = view;
  const head = [
    ...(articlesIn.length === 0 ? [] : [texts.foreign(articlesIn)]),
    ...(isWhole
      ? [composeHead(texts, articlesIn.length === 0 ? answer : missingNames(answer))]
      : composePartsHead(texts, answer)),
  ];
  const footer = view.sharedBy === undefined ? [] : [`-# ${texts.sharedBy(view.sharedBy)}`];
  const fixed = [...question.map(({ content }) => content), ...head, ...footer];
  const quotes = isWhole
    ? fitQuotes(texts, answer.quotes.slice(0, countShown(answer)), 0, fixed, isDatedAbove(answer))
    : fitParts(texts, answer, fixed);
  const isTimes = answer.form === 'times';
  // A row holds five buttons; of a time, the timeline shows more than the passages do.
  const more = (answer.more || quotes.next < answer.quotes.length) && !(isTimes && view.share !== undefined);
  const buttons = [
    ...(isTimes ? [button(texts.buttons.timeline, ['timeline', 'asked'])] : []),
    ...(more ? [button(texts.buttons.more, ['ask', 'more', version, quotes.next])] : []),
    button(texts.buttons.askOn, ['ask', 'on']),
    ...(view.share === 'offered' ? [button(texts.buttons.share, ['ask', 'share', version])] : []),
    ...(view.share === 'done' ? [button(texts.buttons.shared, ['ask', 'share', version], true)] : []),
    ...(view.feedback == null
      ? []
      : [
          button(texts.buttons.good, ['ask', 'good', view.feedback]),
          button(texts.buttons.bad, ['ask', 'bad', view.feedback]),
        ]),
  ];
  const body = composeBody(texts, head, quotes, buttons, footer, isDense(answer.form));
  return { components: [...question, container(body, ACCENT[levelOf(answer)], ANSWER_ID)] };
}

/**
 * The passages from `offset` on, privately.
 *
 * @param answer with a limit of `offset + QUOTES_A_MESSAGE`.
 */
export function composeMorePassages(texts: Texts, answer: Answer, offset: number): Reply {
  const { version } = answer.corpus;
  const question = moreLine(texts, answer.question);
  const head = answer.quotes.length > offset ? [] : [texts.noMorePassages];
  const quotes = fitQuotes(texts, answer.quotes, offset, [question.content, ...head], false);
  const more = answer.more || quotes.next < answer.quotes.length;
  const buttons = [
    ...(offset > 0
      ? [button(texts.buttons.previous, ['ask', 'page', version, Math.max(0, offset - QUOTES_A_MESSAGE)])]
      : []),
    ...(more ? [button(texts.buttons.next, ['ask', 'page', version, quotes.next])] : []),
  ];
  return { components: [question, container(composeBody(texts, head, quotes, buttons, []))] };
}

/** Of the components of a message: its container, the question, the head, and a row of five buttons. */
const FRAME_COMPONENTS = 9;
/** The quote of a part, and a section with its citation and a button. */
const PART_COMPONENTS = 4;

/** How many parts fit among the components of a message. */
function mostParts(form: Answer['form']): number {
  const room = MESSAGE_LIMITS.components - FRAME_COMPONENTS;
  return Math.floor(room / (PART_COMPONENTS + (isDense(form) ? 0 : 1)));
}

/** Whether parts stand below each other without a line between them. */
function isDense(form: Answer['form']): boolean {
  return form === 'times';
}

/** What stands above an answer in parts: how many were found, or that nothing is dated as was asked. */
function composePartsHead(texts: Texts, { form, parts, undated }: Answer): string[] {
  if (undated !== null) return [texts.undated({ ...undated, period: escapeMarkdown(undated.period) })];
  if (form === 'items') return [texts.itemsFound(parts.length)];
  if (form === 'counted') return [texts.countedFound];
  return form === 'articles' ? [texts.articlesFound(parts.length)] : [];
}

/** The best quote of each part below what it is a part of; one that has none says so. */
function fitParts(texts: Texts, { form, parts }: Answer, fixed: readonly string[]): FittedQuotes {
  const shown: { quote: Quote; cited: CitedQuote }[] = [];
  const notes: string[] = [];
  for (const part of parts.slice(0, mostParts(form))) {
    const head = composePartHead(texts, form, part);
    const [quote] = part.quotes;
    const cited = quote && citeQuote(texts, quote, shown.length + 1, isDatedAbove(part));
    const text = [head, ...(cited ? [cited.text] : [])].filter((line) => line !== '').join('\n');
    const taken = [...fixed, ...notes, ...shown.flatMap((one) => [one.cited.text, one.cited.source])];
    if (!fits([...taken, text, cited?.source ?? ''])) break;
    if (quote === undefined || cited === undefined) notes.push(text);
    else shown.push({ quote, cited: { ...cited, text } });
  }
  return { shown, notes, next: shown.length };
}

function composePartHead(texts: Texts, form: Answer['form'], part: Part): string {
  const said = part.answer && escapeMarkdown(writeHeadline(texts, part));
  if (form === 'articles' || form === 'counted') return '';
  if (form === 'items') return said === null ? '' : `**${said}**`;
  if (form === 'times') return part.answer === null ? '' : texts.time(part.answer.basis, said ?? '');
  return `-# ${escapeMarkdown(part.label)}\n${composeHead(texts, part)}`;
}

/** One quote states a headline, and one speaks against the question; otherwise the answer may be in any of them. */
function countShown(answer: Answer): number {
  const isOne = levelOf(answer) === 'says' || answer.counter !== null || answer.difference !== null;
  return isOne ? 1 : QUOTES_A_MESSAGE;
}

/** Words with a capital, or numbers, side by side. */
const NAME = /(?<!\S)[\p{Lu}\p{N}]\S*(?: [\p{Lu}\p{N}]\S*)*/gu;

/** That no article holds the words of another language says nothing; that none holds a name does. */
function missingNames(answer: Answer): Answer {
  return { ...answer, missing: answer.missing.flatMap((words) => words.match(NAME) ?? []) };
}

interface FittedQuotes {
  readonly shown: readonly { readonly quote: Quote; readonly cited: CitedQuote }[];
  /** What is said of the quotes that are too long for any message. */
  readonly notes: readonly string[];
  /** The first quote that has found no room here, but will in another message. */
  readonly next: number;
}

/** Takes whole quotes from `offset` on for as long as they fit beside the texts that must be there. */
function fitQuotes(
  texts: Texts,
  quotes: readonly Quote[],
  offset: number,
  fixed: readonly string[],
  isDated: boolean,
): FittedQuotes {
  const shown: { quote: Quote; cited: CitedQuote }[] = [];
  const notes: string[] = [];
  let next = offset;
  for (const quote of quotes.slice(offset)) {
    const cited = citeQuote(texts, quote, next + 1, isDated);
    const taken = [...fixed, ...notes, ...shown.flatMap((one) => [one.cited.text, one.cited.source])];
    const note = `-# ${texts.tooLong(formatTitle(quote.article.title, null))}`;
    if (fits([...taken, cited.text, cited.source])) shown.push({ quote, cited });
    else if (shown.length === 0 && fits([...taken, note])) notes.push(note);
    else break;
    next += 1;
  }
  return { shown, notes, next };
}

function composeBody(
  texts: Texts,
  head: readonly string[],
  { shown, notes }: FittedQuotes,
  buttons: readonly Button[],
  footer: readonly string[],
  withoutLines = false,
) {
  return [
    ...head.map((content) => textDisplay(content)),
    ...shown.flatMap(({ quote, cited }, index) => [
      ...(index === 0 || withoutLines ? [] : [separator()]),
      ...textsWithButton(
        [cited.text],
        cited.source,
        button(texts.buttons.context, ['ask', 'context', quote.start, quote.article.id]),
      ),
    ]),
    ...notes.map((note) => textDisplay(note)),
    ...buttonRow(buttons),
    ...footer.map((content) => textDisplay(content)),
  ];
}
