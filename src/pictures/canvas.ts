// Fonts of the machine would make one picture differ from one machine to the next, and they take long to be read. The
// package looks at this while it is being loaded, so that it has to be set before.
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';

/** The canvas, with no fonts but those that it is given. Everything here gets it from this file. */
export const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
