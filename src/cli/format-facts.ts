import { formatDate } from '../corpus/date.ts';
import type { Passage } from '../index/passage.ts';
import type {
  Event,
  EventDate,
  Facts,
  Link,
  NameMention,
  Organisation,
  Person,
} from '../knowledge/fact-types.ts';
import { formatJsonLine, toOneLine } from './format-answer.ts';
import type { Listing } from './knowledge-arguments.ts';

/** The entries of a listing, each as text to read. */
export function formatFacts(facts: Facts, listing: Listing): string[] {
  const nameOf = namesOf(facts);
  const lines: Readonly<Record<Listing, () => string[][]>> = {
    organisations: () => facts.organisations.map((each) => describeOrganisation(each, nameOf)),
    people: () => facts.people.map(describePerson),
    events: () => facts.events.map(describeEvent),
    links: () => facts.links.map((link) => [describeLink(link, nameOf)]),
  };
  return lines[listing]().map((entry) => `${entry.map(toOneLine).join('\n  ')}\n`);
}

/** The entries of a listing, each as a line of JSON. */
export function formatFactLines(facts: Facts, listing: Listing): string[] {
  const nameOf = namesOf(facts);
  const lines: Readonly<Record<Listing, () => object[]>> = {
    organisations: () =>
      facts.organisations.map(({ name, aliases, parent, kind, country, mentions }) => ({
        name,
        aliases,
        parent: parent === null ? null : nameOf(parent),
        kind,
        country,
        mentions: mentions.map(placeOf),
      })),
    people: () =>
      facts.people.map(({ name, titles, aliases, roles, mentions }) => ({
        name,
        titles,
        aliases,
        roles: roles.map(({ role, organisation, former, passage }) => ({
          role,
          organisation,
          former,
          ...quoteOf(passage),
        })),
        mentions: mentions.map(placeOf),
      })),
    events: () =>
      facts.events.map(({ type, parties, place, date, status, passage, also }) => ({
        type,
        parties: parties.map(({ name, role }) => ({ name, role })),
        place,
        date,
        status,
        ...quoteOf(passage),
        also: also.map(quoteOf),
      })),
    links: () =>
      facts.links.map(({ a, b, passages, events }) => ({
        a: nameOf(a),
        b: nameOf(b),
        passages: passages.length,
        events: events.length,
      })),
  };
  return lines[listing]().map(formatJsonLine);
}

function namesOf({ organisations }: Facts): (id: string) => string {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

const placeOf = ({ passage, start, end }: NameMention) => ({ article: passage.article.id, start, end });

const quoteOf = ({ text, article, start, end }: Passage) => ({
  quote: text,
  article: article.id,
  start,
  end,
});

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

function describeOrganisation(
  { name, aliases, parent, kind, mentions }: Organisation,
  nameOf: (id: string) => string,
): string[] {
  const notes = [kind, parent === null ? null : `part of ${nameOf(parent)}`].filter((note) => note !== null);
  return [
    [name, ...notes, count(mentions.length, 'mention')].join(' · '),
    ...(aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []),
  ];
}

function describePerson({ name, titles, aliases, roles, mentions }: Person): string[] {
  return [
    [[...titles, name].join(' '), count(mentions.length, 'mention')].join(' · '),
    ...(aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []),
    ...roles.map(({ role, organisation, former, passage }) => {
      const whose = organisation === null ? '' : ` of ${organisation}`;
      return `${former ? 'former ' : ''}${role}${whose} (${passage.article.id})`;
    }),
  ];
}

function describeEvent({ type, parties, place, date, status, passage, also }: Event): string[] {
  const who = parties.map(({ name, role }) => `${name} (${role})`).join(', ');
  const what = status === 'done' ? type : `${type}, ${status}`;
  return [
    [what, describeDate(date), ...(place === null ? [] : [place]), who].join(' · '),
    ...[passage, ...also].map(({ text, article }) => `> ${text} (${article.id})`),
  ];
}

function describeDate(date: EventDate | null): string {
  if (date === null) return 'no date';
  if (date.precision === 'written') return `“${date.value}”`;
  const day = formatDate(date.value);
  if (date.written !== null) return `“${date.written}” (${day})`;
  return date.basis === 'publication' ? `reported ${day}` : day;
}

function describeLink({ a, b, passages, events }: Link, nameOf: (id: string) => string): string {
  const where = [count(passages.length, 'passage'), count(events.length, 'event')].join(', ');
  return `${nameOf(a)} – ${nameOf(b)} · ${where}`;
}
