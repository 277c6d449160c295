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
  /** Kinds of things, the most frequent first. All can be read as text on the background. */
  readonly kinds: readonly string[];
  /** For kinds beyond those. */
  readonly otherKind: string;
}

/** Hues told apart by people who do not see red and green apart too: they differ in lightness as well. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  dark: {
    background: '#24262c',
    panel: '#34373f',
    outline: '#5b606c',
    text: '#f2f3f5',
    muted: '#b5bac4',
    emphasis: '#f2f3f5',
    onEmphasis: '#1b1c20',
    kinds: ['#6fb7ff', '#f5b942', '#4fd1a5', '#ff9d8a', '#c9a7ff', '#b8d65c', '#ff9fd2', '#7fd9e8'],
    otherKind: '#c4c8d0',
  },
  light: {
    background: '#ffffff',
    panel: '#eef0f4',
    outline: '#a4abb8',
    text: '#1b1d22',
    muted: '#555b66',
    emphasis: '#1b1d22',
    onEmphasis: '#ffffff',
    kinds: ['#0b62b8', '#8a5a00', '#00704e', '#b3301a', '#6b3fc0', '#536b00', '#a8246f', '#00687a'],
    otherKind: '#4a505b',
  },
};

/** A colour for each kind: the more frequent first, then by name, so that the same things get the same colours. */
export function colourKinds(kinds: readonly string[], { kinds: colours, otherKind }: Palette) {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([kind]) => kind);
  const ranks = new Map(ranked.map((kind, rank) => [kind, rank]));
  return (kind: string): string => colours[ranks.get(kind) ?? colours.length] ?? otherKind;
}
