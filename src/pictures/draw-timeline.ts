import { paintScene } from './paint-scene.ts';
import { layOutTimeline } from './timeline-scene.ts';
import type { TimelinePicture } from './types.ts';
import type { Typesetter } from './typesetter.ts';

/** Draws events by date, as a PNG of at most 1,600 pixels a side. The same input makes the same bytes. */
export function drawTimeline(picture: TimelinePicture, typesetter: Typesetter): Buffer {
  return paintScene(layOutTimeline(picture, typesetter), typesetter);
}
