import { type APIComponentInContainer, TimestampStyles, time } from 'discord.js';
import type { Knowledge } from '../index/knowledge.ts';
import type { LibraryStatus, ReloadReport } from '../library/library.ts';
import type { Progress } from '../steps.ts';
import { sayLine } from '../texts/say-line.ts';
import type { Texts } from '../texts/texts.ts';
import { formatTitle } from './citation.ts';
import { type Button, button, buttonRow, container, type Reply, textDisplay } from './components.ts';
import { fitLines } from './limits.ts';
import { escapeMarkdown, shorten } from './markdown.ts';

/** For a list of titles or problems, beside a few lines that always fit. */
const LIST_BUDGET = { characters: 3400, bytes: 7800 } as const;

const PROBLEM_CHARACTERS = 400;
/** What the line of an order has at most. */
const ORDER_CHARACTERS = 160;

function reloadButton(texts: Texts) {
  return button(texts.buttons.reload, ['corpus', 'reload']);
}

const ACCENT = { good: 0x2e7d32, bad: 0xb3261e } as const;

export interface ShownStatus extends Omit<LibraryStatus, 'orders'> {
  /** One component for each order that is under way or waits. */
  readonly orders: readonly APIComponentInContainer[];
  /** Null when no facts are being drawn. */
  readonly drawing: Progress | null;
}

/** What is loaded and since when, what is under way, the problems of the last reload, and the button to try it again. */
export function composeStatus(
  texts: Texts,
  { corpus, passages }: Knowledge,
  { loadedAt, failure, orders, drawing }: ShownStatus,
): Reply {
  const lines = [
    `**${texts.corpusTitle}**`,
    texts.corpusCounts(corpus.articles.length, passages.length),
    texts.corpusLoaded(formatInstant(loadedAt)),
    failure === null ? texts.corpusNoFailure : texts.corpusFailure(formatInstant(failure.at)),
    ...(drawing === null ? [] : [`${texts.orders.gathering} ${texts.orders.reading(drawing)}`]),
    orders.length === 0 ? texts.orders.none : `**${texts.orders.title}**`,
  ];
  return composeMessage(
    texts,
    lines.join('\n'),
    failure === null ? [] : formatProblems(texts, failure.problems),
    {
      footer: texts.corpusVersion(corpus.version),
      accentColor: failure === null ? ACCENT.good : ACCENT.bad,
      below: orders,
    },
  );
}

/** How the corpus came to be what it is: read again, changed from here, or, with nothing changed yet, only tried. */
type Way = 'reloaded' | 'done' | 'tried';

export function composeReload(texts: Texts, report: ReloadReport, way: Way): Reply {
  const { version, number, added, changed, removed, warnings } = report;
  const group = (name: string, titles: readonly string[]) =>
    titles.length === 0 ? [] : [`**${name}**`, ...titles.map((title) => `- ${formatTitle(title, null)}`)];
  const warned = way === 'tried' ? texts.reloadWarnings : texts.reloadOverruled;
  const lines = [
    ...group(texts.reloadAdded, added),
    ...group(texts.reloadChanged, changed),
    ...group(texts.reloadRemoved, removed),
    ...(warnings.length === 0 ? [] : [`**${warned}**`, ...formatProblems(texts, warnings)]),
  ];
  return composeMessage(
    texts,
    `**${texts.reloads[way](version)}**`,
    lines.length === 0 ? [texts.reloadUnchanged] : lines,
    {
      footer: [...(number === null ? [] : [texts.versions.made(number)]), texts.corpusVersion(version)].join(
        ' ',
      ),
      accentColor: ACCENT.good,
      buttons: [
        ...(way === 'done' ? [] : [reloadButton(texts)]),
        ...(number === null || number === 1
          ? []
          : [button(texts.versions.undoThis, ['corpus', 'undo', number])]),
      ],
    },
  );
}

/**
 * What a moderator may go over.
 *
 * @param next the version of the corpus that the warnings are about: only that one is loaded by the button
 */
export function composeReloadWarning(
  texts: Texts,
  warnings: readonly string[],
  version: string,
  next: string,
): Reply {
  return composeMessage(texts, `**${texts.reloadWarned}**`, formatProblems(texts, warnings), {
    footer: texts.corpusVersion(version),
    accentColor: ACCENT.bad,
    buttons: [reloadButton(texts), button(texts.buttons.reloadAnyway, ['corpus', 'reload-anyway', next])],
  });
}

/** @param problems one line each, as `listProblems` gives them. */
export function composeReloadFailure(texts: Texts, problems: readonly string[], version: string): Reply {
  return composeMessage(texts, `**${texts.reloadFailed}**`, formatProblems(texts, problems), {
    footer: texts.corpusVersion(version),
    accentColor: ACCENT.bad,
  });
}

interface MessageParts {
  readonly footer: string;
  readonly accentColor: number;
  readonly buttons?: Button[];
  /** Below the head. */
  readonly below?: readonly APIComponentInContainer[];
}

function composeMessage(
  texts: Texts,
  head: string,
  lines: readonly string[],
  { footer, accentColor, buttons = [reloadButton(texts)], below = [] }: MessageParts,
): Reply {
  const { characters, bytes } = LIST_BUDGET;
  const taken = below.length * ORDER_CHARACTERS;
  // The text of orders is plain ASCII.
  const budget = { characters: characters - taken, bytes: bytes - taken };
  const list = fitLines(lines, budget, texts.andMore);
  const body = [
    textDisplay(head),
    ...below,
    ...(list.length === 0 ? [] : [textDisplay(list.join('\n'))]),
    ...buttonRow(buttons),
    textDisplay(`-# ${footer}`),
  ];
  return { components: [container(body, accentColor)] };
}

function formatProblems(texts: Texts, problems: readonly string[]): string[] {
  return problems.map(
    (problem) =>
      `- ${escapeMarkdown(shorten(sayLine(problem.replace(/\s+/g, ' '), texts), PROBLEM_CHARACTERS))}`,
  );
}

/** An instant in each reader's own zone; never for a date of an article. */
function formatInstant(instant: Date): string {
  return `${time(instant, TimestampStyles.ShortDateTime)} (${time(instant, TimestampStyles.RelativeTime)})`;
}
