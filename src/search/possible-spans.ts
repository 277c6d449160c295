import type { Span } from '../corpus/split.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Mention } from './mentions.ts';
import type { Question } from './question.ts';
import { findDates, findQuantities } from './spans.ts';

/** A span of the kind that was asked for. Offsets are into the passage's text. */
export interface PossibleSpan extends Span {
  readonly kind: AnswerKind;
  /** How likely it is of that kind by its own looks, 0.3 to about 1.5. */
  readonly likelihood: number;
}

const LEAST_LIKELIHOOD = 0.3;

/** The spans of a sentence that are of the kind that a question asks for. */
export function findPossibleSpans(
  { wanted, asksOffice }: Question,
  text: string,
  mentions: readonly Mention[],
): PossibleSpan[] {
  if (wanted.kind === 'date')
    return findDates(text).map((span) => ({ ...span, kind: 'date', likelihood: 0.5 }));
  if (wanted.kind === 'quantity') {
    // "2000 guests" reads as a year until guests are what is counted.
    const years = findDates(text).filter(({ start, end }) => /^\d{4}$/.test(text.slice(start, end)));
    const quantity =
      (likelihood: number) =>
      (span: Span): PossibleSpan => ({ ...span, kind: 'quantity', likelihood });
    const measured = MEASURED.get(wanted.measure ?? '');
    const spans = [...findQuantities(text).map(quantity(0.5)), ...years.map(quantity(LEAST_LIKELIHOOD))];
    return measured ? spans.filter(({ start, end }) => measured.test(text.slice(start, end))) : spans;
  }
  const possible: PossibleSpan[] = [];
  for (const mention of mentions) {
    const { start, end, person, organisation, place } = mention;
    // "Who" asks for whoever did it, a person or a body; which of them the name is decides the kind.
    if (wanted.kind === 'person') {
      const body = wanted.open ? organisation * (asksOffice ? 0.4 : 0.9) : 0;
      possible.push({
        start,
        end,
        kind: person >= body ? 'person' : 'organisation',
        likelihood: Math.max(person, body),
      });
    } else if (wanted.kind === 'place') possible.push({ start, end, kind: 'place', likelihood: place });
    else {
      // "Which ministry": a name with that word in it. "Which government": a country's name stands for it.
      const heads = [...wanted.head].map((token) => token.text.toLowerCase());
      const named = heads.some((head) => mention.text.toLowerCase().includes(head)) ? 0.6 : 0;
      const state = heads.some((head) => /^governments?$/.test(head)) ? place : 0;
      possible.push({ start, end, kind: 'organisation', likelihood: Math.max(organisation, state) + named });
    }
  }
  return possible.filter(({ likelihood }) => likelihood >= LEAST_LIKELIHOOD);
}

/** What a span has to look like to say how often, or how long. */
const MEASURED: ReadonlyMap<string, RegExp> = new Map([
  ['often', /once|twice|times|every|daily|weekly|monthly|quarterly|yearly|annually/i],
  ['frequently', /once|twice|times|every|daily|weekly|monthly|quarterly|yearly|annually/i],
  ['long', /second|minute|hour|day|week|month|year|decade|centur|metre|meter|mile|feet|foot|km|yard|inch/i],
]);
