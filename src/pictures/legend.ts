import type { EventType } from '../knowledge/fact-types.ts';
import type { Texts } from '../texts/texts.ts';
import type { Palette } from './palette.ts';
import { type Font, lineHeight, type SceneItem } from './scene.ts';
import { setLines, type Typesetter } from './typesetter.ts';

const LEGEND: Font = { size: 20, weight: 400 };
const SWATCH = 14;

/** What the colours of a picture stand for, the most frequent kinds first, in as many lines as it takes. */
export function setLegend(
  texts: Texts,
  kinds: readonly { readonly type: EventType }[],
  palette: Palette,
  room: { readonly x: number; readonly y: number; readonly width: number },
  typesetter: Typesetter,
): { readonly items: SceneItem[]; readonly bottom: number } {
  const counts = new Map<EventType, number>();
  for (const { type } of kinds) counts.set(type, (counts.get(type) ?? 0) + 1);
  const items: SceneItem[] = [];
  const height = lineHeight(LEGEND);
  let { x, y } = room;
  for (const [type] of [...counts].sort(([, one], [, other]) => other - one)) {
    const name = texts.lookups.eventTypes[type].toLowerCase();
    const width = SWATCH + 8 + typesetter.width(name, LEGEND);
    if (x > room.x && x + width > room.x + room.width) {
      x = room.x;
      y += height;
    }
    const swatch = { x, y: y + (height - SWATCH) / 2, width: SWATCH, height: SWATCH };
    items.push({ kind: 'rectangle', ...swatch, radius: 4, fill: palette.kinds[type], outline: null });
    items.push(
      ...setLines([name], { font: LEGEND, colour: palette.muted }, { x: x + SWATCH + 8, y }, typesetter),
    );
    x += width + 22;
  }
  return { items, bottom: counts.size === 0 ? room.y : y + height + 8 };
}
