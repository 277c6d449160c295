import type { EventStatus, EventType } from '../../knowledge/fact-types.ts';

const plural = (count: number, one: string) =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
const bold = (text: string) => `**${text}**`;
const either = (names: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(names.map(bold));

const EVENT_TYPES: Readonly<Record<EventType, string>> = {
  membership: 'Membership',
  sponsorship: 'Funding',
  agreement: 'Agreement',
  meeting: 'Meeting',
  centre: 'Centre',
  committee: 'Committee',
  training: 'Training',
  announcement: 'Announcement',
  supplier: 'Supplier',
  founding: 'Founding',
  acquisition: 'Acquisition',
  collaboration: 'Collaboration',
  venture: 'Joint venture',
  award: 'Award',
  appointment: 'Appointment',
};

/** Whether it happened; of what did, nothing is said. */
const STATUSES: Readonly<Record<Exclude<EventStatus, 'done'>, string>> = {
  planned: 'planned',
  possible: 'possible',
  denied: 'denied',
  ended: 'ended',
};

const nobodyCalled = (kind: string) => (name: string, nearest: readonly string[]) =>
  nearest.length > 0
    ? `No ${kind} of the articles is called ${bold(name)}. The nearest: ${either(nearest)}.`
    : `No ${kind} of the articles is called ${bold(name)}.`;

/** What a reader sees of organisations, people and events that are looked up: the part of `en.ts` about them. */
export const lookups = {
  eventTypes: EVENT_TYPES,
  statuses: { done: 'done', ...STATUSES },
  withStatus: (what: string, status: Exclude<EventStatus, 'done'>) => `${what}, ${STATUSES[status]}`,
  /** A date in the words of the sentence. */
  written: (words: string) => `“${words}”`,
  /** The same, with the date that it comes to in the article. */
  resolved: (words: string, date: string) => `“${words}” (${date})`,
  /** Above a further quote of the event that stands above. */
  toldAlso: (kind: string) => `**${kind}** · told here as well`,
  /** A part in an event: the word that facts have for it is English. */
  role: (role: string) => role,
  party: (name: string, role: string) => `${name} (${role})`,
  office: (role: string, organisation: string | null) =>
    organisation === null ? role : `${role}, ${organisation}`,
  /** What an organisation is, as its operator calls it: "company". */
  kind: (kind: string) => kind,
  /** A country, by its name in English. */
  country: (name: string) => name,
  former: (office: string) => `formerly ${office}`,
  mentions: (count: number) => `named ${plural(count, 'time')}`,
  passages: (count: number) => plural(count, 'passage'),
  events: (count: number) => plural(count, 'event'),
  notedOnly: 'Noted by those who keep the articles; no article says it.',
  undated: 'Without a date',

  // Names
  gatheringChoice: 'The names are still being gathered: type on, or send what you have typed',
  matched: (alias: string) => ` (“${alias}”)`,
  several: (names: readonly string[]) =>
    `${names.map(bold).join(' and ')} may be any of these. Which is meant?`,
  severalMore: (more: number) => `And ${more.toLocaleString('en')} more: type more of the name.`,
  choose: 'Choose',
  unknownOrganisation: nobodyCalled('organisation'),
  unknownPerson: nobodyCalled('person'),

  // An organisation
  noDefinition: 'No sentence says in so many words what it is.',
  aliases: 'Also called',
  partOf: 'Part of',
  parts: 'Its parts',
  people: 'People',
  latestEvents: 'Latest events',
  partners: 'Named together with (passages)',
  alias: (name: string) => `Also called ${bold(name)}`,
  parent: (name: string) => `Part of ${bold(name)}`,
  part: (name: string) => `${bold(name)} is part of it`,
  /** Where the line says what is counted. */
  countedBriefly: (name: string, passages: number) => `${name} (${passages.toLocaleString('en')})`,
  counted: (name: string, passages: number) => `${name} (${plural(passages, 'passage')})`,
  tabs: {
    overview: () => 'Overview',
    names: (count: number) => `Names (${count})`,
    people: (count: number) => `People (${count})`,
    events: (count: number) => `Events (${count})`,
    partners: (count: number) => `Partners (${count})`,
  },
  networkButton: 'Network',
  askButton: 'Ask about it',
  askTitle: (name: string) => `Ask about ${name}`,
  askLabel: 'Your question; “it” is understood',
  askExample: 'When was it founded?',

  // A person
  offices: 'Offices',
  saidOrDone: 'Said and done',
  shortNames: (names: readonly string[]) => `also ${names.join(', ')}`,

  // A network
  networkOfAll: 'Who works with whom',
  networkOf: (name: string) => `Who works with ${name}`,
  networkCounted: (organisations: number, links: number, listed: number) =>
    [
      plural(organisations, 'organisation'),
      plural(links, 'link'),
      ...(listed < links ? [`those ${listed} with the most passages are listed`] : []),
    ].join(', '),
  networkEmpty: (ofOne: boolean): string =>
    ofOne
      ? 'No passage names it together with another organisation.'
      : 'No passage names two organisations together.',
  pair: (one: string, other: string) => `${bold(one)} and ${bold(other)}`,
  // Between two
  betweenTitle: (one: string, other: string) => `${one} and ${other}`,
  betweenCounted: (passages: number, events: number) =>
    [plural(passages, 'passage'), ...(events > 0 ? [plural(events, 'event')] : [])].join(', '),
  betweenNone: 'No passage names both, and no organisation is named with the one and with the other.',
  betweenShared: (count: number) =>
    `No passage names both. ${count === 1 ? 'One organisation is' : `${count.toLocaleString('en')} organisations are`} ` +
    'named with the one and with the other:',
  betweenSame: (name: string) => `Both are ${bold(name)}: expected two different organisations.`,
  together: 'What they did together',
  namedBoth: 'Where else both are named',
  withOne: (third: string, one: string) => `${bold(third)} with ${one}`,
  showAll: 'All passages',

  /** Of an event that only a part of the organisation took part in. */
  through: (part: string) => `through ${bold(part)}, a part of it`,
  withoutParts: 'Without its parts',
  withParts: 'With its parts',

  // A timeline
  timelineOfAll: 'What happened when',
  timelineOf: (name: string) => `What happened when: ${name}`,
  timelineCounted: (dated: number, undated: number) =>
    [
      plural(dated, 'event'),
      ...(undated > 0 ? [`${undated.toLocaleString('en')} more without a date`] : []),
    ].join(', '),
  timelineEmpty: 'The articles tell of nothing like this.',
  period: (from: string | null, to: string | null) =>
    [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])].join(' '),
  badDate: (typed: string) =>
    `${bold(typed)} is not a date that can be told: expected a day, a month or a year, such as “12 December 2023”, ` +
    '“October 2019”, “2019-10”, “2017” or “last year”.',
  periodBackwards: (from: string, to: string) =>
    `A period from ${bold(from)} to ${bold(to)} ends before it begins: expected the earlier date in **from**.`,
  noPicture: 'The picture could not be drawn this time; the list says the same.',

  commands: {
    organisation: {
      description: 'Its people, events, partners',
      name: 'The organisation, by any of its names',
    },
    person: {
      description: 'Offices, and what they said or did',
      name: 'The person, by any of their names',
    },
    network: {
      description: 'Who works with whom',
      organisation: 'Only this organisation and those it appears with, by any of its names',
    },
    between: {
      description: 'What joins two organisations',
      first: 'The one organisation, by any of its names',
      second: 'The other organisation, by any of its names',
    },
    timeline: {
      description: 'What happened when',
      organisation: 'Only what this organisation took part in, by any of its names',
      from: 'Only from this day, month or year on, such as “October 2019”',
      to: 'Only up to this day, month or year, such as “2021”',
      type: 'Only events of this kind',
    },
  },
};
