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

/** From one end to the other by way of a point that it runs through half-way. */
export interface CurveItem {
  readonly kind: 'curve';
  readonly from: Point;
  readonly through: Point;
  readonly to: Point;
  readonly colour: string;
  readonly width: number;
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

/** The point that makes a quadratic Bézier curve run through its middle: that is half of it and a quarter of each end. */
export function controlPoint({ from, through, to }: CurveItem): Point {
  return { x: 2 * through.x - (from.x + to.x) / 2, y: 2 * through.y - (from.y + to.y) / 2 };
}

/** Where a curve is at a time between 0 and 1, by Bernstein's form. */
export function pointOn(curve: CurveItem, t: number): Point {
  const { from, to } = curve;
  const control = controlPoint(curve);
  const mix = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
}

/** Discord shows no more of a picture without opening it, and phones load no more than they need. */
export const MAX_SIDE_PX = 1600;

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
