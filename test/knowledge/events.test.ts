import { describe, expect, it } from 'vitest';
import { factsOf } from '../support/facts.ts';

/** The events of a text, as "type: name (part), …". */
const eventsIn = (text: string): string[] =>
  factsOf([text]).events.map(
    ({ type, parties }) => `${type}: ${parties.map(({ name, role }) => `${name} (${role})`).join(', ')}`,
  );

const N = 'Norvik Ltd';
const B = 'Harbour Safety Board';

describe('what happened', () => {
  it.each([
    [`${N} has joined the ${B}.`, `membership: ${N} (member), ${B} (body)`],
    [`${N} was sponsored by the ${B}.`, `sponsorship: ${N} (sponsored), ${B} (sponsor)`],
    [
      `${N}, one of the oldest yards, signed an agreement with the ${B}.`,
      `agreement: ${N} (signatory), ${B} (signatory)`,
    ],
    [`A treaty was signed by ${N} and the ${B}.`, `agreement: ${N} (signatory), ${B} (signatory)`],
    [`The ${B} chose ${N} as the supplier of cranes.`, `supplier: ${B} (customer), ${N} (supplier)`],
    [`${N} will cooperate with the ${B} on a laboratory.`, `centre: ${N} (partner), ${B} (partner)`],
    [`A working group was formed by ${N} and the ${B}.`, `committee: ${N} (founder), ${B} (founder)`],
    [`${N} would help the ${B} to host training.`, `training: ${N} (trainer), ${B} (host)`],
    [`The ${B} was founded by ${N}.`, `founding: ${B} (founded), ${N} (founder)`],
    [`${N} met with the team of the ${B}.`, `meeting: ${N} (participant), ${B} (participant)`],
    [`${N} acquired Castell Ltd.`, `acquisition: ${N} (buyer), Castell Ltd (bought)`],
    [`${N} and the ${B} announced a plan.`, `announcement: ${N} (announcer), ${B} (announcer)`],
    [`The partnership between ${N} and the ${B} grows.`, `collaboration: ${N} (partner), ${B} (partner)`],
    [`${N}, Norway's second-largest yard, joined the ${B}.`, `membership: ${N} (member), ${B} (body)`],
    [`${N} Inc. has signed an agreement with the ${B}.`, `agreement: ${N} Inc (signatory), ${B} (signatory)`],
    [`It was signed by ${N} and the ${B}.`, `agreement: ${N} (signatory), ${B} (signatory)`],
    [`${N} and the ${B} trained 400 nurses.`, `training: ${N} (trainer), ${B} (trainer)`],
    [`${N} hosted a delegation from the ${B}.`, `meeting: ${N} (host), ${B} (participant)`],
    [`${N} and the ${B} launched a joint campaign.`, `collaboration: ${N} (partner), ${B} (partner)`],
    [
      `The Ministry of Ports of Norway joined the ${B}.`,
      `membership: Ministry of Ports (member), ${B} (body)`,
    ],
    [`The Danish shipping company ${N} joined the ${B}.`, `membership: ${N} (member), ${B} (body)`],
    [
      `${N} hired Danish engineering firm Castell Ltd to design it.`,
      `supplier: ${N} (customer), Castell Ltd (supplier)`,
    ],
    [`${N} bought a stake in Castell Ltd.`, `acquisition: ${N} (buyer), Castell Ltd (bought)`],
    [`${N} invested in a laboratory with the ${B}.`, `centre: ${N} (operator), ${B} (partner)`],
    [`The ${B} sponsored the new quay of ${N}.`, `sponsorship: ${B} (sponsor), ${N} (sponsored)`],
  ])('is read from “%s”', (text, event) => {
    expect(eventsIn(text)).toEqual([event]);
  });

  it.each([
    `${N} met the requirements of the ${B}.`,
    `${N} and the ${B} are large.`,
    'Dr. Runa Sol met Dr. Lars Quill.',
  ])('is not read from “%s”', (text) => {
    expect(eventsIn(text)).toEqual([]);
  });

  it('includes the body that somebody acts for', () => {
    expect(eventsIn(`Runa Sol, CEO of ${N}, signed an agreement with the ${B}.`)).toEqual([
      `agreement: Runa Sol (signatory), ${N} (signatory), ${B} (signatory)`,
    ]);
  });

  it('is not laid upon somebody who is only asked to do it', () => {
    expect(eventsIn(`The mayor asked ${N} to open a laboratory.`)).toEqual([]);
  });

  it('may be still to come', () => {
    const { events } = factsOf([`${N} will join the ${B}.`, `${N} joined the ${B}.`]);
    expect(events.map(({ status }) => status)).toEqual(['planned', 'done']);
  });

  it('has the place that the sentence gives, unless there are several', () => {
    const { events } = factsOf([
      `${N} opened a laboratory in Ostby, Norway.`,
      `${N} runs laboratories in Bergen (Norway), Aarhus (Denmark) and Oslo.`,
    ]);
    expect(events.map(({ place }) => place)).toEqual(['Ostby', null]);
    expect(factsOf([`${N}, based in Bergen, opened a laboratory.`]).events[0]?.place).toBeNull();
    expect(factsOf([`${N} opened a laboratory in May 2021.`]).events[0]?.place).toBeNull();
  });
});

