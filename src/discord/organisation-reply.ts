import type { Passage } from '../index/passage.ts';
import { calendarDate } from '../knowledge/event-order.ts';
import type { NameMention, Organisation } from '../knowledge/fact-types.ts';
import type { OrganisationCard } from '../knowledge/organisation-card.ts';
import { texts } from '../texts/en.ts';
import { showAll } from './between-reply.ts';
import { formatName } from './citation.ts';
import { button, buttonRow, type Option, type Reply, selectRow } from './components.ts';
import type { Entry } from './entries.ts';
import { composeEntries } from './entry-reply.ts';
import { keyOf } from './named.ts';
import { composeOverview } from './organisation-overview.ts';
import { formatEvent, formatPerson, formatRole, isReported } from './statements.ts';

const { lookups } = texts;

const TABS = ['overview', 'names', 'people', 'events', 'partners'] as const;
type OrganisationTab = (typeof TABS)[number];

/** The tab that a button names; the first for one that names none. */
export function parseTab(text: string | undefined): OrganisationTab {
  return TABS.find((tab) => tab === text) ?? 'overview';
}

/** What is known of an organisation: a page of one of the tabs of its card, counted from 0. */
export function composeOrganisation(
  card: OrganisationCard,
  version: string,
  tab: OrganisationTab = 'overview',
  page = 0,
): Reply {
  const { organisation } = card;
  const key = keyOf(organisation);
  const entries: Readonly<Record<OrganisationTab, () => readonly Entry[]>> = {
    overview: () => [],
    names: () => listNames(card),
    people: () => listPeople(card),
    events: () => listEvents(card),
    partners: () => listPartners(card, version),
  };
  const tabs = TABS.flatMap((one): Option[] => {
    const count = entries[one]().length;
    if (one !== 'overview' && count === 0) return [];
    return [{ label: lookups.tabs[one](count), value: one, isChosen: one === tab }];
  });
  const rows = [
    ...(tabs.length > 1 ? [selectRow(lookups.choose, ['organisation', 'show', version, key], tabs)] : []),
    ...buttonRow([
      button(lookups.askButton, ['organisation', 'ask', version, key]),
      ...(card.partners.length > 0 ? [button(lookups.networkButton, ['network', 'open', version, key])] : []),
    ]),
  ];
  const head = composeHead(organisation);
  if (tab === 'overview') return composeOverview(card, { head, rows });
  return composeEntries({
    head,
    entries: entries[tab](),
    page,
    turn: (to) => ['organisation', 'page', version, key, tab, to],
    rows,
  });
}

function composeHead({ name, kind, country, mentions }: Organisation): string {
  const known = [kind, country].flatMap((word) => (word === null ? [] : [formatName(word)]));
  return `**${formatName(name)}**\n-# ${[...known, lookups.mentions(mentions.length)].join(' · ')}`;
}

function listNames({ organisation, aliases, parent, parts }: OrganisationCard): Entry[] {
  return [
    ...(parent === null
      ? []
      : [{ statements: [lookups.parent(formatName(parent.organisation.name))], passage: parent.passage }]),
    ...aliases.map(({ name, passage }) => ({
      statements: [lookups.alias(formatName(name))],
      passage,
      highlights: findNamed(organisation.mentions, name, passage),
    })),
    ...parts.map(({ name, parentPassage }) => ({
      statements: [lookups.part(formatName(name))],
      passage: parentPassage,
    })),
  ];
}

function findNamed(mentions: readonly NameMention[], name: string, passage: Passage | null) {
  return mentions.filter(
    (mention) =>
      mention.passage === passage && mention.passage.article.text.slice(mention.start, mention.end) === name,
  );
}

function listPeople({ people }: OrganisationCard): Entry[] {
  return people.flatMap(({ person, roles }) =>
    roles.map((role) => ({
      statements: [`**${formatPerson(person)}** · ${formatRole(role, false)}`],
      passage: role.passage,
    })),
  );
}

function listEvents({ events }: OrganisationCard): Entry[] {
  return events.map((event) => ({
    ...(calendarDate(event) === null ? { heading: lookups.undated } : {}),
    statements: [formatEvent(event)],
    passage: event.passage,
    isDated: isReported(event),
  }));
}

/** Each partner with one passage that names both: one of what they did together before any other. */
function listPartners({ organisation, partners }: OrganisationCard, version: string): Entry[] {
  return partners.map(({ organisation: partner, passages, events }) => ({
    statements: [lookups.counted(`**${formatName(partner.name)}**`, passages.length)],
    passage: events[0]?.passage ?? passages[0] ?? null,
    ...showAll(organisation, partner, passages, version),
  }));
}
