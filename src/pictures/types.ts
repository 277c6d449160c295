import type { EventType } from '../knowledge/fact-types.ts';
import type { Language } from '../texts/language.ts';

/** Of the app around the picture. Nobody tells a bot which one its reader uses: see {@link DEFAULT_THEME}. */
export type Theme = 'dark' | 'light';

/**
 * What most people have Discord set to. The pictures bring a background of their own, so that the dark one is a card that
 * can be read on a light page as well, where a light one would glare in a dark channel.
 */
export const DEFAULT_THEME: Theme = 'dark';

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  /** The one that was asked for. */
  readonly emphasised?: boolean | undefined;
}

/** What sort of thing happened: the type has the same colour in every picture, the words are what is shown. */
export interface Kind {
  readonly type: EventType;
  /** "agreement, planned" */
  readonly words: string;
  /** Not only planned, possible or over. */
  readonly isDone: boolean;
}

/** Organisations by their ids, in no order, and what joins them. */
export interface NetworkLink {
  /** Two, or more that took part in the same. */
  readonly between: readonly string[];
  /** The most frequent first; none where nothing is known but that they are named together. */
  readonly kinds: readonly Kind[];
  /** How many passages tell of it: what the line's thickness shows. */
  readonly passages: number;
}

export interface NetworkPicture {
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** In which what is written is said; English where it is left out. */
  readonly language?: Language | undefined;
  /** {@link DEFAULT_THEME} where it is left out. */
  readonly theme?: Theme | undefined;
  readonly title: string;
}

export interface TimelineDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; in words where the precision is `written`. */
  readonly value: string;
  readonly precision: 'year' | 'month' | 'day' | 'written';
  /** `publication` where only the article's date is known: it is drawn hollow and called "reported". Else `stated`. */
  readonly basis?: 'stated' | 'publication' | undefined;
}

export interface TimelineEvent {
  readonly date: TimelineDate;
  readonly kind: Kind;
  /** Who took part. */
  readonly label: string;
  /** What happened in a few words of the sentence that says so; empty for none. */
  readonly deed: string;
}

export interface TimelinePicture {
  /** The most important first: those are kept where not all have room. They are drawn by date. */
  readonly events: readonly TimelineEvent[];
  readonly undated: readonly Omit<TimelineEvent, 'date'>[];
  /** In which what is written is said; English where it is left out. */
  readonly language?: Language | undefined;
  /** {@link DEFAULT_THEME} where it is left out. */
  readonly theme?: Theme | undefined;
  readonly title: string;
}

/** How many questions were asked on each of some days. */
export interface DaysPicture {
  /** The earliest first, `YYYY-MM-DD`. */
  readonly days: readonly { readonly day: string; readonly asked: number; readonly answered: number }[];
  /** What the two parts of a column are called. */
  readonly legend: { readonly answered: string; readonly open: string };
  /** In which what is written is said; English where it is left out. */
  readonly language?: Language | undefined;
  /** {@link DEFAULT_THEME} where it is left out. */
  readonly theme?: Theme | undefined;
  readonly title: string;
}
