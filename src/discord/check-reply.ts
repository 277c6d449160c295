import type { APIComponentInContainer } from 'discord.js';
import type { Check } from '../check/check-sentence.ts';
import type { Claims } from '../check/split-claims.ts';
import { formatDate } from '../corpus/date.ts';
import { texts } from '../texts/en.ts';
import { formatCitedQuote, formatTitle } from './citation.ts';
import { button, container, type Reply, section, separator, textDisplay } from './components.ts';
import { fits } from './limits.ts';
import { escapeMarkdown, shorten } from './markdown.ts';

/** So many sentences of a message are checked: with their quotes they still fit a message of Discord's. */
export const CHECKED_SENTENCES = 8;

/** A sentence of the message is shown to be told from the others; only the quotes are shown whole. */
const CLAIM_CHARACTERS = 200;

export interface CheckedClaim {
  readonly claim: string;
  readonly check: Check;
}

/** What the corpus says of each sentence of a message, in its order, and which of them are not shown or not checked. */
export function composeChecks(
  checked: readonly CheckedClaim[],
  { claims, aside }: Claims,
  version: string,
): Reply {
  const head = formatHead(checked);
  const notes = (leftOut: number): string =>
    [
      ...(leftOut > 0 ? [texts.check.leftOut(leftOut)] : []),
      ...(aside.size > 0 ? [texts.check.aside([...aside])] : []),
      texts.check.meaning,
      texts.corpusVersion(version),
    ]
      .map((line) => `-# ${line}`)
      .join('\n');
  // The longest that the notes can get, so that there is room for them in the end.
  const fixed = [head, notes(claims.length)];
  const numbers = new Map<string, number>();
  const shown: { readonly content: string; readonly check: Check; readonly isQuoted: boolean }[] = [];
  for (const { claim, check } of checked) {
    const taken = [...fixed, ...shown.map(({ content }) => content)];
    const known = check.quote === null ? undefined : numbers.get(quoteKey(check));
    const number = known ?? numbers.size + 1;
    const quoted = formatClaim(claim, check, number, known !== undefined);
    const isQuoted = check.quote !== null && known === undefined;
    if (fits([...taken, quoted])) {
      shown.push({ content: quoted, check, isQuoted });
      if (isQuoted) numbers.set(quoteKey(check), number);
      continue;
    }
    const unquoted = formatTooLong(claim, check);
    if (shown.length > 0 || !fits([...taken, unquoted])) break;
    shown.push({ content: unquoted, check, isQuoted: false });
  }
  const body = shown.flatMap(({ content, check, isQuoted }, index): APIComponentInContainer[] => [
    ...(index === 0 ? [] : [separator()]),
    check.quote !== null && isQuoted
      ? section(
          content,
          button(texts.buttons.context, ['ask', 'context', check.quote.start, check.quote.article.id]),
        )
      : textDisplay(content),
  ]);
  const footer = notes(claims.length - shown.length);
  return { components: [container([textDisplay(head), ...body, textDisplay(footer)])] };
}

function quoteKey({ quote }: Check): string {
  return `${quote?.article.id}:${quote?.start}`;
}

function formatHead(checked: readonly CheckedClaim[]): string {
  const counts = (['supported', 'contradicted', 'not_covered'] as const).flatMap((verdict) => {
    const count = checked.filter(({ check }) => check.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${texts.check.verdicts[verdict]}`];
  });
  return [`**${texts.check.title}**`, ...counts].join(' · ');
}

/** The verdict in words, the sentence, in what it differs, and the passage. */
function formatClaim(claim: string, check: Check, number: number, isAbove: boolean): string {
  const lines = [formatVerdict(claim, check)];
  const { quote } = check;
  if (quote !== null && isAbove) lines.push(`-# ${escapeMarkdown(texts.check.passageAbove(number))}`);
  else if (quote !== null) lines.push(formatCitedQuote(quote, number));
  return lines.join('\n');
}

function formatTooLong(claim: string, check: Check): string {
  const title = check.quote === null ? '' : formatTitle(check.quote.article.title, null);
  return `${formatVerdict(claim, check)}\n-# ${texts.tooLong(title)}`;
}

function formatVerdict(claim: string, { verdict, difference, byPublication, quote }: Check): string {
  const label =
    difference !== null
      ? texts.check.contradicted[difference.kind]
      : verdict === 'supported'
        ? texts.check.supported
        : texts.check.notCovered;
  const head = `**${label}** · ${texts.question(escapeMarkdown(shorten(claim, CLAIM_CHARACTERS)))}`;
  const published = quote?.article.published ?? null;
  if (byPublication && published !== null)
    return `${head}\n${texts.check.byPublication(formatDate(published))}`;
  if (difference === null) return head;
  // The tagger leaves the full stop of a sentence with some names.
  const claimed = escapeMarkdown(difference.claimed.replace(/(?<=\p{Ll}{2})\.$/u, ''));
  const told =
    difference.at === null
      ? texts.check.differenceFromReport(claimed, formatDate(difference.stated))
      : texts.check.difference(claimed, escapeMarkdown(difference.stated.replace(/\s+/g, ' ')));
  return `${head}\n${told}`;
}