describe('the date of an event', () => {
  const dateIn = (words: string, published: string | null = null) =>
    factsOf([{ text: `${N} joined the ${B}${words}.`, published }]).events[0]?.date;

  it.each([
    [' on 3 March 2022', '2022-03-03', 'day'],
    [' on March 3, 2022', '2022-03-03', 'day'],
    [' in October 2019', '2019-10', 'month'],
    [' on 4–5 September 2020', '2020-09', 'month'],
    [' in 2017', '2017', 'year'],
    [' at the beginning of 2020', '2020', 'year'],
    [' in the 1990s', 'the 1990s', 'written'],
    [' in 2019–20', '2019–20', 'written'],
  ])('is as exact as it is stated:%s', (words, value, precision) => {
    expect(dateIn(words, '2023-06-01')).toEqual({ value, precision, basis: 'stated', written: null });
  });

  it.each([
    [' last Friday', '2023-05-26'],
    [' today', '2023-06-01'],
    [' on Tuesday', '2023-05-30'],
    [' on February 22', '2023-02-22'],
    [' last week', '2023-05'],
    [' in October', '2022-10'],
    [' earlier this year', '2023'],
    [' last month', '2023-05'],
  ])('is told by the date of the article, and kept as written:%s', (words, value) => {
    expect(dateIn(words, '2023-06-01')).toMatchObject({ value, basis: 'stated' });
    expect(words).toContain(dateIn(words, '2023-06-01')?.written);
    expect(dateIn(words)?.precision).toBe('written');
  });

  it.each([
    ['in March', '2024-03'],
    ['next spring', '2024'],
    ['on 3 May', '2024-05-03'],
    ['next Monday', '2023-06-05'],
  ])('is ahead of the article where the event is to come: %s', (words, value) => {
    const [event] = factsOf([{ text: `${N} will join the ${B} ${words}.`, published: '2023-06-01' }]).events;
    expect(event).toMatchObject({
      status: 'planned',
      date: { value, written: words.replace(/^(?:in|on) /, '') },
    });
  });

  it('is not the year of what is renewed', () => {
    const text = `${N} and the ${B} have renewed their agreement of 2003.`;
    expect(factsOf([{ text, published: '2023-06-01' }]).events[0]?.date?.basis).toBe('publication');
  });

  it('is not the day on which somebody announced it', () => {
    expect(dateIn(', as the mayor announced on Monday')).toBeNull();
    const [event] = factsOf([`${N} and the ${B} announced on Monday that they sail.`]).events;
    expect(event?.date?.value).toBe('Monday');
  });

  it('is that of the article where the sentence states none, and none where nobody knows', () => {
    expect(dateIn('', '2023-06')).toEqual({
      value: '2023-06',
      precision: 'month',
      basis: 'publication',
      written: null,
    });
    expect(dateIn('')).toBeNull();
  });
});
