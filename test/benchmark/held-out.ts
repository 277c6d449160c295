const ONE_IN = 4;

/** Whether an article is left out of fitting, to be measured on: one in four, whatever file it comes from. */
export function isHeldOut(title: string): boolean {
  return hash(title) % ONE_IN === 0;
}

/** FNV-1a: the same article is held out whatever the order of the files. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
