/** Computes a value when it is first wanted, and keeps it. */
export function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}
