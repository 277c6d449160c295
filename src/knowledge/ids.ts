/** Discord's values and component ids hold 100 code units; this leaves room for what an id is wrapped in. */
const MAX_LENGTH = 64;

/** The letters and digits of a name, with hyphens between them; `x` for a name without any. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, MAX_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^-|-$/g, '');
  return slug || 'x';
}

/** Gives each key an id made of its name; namesakes get a number. */
export function makeIds(keys: readonly string[], nameOf: (key: string) => string): Map<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  /** The number that a slug's last namesake got: those below it are taken. */
  const numbered = new Map<string, number>();
  for (const key of keys) {
    const slug = slugOf(nameOf(key));
    let id = slug;
    for (let number = numbered.get(slug) ?? 2; taken.has(id); number++) {
      id = `${slug}-${number}`;
      numbered.set(slug, number);
    }
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}
