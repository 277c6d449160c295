import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { layOutDays } from './days-scene.ts';
import { layOutNetwork } from './network-scene.ts';
import { paintScene } from './paint-scene.ts';
import type { Scene } from './scene.ts';
import type { DrawingOrder, PictureFormat } from './studio.ts';
import { layOutTimeline } from './timeline-scene.ts';
import type { DaysPicture, NetworkPicture, TimelinePicture } from './types.ts';
import { createTypesetter } from './typesetter.ts';
import { writeSvg } from './write-svg.ts';

// What runs in the worker of `studio.ts`, which calls these by their names. The tools are made once.
const tools = { typesetter: createTypesetter(), graphviz: await Graphviz.load() };

function put(scene: Scene, format: PictureFormat): Uint8Array {
  return format === 'png' ? paintScene(scene, tools.typesetter) : Buffer.from(writeSvg(scene));
}

export function network({ picture, format }: DrawingOrder<NetworkPicture>): Uint8Array {
  return put(layOutNetwork(picture, tools), format);
}

export function timeline({ picture, format }: DrawingOrder<TimelinePicture>): Uint8Array {
  return put(layOutTimeline(picture, tools.typesetter), format);
}

export function days({ picture, format }: DrawingOrder<DaysPicture>): Uint8Array {
  return put(layOutDays(picture, tools.typesetter), format);
}
