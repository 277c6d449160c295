import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/knowledge/fact-types.ts';
import { factsOf } from '../support/facts.ts';

const N = 'Norvik Ltd';
const C = 'Castell Ltd';
const B = 'Harbour Safety Board';

const tell = ({ type, status, parties }: Event): string =>
  `${type}, ${status}: ${parties.map(({ name }) => name).join(' + ')}`;
const eventsIn = (text: string, published: string | null = '2023-06-01'): readonly Event[] =>
  factsOf([{ text, published }]).events;

describe('who took part', () => {
  it.each([
    [
      `${N}, a builder of ferries that sail on batteries, and the ${B} have signed a ten-year agreement.`,
      `agreement, done: ${N} + ${B}`,
    ],
    [
      `The agreement was signed by Runa Sol, chief executive of ${N}, and Lars Quill, head of the ${B}.`,
      `agreement, done: Runa Sol + ${N} + Lars Quill + ${B}`,
    ],
    [`${N} awarded the ${B} a grant of two million euros.`, `sponsorship, done: ${N} + ${B}`],
    [`${N}, which in May awarded a contract to ${C}, is growing.`, `supplier, done: ${N} + ${C}`],
    [`${N} won a contract from the ${B} for two ferries.`, `supplier, done: ${N} + ${B}`],
    [`${N} will acquire ${C} for nine million euros.`, `acquisition, planned: ${N} + ${C}`],
    [`${N} and ${C} plan to set up a joint venture.`, `venture, planned: ${N} + ${C}`],
    [`${N} and ${C} have dissolved their joint venture.`, `venture, ended: ${N} + ${C}`],
    [`The ${B} presented its Golden Anchor award to ${N}.`, `award, done: ${B} + ${N}`],
    [`${N} has appointed Runa Sol as its managing director.`, `appointment, done: Runa Sol + ${N}`],
    [`Runa Sol has not been appointed director of ${N}.`, `appointment, denied: Runa Sol + ${N}`],
    [`A delegation of the ${B} met ${N} in Ostby.`, `meeting, done: ${B} + ${N}`],
    [`${N} was admitted to the ${B}.`, `membership, done: ${N} + ${B}`],
  ])('is told by “%s”', (text, event) => {
    expect(eventsIn(text).map(tell)).toContain(event);
  });

  it.each([
    `${N} said on Monday that it will acquire ${C}.`,
    `${N} is growing. On Friday it bought ${C}.`,
    `${N} is growing. The company has bought ${C}.`,
  ])('is understood where it is not named: “%s”', (text) => {
    const [event] = eventsIn(text);
    expect(event?.parties.map(({ name, role }) => `${name} (${role})`)).toEqual([
      `${N} (buyer)`,
      `${C} (bought)`,
    ]);
  });

  it('is “the two companies” that were named together', () => {
    const [first] = eventsIn(`${N} and ${C} are old. The two companies have signed a contract.`);
    expect(first?.parties.map(({ name }) => name)).toEqual([N, C]);
  });

  it.each([
    // Whom a sentence describes that tells of nothing.
    `${N}, a maker of sails, is old. The sails are blue. The maker has bought ${C}.`,
    // Where the noun stands behind an adjective.
    `${N} is growing. Prices fell. The large company has bought ${C}.`,
  ])('is understood from sentences that tell of nothing: “%s”', (text) => {
    expect(eventsIn(text).map(tell)).toContain(`acquisition, done: ${N} + ${C}`);
  });

  it('is told of the board whose owner was named before', () => {
    const text = `${N} is growing. Prices fell. The company's board signed a contract with ${C}.`;
    expect(eventsIn(text).map(tell)).toContain(`agreement, done: ${N} + ${C}`);
  });

  it('is taken back by the next sentence of the paragraph', () => {
    expect(eventsIn(`${N} awarded the ${B} a grant. That is not true.`).map(tell)).toEqual([
      `sponsorship, denied: ${N} + ${B}`,
    ]);
  });

  it('is left alone where two may be meant', () => {
    expect(
      eventsIn(`The old dispute of ${N} and ${C} goes on. In May it bought Quorvex Ltd.`).map(tell),
    ).toEqual([]);
  });

  it('is no country for who leaves it', () => {
    expect(eventsIn(`${N} has left Denmark.`)).toEqual([]);
  });
});

describe('a sentence that goes on about an event', () => {
  const TEXT =
    `${N} has won a contract from the ${B}. ` +
    `The contract, which is worth nine million euros, was signed on Monday at the Board’s offices in Ostby.`;

  it('tells where and when it was, and is a quote of the same event', () => {
    const [event, ...others] = eventsIn(TEXT);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'supplier',
      place: 'Ostby',
      date: { value: '2023-05-29', written: 'Monday', basis: 'stated' },
      also: [{ position: 1 }],
    });
  });

  it('tells of the same day and place where it says so', () => {
    const [, award] = eventsIn(
      `${N} and the ${B} signed an agreement in Ostby on 3 May 2023. On the same evening the Board presented an award to ${C}.`,
    );
    expect(award).toMatchObject({ type: 'award', place: 'Ostby', date: { value: '2023-05-03' } });
  });

  it('does not make one of events of different days', () => {
    const text = `${N} signed a contract with ${C} on 3 May 2022. ${N} signed a contract with ${C} on 4 June 2022.`;
    expect(eventsIn(text).map(({ date }) => date?.value)).toEqual(['2022-05-03', '2022-06-04']);
  });
});

it('is one event that two articles tell of, where they give one day', () => {
  const text = `${N} signed an agreement with ${C} on 3 May 2022.`;
  const { events } = factsOf([text, `On 3 May 2022 ${C} and ${N} signed an agreement.`]);
  expect(events).toHaveLength(1);
  expect(events[0]?.also.map(({ article }) => article.id)).toEqual(['a1']);
});

describe('the place of an event', () => {
  it('is the dateline of the sentence that opens the article, where no other is told', () => {
    const [event] = eventsIn(`OSTBY, 1 June 2023 – ${N} today signed an agreement with the ${B}.`);
    expect(event).toMatchObject({ place: 'Ostby', date: { value: '2023-06-01' } });
  });

  it('is not where somebody who takes part has a yard', () => {
    const [event] = eventsIn(`${N}, which runs a yard in Ostby, has bought ${C}.`);
    expect(event?.place).toBeNull();
  });
});

describe('what is still ahead', () => {
  it.each([
    [`${N} is opening a laboratory in Ostby in January 2024.`, 'planned'],
    [`The laboratory of ${N} and ${C} will be opened if the council agrees.`, 'planned'],
    [`${N} intends to sign a memorandum of understanding with ${C}.`, 'planned'],
    [`${N} might add a grant of ten million euros.`, 'possible'],
  ])('is not shown as done: “%s”', (text, status) => {
    for (const event of eventsIn(text)) expect(event.status).toBe(status);
  });
});
