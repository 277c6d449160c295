import { TEXTS } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { plainText } from './break-lines.ts';
import { chooseNetwork } from './choose-network.ts';
import { compareRows, readRows } from './timeline-rows.ts';
import type { DaysPicture, NetworkPicture, TimelinePicture } from './types.ts';

/** What Discord takes as the description of an attachment, in UTF-16 code units. */
export const MAX_DESCRIPTION = 1024;

/** Longer names would leave no room for others. */
const MAX_NAME = 100;
const MAX_TITLE = 200;

/**
 * Says in words what a picture of a network shows, for those who do not see it: the links with the most passages first,
 * then the organisations that have none, in whole items; how many more there are.
 */
export function describeNetwork({ nodes, links, title, language = 'en' }: NetworkPicture): string {
  const texts = TEXTS[language];
  const all = chooseNetwork({ nodes, links }, { nodes: nodes.length, links: links.length });
  const names = all.nodes.map(({ name }) => shorten(name, MAX_NAME));
  const joined = all.joined.toSorted((one, other) => other.passages - one.passages);
  const linked = new Set(joined.flatMap(({ between }) => between));
  const { networkAlone, networkLead, networkLink } = texts.pictures;
  const items = [
    ...joined.map(({ between, kinds, passages }) =>
      networkLink(
        between.map((node) => names[node] ?? ''),
        kinds.map(({ words }) => shorten(words, MAX_NAME)),
        passages,
      ),
    ),
    ...names.filter((_, place) => !linked.has(place)).map(networkAlone),
  ];
  return fitItems(texts, networkLead(shorten(title, MAX_TITLE), names.length), items);
}

/** Says in words what columns of days show: how many there are in all, and where the most. */
export function describeDays({ days, language = 'en' }: DaysPicture): string {
  const sum = (key: 'asked' | 'answered') => days.reduce((total, day) => total + day[key], 0);
  const busiest = days.reduce((most, day) => (day.asked > (most?.asked ?? -1) ? day : most), days[0]);
  const { alt } = TEXTS[language].questions.stats;
  return alt(days.length, sum('asked'), sum('answered'), busiest?.day ?? '', busiest?.asked ?? 0);
}

/** Says in words what a timeline shows: the events by date, then those without one, in whole items; how many more. */
export function describeTimeline(picture: TimelinePicture): string {
  const texts = TEXTS[picture.language ?? 'en'];
  const { timelineEvent, timelineLead, undatedEvent } = texts.pictures;
  const rows = readRows(picture).sort(compareRows);
  const items = rows.map(({ date, kind: { words }, label }) => {
    const [kind, name] = [shorten(words, MAX_NAME), shorten(label, 2 * MAX_NAME)];
    return date === '' ? undatedEvent(kind, name) : timelineEvent(shorten(date, MAX_NAME), kind, name);
  });
  return fitItems(texts, timelineLead(shorten(picture.title, MAX_TITLE), items.length), items);
}

function fitItems(texts: Texts, lead: string, items: readonly string[]): string {
  let fitting = texts.pictures.described(lead, [], items.length);
  for (let kept = 1; kept <= items.length; kept += 1) {
    const longer = texts.pictures.described(lead, items.slice(0, kept), items.length - kept);
    // The last item of all may fit where the one before it did not: "And 1 more" goes with it.
    if (longer.length <= MAX_DESCRIPTION) fitting = longer;
    else if (kept < items.length - 1) break;
  }
  return fitting;
}

function shorten(text: string, length: number): string {
  const plain = plainText(text);
  return plain.length <= length
    ? plain
    : `${plain
        .slice(0, length - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')
        .trimEnd()}…`;
}
