import type { EventType } from '../knowledge/fact-types.ts';
import type { Theme } from './types.ts';

export interface Palette {
  readonly background: string;
  readonly panel: string;
  readonly outline: string;
  readonly text: string;
  /** For what is said beside: dates, axes, what was left out. */
  readonly muted: string;
  readonly emphasis: string;
  readonly onEmphasis: string;
  /** One for each kind of event, the same in every picture. All can be read as text on the background. */
  readonly kinds: Readonly<Record<EventType, string>>;
  /** Of columns: those of what has an answer, and those of what has none. */
  readonly columns: readonly [answered: string, open: string];
}

/**
 * The kinds that come most often have hues that people tell apart who do not see red and green apart too: they differ in
 * lightness as well. Not all can; the word stands beside the colour everywhere.
 */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  dark: {
    background: '#24262c',
    panel: '#34373f',
    outline: '#5b606c',
    text: '#f2f3f5',
    muted: '#b5bac4',
    emphasis: '#f2f3f5',
    onEmphasis: '#1b1c20',
    kinds: {
      agreement: '#6fb7ff',
      membership: '#f5b942',
      collaboration: '#4fd1a5',
      centre: '#ff9d8a',
      meeting: '#c9a7ff',
      training: '#b8d65c',
      sponsorship: '#ff9fd2',
      supplier: '#7fd9e8',
      acquisition: '#ff8433',
      committee: '#d9b48f',
      founding: '#f0e68c',
      announcement: '#c4c8d0',
      appointment: '#9fb8d9',
      award: '#ffd6a5',
      venture: '#ff7f9f',
    },
    columns: ['#6fb7ff', '#f5b942'],
  },
  light: {
    background: '#ffffff',
    panel: '#eef0f4',
    outline: '#a4abb8',
    text: '#1b1d22',
    muted: '#555b66',
    emphasis: '#1b1d22',
    onEmphasis: '#ffffff',
    kinds: {
      agreement: '#0b62b8',
      membership: '#8a5a00',
      collaboration: '#00704e',
      centre: '#b3301a',
      meeting: '#6b3fc0',
      training: '#536b00',
      sponsorship: '#a8246f',
      supplier: '#00687a',
      acquisition: '#b04a00',
      committee: '#7a5230',
      founding: '#6b6400',
      announcement: '#4a505b',
      appointment: '#3f5876',
      award: '#6e4b8b',
      venture: '#b0123f',
    },
    columns: ['#0b62b8', '#8a5a00'],
  },
};
