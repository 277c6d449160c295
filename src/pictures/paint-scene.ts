import type { SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas } from './canvas.ts';
import { PALETTES } from './palette.ts';
import { ascent, controlPoints, DASHES, type Scene, type SceneItem } from './scene.ts';
import type { Typesetter } from './typesetter.ts';

/** Paints a scene. The same scene makes the same bytes of a PNG. */
export function paintScene(scene: Scene, typesetter: Typesetter): Buffer {
  const canvas = createCanvas(Math.floor(scene.width * scene.scale), Math.floor(scene.height * scene.scale));
  const context = canvas.getContext('2d');
  context.fillStyle = PALETTES[scene.theme].background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scene.scale, scene.scale);
  for (const item of scene.items) paintItem(context, item, typesetter);
  const png = canvas.toBuffer('image/png');
  // Ten megabytes that the collector does not know of: it would let many pictures pile up.
  canvas.width = 1;
  canvas.height = 1;
  return png;
}

function paintItem(context: SKRSContext2D, item: SceneItem, typesetter: Typesetter): void {
  switch (item.kind) {
    case 'text':
      context.font = typesetter.cssFont(item.text, item.font);
      context.fillStyle = item.colour;
      context.fillText(item.text, item.x, item.y + ascent(item.font));
      return;
    case 'rectangle': {
      const { outline } = item;
      const inset = (outline?.width ?? 0) / 2;
      context.beginPath();
      context.roundRect(
        item.x + inset,
        item.y + inset,
        item.width - 2 * inset,
        item.height - 2 * inset,
        Math.max(0, item.radius - inset),
      );
      context.fillStyle = item.fill;
      context.fill();
      if (outline === null) return;
      context.strokeStyle = outline.colour;
      context.lineWidth = outline.width;
      context.stroke();
      return;
    }
    case 'curve': {
      const { from, to } = item;
      const [first, second] = controlPoints(item);
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.bezierCurveTo(first.x, first.y, second.x, second.y, to.x, to.y);
      context.strokeStyle = item.colour;
      context.lineWidth = item.width;
      context.setLineDash(item.isDashed ? DASHES.map((widths) => widths * item.width) : []);
      context.stroke();
      context.setLineDash([]);
    }
  }
}
