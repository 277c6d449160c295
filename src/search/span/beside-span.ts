import type { Span } from '../../corpus/split.ts';
import type { Token } from '../../language/words/tokens.ts';
import { weighBesideName } from './beside-name.ts';
import type { PossibleSpan } from './possible-spans.ts';
import { type Match, RULED_OUT, type View } from './sentence-view.ts';

/** What stands right beside the span: a preposition, an office, the verb that was asked about, the noun that is counted. */
export function weighBeside(span: PossibleSpan, view: View): number {
  switch (span.kind) {
    case 'date':
      return besideDate(span, view);
    case 'place':
      return besidePreposition(span, view) + (liesIn(span, view) ? 1 : 0);
    case 'quantity':
      return besideCounted(span, view);
    default:
      return weighBesideName(span, view);
  }
}

/** "six cyber security centres" when centres were asked for; "308 points" does not say how many centres. */
function besideCounted(span: Span, { tokens, matches, text, question }: View): number {
  const matched = (token: Token): Match | undefined => matches.find((each) => each.token === token);
  const first = tokens.findIndex((token) => token.start >= span.end);
  const following = (first < 0 ? [] : tokens.slice(first, first + 5)).filter(
    (token) => !ENDS_COUNTED.test(text.slice(span.end, token.start)),
  );
  const match = following.map(matched).find((each) => each !== undefined);
  if (following.some((token) => matched(token)?.term.head)) return 1.2;
  if (match) return 0.5;
  // "interceptions, with 24": the noun may come first where no other noun follows.
  const counts = following[0] !== undefined && !following[0].stop;
  const elsewhere = matches.some(({ term }) => term.head);
  const preceding = tokens.filter((token) => token.end <= span.start).slice(-3);
  if (!counts && preceding.some((token) => matched(token)?.term.head)) return 0.8;
  if (counts && elsewhere && question.wanted.measure === 'many') return RULED_OUT;
  return counts && question.wanted.head.size > 0 ? -0.3 : 0;
}

/** What ends the phrase behind a number: "300 guests of the members" counts no members, "two of the members" does. */
const ENDS_COUNTED = /[,;:()]|\w.* (?:of|in|at|for|to|from|by|with|on|and) /;

/** "in 2019" says when; the day on which something was announced does so only to somebody who asks after the announcement. */
function besideDate(span: Span, { text, matches, question }: View): number {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  const told = matches.some(
    ({ token, term }) => !term.name && token.end <= span.start && span.start - token.end <= 5,
  );
  if (!told && REPORTED.test(before)) return RULED_OUT;
  const ahead = question.asksFuture && /\b(?:will|to|plans?|planned|due|expected) [^,;]*$/.test(before);
  return (
    (/\b(?:in|on|since|from|until|by|during|of|at)\s+(?:the )?$/i.test(before) ? 0.3 : 0) +
    (told ? 0.4 : 0) +
    (ahead ? 0.4 : 0)
  );
}

const REPORTED = /\b(?:announced|said|told|reported|revealed|stated)(?: on| the media on)? (?:the )?$/i;

/** "in Shenzhen" says where; "from Oman" says so only to somebody who asks where from. */
function besidePreposition(span: Span, { text, question }: View): number {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const preposition = PREPOSITION.exec(before)?.[1]?.toLowerCase();
  if (preposition === undefined) return 0;
  if (DATELINE.test(text.slice(0, span.start)) && !NOTICE.test(question.text)) return RULED_OUT;
  if (/^(?:from|to|of|into)$/.test(preposition)) {
    const asked = preposition === 'into' ? 'to' : preposition;
    const moves =
      asked === 'to' && /\b(?:go|went|move|moved|travel\w*|emigrate\w*|sent|send)\b/i.test(question.text);
    return moves || new RegExp(`\\b${asked}\\b`, 'i').test(question.text) ? 0.9 : -0.4;
  }
  return /^(?:on|between)$/.test(preposition) ? 0.3 : 0.6;
}

/** Where a notice is dated is not where what it tells took place. */
const NOTICE = /\b(?:release|statement|report|article|dispatch|communiqué|notice)\b/i;
const DATELINE = new RegExp(`${NOTICE.source}[^.;]*\\b(?:dated|issued|published|released)\\b[^.;,]*$`, 'i');

const PREPOSITION =
  /\b(in|at|near|on|outside|inside|beneath|under|along|between|from|to|of|into)\s+(?:the |an? |its |their |his |her )?$/i;

/** "Bonn (Germany)" and "Bonn, Germany": the place that was asked about holds this one. */
function liesIn(span: Span, { text, matches }: View): boolean {
  const gap = /^(?:,| \()/.exec(text.slice(span.end))?.[0].length;
  return (
    gap !== undefined &&
    matches.some(
      ({ token, term }) => term.name && token.start - span.end <= gap + 1 && token.start > span.end,
    )
  );
}
