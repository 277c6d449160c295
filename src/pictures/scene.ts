import type { Theme } from './types.ts';

/** An upright rectangle by its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Font {
  /** In units of the scene. */
  readonly size: number;
  readonly weight: 400 | 600;
}

/** One line of text; its box holds ascenders, descenders and the marks of every script. */
export interface TextItem extends Box {
  readonly kind: 'text';
  readonly text: string;
  readonly font: Font;
  readonly colour: string;
}

export interface RectangleItem extends Box {
  readonly kind: 'rectangle';
  readonly radius: number;
  readonly fill: string;
  /** An outline inside the box; null for none. */
  readonly outline: { readonly colour: string; readonly width: number } | null;
}

/** From one end to the other, leaving and arriving level: a cubic Bézier curve. */
export interface CurveItem {
  readonly kind: 'curve';
  readonly from: Point;
  readonly to: Point;
  readonly colour: string;
  readonly width: number;
  readonly isDashed: boolean;
}

export type SceneItem = TextItem | RectangleItem | CurveItem;

/** A picture before it is painted: what stands where, the later upon the earlier. */
export interface Scene {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  /** Pixels a unit. */
  readonly scale: number;
  readonly items: readonly SceneItem[];
}

/** The two points that bend a curve: level with its ends, half-way between them. */
export function controlPoints({ from, to }: CurveItem): readonly [Point, Point] {
  const x = (from.x + to.x) / 2;
  return [
    { x, y: from.y },
    { x, y: to.y },
  ];
}

/** Of networks and timelines, in units: on a phone, where a picture has some 330 points, 22 of them are ten points. */
export const PICTURE_WIDTH = 720;

/** Discord shows no more of a picture without opening it, and phones load no more than they need. */
export const MAX_SIDE_PX = 1600;

/** Of a dashed line, in widths of the line: the dash and what follows it. */
export const DASHES = [3, 2] as const;

/** Small scenes are drawn at twice their size, which is what phones have pixels for. */
const MAX_SCALE = 2;

/** Pixels a unit for a scene of this size: as many as fit. */
export function scaleToFit({ width, height }: Pick<Box, 'width' | 'height'>): number {
  return Math.min(MAX_SCALE, MAX_SIDE_PX / width, MAX_SIDE_PX / height);
}

/** The height of a line: Noto Sans reaches 1.069 of its size above the baseline and 0.293 below. */
export function lineHeight({ size }: Font): number {
  return Math.ceil(size * 1.37);
}

/** The baseline's distance from the top of a line. */
export function ascent({ size }: Font): number {
  return size * 1.07;
}
