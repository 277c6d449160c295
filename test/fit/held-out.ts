export const FOLDS = 4;

/** The fold of an article, by its title: the same whatever file it comes from and whatever the order of the files. */
export function foldOf(title: string): number {
  return hash(title) % FOLDS;
}

/** Whether an article is left out of a fit to be measured on: those of one fold in four. */
export function isHeldOut(title: string): boolean {
  return foldOf(title) === 0;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}
