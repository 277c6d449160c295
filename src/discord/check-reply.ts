import type { APIComponentInContainer } from 'discord.js';
import type { Check } from '../check/check-sentence.ts';
import type { Claims } from '../check/split-claims.ts';
import type { Texts } from '../texts/texts.ts';
import { citeQuote, formatTitle } from './citation.ts';
import { type Button, button, container, type Reply, textDisplay, textsWithButton } from './components.ts';
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

/** A sentence and what is said of it, as the text displays of a message. */
interface ShownClaim {
  readonly above: readonly string[];
  readonly last: string;
  /** Beside the last text. */
  readonly accessory: Button | null;
}

/** What the corpus says of each sentence of a message, in its order, and which of them are not shown or not checked. */
export function composeChecks(
  texts: Texts,
  checked: readonly CheckedClaim[],
  { claims, aside }: Claims,
): Reply {
  const head = formatHead(texts, checked);
  const notes = (leftOut: number): string =>
    [
      ...(leftOut > 0 ? [texts.check.leftOut(leftOut)] : []),
      ...(aside.size > 0 ? [texts.check.aside([...aside])] : []),
      texts.check.meaning,
    ]
      .map((line) => `-# ${line}`)
      .join('\n');
  // The longest that the notes can get, so that there is room for them in the end.
  const fixed = [head, notes(claims.length)];
  const numbers = new Map<string, number>();
  const shown: ShownClaim[] = [];
  for (const { claim, check } of checked) {
    const taken = [...fixed, ...shown.flatMap(({ above, last }) => [...above, last])];
    const known = check.quote === null ? undefined : numbers.get(quoteKey(check));
    const number = known ?? numbers.size + 1;
    const quoted = formatClaim(texts, claim, check, number, known !== undefined);
    const isQuoted = check.quote !== null && known === undefined;
    if (fits([...taken, ...quoted.above, quoted.last])) {
      shown.push(quoted);
      if (isQuoted) numbers.set(quoteKey(check), number);
      continue;
    }
    const unquoted = formatTooLong(texts, claim, check);
    if (shown.length > 0 || !fits([...taken, unquoted])) break;
    shown.push({ above: [], last: unquoted, accessory: null });
  }
  const body = shown.flatMap(({ above, last, accessory }): APIComponentInContainer[] =>
    accessory === null ? [textDisplay(last)] : textsWithButton(above, last, accessory),
  );
  const footer = notes(claims.length - shown.length);
  return { components: [container([textDisplay(head), ...body, textDisplay(footer)])] };
}

function quoteKey({ quote }: Check): string {
  return `${quote?.article.id}:${quote?.start}`;
}

function formatHead(texts: Texts, checked: readonly CheckedClaim[]): string {
  const counts = (['supported', 'contradicted', 'not_covered'] as const).flatMap((verdict) => {
    const count = checked.filter(({ check }) => check.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${texts.check.verdicts[verdict]}`];
  });
  return [`**${texts.check.title}**`, ...counts].join(' · ');
}

/** The verdict in words, the sentence, in what it differs, and the passage. */
function formatClaim(
  texts: Texts,
  claim: string,
  check: Check,
  number: number,
  isAbove: boolean,
): ShownClaim {
  const verdict = formatVerdict(texts, claim, check);
  const { quote } = check;
  if (quote === null) return { above: [], last: verdict, accessory: null };
  if (isAbove) {
    const last = `${verdict}\n-# ${escapeMarkdown(texts.check.passageAbove(number))}`;
    return { above: [], last, accessory: null };
  }
  const { text, source } = citeQuote(texts, quote, number);
  const accessory = button(texts.buttons.context, ['ask', 'context', quote.start, quote.article.id]);
  return { above: [`${verdict}\n${text}`], last: source, accessory };
}

function formatTooLong(texts: Texts, claim: string, check: Check): string {
  const title = check.quote === null ? '' : formatTitle(check.quote.article.title, null);
  return `${formatVerdict(texts, claim, check)}\n-# ${texts.tooLong(title)}`;
}

function formatVerdict(
  texts: Texts,
  claim: string,
  { verdict, difference, byPublication, quote }: Check,
): string {
  const label =
    difference !== null
      ? texts.check.contradicted[difference.kind]
      : verdict === 'supported'
        ? texts.check.supported
        : texts.check.notCovered;
  const head = `**${label}** · ${texts.question(escapeMarkdown(shorten(claim, CLAIM_CHARACTERS)))}`;
  const published = quote?.article.published ?? null;
  if (byPublication && published !== null)
    return `${head}\n${texts.check.byPublication(texts.date(published))}`;
  if (difference === null) return head;
  const claimed = escapeMarkdown(difference.claimed);
  const told =
    difference.at === null
      ? texts.check.differenceFromReport(claimed, texts.date(difference.stated))
      : texts.check.difference(claimed, escapeMarkdown(difference.stated.replace(/\s+/g, ' ')));
  return `${head}\n${told}`;
}
