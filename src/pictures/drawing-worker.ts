import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { drawDays } from './draw-days.ts';
import { drawNetwork } from './draw-network.ts';
import { drawTimeline } from './draw-timeline.ts';
import type { DaysPicture, NetworkPicture, TimelinePicture } from './types.ts';
import { createTypesetter } from './typesetter.ts';

// What runs in the worker of `studio.ts`, which calls these by their names. The tools are made once.
const tools = { typesetter: createTypesetter(), graphviz: await Graphviz.load() };

export function network(picture: NetworkPicture): Uint8Array {
  return drawNetwork(picture, tools);
}

export function timeline(picture: TimelinePicture): Uint8Array {
  return drawTimeline(picture, tools.typesetter);
}

export function days(picture: DaysPicture): Uint8Array {
  return drawDays(picture, tools.typesetter);
}
