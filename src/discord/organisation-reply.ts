import type { Passage } from '../index/passage.ts';
import { calendarDate } from '../knowledge/event-order.ts';
import type { NameMention, Organisation } from '../knowledge/fact-types.ts';
import type { OrganisationCard } from '../knowledge/organisation-card.ts';
import type { Texts } from '../texts/texts.ts';
import { showAll } from './between-reply.ts';
import { formatName } from './citation.ts';
import { button, buttonRow, type Option, type Reply, selectRow } from './components.ts';
import type { Entry } from './entries.ts';
import { composeEntries } from './entry-reply.ts';
import { keyOf } from './named.ts';
import { composeOverview } from './organisation-overview.ts';
import { formatPerson, formatRole } from './statements.ts';
import { quoteEvent } from './timeline-reply.ts';

const TABS = ['overview', 'names', 'people', 'events', 'partners'] as const;
type OrganisationTab = (typeof TABS)[number];

/** The tab that a button names; the first for one that names none. */
export function parseTab(text: string | undefined): OrganisationTab {
  return TABS.find((tab) => tab === text) ?? 'overview';
}

/** What is known of an organisation: a page of one of the tabs of its card, counted from 0. */
export function composeOrganisation(
  texts: Texts,
  card: OrganisationCard,
  version: string,
  tab: OrganisationTab = 'overview',
  page = 0,
): Reply {
  const { organisation } = card;
  const key = keyOf(organisation);
  const entries: Readonly<Record<OrganisationTab, () => readonly Entry[]>> = {
    overview: () => [],
    names: () => listNames(texts, card),
    people: () => listPeople(texts, card),
    events: () => listEvents(texts, card),
    partners: () => listPartners(texts, card, version),
  };
  const tabs = TABS.flatMap((one): Option[] => {
    const count = entries[one]().length;
    if (one !== 'overview' && count === 0) return [];
    return [{ label: texts.lookups.tabs[one](count), value: one, isChosen: one === tab }];
  });
  const rows = [
    ...(tabs.length > 1
      ? [selectRow(texts.lookups.choose, ['organisation', 'show', version, key], tabs)]
      : []),
    ...buttonRow([
      button(texts.lookups.askButton, ['organisation', 'ask', version, key]),
      ...(card.partners.length > 0
        ? [button(texts.lookups.networkButton, ['network', 'open', version, key])]
        : []),
    ]),
  ];
  const head = composeHead(texts, organisation);
  if (tab === 'overview') return composeOverview(texts, card, { head, rows });
  return composeEntries(texts, {
    head,
    entries: entries[tab](),
    page,
    turn: (to) => ['organisation', 'page', version, key, tab, to],
    rows,
  });
}

function composeHead(texts: Texts, { name, kind, country, mentions }: Organisation): string {
  const known = [
    ...(kind === null ? [] : [formatName(texts.lookups.kind(kind))]),
    ...(country === null ? [] : [formatName(texts.lookups.country(country))]),
  ];
  return `**${formatName(name)}**\n-# ${[...known, texts.lookups.mentions(mentions.length)].join(' · ')}`;
}

function listNames(texts: Texts, { organisation, aliases, parent, parts }: OrganisationCard): Entry[] {
  return [
    ...(parent === null
      ? []
      : [
          {
            statements: [texts.lookups.parent(formatName(parent.organisation.name))],
            passage: parent.passage,
          },
        ]),
    ...aliases.map(({ name, passage }) => ({
      statements: [texts.lookups.alias(formatName(name))],
      passage,
      highlights: findNamed(organisation.mentions, name, passage),
    })),
    ...parts.map(({ name, parentPassage }) => ({
      statements: [texts.lookups.part(formatName(name))],
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

function listPeople(texts: Texts, { people }: OrganisationCard): Entry[] {
  return people.flatMap(({ person, roles }) =>
    roles.map((role) => ({
      statements: [`**${formatPerson(person)}** · ${formatRole(texts, role, false)}`],
      passage: role.passage,
    })),
  );
}

function listEvents(texts: Texts, { events }: OrganisationCard): Entry[] {
  return events.flatMap((event) =>
    quoteEvent(texts, event).map((entry) => ({
      ...(calendarDate(event) === null ? { heading: texts.lookups.undated } : {}),
      ...entry,
    })),
  );
}

/** Each partner with one passage that names both: one of what they did together before any other. */
function listPartners(texts: Texts, { organisation, partners }: OrganisationCard, version: string): Entry[] {
  return partners.map(({ organisation: partner, passages, events }) => ({
    statements: [texts.lookups.counted(`**${formatName(partner.name)}**`, passages.length)],
    passage: events[0]?.passage ?? passages[0] ?? null,
    ...showAll(texts, organisation, partner, passages, version),
  }));
}
