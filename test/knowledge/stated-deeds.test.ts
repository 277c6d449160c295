import { describe, expect, it } from 'vitest';
import { factsOf } from '../support/facts.ts';

const N = 'Norvik Ltd';
const B = 'Harbour Safety Board';

const eventsIn = (text: string) =>
  factsOf([text]).events.map(({ type, status, parties }) => ({
    type,
    status,
    parties: parties.map(({ name }) => name),
  }));

describe('no event is read from', () => {
  it.each([`${N} would have joined the ${B} if its owners had agreed.`, `${N} and the ${B} are large.`])(
    '%s',
    (text) => {
      expect(eventsIn(text)).toEqual([]);
    },
  );
});

describe('an event is denied', () => {
  it.each([
    `${N} denied that it had joined the ${B}.`,
    `Reports that ${N} joined the ${B} are false.`,
    `No agreement was signed by ${N} and the ${B}.`,
    `${N} did not sign an agreement with the ${B}.`,
    `${N} turned down an offer to join the ${B}.`,
    `There is no partnership between ${N} and the ${B}.`,
    `${N} joined the ${B}, wrote a newspaper. That is not true.`,
  ])('in “%s”', (text) => {
    expect(eventsIn(text)).toMatchObject([{ status: 'denied', parties: [N, B] }]);
  });

  it('of everybody whom the sentence names', () => {
    expect(eventsIn(`Neither ${N} nor Castell Ltd signed a contract with the ${B}.`)).toMatchObject([
      { status: 'denied', parties: [N, 'Castell Ltd', B] },
    ]);
  });
});

describe('an event is over', () => {
  it.each([
    `The collaboration between ${N} and the ${B} was called off.`,
    `${N} is no longer a member of the ${B}.`,
    `The agreement between ${N} and the ${B} was terminated.`,
    `${N} has left the ${B}.`,
  ])('in “%s”', (text) => {
    expect(eventsIn(text)).toMatchObject([{ status: 'ended', parties: [N, B] }]);
  });
});

describe('an event is planned', () => {
  it.each([
    `${N} hopes to join the ${B}.`,
    `${N} is expected to sign an agreement with the ${B}.`,
    `${N} has applied to join the ${B}.`,
  ])('in “%s”', (text) => {
    expect(eventsIn(text)).toMatchObject([{ status: 'planned', parties: [N, B] }]);
  });
});

describe('an event is possible', () => {
  it.each([
    `${N} may join the ${B}.`,
    `${N} may at some point join the ${B}.`,
    `${N} could be admitted to the ${B}.`,
  ])('in “%s”', (text) => {
    expect(eventsIn(text)).toMatchObject([{ status: 'possible', parties: [N, B] }]);
  });
});

describe('an event is done', () => {
  it.each([
    `${N} did not hesitate to join the ${B}.`,
    `${N} not only joined the ${B} but paid for its house.`,
    `${N} joined the ${B} without delay.`,
    `Although it never signed the charter, ${N} joined the ${B}.`,
    `${N} joined the ${B}, which did not ask for a fee.`,
    `${N} was the first yard to join the ${B}.`,
    `${N} needed no persuading and joined the ${B}.`,
    `${N} did not wait, for it joined the ${B}.`,
  ])('in “%s”', (text) => {
    expect(eventsIn(text)).toMatchObject([{ type: 'membership', status: 'done', parties: [N, B] }]);
  });
});

describe('a sale', () => {
  it('has the buyer and the seller for its parties', () => {
    expect(
      eventsIn(`Not content with that, ${N} bought six old trams from the carrier Castell Ltd.`),
    ).toEqual([{ type: 'acquisition', status: 'done', parties: [N, 'Castell Ltd'] }]);
  });

  it('is none where the name before the verb belongs to somebody else', () => {
    expect(eventsIn(`A friend of ${N} needed money and bought six trams from Castell Ltd.`)).toEqual([]);
  });
});

describe('a delivery', () => {
  it('has the supplier and the customer for its parties', () => {
    expect(eventsIn(`${N} delivered nine trams to Castell Ltd.`)).toEqual([
      { type: 'supplier', status: 'done', parties: [N, 'Castell Ltd'] },
    ]);
  });
});

describe('an office', () => {
  const rolesIn = (text: string) =>
    factsOf([text]).people.flatMap(({ name, roles }) =>
      roles.map(({ role, former }) => `${name}: ${former ? 'former ' : ''}${role}`),
    );

  it.each([
    ['Dr. Runa Sol is the director of Norvik Ltd.', ['Runa Sol: director']],
    ['Dr. Runa Sol is not the director of Norvik Ltd.', []],
    ['Dr. Runa Sol was never the director of Norvik Ltd.', []],
    ['Dr. Runa Sol will become director of Norvik Ltd.', []],
    ['Reports that Dr. Runa Sol is the director of Norvik Ltd are false.', []],
    ['Dr. Runa Sol was the director of Norvik Ltd until 2014.', ['Runa Sol: former director']],
    ['Dr. Runa Sol, director of Norvik Ltd, did not attend.', ['Runa Sol: director']],
    ['Dr. Runa Sol, who has never chaired the Harbour Safety Board, left.', []],
  ])('is read from “%s” as %j', (text, roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });
});
