import { layOutNetwork, type NetworkTools } from './network-scene.ts';
import { paintScene } from './paint-scene.ts';
import type { NetworkPicture } from './types.ts';

/** Draws organisations and what joins them, as a PNG of at most 1,600 pixels a side. The same input makes the same bytes. */
export function drawNetwork(picture: NetworkPicture, tools: NetworkTools): Buffer {
  return paintScene(layOutNetwork(picture, tools), tools.typesetter);
}
