import { PALETTES } from './palette.ts';
import { ascent, controlPoints, DASHES, type Scene, type SceneItem } from './scene.ts';

/** What the reader's machine is asked for: the fonts that pictures are measured in are not in the file. */
const FAMILIES = "'Noto Sans', 'Segoe UI', Helvetica, Arial, sans-serif";

/** A scene as SVG. Each text is as wide as it was measured, whatever font it is shown in. The same scene makes the same file. */
export function writeSvg({ theme, width, height, items }: Scene): string {
  const size = `width="${round(width)}" height="${round(height)}"`;
  const box = `viewBox="0 0 ${round(width)} ${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} font-family="${FAMILIES}">`,
    `<rect width="100%" height="100%" fill="${PALETTES[theme].background}"/>`,
    ...items.map(writeItem),
    '</svg>',
    '',
  ].join('\n');
}

function writeItem(item: SceneItem): string {
  switch (item.kind) {
    case 'text': {
      const at = `x="${round(item.x)}" y="${round(item.y + ascent(item.font))}"`;
      const font = `font-size="${item.font.size}" font-weight="${item.font.weight}"`;
      const length = `textLength="${round(item.width)}" lengthAdjust="spacingAndGlyphs"`;
      return `<text ${at} ${font} fill="${item.colour}" ${length}>${escapeXml(item.text)}</text>`;
    }
    case 'rectangle': {
      const { outline } = item;
      const inset = (outline?.width ?? 0) / 2;
      const [wide, high] = [item.width - 2 * inset, item.height - 2 * inset].map(round);
      const place = `x="${round(item.x + inset)}" y="${round(item.y + inset)}" width="${wide}" height="${high}"`;
      const line = outline === null ? '' : ` stroke="${outline.colour}" stroke-width="${outline.width}"`;
      return `<rect ${place} rx="${round(Math.max(0, item.radius - inset))}" fill="${item.fill}"${line}/>`;
    }
    case 'curve': {
      const [from, first, second, to] = [item.from, ...controlPoints(item), item.to].map(
        (point) => `${round(point.x)} ${round(point.y)}`,
      );
      const dashes = DASHES.map((widths) => round(widths * item.width)).join(' ');
      const dashed = item.isDashed ? ` stroke-dasharray="${dashes}"` : '';
      const line = `stroke="${item.colour}" stroke-width="${round(item.width)}"${dashed}`;
      return `<path d="M${from} C${first} ${second} ${to}" fill="none" ${line}/>`;
    }
  }
}

/** To a hundredth of a unit: more only makes the file longer. */
function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
