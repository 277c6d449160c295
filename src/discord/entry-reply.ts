import type { APIComponentInContainer } from 'discord.js';
import { type Button, buttonRow, container, type Reply, separator, textDisplay } from './components.ts';
import { composeEntry, type Entry, mergeEntries, pageEntries } from './entries.ts';
import { composeFooter, turnButtons } from './turn-pages.ts';

/** Stands for the page's line, whose numbers are known only when the pages are made. */
const LONGEST_FOOTER = 'x'.repeat(50);

export interface EntryList {
  /** Lines of Discord's markdown above the entries. */
  readonly head: string;
  readonly entries: readonly Entry[];
  /** A page, counted from 0; a number that is out of range is the nearest page. */
  readonly page: number;
  /** What the button to a page calls. */
  readonly turn: (page: number) => readonly [string, string, ...(string | number)[]];
  /** Rows of buttons below those that turn the page: at most two. */
  readonly rows: readonly (readonly Button[])[];
  readonly version: string;
}

/** A page of statements, each with the sentence that makes it and where that stands. */
export function composeEntries({ head, entries, page, turn, rows, version }: EntryList): Reply {
  const pages = pageEntries(mergeEntries(entries), [head, LONGEST_FOOTER]);
  const number = Math.min(Math.max(0, page), pages.length - 1);
  const shown = (pages[number] ?? []).flatMap((placed, index): APIComponentInContainer[] => [
    ...(index === 0 ? [] : [separator()]),
    composeEntry(placed),
  ]);
  return {
    components: [
      container([
        textDisplay(head),
        ...shown,
        ...buttonRow(turnButtons(number, pages.length, turn)),
        ...rows.flatMap(buttonRow),
        textDisplay(composeFooter(number, pages.length, version)),
      ]),
    ],
  };
}
