import { channelMention } from 'discord.js';
import type { Watch } from '../../storage/watches.ts';
import type { Texts } from '../../texts/texts.ts';
import { button, buttonRow, container, type Reply, section, textDisplay } from '../components.ts';
import { pageLine, turnButtons } from '../turn-pages.ts';
import { formatSubject } from './subject.ts';

/** Each is three components of the forty that a message may have. */
const WATCHES_A_PAGE = 8;

/** A page of watches, counted from 0, each with a button to end it: those of the person first. */
export function composeWatches(texts: Texts, watches: readonly Watch[], page: number): Reply {
  if (watches.length === 0) return { components: [textDisplay(texts.watches.none)] };
  const own = watches.filter(({ place }) => 'userId' in place);
  const ordered = [...own, ...watches.filter(({ place }) => !('userId' in place))];
  const pages = Math.ceil(ordered.length / WATCHES_A_PAGE);
  const number = Math.min(Math.max(0, page), pages - 1);
  const shown = ordered.slice(number * WATCHES_A_PAGE, (number + 1) * WATCHES_A_PAGE);
  const rows = shown.map((watch, index) => {
    const heading = headingOf(texts, watch);
    const before = shown[index - 1];
    const isFirst = before === undefined || headingOf(texts, before) !== heading;
    const line = formatWatch(texts, watch);
    return section(
      isFirst ? `### ${heading}\n${line}` : line,
      button(texts.watches.end, ['watch', 'end', watch.id, number]),
    );
  });
  const turn = (to: number) => ['watch', 'page', to] as const;
  return {
    components: [
      container([
        textDisplay(`**${texts.watches.title}**`),
        ...rows,
        ...buttonRow(turnButtons(texts, number, pages, turn)),
        ...pageLine(texts, number, pages),
      ]),
    ],
  };
}

/** What a watch is on, and in which channel it is told. */
function formatWatch(texts: Texts, { subject, place }: Watch): string {
  const title = formatSubject(texts, subject);
  return 'userId' in place ? `**${title}**` : texts.watches.inChannel(title, channelMention(place.channelId));
}

function headingOf(texts: Texts, { place }: Watch): string {
  return 'userId' in place ? texts.watches.yours : texts.watches.channels;
}
