import { breakLines, plainText } from './break-lines.ts';
import { createCanvas, GlobalFonts } from './canvas.ts';
import { FONT_FILES, type FontFile, LAST_RESORT } from './font-files.ts';
import { type Font, lineHeight, type TextItem } from './scene.ts';

/** Measures text in the fonts that it will be painted in. */
export interface Typesetter {
  /**
   * Reads the fonts for all the texts of a picture at once. Needless but for the time: with every font that becomes known,
   * the canvas unpacks all those anew that it uses.
   */
  prepare(texts: Iterable<string>): void;
  /** The CSS font for a text: the files that have its characters, made known on first use. */
  cssFont(text: string, font: Font): string;
  width(text: string, font: Font): number;
  /** Breaks a text into lines that fit; what is beyond the last is left out behind an ellipsis. */
  breakLines(text: string, font: Font, room: { readonly width: number; readonly lines: number }): string[];
}

/** Makes a typesetter, which reads a font's file when the first text needs it and keeps it. */
export function createTypesetter(): Typesetter {
  const context = createCanvas(1, 1).getContext('2d');
  const known = new Set(GlobalFonts.families.map(({ family }) => family));
  const filesOf = new Map<string, readonly FontFile[]>();
  const widths = new Map<string, number>();

  function filesFor(character: string): readonly FontFile[] {
    const code = character.codePointAt(0) ?? 0;
    const kept = filesOf.get(character);
    if (kept !== undefined) return kept;
    const meant = FONT_FILES.filter(({ ranges }) =>
      ranges.some(([first, last]) => first <= code && code <= last),
    );
    const files = meant.filter(({ family }) => family === meant[0]?.family);
    // A file may lack symbols that it is meant for. To name the last resort every time would take 100 ms a list.
    if (files.length === 0 || !SURE.test(character)) files.push(LAST_RESORT);
    filesOf.set(character, files);
    return files;
  }

  /** In the order of the list, for fonts that have the same character. */
  function filesOfAll(text: string): readonly FontFile[] {
    const needed = new Set([...new Set(text)].flatMap(filesFor));
    const files = [...FONT_FILES, LAST_RESORT].filter((file) => needed.has(file));
    for (const file of files) {
      if (known.has(file.name)) continue;
      GlobalFonts.registerFromPath(file.locate(), file.name);
      known.add(file.name);
    }
    return files;
  }

  function cssFont(text: string, { size, weight }: Font): string {
    const names = filesOfAll(text).map(({ name }) => `"${name}"`);
    return `${weight} ${size}px ${names.join(', ')}`;
  }

  function width(text: string, font: Font): number {
    const key = `${font.weight} ${font.size} ${text}`;
    const measured = widths.get(key);
    if (measured !== undefined) return measured;
    context.font = cssFont(text, font);
    const value = Math.ceil(context.measureText(text).width);
    if (widths.size >= MAX_KEPT) widths.clear();
    widths.set(key, value);
    return value;
  }

  return {
    prepare(texts) {
      filesOfAll(plainText([...texts].join(' ')));
    },
    cssFont,
    width,
    breakLines: (text, font, room) =>
      breakLines(text, { lines: room.lines, fits: (line) => width(line, font) <= room.width }),
  };
}

/** What the files do have if they are meant for it. */
const SURE = /[ -~\p{L}\p{M}\p{N}\p{P}\p{Z}]/u;

/** Widths that are kept, some hundred bytes each. */
const MAX_KEPT = 20_000;

/** Lines of text below one another from an upper left corner, as items of a scene; in a column, or about its middle. */
export function setLines(
  lines: readonly string[],
  style: { readonly font: Font; readonly colour: string; readonly centred?: boolean },
  at: { readonly x: number; readonly y: number },
  { width }: Pick<Typesetter, 'width'>,
): TextItem[] {
  const height = lineHeight(style.font);
  return lines.map((text, index) => {
    const textWidth = width(text, style.font);
    return {
      kind: 'text',
      text,
      font: style.font,
      colour: style.colour,
      x: style.centred ? at.x - textWidth / 2 : at.x,
      y: at.y + index * height,
      width: textWidth,
      height,
    };
  });
}
