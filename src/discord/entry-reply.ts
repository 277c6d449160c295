import type { APIComponentInContainer } from 'discord.js';
import type { Texts } from '../texts/texts.ts';
import { buttonRow, container, type Reply, separator, textDisplay } from './components.ts';
import { composeEntry, type Entry, mergeEntries, pageEntries } from './entries.ts';
import { pageLine, turnButtons } from './turn-pages.ts';

/** Stands for the page's line, whose numbers are known only when the pages are made. */
const LONGEST_FOOTER = 'x'.repeat(30);

export interface EntryList {
  /** Lines of Discord's markdown above the entries. */
  readonly head: string;
  readonly entries: readonly Entry[];
  /** A page, counted from 0; a number that is out of range is the nearest page. */
  readonly page: number;
  /** What the button to a page calls. */
  readonly turn: (page: number) => readonly [string, string, ...(string | number)[]];
  /** Below the buttons that turn the page: at most two rows. */
  readonly rows?: readonly APIComponentInContainer[];
}

/** A page of statements, each with the sentence that makes it and where that stands. */
export function composeEntries(texts: Texts, { head, entries, page, turn, rows = [] }: EntryList): Reply {
  const pages = pageEntries(texts, mergeEntries(entries), [head, LONGEST_FOOTER]);
  const number = Math.min(Math.max(0, page), pages.length - 1);
  const shown = (pages[number] ?? []).flatMap((placed, index): APIComponentInContainer[] => [
    ...(index === 0 ? [] : [separator()]),
    ...composeEntry(texts, placed),
  ]);
  return {
    components: [
      container([
        textDisplay(head),
        ...shown,
        ...buttonRow(turnButtons(texts, number, pages.length, turn)),
        ...rows,
        ...pageLine(texts, number, pages.length),
      ]),
    ],
  };
}
